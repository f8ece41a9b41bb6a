package org.margatetaskforce.web.licensing.change;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.change.ChangeAppeals;

/** Records an appeal against a decision about a change (Housing Act 2004 Sch 5 paras 32 and 33). */
@Named
@ViewScoped
public class RecordChangeAppeal extends ActOnChange {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ChangeAppeals appeals;

    private @Nullable LocalDate lodgedOn;
    private @Nullable LocalDate leaveGivenOn;
    private @Nullable String caseNumber;
    private @Nullable String summary;

    /** Records it: until it is over the change is not in effect. */
    public String record() {
        appeals.lodge(getReference(), version(), lodgedOn, leaveGivenOn, caseNumber, orEmpty(summary));
        return done("licensing.change.appeal-recorded");
    }

    public @Nullable LocalDate getLodgedOn() {
        return lodgedOn;
    }

    public void setLodgedOn(@Nullable LocalDate lodgedOn) {
        this.lodgedOn = lodgedOn;
    }

    public @Nullable LocalDate getLeaveGivenOn() {
        return leaveGivenOn;
    }

    public void setLeaveGivenOn(@Nullable LocalDate leaveGivenOn) {
        this.leaveGivenOn = leaveGivenOn;
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
