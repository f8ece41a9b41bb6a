package org.margatetaskforce.housing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/**
 * Informal stages: the landlord is asked to put something right before it is inspected, until a day on which it is looked at
 * again. None is open-ended: each has its day, and all together end so long after the report.
 */
@Boundary
public class InformalStages {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementFiles files;

    @Inject
    EnforcementCases cases;

    @Inject
    EnforcementLetters letters;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** What looking again comes to. */
    public enum Outcome {
        PUT_RIGHT("It has been put right: to be closed"),
        MORE_TIME("Not yet, and the landlord is given more time"),
        INSPECT("Not put right: it is inspected");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /**
     * A stage as it was.
     *
     * @param reviewedOn null while it runs
     */
    public record Stage(
            LocalDate askedOn,
            String askedFor,
            LocalDate reviewOn,
            @Nullable LocalDate reviewedOn,
            @Nullable Outcome outcome,
            @Nullable String found) {}

    /** The stages of a case, the oldest first, where the one acting may read them. */
    public List<Stage> of(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select s.asked_on, s.asked_for, s.review_on, s.reviewed_on, s.outcome, s.found
                          from housing.informal_stage s join housing.enforcement_case c on c.id = s.enforcement_case_id
                         where c.reference = ?1 order by s.id""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Stage(
                        ((Date) row[0]).toLocalDate(),
                        (String) row[1],
                        ((Date) row[2]).toLocalDate(),
                        row[3] == null ? null : ((Date) row[3]).toLocalDate(),
                        row[4] == null ? null : Outcome.valueOf((String) row[4]),
                        (String) row[5]))
                .toList();
    }

    /** The day that policy gives a landlord who is asked today. */
    public Deadline usualReview() {
        return deadlines.reckon("P-ENF-INFORMAL", EnforcementFiles.today());
    }

    /** The last day of all informal stages of a case. */
    public Deadline latestReview(String reference) {
        return deadlines.reckon("P-ENF-INFORMAL-END", files.get(reference).getReportedOn());
    }

    /**
     * The report was looked at: the landlord is asked first.
     *
     * @param officer the user name of whose case it is from now on
     * @param askedFor what they are asked to do; it stands in the letter
     * @param reviewOn when it is looked at again; null for the day that policy gives
     * @param interest the interest of who is written to; null where nobody is on record: they are spoken to
     * @throws RuleBroken where somebody is at immediate risk, the complaint is official, or the day is too late or past
     */
    @For("enforcement.work")
    public int ask(
            String reference,
            int expectedVersion,
            String officer,
            String askedFor,
            @Nullable LocalDate reviewOn,
            @Nullable String interest) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        cases.allocate(changed, officer);
        EnforcementState before = changed.getState();
        String asked = askedFor.strip();
        if (asked.isEmpty()) {
            throw new RuleBroken("housing.informal.asked-for-needed");
        }
        LocalDate day =
                Objects.requireNonNullElseGet(reviewOn, () -> usualReview().on());
        until(changed, day);
        begin(changed, asked, day);
        if (interest != null) {
            letters.askLandlord(changed, letters.landlord(changed, interest), asked, day);
        }
        files.step(
                changed,
                before,
                "The landlord is asked to put it right; it is looked at again on " + Days.words(day) + ".");
        files.detail(changed, "What the landlord was asked", asked);
        entityManager.flush();
        workflow.complete("Task_TriageReport", reference);
        return files.saved(changed);
    }

    private void until(EnforcementCase changed, LocalDate day) {
        Deadline last = latestReview(changed.getReference());
        if (day.isAfter(last.on())) {
            throw new RuleBroken("housing.informal.too-late", last.on(), last.explanation());
        }
        changed.tryInformally(day, EnforcementFiles.today());
        changed.next("The landlord was asked to put it right; looked at again", day);
    }

    private void begin(EnforcementCase changed, String asked, LocalDate day) {
        entityManager
                .createNativeQuery("""
                        insert into housing.informal_stage (case_id, enforcement_case_id, asked_on, asked_for, review_on, recorded_at,
                               recorded_by) values (?1, ?2, ?3, ?4, ?5, ?6, identity.acting())""")
                .setParameter(1, changed.getCaseId())
                .setParameter(2, changed.key())
                .setParameter(3, Date.valueOf(EnforcementFiles.today()))
                .setParameter(4, asked)
                .setParameter(5, Date.valueOf(day))
                .setParameter(6, Timestamp.from(EnforcementFiles.now()))
                .executeUpdate();
    }

    /**
     * It is looked at again, on its day or before.
     *
     * @param found what was found: seen, told by whom in what capacity
     * @param reviewOn of more time: until when; null for the day that policy gives
     */
    @For("enforcement.work")
    public int review(
            String reference, int expectedVersion, Outcome outcome, String found, @Nullable LocalDate reviewOn) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        if (found.isBlank()) {
            throw new RuleBroken("housing.informal.found-needed");
        }
        entityManager
                .createNativeQuery("""
                        update housing.informal_stage set reviewed_on = identity.today(), outcome = ?2, found = ?3
                         where enforcement_case_id = ?1 and reviewed_on is null""")
                .setParameter(1, changed.key())
                .setParameter(2, outcome.name())
                .setParameter(3, found.strip())
                .executeUpdate();
        EnforcementState before = changed.getState();
        switch (outcome) {
            case PUT_RIGHT -> {
                changed.isPutRightInformally();
                changed.next(
                        "Put right informally, to be closed",
                        deadlines
                                .reckon("P-ENF-CLOSE", EnforcementFiles.today())
                                .on());
                files.note(
                        changed,
                        "Housing enforcement: put right",
                        "What was reported has been put right; the case waits to be closed.");
            }
            case MORE_TIME -> {
                LocalDate day = Objects.requireNonNullElseGet(
                        reviewOn, () -> usualReview().on());
                until(changed, day);
                begin(changed, of(reference).get(0).askedFor(), day);
                files.note(
                        changed,
                        "Housing enforcement: more time",
                        "The landlord has more time, until " + Days.words(day) + ".");
            }
            case INSPECT -> {
                changed.informalStageFailed();
                changed.next("Inspection to be arranged", cases.inspectDay(changed));
                files.step(changed, before, "It was not put right informally; the dwelling is to be inspected.");
            }
        }
        files.detail(changed, "Looked at again", found.strip());
        entityManager.flush();
        if (!workflow.isOpen("Task_ReviewInformal", reference)) {
            workflow.correlate("InformalReviewWanted", reference);
        }
        workflow.complete("Task_ReviewInformal", reference);
        return files.saved(changed);
    }
}
