package org.margatetaskforce.web.cases.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.referral.AgencyReferralFilter;
import org.margatetaskforce.cases.referral.AgencyReferralState;
import org.margatetaskforce.cases.referral.Band;
import org.margatetaskforce.cases.referral.Choice;
import org.margatetaskforce.cases.referral.ReferralChoices;
import org.margatetaskforce.cases.referral.ReferralState;
import org.margatetaskforce.cases.referral.ScreeningOutcome;
import org.margatetaskforce.cases.referral.SharingBasis;
import org.margatetaskforce.cases.referral.TaskingOutcome;
import org.margatetaskforce.cases.referral.ToldAbout;
import org.margatetaskforce.cases.referral.UrgentOutcome;
import org.margatetaskforce.place.Area;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.Properties;

/** The choices that the referrals' pages offer, each read once a request. */
@Named
@RequestScoped
public class ReferralWords {

    @Inject
    ReferralChoices choices;

    @Inject
    Properties properties;

    private @Nullable List<Choice> categories;
    private @Nullable List<Choice> grounds;
    private @Nullable List<Choice> agencies;
    private @Nullable List<Area> wards;

    public List<Choice> getCategories() {
        List<Choice> read = categories;
        if (read == null) {
            read = choices.categories(TaskForceClock.current().today());
            categories = read;
        }
        return read;
    }

    public List<Choice> getGrounds() {
        List<Choice> read = grounds;
        if (read == null) {
            read = choices.grounds(TaskForceClock.current().today());
            grounds = read;
        }
        return read;
    }

    public List<Choice> getAgencies() {
        List<Choice> read = agencies;
        if (read == null) {
            read = choices.agencies();
            agencies = read;
        }
        return read;
    }

    public List<Area> getWards() {
        List<Area> read = wards;
        if (read == null) {
            read = properties.areas(AreaKind.WARD, TaskForceClock.current().today());
            wards = read;
        }
        return read;
    }

    /** The words of a code among choices; the code where there is none of it. */
    public String in(List<Choice> among, @Nullable String code) {
        return among.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::words)
                .findFirst()
                .orElse(code == null ? "" : code);
    }

    public ToldAbout[] getTold() {
        return ToldAbout.values();
    }

    public SharingBasis[] getBases() {
        return SharingBasis.values();
    }

    public ScreeningOutcome[] getScreeningOutcomes() {
        return ScreeningOutcome.values();
    }

    public TaskingOutcome[] getTaskingOutcomes() {
        return TaskingOutcome.values();
    }

    public UrgentOutcome[] getUrgentOutcomes() {
        return UrgentOutcome.values();
    }

    public CaseType[] getCaseTypes() {
        return CaseType.values();
    }

    public Band[] getBands() {
        return Band.values();
    }

    public ReferralState[] getStates() {
        return ReferralState.values();
    }

    public AgencyReferralState[] getAgencyStates() {
        return AgencyReferralState.values();
    }

    public AgencyReferralFilter.View[] getAgencyViews() {
        return AgencyReferralFilter.View.values();
    }
}
