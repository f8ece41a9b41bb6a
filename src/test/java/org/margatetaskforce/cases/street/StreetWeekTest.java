package org.margatetaskforce.cases.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.visit.DoorOutcome;
import org.margatetaskforce.place.Street;

/** How a street week goes on, and what may be kept of a door (partnership practice D.2). */
class StreetWeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2011, 5, 23);
    private static final Instant NOW = Instant.parse("2011-05-23T09:00:00Z");

    private static final class AnyStreet extends Street {}

    private static StreetWeek week(LocalDate first, LocalDate last) {
        return new StreetWeek(
                "SW-2011-00001",
                new AnyStreet(),
                new NewStreetWeek(
                        "Dalby Square, Margate", first, last, "Your Home, Your Health", "t.lindo", List.of("t.lindo")),
                MONDAY);
    }

    private static StreetWeek begun() {
        StreetWeek week = week(MONDAY, MONDAY.plusDays(4));
        week.start(NOW, MONDAY);
        return week;
    }

    @Test
    void it_lasts_a_fortnight_at_most_and_begins_today_or_later() {
        assertThat(week(MONDAY, MONDAY.plusDays(13)).getStatus()).isEqualTo(StreetWeekStatus.PLANNED);
        refused("cases.street.days", () -> week(MONDAY, MONDAY.plusDays(14)));
        refused("cases.street.days", () -> week(MONDAY, MONDAY.minusDays(1)));
        refused("cases.street.day-past", () -> week(MONDAY.minusDays(1), MONDAY));
    }

    @Test
    void nobody_calls_before_its_first_day() {
        StreetWeek week = week(MONDAY.plusDays(1), MONDAY.plusDays(4));
        refused("cases.street.not-yet", () -> week.start(NOW, MONDAY));
        week.start(NOW, MONDAY.plusDays(1));
        refused("cases.street.stands-otherwise", () -> week.start(NOW, MONDAY.plusDays(1)));
    }

    @Test
    void with_open_doors_it_is_closed_for_a_reason_only() {
        StreetWeek open = begun();
        refused("cases.street.open-doors", () -> open.complete(3, "rain", NOW));
        open.complete(3, "Three flats are behind a door that nobody opens.", NOW);
        assertThat(open.getStatus()).isEqualTo(StreetWeekStatus.COMPLETED);
        StreetWeek all = begun();
        all.complete(0, "", NOW);
        assertThat(all.getEndReason()).isNull();
        refused("cases.street.stands-otherwise", () -> all.abort("It rained all week long.", NOW));
    }

    @Test
    void it_is_not_done_before_it_began_and_called_off_with_a_reason() {
        StreetWeek week = week(MONDAY, MONDAY);
        refused("cases.street.stands-otherwise", () -> week.complete(0, "", NOW));
        refused("cases.street.abort-reason", () -> week.abort("no", NOW));
        week.abort("The street is dug up until June.", NOW);
        assertThat(week.getStatus().isOver()).isTrue();
    }

    @Test
    void nothing_that_was_said_is_kept_without_a_yes() {
        assertThat(call(DoorOutcome.ANSWERED, true, List.of("MONEY"), "Behind with the rent")
                        .tells())
                .isTrue();
        assertThat(call(DoorOutcome.ANSWERED, false, List.of(), null).tells()).isFalse();
        refused("cases.street.no-consent", () -> call(DoorOutcome.ANSWERED, false, List.of("MONEY"), null));
        refused("cases.street.no-consent", () -> call(DoorOutcome.ANSWERED, false, List.of(), "Behind with the rent"));
        refused("cases.street.no-consent", () -> call(DoorOutcome.NO_REPLY, null, List.of("MONEY"), null));
        refused("cases.street.no-consent", () -> call(DoorOutcome.REFUSED, true, List.of(), null));
        refused("cases.street.consent-not-asked", () -> call(DoorOutcome.ANSWERED, null, List.of(), null));
    }

    @Test
    void what_was_kept_for_three_days_is_still_taken_in() {
        assertThat(kept(Duration.ofDays(3)).ago()).isEqualTo(Duration.ofDays(3));
        refused("cases.street.too-long-ago", () -> kept(Duration.ofDays(3).plusSeconds(1)));
        refused("cases.street.too-long-ago", () -> kept(Duration.ofSeconds(-1)));
    }

    private static DoorCall kept(Duration ago) {
        return new DoorCall(null, ago, DoorOutcome.VACANT, null, List.of(), null, List.of("REFUSE"), null, null);
    }

    private static DoorCall call(
            DoorOutcome outcome, @Nullable Boolean consent, List<String> needs, @Nullable String words) {
        return new DoorCall(null, Duration.ZERO, outcome, consent, needs, words, List.of(), null, null);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
