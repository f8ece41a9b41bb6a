package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.housing.DeliveryPlan;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementCases;
import org.margatetaskforce.housing.EnforcementState;
import org.margatetaskforce.housing.InformalStages;
import org.margatetaskforce.housing.NewReport;
import org.margatetaskforce.housing.Origin;
import org.margatetaskforce.housing.Tenure;
import org.margatetaskforce.housing.hhsrs.HazardAssessment;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.housing.inspection.Entries;
import org.margatetaskforce.housing.inspection.EntryRoute;
import org.margatetaskforce.housing.inspection.Inspections;
import org.margatetaskforce.housing.inspection.WarrantGround;
import org.margatetaskforce.housing.notice.ActionForm;
import org.margatetaskforce.housing.notice.CoursesOfAction;
import org.margatetaskforce.housing.notice.EnforcementNotice;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.housing.notice.HazardForm;
import org.margatetaskforce.housing.notice.NoticeAppeal;
import org.margatetaskforce.housing.notice.NoticeAppeals;
import org.margatetaskforce.housing.notice.NoticeCompliance;
import org.margatetaskforce.housing.notice.NoticeDrafts;
import org.margatetaskforce.housing.notice.NoticeKind;
import org.margatetaskforce.housing.notice.NoticePlan;
import org.margatetaskforce.housing.notice.NoticeServices;
import org.margatetaskforce.housing.notice.PartyForm;
import org.margatetaskforce.housing.notice.PremisesKind;
import org.margatetaskforce.housing.notice.Recipients;
import org.margatetaskforce.housing.notice.WorksInspection;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.law.WorkingDays;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;

/**
 * Bad housing of the demo town from January 2011 to its today: a hundred and fifty inspections and what came of them, notices
 * and orders in all their states. Every step is taken by an officer whose post may, on its own day, through the boundary that
 * the page calls; timers due in between fire in between.
 */
@Boundary
public class BadHousing {

    /** The first report that the team took in. */
    static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 5);

    private static final List<String> OFFICERS = List.of("p.sandys", "i.dumitru", "y.rahman", "k.hollands");
    private static final String ADMINISTRATOR = "m.stokes";
    private static final String COUNCIL = "Thanet District Council";
    private static final LocalTime HOUR = LocalTime.of(10, 0);
    private static final LocalTime UNTIL = LocalTime.of(11, 0);
    private static final int WORKS_AFTER = 29;
    private static final int WORKS_LAST = 50;

    /** How the life of a case goes, and how many go so. */
    private enum Fate {
        REPORTED(7),
        INFORMAL(6),
        PUT_RIGHT(12),
        NO_ACCESS(3),
        WARRANT(2),
        TO_INSPECT(5),
        INSPECTED(3),
        HANDED_IN(4),
        NO_HAZARD(36),
        NO_ACTION(32),
        UNDECIDED(4),
        FOLLOWED_UP(10),
        MADE_AWARE(4),
        COMPLIED(20),
        OPERATIVE(10),
        SERVED(5),
        APPEALED(2),
        SUSPENDED(3),
        SIGNED(2),
        DRAFTED(3),
        PROHIBITED(3),
        OUT_AT_ONCE(2),
        WORKS_AT_ONCE(2),
        BREACHED(5);

        private final int many;

        Fate(int many) {
            this.many = many;
        }

        boolean isInspected() {
            return compareTo(TO_INSPECT) > 0;
        }
    }

    /** What is found in the homes of the town: number, where, likelihood, the shares of harm in tenths of a percent, words. */
    private record Defect(
            int hazard, String where, int likelihood, int i, int ii, int iii, String deficiency, String works) {}

    /** Category 1, the worst first: excess cold, fire, stairs, falling between levels, electrics. */
    private static final List<Defect> GRAVE = List.of(
            new Defect(
                    2,
                    "Whole flat",
                    320,
                    316,
                    46,
                    215,
                    "No fixed heating but one electric fire; single glazing; no insulation above the top floor.",
                    "Provide a programmable heating system to all rooms and insulate the loft to 270 mm."),
            new Defect(
                    24,
                    "Kitchen and hall",
                    180,
                    215,
                    10,
                    316,
                    "No fire detection; the kitchen opens on the only way out and its door does not close.",
                    "Install mains smoke and heat detection with battery back-up; fit a self-closing fire door to the kitchen."),
            new Defect(
                    21,
                    "Basement stair",
                    32,
                    22,
                    46,
                    215,
                    "Steep stair without handrail; three treads loose; no light.",
                    "Fix the treads, provide a handrail on one side and a two-way switched light."),
            new Defect(
                    22,
                    "Rear bedroom, second floor",
                    10,
                    22,
                    100,
                    316,
                    "Low sill and a window that opens fully above a drop of seven metres; no restrictor.",
                    "Fit safety restrictors to the window and a guard to 1,100 mm."),
            new Defect(
                    23,
                    "Hall cupboard",
                    10,
                    46,
                    22,
                    100,
                    "Open consumer unit, perished cable, sockets loose on the wall.",
                    "Have the installation put right by a competent person and certificated."));

    /** Category 2. */
    private static final List<Defect> LESSER = List.of(
            new Defect(
                    1,
                    "Back bedroom",
                    18,
                    0,
                    10,
                    100,
                    "Mould on the outside wall and ceiling; no extract fan in the bathroom beside it.",
                    "Treat the mould, clear the gutter above and provide an extract fan in the bathroom."),
            new Defect(
                    15,
                    "Rear yard",
                    100,
                    0,
                    10,
                    100,
                    "Rubbish piled against the back door; signs of rats.",
                    "Clear the yard, treat the infestation and provide enough bins."),
            new Defect(
                    12,
                    "Street door",
                    32,
                    1,
                    5,
                    215,
                    "The street door does not lock; the frame is split.",
                    "Replace the door and frame and fit a lock to BS 3621."),
            new Defect(
                    13,
                    "Common stair",
                    180,
                    0,
                    10,
                    100,
                    "No light on the second landing; the window is boarded up.",
                    "Unboard and glaze the window, provide a light on a time switch."));

    private static final List<String> SAID = List.of(
            "Mould on the wall of the children's room, and the landlord does not answer.",
            "No heating since November.",
            "The stairs are rotten and my neighbour fell on them.",
            "Water comes through the ceiling when it rains.",
            "The lights go off when the cooker is on.",
            "Rats in the yard since the summer.");

    @Inject
    DemoClock clock;

    @Inject
    OneConnection connection;

    @Inject
    Deadlines deadlines;

    @Inject
    EnforcementCases cases;

    @Inject
    InformalStages informally;

    @Inject
    Entries entries;

    @Inject
    Visits visits;

    @Inject
    Inspections inspections;

    @Inject
    HazardAssessments hazards;

    @Inject
    CoursesOfAction courses;

    @Inject
    EnforcementNotices notices;

    @Inject
    NoticeDrafts drafts;

    @Inject
    NoticeServices services;

    @Inject
    NoticeCompliance compliance;

    @Inject
    NoticeAppeals appeals;

    @Inject
    DeliveryPlan deliveryPlan;

    /** Who there is to inspect: the council's own posts, and those that the grant of half a million pounds pays for two years. */
    void capacity() {
        LocalDate begins = LocalDate.of(2010, 4, 1);
        LocalDate ends = LocalDate.of(2012, 3, 31);
        String grant = "Grant to the task force, £0.5m over two years";
        deliveryPlan.record(
                "Housing improvement officer", OFFICERS.get(0), LocalDate.of(2009, 7, 1), null, COUNCIL, false, 12);
        deliveryPlan.record(
                "Housing improvement officer", OFFICERS.get(1), LocalDate.of(2009, 7, 1), null, COUNCIL, false, 12);
        deliveryPlan.record("Enforcement officer, Cliftonville West", OFFICERS.get(2), begins, ends, grant, true, 10);
        deliveryPlan.record("Enforcement officer, Margate Central", OFFICERS.get(3), begins, ends, grant, true, 10);
        deliveryPlan.record("Enforcement officer, empty homes", null, LocalDate.of(2011, 4, 1), ends, grant, true, 6);
    }

    /** Plays what is due up to a day. */
    final class Course {

        private final TreeMap<LocalDate, List<List<Step>>> due = new TreeMap<>();

        private void add(List<Step> story) {
            for (Step step : story) {
                List<List<Step>> day = due.computeIfAbsent(step.on(), fresh -> new ArrayList<>());
                if (!day.isEmpty() && day.get(day.size() - 1).get(0).of() == step.of()) {
                    day.get(day.size() - 1).add(step);
                } else {
                    day.add(new ArrayList<>(List.of(step)));
                }
            }
        }

        /** Moves the clock from day to day; what is due on the way happens at its hour. */
        void until(LocalDate day, ExecutorService crew) {
            while (!due.isEmpty() && !due.firstKey().isAfter(day)) {
                Map.Entry<LocalDate, List<List<Step>>> next = due.pollFirstEntry();
                clock.moveTo(next.getKey().atTime(HOUR.plusHours(1)));
                happen(next.getValue(), crew);
            }
        }

        /** What is due on a day on which the clock stands already. */
        void today(LocalDate day, ExecutorService crew) {
            while (!due.isEmpty() && !due.firstKey().isAfter(day)) {
                happen(due.pollFirstEntry().getValue(), crew);
            }
        }

        private void happen(List<List<Step>> stories, ExecutorService crew) {
            List<Runnable> work = new ArrayList<>();
            for (List<Step> story : stories) {
                work.add(() -> story.forEach(
                        step -> Acting.as(step.officer(), () -> step.work().run())));
            }
            DemoTown.together(crew, work);
        }
    }

    private record Step(Object of, LocalDate on, String officer, Runnable work) {}

    /** The cases of the town, none of them begun. */
    Course begin() {
        List<String> homes = homes();
        WorkingDays working = deadlines.workingDays();
        Course course = new Course();
        int at = 0;
        for (Fate fate : Fate.values()) {
            for (int i = 0; i < fate.many && at < homes.size(); i++) {
                course.add(new Life(homes.get(at), fate, at, working).steps);
                at++;
            }
        }
        return course;
    }

    /** Let flats whose control somebody has, spread over the town. */
    private List<String> homes() {
        List<String> homes = new ArrayList<>();
        try (Connection own = connection.getConnection();
                PreparedStatement list = own.prepareStatement("""
                        select a.uprn from place.address a
                         where a.dwelling_unit_id is not null
                           and exists (select 1 from people.property_interest i
                                        where i.property_uprn = a.property_uprn and i.kind = 'FREEHOLDER' and i.superseded_at is null
                                          and i.valid_from <= ?)
                         order by hashtext(a.uprn), a.uprn limit 400""")) {
            list.setDate(1, java.sql.Date.valueOf(FIRST_DAY));
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    homes.add(row.getString(1));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the homes could not be chosen", failed);
        }
        return homes;
    }

    /** One case from its report to where it stands today. */
    private final class Life {

        private final String uprn;
        private final Fate fate;
        private final int number;
        private final String officer;
        private final WorkingDays working;
        private final List<Step> steps = new ArrayList<>();
        private LocalDate day;
        private String reference = "";
        private String notice = "";
        private boolean over;

        Life(String uprn, Fate fate, int number, WorkingDays working) {
            this.working = working;
            this.uprn = uprn;
            this.fate = fate;
            this.number = number;
            officer = OFFICERS.get(number % OFFICERS.size());
            day = reportedOn();
            plan();
        }

        /** Those that have run their course began early; those that wait began so lately that most of their days are to come. */
        private LocalDate reportedOn() {
            LocalDate wanted =
                    switch (fate) {
                        case REPORTED -> History.TODAY.minusDays(3 + number % 4);
                        case INFORMAL, TO_INSPECT -> History.TODAY.minusDays(10 + number % 7);
                        case NO_ACCESS, WARRANT, INSPECTED -> History.TODAY.minusDays(14 + number % 5);
                        case HANDED_IN, DRAFTED, SIGNED -> History.TODAY.minusDays(28 + number % 6);
                        case UNDECIDED -> LocalDate.of(2011, 3, 1).plusDays(number % 20);
                        case SERVED -> LocalDate.of(2011, 4, 12).plusDays(number % 5);
                        case APPEALED, WORKS_AT_ONCE ->
                            LocalDate.of(2011, 3, 21).plusDays(number % 12);
                        case MADE_AWARE -> LocalDate.of(2011, 4, 8).plusDays(number % 8);
                        case COMPLIED -> isLate() ? LocalDate.of(2011, 3, 9) : FIRST_DAY.plusDays(number % 24);
                        case BREACHED -> LocalDate.of(2011, 3, 3).plusDays(number % 5);
                        case OPERATIVE -> LocalDate.of(2011, 4, 1).plusDays(number % 5);
                        case SUSPENDED -> LocalDate.of(2011, 3, 14).plusDays(number % 6);
                        case PROHIBITED, OUT_AT_ONCE -> LocalDate.of(2011, 4, 4).plusDays(number % 2);
                        default -> FIRST_DAY.plusDays(number * 11L % 80);
                    };
            return working.onOrAfter(wanted);
        }

        /** One in ten was found complied with only the other day, and waits to be revoked. */
        private boolean isLate() {
            return fate == Fate.COMPLIED && number % 10 == 0;
        }

        private void on(LocalDate when, String who, Runnable work) {
            LocalDate due = when.isBefore(day) ? day : working.onOrAfter(when);
            day = due;
            if (due.isBefore(History.TODAY)) {
                steps.add(new Step(this, due, who, () -> {
                    if (!over) {
                        work.run();
                    }
                }));
            } else {
                over = steps.isEmpty();
            }
        }

        private void after(int days, String who, Runnable work) {
            on(day.plusDays(days), who, work);
        }

        private EnforcementCase file() {
            return cases.get(reference);
        }

        private EnforcementNotice paper() {
            return notices.get(notice);
        }

        private void plan() {
            after(0, ADMINISTRATOR, this::report);
            if (fate == Fate.REPORTED) {
                return;
            }
            if (fate == Fate.INFORMAL || fate == Fate.PUT_RIGHT) {
                after(
                        1,
                        officer,
                        () -> informally.ask(
                                reference,
                                file().getVersion(),
                                officer,
                                "Treat the mould and mend the gutter.",
                                null,
                                null));
                if (fate == Fate.PUT_RIGHT) {
                    after(
                            15,
                            officer,
                            () -> informally.review(
                                    reference,
                                    file().getVersion(),
                                    InformalStages.Outcome.PUT_RIGHT,
                                    "Seen from the hall: wall dry and painted, gutter new.",
                                    null));
                    after(
                            1,
                            History.LEADER,
                            () -> close(EnforcementState.CLOSED_INFORMALLY, "Put right within the month."));
                }
                return;
            }
            after(1, officer, () -> cases.takeToInspection(reference, file().getVersion(), officer, false));
            after(1, officer, this::giveNotice);
            LocalDate visit = working.onOrAfter(day.plusDays(fate == Fate.TO_INSPECT ? 14 : 3));
            after(0, officer, () -> arrange(visit));
            if (fate == Fate.TO_INSPECT) {
                return;
            }
            if (fate == Fate.NO_ACCESS || fate == Fate.WARRANT) {
                on(
                        visit,
                        officer,
                        () -> entries.noAccess(
                                reference,
                                file().getVersion(),
                                fate == Fate.WARRANT,
                                fate == Fate.WARRANT
                                        ? "The manager said that nobody comes in without paper."
                                        : "Knocked three times; nobody in. Card left."));
                if (fate == Fate.WARRANT) {
                    after(
                            1,
                            officer,
                            () -> entries.seekWarrant(
                                    reference,
                                    file().getVersion(),
                                    WarrantGround.REFUSED,
                                    "Notice of entry was given; on the day admission was sought and refused by the manager."));
                }
                return;
            }
            on(visit, officer, () -> inspect());
            if (fate == Fate.INSPECTED) {
                return;
            }
            after(1, officer, this::writeUp);
            after(1, officer, this::assess);
            if (fate == Fate.HANDED_IN) {
                return;
            }
            after(1, History.LEADER, () -> hazards.approve(reference, file().getVersion(), null));
            if (fate == Fate.UNDECIDED) {
                return;
            }
            if (fate == Fate.NO_HAZARD) {
                after(
                        2,
                        History.LEADER,
                        () -> close(EnforcementState.CLOSED_NO_HAZARD, "Inspected; nothing found that is a hazard."));
                return;
            }
            if (fate == Fate.NO_ACTION) {
                after(
                        4,
                        History.LEADER,
                        () -> close(
                                EnforcementState.CLOSED_NO_ACTION,
                                "Category 2, low band; the landlord has the repair in hand and the tenant agrees."));
                return;
            }
            after(2, History.LEADER, this::decide);
            after(1, officer, this::draft);
            if (fate == Fate.DRAFTED) {
                return;
            }
            after(1, History.LEADER, () -> drafts.sign(notice, paper().getVersion()));
            if (fate == Fate.SIGNED) {
                return;
            }
            after(1, ADMINISTRATOR, this::serve);
            after(1, ADMINISTRATOR, this::copy);
            goesOn();
        }

        private void goesOn() {
            LocalDate served = day;
            switch (fate) {
                case FOLLOWED_UP -> {
                    on(
                            served.plusDays(29),
                            officer,
                            () -> compliance.followedUp(
                                    notice,
                                    paper().getVersion(),
                                    "Looked at from the stair: the lamp is there and works."));
                    after(
                            1,
                            History.LEADER,
                            () -> close(
                                    EnforcementState.CLOSED_ACTION_COMPLETED,
                                    "The owner was made aware and has put it right."));
                }
                case APPEALED ->
                    on(
                            served.plusDays(12),
                            officer,
                            () -> appeals.lodge(
                                    notice,
                                    paper().getVersion(),
                                    NoticeAppeal.Against.NOTICE,
                                    day(),
                                    "CHI/29UN/HIN/2011/00" + number,
                                    "The works are more than the hazard asks for, and the freeholder ought to do them."));
                case OPERATIVE, SUSPENDED -> {
                    if (number % 5 != 0) {
                        on(served.plusDays(24), ADMINISTRATOR, this::charge);
                    }
                }
                case PROHIBITED -> on(served.plusDays(30), ADMINISTRATOR, this::charge);
                case OUT_AT_ONCE -> on(served.plusDays(2), ADMINISTRATOR, this::charge);
                case WORKS_AT_ONCE -> {
                    on(
                            served.plusDays(8),
                            officer,
                            () -> compliance.followedUp(
                                    notice,
                                    paper().getVersion(),
                                    "The electrician has made it safe and certificated it."));
                    after(
                            2,
                            History.LEADER,
                            () -> close(
                                    EnforcementState.CLOSED_ACTION_COMPLETED,
                                    "The Council made it safe; what it cost is to be recovered."));
                }
                case COMPLIED, BREACHED -> {
                    on(served.plusDays(24), ADMINISTRATOR, this::charge);
                    boolean complied = fate == Fate.COMPLIED;
                    on(served.plusDays(WORKS_LAST + (isLate() ? 6 : 2)), officer, () -> lookAtWorks(complied));
                    if (complied) {
                        after(0, officer, this::assessAnew);
                        after(1, History.LEADER, () -> hazards.approve(reference, file().getVersion(), null));
                        after(1, History.LEADER, () -> compliance.revoke(notice, paper().getVersion(), null));
                        after(
                                1,
                                ADMINISTRATOR,
                                () -> compliance.serveDecision(
                                        notice, paper().getVersion(), ServiceMethod.POST_FIRST_CLASS, day()));
                        after(1, ADMINISTRATOR, this::charge);
                        after(
                                1,
                                History.LEADER,
                                () -> close(
                                        EnforcementState.CLOSED_COMPLIED,
                                        "Every hazard was found removed at the re-inspection."));
                    }
                }
                default -> {
                    // it stands
                }
            }
        }

        private LocalDate day() {
            return TaskForceClock.current().today();
        }

        private void report() {
            boolean complained = number % 3 != 0;
            reference = cases.report(new NewReport(
                    new Uprn(uprn),
                    complained ? Origin.COMPLAINT : number % 2 == 0 ? Origin.PROACTIVE : Origin.LICENCE_VISIT,
                    day(),
                    SAID.get(number % SAID.size()),
                    Tenure.PRIVATE_RENTED,
                    null,
                    null,
                    null,
                    complained
                            ? new NewReport.Complainant(
                                    "Whoever rang", true, "By text, after four in the afternoon.", null)
                            : null));
        }

        private void close(EnforcementState end, String why) {
            cases.close(reference, file().getVersion(), end, why);
        }

        private void giveNotice() {
            String document = entries.write(
                            reference,
                            file().getVersion(),
                            Entries.Capacity.OCCUPIER,
                            "The occupiers",
                            file().getAddress(),
                            "To inspect the dwelling under section 4 of the Housing Act 2004.",
                            day().plusDays(2).atTime(HOUR))
                    .getReference();
            entries.give(
                    reference,
                    file().getVersion(),
                    document,
                    new Recipient("The occupiers", "occupiers", file().getAddress(), "the gazetteer"),
                    ServiceMethod.HAND,
                    day().atTime(HOUR));
            entries.nobody(
                    reference,
                    file().getVersion(),
                    Entries.Capacity.OWNER,
                    "Told by telephone and asked to come; an address for service is being looked for.");
        }

        private void arrange(LocalDate visit) {
            boolean tooSoon = visit.isBefore(day().plusDays(2));
            entries.arrange(
                    reference,
                    file().getVersion(),
                    new Entries.Arrangement(
                            EntryRoute.NOTICE,
                            "",
                            tooSoon ? day().plusDays(2) : visit,
                            HOUR.plusHours(1),
                            UNTIL.plusHours(1),
                            "At the door",
                            officer,
                            List.of(officer),
                            null,
                            "Nothing else that day was to be moved."));
        }

        private void inspect() {
            entries.toCome(reference).ifPresent(arranged -> {
                String visit = arranged.visit();
                visits.acknowledge(visit);
                visits.brief(visit, visits.get(visit).getVersion());
                visits.start(visit, visits.get(visit).getVersion());
                visits.complete(visit, visits.get(visit).getVersion());
            });
            String inspection = inspections.begin(reference).reference();
            List<Defect> found = found();
            for (int i = 0; i < found.size(); i++) {
                inspections.add(
                        token(i),
                        inspection,
                        new Inspections.NewFinding(
                                found.get(i).where(),
                                found.get(i).hazard(),
                                found.get(i).deficiency(),
                                Duration.ZERO),
                        null);
            }
            if (found.isEmpty()) {
                inspections.add(
                        token(0),
                        inspection,
                        new Inspections.NewFinding(
                                "Whole flat", null, "Dry, warm, doors close, wiring in order.", Duration.ZERO),
                        null);
            }
            inspections.finish(null, inspection, HOUR, HOUR.plusMinutes(50), "The tenant", "");
        }

        /** As a telephone would make one for a line. */
        private String token(int line) {
            return UUID.nameUUIDFromBytes((reference + '/' + line).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        private List<Defect> found() {
            return switch (fate) {
                case NO_HAZARD -> List.of();
                case NO_ACTION -> List.of(lesser(0));
                case FOLLOWED_UP, MADE_AWARE -> List.of(lesser(0), lesser(1));
                case OUT_AT_ONCE, PROHIBITED -> List.of(GRAVE.get(1), GRAVE.get(2));
                case WORKS_AT_ONCE -> List.of(GRAVE.get(4), lesser(0));
                default -> List.of(GRAVE.get(number % GRAVE.size()), lesser(0));
            };
        }

        private Defect lesser(int next) {
            return LESSER.get((number + next) % LESSER.size());
        }

        private void writeUp() {
            String inspection = inspections.of(reference).get(0).reference();
            inspections.writeUp(
                    inspection,
                    file().getVersion(),
                    found().isEmpty()
                            ? "Nothing found that needs assessing."
                            : "Defects found in " + found().size() + " places.");
        }

        private void assess() {
            for (Defect defect : found()) {
                hazards.record(reference, file().getVersion(), form(defect));
            }
            hazards.submit(
                    reference,
                    file().getVersion(),
                    found().isEmpty(),
                    found().isEmpty() ? "Every room and the common parts were looked at." : "");
        }

        private org.margatetaskforce.housing.hhsrs.HazardForm form(Defect defect) {
            org.margatetaskforce.housing.hhsrs.HazardForm form = new org.margatetaskforce.housing.hhsrs.HazardForm();
            form.setAssessedOn(day());
            form.setHazardNo(defect.hazard());
            form.setLocation(defect.where());
            form.setLikelihood(defect.likelihood());
            form.setMostLikely(4);
            form.setClass1(defect.i());
            form.setClass2(defect.ii());
            form.setClass3(defect.iii());
            form.setDeficiency(defect.deficiency());
            form.setRemedy(defect.works());
            form.setJustificationLikelihood("More likely than the average for such a dwelling, for what was seen.");
            form.setJustificationOutcome("As the Operating Guidance gives for this hazard.");
            return form;
        }

        private void assessAnew() {
            for (HazardAssessment stood : hazards.standing(reference)) {
                org.margatetaskforce.housing.hhsrs.HazardForm form =
                        new org.margatetaskforce.housing.hhsrs.HazardForm();
                form.setAssessedOn(day());
                form.setLocation(stood.getLocation());
                form.setRemoved(true);
                form.setJustificationOutcome(
                        "Seen at the re-inspection: the works are done, and nothing of it is left.");
                hazards.reassess(stood.getReference(), file().getVersion(), form);
            }
            hazards.submit(reference, file().getVersion(), false, "");
        }

        private NoticeKind kind() {
            return switch (fate) {
                case FOLLOWED_UP, MADE_AWARE -> NoticeKind.HAZARD_AWARENESS_NOTICE;
                case SUSPENDED -> NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE;
                case PROHIBITED -> NoticeKind.PROHIBITION_ORDER;
                case OUT_AT_ONCE -> NoticeKind.EMERGENCY_PROHIBITION_ORDER;
                case WORKS_AT_ONCE -> NoticeKind.EMERGENCY_REMEDIAL_ACTION;
                default -> NoticeKind.IMPROVEMENT_NOTICE;
            };
        }

        private void decide() {
            ActionForm form = new ActionForm();
            form.setChosen(kind());
            form.setImminentRisk(kind().isEmergency());
            form.setImminentRiskWords(
                    kind().isEmergency()
                            ? "Somebody may be hurt tonight: it cannot wait for a notice to be operative."
                            : null);
            form.setReasons(
                    "It removes what was found within the time that is reasonable, and asks no more than that.");
            form.setFireConsultation(
                    "Rang Kent Fire and Rescue, who agree and will look at the means of escape with us.");
            form.getAgainst().forEach(one -> one.setWords("Would do more, or less, than the hazard asks for."));
            notice = courses.decide(reference, file().getVersion(), form).orElse("");
        }

        private void draft() {
            NoticePlan plan = drafts.plan(notice);
            plan.setPremisesKind(PremisesKind.FLAT);
            plan.setPremises(file().getAddress());
            plan.setWorksPremises(file().getAddress());
            switch (kind()) {
                case IMPROVEMENT_NOTICE -> {
                    // from the day of service: a working day or two from now
                    plan.setWorksStartOn(day().plusDays(WORKS_AFTER + 6));
                    plan.setWorksEndOn(day().plusDays(WORKS_LAST));
                }
                case SUSPENDED_IMPROVEMENT_NOTICE -> {
                    plan.setWorksStartDays(28);
                    plan.setWorksEndDays(56);
                    plan.setSuspension("Until a person aged 65 or over moves in.");
                }
                case PROHIBITION_ORDER, EMERGENCY_PROHIBITION_ORDER -> {
                    plan.setProhibited("The use of the flat for sleeping.");
                    plan.setRemedyForRevocation("Fire detection and a protected way out.");
                    plan.setInspectOn(day().plusDays(40));
                }
                case EMERGENCY_REMEDIAL_ACTION -> {
                    plan.setStartedOn(day());
                    plan.setEntryPower("Section 40(2) of the Housing Act 2004.");
                    plan.setInspectOn(day().plusDays(7));
                }
                default -> {
                    plan.setAdvice("Have it looked at by a competent person and put right within two months.");
                    plan.setFollowUpOn(day().plusDays(28));
                }
            }
            List<HazardForm> about = drafts.hazards(notice);
            for (HazardForm hazard : about) {
                hazard.setRemovesCategory1(true);
                if (kind().isEmergency() && hazard.getCategory() == 2) {
                    hazard.setIncluded(false);
                }
            }
            List<PartyForm> parties = drafts.recipients(notice, PremisesKind.FLAT);
            for (PartyForm party : parties) {
                if (party.getAddress() == null || party.getAddress().isBlank()) {
                    party.setAddress("c/o the managing agent, 3 Cecil Square, Margate CT9 1BD");
                    party.setAddressSource("council tax");
                }
            }
            drafts.handUp(notice, paper().getVersion(), plan, about, parties);
        }

        private void serve() {
            services.serve(notice, paper().getVersion(), sent(Recipients.Role.REQUIRED));
        }

        private void copy() {
            if (paper().getCopiesDoneOn() == null
                    && !services.outstanding(notice, Recipients.Role.COPY).isEmpty()) {
                services.serveCopies(notice, paper().getVersion(), sent(Recipients.Role.COPY));
            }
        }

        private List<PartyForm> sent(Recipients.Role role) {
            List<PartyForm> parties = services.outstanding(notice, role);
            for (PartyForm party : parties) {
                party.setMethod(ServiceMethod.HAND);
                party.setSentOn(day());
                party.setProof("Handed over; certificate signed by the officer.");
            }
            return parties;
        }

        private void charge() {
            compliance.chargeDone(notice, paper().getVersion(), day());
        }

        private void lookAtWorks(boolean complied) {
            List<String> found = drafts.hazards(notice).stream()
                    .map(hazard -> complied ? "REMOVED" : "REMAINS")
                    .toList();
            compliance.inspected(
                    notice,
                    paper().getVersion(),
                    day(),
                    complied ? WorksInspection.Outcome.COMPLIED : WorksInspection.Outcome.NOT_COMPLETED,
                    found,
                    complied ? null : day().plusDays(14),
                    complied ? "Every item of the schedule is done, and done well." : "Nothing has been begun.");
        }
    }
}
