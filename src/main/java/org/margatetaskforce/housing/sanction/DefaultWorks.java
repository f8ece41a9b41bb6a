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
 * Works that the authority does itself, {@code WD-2011-00001}: by agreement with who should have done them, or without (Housing
 * Act 2004 Sch 3 paras 1 and 3). Without agreement nobody goes in before the notice of Sch 3 para 4 is served.
 */
@Entity
@Table(schema = "housing", name = "default_works")
public class DefaultWorks extends OfCase {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private WorksState state = WorksState.PLANNED;

    @Column(name = "notice_reference", nullable = false, updatable = false)
    private String noticeReference = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private WorksBasis basis = WorksBasis.NOT_COMPLIED;

    @Column(nullable = false, updatable = false)
    private String person = "";

    @Column(nullable = false, updatable = false)
    private String works = "";

    @Column(nullable = false, updatable = false)
    private String reasons = "";

    @Column(name = "enter_on", nullable = false, updatable = false)
    private LocalDate enterOn = LocalDate.EPOCH;

    private @Nullable String contractor;

    @Column(name = "started_on")
    private @Nullable LocalDate startedOn;

    @Column(name = "completed_on")
    private @Nullable LocalDate completedOn;

    private @Nullable String outcome;

    protected DefaultWorks() {}

    /**
     * Plans them.
     *
     * @param person on whom the notice was served, who should have done them
     * @param reasons of an agreement what was agreed, without one why the notice is not complied with or progress not reasonable
     */
    DefaultWorks(
            EnforcementCase of,
            String reference,
            String notice,
            WorksBasis basis,
            String person,
            String works,
            String reasons,
            LocalDate enterOn,
            LocalDate today) {
        super(of);
        this.reference = reference;
        noticeReference = said(notice, "housing.works.notice-needed");
        this.basis = basis;
        this.person = said(person, "housing.works.person-needed");
        this.works = said(works, "housing.works.works-needed");
        this.reasons = said(reasons, "housing.works.reasons-needed");
        if (enterOn.isBefore(today)) {
            throw new RuleBroken("housing.works.enter-on", today);
        }
        this.enterOn = enterOn;
    }

    /** Must a notice be served before anybody goes in (Sch 3 para 4)? */
    public boolean isNoticeNeeded() {
        return basis == WorksBasis.NOT_COMPLIED || basis == WorksBasis.NO_REASONABLE_PROGRESS;
    }

    void notified() {
        must(WorksState.PLANNED);
        state = WorksState.NOTIFIED;
    }

    /**
     * They begin.
     *
     * @param noticeServedOn the day on which the notice counts as served; null where none was
     */
    void start(LocalDate on, String by, @Nullable LocalDate noticeServedOn, LocalDate today) {
        if (isNoticeNeeded()) {
            if (state != WorksState.NOTIFIED || noticeServedOn == null || on.isBefore(noticeServedOn)) {
                throw new RuleBroken("housing.works.notice-first", reference);
            }
        } else {
            must(WorksState.PLANNED);
        }
        if (on.isAfter(today)) {
            throw new RuleBroken("housing.works.not-in-the-future");
        }
        startedOn = on;
        contractor = by.isBlank() ? null : by.strip();
        state = WorksState.STARTED;
    }

    void complete(LocalDate on, String result, LocalDate today) {
        must(WorksState.STARTED);
        if (on.isAfter(today) || startedOn != null && on.isBefore(startedOn)) {
            throw new RuleBroken("housing.works.completed-on", reference);
        }
        outcome = said(result, "housing.works.outcome-needed");
        completedOn = on;
        state = WorksState.COMPLETED;
    }

    void giveUp(String why) {
        if (state == WorksState.COMPLETED || state == WorksState.GIVEN_UP) {
            throw new RuleBroken("housing.works.stands-otherwise", reference, state.words());
        }
        outcome = said(why, "housing.works.reasons-needed");
        state = WorksState.GIVEN_UP;
    }

    private void must(WorksState wanted) {
        if (state != wanted) {
            throw new RuleBroken("housing.works.stands-otherwise", reference, state.words());
        }
    }

    public String getReference() {
        return reference;
    }

    public WorksState getState() {
        return state;
    }

    public String getNoticeReference() {
        return noticeReference;
    }

    public WorksBasis getBasis() {
        return basis;
    }

    /** Who should have done them. */
    public String getPerson() {
        return person;
    }

    public String getWorks() {
        return works;
    }

    public String getReasons() {
        return reasons;
    }

    public LocalDate getEnterOn() {
        return enterOn;
    }

    public @Nullable String getContractor() {
        return contractor;
    }

    public @Nullable LocalDate getStartedOn() {
        return startedOn;
    }

    public @Nullable LocalDate getCompletedOn() {
        return completedOn;
    }

    public @Nullable String getOutcome() {
        return outcome;
    }
}
