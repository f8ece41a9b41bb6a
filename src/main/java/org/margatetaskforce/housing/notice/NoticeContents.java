package org.margatetaskforce.housing.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a notice or order must say before it may be printed, a list for each kind: ss.13 and 14 of an improvement notice, ss.22
 * and 23 of a prohibition order, ss.28 and 29 of a hazard awareness notice, s.41 of the notice of emergency remedial action,
 * s.44 of an emergency prohibition order. The right of appeal and its period stand in every notice that has one: they are
 * printed from the law itself.
 */
public final class NoticeContents {

    private final NoticeKind kind;
    private final NoticePlan plan;
    private final List<HazardForm> hazards;
    private final List<PartyForm> parties;
    private final NoticeDates dates;
    private final LocalDate today;
    private final Set<String> missing = new TreeSet<>();

    private NoticeContents(
            NoticeKind kind,
            NoticePlan plan,
            List<HazardForm> hazards,
            List<PartyForm> parties,
            NoticeDates dates,
            LocalDate today) {
        this.kind = kind;
        this.plan = plan;
        this.hazards = hazards.stream().filter(HazardForm::isIncluded).toList();
        this.parties = parties;
        this.dates = dates;
        this.today = today;
    }

    /** What is missing, each as a key of the messages; nothing where it may be printed. */
    static List<String> missing(
            NoticeKind kind,
            NoticePlan plan,
            List<HazardForm> hazards,
            List<PartyForm> parties,
            NoticeDates dates,
            LocalDate today) {
        NoticeContents contents = new NoticeContents(kind, plan, hazards, parties, dates, today);
        contents.common();
        switch (kind) {
            case IMPROVEMENT_NOTICE -> {
                contents.works();
                contents.worksDays();
            }
            case SUSPENDED_IMPROVEMENT_NOTICE -> {
                contents.works();
                contents.needs(plan.getWorksStartDays() != null, "works-start-days");
                contents.needs(plan.getWorksEndDays() != null, "works-end-days");
                Integer start = plan.getWorksStartDays();
                Integer end = plan.getWorksEndDays();
                contents.needs(start == null || end == null || end >= start, "works-end-before-start");
                contents.needs(plan.getSuspension(), "suspension");
            }
            case PROHIBITION_ORDER, EMERGENCY_PROHIBITION_ORDER -> contents.prohibition();
            case SUSPENDED_PROHIBITION_ORDER -> {
                contents.prohibition();
                contents.needs(plan.getSuspension(), "suspension");
            }
            case HAZARD_AWARENESS_NOTICE -> {
                contents.needs(plan.getAdvice(), "advice");
                LocalDate followUp = plan.getFollowUpOn();
                contents.needs(followUp != null && followUp.isAfter(today), "follow-up");
            }
            case EMERGENCY_REMEDIAL_ACTION -> {
                contents.works();
                contents.needs(plan.getStartedOn() != null, "started-on");
                contents.needs(plan.getEntryPower(), "entry-power");
            }
            case DEMOLITION_ORDER, CLEARANCE_AREA -> contents.missing.add("housing.missing.elsewhere");
        }
        if (kind.isEmergency()) {
            contents.needs(contents.hazards.stream().allMatch(one -> one.getCategory() == 1), "category-1-only");
        }
        return new ArrayList<>(contents.missing);
    }

    private void common() {
        needs(plan.getPremisesKind() != null, "premises-kind");
        needs(plan.getPremises(), "premises");
        needs(!hazards.isEmpty(), "hazard");
        needs(hazards.stream().noneMatch(one -> Recipients.blank(one.getDeficiency())), "deficiency");
        needs(
                parties.stream().anyMatch(one -> one.isRequired() && !one.isLeftOut()),
                kind.isOrder() ? "recipients" : "recipient");
        needs(
                parties.stream()
                        .filter(one -> !one.isLeftOut())
                        .noneMatch(one -> Recipients.blank(one.getAddress())
                                || Recipients.blank(one.getAddressSource())
                                || Recipients.blank(one.getName())),
                "address");
        needs(
                parties.stream()
                        .filter(one -> one.isLeftOut() || one.getBecause() == null)
                        .noneMatch(one -> Recipients.blank(one.getOverrideReason())),
                "override-reason");
    }

    private void works() {
        needs(hazards.stream().noneMatch(one -> Recipients.blank(one.getWorks())), "works");
        if (kind.isImprovement()) {
            needs(
                    hazards.stream().allMatch(one -> one.getCategory() != 1 || one.isRemovesCategory1()),
                    "works-remove-category-1");
        }
    }

    private void worksDays() {
        LocalDate start = plan.getWorksStartOn();
        LocalDate end = plan.getWorksEndOn();
        needs(start != null, "works-start");
        needs(end != null, "works-end");
        needs(start == null || !start.isBefore(dates.earliestWorks(today).on()), "works-start-too-early");
        needs(start == null || end == null || !end.isBefore(start), "works-end-before-start");
    }

    private void prohibition() {
        needs(plan.getProhibited(), "prohibited");
        needs(plan.getRemedyForRevocation(), "remedy-for-revocation");
        LocalDate again = plan.getInspectOn();
        needs(again != null && again.isAfter(today), "inspect-on");
    }

    private void needs(@Nullable String words, String what) {
        needs(!Recipients.blank(words), what);
    }

    private void needs(boolean there, String what) {
        if (!there) {
            missing.add("housing.missing." + what);
        }
    }
}
