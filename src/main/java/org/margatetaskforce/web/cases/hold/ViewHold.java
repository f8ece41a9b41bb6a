package org.margatetaskforce.web.cases.hold;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.hold.HoldEvent;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Colleague;

/** Shows a hold: that it stands and whom to ask, for everyone who may attend; why, for few. */
@Named
@ViewScoped
public class ViewHold extends ActOnHold {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Audit audit;

    private boolean mayAct;
    private transient @Nullable List<HoldEvent> history;
    private transient @Nullable List<Holds.Stopped> stopped;
    private transient @Nullable List<Colleague> asked;

    @Override
    public void open() {
        super.open();
        mayAct = !getHold().isOver(TaskForceClock.current().today())
                && holds.maySet(getHold().getKind());
        audit.record(
                "VIEW",
                "hold",
                getReference(),
                getReason() == null ? 8 : getReason().getDataClass(),
                null);
    }

    /** What was done to it, the latest first; nothing for all but the few who see its reason. */
    public List<HoldEvent> getHistory() {
        List<HoldEvent> read = history;
        if (read == null) {
            read = holds.history(getHold());
            history = read;
        }
        return read;
    }

    /** The visits it stops: for those who hold the address, and may let one through. */
    public List<Holds.Stopped> getStopped() {
        List<Holds.Stopped> read = stopped;
        if (read == null) {
            read = mayAct ? holds.stopped(getHold()) : List.of();
            stopped = read;
        }
        return read;
    }

    /** Who holds the post that others are told to ask. */
    public List<Colleague> getAsked() {
        List<Colleague> read = asked;
        if (read == null) {
            read = officers.ofPost(getHold().getContactPost());
            asked = read;
        }
        return read;
    }

    /** True for those who keep or release it, while it stands. */
    public boolean isMayAct() {
        return mayAct;
    }
}
