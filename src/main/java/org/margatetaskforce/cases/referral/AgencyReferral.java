package org.margatetaskforce.cases.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/**
 * One agency asks another to do something about a case: sent, seen, accepted or declined with a reason (partnership practice
 * H.1). Its sender sees where it stands at all times; the agency asked sees this and its text, and nothing of the case until
 * somebody of it joins.
 */
@Entity
@Table(schema = "cases", name = "agency_referral")
public class AgencyReferral extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 5;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AgencyReferralState state = AgencyReferralState.SENT;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "case_reference", nullable = false, updatable = false)
    private String caseReference = "";

    @Column(nullable = false, updatable = false)
    private String title = "";

    @Column(nullable = false, updatable = false)
    private String sender = "";

    @Column(name = "from_agency", nullable = false, updatable = false)
    private String fromAgency = "";

    @Column(name = "to_agency", nullable = false, updatable = false)
    private String toAgency = "";

    @Column(name = "to_post", nullable = false, updatable = false)
    private String toPost = "";

    @Column(name = "supervisor_post", nullable = false, updatable = false)
    private String supervisorPost = "";

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt = Instant.EPOCH;

    @Column(name = "sent_on", nullable = false, updatable = false)
    private LocalDate sentOn = LocalDate.EPOCH;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "seen_by")
    private @Nullable String seenBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    private @Nullable String answer;

    @Enumerated(EnumType.STRING)
    private @Nullable AgencyAlarm alarm;

    @Column(name = "alarm_on")
    private @Nullable LocalDate alarmOn;

    @Column(name = "saved_by", nullable = false)
    private String savedBy = "";

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt = Instant.EPOCH;

    protected AgencyReferral() {}

    AgencyReferral(
            String reference,
            long caseId,
            String caseReference,
            String title,
            String sender,
            String fromAgency,
            Desk to,
            Instant now,
            LocalDate today) {
        if (fromAgency.equals(to.agency())) {
            throw new RuleBroken("cases.agency-referral.own-agency");
        }
        this.reference = reference;
        this.caseId = caseId;
        this.caseReference = caseReference;
        this.title = title;
        this.sender = sender;
        this.fromAgency = fromAgency;
        toAgency = to.agency();
        toPost = to.post();
        supervisorPost = to.supervisor();
        sentAt = now;
        sentOn = today;
        savedBy(sender, now);
    }

    /** Where what is sent to an agency arrives: the post that takes it, and the one that is told when nobody answers. */
    record Desk(String agency, String post, String supervisor) {}

    void savedBy(String who, Instant now) {
        savedBy = who;
        savedAt = now;
    }

    /**
     * Somebody of the agency asked has read it.
     *
     * @return whether they are the first
     */
    boolean see(String who, Instant now) {
        if (state != AgencyReferralState.SENT) {
            return false;
        }
        state = AgencyReferralState.SEEN;
        seenAt = now;
        seenBy = who;
        return true;
    }

    /** The agency takes it on. */
    void accept(String who, @Nullable String words, Instant now) {
        answered(AgencyReferralState.ACCEPTED, who, words, now);
    }

    /** The agency does not, and says why. */
    void decline(String who, String why, Instant now) {
        if (why.strip().length() < 10) {
            throw new RuleBroken("cases.referral.reason-needed");
        }
        answered(AgencyReferralState.DECLINED, who, why, now);
    }

    /** Its sender takes it back. */
    void withdraw(String who, String why, Instant now) {
        if (!who.equals(sender)) {
            throw new RuleBroken("cases.agency-referral.not-sender", reference);
        }
        if (why.strip().length() < 10) {
            throw new RuleBroken("cases.referral.reason-needed");
        }
        answered(AgencyReferralState.WITHDRAWN, who, why, now);
    }

    private void answered(AgencyReferralState how, String who, @Nullable String words, Instant now) {
        if (!state.isOpen()) {
            throw new RuleBroken("cases.agency-referral.answered-already", reference, state.words());
        }
        if (state == AgencyReferralState.SENT && how != AgencyReferralState.WITHDRAWN) {
            see(who, now);
        }
        state = how;
        answeredAt = now;
        answeredBy = who;
        answer = words == null || words.isBlank() ? null : words.strip();
    }

    void raise(AgencyAlarm to, LocalDate today) {
        alarm = to;
        alarmOn = today;
    }

    long key() {
        return Objects.requireNonNull(id());
    }

    long caseKey() {
        return caseId;
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    public AgencyReferralState getState() {
        return state;
    }

    /** The case: shown to those who may see it. */
    public String getCaseReference() {
        return caseReference;
    }

    /** What is asked, in a line without names. */
    public String getTitle() {
        return title;
    }

    public String getSender() {
        return sender;
    }

    public String getFromAgency() {
        return fromAgency;
    }

    public String getToAgency() {
        return toAgency;
    }

    /** The post it is sent to. */
    public String getToPost() {
        return toPost;
    }

    /** The post that is told when nobody answers. */
    public String getSupervisorPost() {
        return supervisorPost;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public LocalDate getSentOn() {
        return sentOn;
    }

    public @Nullable Instant getSeenAt() {
        return seenAt;
    }

    public @Nullable String getSeenBy() {
        return seenBy;
    }

    public @Nullable Instant getAnsweredAt() {
        return answeredAt;
    }

    public @Nullable String getAnsweredBy() {
        return answeredBy;
    }

    /** The reason it was declined or withdrawn for, or what was said with the acceptance. */
    public @Nullable String getAnswer() {
        return answer;
    }

    public @Nullable AgencyAlarm getAlarm() {
        return alarm;
    }

    public @Nullable LocalDate getAlarmOn() {
        return alarmOn;
    }

    public String getSavedBy() {
        return savedBy;
    }

    public Instant getSavedAt() {
        return savedAt;
    }
}
