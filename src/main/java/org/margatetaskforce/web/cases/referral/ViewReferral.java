package org.margatetaskforce.web.cases.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.referral.LeadAnswer;
import org.margatetaskforce.cases.referral.ReferralClock;
import org.margatetaskforce.cases.referral.ReferralDecisions;
import org.margatetaskforce.cases.referral.ReferralState;
import org.margatetaskforce.cases.referral.ReferralStep;
import org.margatetaskforce.cases.referral.Referrals;
import org.margatetaskforce.cases.referral.UrgentDecision;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.workflow.Progress;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows a referral: where it stands, what it says, its clocks, its score, and what has happened. */
@Named
@ViewScoped
public class ViewReferral extends ActOnReferral {

    private static final long serialVersionUID = 1L;

    @Inject
    Referrals referrals;

    @Inject
    ReferralDecisions decisions;

    @Inject
    Cases cases;

    @Inject
    Workflow workflow;

    @Inject
    Worklist worklist;

    @Inject
    SignedIn signedIn;

    private boolean made;
    private transient @Nullable Progress progress;
    private List<ReferralClock> clocks = List.of();
    private List<ReferralStep> history = List.of();
    private List<UrgentDecision> urgent = List.of();
    private List<String> interested = List.of();
    private transient @Nullable List<WorklistRow> tasks;
    private boolean caseSeen;

    @Override
    protected @Nullable String fill() {
        if (getReferral().getState() == ReferralState.DRAFT) {
            return "/cases/refer.xhtml?faces-redirect=true&reference=" + getReference();
        }
        clocks = referrals.clocks(getReference());
        history = referrals
                .find(getReference())
                .map(any -> files.history(getReference()))
                .orElse(List.of());
        urgent = decisions.urgent(getReference());
        interested = decisions.agenciesInterested(getReference());
        progress = workflow.findProgress(getReference());
        String about = getReferral().getCaseReference();
        caseSeen = about != null && cases.find(about).isPresent();
        return null;
    }

    /** An act that one may do now. */
    public record Act(String label, String page) {}

    /** What the one reading may do beside the tasks. */
    public List<Act> getActs() {
        List<Act> acts = new ArrayList<>();
        String me = String.valueOf(Acting.who());
        ReferralState state = getReferral().getState();
        if (state == ReferralState.REFERRED && referrals.mayScreen()) {
            acts.add(new Act("Screen it", "cases/screen-referral"));
        }
        if (state == ReferralState.URGENT && decisions.deciderPost().isPresent()) {
            acts.add(new Act("Decide it", "cases/decide-urgent-referral"));
        }
        if (state.isAtTasking() && decisions.mayDecide()) {
            acts.add(new Act("Record tasking’s decision", "cases/decide-referral"));
        }
        if (me.equals(getReferral().getLeadUsername()) && getReferral().getLeadAnswer() == LeadAnswer.ASKED) {
            acts.add(new Act("Decline the lead", "cases/decline-lead"));
        }
        if (me.equals(getReferral().getReferrer()) && state.isOpen() && state != ReferralState.ACCEPTED) {
            acts.add(new Act("Take it back", "cases/withdraw-referral"));
        }
        return acts;
    }

    /** What the process waits for, as far as the one reading may see it. */
    public List<WorklistRow> getTasks() {
        List<WorklistRow> read = tasks;
        if (read == null) {
            read = worklist.about(getReference());
            tasks = read;
        }
        return read;
    }

    /** True of a task that the one signed in holds or may take. */
    public boolean isMine(WorklistRow task) {
        return task.assignee() == null
                ? signedIn.is(task.group())
                : task.assignee().equals(signedIn.getUsername());
    }

    /** The title of a post. */
    public String titleOf(String post) {
        return officers.titlesOf(List.of(post));
    }

    /** The ids of the elements it waits at. */
    public String getHere() {
        Progress read = getProgress();
        return read == null ? "" : String.join(" ", read.here());
    }

    /** The ids of the elements that are done. */
    public String getDone() {
        Progress read = getProgress();
        return read == null
                ? ""
                : read.steps().stream()
                        .filter(step -> step.ended() != null)
                        .map(Progress.Step::id)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    public @Nullable Progress getProgress() {
        return progress;
    }

    public List<ReferralClock> getClocks() {
        return clocks;
    }

    public List<ReferralStep> getHistory() {
        return history;
    }

    public List<UrgentDecision> getUrgent() {
        return urgent;
    }

    public List<String> getInterested() {
        return interested;
    }

    /** True where the one reading may see the case it has become. */
    public boolean isCaseSeen() {
        return caseSeen;
    }

    /** True right after it was handed in. */
    public boolean isMade() {
        return made;
    }

    public void setMade(boolean made) {
        this.made = made;
    }
}
