package org.margatetaskforce.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.safety.incident.IncidentFilter;
import org.margatetaskforce.safety.incident.Incidents;

/** A month of the demo town's incidents can be written, also in a town without a past. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class IncidentLogIT {

    private static final YearMonth BEFORE_THE_TOWN = YearMonth.of(2009, 7);

    @Inject
    IncidentLog log;

    @Inject
    Incidents incidents;

    @Test
    void a_month_has_incidents_of_three_agencies_more_of_them_in_the_busy_streets() {
        for (IncidentLog.Called agency : IncidentLog.Called.values()) {
            Acting.as(agency.officer(), () -> log.month(BEFORE_THE_TOWN, agency, LocalDate.of(2011, 5, 23)));
        }
        List<Integer> found = new ArrayList<>();
        Acting.as("m.brightwell", () -> {
            found.add(many(null));
            found.add(many("Dalby Square"));
        });
        assertThat(found.get(0)).isBetween(50, 70);
        assertThat(found.get(1)).as("of some hundred streets").isGreaterThan(2);
    }

    private int many(@Nullable String street) {
        return incidents
                .page(new IncidentFilter(
                        null,
                        null,
                        BEFORE_THE_TOWN.atDay(1),
                        BEFORE_THE_TOWN.atEndOfMonth(),
                        null,
                        street,
                        null,
                        null,
                        null,
                        false,
                        null,
                        0,
                        25))
                .total();
    }
}
