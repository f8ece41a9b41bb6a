package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.demo.Buildings.Building;
import org.margatetaskforce.demo.Buildings.Unit;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.About;
import org.margatetaskforce.licensing.AppealAgainst;
import org.margatetaskforce.licensing.AppealForm;
import org.margatetaskforce.licensing.Appeals;
import org.margatetaskforce.licensing.AssessmentForm;
import org.margatetaskforce.licensing.Assessments;
import org.margatetaskforce.licensing.ConditionChoice;
import org.margatetaskforce.licensing.ConsiderationForm;
import org.margatetaskforce.licensing.ConsiderationOutcome;
import org.margatetaskforce.licensing.Consultee;
import org.margatetaskforce.licensing.DecisionForm;
import org.margatetaskforce.licensing.Decisions;
import org.margatetaskforce.licensing.EvidenceForm;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.Notices;
import org.margatetaskforce.licensing.PaymentForm;
import org.margatetaskforce.licensing.PaymentMethod;
import org.margatetaskforce.licensing.RecipientForm;
import org.margatetaskforce.licensing.Recommendation;
import org.margatetaskforce.licensing.Representations;
import org.margatetaskforce.licensing.ServeForm;
import org.margatetaskforce.licensing.Weight;
import org.margatetaskforce.workflow.DemoClock;

/**
 * A month of licensing in the demo town, from the first day of the designation to its today: every step is taken by an
 * officer whose post may, on its own day, through the boundary that the page calls. Timers due in between fire in between.
 */
@ApplicationScoped
public class History {

    /** The first designation comes into force. */
    static final LocalDate FIRST_DAY = LocalDate.of(2011, 4, 21);

    /** The town's today: a Monday. */
    static final LocalDate TODAY = LocalDate.of(2011, 5, 23);

    static final LocalTime OPENING = LocalTime.of(9, 0);

    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(9, 20), LocalTime.of(11, 5), LocalTime.of(14, 10), LocalTime.of(16, 15));

    /** The housing team leader. */
    static final String LEADER = "a.okonkwo";

    /** The police sergeant. */
    static final String SERGEANT = "m.brightwell";

    private static final String ADMINISTRATOR = "m.stokes";
    private static final List<String> HOUSING_OFFICERS = List.of("p.sandys", "i.dumitru", "y.rahman", "k.hollands");

    private static final List<String> CONDITIONS =
            List.of("ASB1", "ASB2", "ASB4", "TEN1", "TEN2", "TEN3", "TEN4", "PRO1");

    private static final String FEE_KEPT =
            "The fee is not returned: the work of checking the application has been done.";
    private static final String FEE_RETURNED = "The fee is returned in full.";

    private static final List<String> SAID = List.of(
            "The six-monthly inspection is too often for a tenant of eleven years. I ask for once a year.",
            "The stair belongs to all five flats. The condition on it should bind the freeholder and not me alone.",
            "We have no objection, but the letter went to our old office; the new address is on this sheet.",
            "£525 is more than a month's rent of this flat. I want it recorded that I think so.");

    @Inject
    DemoClock clock;

    @Inject
    Deadlines deadlines;

    @Inject
    Settlement settlement;

    @Inject
    Filing filing;

    @Inject
    LicenceDrafts drafts;

    @Inject
    LicenceApplications applications;

    @Inject
    Assessments assessments;

    @Inject
    Notices notices;

    @Inject
    Representations representations;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    /** Plays it all. */
    void play(Town town, ExecutorService crew, Consumer<LocalDate> done) {
        List<LocalDate> days = workingDays();
        List<Story> stories = stories(town, days);
        for (int day = 0; day < days.size(); day++) {
            if (day > 0) {
                clock.moveTo(days.get(day).atTime(OPENING));
            }
            for (int hour = 0; hour < Story.HOURS; hour++) {
                clock.standAt(days.get(day).atTime(HOURS.get(hour)));
                List<Runnable> work = new ArrayList<>();
                for (Story story : stories) {
                    List<Story.Step> steps = story.at(day, hour);
                    if (!steps.isEmpty()) {
                        work.add(() -> steps.forEach(step ->
                                Acting.as(step.officer(), () -> step.work().run())));
                    }
                }
                DemoTown.together(crew, work);
            }
            done.accept(days.get(day));
        }
        clock.moveTo(TODAY.atTime(OPENING));
    }

    private List<LocalDate> workingDays() {
        List<LocalDate> days =
                FIRST_DAY.datesUntil(TODAY).filter(deadlines::isWorkingDay).toList();
        if (days.size() != Timetable.WORKING_DAYS) {
            throw new IllegalStateException("the town's month has " + days.size() + " working days");
        }
        return days;
    }

    // --- which application meets which fate

    private List<Story> stories(Town town, List<LocalDate> days) {
        Random random = new Random(FIRST_DAY.toEpochDay());
        List<Building> inside = new ArrayList<>(town.buildings());
        Collections.shuffle(inside, random);
        Set<String> designated = settlement.designated();
        inside.removeIf(building -> !designated.contains(building.uprn()));
        List<Fate> fates = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            fates.addAll(Collections.nCopies(fate.many(), fate));
        }
        Collections.shuffle(fates, random);
        // what only a house of bedsits can meet takes its pick first
        fates.sort((one, other) -> Boolean.compare(other == Fate.REDIRECTED, one == Fate.REDIRECTED));
        List<Story> stories = new ArrayList<>();
        for (Fate fate : fates) {
            stories.add(story(fate, take(inside, fate), town, days, stories.size(), random));
        }
        return stories;
    }

    private static Building take(List<Building> from, Fate fate) {
        Iterator<Building> it = from.iterator();
        while (it.hasNext()) {
            Building building = it.next();
            boolean big = building.bedsits() && building.storeys() >= 3;
            if (big == (fate == Fate.REDIRECTED)) {
                it.remove();
                return building;
            }
        }
        throw new IllegalStateException("the town has too few houses for " + fate);
    }

    private Story story(Fate fate, Building building, Town town, List<LocalDate> days, int number, Random random) {
        boolean flagged = fate == Fate.TO_APPROVE || fate == Fate.DECIDED_REFUSE || fate == Fate.PROPOSED_REFUSE;
        Timetable when = Timetable.of(fate, flagged, random);
        boolean lacking = when.asked() != Timetable.NEVER;
        Town.Ownership owners = town.of(building);
        Paperwork paperwork = new Paperwork(
                random,
                building,
                units(building, fate, random),
                owners.owner(),
                owners.agent(),
                owners.lender(),
                lacking ? Paperwork.Flaw.INCOMPLETE : flagged ? Paperwork.Flaw.CONVICTION : Paperwork.Flaw.NONE,
                days.get(when.received()));
        Story story = new Story(
                building.uprn(), paperwork, fate, when, HOUSING_OFFICERS.get(number % HOUSING_OFFICERS.size()));
        tell(story, days, random.nextInt());
        return story;
    }

    /** One flat, mostly; now and then the whole of a small house of two. */
    private static List<Unit> units(Building building, Fate fate, Random random) {
        List<Unit> all = building.units();
        if (all.isEmpty() || fate == Fate.REDIRECTED || all.size() == 2) {
            return all;
        }
        return List.of(all.get(random.nextInt(all.size())));
    }

    // --- what happens to it

    private void tell(Story story, List<LocalDate> days, int dice) {
        Timetable when = story.when;
        String recorder = Math.floorMod(dice, 3) == 0 ? story.assessor : ADMINISTRATOR;
        if (story.fate == Fate.DRAFT) {
            int sections = 2 + Math.floorMod(dice, 9);
            story.on(
                    when.received(),
                    recorder,
                    () -> story.begun(
                            filing.draft(story.uprn, story.paperwork.sections().subList(0, sections))));
            return;
        }
        story.on(when.received(), recorder, () -> {
            story.begun(filing.draft(story.uprn, story.paperwork.sections()));
            filing.submit(story.reference());
        });
        story.on(when.received(), ADMINISTRATOR, () -> pay(story, days.get(when.received()), dice));
        story.on(
                when.asked(),
                story.assessor,
                () -> applications.requestMissing(story.reference(), version(story), null));
        if (story.fate == Fate.RETURNED) {
            story.on(
                    when.closed(),
                    story.assessor,
                    () -> applications.returnNotDulyMade(
                            story.reference(), version(story), "Asked for twice and not sent.", FEE_KEPT));
            return;
        }
        if (story.fate == Fate.REDIRECTED || story.fate == Fate.EXEMPT) {
            story.on(when.closed(), story.assessor, () -> {
                filing.save(
                        story.reference(),
                        List.of(
                                story.fate == Fate.EXEMPT
                                        ? story.paperwork.exemption()
                                        : story.paperwork.detailsAsFound()));
                applications.closeOutsideScope(story.reference(), version(story), FEE_RETURNED);
            });
            return;
        }
        story.on(when.dulyMade(), story.assessor, () -> {
            if (when.asked() != Timetable.NEVER) {
                mend(story, days.get(when.dulyMade()));
            }
            applications.dulyMake(story.reference(), version(story), null, null);
        });
        if (story.fate == Fate.WITHDRAWN) {
            story.on(
                    when.closed(),
                    ADMINISTRATOR,
                    () -> applications.withdraw(
                            story.reference(), version(story), "The house has been sold.", FEE_RETURNED));
            return;
        }
        story.on(
                when.begun(),
                story.assessor,
                () -> assessments.start(story.reference(), version(story), List.of(Consultee.values())));
        story.on(when.recommended(), story.assessor, () -> recommend(story));
        story.on(
                when.approved(),
                LEADER,
                () -> assessments.approve(
                        story.reference(),
                        version(story),
                        "I have read the judgment and agree with the weight given to it."));
        propose(story, days, dice);
        decide(story, days);
    }

    private void pay(Story story, LocalDate on, int dice) {
        PaymentForm form = new PaymentForm();
        form.setPence(drafts.fee(story.reference()).pence());
        form.setPaidOn(on);
        form.setReceipt("R" + story.reference().substring(story.reference().length() - 5));
        form.setMethod(PaymentMethod.values()[Math.floorMod(dice, PaymentMethod.values().length)]);
        applications.recordPayment(story.reference(), version(story), form);
    }

    private void mend(Story story, LocalDate arrived) {
        filing.save(story.reference(), story.paperwork.mended());
        applications.requested(story.reference()).stream()
                .filter(item -> item.getArrivedOn() == null)
                .forEach(
                        item -> applications.recordArrival(story.reference(), version(story), item.getItem(), arrived));
    }

    private int version(Story story) {
        return applications.get(story.reference()).getVersion();
    }

    private void recommend(Story story) {
        Recommendation what =
                switch (story.fate) {
                    case DECIDED_REFUSE, PROPOSED_REFUSE -> Recommendation.REFUSE;
                    case TO_APPROVE -> Recommendation.GRANT_SHORT;
                    default -> Recommendation.GRANT_FULL;
                };
        if (story.paperwork.tellsOfJudgment()) {
            EvidenceForm evidence = new EvidenceForm();
            evidence.setAbout(About.HOLDER);
            evidence.setWhat("County court judgment of June 2009 for breach of the covenant to repair");
            evidence.setSource("The application; confirmed by the register of judgments");
            evidence.setDatedOn(LocalDate.of(2009, 6, 17));
            evidence.setWeight(what == Recommendation.REFUSE ? Weight.DECISIVE : Weight.SOME);
            evidence.setConclusion(
                    what == Recommendation.REFUSE
                            ? "The same neglect was found in two flats in February 2011."
                            : "Put right within the time the court gave; none since.");
            assessments.addEvidence(story.reference(), version(story), evidence);
        }
        assess(story, what);
    }

    private void propose(Story story, List<LocalDate> days, int dice) {
        Timetable when = story.when;
        // by hand where the rest of the month would else be too short for the period
        ServiceMethod method = story.fate == Fate.PROPOSED_GRANT && Math.floorMod(dice, 2) == 0
                ? ServiceMethod.POST_FIRST_CLASS
                : ServiceMethod.HAND;
        story.on(when.served(), story.assessor, () -> {
            ServeForm form = everybody(story, method, days.get(when.served()));
            form.setCommencesOn(commencement(story, days));
            notices.serveProposal(story.reference(), version(story), form);
        });
        boolean objected = story.fate == Fate.PROPOSED_MODIFIED || Math.floorMod(dice, 4) == 0;
        int heard = when.served() + 3;
        if (when.served() == Timetable.NEVER || heard >= days.size() || !objected) {
            heard = Timetable.NEVER;
        }
        String from = story.paperwork.applicant();
        LocalDate on = heard == Timetable.NEVER ? FIRST_DAY : days.get(heard);
        story.on(
                heard,
                ADMINISTRATOR,
                () -> representations.add(
                        story.reference(), version(story), from, on, SAID.get(Math.floorMod(dice, SAID.size()))));
        boolean answered = heard != Timetable.NEVER;
        story.on(when.considered(), story.assessor, () -> {
            if (answered) {
                representations.answer(
                        story.reference(), version(story), 1, "Considered; the answer is in the decision's reasons.");
            }
            consider(story);
        });
        story.on(
                when.modified(),
                story.assessor,
                () -> notices.serveModification(
                        story.reference(),
                        version(story),
                        everybody(story, ServiceMethod.HAND, days.get(when.modified()))));
    }

    private void consider(Story story) {
        ConsiderationForm form = new ConsiderationForm();
        if (story.fate == Fate.PROPOSED_MODIFIED) {
            form.setOutcome(ConsiderationOutcome.MATERIAL_CHANGE);
            form.setReasons("Three years in place of five, because the lease ends then.\nInspection once a year.");
            form.setTermMonths(36);
            form.setConditions(CONDITIONS.stream()
                    .filter(code -> !code.equals("TEN2"))
                    .map(History::condition)
                    .toList());
        } else {
            form.setOutcome(ConsiderationOutcome.STANDS);
        }
        representations.consider(story.reference(), version(story), form);
    }

    private void decide(Story story, List<LocalDate> days) {
        Timetable when = story.when;
        story.on(when.decided(), LEADER, () -> {
            DecisionForm form = new DecisionForm();
            form.setDecidedOn(days.get(when.decided()));
            form.setReasons(
                    story.fate == Fate.DECIDED_REFUSE
                            ? "The proposed holder is not a fit and proper person, for the reasons in the notice of proposal."
                            : "The tests of section 88(3) are met, and nothing said in the period speaks against the grant.");
            decisions.decide(story.reference(), version(story), form);
        });
        story.on(
                when.told(),
                story.assessor,
                () -> decisions.serve(
                        story.reference(),
                        version(story),
                        everybody(story, ServiceMethod.HAND, days.get(when.told()))));
        if (story.fate == Fate.UNDER_APPEAL) {
            int last = days.size() - 1;
            story.on(last, story.assessor, () -> {
                AppealForm form = new AppealForm();
                form.setLodgedOn(days.get(last));
                form.setAgainst(AppealAgainst.TERMS);
                form.setSummary("The licence holder appeals against the condition on inspections.");
                appeals.lodge(story.reference(), version(story), form);
            });
        }
    }

    private static LocalDate commencement(Story story, List<LocalDate> days) {
        return switch (story.fate) {
            case IN_FORCE, UNDER_APPEAL -> days.get(15);
            default -> LocalDate.of(2011, 7, 1);
        };
    }

    private ServeForm everybody(Story story, ServiceMethod method, LocalDate on) {
        List<RecipientForm> recipients = notices.outstanding(story.reference());
        for (RecipientForm recipient : recipients) {
            recipient.setMethod(method);
            recipient.setSentOn(on);
        }
        ServeForm form = new ServeForm();
        form.setRecipients(recipients);
        return form;
    }

    private void assess(Story story, Recommendation what) {
        AssessmentForm form = new AssessmentForm();
        boolean fit = what != Recommendation.REFUSE;
        form.setHolderFit(fit);
        form.setHolderFitReason(
                fit
                        ? "Nothing against the holder is known to the council, the police or the fire service."
                        : "The judgment of 2009 concerned the same kind of neglect, and nothing has been done since.");
        form.setHolderMostAppropriate(true);
        form.setHolderMostAppropriateReason("The holder owns the house and receives the rent (s.88(4)).");
        form.setManagerHasControl(true);
        form.setManagerHasControlReason("The manager collects the rent and orders the repairs.");
        form.setManagerFit(true);
        form.setManagerFitReason("Nothing against the manager is known.");
        form.setArrangementsSatisfactory(true);
        form.setArrangementsSatisfactoryReason("Repairs are answered within stated times; there is money put aside.");
        form.setConclusion(fit ? "All tests are met." : "The holder is not a fit and proper person.");
        form.setReasons(
                fit
                        ? "The tests of section 88(3) are met.\nThe conditions answer the trouble known in the street."
                        : "The proposed holder was found to have left repairs undone for eleven months after notice.\n"
                                + "No other person reasonably available has been proposed.");
        form.setRecommendation(what);
        if (fit) {
            form.setTermMonths(what == Recommendation.GRANT_SHORT ? 12 : 60);
            form.setConditions(CONDITIONS.stream().map(History::condition).toList());
        }
        assessments.recommend(story.reference(), version(story), form);
    }

    private static ConditionChoice condition(String code) {
        ConditionChoice choice = new ConditionChoice();
        choice.setCode(code);
        return choice;
    }
}
