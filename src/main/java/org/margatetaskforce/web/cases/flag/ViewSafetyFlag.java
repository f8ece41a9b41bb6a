package org.margatetaskforce.web.cases.flag;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.flag.FlagEvent;
import org.margatetaskforce.identity.Audit;

/** Shows a safety flag: what to do, for everyone who may attend; why, for few. */
@Named
@ViewScoped
public class ViewSafetyFlag extends ActOnFlag {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Audit audit;

    private boolean mayDecide;
    private boolean mayReview;
    private boolean reasonIsHeld;
    private transient @Nullable List<FlagEvent> history;

    @Override
    public void open() {
        super.open();
        mayDecide = flags.mayDecide(getFlag());
        mayReview = flags.mayReview(getFlag());
        reasonIsHeld = getReason() == null && flags.mayKnowOfReasons();
        audit.record("VIEW", "safety flag", getReference(), getReason() == null ? 8 : 9, null);
    }

    /** What was done to it, the latest first; nothing for all but the few who see its reason. */
    public List<FlagEvent> getHistory() {
        List<FlagEvent> read = history;
        if (read == null) {
            read = flags.history(getFlag());
            history = read;
        }
        return read;
    }

    public boolean isMayDecide() {
        return mayDecide;
    }

    public boolean isMayReview() {
        return mayReview;
    }

    /** True for one who may know that a reason is held, and by whom, without reading it. */
    public boolean isReasonIsHeld() {
        return reasonIsHeld;
    }
}
