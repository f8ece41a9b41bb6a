package org.margatetaskforce.cases.subjectaccess;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;

/**
 * Somebody asks what is held about them (Data Protection Act 1998 s.7; UK GDPR Art 15; partnership practice F.5): answered by the law of
 * the day on which it came, prepared by one person and released by another, once.
 */
@Entity
@Table(schema = "cases", name = "subject_request")
public class SubjectRequest extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 23;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "person_reference", nullable = false, updatable = false)
    private String personReference = "";

    @Column(name = "asker_name", nullable = false, updatable = false)
    private String askerName = "";

    @Column(name = "asker_address", nullable = false, updatable = false)
    private String askerAddress = "";

    @Column(updatable = false)
    private @Nullable String representative;

    @Column(updatable = false)
    private @Nullable String authority;

    @Column(name = "received_on", nullable = false, updatable = false)
    private LocalDate receivedOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "received_how", nullable = false, updatable = false)
    private AskedBy receivedHow = AskedBy.LETTER;

    @Column(nullable = false, updatable = false)
    private String wanted = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "answer_how", nullable = false, updatable = false)
    private AskedBy answerHow = AskedBy.POST;

    @Column(nullable = false, updatable = false)
    private String regime = "";

    @Column(name = "fee_pence", nullable = false)
    private int feePence;

    @Column(name = "fee_on")
    private @Nullable LocalDate feeOn;

    @Column(name = "identity_on")
    private @Nullable LocalDate identityOn;

    @Column(name = "identity_seen")
    private @Nullable String identitySeen;

    @Column(name = "started_on")
    private @Nullable LocalDate startedOn;

    @Column(name = "answer_by")
    private @Nullable LocalDate answerBy;

    @Column(name = "answer_why")
    private @Nullable String answerWhy;

    @Column(name = "extended_on")
    private @Nullable LocalDate extendedOn;

    @Column(name = "extension_reason")
    private @Nullable String extensionReason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SubjectState state = SubjectState.RECEIVED;

    @Column(name = "without_why")
    private @Nullable String withoutWhy;

    @Column(name = "trail_in")
    private @Nullable Boolean trailIn;

    @Column(name = "trail_why")
    private @Nullable String trailWhy;

    @Column(name = "prepared_at")
    private @Nullable Instant preparedAt;

    @Column(name = "prepared_by")
    private @Nullable String preparedBy;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "released_by")
    private @Nullable String releasedBy;

    @Column(name = "sent_on")
    private @Nullable LocalDate sentOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "sent_how")
    private @Nullable AskedBy sentHow;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_kind")
    private @Nullable SubjectEnd endKind;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected SubjectRequest() {}

    /**
     * As it is taken in.
     *
     * @param regime the edition of the law by the day of receipt
     * @param feeAtMost what may be asked for by that law, in pence
     */
    SubjectRequest(
            String reference, long personId, NewSubjectRequest asked, String regime, int feeAtMost, LocalDate today) {
        if (asked.receivedOn().isAfter(today)) {
            throw new RuleBroken("cases.subject-access.day-to-come");
        }
        if (asked.askerName().strip().length() < 2 || asked.address().strip().length() < 5) {
            throw new RuleBroken("cases.subject-access.who");
        }
        if (asked.wanted().strip().length() < 3) {
            throw new RuleBroken("cases.subject-access.what");
        }
        boolean represented = !asked.representative().isBlank();
        if (represented && asked.authority().strip().length() < 5) {
            throw new RuleBroken("cases.subject-access.authority");
        }
        if (!asked.receivedHow().isIn() || !asked.answerHow().isOut()) {
            throw new RuleBroken("cases.subject-access.how");
        }
        this.reference = reference;
        this.personId = personId;
        this.personReference = asked.person();
        this.askerName = asked.askerName().strip();
        this.askerAddress = asked.address().strip();
        this.representative = represented ? asked.representative().strip() : null;
        this.authority = represented ? asked.authority().strip() : null;
        this.receivedOn = asked.receivedOn();
        this.receivedHow = asked.receivedHow();
        this.wanted = asked.wanted().strip();
        this.answerHow = asked.answerHow();
        this.regime = regime;
        take(asked.feePence(), asked.feeOn(), asked.identityOn(), asked.identitySeen(), feeAtMost, today);
    }

    /**
     * What has come of the fee and of the proof of identity.
     *
     * @param fee what they are asked to pay; nothing where it is waived
     */
    void complete(
            int fee,
            @Nullable LocalDate paidOn,
            @Nullable LocalDate provedOn,
            String seen,
            int feeAtMost,
            LocalDate today) {
        if (state == SubjectState.RECEIVED
                && fee == feePence
                && Objects.equals(paidOn, feeOn)
                && Objects.equals(provedOn, identityOn)) {
            throw new RuleBroken("cases.subject-access.nothing-came");
        }
        take(fee, paidOn, provedOn, seen, feeAtMost, today);
    }

    private void take(
            int fee,
            @Nullable LocalDate paidOn,
            @Nullable LocalDate provedOn,
            String seen,
            int feeAtMost,
            LocalDate today) {
        if (state != SubjectState.RECEIVED) {
            throw new RuleBroken("cases.subject-access.complete-already", reference);
        }
        if (fee < 0 || fee > feeAtMost) {
            throw new RuleBroken(
                    feeAtMost == 0 ? "cases.subject-access.free" : "cases.subject-access.fee", feeAtMost / 100);
        }
        if (paidOn != null && (paidOn.isAfter(today) || paidOn.isBefore(receivedOn))
                || provedOn != null && provedOn.isAfter(today)) {
            throw new RuleBroken("cases.subject-access.day-to-come");
        }
        if (provedOn != null && seen.strip().length() < 3) {
            throw new RuleBroken("cases.subject-access.proof");
        }
        feePence = fee;
        feeOn = fee > 0 ? paidOn : null;
        identityOn = provedOn;
        identitySeen = provedOn == null ? null : seen.strip();
    }

    /** From which day it is counted; empty while something is missing. */
    Optional<LocalDate> start() {
        return SubjectClock.start(receivedOn, feePence, feeOn, identityOn);
    }

    /** All is there: the clock runs, and the agencies are asked. */
    void begin(LocalDate from, Deadline until) {
        startedOn = from;
        answerBy = until.on();
        answerWhy = until.explanation();
        state = SubjectState.GATHERED;
    }

    /**
     * Two further months, told within the first (UK GDPR Art 12(3)).
     *
     * @param furtherMonths how many the law of its day allows
     */
    void extend(int furtherMonths, Deadline until, String why, int letters, LocalDate today) {
        LocalDate first = answerBy;
        if (furtherMonths == 0) {
            throw new RuleBroken("cases.subject-access.no-extension");
        }
        if (first == null || !state.isOpen()) {
            throw new RuleBroken("cases.subject-access.not-running", reference);
        }
        if (extendedOn != null) {
            throw new RuleBroken("cases.subject-access.extended-already", reference);
        }
        if (today.isAfter(first)) {
            throw new RuleBroken("cases.subject-access.extend-in-time", first);
        }
        mustSayWhy(why, letters);
        extendedOn = today;
        extensionReason = why.strip();
        answerBy = until.on();
        answerWhy = until.explanation();
    }

    /**
     * It ends without an answer.
     *
     * @param kind why, among what the law of its day knows
     */
    void end(SubjectEnd kind, String why, int letters, LocalDate today) {
        mustBeOpen();
        if (!kind.isKnownTo(regime)) {
            throw new RuleBroken("cases.subject-access.end-kind");
        }
        if (state != SubjectState.RECEIVED && (kind == SubjectEnd.NOT_PROVED || kind == SubjectEnd.NO_FEE)) {
            throw new RuleBroken("cases.subject-access.complete-already", reference);
        }
        mustSayWhy(why, letters);
        state = SubjectState.ENDED;
        endedOn = today;
        endKind = kind;
        endReason = why.strip();
    }

    /**
     * It can be prepared: it is with the agencies, and what nobody decided is accounted for.
     *
     * @param undecided how many records nobody has decided about
     */
    void mustBeReady(int undecided, String without, boolean trail, String trailReason, int letters) {
        if (state != SubjectState.GATHERED) {
            throw new RuleBroken("cases.subject-access.not-with-agencies", reference);
        }
        if (undecided > 0 && without.strip().length() < letters) {
            throw new RuleBroken("cases.subject-access.undecided", undecided, letters);
        }
        if (!trail) {
            mustSayWhy(trailReason, letters);
        }
    }

    /** One person has prepared what goes out. */
    void prepare(String without, boolean trail, String trailReason, String by, Instant now) {
        state = SubjectState.PREPARED;
        withoutWhy = without.isBlank() ? null : without.strip();
        trailIn = trail;
        trailWhy = trail ? null : trailReason.strip();
        preparedBy = by;
        preparedAt = now;
    }

    /** The second person lets it go. */
    void release(String by, Instant now) {
        mustWaitForTheSecond(by);
        state = SubjectState.RELEASED;
        releasedBy = by;
        releasedAt = now;
    }

    /** Not like that: back to the agencies, with the reason. */
    void sendBack(String why, String by, int letters) {
        if (state != SubjectState.PREPARED) {
            throw new RuleBroken("cases.subject-access.not-prepared", reference);
        }
        mustSayWhy(why, letters);
        state = SubjectState.GATHERED;
    }

    private void mustWaitForTheSecond(String by) {
        if (state != SubjectState.PREPARED) {
            throw new RuleBroken("cases.subject-access.not-prepared", reference);
        }
        if (by.equals(preparedBy)) {
            throw new RuleBroken("cases.subject-access.second-is-another");
        }
    }

    /** It went to the person. */
    void send(LocalDate on, AskedBy how, LocalDate today) {
        if (state != SubjectState.RELEASED) {
            throw new RuleBroken("cases.subject-access.not-released", reference);
        }
        if (on.isAfter(today)) {
            throw new RuleBroken("cases.subject-access.day-to-come");
        }
        if (!how.isOut()) {
            throw new RuleBroken("cases.subject-access.how");
        }
        state = SubjectState.SENT;
        sentOn = on;
        sentHow = how;
    }

    private void mustBeOpen() {
        if (!state.isOpen()) {
            throw new RuleBroken("cases.subject-access.over", reference);
        }
    }

    private static void mustSayWhy(String why, int letters) {
        if (why.strip().length() < letters) {
            throw new RuleBroken("cases.subject-access.why", letters);
        }
    }

    /** The day by which it is answered, with its explanation; null while its clock does not run. */
    public @Nullable Deadline getAnswer() {
        LocalDate day = answerBy;
        String words = answerWhy;
        return day == null || words == null
                ? null
                : new Deadline(SubjectClock.period(regime, extendedOn != null), day, words, "");
    }

    /** The day by which it is answered; null while its clock does not run. */
    public @Nullable LocalDate getAnswerBy() {
        return answerBy;
    }

    /** Not answered, and its day is over. */
    public boolean isLate(LocalDate today) {
        LocalDate day = answerBy;
        return state.isOpen() && day != null && day.isBefore(today);
    }

    /** Answered under the Data Protection Act 1998. */
    public boolean isActOf1998() {
        return regime.equals(SubjectClock.ACT_OF_1998);
    }

    public String getReference() {
        return reference;
    }

    /** The database's id of the person, for joins inside the house. */
    long personId() {
        return personId;
    }

    public int getDataClass() {
        return dataClass;
    }

    public String getPersonReference() {
        return personReference;
    }

    public String getAskerName() {
        return askerName;
    }

    public String getAskerAddress() {
        return askerAddress;
    }

    public @Nullable String getRepresentative() {
        return representative;
    }

    public @Nullable String getAuthority() {
        return authority;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public AskedBy getReceivedHow() {
        return receivedHow;
    }

    public String getWanted() {
        return wanted;
    }

    public AskedBy getAnswerHow() {
        return answerHow;
    }

    /** The edition of the law by which it is answered. */
    public String getRegime() {
        return regime;
    }

    public int getFeePence() {
        return feePence;
    }

    public @Nullable LocalDate getFeeOn() {
        return feeOn;
    }

    public @Nullable LocalDate getIdentityOn() {
        return identityOn;
    }

    public @Nullable String getIdentitySeen() {
        return identitySeen;
    }

    public @Nullable LocalDate getStartedOn() {
        return startedOn;
    }

    public @Nullable LocalDate getExtendedOn() {
        return extendedOn;
    }

    public @Nullable String getExtensionReason() {
        return extensionReason;
    }

    public SubjectState getState() {
        return state;
    }

    public @Nullable String getWithoutWhy() {
        return withoutWhy;
    }

    public @Nullable String getTrailWhy() {
        return trailWhy;
    }

    public @Nullable String getPreparedBy() {
        return preparedBy;
    }

    public @Nullable Instant getReleasedAt() {
        return releasedAt;
    }

    public @Nullable String getReleasedBy() {
        return releasedBy;
    }

    public @Nullable LocalDate getSentOn() {
        return sentOn;
    }

    public @Nullable AskedBy getSentHow() {
        return sentHow;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public @Nullable SubjectEnd getEndKind() {
        return endKind;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }
}
