package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision as typed: its day, its reasons and, for a grant, the first day of the licence. */
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate commencesOn;
    private @Nullable String reasons;
    private @Nullable String inSpiteBecause;

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable LocalDate getCommencesOn() {
        return commencesOn;
    }

    public void setCommencesOn(@Nullable LocalDate commencesOn) {
        this.commencesOn = commencesOn;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    /** Why a licence is granted although one under Part 2 covers the house on its first day. */
    public @Nullable String getInSpiteBecause() {
        return inSpiteBecause;
    }

    public void setInSpiteBecause(@Nullable String inSpiteBecause) {
        this.inSpiteBecause = inSpiteBecause;
    }
}
