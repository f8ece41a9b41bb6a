package org.margatetaskforce.cases.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/**
 * A hold on an address (partnership practice C.4, D.5): the row that everyone who may attend is told of. It stands from its first
 * day until it is released; that of a pending closure may have a last day.
 */
@Entity
@Table(schema = "cases", name = "hold")
public class Hold extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 8;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private HoldKind kind = HoldKind.HOLD_ENFORCEMENT;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "";

    @Column(name = "contact_post", nullable = false, updatable = false)
    private String contactPost = "";

    @Column(nullable = false, updatable = false)
    private String uprn = "";

    @Column(name = "from_on", nullable = false, updatable = false)
    private LocalDate fromOn = LocalDate.EPOCH;

    @Column(name = "until_on", updatable = false)
    private @Nullable LocalDate untilOn;

    @Column(name = "review_due_on", nullable = false)
    private LocalDate reviewDueOn = LocalDate.EPOCH;

    @Column(name = "reviewed_on")
    private @Nullable LocalDate reviewedOn;

    @Column(name = "released_on")
    private @Nullable LocalDate releasedOn;

    protected Hold() {}

    Hold(String reference, String agencyCode, NewHold given, LocalDate today, LocalDate reviewDueOn) {
        LocalDate last = given.until();
        if (given.kind() == HoldKind.HOLD_ENFORCEMENT && last != null) {
            throw new RuleBroken("cases.hold.until-released");
        }
        if (given.from().isBefore(today)) {
            throw new RuleBroken("cases.hold.day-past", today);
        }
        if (last != null && last.isBefore(given.from())) {
            throw new RuleBroken("cases.hold.days");
        }
        this.reference = reference;
        this.kind = given.kind();
        this.agencyCode = agencyCode;
        this.contactPost = given.contactPost();
        this.uprn = given.door().value();
        this.fromOn = given.from();
        this.untilOn = last;
        this.reviewDueOn = reviewDueOn;
    }

    /** Looked at again, and still needed. */
    void keep(LocalDate today, LocalDate nextReview) {
        mustNotBeOver(today);
        reviewedOn = today;
        reviewDueOn = nextReview;
    }

    /** Whoever holds the address lets others go there again. */
    void release(LocalDate today) {
        mustNotBeOver(today);
        reviewedOn = today;
        releasedOn = today;
    }

    void mustNotBeOver(LocalDate today) {
        if (isOver(today)) {
            throw new RuleBroken("cases.hold.over", reference);
        }
    }

    /** Released, or past its last day. */
    public boolean isOver(LocalDate today) {
        LocalDate last = untilOn;
        return releasedOn != null || last != null && last.isBefore(today);
    }

    /** The day on which somebody looks at it again, or it has ended by itself: whichever is earlier. */
    LocalDate nextLook() {
        LocalDate last = untilOn;
        return last != null && last.isBefore(reviewDueOn) ? last.plusDays(1) : reviewDueOn;
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    public HoldKind getKind() {
        return kind;
    }

    /** The agency that holds the address. */
    public String getAgencyCode() {
        return agencyCode;
    }

    /** The post that others ask. */
    public String getContactPost() {
        return contactPost;
    }

    /** The flat, or the house with all its flats. */
    public String getUprn() {
        return uprn;
    }

    public LocalDate getFromOn() {
        return fromOn;
    }

    public @Nullable LocalDate getUntilOn() {
        return untilOn;
    }

    public LocalDate getReviewDueOn() {
        return reviewDueOn;
    }

    public @Nullable LocalDate getReviewedOn() {
        return reviewedOn;
    }

    public @Nullable LocalDate getReleasedOn() {
        return releasedOn;
    }
}
