package org.margatetaskforce.web.licensing.change;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.RecipientForm;
import org.margatetaskforce.licensing.ServeForm;
import org.margatetaskforce.licensing.change.ChangeNotices;
import org.margatetaskforce.licensing.change.NoticeOfChange;

/** Serves the notice about a change that is due: what is proposed, or what was decided (Housing Act 2004 Sch 5 Part 2). */
@Named
@ViewScoped
public class ServeChange extends ActOnChange {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ChangeNotices notices;

    @Inject
    transient Deadlines deadlines;

    private final ServeForm form = new ServeForm();

    /**
     * One recipient, and the day on which they are taken to be served.
     *
     * @param deemed nothing while the method or the day is not given
     */
    public record Line(RecipientForm to, @Nullable Deadline deemed) {}

    @Override
    protected void fill() {
        form.setRecipients(notices.outstanding(getReference()));
        for (RecipientForm recipient : form.getRecipients()) {
            recipient.setSentOn(TaskForceClock.current().today());
        }
    }

    /** Serves it. */
    public String serve() {
        boolean proposal = isProposal();
        notices.serve(getReference(), version(), form);
        return done(proposal ? "licensing.change.proposal-served" : "licensing.change.decision-served");
    }

    /** Is there anything to serve? */
    public boolean isDue() {
        return once("due", () -> notices.due(getReference())).isPresent();
    }

    /** Is it the proposal, not the decision? */
    public boolean isProposal() {
        return once("due", () -> notices.due(getReference())).orElse(null) == NoticeOfChange.PROPOSAL;
    }

    /** The recipients as typed so far, each with its day. */
    public List<Line> getLines() {
        return form.getRecipients().stream()
                .map(recipient -> new Line(recipient, deemed(recipient.getMethod(), recipient.getSentOn())))
                .toList();
    }

    private @Nullable Deadline deemed(@Nullable ServiceMethod method, @Nullable LocalDate sentOn) {
        return method == null || sentOn == null ? null : deadlines.deemedService(method, sentOn);
    }

    /** True as soon as every recipient has a method and a day, or where the day follows from the decision. */
    public boolean isPlanned() {
        return !isProposal()
                || form.getRecipients().stream()
                        .allMatch(recipient -> recipient.getMethod() != null && recipient.getSentOn() != null);
    }

    /** The day that everything turns on, with its rule. */
    public Deadline getEnd() {
        return once("end", () -> notices.reckoned(getReference(), form));
    }

    public ServeForm getForm() {
        return form;
    }

    public ServiceMethod[] getMethods() {
        return ServiceMethod.values();
    }
}
