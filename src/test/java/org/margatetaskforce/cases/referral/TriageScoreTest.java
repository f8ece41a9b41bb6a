package org.margatetaskforce.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The advisory score, by the vectors of partnership practice B.2 and J.8. */
class TriageScoreTest {

    private static final TriageFactor UNDER_5 = new TriageFactor("UNDER_5", "A child under 5", 2, 5);
    private static final TriageFactor ANY_CHILD = new TriageFactor("ANY_CHILD", "Any child", 1, 5);
    private static final TriageFactor DA = new TriageFactor("DA_RISK", "Domestic abuse", 3, 17);
    private static final TriageFactor ASB = new TriageFactor("ASB", "Four incidents in 6 months", 2, 10);
    private static final TriageFactor REPEAT = new TriageFactor("REPEAT", "Referred again", 2, 5);

    private static TriageScore score(boolean cleared, List<Integer> restricted, TriageFactor... found) {
        return TriageScore.of(List.of(found), restricted, cleared, List.of(), 10, 5);
    }

    @Test
    void a_three_year_old_abuse_four_incidents_and_a_repeat_make_ten_and_priority_one() {
        TriageScore score = score(true, List.of(), UNDER_5, ANY_CHILD, DA, ASB, REPEAT);
        assertThat(score.total()).isEqualTo(10);
        assertThat(score.band()).isEqualTo(Band.P1);
        assertThat(score.words()).isEqualTo("Priority 1");
    }

    @Test
    void who_may_not_see_the_abuse_sees_neither_it_nor_a_total_that_has_it_in() {
        TriageScore score = score(false, List.of(), UNDER_5, ANY_CHILD, ASB, REPEAT);
        assertThat(score.total()).isEqualTo(7);
        assertThat(score.lines()).extracting(TriageScore.Line::words).doesNotContain("Domestic abuse");
        assertThat(score.words()).isEqualTo("Priority set by tasking");
    }

    @Test
    void who_is_not_cleared_reads_the_same_words_whether_anything_is_hidden_or_not() {
        assertThat(Stream.of(score(false, List.of()), score(false, List.of(), UNDER_5, ANY_CHILD, ASB, REPEAT, DA))
                        .map(TriageScore::words))
                .containsOnly("Priority set by tasking");
    }

    @Test
    void who_may_know_of_its_existence_sees_a_restricted_factor_with_its_points() {
        TriageScore score = score(true, List.of(3), UNDER_5, ANY_CHILD, ASB, REPEAT);
        assertThat(score.lines()).contains(new TriageScore.Line("Restricted factor", 3));
        assertThat(score.total()).isEqualTo(10);
        assertThat(score.band()).isEqualTo(Band.P1);
    }

    @Test
    void the_bands_begin_at_ten_and_at_five() {
        assertThat(score(true, List.of(9)).band()).isEqualTo(Band.P2);
        assertThat(score(true, List.of(5)).band()).isEqualTo(Band.P2);
        assertThat(score(true, List.of(4)).band()).isEqualTo(Band.P3);
        assertThat(score(true, List.of()).band()).isEqualTo(Band.P3);
    }

    @Test
    void an_override_is_priority_one_whatever_the_score_and_whoever_looks() {
        TriageScore score = TriageScore.of(List.of(), List.of(), false, List.of("Threat to life"), 10, 5);
        assertThat(score.total()).isZero();
        assertThat(score.band()).isEqualTo(Band.P1);
    }
}
