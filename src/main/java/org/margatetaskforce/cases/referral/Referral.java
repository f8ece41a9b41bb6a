package org.margatetaskforce.cases.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.place.AddressRow;

/**
 * Somebody asks the task force to do something about people or a place (partnership practice B.2). This is its header, class
 * D5: where, in broad words what, and where it stands; what was said and who is named are rows of their own, which fewer see.
 */
@Entity
@Table(schema = "cases", name = "referral")
public class Referral extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 5;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReferralState state = ReferralState.DRAFT;

    @Column(updatable = false)
    private @Nullable String referrer;

    @Column(name = "referrer_agency", updatable = false)
    private @Nullable String referrerAgency;

    @Column(nullable = false, updatable = false)
    private String organisation = "";

    @Column(name = "link_id", insertable = false, updatable = false)
    private @Nullable Long linkId;

    private @Nullable String category;

    @Column(name = "urgent_grounds", nullable = false)
    private String urgentGrounds = "";

    private @Nullable String uprn;

    @Column(name = "property_uprn")
    private @Nullable String propertyUprn;

    @Column(name = "place_line")
    private @Nullable String placeLine;

    @Column(name = "ward_code")
    private @Nullable String wardCode;

    private @Nullable String ward;

    @Column(name = "out_of_area", nullable = false)
    private boolean outOfArea;

    @Column(name = "area_exception")
    private @Nullable String areaException;

    @Column(nullable = false, updatable = false)
    private String marking = "";

    @Column(name = "referred_at")
    private @Nullable Instant referredAt;

    @Column(name = "referred_on")
    private @Nullable LocalDate referredOn;

    @Column(name = "screened_at")
    private @Nullable Instant screenedAt;

    @Column(name = "screened_by")
    private @Nullable String screenedBy;

    @Column(name = "duplicate_of")
    private @Nullable String duplicateOf;

    @Column(name = "repeat_of")
    private @Nullable String repeatOf;

    @Column(name = "awaiting_since")
    private @Nullable LocalDate awaitingSince;

    @Column(name = "tasking_on")
    private @Nullable LocalDate taskingOn;

    @Column(name = "deferred_on")
    private @Nullable LocalDate deferredOn;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String reason;

    private @Nullable String signpost;

    @Enumerated(EnumType.STRING)
    @Column(name = "case_type")
    private @Nullable CaseType caseType;

    @Column(name = "case_reference")
    private @Nullable String caseReference;

    @Column(name = "case_id")
    private @Nullable Long caseId;

    @Column(name = "lead_agency")
    private @Nullable String leadAgency;

    @Enumerated(EnumType.STRING)
    private @Nullable Band priority;

    @Column(name = "lead_username")
    private @Nullable String leadUsername;

    @Column(name = "lead_post")
    private @Nullable String leadPost;

    @Column(name = "lead_asked_on")
    private @Nullable LocalDate leadAskedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "lead_answer")
    private @Nullable LeadAnswer leadAnswer;

    @Column(name = "lead_reason")
    private @Nullable String leadReason;

    @Column(name = "cap_reason")
    private @Nullable String capReason;

    @Column(name = "saved_by", nullable = false)
    private String savedBy = "";

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt = Instant.EPOCH;

    protected Referral() {}

    /** A draft of somebody of the team, or of a partner who signs in. */
    Referral(
            String reference,
            String referrer,
            String referrerAgency,
            String organisation,
            String marking,
            Instant now) {
        this.reference = reference;
        this.referrer = referrer;
        this.referrerAgency = referrerAgency;
        this.organisation = organisation;
        this.marking = marking;
        savedBy(referrer, now);
    }

    void savedBy(String who, Instant now) {
        savedBy = who;
        savedAt = now;
    }

    /** What it is about, in broad words, and what makes it urgent. */
    void concerns(@Nullable String newCategory, Collection<String> grounds) {
        mustBe("change", ReferralState.DRAFT, ReferralState.REFERRED);
        category = newCategory;
        urgentGrounds = String.join(" ", grounds);
    }

    /** Where it is, by the gazetteer; none where not known. The ward is the one its point lies in on the day. */
    void isAt(@Nullable AddressRow address, @Nullable String newWardCode, @Nullable String newWard) {
        mustBe("change", ReferralState.DRAFT, ReferralState.REFERRED);
        uprn = address == null ? null : address.uprn();
        propertyUprn = address == null ? null : address.propertyUprn();
        placeLine = address == null ? null : address.line();
        wardCode = newWardCode;
        ward = newWard;
    }

    /** Handed in: from now on its clocks run. */
    void submit(Instant now, LocalDate today) {
        mustBe("hand in", ReferralState.DRAFT);
        state = ReferralState.REFERRED;
        referredAt = now;
        referredOn = today;
    }

    /** Thrown away before it was handed in. */
    void discard() {
        mustBe("discard", ReferralState.DRAFT);
        state = ReferralState.DISCARDED;
    }

    /** Taken back by who made it, while nobody has decided. */
    void withdraw(String why) {
        mustBe(
                "withdraw",
                ReferralState.REFERRED,
                ReferralState.URGENT,
                ReferralState.AWAITING_TASKING,
                ReferralState.DEFERRED);
        reason = said(why);
        state = ReferralState.WITHDRAWN;
    }

    /** Found to be the same as another, or to come again after a case that was closed. */
    void isLike(@Nullable String duplicate, @Nullable String earlierCase) {
        duplicateOf = duplicate;
        repeatOf = earlierCase;
    }

    /** Screened: it waits for the tasking meeting. */
    void awaitTasking(String who, Instant now, LocalDate today, LocalDate meeting, boolean inTheWards) {
        screened(who, now);
        state = ReferralState.AWAITING_TASKING;
        awaitingSince = today;
        taskingOn = meeting;
        outOfArea = !inTheWards;
    }

    /** Screened: it cannot wait. */
    void isUrgent(String who, Instant now, boolean inTheWards) {
        screened(who, now);
        state = ReferralState.URGENT;
        outOfArea = !inTheWards;
    }

    /** Screened, and not for the task force: why, and where the referrer can turn instead. */
    void rejectAtScreening(String who, Instant now, String why, String where) {
        screened(who, now);
        rejected(who, now, why, where);
    }

    private void screened(String who, Instant now) {
        mustBe("screen", ReferralState.REFERRED);
        screenedAt = now;
        screenedBy = who;
    }

    private void rejected(String who, Instant now, String why, String where) {
        reason = said(why);
        signpost = said(where);
        decided(who, now);
        state = ReferralState.REJECTED;
    }

    private void decided(String who, Instant now) {
        decidedAt = now;
        decidedBy = who;
    }

    /** Two deciders are of one mind about an urgent referral. */
    void decideUrgent(UrgentOutcome outcome, String who, Instant now) {
        mustBe("decide", ReferralState.URGENT);
        decided(who, now);
        priority = Band.P1;
        state = outcome == UrgentOutcome.STEPPED_UP ? ReferralState.STEPPED_UP : ReferralState.ACCEPTED;
    }

    /** Tasking does not take it on: why, and where the referrer can turn instead. */
    void rejectAtTasking(String who, Instant now, String why, String where) {
        mustBeAtTasking();
        rejected(who, now, why, where);
    }

    /** Tasking puts it off, once and by one meeting. */
    void defer(String why, LocalDate today, LocalDate meeting, int allowed) {
        mustBeAtTasking();
        if (deferredOn != null || allowed < 1) {
            throw new RuleBroken("cases.referral.deferred-already", reference);
        }
        deferredOn = today;
        taskingOn = meeting;
        reason = said(why);
        state = ReferralState.DEFERRED;
    }

    /** Tasking leaves it to one agency, which alone reads it from now on. */
    void leaveTo(String agency, String why, String who, Instant now) {
        mustBeAtTasking();
        leadAgency = agency;
        reason = said(why);
        decided(who, now);
        state = ReferralState.SINGLE_AGENCY;
    }

    /** Tasking takes it on. */
    void accept(CaseType type, String agency, Band band, @Nullable String exception, String who, Instant now) {
        mustBeAtTasking();
        if (outOfArea && (exception == null || exception.isBlank())) {
            throw new RuleBroken("cases.referral.out-of-area", reference);
        }
        caseType = type;
        leadAgency = agency;
        priority = band;
        areaException = outOfArea ? exception : null;
        reason = null;
        decided(who, now);
        state = ReferralState.ACCEPTED;
    }

    /** The case it has become. */
    void became(String newCaseReference, long newCaseId, CaseType type, String agency) {
        caseReference = newCaseReference;
        caseId = newCaseId;
        caseType = type;
        leadAgency = agency;
    }

    /** Somebody is asked to lead. */
    void askLead(String username, String post, @Nullable String overCap, LocalDate today) {
        mustBe("ask somebody to lead", ReferralState.ACCEPTED);
        if (leadAnswer == LeadAnswer.ASKED) {
            throw new RuleBroken("cases.referral.lead-asked-already", reference);
        }
        leadUsername = username;
        leadPost = post;
        leadAskedOn = today;
        leadAnswer = LeadAnswer.ASKED;
        leadReason = null;
        capReason = overCap;
    }

    /** Somebody leads: the case is allocated. Who was asked, or another who took it first. */
    void leadAccepts(String who, String post) {
        mustBe("accept the lead", ReferralState.ACCEPTED);
        leadUsername = who;
        leadPost = post;
        leadAnswer = LeadAnswer.ACCEPTED;
        state = ReferralState.ALLOCATED;
    }

    /** Who was asked declines, and says why: somebody else has to be asked. */
    void leadDeclines(String who, String why) {
        mustBe("decline the lead", ReferralState.ACCEPTED);
        if (leadAnswer != LeadAnswer.ASKED || !who.equals(leadUsername)) {
            throw new RuleBroken("cases.referral.not-asked", reference);
        }
        leadReason = said(why);
        leadAnswer = LeadAnswer.DECLINED;
    }

    /** It is part of a case that there is already: who leads that, or is asked to, answers for it. */
    void joins() {
        if (state == ReferralState.ACCEPTED) {
            state = ReferralState.ALLOCATED;
        }
    }

    private void mustBeAtTasking() {
        mustBe("decide", ReferralState.AWAITING_TASKING, ReferralState.DEFERRED);
    }

    private void mustBe(String act, ReferralState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new RuleBroken("cases.referral.illegal", reference, state.words(), act);
        }
    }

    private static String said(String words) {
        if (words.strip().length() < 10) {
            throw new RuleBroken("cases.referral.reason-needed");
        }
        return words.strip();
    }

    long key() {
        return Objects.requireNonNull(id());
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    public ReferralState getState() {
        return state;
    }

    /** The user name of who made it; null where it came through a link. */
    public @Nullable String getReferrer() {
        return referrer;
    }

    public @Nullable String getReferrerAgency() {
        return referrerAgency;
    }

    /** The agency, or the organisation that a link was made for. */
    public String getOrganisation() {
        return organisation;
    }

    /** True where it came through a link from outside the team. */
    public boolean isFromOutside() {
        return linkId != null;
    }

    public @Nullable String getCategory() {
        return category;
    }

    /** The codes of what makes it urgent. */
    public List<String> getGrounds() {
        return urgentGrounds.isBlank() ? List.of() : List.of(urgentGrounds.split(" "));
    }

    /** True where something overrides the score. */
    public boolean isMarkedUrgent() {
        return !urgentGrounds.isBlank();
    }

    public @Nullable String getUprn() {
        return uprn;
    }

    public @Nullable String getPropertyUprn() {
        return propertyUprn;
    }

    public @Nullable String getPlaceLine() {
        return placeLine;
    }

    public @Nullable String getWardCode() {
        return wardCode;
    }

    public @Nullable String getWard() {
        return ward;
    }

    /** True where no active link lies in the two wards: only an exception lets it become a case. */
    public boolean isOutOfArea() {
        return outOfArea;
    }

    public @Nullable String getAreaException() {
        return areaException;
    }

    public String getMarking() {
        return marking;
    }

    public @Nullable Instant getReferredAt() {
        return referredAt;
    }

    public @Nullable LocalDate getReferredOn() {
        return referredOn;
    }

    public @Nullable Instant getScreenedAt() {
        return screenedAt;
    }

    public @Nullable String getScreenedBy() {
        return screenedBy;
    }

    public @Nullable String getDuplicateOf() {
        return duplicateOf;
    }

    public @Nullable String getRepeatOf() {
        return repeatOf;
    }

    public @Nullable LocalDate getAwaitingSince() {
        return awaitingSince;
    }

    /** The day of the tasking meeting that should decide it. */
    public @Nullable LocalDate getTaskingOn() {
        return taskingOn;
    }

    public @Nullable LocalDate getDeferredOn() {
        return deferredOn;
    }

    public @Nullable Instant getDecidedAt() {
        return decidedAt;
    }

    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public @Nullable String getSignpost() {
        return signpost;
    }

    public @Nullable CaseType getCaseType() {
        return caseType;
    }

    public @Nullable String getCaseReference() {
        return caseReference;
    }

    public @Nullable String getLeadAgency() {
        return leadAgency;
    }

    /** The priority that people set; null until they did. */
    public @Nullable Band getPriority() {
        return priority;
    }

    public @Nullable String getLeadUsername() {
        return leadUsername;
    }

    public @Nullable String getLeadPost() {
        return leadPost;
    }

    public @Nullable LocalDate getLeadAskedOn() {
        return leadAskedOn;
    }

    public @Nullable LeadAnswer getLeadAnswer() {
        return leadAnswer;
    }

    public @Nullable String getLeadReason() {
        return leadReason;
    }

    /** Why somebody leads beyond their cap; null where they do not. */
    public @Nullable String getCapReason() {
        return capReason;
    }

    public String getSavedBy() {
        return savedBy;
    }

    public Instant getSavedAt() {
        return savedAt;
    }
}
