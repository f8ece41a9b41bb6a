package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementLetters;
import org.margatetaskforce.housing.InformalStages;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.law.Deadline;

/** Looks at a report: it is inspected, or the landlord is asked first. */
@Named
@ViewScoped
public class TriageReport extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    InformalStages informalStages;

    @Inject
    EnforcementLetters letters;

    @Inject
    SignedIn signedIn;

    private String officer = "";
    private @Nullable Boolean atRisk;
    private @Nullable Outcome outcome;
    private String askedFor = "";
    private @Nullable LocalDate reviewOn;
    private String interest = "";

    /** What looking at it comes to. */
    public enum Outcome {
        INSPECT("It is inspected"),
        ASK("The landlord is asked to put it right first");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** What it is called on the page. */
        public String words() {
            return words;
        }
    }

    @Override
    protected void fill() {
        String known = getFound().getOfficer();
        officer = known == null && signedIn.is("HIO") ? signedIn.getUsername() : orEmpty(known);
        atRisk = getFound().isImmediateRisk();
    }

    /** Records what it came to. */
    public String record() {
        if (outcome == Outcome.ASK) {
            informalStages.ask(
                    getReference(), version(), officer, askedFor, reviewOn, interest.isBlank() ? null : interest);
            return done("housing.informal.done");
        }
        enforcementCases.takeToInspection(getReference(), version(), officer, Boolean.TRUE.equals(atRisk));
        return done("housing.case.done-inspect");
    }

    /** Those who answer for the home, as recorded. */
    public List<EnforcementLetters.Landlord> getLandlords() {
        return once("landlords", () -> letters.landlords(getFound()));
    }

    /** The day that policy gives. */
    public Deadline getUsual() {
        return once("usual", informalStages::usualReview);
    }

    /** The last day of all informal stages. */
    public Deadline getLatest() {
        return once("latest", () -> informalStages.latestReview(getReference()));
    }

    /** True while this outcome is the one picked. */
    public boolean comesTo(String name) {
        return outcome != null && outcome.name().equals(name);
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(@Nullable String officer) {
        this.officer = officer == null ? "" : officer;
    }

    public @Nullable Boolean getAtRisk() {
        return atRisk;
    }

    public void setAtRisk(@Nullable Boolean atRisk) {
        this.atRisk = atRisk;
    }

    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public String getAskedFor() {
        return askedFor;
    }

    public void setAskedFor(@Nullable String askedFor) {
        this.askedFor = askedFor == null ? "" : askedFor;
    }

    public @Nullable LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(@Nullable LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    public String getInterest() {
        return interest;
    }

    public void setInterest(@Nullable String interest) {
        this.interest = interest == null ? "" : interest;
    }
}
