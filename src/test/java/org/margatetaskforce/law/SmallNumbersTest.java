package org.margatetaskforce.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Acceptance vector J.15: suppression, the secondary one too. */
class SmallNumbersTest {

    private static final int LEAST = 5;

    private static List<String> words(Integer... counts) {
        SmallNumbers.Column column = SmallNumbers.conceal(List.of(counts), LEAST);
        List<String> words =
                new ArrayList<>(column.cells().stream().map(Figure::words).toList());
        words.add(column.total().words());
        return words;
    }

    @Example
    void what_is_not_small_is_shown_and_nothing_is_nothing() {
        assertThat(words(5, 0, 1200)).containsExactly("5", "0", "1,200", "1,205");
    }

    @Example
    void one_small_number_takes_the_next_smallest_with_it() {
        assertThat(words(3, 40, 7)).containsExactly("<5", "40", "held back", "50");
    }

    @Example
    void two_ones_could_be_reckoned_and_so_take_another() {
        assertThat(words(1, 1, 40, 9)).containsExactly("<5", "<5", "40", "held back", "51");
        assertThat(words(2, 3, 40)).containsExactly("<5", "<5", "40", "45");
    }

    @Example
    void with_nothing_left_to_hide_behind_the_total_goes() {
        assertThat(words(4, 4)).containsExactly("<5", "<5", "held back");
        assertThat(words(3, 0)).containsExactly("<5", "0", "<5");
        assertThat(words(0, 0)).containsExactly("0", "0", "0");
    }

    /** Whoever knows the total and that hidden numbers are 1 to 4 or at least 5 finds two values for each of them. */
    @Property
    void no_hidden_number_can_be_reckoned(@ForAll @Size(min = 1, max = 5) List<@IntRange(max = 9) Integer> counts) {
        SmallNumbers.Column column = SmallNumbers.conceal(counts, LEAST);
        assertThat(column.cells()).hasSameSizeAs(counts);
        for (int i = 0; i < counts.size(); i++) {
            Integer shown = column.cells().get(i).number();
            if (shown != null) {
                assertThat(shown).isEqualTo(counts.get(i));
                assertThat(shown == 0 || shown >= LEAST).isTrue();
            }
        }
        Integer total = column.total().number();
        if (total != null) {
            for (int i = 0; i < counts.size(); i++) {
                if (!column.cells().get(i).isShown()) {
                    assertThat(possible(column, i, total))
                            .as("%s of %s", i, counts)
                            .isGreaterThan(1);
                }
            }
        }
    }

    /** How many values the hidden number could have, by trying all. */
    private static int possible(SmallNumbers.Column column, int which, int total) {
        int found = 0;
        for (int value = 1; value <= total; value++) {
            if (fits(column, which, value) && reaches(column, which, 0, total - value)) {
                found++;
            }
        }
        return found;
    }

    private static boolean fits(SmallNumbers.Column column, int which, int value) {
        return column.cells().get(which).words().startsWith("<") ? value < LEAST : value >= LEAST;
    }

    private static boolean reaches(SmallNumbers.Column column, int which, int from, int rest) {
        if (from == column.cells().size()) {
            return rest == 0;
        }
        if (from == which) {
            return reaches(column, which, from + 1, rest);
        }
        Integer shown = column.cells().get(from).number();
        if (shown != null) {
            return rest >= shown && reaches(column, which, from + 1, rest - shown);
        }
        for (int value = 1; value <= rest; value++) {
            if (fits(column, from, value) && reaches(column, which, from + 1, rest - value)) {
                return true;
            }
        }
        return false;
    }
}
