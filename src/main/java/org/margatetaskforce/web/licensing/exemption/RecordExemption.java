package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.exemption.NewNotification;
import org.margatetaskforce.licensing.exemption.TemporaryExemption;
import org.margatetaskforce.licensing.exemption.TemporaryExemptions;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.people.AddressPick;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Records a notification under section 86, or that personal representatives ask for a further three months (s.91(9)). */
@Named
@ViewScoped
public class RecordExemption implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TemporaryExemptions exemptions;

    @Inject
    AddressPick pick;

    private final NewNotification form = new NewNotification();
    private String uprn = "";
    private String after = "";

    /** A link may already say which home, or after which death. */
    public void open() {
        form.setNotifiedOn(TaskForceClock.current().today());
        if (after.isBlank()) {
            Uprn.parse(uprn).ifPresent(pick::take);
        } else {
            pick.take(Uprn.of(exemptions.takeUp(after).getUprn()));
            form.setCapacity("personal representative");
        }
    }

    /** Records it, and goes to it. */
    public String record() {
        String reference = after.isBlank()
                ? exemptions.notified(Uprn.of(door().uprn()), form)
                : exemptions.furtherAsked(after, form);
        Tell.next("licensing.exemption.recorded", reference);
        return "/licensing/view-exemption.xhtml?faces-redirect=true&reference=" + reference;
    }

    private AddressRow door() {
        return Objects.requireNonNull(pick.getChosen());
    }

    /** Exemptions of the house before. */
    public List<TemporaryExemption> getBefore() {
        return Once.ask(this, "before", () -> exemptions.ofHouse(door().uprn()));
    }

    /** The doors of the page, for what stands over them. */
    public String getDoors() {
        AddressRow chosen = pick.getChosen();
        return chosen == null ? "" : chosen.uprn() + "," + chosen.propertyUprn();
    }

    public AddressPick getPick() {
        return pick;
    }

    public NewNotification getForm() {
        return form;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after.strip();
    }
}
