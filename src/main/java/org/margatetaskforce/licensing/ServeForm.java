package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a notice goes to its recipients; for a proposal also the day until which one may answer and the term proposed. */
public class ServeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<RecipientForm> recipients = new ArrayList<>();
    private @Nullable LocalDate periodEndsOn;
    private @Nullable LocalDate commencesOn;

    public List<RecipientForm> getRecipients() {
        return recipients;
    }

    public void setRecipients(List<RecipientForm> recipients) {
        this.recipients = new ArrayList<>(recipients);
    }

    public @Nullable LocalDate getPeriodEndsOn() {
        return periodEndsOn;
    }

    public void setPeriodEndsOn(@Nullable LocalDate periodEndsOn) {
        this.periodEndsOn = periodEndsOn;
    }

    public @Nullable LocalDate getCommencesOn() {
        return commencesOn;
    }

    public void setCommencesOn(@Nullable LocalDate commencesOn) {
        this.commencesOn = commencesOn;
    }
}
