package org.margatetaskforce.cases.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;

/** The colour of an action at the exact days and counts at which it changes (partnership practice B.3). */
class RagTest {

    private static final LocalDate TODAY = LocalDate.of(2011, 5, 23);

    /** Five working days after Monday 23 May 2011, over the bank holiday of the 30th. */
    private static final LocalDate SOON = LocalDate.of(2011, 5, 31);

    private static final Rag.Limits LIMITS = new Rag.Limits(TODAY, SOON, 1, 2);

    private static Rag rag(ActionStatus status, LocalDate due, @Nullable LocalDate ended, int moves, boolean owned) {
        return Rag.of(new Rag.Facts(status, due, ended, moves, owned), LIMITS);
    }

    @Test
    void due_later_than_five_working_days_is_green_and_on_the_fifth_amber() {
        assertThat(rag(ActionStatus.OPEN, SOON.plusDays(1), null, 0, true)).isEqualTo(Rag.GREEN);
        assertThat(rag(ActionStatus.OPEN, SOON, null, 0, true)).isEqualTo(Rag.AMBER);
    }

    @Test
    void due_today_is_amber_and_due_yesterday_red() {
        assertThat(rag(ActionStatus.IN_PROGRESS, TODAY, null, 0, true)).isEqualTo(Rag.AMBER);
        assertThat(rag(ActionStatus.IN_PROGRESS, TODAY.minusDays(1), null, 0, true))
                .isEqualTo(Rag.RED);
    }

    @Test
    void moved_once_is_amber_moved_twice_red_whatever_the_day() {
        LocalDate far = TODAY.plusYears(1);
        assertThat(rag(ActionStatus.OPEN, far, null, 1, true)).isEqualTo(Rag.AMBER);
        assertThat(rag(ActionStatus.OPEN, far, null, 2, true)).isEqualTo(Rag.RED);
        assertThat(rag(ActionStatus.OPEN, far, null, 3, true)).isEqualTo(Rag.RED);
    }

    @Test
    void blocked_is_amber_and_nobodys_red() {
        LocalDate far = TODAY.plusYears(1);
        assertThat(rag(ActionStatus.BLOCKED, far, null, 0, true)).isEqualTo(Rag.AMBER);
        assertThat(rag(ActionStatus.BLOCKED, far, null, 0, false)).isEqualTo(Rag.RED);
        assertThat(rag(ActionStatus.OPEN, far, null, 0, false)).isEqualTo(Rag.RED);
    }

    @Test
    void done_on_the_day_is_green_a_day_after_it_blue_however_often_it_was_moved() {
        assertThat(rag(ActionStatus.DONE, TODAY, TODAY, 5, true)).isEqualTo(Rag.GREEN);
        assertThat(rag(ActionStatus.DONE, TODAY, TODAY.plusDays(1), 0, true)).isEqualTo(Rag.BLUE);
        assertThat(rag(ActionStatus.CANCELLED, TODAY, TODAY, 0, true)).isEqualTo(Rag.GREY);
    }

    private static Action action() {
        return new Action(
                "AC-2011-00001",
                NewAction.of(
                        "Check the gas certificate",
                        ActionOwner.officer("p.sandys"),
                        SOON.plusDays(30),
                        5,
                        ActionSource.TASKING,
                        null,
                        null),
                ActionCase.NONE,
                "TDC",
                new ActionOwner("p.sandys", "TDC", null, null, null),
                TODAY);
    }

    @Test
    void a_moved_action_keeps_its_first_day_and_turns_amber_then_red() {
        Action action = action();
        assertThat(Rag.of(action.facts(), LIMITS)).isEqualTo(Rag.GREEN);
        action.redate(SOON.plusDays(40), "The landlord is away", TODAY);
        assertThat(Rag.of(action.facts(), LIMITS)).isEqualTo(Rag.AMBER);
        action.redate(SOON.plusDays(50), "Still away", TODAY);
        assertThat(Rag.of(action.facts(), LIMITS)).isEqualTo(Rag.RED);
        assertThat(action.getOriginalDueOn()).isEqualTo(SOON.plusDays(30));
        assertThat(action.getMoves()).isEqualTo(2);
    }

    @Test
    void every_step_needs_its_reason_and_an_end_is_an_end() {
        Action action = action();
        assertThatThrownBy(() -> action.block(" ")).hasMessage("cases.action.block-reason");
        assertThatThrownBy(() -> action.cancel("", TODAY)).hasMessage("cases.action.cancel-reason");
        assertThatThrownBy(() -> action.redate(SOON, " ", TODAY)).hasMessage("cases.action.move-reason");
        assertThatThrownBy(() -> action.redate(TODAY.minusDays(1), "why", TODAY))
                .hasMessage("cases.action.due-before-today");
        assertThatThrownBy(() -> action.complete("Fourteen chars", 15, null, TODAY))
                .hasMessage("cases.action.completion-note");
        action.complete("Fifteen letters", 15, null, TODAY);
        assertThatThrownBy(action::start).isInstanceOf(RuleBroken.class).hasMessage("cases.action.over");
    }

    @Test
    void a_title_is_at_most_120_letters() {
        assertThat(Action.LONGEST_TITLE).isEqualTo(120);
        assertThatThrownBy(() -> new Action(
                        "AC-2011-00002",
                        NewAction.of("x".repeat(121), ActionOwner.agency("POL"), SOON, 5, ActionSource.OMG, null, null),
                        ActionCase.NONE,
                        "TDC",
                        ActionOwner.agency("POL"),
                        TODAY))
                .hasMessage("cases.action.title");
    }
}
