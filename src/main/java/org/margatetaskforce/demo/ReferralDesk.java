package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CasePartners;
import org.margatetaskforce.cases.CaseStage;
import org.margatetaskforce.cases.CaseStages;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.PartnerAgency;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.NewAction;
import org.margatetaskforce.cases.referral.AgencyReferrals;
import org.margatetaskforce.cases.referral.Allocations;
import org.margatetaskforce.cases.referral.Band;
import org.margatetaskforce.cases.referral.Referral;
import org.margatetaskforce.cases.referral.ReferralDecisions;
import org.margatetaskforce.cases.referral.ReferralForm;
import org.margatetaskforce.cases.referral.Referrals;
import org.margatetaskforce.cases.referral.ScreeningOutcome;
import org.margatetaskforce.cases.referral.SharingBasis;
import org.margatetaskforce.cases.referral.Tasking;
import org.margatetaskforce.cases.referral.TaskingOutcome;
import org.margatetaskforce.cases.referral.ToldAbout;
import org.margatetaskforce.cases.referral.UrgentOutcome;
import org.margatetaskforce.demo.Neighbours.Neighbour;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.DemoClock;

/**
 * The demo town's referrals, played day by day through the same doors as real ones: made by all agencies, screened, decided at
 * the weekly meeting or by two deciders, led or declined, some forgotten so that an alarm rang.
 */
@ApplicationScoped
public class ReferralDesk {

    private static final Logger LOG = Logger.getLogger(ReferralDesk.class.getName());
    private static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 17);
    private static final int MANY = 150;

    private static final String DUTY = "d.whitlock";
    private static final String SOCIAL_WORK = "f.benali";
    private static final String SERGEANT = "m.brightwell";
    private static final String LEADER = "a.okonkwo";
    private static final String FAMILY_WORKER = "t.lindo";
    private static final String MANAGER = "r.ferreira";
    private static final List<String> REFERRERS = List.of(
            "l.tapsell",
            "g.pryce",
            "s.goodban",
            "p.sandys",
            "i.dumitru",
            "c.mannering",
            "r.ovenden",
            "a.menon",
            "g.linklater",
            "r.castleton",
            "l.duffy",
            "n.hussain");

    private record Worry(String category, String words) {}

    private static final List<Worry> WORRIES = List.of(
            new Worry(
                    "FAMILY",
                    "Three children and their mother in one room. The youngest has a cough that does not go."),
            new Worry("SCHOOL", "Absent on most Mondays since January. The mother says that nobody wakes up in time."),
            new Worry("HOME", "Water comes through the ceiling of the back room, and the landlord does not answer."),
            new Worry(
                    "FIRE",
                    "Mattresses and a cooker on the only stairs. The alarm on the landing has been taken down."),
            new Worry(
                    "NEIGHBOURS",
                    "Shouting and thrown bottles at night, most weekends. Neighbours do not dare to complain."),
            new Worry("ADULT", "He does not open the door any more and has not fetched his medicine for two weeks."),
            new Worry(
                    "MONEY",
                    "Benefit stopped in March, rent unpaid since, and a letter from the agent about eviction."),
            new Worry("CHILD", "A child of four was alone on the pavement twice this week, late in the evening."),
            new Worry("LANDLORD", "Four tenants of the same agent say that their deposits were never protected."));

    @Inject
    DemoClock clock;

    @Inject
    Neighbours neighbours;

    @Inject
    Referrals referrals;

    @Inject
    ReferralDecisions decisions;

    @Inject
    Allocations allocations;

    @Inject
    AgencyReferrals agencyReferrals;

    @Inject
    Cases cases;

    @Inject
    CaseStages stages;

    @Inject
    CasePartners partners;

    @Inject
    Actions actions;

    @Inject
    Deadlines deadlines;

    private final Random random = new Random(2011);

    /** What follows, by the number of the working day on which it does. */
    private final Map<Integer, Queue<Runnable>> later = new ConcurrentHashMap<>();

    private int dayNumber;

    /** Plays them all, what happens on one day at once; afterwards the clock stands where it stood. */
    void play(ExecutorService crew) {
        List<Neighbour> people = new ArrayList<>();
        Acting.as(Acting.SYSTEM, () -> people.addAll(neighbours.some(MANY)));
        List<LocalDate> days = new ArrayList<>();
        Acting.as(Acting.SYSTEM, () -> {
            for (LocalDate day = FIRST_DAY; day.isBefore(History.TODAY); day = deadlines.workingDaysAfter(day, 1)) {
                days.add(day);
            }
        });
        List<String> waiting = new ArrayList<>();
        int made = 0;
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            clock.standAt(day.atTime(LocalTime.of(10, 5)));
            dayNumber = i;
            tell(crew, later.getOrDefault(i, new ConcurrentLinkedQueue<>()));
            if (day.getDayOfWeek().getValue() == 2) {
                meet(crew, waiting);
            }
            int until = (i + 1) * people.size() / days.size();
            Map<Integer, String> tasking = new ConcurrentSkipListMap<>();
            List<Runnable> today = new ArrayList<>();
            for (; made < until; made++) {
                // those of the last days wait for their screening; one was forgotten in April
                boolean leave = i >= days.size() - 2 || made == 100;
                int number = made;
                today.add(() -> refer(people.get(number), number, leave, tasking));
            }
            tell(crew, today);
            waiting.addAll(tasking.values());
        }
        clock.standAt(History.TODAY.atTime(History.OPENING));
    }

    private void refer(Neighbour about, int number, boolean leave, Map<Integer, String> tasking) {
        boolean urgent = number % 19 == 7;
        Worry worry = WORRIES.get(urgent ? number % 2 * 7 : number % WORRIES.size());
        ReferralForm form = new ReferralForm();
        form.setCategory(worry.category());
        form.setConcern(worry.words());
        form.setUprn(about.uprn());
        form.setTold(number % 4 == 0 ? ToldAbout.NOT_TOLD : ToldAbout.AGREES);
        form.setBasis(number % 5 == 0 ? SharingBasis.UNSURE : SharingBasis.CRIME);
        form.setGrounds(urgent ? List.of(number % 2 == 0 ? "FIRE" : "LIFE") : List.of());
        if (number % 3 == 0) {
            form.setWho("The tenant and, it seems, two children");
        }
        String[] reference = new String[1];
        Acting.as(REFERRERS.get(number % REFERRERS.size()), () -> {
            reference[0] = referrals.draft().getReference();
            referrals.submit(reference[0], form);
        });
        if (leave) {
            return;
        }
        Referrals.Screening found = new Referrals.Screening(
                worry.category(),
                about.uprn(),
                List.of(about.person()),
                form.getGrounds(),
                factors(number),
                null,
                null);
        if (urgent) {
            screen(reference[0], found, ScreeningOutcome.URGENT);
            decideUrgently(reference[0], number);
        } else if (number % 10 == 3) {
            Acting.as(
                    DUTY,
                    () -> referrals.screen(
                            reference[0],
                            version(reference[0]),
                            found,
                            ScreeningOutcome.REJECTED,
                            "One service can deal with it alone, and has begun to.",
                            "The council's housing options team, 01843 577277"));
        } else {
            screen(reference[0], found, ScreeningOutcome.TASKING);
            tasking.put(number, reference[0]);
        }
    }

    private static List<String> factors(int number) {
        List<String> all = List.of("ANY_CHILD", "UNDER_5", "HAZARD", "AGENCIES", "EVICTION", "ASB", "REPEAT");
        return all.subList(0, number % 5).stream().toList();
    }

    private void screen(String reference, Referrals.Screening found, ScreeningOutcome outcome) {
        Acting.as(DUTY, () -> referrals.screen(reference, version(reference), found, outcome, null, null));
    }

    private void decideUrgently(String reference, int number) {
        UrgentOutcome outcome = number % 3 == 0 ? UrgentOutcome.STEPPED_UP : UrgentOutcome.ALLOCATED;
        String lead = number % 2 == 0 ? LEADER : SERGEANT;
        Acting.as(
                SERGEANT,
                () -> decisions.decideUrgently(
                        reference, version(reference), outcome, "It cannot wait until Tuesday.", lead));
        // one still waits for the second decider
        if (number != 140) {
            Acting.as(
                    number % 2 == 0 ? LEADER : SOCIAL_WORK,
                    () -> decisions.decideUrgently(
                            reference,
                            version(reference),
                            outcome,
                            "Agreed by telephone, written down at once.",
                            lead));
        }
    }

    /** The weekly meeting: most are decided, a few are put off. */
    private void meet(ExecutorService crew, List<String> waiting) {
        List<String> agenda = List.copyOf(waiting);
        waiting.clear();
        List<Runnable> decided = new ArrayList<>();
        for (String reference : agenda) {
            int number = random.nextInt(100);
            if (number < 12 && !isPutOff(reference)) {
                decided.add(() -> decide(
                        reference,
                        Tasking.of(TaskingOutcome.DEFERRED, "The agency that knows them was not there.", null)));
                waiting.add(reference);
            } else if (number < 25) {
                decided.add(() -> decide(
                        reference,
                        Tasking.of(
                                TaskingOutcome.REJECTED,
                                "It is about one repair, and the agent has promised it in writing.",
                                "The council's private housing team")));
            } else {
                decided.add(() -> accept(reference, number));
            }
        }
        tell(crew, decided);
    }

    private static void tell(ExecutorService crew, Collection<Runnable> stories) {
        DemoTown.together(
                crew,
                stories.stream().map(story -> (Runnable) () -> told(story)).toList());
    }

    /** One story that is refused leaves the others to be told: the town stands without it, and the log says why. */
    private static void told(Runnable story) {
        try {
            story.run();
        } catch (RuntimeException refused) {
            // everybody here is invented: what a refusal says of them may stand in the log
            String why = refused instanceof RuleBroken rule ? rule.key() + " " + rule.details() : "";
            LOG.log(Level.WARNING, refused, () -> "a referral of the demonstration town ended early: " + why);
        }
    }

    private boolean isPutOff(String reference) {
        boolean[] answer = new boolean[1];
        Acting.as(MANAGER, () -> answer[0] = referrals.get(reference).getDeferredOn() != null);
        return answer[0];
    }

    private void accept(String reference, int number) {
        Acting.as(MANAGER, () -> {
            Referral referral = referrals.get(reference);
            boolean house = List.of("HOME", "FIRE", "LANDLORD").contains(String.valueOf(referral.getCategory()));
            boolean street = "NEIGHBOURS".equals(referral.getCategory());
            // a property's own file was opened with its licence, which is later than most of these
            CaseType type = house || street ? CaseType.PROBLEM : CaseType.FAMILY;
            String lead = house ? LEADER : street ? DUTY : number % 3 == 0 ? FAMILY_WORKER : SOCIAL_WORK;
            decisions.decide(
                    reference,
                    referral.getVersion(),
                    new Tasking(
                            number < 35 ? TaskingOutcome.SINGLE_AGENCY : TaskingOutcome.ACCEPTED,
                            number < 35 ? "Only one agency has anything to do with it." : null,
                            null,
                            type,
                            null,
                            number % 5 == 0
                                    ? List.of("POL", "KCC", "TDC")
                                    : house || street ? List.of("TDC", "POL") : List.of("KCC", "TDC"),
                            lead,
                            Band.values()[number % 3],
                            "The other lead is on leave until June.",
                            referral.isOutOfArea() ? "It lies on the border, and the people move across it." : null,
                            null,
                            null));
            if (number >= 35) {
                answer(reference, number);
            }
        });
    }

    /** Most leads accept; some decline, some have not answered yet. */
    private void answer(String reference, int number) {
        String[] about = new String[2];
        Acting.as(MANAGER, () -> {
            Referral referral = referrals.get(reference);
            about[0] = referral.getCaseReference();
            about[1] = referral.getLeadUsername();
        });
        String reached = about[0];
        String lead = about[1];
        if (reached == null || lead == null) {
            return;
        }
        if (number >= 95) {
            Acting.as(
                    lead,
                    () -> allocations.decline(reference, version(reference), "I have known one of them for years."));
            String next = lead.equals(SOCIAL_WORK) ? FAMILY_WORKER : lead.equals(FAMILY_WORKER) ? SOCIAL_WORK : lead;
            if (!next.equals(lead)) {
                in(2, () -> {
                    Acting.as(
                            MANAGER,
                            () -> allocations.ask(
                                    reference, version(reference), next, "The other lead is on leave until June."));
                    takeOn(reached, next, number);
                });
            }
        } else if (number >= 40) {
            takeOn(reached, lead, number);
            if (number % 4 == 0) {
                ask(reached, lead, number);
            }
        } else {
            in(4, () -> takeOn(reached, lead, number));
        }
    }

    private void in(int workingDays, Runnable follows) {
        later.computeIfAbsent(dayNumber + workingDays, day -> new ConcurrentLinkedQueue<>())
                .add(follows);
    }

    /** The lead is accepted; the family or place is met within the week, and what has to change is found and planned in time. */
    private void takeOn(String about, String lead, int number) {
        Random pace = new Random(number);
        Acting.as(lead, () -> {
            if (cases.get(about).getStage() != CaseStage.ACCEPTED) {
                return;
            }
            stages.acceptLead(about, cases.get(about).getVersion(), "The other lead is on leave until June.");
            in(2 + pace.nextInt(3), as(lead, () -> {
                stages.recordFirstContact(
                        about, version(cases.get(about)), today(), "Met at the door; they want help.");
                share(about);
            }));
            in(
                    8 + pace.nextInt(12),
                    as(
                            lead,
                            () -> stages.signAssessment(
                                    about,
                                    version(cases.get(about)),
                                    today(),
                                    List.of("A safe home without hazards", "School every day"))));
            in(22 + pace.nextInt(8), as(lead, () -> {
                actions.add(NewAction.of(
                        "Call once a week until the plan is reviewed",
                        ActionOwner.officer(lead),
                        today().plusDays(35),
                        5,
                        ActionSource.CASE,
                        about,
                        null));
                stages.agreePlan(about, version(cases.get(about)), today(), List.of());
            }));
        });
    }

    /** Each pair of its agencies has its ground. */
    private void share(String about) {
        List<String> on = new ArrayList<>(List.of(cases.get(about).getLeadAgency()));
        partners.of(about).stream()
                .filter(PartnerAgency::isThere)
                .map(PartnerAgency::agencyCode)
                .forEach(on::add);
        for (int one = 0; one < on.size(); one++) {
            for (int other = one + 1; other < on.size(); other++) {
                partners.recordBasis(
                        about,
                        version(cases.get(about)),
                        on.get(one),
                        on.get(other),
                        on.get(one).equals("KFRS") || on.get(other).equals("KFRS") ? "CONS" : "G115",
                        "What goes on there is known in part to each and as a whole to none.");
            }
        }
    }

    private static Runnable as(String who, Runnable work) {
        return () -> Acting.as(who, work::run);
    }

    private static int version(SharedCase about) {
        return about.getVersion();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    /** Some leads ask another agency: it accepts, declines, or stays silent. */
    private void ask(String about, String lead, int number) {
        boolean fire = number % 8 == 0;
        String[] sent = new String[1];
        Acting.as(
                lead,
                () -> sent[0] = agencyReferrals.send(
                        about,
                        fire ? "KFRS" : "NHS",
                        fire ? "A home fire safety visit" : "A health visitor to call",
                        fire
                                ? "No smoke alarm was seen on the stairs."
                                : "A small child has not been seen since March."));
        if (number % 3 == 1) {
            Acting.as(fire ? "r.ovenden" : "a.menon", () -> {
                int version = agencyReferrals.open(sent[0]).getVersion();
                if (number % 2 == 0 && number > 60) {
                    agencyReferrals.accept(sent[0], version, "This week.");
                } else {
                    agencyReferrals.decline(sent[0], version, "They are seen by the same service in Ramsgate.");
                }
            });
        }
    }

    private void decide(String reference, Tasking tasking) {
        Acting.as(MANAGER, () -> decisions.decide(reference, version(reference), tasking));
    }

    private int version(String reference) {
        return referrals.get(reference).getVersion();
    }
}
