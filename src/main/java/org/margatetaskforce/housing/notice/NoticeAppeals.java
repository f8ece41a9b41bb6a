package org.margatetaskforce.housing.notice;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.Days;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.notice.NoticeClock.Clock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/** Appeals to the tribunal (Sch 1 Part 3, Sch 2 Part 3, s.45): in time or let in, and how they end. */
@Boundary
public class NoticeAppeals {

    @Inject
    EnforcementFiles cases;

    @Inject
    NoticeFiles files;

    @Inject
    EnforcementNotices notices;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** The appeals about a notice, the first first. */
    public List<NoticeAppeal> of(String reference) {
        return files.appeals(files.get(reference));
    }

    /** The tribunal to which one appeals today. */
    public String tribunal() {
        return deadlines.tribunal(EnforcementFiles.today());
    }

    /**
     * An appeal is lodged. In time it counts at once; out of time only once the tribunal gives leave.
     *
     * @throws RuleBroken where there is no appeal against this kind, or one runs already
     */
    @For("enforcement.work")
    public int lodge(
            String reference,
            int expectedVersion,
            NoticeAppeal.Against against,
            LocalDate lodgedOn,
            @Nullable String caseNumber,
            @Nullable String summary) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        LocalDate last = lastDay(notice, against);
        LocalDate served = Objects.requireNonNullElse(notice.getServedOn(), notice.getDraftedOn());
        if (lodgedOn.isAfter(EnforcementFiles.today()) || lodgedOn.isBefore(earlier(served, notice.getMadeOn()))) {
            throw new RuleBroken("housing.appeal.lodged-on", served, EnforcementFiles.today());
        }
        if (Recipients.blank(summary)) {
            throw new RuleBroken("housing.appeal.summary-needed");
        }
        if (files.appeals(notice).stream().anyMatch(one -> one.getOutcome() == null)) {
            throw new RuleBroken("housing.appeal.already-running", reference);
        }
        boolean inTime = !lodgedOn.isAfter(deadlines.safeHold(last));
        NoticeAppeal appeal = files.keep(new NoticeAppeal(
                files.caseOf(notice),
                notice,
                against,
                lodgedOn,
                inTime,
                deadlines.tribunal(lodgedOn),
                caseNumber,
                String.valueOf(summary)));
        if (inTime) {
            underway(notice, appeal);
        } else {
            files.step(
                    notice,
                    "An appeal was lodged on " + Days.words(lodgedOn) + ", after the last day, " + Days.words(last)
                            + ": it counts only if the tribunal gives leave.",
                    null);
        }
        return files.saved(notice);
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private LocalDate lastDay(EnforcementNotice notice, NoticeAppeal.Against against) {
        if (against == NoticeAppeal.Against.NOTICE) {
            LocalDate last = notice.getAppealBy();
            if (last == null) {
                throw new RuleBroken(
                        "housing.appeal.none-lies", notice.getKind().words());
            }
            return last;
        }
        return files.clocks(notice).stream()
                .filter(clock -> clock.getCode().equals(Clock.DECISION_APPEAL.name())
                        && clock.getState() != NoticeClock.State.REPLACED)
                .map(NoticeClock::getOnDay)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new RuleBroken("housing.appeal.nothing-decided", notice.getReference()));
    }

    private void underway(EnforcementNotice notice, NoticeAppeal appeal) {
        if (appeal.getAgainst() == NoticeAppeal.Against.NOTICE) {
            notice.appeal();
            files.over(notice, Clock.APPEAL);
            if (notice.getState() == NoticeState.APPEALED) {
                files.fell(notice, Clock.OPERATIVE, Clock.WORKS_START, Clock.WORKS_END);
            }
        } else {
            files.over(notice, Clock.DECISION_APPEAL);
        }
        files.step(
                notice,
                "An appeal is before the " + appeal.getTribunal() + "."
                        + (notice.getState() == NoticeState.APPEALED
                                ? " It is not operative until the appeal is determined."
                                : " It does not stop what is in force."),
                null);
        files.saved(notice);
        workflow.tell("AppealLodged", notice.getReference());
    }

    /** The tribunal lets in an appeal that came out of time. */
    @For("enforcement.work")
    public int giveLeave(String reference, int expectedVersion, LocalDate on) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (on.isAfter(EnforcementFiles.today())) {
            throw new RuleBroken("housing.appeal.in-the-future", on);
        }
        NoticeAppeal appeal = running(notice);
        appeal.leave(on);
        underway(notice, appeal);
        return files.saved(notice);
    }

    private NoticeAppeal running(EnforcementNotice notice) {
        return files.appeals(notice).stream()
                .filter(one -> one.getOutcome() == null)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.appeal.none", notice.getReference()));
    }

    /**
     * The appeal is finally determined, or withdrawn (Sch 1 para 15, Sch 2 para 11, s.45(6)). Confirmed, varied and withdrawn:
     * the notice stands, and what waited for it is operative from that day. Quashed: it is at its end, and another course of
     * action is to be decided.
     *
     * @param worksStart other days for works, where the tribunal sets them or the old ones have passed
     */
    @For("enforcement.work")
    public int decided(
            String reference,
            int expectedVersion,
            NoticeAppeal.Outcome outcome,
            LocalDate on,
            @Nullable LocalDate worksStart,
            @Nullable LocalDate worksEnd,
            @Nullable String words) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (on.isAfter(EnforcementFiles.today())) {
            throw new RuleBroken("housing.appeal.in-the-future", on);
        }
        NoticeAppeal appeal = running(notice);
        if (!appeal.isRunning() && outcome != NoticeAppeal.Outcome.WITHDRAWN) {
            throw new RuleBroken("housing.appeal.leave-needed", reference);
        }
        boolean counted = appeal.isRunning();
        appeal.decide(outcome, on, words);
        if (!counted || appeal.getAgainst() != NoticeAppeal.Against.NOTICE) {
            files.step(
                    notice,
                    "Appeal " + outcome.words().toLowerCase(java.util.Locale.UK) + " on " + Days.words(on) + ".",
                    null);
            return files.saved(notice);
        }
        if (outcome == NoticeAppeal.Outcome.QUASHED) {
            notice.quash(on);
            files.allOver(notice);
            if (notice.getLandCharge() == LandCharge.TO_REMOVE) {
                files.clock(notice, Clock.LAND_CHARGE, deadlines.reckon("P-LAND-CHARGE", on));
            }
            files.step(notice, "Quashed by the tribunal on " + Days.words(on) + ".", null);
            files.courseEnds(notice, CourseOfAction.End.QUASHED);
            files.saved(notice);
            workflow.correlate("NoticeEnded", reference);
            return files.saved(notice);
        }
        boolean waited = notice.getState() == NoticeState.APPEALED;
        NoticeDates dates = files.dates(notice);
        notice.confirmed(dates.power(), on);
        if (worksStart != null && worksEnd != null) {
            notice.worksBetween(worksStart, worksEnd);
        }
        LocalDate start = notice.getWorksStartOn();
        LocalDate end = notice.getWorksEndOn();
        if (start != null && end != null) {
            if (waited && start.isBefore(on)) {
                throw new RuleBroken("housing.appeal.works-days-needed", on);
            }
            String why = worksStart == null ? "the day given in the notice" : "the day set by the tribunal";
            files.clock(notice, Clock.WORKS_START, start, why, "Housing Act 2004 s.13, Sch 1 para 15");
            files.clock(notice, Clock.WORKS_END, end, why, "Housing Act 2004 s.13, Sch 1 para 15");
        }
        String sentence = "Appeal " + outcome.words().toLowerCase(java.util.Locale.UK) + " on " + Days.words(on) + ". ";
        if (waited) {
            notices.bites(notice, sentence, null);
            files.saved(notice);
            workflow.correlate("AppealDecided", reference);
        } else {
            files.step(notice, sentence + "The notice stands.", null);
        }
        return files.saved(notice);
    }

    /** The last day to appeal, with its explanation; a page shows it. */
    public @Nullable Deadline lastDay(String reference) {
        EnforcementNotice notice = files.get(reference);
        NoticeDates dates = files.dates(notice);
        LocalDate from = notice.countedFrom(dates.power());
        return from == null ? null : dates.appealBy(from).orElse(null);
    }
}
