package org.margatetaskforce.web.cases.referral;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.referral.AgencyReferral;
import org.margatetaskforce.cases.referral.AgencyReferrals;
import org.margatetaskforce.cases.referral.Choice;
import org.margatetaskforce.cases.referral.ReferralChoices;
import org.margatetaskforce.cases.referral.ReferralClock;
import org.margatetaskforce.cases.referral.ReferralStep;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.workflow.Progress;
import org.margatetaskforce.workflow.Workflow;

/**
 * Shows what one agency asks of another, and takes the answer: of the desk it was sent to, of its sender, of who is told that
 * nobody answers.
 */
@Named
@ViewScoped
public class ViewAgencyReferral implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AgencyReferrals referrals;

    @Inject
    ReferralChoices choices;

    @Inject
    Officers officers;

    @Inject
    Workflow workflow;

    private String reference = "";
    private int version;
    private boolean accepting = true;
    private @Nullable String answer;
    private transient @Nullable AgencyReferral referral;
    private String asked = "";
    private String alarm = "";
    private boolean atDesk;
    private boolean caseSeen;
    private List<ReferralClock> clocks = List.of();
    private List<ReferralStep> history = List.of();
    private List<Choice> agencies = List.of();
    private transient @Nullable Progress progress;

    /** Opens it; at the desk it was sent to, the first time makes it seen. */
    public void open() {
        AgencyReferral read = referrals.open(reference);
        referral = read;
        version = read.getVersion();
        asked = referrals.asked(reference).orElse("");
        alarm = referrals.alarm(reference).map(Choice::words).orElse("");
        atDesk = referrals.isAtDesk(read);
        caseSeen = referrals.showsCase(read);
        clocks = referrals.clocks(reference);
        history = referrals.history(reference);
        agencies = choices.agencies();
        progress = workflow.findProgress(reference);
    }

    /** Opens the page of an answer: only for the desk, and only while none is given. */
    public @Nullable String openToAnswer() {
        open();
        return atDesk && getReferral().getState().isOpen() ? null : there();
    }

    /** Opens the page of an alarm: only where one has risen that the officer may answer. */
    public @Nullable String openAlarm() {
        open();
        return alarm.isEmpty() ? there() : null;
    }

    /** Opens the page on which its sender takes it back. */
    public @Nullable String openToWithdraw() {
        open();
        return isMine() && getReferral().getState().isOpen() ? null : there();
    }

    /** Accepts or declines. */
    public String record() {
        if (accepting) {
            referrals.accept(reference, version(), answer);
            return done("cases.agency-referral.accepted");
        }
        referrals.decline(reference, version(), answer == null ? "" : answer);
        return done("cases.agency-referral.declined");
    }

    /** Answers an alarm. */
    public String answerAlarm() {
        referrals.answerAlarm(reference, answer == null ? "" : answer);
        return done("cases.referral.alarm-answered");
    }

    /** Takes it back. */
    public String withdraw() {
        referrals.withdraw(reference, version(), answer == null ? "" : answer);
        return done("cases.agency-referral.withdrawn");
    }

    private int version() {
        int read = version;
        version = referrals.get(reference).getVersion();
        return read;
    }

    private String done(String key) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(key), null));
        return there();
    }

    private String there() {
        return "/cases/view-agency-referral.xhtml?faces-redirect=true&reference=" + reference;
    }

    public AgencyReferral getReferral() {
        AgencyReferral read = referral;
        if (read == null) {
            read = referrals.find(reference).orElseThrow(() -> new NoSuchElementException("no referral " + reference));
            referral = read;
        }
        return read;
    }

    /** The name of an agency. */
    public String agency(String code) {
        return agencies.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::words)
                .findFirst()
                .orElse(code);
    }

    /** The name of an officer. */
    public String nameOf(@Nullable String username) {
        return username == null ? "nobody yet" : officers.nameOf(username);
    }

    /** The title of a post. */
    public String titleOf(String post) {
        return officers.titlesOf(List.of(post));
    }

    /** True to its sender. */
    public boolean isMine() {
        return String.valueOf(Acting.who()).equals(getReferral().getSender());
    }

    /** The ids of the elements it waits at. */
    public String getHere() {
        return progress == null ? "" : String.join(" ", progress.here());
    }

    /** The ids of the elements that are done. */
    public String getDone() {
        return progress == null
                ? ""
                : progress.steps().stream()
                        .filter(step -> step.ended() != null)
                        .map(Progress.Step::id)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    public boolean isAtDesk() {
        return atDesk;
    }

    public boolean isCaseSeen() {
        return caseSeen;
    }

    public String getAlarm() {
        return alarm;
    }

    public String getAsked() {
        return asked;
    }

    public List<ReferralClock> getClocks() {
        return clocks;
    }

    public List<ReferralStep> getHistory() {
        return history;
    }

    public boolean isAccepting() {
        return accepting;
    }

    public void setAccepting(boolean accepting) {
        this.accepting = accepting;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
