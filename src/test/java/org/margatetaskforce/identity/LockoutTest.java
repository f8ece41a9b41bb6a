package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockoutTest {

    private static final Lockout.Rule RULE = new Lockout.Rule(5, Duration.ofMinutes(15));
    private static final Instant NOON = Instant.parse("2011-05-06T12:00:00Z");

    private static Lockout after(int attempts, Instant at) {
        Lockout count = new Lockout(0, null, at);
        for (int i = 0; i < attempts; i++) {
            count = count.attempted(at, RULE);
        }
        return count;
    }

    @Test
    void four_failures_do_not_lock_and_five_do() {
        assertThat(after(4, NOON).isLocked(NOON)).isFalse();
        assertThat(after(5, NOON).isLocked(NOON)).isTrue();
    }

    @Test
    void a_lock_lasts_a_quarter_of_an_hour_and_ends() {
        Lockout locked = after(5, NOON);
        assertThat(locked.isLocked(NOON.plus(Duration.ofMinutes(15)).minusSeconds(1)))
                .isTrue();
        assertThat(locked.isLocked(NOON.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void attempts_while_locked_neither_count_nor_lengthen_the_lock() {
        Lockout locked = after(5, NOON);
        Lockout later = locked.attempted(NOON.plus(Duration.ofMinutes(14)), RULE);
        assertThat(later).isEqualTo(locked);
    }

    @Test
    void after_the_lock_the_count_begins_anew() {
        Instant afterwards = NOON.plus(Duration.ofMinutes(16));
        Lockout first = after(5, NOON).attempted(afterwards, RULE);
        assertThat(first.failures()).isEqualTo(1);
        assertThat(first.isLocked(afterwards)).isFalse();
    }

    @Test
    void four_slips_in_the_morning_do_not_lock_with_one_in_the_afternoon() {
        assertThat(after(4, NOON)
                        .attempted(NOON.plus(Duration.ofHours(3)), RULE)
                        .failures())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P.Sandys", "  p.sandys ", "P.SANDYS", "ｐ．ｓａｎｄｙｓ", "Ｐ.Sandys", "\u2003p.sandys\u00a0"})
    void other_spellings_of_a_name_are_counted_as_the_name(String typed) {
        assertThat(SignIns.spelled(typed)).isEqualTo("p.sandys");
    }

    @Test
    void a_name_of_any_length_is_counted_by_its_beginning() {
        assertThat(SignIns.spelled("a".repeat(5000))).hasSize(100);
    }
}
