package org.margatetaskforce.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.place.Uprn;

/** What may follow what on a visit (partnership practice D.2). */
class VisitTest {

    private static final LocalDate DAY = LocalDate.of(2011, 5, 24);
    private static final Instant NOW = Instant.parse("2011-05-24T13:00:00Z");

    private static NewVisit given(LocalDate on, LocalTime to) {
        return new NewVisit(
                null,
                "Look at the stairs",
                on,
                LocalTime.of(14, 0),
                to,
                "Cecil Square",
                "p.sandys",
                List.of(new NewVisit.Going("p.sandys", "CONSENT")),
                List.of(new Uprn("100")),
                null,
                null,
                null,
                null);
    }

    private static Visit visit() {
        return new Visit("VT-2011-00001", given(DAY, LocalTime.of(16, 0)), null, DAY.minusDays(1));
    }

    @Test
    void planned_briefed_on_the_way_heard_of_and_done() {
        Visit visit = visit();
        assertThatThrownBy(() -> visit.start(NOW, DAY)).as("not briefed").hasMessage("cases.visit.stands-otherwise");
        visit.brief(NOW);
        assertThatThrownBy(() -> visit.start(NOW, DAY.minusDays(1))).hasMessage("cases.visit.not-yet");
        visit.start(NOW, DAY);
        assertThat(visit.getHeardAt()).isEqualTo(NOW);
        visit.hear(NOW.plusSeconds(600));
        assertThat(visit.getHeardAt()).isEqualTo(NOW.plusSeconds(600));
        visit.complete(NOW.plusSeconds(900));
        assertThat(visit.getStatus().isOver()).isTrue();
        assertThatThrownBy(() -> visit.abort("Nobody was there at all", NOW))
                .hasMessage("cases.visit.stands-otherwise");
    }

    @Test
    void it_is_called_off_with_a_reason_from_anywhere() {
        Visit visit = visit();
        assertThatThrownBy(() -> visit.abort("Rain", NOW)).hasMessage("cases.visit.abort-reason");
        visit.abort("The landlord asked for another day", NOW);
        assertThat(visit.getStatus()).isEqualTo(VisitStatus.ABORTED);
    }

    @Test
    void it_is_planned_for_a_day_and_hours_that_can_be() {
        assertThatThrownBy(() -> new Visit("VT-1", given(DAY, LocalTime.of(16, 0)), null, DAY.plusDays(1)))
                .hasMessage("cases.visit.day-past");
        assertThatThrownBy(() -> new Visit("VT-1", given(DAY, LocalTime.of(14, 0)), null, DAY))
                .hasMessage("cases.visit.hours");
    }
}
