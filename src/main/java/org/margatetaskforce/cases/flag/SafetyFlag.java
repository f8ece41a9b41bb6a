package org.margatetaskforce.cases.flag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/**
 * The instruction of a safety flag: the row that everyone who may attend sees (partnership practice D.3, class D8). It is on from
 * its proposal; a senior officer who neither proposed it nor was its victim decides; and a review that is late leaves it on.
 */
@Entity
@Table(schema = "cases", name = "safety_flag")
public class SafetyFlag extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 8;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "";

    @Column(name = "person_id", updatable = false)
    private @Nullable Long personId;

    @Column(updatable = false)
    private @Nullable String uprn;

    @Column(nullable = false)
    private String instruction = "";

    @Column(name = "instruction_version", nullable = false)
    private int instructionVersion = 1;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FlagState state = FlagState.PROPOSED;

    @Column(name = "set_on", nullable = false, updatable = false)
    private LocalDate setOn = LocalDate.EPOCH;

    @Column(name = "decide_by", nullable = false, updatable = false)
    private LocalDate decideBy = LocalDate.EPOCH;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "review_due_on", nullable = false)
    private LocalDate reviewDueOn = LocalDate.EPOCH;

    @Column(name = "reviewed_on")
    private @Nullable LocalDate reviewedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    protected SafetyFlag() {}

    /**
     * Proposed, and on from now.
     *
     * @param decideBy the day by which a senior officer decides
     * @param reviewDueOn the day by which it is reviewed: reckoned from today, when it is set
     */
    SafetyFlag(
            String reference,
            String agencyCode,
            @Nullable Long personId,
            @Nullable String uprn,
            String instruction,
            LocalDate today,
            LocalDate decideBy,
            LocalDate reviewDueOn) {
        if ((personId == null) == (uprn == null)) {
            throw new RuleBroken("cases.flag.whose");
        }
        this.reference = reference;
        this.agencyCode = agencyCode;
        this.personId = personId;
        this.uprn = uprn;
        this.instruction = instruction;
        this.setOn = today;
        this.decideBy = decideBy;
        this.reviewDueOn = reviewDueOn;
    }

    /** A senior officer agrees, with the instruction that then stands. */
    public void approve(SafetyReason reason, String decidedBy, String instruction, LocalDate today) {
        decide(reason, decidedBy, today);
        reason.mustSayWhetherInformed();
        say(instruction);
        state = FlagState.ACTIVE;
    }

    /** A senior officer does not agree: the instruction is off. */
    public void refuse(SafetyReason reason, String decidedBy, LocalDate today) {
        decide(reason, decidedBy, today);
        state = FlagState.REFUSED;
        endedOn = today;
    }

    private void decide(SafetyReason reason, String by, LocalDate today) {
        mustBe(state == FlagState.PROPOSED);
        if (by.equals(getRecordedBy())) {
            throw new RuleBroken("cases.flag.own-proposal");
        }
        if (by.equals(reason.getVictim())) {
            throw new RuleBroken("cases.flag.own-incident");
        }
        decidedBy = by;
        decidedOn = today;
    }

    /** The day of its review has come: the instruction stays on until somebody decides. */
    void fallDue() {
        mustBe(state == FlagState.ACTIVE || state == FlagState.RENEWED);
        state = FlagState.REVIEW_DUE;
    }

    /** Reviewed, when it was due or before, and still needed. */
    public void renew(String decidedBy, String instruction, LocalDate today, LocalDate reviewDueOn) {
        review(decidedBy, today);
        say(instruction);
        this.reviewDueOn = reviewDueOn;
        state = FlagState.RENEWED;
    }

    /** Reviewed, when it was due or before, and needed no more. */
    public void remove(String decidedBy, LocalDate today) {
        review(decidedBy, today);
        state = FlagState.REMOVED;
        endedOn = today;
    }

    private void review(String by, LocalDate today) {
        mustBe(state == FlagState.ACTIVE || state == FlagState.RENEWED || state == FlagState.REVIEW_DUE);
        decidedBy = by;
        decidedOn = today;
        reviewedOn = today;
    }

    /** Another instruction is another version: who had read the old one reads again. */
    private void say(String words) {
        if (!instruction.equals(words)) {
            instruction = words;
            instructionVersion++;
        }
    }

    private void mustBe(boolean lawful) {
        if (!lawful) {
            throw new RuleBroken(
                    "cases.flag.stands-otherwise", reference, state.words().toLowerCase(Locale.UK));
        }
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** The agency of who proposed it, which holds its reason. */
    public String getAgencyCode() {
        return agencyCode;
    }

    /** True of a person: it follows them from door to door. */
    public boolean isOfPerson() {
        return personId != null;
    }

    /** The door it is of; null of a person. */
    public @Nullable String getUprn() {
        return uprn;
    }

    public String getInstruction() {
        return instruction;
    }

    /** How often the instruction was set: what is acknowledged before a visit is one of these. */
    public int getInstructionVersion() {
        return instructionVersion;
    }

    public FlagState getState() {
        return state;
    }

    public LocalDate getSetOn() {
        return setOn;
    }

    public LocalDate getDecideBy() {
        return decideBy;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    /** The user name of who decided last. */
    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public LocalDate getReviewDueOn() {
        return reviewDueOn;
    }

    public @Nullable LocalDate getReviewedOn() {
        return reviewedOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }
}
