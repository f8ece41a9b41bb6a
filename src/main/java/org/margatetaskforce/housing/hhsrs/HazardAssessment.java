package org.margatetaskforce.housing.hhsrs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;

/**
 * One hazard of a dwelling as it was rated (Housing Act 2004 s.2): {@code HZ-2011-00001}. While its survey is open it is a
 * draft; once approved it is never changed. After works the hazard is assessed anew, in a record that names the one it takes
 * the place of.
 */
@Entity
@Table(schema = "housing", name = "hazard_assessment")
public class HazardAssessment extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 2;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Column(name = "survey_id", nullable = false, updatable = false)
    private long surveyId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private HazardState state = HazardState.DRAFT;

    @Column(name = "assessed_on", nullable = false)
    private LocalDate assessedOn = LocalDate.EPOCH;

    @Column(name = "assessed_by", nullable = false)
    private String assessedBy = "";

    @Column(nullable = false)
    private String scheme = "";

    @Column(name = "hazard_no", nullable = false)
    private int hazardNo;

    @Column(name = "hazard_name", nullable = false)
    private String hazardName = "";

    @Column(nullable = false)
    private String vulnerable = "";

    private @Nullable Integer stage;

    private @Nullable String adjusts;

    @Column(nullable = false)
    private String location = "";

    private @Nullable Integer likelihood;

    @Column(name = "most_likely")
    private @Nullable Integer mostLikely;

    @Column(name = "class_1")
    private @Nullable Integer class1;

    @Column(name = "class_2")
    private @Nullable Integer class2;

    @Column(name = "class_3")
    private @Nullable Integer class3;

    @Column(name = "class_4")
    private @Nullable Integer class4;

    private @Nullable Long numerator;

    private @Nullable Long score;

    private @Nullable String band;

    private @Nullable Integer category;

    @Column(nullable = false)
    private String deficiency = "";

    private @Nullable String remedy;

    @Column(name = "justification_likelihood", nullable = false)
    private String justificationLikelihood = "";

    @Column(name = "justification_outcome", nullable = false)
    private String justificationOutcome = "";

    @Column(name = "after_works", nullable = false, updatable = false)
    private boolean afterWorks;

    @Column(updatable = false)
    private @Nullable String replaces;

    @Column(nullable = false)
    private boolean removed;

    @Column(name = "approved_on")
    private @Nullable LocalDate approvedOn;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    protected HazardAssessment() {}

    /** A hazard found; {@code replaced} the assessment that it takes the place of, null for one that is new. */
    HazardAssessment(String reference, EnforcementCase of, HazardSurvey survey, @Nullable HazardAssessment replaced) {
        this.reference = reference;
        caseId = of.getCaseId();
        enforcementCaseId = of.key();
        surveyId = survey.key();
        if (replaced != null) {
            if (replaced.state != HazardState.APPROVED || replaced.removed) {
                throw new RuleBroken("housing.hazard.not-standing", replaced.reference);
            }
            replaces = replaced.reference;
            afterWorks = true;
        }
    }

    /**
     * Takes in what an officer picked and wrote. The score is reckoned when all that it needs is picked; until then there is
     * none, not a nought.
     *
     * @throws RuleBroken where it is not of the list, is off a scale, exceeds a hundred percent, or its stage is not said
     */
    void fill(HazardForm form, HhsrsScheme by, String who, LocalDate earliest, LocalDate today) {
        if (state != HazardState.DRAFT) {
            throw new RuleBroken("housing.hazard.not-a-draft", reference, state.words());
        }
        Integer no = form.getHazardNo();
        if (no == null) {
            throw new RuleBroken("housing.hazard.hazard-needed");
        }
        HhsrsScheme.Hazard hazard = by.hazard(no);
        LocalDate on = form.getAssessedOn();
        if (on == null || on.isAfter(today) || on.isBefore(earliest)) {
            throw new RuleBroken("housing.hazard.assessed-on", earliest, today);
        }
        if (form.getLocation().isBlank()) {
            throw new RuleBroken("housing.hazard.location-needed");
        }
        if (hazard.twoStages() == (form.getStage() == null)) {
            throw new RuleBroken(
                    hazard.twoStages() ? "housing.hazard.stage-needed" : "housing.hazard.no-stages", hazard.name());
        }
        if (Objects.equals(form.getStage(), 2) == (form.getAdjusts() == null)) {
            throw new RuleBroken("housing.hazard.second-stage-adjusts-the-first");
        }
        if (form.isRemoved() && replaces == null) {
            throw new RuleBroken("housing.hazard.only-what-stood-is-removed");
        }
        assessedOn = on;
        assessedBy = who;
        scheme = by.code();
        hazardNo = hazard.no();
        hazardName = hazard.name();
        vulnerable = hazard.vulnerable();
        stage = form.getStage();
        adjusts = form.getAdjusts();
        location = form.getLocation();
        deficiency = form.getDeficiency();
        remedy = form.getRemedy().isEmpty() ? null : form.getRemedy();
        justificationLikelihood = form.getJustificationLikelihood();
        justificationOutcome = form.getJustificationOutcome();
        removed = form.isRemoved();
        rate(form, by);
    }

    private void rate(HazardForm form, HhsrsScheme by) {
        boolean scored = !removed;
        likelihood = scored ? form.getLikelihood() : null;
        mostLikely = scored ? form.getMostLikely() : null;
        List<@Nullable Integer> chosen = form.chosen();
        if (mostLikely != null) {
            chosen.set(mostLikely - 1, null);
        }
        boolean whole = likelihood != null
                && mostLikely != null
                && chosen.stream().filter(Objects::nonNull).count() == 3;
        HazardScore reckoned = whole ? HazardScore.of(by, likelihood, mostLikely, chosen) : null;
        class1 = share(scored, chosen, reckoned, 1);
        class2 = share(scored, chosen, reckoned, 2);
        class3 = share(scored, chosen, reckoned, 3);
        class4 = share(scored, chosen, reckoned, 4);
        numerator = reckoned == null ? null : Long.valueOf(reckoned.numerator());
        score = reckoned == null ? null : Long.valueOf(reckoned.whole());
        band = reckoned == null ? null : reckoned.band();
        category = reckoned == null ? null : Integer.valueOf(reckoned.category());
    }

    private static @Nullable Integer share(
            boolean scored, List<@Nullable Integer> chosen, @Nullable HazardScore reckoned, int harm) {
        if (!scored) {
            return null;
        }
        return reckoned == null
                ? chosen.get(harm - 1)
                : Integer.valueOf(reckoned.spread().of(harm));
    }

    /**
     * Can it be handed in? A score without its justification is not approved, and so is not handed in.
     *
     * @throws RuleBroken with what is missing
     */
    void mustBeComplete() {
        if (removed) {
            if (justificationOutcome.isBlank() && justificationLikelihood.isBlank()) {
                throw new RuleBroken("housing.hazard.removal-needs-evidence", title());
            }
            return;
        }
        if (numerator == null) {
            throw new RuleBroken("housing.hazard.not-scored", title());
        }
        if (justificationLikelihood.isBlank() || justificationOutcome.isBlank()) {
            throw new RuleBroken("housing.hazard.justification-needed", title());
        }
        if (deficiency.isBlank()) {
            throw new RuleBroken("housing.hazard.deficiency-needed", title());
        }
    }

    /**
     * Is approved, by another than who assessed it.
     *
     * @throws RuleBroken where something is missing, or they are the same
     */
    void approve(String by, LocalDate on) {
        if (state != HazardState.DRAFT) {
            throw new RuleBroken("housing.hazard.not-a-draft", reference, state.words());
        }
        mustBeComplete();
        if (by.equals(assessedBy)) {
            throw new RuleBroken("housing.hazard.own", title());
        }
        state = HazardState.APPROVED;
        approvedBy = by;
        approvedOn = on;
    }

    /** A newer assessment takes its place; this one stays to be read. */
    void replaced() {
        if (state != HazardState.APPROVED) {
            throw new RuleBroken("housing.hazard.not-standing", reference);
        }
        state = HazardState.REPLACED;
    }

    /** A draft is struck out. */
    void withdraw() {
        if (state != HazardState.DRAFT) {
            throw new RuleBroken("housing.hazard.not-a-draft", reference, state.words());
        }
        state = HazardState.WITHDRAWN;
    }

    /** What was picked and written, for a form to go on with. */
    public HazardForm formToGoOnWith() {
        HazardForm form = new HazardForm();
        form.setAssessedOn(assessedOn);
        form.setHazardNo(hazardNo);
        form.setStage(stage);
        form.setAdjusts(adjusts);
        form.setLocation(location);
        form.setLikelihood(likelihood);
        form.setMostLikely(mostLikely);
        form.setClass1(Objects.equals(mostLikely, 1) ? null : class1);
        form.setClass2(Objects.equals(mostLikely, 2) ? null : class2);
        form.setClass3(Objects.equals(mostLikely, 3) ? null : class3);
        form.setClass4(Objects.equals(mostLikely, 4) ? null : class4);
        form.setDeficiency(deficiency);
        form.setRemedy(remedy == null ? "" : remedy);
        form.setJustificationLikelihood(justificationLikelihood);
        form.setJustificationOutcome(justificationOutcome);
        form.setRemoved(removed);
        return form;
    }

    /** Is it among the hazards that stand: approved, not assessed anew since, not found removed? */
    public boolean isStanding() {
        return state == HazardState.APPROVED && !removed;
    }

    /** Its number, name and place, as a list names it. */
    public String title() {
        return hazardNo + " " + hazardName + ", " + location;
    }

    /** The spread of harm as it was rated; null while it is incomplete, and where the hazard is gone. */
    public @Nullable OutcomeSpread getSpread() {
        return numerator == null || class1 == null || class2 == null || class3 == null || class4 == null
                ? null
                : new OutcomeSpread(class1, class2, class3, class4);
    }

    public String getReference() {
        return reference;
    }

    long getSurveyId() {
        return surveyId;
    }

    long getEnforcementCaseId() {
        return enforcementCaseId;
    }

    public HazardState getState() {
        return state;
    }

    public LocalDate getAssessedOn() {
        return assessedOn;
    }

    /** Who assessed it, by user name. */
    public String getAssessedBy() {
        return assessedBy;
    }

    /** The version of the rating system it was assessed under. */
    public String getScheme() {
        return scheme;
    }

    /** Its number in the list of hazards. */
    public int getHazardNo() {
        return hazardNo;
    }

    public String getHazardName() {
        return hazardName;
    }

    /** The age most vulnerable to it, whom the assessment imagines there; empty where none is. */
    public String getVulnerable() {
        return vulnerable;
    }

    /** Of crowding, 1 or 2. */
    public @Nullable Integer getStage() {
        return stage;
    }

    public @Nullable String getAdjusts() {
        return adjusts;
    }

    /** Where in the dwelling. */
    public String getLocation() {
        return location;
    }

    /** Harm to one in so many. */
    public @Nullable Integer getLikelihood() {
        return likelihood;
    }

    /** The class of harm that carries the balance. */
    public @Nullable Integer getMostLikely() {
        return mostLikely;
    }

    public @Nullable Long getNumerator() {
        return numerator;
    }

    /** The whole part of the score. */
    public @Nullable Long getScore() {
        return score;
    }

    /** A to J. */
    public @Nullable String getBand() {
        return band;
    }

    /** 1 or 2. */
    public @Nullable Integer getCategory() {
        return category;
    }

    /** What is wrong with the dwelling. */
    public String getDeficiency() {
        return deficiency;
    }

    /** The works that would remove it. */
    public @Nullable String getRemedy() {
        return remedy;
    }

    public String getJustificationLikelihood() {
        return justificationLikelihood;
    }

    public String getJustificationOutcome() {
        return justificationOutcome;
    }

    /** Is it an assessment after works, or of what had changed since? */
    public boolean isAfterWorks() {
        return afterWorks;
    }

    /** The assessment that it takes the place of. */
    public @Nullable String getReplaces() {
        return replaces;
    }

    /** Was the hazard found gone? */
    public boolean isRemoved() {
        return removed;
    }

    public @Nullable LocalDate getApprovedOn() {
        return approvedOn;
    }

    public @Nullable String getApprovedBy() {
        return approvedBy;
    }
}
