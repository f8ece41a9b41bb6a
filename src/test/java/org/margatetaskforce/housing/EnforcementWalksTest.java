package org.margatetaskforce.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.place.Uprn;

/**
 * Ten thousand generated cases walk the states of a housing enforcement case. Beside each walks a plain table of which step may
 * follow which state; the two must agree at every step, and what the Act asks must hold wherever a walk ends.
 */
class EnforcementWalksTest {

    private static final LocalDate REPORTED_ON = LocalDate.of(2011, 1, 5);

    private enum Act {
        ASK_LANDLORD,
        ASK_UNTIL_YESTERDAY,
        ARRANGE,
        NO_ACCESS,
        WARRANT,
        INSPECT,
        INSPECT_TOMORROW,
        FIND_NOTHING,
        FIND_CATEGORY_1,
        FIND_CATEGORY_2,
        DECIDE,
        CLOSE_INFORMALLY,
        CLOSE_NO_HAZARD,
        CLOSE_NO_ACTION,
        CLOSE_COMPLIED,
        CLOSE_COMPLETED,
        CLOSE_WITHOUT_REASON
    }

    /** What somebody does, how many days after the last time, and whether every course of action is completed by then. */
    private record Step(Act act, int daysLater, boolean actionsCompleted) {}

    /** From which states each step leads, and where to; what leads nowhere stays. */
    private static final Map<Act, Map<String, String>> TABLE = Map.ofEntries(
            Map.entry(Act.ASK_LANDLORD, Map.of("REPORTED", "INFORMAL", "INFORMAL", "INFORMAL")),
            Map.entry(Act.ASK_UNTIL_YESTERDAY, Map.of()),
            Map.entry(
                    Act.ARRANGE,
                    Map.of(
                            "REPORTED", "INSPECTION_DUE",
                            "INFORMAL", "INSPECTION_DUE",
                            "INSPECTION_DUE", "INSPECTION_DUE",
                            "NO_ACCESS", "INSPECTION_DUE",
                            "WARRANT_SOUGHT", "INSPECTION_DUE")),
            Map.entry(Act.NO_ACCESS, Map.of("INSPECTION_DUE", "NO_ACCESS", "NO_ACCESS", "NO_ACCESS")),
            Map.entry(
                    Act.WARRANT,
                    Map.of(
                            "REPORTED", "WARRANT_SOUGHT",
                            "INSPECTION_DUE", "WARRANT_SOUGHT",
                            "NO_ACCESS", "WARRANT_SOUGHT")),
            Map.entry(
                    Act.INSPECT,
                    Map.of(
                            "REPORTED", "INSPECTED",
                            "INFORMAL", "INSPECTED",
                            "INSPECTION_DUE", "INSPECTED",
                            "NO_ACCESS", "INSPECTED",
                            "WARRANT_SOUGHT", "INSPECTED",
                            "INSPECTED", "INSPECTED",
                            "ASSESSED", "ASSESSED",
                            "ACTION_DECIDED", "ACTION_DECIDED")),
            Map.entry(Act.INSPECT_TOMORROW, Map.of()),
            Map.entry(Act.FIND_NOTHING, assessing()),
            Map.entry(Act.FIND_CATEGORY_1, assessing()),
            Map.entry(Act.FIND_CATEGORY_2, assessing()));

    private static final Set<String> BEFORE_INSPECTION =
            Set.of("REPORTED", "INFORMAL", "INSPECTION_DUE", "NO_ACCESS", "WARRANT_SOUGHT");

    private static Map<String, String> assessing() {
        return Map.of("INSPECTED", "ASSESSED", "ASSESSED", "ASSESSED", "ACTION_DECIDED", "ACTION_DECIDED");
    }

    private static @Nullable String leads(Act act, String from) {
        return TABLE.getOrDefault(act, Map.of()).get(from);
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        return Combinators.combine(
                        Arbitraries.of(Act.values()),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(24);
    }

    /** The table's own memory of a case. */
    private static final class Model {

        private String state = "REPORTED";
        private boolean category1;
        private boolean category2;

        /** Where a step leads, or null where it may not be taken. */
        @Nullable
        String after(Step step, Origin origin, boolean atRisk) {
            boolean open = !state.startsWith("CLOSED");
            return switch (step.act()) {
                case ASK_LANDLORD -> atRisk || origin == Origin.OFFICIAL_COMPLAINT ? null : leads(step.act(), state);
                case DECIDE ->
                    Set.of("ASSESSED", "ACTION_DECIDED").contains(state) && (category1 || category2)
                            ? "ACTION_DECIDED"
                            : null;
                case CLOSE_INFORMALLY ->
                    BEFORE_INSPECTION.contains(state) && origin != Origin.OFFICIAL_COMPLAINT
                            ? "CLOSED_INFORMALLY"
                            : null;
                case CLOSE_NO_HAZARD ->
                    state.equals("ASSESSED") && !category1 && !category2 && step.actionsCompleted()
                            ? "CLOSED_NO_HAZARD"
                            : null;
                case CLOSE_NO_ACTION ->
                    state.equals("ASSESSED") && !category1 && category2 && step.actionsCompleted()
                            ? "CLOSED_NO_ACTION"
                            : null;
                case CLOSE_COMPLIED ->
                    Set.of("ASSESSED", "ACTION_DECIDED").contains(state) && !category1 && step.actionsCompleted()
                            ? "CLOSED_COMPLIED"
                            : null;
                case CLOSE_COMPLETED ->
                    state.equals("ACTION_DECIDED") && step.actionsCompleted() ? "CLOSED_ACTION_COMPLETED" : null;
                case CLOSE_WITHOUT_REASON -> null;
                case FIND_CATEGORY_1 ->
                    // a duty that begins asks for a decision of its own
                    !category1 && leads(step.act(), state) != null ? "ASSESSED" : leads(step.act(), state);
                default -> open ? leads(step.act(), state) : null;
            };
        }

        void went(Step step, String to) {
            state = to;
            if (step.act() == Act.FIND_NOTHING
                    || step.act() == Act.FIND_CATEGORY_1
                    || step.act() == Act.FIND_CATEGORY_2) {
                category1 = step.act() == Act.FIND_CATEGORY_1;
                category2 = step.act() == Act.FIND_CATEGORY_2;
            }
        }
    }

    @Property(tries = 10_000)
    void no_walk_leaves_the_law_or_the_table(
            @ForAll("walks") List<Step> walk, @ForAll Origin origin, @ForAll boolean atRisk) {
        EnforcementCase walked = new EnforcementCase(
                "EN-2011-00001",
                "MTF-P-2011-00001",
                1,
                new Uprn("100061"),
                new Uprn("100061"),
                "12 Athelstan Road",
                "CT9 2BA",
                origin,
                REPORTED_ON,
                atRisk,
                REPORTED_ON);
        Model model = new Model();
        LocalDate today = REPORTED_ON;
        boolean completed = false;
        for (Step step : walk) {
            today = today.plusDays(step.daysLater());
            LocalDate day = today;
            String to = model.after(step, origin, atRisk);
            EnforcementState before = walked.getState();
            if (to == null) {
                assertThatThrownBy(() -> take(walked, step, day))
                        .as("%s from %s", step, before)
                        .isInstanceOf(RuleBroken.class);
                assertThat(walked.getState()).isEqualTo(before);
            } else {
                take(walked, step, day);
                model.went(step, to);
                completed = step.actionsCompleted();
                assertThat(walked.getState().name())
                        .as("%s from %s", step, before)
                        .isEqualTo(to);
            }
            lawful(walked, completed, day);
        }
    }

    private static void take(EnforcementCase walked, Step step, LocalDate today) {
        switch (step.act()) {
            case ASK_LANDLORD -> walked.tryInformally(today.plusDays(14), today);
            case ASK_UNTIL_YESTERDAY -> walked.tryInformally(today.minusDays(1), today);
            case ARRANGE -> walked.arrangeInspection();
            case NO_ACCESS -> walked.noAccess();
            case WARRANT -> walked.seekWarrant();
            case INSPECT -> walked.inspected(today, today);
            case INSPECT_TOMORROW -> walked.inspected(today.plusDays(1), today);
            case FIND_NOTHING -> walked.assessed(false, false, today);
            case FIND_CATEGORY_1 -> walked.assessed(true, false, today);
            case FIND_CATEGORY_2 -> walked.assessed(false, true, today);
            case DECIDE -> walked.decideAction(today);
            case CLOSE_INFORMALLY -> close(walked, EnforcementState.CLOSED_INFORMALLY, step, today);
            case CLOSE_NO_HAZARD -> close(walked, EnforcementState.CLOSED_NO_HAZARD, step, today);
            case CLOSE_NO_ACTION -> close(walked, EnforcementState.CLOSED_NO_ACTION, step, today);
            case CLOSE_COMPLIED -> close(walked, EnforcementState.CLOSED_COMPLIED, step, today);
            case CLOSE_COMPLETED -> close(walked, EnforcementState.CLOSED_ACTION_COMPLETED, step, today);
            case CLOSE_WITHOUT_REASON ->
                walked.close(EnforcementState.CLOSED_ACTION_COMPLETED, true, " ", "a.okonkwo", today);
        }
    }

    private static void close(EnforcementCase walked, EnforcementState end, Step step, LocalDate today) {
        walked.close(end, step.actionsCompleted(), "As the file shows.", "a.okonkwo", today);
    }

    /** What holds wherever a walk has come to: ss.4(2), 5; the guards of practice. */
    private static void lawful(EnforcementCase walked, boolean completed, LocalDate today) {
        EnforcementState state = walked.getState();
        if (state.isClosed() && walked.isCategory1()) {
            assertThat(state)
                    .as("a category 1 hazard stands: only a completed course of action ends the case (s.5)")
                    .isEqualTo(EnforcementState.CLOSED_ACTION_COMPLETED);
            assertThat(completed).isTrue();
        }
        assertThat(state == EnforcementState.INFORMAL).isEqualTo(walked.getInformalReviewOn() != null);
        assertThat(state.isClosed()).isEqualTo(walked.getClosedOn() != null);
        if (state == EnforcementState.INFORMAL || state == EnforcementState.CLOSED_INFORMALLY) {
            assertThat(walked.getOrigin()).isNotEqualTo(Origin.OFFICIAL_COMPLAINT);
        }
        if (walked.getInspectedOn() != null) {
            assertThat(walked.getInspectedOn()).isBetween(walked.getReportedOn(), today);
        }
        if (walked.getActionDecidedOn() != null) {
            assertThat(walked.getActionDecidedOn()).isAfterOrEqualTo(walked.getAssessedOn());
        }
        if (walked.getAssessedOn() != null) {
            assertThat(walked.getInspectedOn()).isNotNull();
        }
    }
}
