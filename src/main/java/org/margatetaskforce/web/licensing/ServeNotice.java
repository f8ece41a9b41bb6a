package org.margatetaskforce.web.licensing;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.Notices;
import org.margatetaskforce.licensing.RecipientForm;
import org.margatetaskforce.licensing.ServeForm;

/** Serving a notice on everybody who must be served: how and when each, and what follows from the last of them. */
public abstract class ServeNotice extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Notices notices;

    @Inject
    Deadlines deadlines;

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

    /** The recipients as typed so far, each with its day. */
    public List<Line> getLines() {
        return form.getRecipients().stream()
                .map(recipient -> new Line(recipient, deemed(recipient.getMethod(), recipient.getSentOn())))
                .toList();
    }

    private @Nullable Deadline deemed(@Nullable ServiceMethod method, @Nullable LocalDate sentOn) {
        return method == null || sentOn == null ? null : deadlines.deemedService(method, sentOn);
    }

    /** True as soon as every recipient has a method and a day: only then is there a last service to count from. */
    public boolean isPlanned() {
        return form.getRecipients().stream()
                .allMatch(recipient -> recipient.getMethod() != null && recipient.getSentOn() != null);
    }

    /** The day that everything turns on, with its rule: the earliest the Act allows. */
    public Deadline getEnd() {
        return once("end", () -> notices.earliestEnd(getReference(), form));
    }

    public ServeForm getForm() {
        return form;
    }

    public ServiceMethod[] getMethods() {
        return ServiceMethod.values();
    }
}
