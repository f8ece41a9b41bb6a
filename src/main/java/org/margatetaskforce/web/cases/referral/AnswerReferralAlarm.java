package org.margatetaskforce.web.cases.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.referral.Choice;
import org.margatetaskforce.cases.referral.ReferralClock;
import org.margatetaskforce.cases.referral.Referrals;

/** Says what has been done about an alarm: something about a referral is late. */
@Named
@ViewScoped
public class AnswerReferralAlarm extends ActOnReferral {

    private static final long serialVersionUID = 1L;

    @Inject
    Referrals referrals;

    private @Nullable String answer;
    private String alarm = "";
    private List<ReferralClock> clocks = List.of();

    @Override
    protected @Nullable String fill() {
        alarm = referrals.alarm(getReference()).map(Choice::words).orElse("");
        clocks = referrals.clocks(getReference());
        return alarm.isEmpty() ? there() : null;
    }

    /** Answers it. */
    public String record() {
        referrals.answerAlarm(getReference(), orEmpty(answer));
        return done("cases.referral.alarm-answered");
    }

    public String getAlarm() {
        return alarm;
    }

    public List<ReferralClock> getClocks() {
        return clocks;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
