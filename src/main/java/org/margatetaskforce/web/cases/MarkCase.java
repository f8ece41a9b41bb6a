package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.web.shell.PageMarking;

/** Set the protective marking. */
@Named
@ViewScoped
public class MarkCase extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PageMarking pageMarking;

    private @Nullable String marking;
    private @Nullable String reason;

    @Override
    protected void fill() {
        String borne = getCase().getMarking();
        marking = pageMarking.isOld(borne) ? null : borne;
    }

    /** Set the marking. */
    public String act() {
        cases.mark(getReference(), version(), orEmpty(marking), orEmpty(reason));
        return done("The marking is set.");
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getMarking() {
        return marking;
    }

    public void setMarking(@Nullable String marking) {
        this.marking = marking;
    }
}
