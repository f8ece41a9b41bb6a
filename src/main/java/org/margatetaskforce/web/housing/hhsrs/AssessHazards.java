package org.margatetaskforce.web.housing.hhsrs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.housing.hhsrs.HazardAssessment;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.housing.hhsrs.HazardState;
import org.margatetaskforce.housing.hhsrs.HazardSurvey;
import org.margatetaskforce.housing.hhsrs.SurveyState;
import org.margatetaskforce.web.shell.Once;

/** The survey of a dwelling: its hazards as they are rated, handed in as a whole, approved by another officer. */
@Named
@ViewScoped
public class AssessHazards extends ActOnHazards {

    private static final long serialVersionUID = 1L;

    @Inject
    transient org.margatetaskforce.web.shell.Menu menu;

    private boolean noHazard;
    private String words = "";
    private String remark = "";
    private String reason = "";
    private boolean checking;

    private List<HazardAssessment> all() {
        return Once.ask(this, "hazards", () -> hazards.of(getReference()));
    }

    /** What is being written in this round. */
    public List<HazardAssessment> getDrafts() {
        return all().stream()
                .filter(each -> each.getState() == HazardState.DRAFT)
                .toList();
    }

    /** What stands, the worst first. */
    public List<HazardAssessment> getStanding() {
        return Once.ask(this, "standing", () -> HazardAssessments.standing(all()));
    }

    /** The rounds that are over, the latest first. */
    public List<HazardSurvey> getEarlier() {
        return surveys().stream()
                .filter(each -> each.getState() == SurveyState.APPROVED)
                .toList();
    }

    private List<HazardSurvey> surveys() {
        return Once.ask(this, "surveys", () -> hazards.surveys(getReference()));
    }

    /** The round that is being written or waits for approval; null where there is none. */
    public @Nullable HazardSurvey getRound() {
        return surveys().stream()
                .filter(each -> each.getState() != SurveyState.APPROVED)
                .findFirst()
                .orElse(null);
    }

    /** Does it wait for another officer? */
    public boolean isHandedIn() {
        HazardSurvey round = getRound();
        return round != null && round.getState() == SurveyState.SUBMITTED;
    }

    /** Was it handed in by the reader, who then does not approve it? */
    public boolean isOwn() {
        HazardSurvey round = getRound();
        return round != null && String.valueOf(Acting.who()).equals(round.getSubmittedBy());
    }

    /** May the reader approve assessments? */
    public boolean isApprover() {
        return Once.ask(this, "approver", () -> officers.may("enforcement.approve"));
    }

    /** Whether a category 1 hazard is among what would be approved. */
    public boolean isCategory1() {
        return getDrafts().stream().anyMatch(each -> Integer.valueOf(1).equals(each.getCategory()));
    }

    /** Hands it in. */
    public String submit() {
        hazards.submit(getReference(), version(), noHazard, words);
        return done("housing.survey.submitted");
    }

    /** What will be approved is shown once more. */
    public void check() {
        checking = true;
    }

    /** Back, with everything as it was typed. */
    public void change() {
        checking = false;
    }

    /** Approves it. */
    public String approve() {
        hazards.approve(getReference(), version(), remark);
        return done("housing.survey.approved");
    }

    /** Sends it back. */
    public String sendBack() {
        hazards.sendBack(getReference(), version(), reason);
        return done("housing.survey.sent-back");
    }

    /** Strikes out a draft. */
    public String withdraw(String hazard) {
        hazards.withdraw(hazard, version());
        return done("housing.hazard.withdrawn", hazard);
    }

    public boolean isChecking() {
        return checking;
    }

    public boolean isNoHazard() {
        return noHazard;
    }

    public void setNoHazard(boolean noHazard) {
        this.noHazard = noHazard;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
