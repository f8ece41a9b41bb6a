package org.margatetaskforce.housing.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;

/**
 * Conduct that may be an offence, {@code BR-2011-00001}: the evidence and from when it sufficed, the evidential and the
 * public-interest test, and then one course, which another officer decides. Never two for the same conduct (s.249A(4)).
 */
@Entity
@Table(schema = "housing", name = "breach")
public class Breach extends OfCase {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "notice_reference", nullable = false, updatable = false)
    private String noticeReference = "";

    @Column(nullable = false, updatable = false)
    private String offence = "";

    @Column(nullable = false, updatable = false)
    private String person = "";

    @Column(name = "offence_on", nullable = false, updatable = false)
    private LocalDate offenceOn = LocalDate.EPOCH;

    @Column(name = "offence_until")
    private @Nullable LocalDate offenceUntil;

    @Column(name = "evidence_on", nullable = false, updatable = false)
    private LocalDate evidenceOn = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private String evidence = "";

    @Column(nullable = false)
    private String excuse = "";

    @Column(name = "evidential_met")
    private @Nullable Boolean evidentialMet;

    @Column(name = "evidential_reasons")
    private @Nullable String evidentialReasons;

    @Column(name = "public_interest_met")
    private @Nullable Boolean publicInterestMet;

    @Column(name = "public_interest_reasons")
    private @Nullable String publicInterestReasons;

    @Column(name = "tested_by")
    private @Nullable String testedBy;

    @Column(name = "tested_on")
    private @Nullable LocalDate testedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Course course;

    @Column(name = "course_reasons")
    private @Nullable String courseReasons;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    protected Breach() {}

    /**
     * A breach as it was found.
     *
     * @param until its last day; null while it goes on
     * @param evidenceOn the first day on which there was evidence enough, from which six months run
     */
    Breach(
            EnforcementCase of,
            String reference,
            String notice,
            String offence,
            String person,
            LocalDate on,
            @Nullable LocalDate until,
            LocalDate evidenceOn,
            String evidence,
            LocalDate today) {
        super(of);
        if (on.isAfter(today)
                || until != null && (until.isBefore(on) || until.isAfter(today))
                || evidenceOn.isBefore(on)
                || evidenceOn.isAfter(today)) {
            throw new RuleBroken("housing.breach.days");
        }
        this.reference = reference;
        noticeReference = said(notice, "housing.works.notice-needed");
        this.offence = offence;
        this.person = said(person, "housing.works.person-needed");
        offenceOn = on;
        offenceUntil = until;
        this.evidenceOn = evidenceOn;
        this.evidence = said(evidence, "housing.breach.evidence-needed");
    }

    /** Both tests, with their reasons, and what was said in excuse. */
    void test(
            boolean evidential,
            String evidentialWhy,
            boolean publicInterest,
            String publicInterestWhy,
            String excuseConsidered,
            String by,
            LocalDate on) {
        if (course != null) {
            throw new RuleBroken("housing.breach.decided", reference);
        }
        evidentialMet = evidential;
        evidentialReasons = said(evidentialWhy, "housing.breach.test-reasons-needed");
        publicInterestMet = publicInterest;
        publicInterestReasons = said(publicInterestWhy, "housing.breach.test-reasons-needed");
        excuse = said(excuseConsidered, "housing.breach.excuse-needed");
        testedBy = by;
        testedOn = on;
    }

    /** One course is taken, by another than who recorded the tests. */
    void decide(Course what, String why, boolean penaltyAvailable, String by, LocalDate on) {
        if (course != null) {
            throw new RuleBroken("housing.breach.decided", reference);
        }
        if (testedBy == null) {
            throw new RuleBroken("housing.breach.tests-first", reference);
        }
        if (by.equals(testedBy)) {
            throw new RuleBroken("housing.breach.own");
        }
        if (what != Course.NO_FURTHER_ACTION
                && !(Boolean.TRUE.equals(evidentialMet) && Boolean.TRUE.equals(publicInterestMet))) {
            throw new RuleBroken("housing.breach.tests-not-met", reference);
        }
        if (what == Course.CIVIL_PENALTY && !penaltyAvailable) {
            throw new RuleBroken("housing.breach.no-penalty-then", offenceOn);
        }
        course = what;
        courseReasons = said(why, "housing.works.reasons-needed");
        decidedBy = by;
        decidedOn = on;
    }

    public String getReference() {
        return reference;
    }

    public String getNoticeReference() {
        return noticeReference;
    }

    /** The code of the offence. */
    public String getOffence() {
        return offence;
    }

    public String getPerson() {
        return person;
    }

    /** The first day of the offence, by which maxima are chosen. */
    public LocalDate getOffenceOn() {
        return offenceOn;
    }

    /** Its last day; null while it goes on. */
    public @Nullable LocalDate getOffenceUntil() {
        return offenceUntil;
    }

    public LocalDate getEvidenceOn() {
        return evidenceOn;
    }

    public String getEvidence() {
        return evidence;
    }

    public String getExcuse() {
        return excuse;
    }

    public @Nullable Boolean getEvidentialMet() {
        return evidentialMet;
    }

    public @Nullable String getEvidentialReasons() {
        return evidentialReasons;
    }

    public @Nullable Boolean getPublicInterestMet() {
        return publicInterestMet;
    }

    public @Nullable String getPublicInterestReasons() {
        return publicInterestReasons;
    }

    public @Nullable String getTestedBy() {
        return testedBy;
    }

    public @Nullable LocalDate getTestedOn() {
        return testedOn;
    }

    public @Nullable Course getCourse() {
        return course;
    }

    public @Nullable String getCourseReasons() {
        return courseReasons;
    }

    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }
}
