package org.margatetaskforce.housing.hhsrs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;

/**
 * One round of assessing the hazards of a dwelling: drafted, handed in by who assessed them, approved by another officer or
 * sent back with a reason. That no hazard was found is said in so many words.
 */
@Entity
@Table(schema = "housing", name = "hazard_survey")
public class HazardSurvey extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 2;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SurveyState state = SurveyState.OPEN;

    @Column(name = "no_hazard", nullable = false)
    private boolean noHazard;

    private @Nullable String words;

    @Column(name = "submitted_on")
    private @Nullable LocalDate submittedOn;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decision_words")
    private @Nullable String decisionWords;

    @Column(name = "document_reference")
    private @Nullable String documentReference;

    protected HazardSurvey() {}

    HazardSurvey(EnforcementCase of, int number) {
        caseId = of.getCaseId();
        enforcementCaseId = of.key();
        this.number = number;
    }

    /** Refuses a change to what is handed in: it would be approved unread. */
    void mustBeOpen() {
        if (state != SurveyState.OPEN) {
            throw new RuleBroken("housing.survey.not-open", state.words());
        }
    }

    /**
     * Is handed in.
     *
     * @param none no hazard was found
     * @param why in words, which where none was found must be there
     */
    void submit(boolean none, String why, String by, LocalDate on) {
        mustBeOpen();
        if (none && why.isBlank()) {
            throw new RuleBroken("housing.survey.no-hazard-needs-words");
        }
        noHazard = none;
        words = why.isBlank() ? null : why.strip();
        submittedBy = by;
        submittedOn = on;
        state = SurveyState.SUBMITTED;
    }

    /**
     * Is approved.
     *
     * @throws RuleBroken where who approves handed it in
     */
    void approve(@Nullable String remark, String by, LocalDate on) {
        mustBeSubmitted();
        if (by.equals(submittedBy)) {
            throw new RuleBroken("housing.survey.own");
        }
        decisionWords = remark == null || remark.isBlank() ? null : remark.strip();
        decidedBy = by;
        decidedOn = on;
        state = SurveyState.APPROVED;
    }

    /** Goes back to be looked at again, with a reason. */
    void sendBack(String reason, String by, LocalDate on) {
        mustBeSubmitted();
        if (reason.isBlank()) {
            throw new RuleBroken("housing.survey.reason-needed");
        }
        decisionWords = reason.strip();
        decidedBy = by;
        decidedOn = on;
        state = SurveyState.OPEN;
    }

    private void mustBeSubmitted() {
        if (state != SurveyState.SUBMITTED) {
            throw new RuleBroken("housing.survey.not-submitted", state.words());
        }
    }

    /** How it was printed on approval. */
    void printed(String document) {
        documentReference = document;
    }

    long key() {
        return Objects.requireNonNull(id());
    }

    /** The rounds of a case are numbered. */
    public int getNumber() {
        return number;
    }

    public SurveyState getState() {
        return state;
    }

    public boolean isNoHazard() {
        return noHazard;
    }

    /** What was said on handing it in. */
    public @Nullable String getWords() {
        return words;
    }

    public @Nullable LocalDate getSubmittedOn() {
        return submittedOn;
    }

    public @Nullable String getSubmittedBy() {
        return submittedBy;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    /** What was said on approving it, or on sending it back. */
    public @Nullable String getDecisionWords() {
        return decisionWords;
    }

    public @Nullable String getDocumentReference() {
        return documentReference;
    }
}
