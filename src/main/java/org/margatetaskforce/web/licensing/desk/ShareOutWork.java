package org.margatetaskforce.web.licensing.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.desk.Workload;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Shows whose applications they are and which are out of target, and hands some over. */
@Named
@ViewScoped
public class ShareOutWork implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<ApplicationState> STATES = Arrays.stream(ApplicationState.values())
            .filter(ApplicationState::isOpen)
            .toList();

    @Inject
    transient Workload workload;

    @Inject
    transient Officers officers;

    private @Nullable String from;
    private @Nullable String to;
    private @Nullable ApplicationState state;
    private @Nullable String reason;

    /** Everybody's open applications. */
    public List<Workload.Officer> getOfficers() {
        return Once.ask(this, "officers", () -> workload.officers());
    }

    /** How many there are in all. */
    public int getTotal() {
        return getOfficers().stream().mapToInt(Workload.Officer::all).sum();
    }

    /** How many are out of target in all. */
    public int getOutOfTarget() {
        return getOfficers().stream().mapToInt(Workload.Officer::outOfTarget).sum();
    }

    /** Whether a post of the officer may hand over. */
    public boolean isMayHandOver() {
        return Once.ask(this, "may", () -> officers.may("licence.hand-over"));
    }

    /** Hands them over. */
    public String handOver() {
        Workload.HandedOver done = workload.handOver(from, to, state, reason);
        if (done.stayed() == 0) {
            Tell.next("licensing.workload.handed-over", done.went());
        } else {
            Tell.next("licensing.workload.handed-over-in-part", done.went(), done.stayed());
        }
        return "/licensing/share-out-work.xhtml?faces-redirect=true";
    }

    /** Who can be handed something, by name. */
    public Map<String, String> getColleagues() {
        return Once.ask(this, "colleagues", () -> workload.colleagues());
    }

    public List<ApplicationState> getStates() {
        return STATES;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable ApplicationState getState() {
        return state;
    }

    public void setState(@Nullable ApplicationState state) {
        this.state = state;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
