package org.margatetaskforce.housing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.inspection.Entries;
import org.margatetaskforce.housing.inspection.EntryRoute;
import org.margatetaskforce.housing.inspection.Inspections;
import org.margatetaskforce.housing.notice.ActionForm;
import org.margatetaskforce.housing.notice.CoursesOfAction;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.housing.notice.NoticeDrafts;
import org.margatetaskforce.housing.notice.NoticeKind;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;

/**
 * Generated cases walk their states through the boundaries, the engine and the database: whatever an officer may try at any place,
 * lawful or not. Beside each walks a model of its own; the two must agree, at every step, on what is refused, on the state and on
 * the task that waits. From wherever a walk has come it is then led to an end, and of all of them together it must hold that no
 * category 1 hazard was closed over without its ground, no day is before its law allows, and no process is left behind. How many:
 * {@code -Dmtf.walks}; docs/performance.md has the figures.
 */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class EnforcementWalksIT {

    private static final String OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final String HOUSES = "710";
    private static final LocalDate DAY = LocalDate.of(2011, 6, 6);
    private static final int AT_ONCE = 3;

    @Inject
    EnforcementTrials trials;

    @Inject
    EnforcementCases cases;

    @Inject
    InformalStages informally;

    @Inject
    Entries entries;

    @Inject
    Inspections inspections;

    @Inject
    CoursesOfAction courses;

    @Inject
    NoticeDrafts drafts;

    @Inject
    EnforcementNotices notices;

    @Inject
    DemoClock clock;

    private Duration before = Duration.ZERO;
    private final AtomicInteger lawful = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @BeforeEach
    void it_is_monday_6_june_2011() {
        before = TaskForceClock.ahead();
        clock.standAt(DAY.atTime(9, 0));
    }

    @AfterEach
    void the_clock_is_put_back() {
        clock.standAt(java.time.LocalDateTime.now(TaskForceClock.LONDON).plus(before));
    }

    /** What somebody may try. */
    private enum Verb {
        ASK_LANDLORD,
        TAKE_TO_INSPECTION,
        REVIEW_MORE_TIME,
        REVIEW_PUT_RIGHT,
        REVIEW_INSPECT,
        ARRANGE,
        NO_ACCESS,
        TRY_AGAIN,
        INSPECT,
        WRITE_UP,
        FIND_NOTHING,
        FIND_CATEGORY_1,
        FIND_CATEGORY_2,
        DECIDE_NOTICE,
        DECIDE_ELSEWHERE,
        GIVE_UP_NOTICE,
        CARRY_OUT,
        ACT_AGAIN,
        CLOSE_INFORMALLY,
        CLOSE_NO_HAZARD,
        CLOSE_NO_ACTION,
        CLOSE_COMPLIED,
        CLOSE_COMPLETED,
        CLOSE_WITHOUT_REASON
    }

    /** Where the process of a case waits, by the task it offers; nowhere where it waits for news. */
    private enum At {
        TRIAGE("Task_TriageReport"),
        INFORMAL("none"),
        ARRANGE("Task_ArrangeInspection"),
        INSPECT("Task_InspectDwelling"),
        RETRY("Task_RetryAccess"),
        WRITE_UP("Task_WriteUpInspection"),
        ASSESS("Task_AssessHazards"),
        DECIDE("Task_DecideAction"),
        UNDER_WAY("none"),
        CLOSE("Task_CloseCase"),
        END("none");

        private final String task;

        At(String task) {
            this.task = task;
        }
    }

    /** A course of action of the model: a draft of a notice, or what is carried out elsewhere. */
    private static final class Course {

        private final int number;
        private final String notice;
        private boolean open = true;
        private boolean given;

        Course(int number, String notice) {
            this.number = number;
            this.notice = notice;
        }

        boolean isDraft() {
            return !notice.isEmpty();
        }
    }

    /** The model's own memory of a case. */
    private static final class Model {

        private final Origin origin;
        private boolean atRisk;
        private String state = "REPORTED";
        private At at = At.TRIAGE;
        private boolean category1;
        private boolean category2;
        private boolean inspected;
        private final List<Course> courses = new ArrayList<>();

        Model(Origin origin, boolean atRisk) {
            this.origin = origin;
            this.atRisk = atRisk;
        }

        boolean isOpen() {
            return !state.startsWith("CLOSED");
        }

        boolean isHazard() {
            return category1 || category2;
        }

        private boolean isIn(String... states) {
            return List.of(states).contains(state);
        }

        /** Nothing that was decided runs, nor ended without the duty done and nothing decided since. */
        boolean isCompleted() {
            return courses.stream().noneMatch(one -> one.open)
                    && (courses.isEmpty() || !courses.get(courses.size() - 1).given);
        }

        @Nullable
        Course some(boolean draft) {
            return courses.stream()
                    .filter(one -> one.open && one.isDraft() == draft)
                    .findFirst()
                    .orElse(null);
        }

        /** May it be done as the case stands? */
        boolean may(Verb verb) {
            if (!isOpen()) {
                return false;
            }
            boolean before = isIn("REPORTED", "INFORMAL", "INSPECTION_DUE", "NO_ACCESS");
            boolean assessed = isIn("ASSESSED", "ACTION_DECIDED");
            return switch (verb) {
                case ASK_LANDLORD -> at == At.TRIAGE && !atRisk && !origin.mustBeInspected();
                case TAKE_TO_INSPECTION -> at == At.TRIAGE;
                case REVIEW_MORE_TIME, REVIEW_PUT_RIGHT, REVIEW_INSPECT -> at == At.INFORMAL;
                case ARRANGE -> at == At.ARRANGE;
                case NO_ACCESS -> at == At.INSPECT;
                case TRY_AGAIN -> at == At.RETRY;
                case INSPECT -> inspected || at == At.INSPECT;
                case WRITE_UP -> at == At.WRITE_UP;
                case FIND_NOTHING, FIND_CATEGORY_1, FIND_CATEGORY_2 -> assessed || state.equals("INSPECTED");
                case DECIDE_NOTICE, DECIDE_ELSEWHERE -> assessed && isHazard();
                case GIVE_UP_NOTICE -> some(true) != null;
                case CARRY_OUT -> some(false) != null;
                case ACT_AGAIN -> at == At.CLOSE && (!inspected || isHazard());
                case CLOSE_INFORMALLY -> before && !origin.mustBeInspected();
                case CLOSE_NO_HAZARD -> state.equals("ASSESSED") && !isHazard() && isCompleted();
                case CLOSE_NO_ACTION -> state.equals("ASSESSED") && !category1 && category2 && isCompleted();
                case CLOSE_COMPLIED -> assessed && !category1 && isCompleted();
                case CLOSE_COMPLETED -> state.equals("ACTION_DECIDED") && isCompleted();
                case CLOSE_WITHOUT_REASON -> false;
            };
        }

        /** It was done. */
        void done(Verb verb, String notice) {
            switch (verb) {
                case ASK_LANDLORD -> stands("INFORMAL", At.INFORMAL);
                case TAKE_TO_INSPECTION -> {
                    atRisk = false;
                    at = At.ARRANGE;
                }
                case REVIEW_MORE_TIME -> at = At.INFORMAL;
                case REVIEW_PUT_RIGHT -> at = At.CLOSE;
                case REVIEW_INSPECT -> stands("REPORTED", At.ARRANGE);
                case ARRANGE -> stands("INSPECTION_DUE", At.INSPECT);
                case NO_ACCESS -> stands("NO_ACCESS", At.RETRY);
                case TRY_AGAIN -> at = At.ARRANGE;
                case INSPECT -> {
                    if (!inspected) {
                        stands("INSPECTED", At.WRITE_UP);
                    }
                    inspected = true;
                }
                case WRITE_UP -> at = At.ASSESS;
                case FIND_NOTHING -> found(false, false);
                case FIND_CATEGORY_1 -> found(true, false);
                case FIND_CATEGORY_2 -> found(false, true);
                case DECIDE_NOTICE, DECIDE_ELSEWHERE -> {
                    courses.add(new Course(courses.size() + 1, notice));
                    state = "ACTION_DECIDED";
                    if (at == At.DECIDE) {
                        at = At.UNDER_WAY;
                    }
                }
                case GIVE_UP_NOTICE -> {
                    Course draft = Objects.requireNonNull(some(true));
                    draft.open = false;
                    draft.given = true;
                }
                case CARRY_OUT -> {
                    Objects.requireNonNull(some(false)).open = false;
                    if (isCompleted() && at == At.UNDER_WAY) {
                        at = At.CLOSE;
                    }
                }
                case ACT_AGAIN -> {
                    at = inspected ? At.DECIDE : At.ARRANGE;
                    if (state.equals("INFORMAL")) {
                        state = "REPORTED";
                    }
                }
                case CLOSE_INFORMALLY -> stands("CLOSED_INFORMALLY", At.END);
                case CLOSE_NO_HAZARD -> stands("CLOSED_NO_HAZARD", At.END);
                case CLOSE_NO_ACTION -> stands("CLOSED_NO_ACTION", At.END);
                case CLOSE_COMPLIED -> stands("CLOSED_COMPLIED", At.END);
                case CLOSE_COMPLETED -> stands("CLOSED_ACTION_COMPLETED", At.END);
                case CLOSE_WITHOUT_REASON -> throw new IllegalStateException("nothing is closed without a reason");
            }
        }

        private void found(boolean cat1, boolean cat2) {
            boolean duty = cat1 && !category1;
            category1 = cat1;
            category2 = cat2;
            if (duty || state.equals("INSPECTED")) {
                state = "ASSESSED";
            }
            if (at == At.ASSESS) {
                at = isHazard() ? At.DECIDE : At.CLOSE;
            } else if (at == At.UNDER_WAY) {
                at = !isHazard() ? At.CLOSE : state.equals("ASSESSED") ? At.DECIDE : At.UNDER_WAY;
            }
        }

        private void stands(String now, At where) {
            state = now;
            at = where;
        }

        /** The next step on the shortest lawful way to an end. */
        Verb towardsTheEnd(Random random) {
            List<Verb> ends = List.of(Verb.values()).stream()
                    .filter(verb -> verb.name().startsWith("CLOSE") && may(verb))
                    .toList();
            if (!ends.isEmpty()) {
                return ends.get(random.nextInt(ends.size()));
            }
            for (Verb verb : List.of(
                    Verb.GIVE_UP_NOTICE,
                    Verb.CARRY_OUT,
                    Verb.DECIDE_ELSEWHERE,
                    Verb.REVIEW_INSPECT,
                    Verb.TAKE_TO_INSPECTION,
                    Verb.ARRANGE,
                    Verb.TRY_AGAIN,
                    Verb.INSPECT,
                    Verb.FIND_CATEGORY_2)) {
                boolean again = verb == Verb.INSPECT && inspected;
                if (may(verb) && !again) {
                    return verb;
                }
            }
            throw new IllegalStateException("no way leads to an end from " + state + " at " + at);
        }
    }

    /** One walk: its own house, its own chance. */
    private final class Walk implements Callable<Void> {

        private final int number;
        private final Random random;
        private final String uprn;
        private final List<String> trail = new ArrayList<>();
        private String reference = "";
        private String made = "";

        Walk(int number) {
            this.number = number;
            random = new Random(number);
            uprn = HOUSES + String.format(Locale.ROOT, "%09d", number);
        }

        @Override
        public Void call() throws Exception {
            Origin[] origins = Origin.values();
            Model model = new Model(origins[random.nextInt(origins.length)], random.nextInt(6) == 0);
            reference = as(
                    OFFICER,
                    () -> cases.report(new NewReport(
                            new Uprn(uprn),
                            model.origin,
                            DAY,
                            "Mould in the back bedroom.",
                            Tenure.PRIVATE_RENTED,
                            model.atRisk ? "Live wires in the hall." : null,
                            model.origin == Origin.OFFICIAL_COMPLAINT ? "A justice of the peace" : null,
                            null,
                            null)));
            agree(model);
            Verb[] all = Verb.values();
            for (int steps = 4 + random.nextInt(10); steps > 0 && model.isOpen(); steps--) {
                // every other one is picked among what is lawful, or few walks would come far
                List<Verb> open = random.nextBoolean()
                        ? List.of(all)
                        : List.of(all).stream().filter(model::may).toList();
                attempt(model, open.get(random.nextInt(open.size())));
            }
            while (model.isOpen()) {
                attempt(model, model.towardsTheEnd(random));
            }
            return null;
        }

        private void attempt(Model model, Verb verb) throws Exception {
            boolean may = model.may(verb);
            trail.add(verb.name() + (may ? "" : " (unlawful)"));
            made = "";
            RuntimeException refusal = null;
            try {
                does(model, verb);
            } catch (RuntimeException why) {
                refusal = why;
            }
            if (may != (refusal == null)) {
                throw new AssertionError(
                        "walk " + number + ", " + reference + ", from " + model.state + " at " + model.at + ": "
                                + trail,
                        refusal);
            }
            if (may) {
                model.done(verb, made);
                lawful.incrementAndGet();
            } else {
                refused.incrementAndGet();
            }
            agree(model);
        }

        private void agree(Model model) throws Exception {
            String stands = as(LEADER, () -> trials.stands(reference));
            assertThat(stands.replaceFirst(" [0-9]+ ", " "))
                    .as("walk %d, %s, %s: %s", number, reference, model.origin, trail)
                    .isEqualTo(model.state + ' ' + model.at.task);
        }

        private int version() {
            return Integer.parseInt(trials.stands(reference).split(" ")[1]);
        }

        private void does(Model model, Verb verb) throws Exception {
            Acting.<Exception>as(isOfTheLeader(verb) ? LEADER : OFFICER, () -> act(model, verb));
        }

        private static boolean isOfTheLeader(Verb verb) {
            return switch (verb) {
                case DECIDE_NOTICE, DECIDE_ELSEWHERE, GIVE_UP_NOTICE, CARRY_OUT, ACT_AGAIN -> true;
                default -> verb.name().startsWith("CLOSE");
            };
        }

        private void act(Model model, Verb verb) {
            switch (verb) {
                case ASK_LANDLORD -> informally.ask(reference, version(), OFFICER, "Treat the mould.", null, null);
                case TAKE_TO_INSPECTION -> cases.takeToInspection(reference, version(), OFFICER, false);
                case REVIEW_MORE_TIME -> review(InformalStages.Outcome.MORE_TIME);
                case REVIEW_PUT_RIGHT -> review(InformalStages.Outcome.PUT_RIGHT);
                case REVIEW_INSPECT -> review(InformalStages.Outcome.INSPECT);
                case ARRANGE -> arrange(model);
                case NO_ACCESS -> entries.noAccess(reference, version(), random.nextBoolean(), "Nobody opened.");
                case TRY_AGAIN -> entries.tryAgain(reference, version());
                case INSPECT -> inspect();
                case WRITE_UP -> trials.writtenUp(reference);
                case FIND_NOTHING -> trials.assessed(reference, false, false);
                case FIND_CATEGORY_1 -> trials.assessed(reference, true, false);
                case FIND_CATEGORY_2 -> trials.assessed(reference, false, true);
                case DECIDE_NOTICE -> decide(NoticeKind.IMPROVEMENT_NOTICE);
                case DECIDE_ELSEWHERE -> decide(NoticeKind.DEMOLITION_ORDER);
                case GIVE_UP_NOTICE -> {
                    Course draft = model.some(true);
                    String notice = draft == null ? "HN-2011-99999" : draft.notice;
                    drafts.giveUp(notice, notices.get(notice).getVersion(), "Not needed after all.");
                }
                case CARRY_OUT -> {
                    Course elsewhere = model.some(false);
                    courses.carriedOut(
                            reference, version(), elsewhere == null ? 99 : elsewhere.number, "Pulled down in July.");
                }
                case ACT_AGAIN -> cases.actAgain(reference, version(), "It is not over.");
                case CLOSE_INFORMALLY -> close(EnforcementState.CLOSED_INFORMALLY);
                case CLOSE_NO_HAZARD -> close(EnforcementState.CLOSED_NO_HAZARD);
                case CLOSE_NO_ACTION -> close(EnforcementState.CLOSED_NO_ACTION);
                case CLOSE_COMPLIED -> close(EnforcementState.CLOSED_COMPLIED);
                case CLOSE_COMPLETED -> close(EnforcementState.CLOSED_ACTION_COMPLETED);
                case CLOSE_WITHOUT_REASON ->
                    cases.close(reference, version(), EnforcementState.CLOSED_ACTION_COMPLETED, " ");
            }
        }

        private void review(InformalStages.Outcome outcome) {
            informally.review(reference, version(), outcome, "Seen from the hall.", null);
        }

        private void arrange(Model model) {
            if (model.may(Verb.ARRANGE)) {
                for (Entries.Capacity each : entries.toBeTold(reference)) {
                    entries.nobody(reference, version(), each, "Nobody is known after inquiry.");
                }
            }
            entries.arrange(
                    reference,
                    version(),
                    new Entries.Arrangement(
                            EntryRoute.NOTICE,
                            "",
                            DAY,
                            LocalTime.of(11, 0),
                            LocalTime.of(12, 0),
                            "At the door",
                            OFFICER,
                            List.of(OFFICER),
                            null,
                            "The same house on the same day, tried again."));
        }

        private void inspect() {
            String inspection = inspections.begin(reference).reference();
            inspections.add(
                    UUID.randomUUID().toString(),
                    inspection,
                    new Inspections.NewFinding("Hall", null, "Looked at.", Duration.ZERO),
                    null);
            inspections.finish(null, inspection, LocalTime.of(11, 0), LocalTime.of(11, 30), "The tenant", "");
        }

        private void decide(NoticeKind kind) {
            ActionForm form = new ActionForm();
            form.setChosen(kind);
            form.setReasons("It removes the hazard soonest.");
            form.getAgainst().forEach(one -> one.setWords("It would take longer."));
            made = courses.decide(reference, version(), form).orElse("");
        }

        private void close(EnforcementState end) {
            cases.close(reference, version(), end, "As the file shows.");
        }
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    @Test
    void every_walk_agrees_with_its_model_comes_to_an_end_and_leaves_nothing_behind() throws Exception {
        int walks = Integer.getInteger("mtf.walks", 300);
        Acting.<Exception>as(Acting.SYSTEM, () -> trials.houses(HOUSES, 1, walks));
        long began = System.nanoTime();
        ExecutorService crew = as(Acting.SYSTEM, () -> trials.crew(AT_ONCE));
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int number = 1; number <= walks; number++) {
                running.add(crew.submit(new Walk(number)));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        } finally {
            crew.shutdownNow();
        }
        System.getLogger(EnforcementWalksIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} walks in {1} s: {2} lawful steps, {3} refused",
                        walks,
                        (System.nanoTime() - began) / 1_000_000_000L,
                        lawful.get(),
                        refused.get());
        String ours = " from housing.enforcement_case c where c.uprn like '" + HOUSES + "%' ";
        assertThat(asked("select cast(count(*) as text)" + ours + "and c.closed_on is not null"))
                .containsExactly("" + walks);
        assertThat(
                        asked(
                                "select c.reference" + ours
                                        + "and c.category_1 and (c.state <> 'CLOSED_ACTION_COMPLETED' or housing.has_open_course(c.id))"))
                .as("s.5: a category 1 hazard, and no ground to close over it")
                .isEmpty();
        assertThat(
                        asked(
                                "select c.reference" + ours
                                        + "and exists (select 1 from housing.notice n where n.enforcement_case_id = c.id and n.ended_on is null)"))
                .as("a notice that runs on after its case")
                .isEmpty();
        assertThat(asked("select c.reference" + ours
                        + "and (c.inspected_on < c.reported_on or c.assessed_on < c.inspected_on"
                        + " or c.action_decided_on < c.assessed_on or c.closed_on < greatest(c.reported_on, c.inspected_on,"
                        + " c.assessed_on, c.action_decided_on))"))
                .as("a day before its law allows")
                .isEmpty();
        assertThat(asked(
                        "select e.business_key_ from camunda.act_ru_execution e where e.business_key_ in (select c.reference"
                                + ours
                                + "union all select n.reference from housing.notice n join housing.enforcement_case c on c.id ="
                                + " n.enforcement_case_id where c.uprn like '" + HOUSES + "%')"))
                .as("a process that nothing is left for")
                .isEmpty();
        assertThat(asked("select w.task_key from workflow.worklist w where w.reference in (select c.reference" + ours
                        + ")"))
                .as("a task that nobody can do any more")
                .isEmpty();
    }

    private List<Object> asked(String question) throws Exception {
        return as(Acting.SYSTEM, () -> trials.ask(question));
    }
}
