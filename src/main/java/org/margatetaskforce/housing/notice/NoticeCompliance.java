package org.margatetaskforce.housing.notice;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.housing.Days;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.notice.NoticeClock.Clock;
import org.margatetaskforce.housing.notice.WorksInspection.Outcome;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.workflow.Workflow;

/**
 * What becomes of a notice or order once it bites: re-inspection, compliance and breach, review of a suspension, variation,
 * revocation, the local land charge, following up.
 */
@Boundary
public class NoticeCompliance {

    @Inject
    EnforcementFiles cases;

    @Inject
    NoticeFiles files;

    @Inject
    EnforcementNotices notices;

    @Inject
    NoticeLetters letters;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    // --- re-inspection

    /**
     * Records a re-inspection. Where every hazard was found removed the notice is complied with; otherwise somebody looks again on
     * a day. What is not complied with is a breach.
     *
     * @param found what was found of each hazard, in their order: REMOVED, REDUCED or REMAINS
     * @throws RuleBroken where "complied with" is said while a hazard remains, or no day to look again is given
     */
    @For("enforcement.work")
    public int inspected(
            String reference,
            int expectedVersion,
            LocalDate on,
            Outcome outcome,
            List<String> found,
            @Nullable LocalDate again,
            @Nullable String findings) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        LocalDate today = EnforcementFiles.today();
        if (Recipients.blank(findings)) {
            throw new RuleBroken("housing.notice.findings-needed");
        }
        boolean complied = outcome == Outcome.COMPLIED;
        if (!complied && (again == null || !again.isAfter(today))) {
            throw new RuleBroken("housing.notice.look-again-needed");
        }
        boolean order = notice.getKind().isOrder();
        if (order
                ? outcome == Outcome.NOT_STARTED || outcome == Outcome.NOT_COMPLETED
                : outcome == Outcome.CONTRAVENED) {
            throw new RuleBroken(
                    "housing.notice.outcome-of-another-kind", notice.getKind().words());
        }
        notice.inspected(on, complied ? null : again, today);
        files.keep(new WorksInspection(files.caseOf(notice), notice, on, outcome, String.valueOf(findings)));
        List<NoticeHazard> hazards = files.standing(notice);
        for (int i = 0; i < hazards.size() && i < found.size(); i++) {
            if (!Recipients.blank(found.get(i))) {
                hazards.get(i).found(found.get(i));
            }
        }
        if (complied) {
            if (!hazards.stream().allMatch(NoticeHazard::isFoundRemoved)) {
                throw new RuleBroken("housing.notice.hazard-remains");
            }
            notice.comply();
            files.over(notice, Clock.WORKS_START, Clock.WORKS_END, Clock.INSPECT);
            files.step(
                    notice,
                    "Complied with: every hazard was found removed on " + Days.words(on) + ". It is now revoked.",
                    Clock.OPERATIVE);
        } else {
            if (outcome.isBreach() && notice.getState() == NoticeState.OPERATIVE) {
                notice.breach(outcome == Outcome.NOT_STARTED);
                files.over(notice, Clock.WORKS_START);
                if (outcome != Outcome.NOT_STARTED) {
                    files.over(notice, Clock.WORKS_END);
                }
            } else if (outcome == Outcome.IN_PROGRESS) {
                files.over(notice, Clock.WORKS_START);
            }
            files.clock(
                    notice,
                    Clock.INSPECT,
                    Objects.requireNonNull(again),
                    "the day set at the inspection of " + Days.words(on),
                    "Enforcement practice");
            files.step(
                    notice,
                    outcome.words() + " on " + Days.words(on) + ". Looked at again on " + Days.words(again) + ".",
                    Clock.OPERATIVE);
        }
        files.saved(notice);
        if (workflow.isOpen("Task_InspectWorks", reference)) {
            workflow.complete("Task_InspectWorks", reference);
        } else {
            workflow.tell("WorksInspected", reference);
        }
        return files.saved(notice);
    }

    /**
     * Not complied with, as seen at the last re-inspection (ss.30, 32): the ground for works in default and for what punishes it.
     *
     * @throws RuleBroken before the day on which it can be broken, or where nobody has been there
     */
    @For("enforcement.work")
    public int breach(String reference, int expectedVersion, boolean notStarted) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        notice.breach(notStarted);
        files.step(
                notice, "Not complied with, as seen on " + Days.words(notice.getBreachedOn()) + ".", Clock.OPERATIVE);
        return files.saved(notice);
    }

    // --- suspension

    /** Looked at again, and it stays suspended (ss.17, 26); the next review within a year. */
    @For("enforcement.work")
    public int reviewed(String reference, int expectedVersion, @Nullable String reasons) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (Recipients.blank(reasons)) {
            throw new RuleBroken("housing.notice.reason-needed");
        }
        LocalDate today = EnforcementFiles.today();
        Deadline next = files.dates(notice).reviewBy(today).orElseThrow();
        notice.reviewed(next.on());
        files.clock(notice, Clock.REVIEW, next);
        cases.detail(
                files.caseOf(notice),
                "Suspension of " + reference + " reviewed",
                String.valueOf(reasons).strip());
        files.step(notice, "Reviewed and still suspended; reviewed again by " + Days.words(next.on()) + ".", null);
        files.saved(notice);
        workflow.complete("Task_ReviewSuspension", reference);
        return files.saved(notice);
    }

    /** The suspension ends: on its day or event, or by decision; it becomes operative (ss.15(3), 24(3)). */
    @For("enforcement.work")
    public int endSuspension(String reference, int expectedVersion, LocalDate on, @Nullable String reasons) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (Recipients.blank(reasons)) {
            throw new RuleBroken("housing.notice.reason-needed");
        }
        notice.endSuspension(on, files.dates(notice), EnforcementFiles.today());
        cases.detail(
                files.caseOf(notice),
                "Suspension of " + reference + " ended",
                String.valueOf(reasons).strip());
        LocalDate start = notice.getWorksStartOn();
        LocalDate end = notice.getWorksEndOn();
        if (start != null && end != null) {
            String why = "counted from the end of the suspension on " + Days.words(on);
            files.clock(notice, Clock.WORKS_START, start, why, "Housing Act 2004 ss.13 and 15(3)");
            files.clock(notice, Clock.WORKS_END, end, why, "Housing Act 2004 ss.13 and 15(3)");
        }
        notices.bites(notice, "The suspension ended on " + Days.words(on) + ". ", null);
        files.saved(notice);
        workflow.complete("Task_ReviewSuspension", reference);
        return files.saved(notice);
    }

    // --- variation and revocation

    /**
     * Varies it, with the agreement of whoever it was served on (s.16(4), s.25(4)): it takes effect at once, everybody is told
     * within seven days, and there is an appeal of 28 days.
     */
    @For("enforcement.approve")
    public int vary(
            String reference,
            int expectedVersion,
            @Nullable LocalDate worksStart,
            @Nullable LocalDate worksEnd,
            @Nullable String terms,
            boolean agreed) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (!notice.getState().isStanding() || notice.getKind().isAwareness()) {
            throw new RuleBroken(
                    "housing.notice.stands-otherwise",
                    reference,
                    notice.getState().words().toLowerCase(Locale.UK));
        }
        if (!agreed && !notice.getKind().isSuspended()) {
            throw new RuleBroken("housing.notice.agreement-needed");
        }
        if (Recipients.blank(terms)) {
            throw new RuleBroken("housing.notice.terms-needed");
        }
        LocalDate today = EnforcementFiles.today();
        if (worksStart != null && worksEnd != null) {
            notice.worksBetween(worksStart, worksEnd);
            String why = "by the variation of " + Days.words(today);
            files.clock(notice, Clock.WORKS_START, worksStart, why, "Housing Act 2004 s.16");
            files.clock(notice, Clock.WORKS_END, worksEnd, why, "Housing Act 2004 s.16");
            if (notice.getState() == NoticeState.OPERATIVE) {
                notice.inspectAgain(worksStart.plusDays(1));
                files.clock(notice, Clock.INSPECT, worksStart.plusDays(1), why, "Enforcement practice");
            }
        }
        String words = String.valueOf(terms).strip();
        Document document = decide(notice, "varied", words);
        files.content(notice).variedTo(words, document.getReference());
        files.step(notice, "Varied" + (agreed ? " with agreement." : "."), null);
        files.saved(notice);
        workflow.refreshTimers(reference);
        return files.saved(notice);
    }

    /** Refuses to vary or revoke what somebody asked to have varied or revoked; they may appeal (Sch 1 para 13, Sch 2 para 9). */
    @For("enforcement.approve")
    public int refuseToRevoke(String reference, int expectedVersion, @Nullable String reasons) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (Recipients.blank(reasons)) {
            throw new RuleBroken("housing.notice.reason-needed");
        }
        decide(notice, "neither varied nor revoked", String.valueOf(reasons).strip());
        files.step(notice, "Asked to vary or revoke it: refused.", null);
        return files.saved(notice);
    }

    private Document decide(EnforcementNotice notice, String decision, String reasons) {
        LocalDate today = EnforcementFiles.today();
        NoticeDates dates = files.dates(notice);
        Deadline appeal = dates.variationAppealBy(today).orElse(null);
        if (appeal != null) {
            files.clock(notice, Clock.DECISION_APPEAL, appeal);
        }
        dates.decisionBy(today).ifPresent(day -> files.clock(notice, Clock.DECISION, day));
        return letters.decision(
                files.caseOf(notice),
                notice,
                decision,
                today,
                reasons,
                appeal == null ? null : appeal.on(),
                appeal == null ? null : appeal.explanation());
    }

    /**
     * Revokes it: it must be once complied with (s.16(1), s.25(1)), and may be for special circumstances (s.16(2), s.25(2)).
     * Everybody is told within seven days, and the land charge is taken off.
     */
    @For("enforcement.approve")
    public int revoke(String reference, int expectedVersion, @Nullable String reasons) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        LocalDate today = EnforcementFiles.today();
        boolean complied = notice.getState() == NoticeState.COMPLIED;
        String words = complied && Recipients.blank(reasons)
                ? "The notice has been complied with: every hazard was found removed on "
                        + Days.words(notice.getCompliedOn()) + "."
                : String.valueOf(reasons).strip();
        NoticeDates dates = files.dates(notice);
        notice.revoke(Recipients.blank(reasons) ? null : reasons, today, dates);
        files.allOver(notice);
        Document document = letters.decision(files.caseOf(notice), notice, "revoked", today, words, null, null);
        files.content(notice).revokedBecause(words, document.getReference());
        dates.decisionBy(today).ifPresent(day -> files.clock(notice, Clock.DECISION, day));
        if (notice.getLandCharge() == LandCharge.TO_REMOVE) {
            files.clock(notice, Clock.LAND_CHARGE, deadlines.reckon("P-LAND-CHARGE", today));
        }
        files.step(
                notice, "Revoked" + (complied ? ", having been complied with." : " for special circumstances."), null);
        files.courseEnds(notice, complied ? CourseOfAction.End.COMPLIED : CourseOfAction.End.REVOKED);
        files.saved(notice);
        workflow.correlate("NoticeEnded", reference);
        return files.saved(notice);
    }

    /**
     * Revokes it as far as it is about some of its hazards (s.16(3), s.25(3)): each was found removed, or special circumstances are
     * given. For the others it stands, and is varied if need be. Everybody is told within seven days; where it is a local land
     * charge, the register is told what it stands for.
     *
     * @param hazards the references of those hazards
     * @throws RuleBroken where none is named, or all that it is still about: then it is revoked as a whole
     */
    @For("enforcement.approve")
    public int revokePart(
            String reference, int expectedVersion, List<String> hazards, @Nullable String specialCircumstances) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        LocalDate today = EnforcementFiles.today();
        notice.revokePart(today);
        List<NoticeHazard> standing = files.standing(notice);
        List<NoticeHazard> gone = standing.stream()
                .filter(hazard -> hazards.contains(hazard.getHazardReference()))
                .toList();
        if (gone.isEmpty() || gone.size() < hazards.size()) {
            throw new RuleBroken("housing.notice.part-needed", reference);
        }
        if (gone.size() == standing.size()) {
            throw new RuleBroken("housing.notice.part-is-the-whole", reference);
        }
        gone.forEach(hazard -> hazard.revoke(today, specialCircumstances));
        List<NoticeHazard> left = files.standing(notice);
        EnforcementCase about = files.caseOf(notice);
        Document document = letters.partDecision(
                about,
                notice,
                today,
                gone.stream()
                        .map(hazard -> hazard.getTitle() + ": " + hazard.getRevokedBecause())
                        .toList(),
                gone,
                left);
        files.content(notice).revokedInPart(document.getReference());
        files.dates(notice).decisionBy(today).ifPresent(day -> files.clock(notice, Clock.DECISION, day));
        if (notice.getLandCharge() == LandCharge.REGISTERED) {
            letters.landChargeStandsFor(about, notice, left);
        }
        files.step(
                notice,
                "Revoked in part: for " + gone.size() + " of " + standing.size()
                        + " hazards. It stands for the rest; everybody whom it reached is to be told.",
                null);
        return files.saved(notice);
    }

    /** Tells everybody whom it reached of the last decision about it, by one method on one day. */
    @For("enforcement.serve")
    public int serveDecision(String reference, int expectedVersion, ServiceMethod method, LocalDate sentOn) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        EnforcementCase about = files.caseOf(notice);
        cases.mustNotBeHeld(about);
        String document = files.content(notice).getDecisionReference();
        if (document == null) {
            throw new RuleBroken("housing.notice.nothing-decided", reference);
        }
        List<Recipient> everybody = files.parties(notice).stream()
                .filter(party -> !party.isLeftOut() && !Recipients.blank(party.getAddress()))
                .map(party -> new Recipient(
                        party.getName(),
                        party.getCapacity(),
                        String.valueOf(party.getAddress()),
                        Objects.requireNonNullElse(party.getAddressSource(), "the notice")))
                .toList();
        documents.serve(document, everybody, method, sentOn);
        files.over(notice, Clock.DECISION);
        files.step(notice, "Everybody whom it reached was told of the decision.", null);
        files.saved(notice);
        if (workflow.isOpen("Task_ServeDecision", reference)) {
            workflow.complete("Task_ServeDecision", reference);
        }
        return files.saved(notice);
    }

    // --- land charge, following up

    /** The local land charge is registered, or taken off (s.37): what the register was told is kept. */
    @For("enforcement.serve")
    public int chargeDone(String reference, int expectedVersion, LocalDate on) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (on.isAfter(EnforcementFiles.today())) {
            throw new RuleBroken("housing.notice.charge-in-the-future", on);
        }
        boolean registering = notice.getLandCharge() == LandCharge.TO_REGISTER;
        notice.chargeDone(on);
        letters.landCharge(files.caseOf(notice), notice, registering);
        files.over(notice, Clock.LAND_CHARGE);
        files.step(notice, "Local land charge " + (registering ? "registered" : "removed") + ".", null);
        files.saved(notice);
        String task = registering ? "Task_RegisterCharge" : "Task_RemoveCharge";
        if (workflow.isOpen(task, reference)) {
            workflow.complete(task, reference);
        }
        return files.saved(notice);
    }

    /** Followed up, or carried out: a hazard awareness notice, or emergency works, is completed. */
    @For("enforcement.work")
    public int followedUp(String reference, int expectedVersion, @Nullable String findings) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (Recipients.blank(findings)) {
            throw new RuleBroken("housing.notice.findings-needed");
        }
        notice.complete(EnforcementFiles.today());
        boolean awareness = notice.getKind().isAwareness();
        files.allOver(notice);
        cases.detail(
                files.caseOf(notice),
                notice.getKind().words() + (awareness ? " followed up" : " carried out"),
                String.valueOf(findings).strip());
        files.step(notice, awareness ? "Followed up." : "The works are carried out.", null);
        files.courseEnds(notice, awareness ? CourseOfAction.End.FOLLOWED_UP : CourseOfAction.End.CARRIED_OUT);
        files.saved(notice);
        workflow.complete(awareness ? "Task_FollowUpNotice" : "Task_EndWorks", reference);
        return files.saved(notice);
    }
}
