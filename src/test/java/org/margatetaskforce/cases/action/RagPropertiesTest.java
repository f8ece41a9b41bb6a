package org.margatetaskforce.cases.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of the colour of every action, whatever its day, its moves and its state. */
class RagPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2011, 5, 23);
    private static final Rag.Limits LIMITS = new Rag.Limits(TODAY, LocalDate.of(2011, 5, 31), 1, 2);

    private static Rag rag(ActionStatus status, int days, int moves, boolean owned) {
        LocalDate ended = status.isOver() ? TODAY : null;
        return Rag.of(new Rag.Facts(status, TODAY.plusDays(days), ended, moves, owned), LIMITS);
    }

    /** From green to amber to red, never back. */
    private static int worse(Rag rag) {
        return switch (rag) {
            case GREEN -> 0;
            case AMBER -> 1;
            case RED -> 2;
            default -> -1;
        };
    }

    @Property
    void an_open_action_never_gets_better_by_being_moved_once_more(
            @ForAll @IntRange(min = -60, max = 60) int days,
            @ForAll @IntRange(max = 4) int moves,
            @ForAll boolean owned) {
        assertThat(worse(rag(ActionStatus.OPEN, days, moves + 1, owned)))
                .isGreaterThanOrEqualTo(worse(rag(ActionStatus.OPEN, days, moves, owned)));
    }

    @Property
    void an_open_action_never_gets_better_as_its_day_comes_nearer(
            @ForAll @IntRange(min = -60, max = 60) int days,
            @ForAll @IntRange(max = 4) int moves,
            @ForAll boolean owned) {
        assertThat(worse(rag(ActionStatus.IN_PROGRESS, days - 1, moves, owned)))
                .isGreaterThanOrEqualTo(worse(rag(ActionStatus.IN_PROGRESS, days, moves, owned)));
    }

    @Property
    void one_that_is_over_is_neither_red_nor_amber(
            @ForAll @IntRange(min = -60, max = 60) int days,
            @ForAll @IntRange(max = 4) int moves,
            @ForAll boolean owned,
            @ForAll boolean done) {
        assertThat(rag(done ? ActionStatus.DONE : ActionStatus.CANCELLED, days, moves, owned))
                .isNotIn(Rag.RED, Rag.AMBER);
    }

    @Property
    void nobodys_action_is_red(@ForAll @IntRange(min = -60, max = 60) int days, @ForAll boolean blocked) {
        assertThat(rag(blocked ? ActionStatus.BLOCKED : ActionStatus.OPEN, days, 0, false))
                .isEqualTo(Rag.RED);
    }
}
