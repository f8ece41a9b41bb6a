package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An appeal as typed. */
public class AppealForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate lodgedOn;
    private @Nullable AppealAgainst against;
    private @Nullable String caseNumber;
    private @Nullable String summary;

    public @Nullable LocalDate getLodgedOn() {
        return lodgedOn;
    }

    public void setLodgedOn(@Nullable LocalDate lodgedOn) {
        this.lodgedOn = lodgedOn;
    }

    public @Nullable AppealAgainst getAgainst() {
        return against;
    }

    public void setAgainst(@Nullable AppealAgainst against) {
        this.against = against;
    }

    public @Nullable String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(@Nullable String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }
}
