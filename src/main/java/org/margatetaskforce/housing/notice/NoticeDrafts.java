package org.margatetaskforce.housing.notice;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.housing.Days;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.housing.notice.NoticeClock.Clock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.workflow.Workflow;

/**
 * Drafting a notice or order and signing it: what it must say, whom it reaches and why, and the second signature, which is
 * never the drafter's.
 */
@Boundary
public class NoticeDrafts {

    @Inject
    EnforcementFiles cases;

    @Inject
    NoticeFiles files;

    @Inject
    EnforcementNotices notices;

    @Inject
    NoticeLetters letters;

    @Inject
    HazardAssessments assessments;

    @Inject
    PropertyInterests interests;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** Who works on a notice joins the team of its case, and so sees what only its members see. */
    @For("enforcement.serve")
    public EnforcementNotice takeUp(String reference) {
        EnforcementNotice notice = files.get(reference);
        cases.join(files.caseOf(notice));
        return notice;
    }

    /** What has been typed so far. */
    public NoticePlan plan(String reference) {
        EnforcementNotice notice = files.get(reference);
        NoticePlan plan = files.content(notice).plan(notice);
        if (plan.getFollowUpOn() == null && notice.getKind().isAwareness()) {
            plan.setFollowUpOn(
                    deadlines.reckon("P-HAN-FOLLOW", EnforcementFiles.today()).on());
        }
        return plan;
    }

    /** The hazards that stand, with what the draft says of each; after it is signed, those it is about. */
    public List<HazardForm> hazards(String reference) {
        EnforcementNotice notice = files.get(reference);
        List<HazardForm> drafted = new ArrayList<>(
                files.standing(notice).stream().map(NoticeHazard::form).toList());
        if (notice.getState() != NoticeState.DRAFTED) {
            return drafted;
        }
        boolean begun = !drafted.isEmpty();
        assessments.standing(files.caseOf(notice).getReference()).stream()
                .filter(one ->
                        drafted.stream().noneMatch(row -> row.getReference().equals(one.getReference())))
                .forEach(one -> {
                    HazardForm form = new HazardForm();
                    form.setReference(one.getReference());
                    form.setTitle(one.getHazardName());
                    form.setLocation(one.getLocation());
                    form.setCategory(Objects.requireNonNullElse(one.getCategory(), 2));
                    form.setBand(one.getBand());
                    form.setDeficiency(one.getDeficiency());
                    form.setWorks(one.getRemedy());
                    form.setIncluded(!begun && (!notice.getKind().isEmergency() || form.getCategory() == 1));
                    drafted.add(form);
                });
        return drafted;
    }

    /** Those whom the notice reaches, as it was drafted. */
    public List<PartyForm> parties(String reference) {
        return files.parties(files.get(reference)).stream()
                .map(NoticeParty::form)
                .toList();
    }

    /** Those whom the Act says it must reach, by what the records know today, each with the reason. */
    public List<PartyForm> recipients(String reference, PremisesKind premises) {
        EnforcementNotice notice = files.get(reference);
        EnforcementCase about = files.caseOf(notice);
        List<Recipients.Interested> known = interests.recordedOn(about.getUprn(), EnforcementFiles.today()).stream()
                .map(one -> interested(one, about))
                .toList();
        return Recipients.of(notice.getKind(), premises, let(about), known);
    }

    static String let(EnforcementCase about) {
        return about.getPostcode().isEmpty() ? about.getAddress() : about.getAddress() + ", " + about.getPostcode();
    }

    private static Recipients.Interested interested(PropertyInterest one, EnforcementCase about) {
        String address = one.holderContact().onOneLine();
        return new Recipients.Interested(
                one.getHolderReference(),
                one.getHolderName(),
                one.getKind(),
                address.isEmpty() ? null : address,
                address.isEmpty() ? null : "the record of " + one.getHolderReference(),
                one.getUprn().equals(about.getUprn()) && !about.getUprn().equals(about.getPropertyUprn()));
    }

    /** What is missing before it can be printed, each as a key of the messages. */
    public List<String> missing(String reference, NoticePlan plan, List<HazardForm> hazards, List<PartyForm> parties) {
        EnforcementNotice notice = files.get(reference);
        return NoticeContents.missing(
                notice.getKind(), plan, hazards, parties, files.dates(notice), EnforcementFiles.today());
    }

    /** Keeps a draft as it stands, whole or not. */
    @For("enforcement.work")
    public int save(
            String reference, int expectedVersion, NoticePlan plan, List<HazardForm> hazards, List<PartyForm> parties) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        write(notice, plan, hazards, parties);
        return files.saved(notice);
    }

    private void write(EnforcementNotice notice, NoticePlan plan, List<HazardForm> hazards, List<PartyForm> parties) {
        String let = let(files.caseOf(notice));
        for (PartyForm party : parties) {
            if (!party.isLeftOut()) {
                Recipients.mustNotBeTheLetHouse(party, let);
            }
        }
        notice.plan(plan, EnforcementFiles.who(), EnforcementFiles.today());
        files.content(notice).say(plan);
        files.rewrite(notice, hazards, parties);
    }

    /**
     * Hands a whole draft to the one who signs.
     *
     * @throws RuleBroken where anything is missing
     */
    @For("enforcement.work")
    public int handUp(
            String reference, int expectedVersion, NoticePlan plan, List<HazardForm> hazards, List<PartyForm> parties) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        List<String> missing = missing(reference, plan, hazards, parties);
        if (!missing.isEmpty()) {
            throw new RuleBroken("housing.notice.incomplete", missing.size());
        }
        write(notice, plan, hazards, parties);
        notice.handUp(EnforcementFiles.who(), EnforcementFiles.today());
        files.clock(notice, Clock.SIGN, deadlines.reckon("P-NOTICE-SIGN", EnforcementFiles.today()));
        files.step(notice, "Drafted; to be signed by another officer.", null);
        files.saved(notice);
        workflow.complete("Task_DraftNotice", reference);
        return files.saved(notice);
    }

    /** Gives it back to be drafted again, with the reason. */
    @For("enforcement.approve")
    public int sendBack(String reference, int expectedVersion, @Nullable String reason) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (Recipients.blank(reason)) {
            throw new RuleBroken("housing.notice.reason-needed");
        }
        notice.sendBack();
        cases.detail(
                files.caseOf(notice),
                "Draft " + reference + " given back",
                String.valueOf(reason).strip());
        files.step(notice, "Given back to be drafted again.", null);
        files.saved(notice);
        workflow.complete("Task_SignNotice", reference);
        return files.saved(notice);
    }

    /**
     * The second signature: the notice is printed as it stands; an order is made.
     *
     * @throws RuleBroken of the one who drafted it or handed it up
     */
    @For("enforcement.approve")
    public int sign(String reference, int expectedVersion) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        LocalDate today = EnforcementFiles.today();
        List<String> missing = missing(reference, plan(reference), hazards(reference), parties(reference));
        if (!missing.isEmpty()) {
            throw new RuleBroken("housing.notice.incomplete", missing.size());
        }
        notice.sign(EnforcementFiles.who(), today);
        Document document = letters.notice(files.caseOf(notice), notice);
        files.content(notice).writtenAs(document.getReference());
        files.over(notice, Clock.SIGN);
        LocalDate from = notice.getKind().isOrder() ? notice.getMadeOn() : notice.getStartedOn();
        NoticeDates dates = files.dates(notice);
        if (from != null && dates.copiesBy(from).isPresent()) {
            files.clock(notice, Clock.SERVE, dates.copiesBy(from).get());
        } else {
            files.clock(notice, Clock.SERVE, deadlines.reckon("P-NOTICE-SERVE", today));
        }
        files.step(
                notice,
                (notice.getKind().isOrder() ? "Made and signed" : "Signed")
                        + " by another than its drafter; to be served by "
                        + Days.words(notices.serveByDay(notice)) + ".",
                null);
        files.saved(notice);
        workflow.complete("Task_SignNotice", reference);
        return files.saved(notice);
    }

    /** Signed but not served, it goes back to be drafted again: its days no longer fit. */
    @For("enforcement.work")
    public int recall(String reference, int expectedVersion, @Nullable String reason) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (Recipients.blank(reason)) {
            throw new RuleBroken("housing.notice.reason-needed");
        }
        if (files.parties(notice).stream().anyMatch(party -> party.getServiceReference() != null)) {
            throw new RuleBroken("housing.notice.served-already", reference);
        }
        notice.recall();
        files.over(notice, Clock.SERVE);
        files.clock(notice, Clock.SIGN, deadlines.reckon("P-NOTICE-DRAFT", EnforcementFiles.today()));
        cases.detail(
                files.caseOf(notice),
                reference + " taken back before service",
                String.valueOf(reason).strip());
        files.step(notice, "Taken back before it was served, to be drafted again.", null);
        files.saved(notice);
        workflow.complete("Task_ServeNotice", reference);
        return files.saved(notice);
    }

    /** A draft that is not needed after all: another course of action is to be decided. */
    @For("enforcement.approve")
    public int giveUp(String reference, int expectedVersion, @Nullable String reason) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (Recipients.blank(reason)) {
            throw new RuleBroken("housing.notice.reason-needed");
        }
        notice.giveUp(EnforcementFiles.today());
        files.allOver(notice);
        cases.detail(
                files.caseOf(notice),
                "Draft " + reference + " given up",
                String.valueOf(reason).strip());
        files.step(notice, "Given up before it was served.", null);
        files.courseEnds(notice, CourseOfAction.End.GIVEN_UP);
        files.saved(notice);
        workflow.correlate("NoticeEnded", reference);
        return files.saved(notice);
    }
}
