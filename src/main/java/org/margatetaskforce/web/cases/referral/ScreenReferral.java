package org.margatetaskforce.web.cases.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.referral.Choice;
import org.margatetaskforce.cases.referral.Referral;
import org.margatetaskforce.cases.referral.ReferralState;
import org.margatetaskforce.cases.referral.Referrals;
import org.margatetaskforce.cases.referral.ScreeningOutcome;
import org.margatetaskforce.cases.referral.TriageFactor;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.finding.PersonSearch;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.Incidents;

/** The duty officer screens: is it known already, who and where is it, what counts, and what follows. */
@Named
@ViewScoped
public class ScreenReferral extends ActOnReferral {

    private static final long serialVersionUID = 1L;

    /** The factor of partnership practice B.2: three or more incidents of anti-social behaviour at the address. */
    private static final String ANTISOCIAL = "ASB";

    @Inject
    Referrals referrals;

    @Inject
    Properties properties;

    @Inject
    Persons persons;

    @Inject
    PersonSearch personSearch;

    @Inject
    Families families;

    @Inject
    transient Incidents incidents;

    private Incidents.@Nullable Antisocial antisocial;
    private AboutPicker picker = new AboutPicker();
    private @Nullable String category;
    private List<String> grounds = new ArrayList<>();
    private List<String> factors = new ArrayList<>();
    private @Nullable String duplicateOf;
    private @Nullable ScreeningOutcome outcome;
    private @Nullable String reason;
    private @Nullable String signpost;
    private List<Referrals.Alike> alike = List.of();
    private List<TriageFactor> counts = List.of();

    @Override
    protected @Nullable String fill() {
        Referral referral = getReferral();
        if (referral.getState() != ReferralState.REFERRED || !referrals.mayScreen()) {
            return there();
        }
        picker.begin(referral.getUprn(), referral.getPlaceLine(), getSubjects());
        category = referral.getCategory();
        grounds = new ArrayList<>(referral.getGrounds());
        duplicateOf = referral.getDuplicateOf();
        factors = new ArrayList<>(scores.found(getReference()));
        scores.suggested(getReference()).stream()
                .filter(code -> !factors.contains(code))
                .forEach(factors::add);
        proposeAntisocial(referral.getUprn());
        counts = scores.factors(Objects.requireNonNullElse(
                referral.getReferredOn(), TaskForceClock.current().today()));
        alike = referrals.alike(getReference());
        return null;
    }

    /** Incidents at the address are proposed for the score, as many as the screener may see. */
    private void proposeAntisocial(@Nullable String uprn) {
        antisocial = Uprn.parse(uprn)
                .map(incidents::antisocialAt)
                .filter(Incidents.Antisocial::isEnough)
                .orElse(null);
        if (antisocial != null && !factors.contains(ANTISOCIAL)) {
            factors.add(ANTISOCIAL);
        }
    }

    /** The incidents of anti-social behaviour at the address, where there are enough to count; null where not. */
    public Incidents.@Nullable Antisocial getAntisocial() {
        return antisocial;
    }

    /** Looks the place up. */
    public void findPlaces() {
        picker.findPlaces(properties);
    }

    /** Looks the people up. */
    public void findPeople() {
        picker.findPeople(persons, personSearch, families);
    }

    /** Keeps what was found so far, looks for the same place and people again, and stays. */
    public void keep() {
        referrals.resolve(getReference(), version(), found());
        picker = new AboutPicker();
        open();
    }

    private Referrals.Screening found() {
        return new Referrals.Screening(
                orEmpty(category),
                picker.getUprn(),
                picker.getSubjects(),
                grounds,
                factors,
                duplicateOf,
                alike.stream()
                        .filter(one -> one.what().equals("Case") && one.state().equals("CLOSED"))
                        .map(Referrals.Alike::reference)
                        .findFirst()
                        .orElse(null));
    }

    /** Records what the screening comes to. */
    public String record() {
        ScreeningOutcome comes = outcome;
        if (comes == null) {
            throw new RuleBroken("cases.referral.outcome-missing");
        }
        referrals.screen(getReference(), version(), found(), comes, reason, signpost);
        return done("cases.referral.screened-" + comes.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** True while this outcome is the one picked. */
    public boolean comesTo(String name) {
        return outcome != null && outcome.name().equals(name);
    }

    /** What counts, as tick boxes. */
    public List<Choice> getCounts() {
        return counts.stream()
                .map(factor -> new Choice(factor.code(), factor.words() + " (+" + factor.points() + ")"))
                .toList();
    }

    public List<Referrals.Alike> getAlike() {
        return alike;
    }

    /** The other referrals it could be the same as. */
    public List<Referrals.Alike> getAlikeReferrals() {
        return alike.stream().filter(one -> one.what().equals("Referral")).toList();
    }

    public AboutPicker getPicker() {
        return picker;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    public List<String> getGrounds() {
        return grounds;
    }

    public void setGrounds(@Nullable List<String> grounds) {
        this.grounds = grounds == null ? new ArrayList<>() : new ArrayList<>(grounds);
    }

    public List<String> getFactors() {
        return factors;
    }

    public void setFactors(@Nullable List<String> factors) {
        this.factors = factors == null ? new ArrayList<>() : new ArrayList<>(factors);
    }

    public @Nullable String getDuplicateOf() {
        return duplicateOf;
    }

    public void setDuplicateOf(@Nullable String duplicateOf) {
        this.duplicateOf = duplicateOf;
    }

    public @Nullable ScreeningOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable ScreeningOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getSignpost() {
        return signpost;
    }

    public void setSignpost(@Nullable String signpost) {
        this.signpost = signpost;
    }
}
