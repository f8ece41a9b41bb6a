package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.Decisions;

/** Serves the decision on everybody, within seven days beginning with it (Housing Act 2004 Sch 5 paras 7 and 8). */
@Named
@ViewScoped
public class ServeDecision extends ServeNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    Decisions decisions;

    /** Serves it on those whose day has come. */
    public String serve() {
        decisions.serve(getReference(), version(), getForm());
        return done();
    }

    /** The last day follows from the decision, whenever the recipients are served. */
    @Override
    public boolean isPlanned() {
        return true;
    }

    /** The last day for serving it. */
    @Override
    public Deadline getEnd() {
        return deadlines.reckon(
                "D-DEC7", Objects.requireNonNull(getApplication().getDecidedOn()));
    }
}
