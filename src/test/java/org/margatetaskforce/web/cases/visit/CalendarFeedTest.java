package org.margatetaskforce.web.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.cases.visit.CalendarFeeds;

/** What a calendar program is given: hours for a visit, whole days for a street week (RFC 5545). */
class CalendarFeedTest {

    private static final LocalDate MONDAY = LocalDate.of(2011, 5, 23);

    @Test
    void a_visit_has_hours_in_universal_time() {
        assertThat(CalendarFeed.calendar(List.of(new CalendarFeeds.Entry(
                        "VT-2011-00001", MONDAY, MONDAY, LocalTime.of(14, 0), LocalTime.of(16, 0), false, 3))))
                .contains("DTSTART:20110523T130000Z\r\n", "DTEND:20110523T150000Z\r\n", "SUMMARY:VT-2011-00001\r\n");
    }

    @Test
    void a_street_week_lasts_whole_days_and_ends_before_the_day_after() {
        assertThat(CalendarFeed.calendar(List.of(
                        new CalendarFeeds.Entry("SW-2011-00001", MONDAY, MONDAY.plusDays(4), null, null, true, 0))))
                .contains(
                        "DTSTART;VALUE=DATE:20110523\r\n",
                        "DTEND;VALUE=DATE:20110528\r\n",
                        "STATUS:CANCELLED\r\n",
                        "SUMMARY:SW-2011-00001\r\n");
    }
}
