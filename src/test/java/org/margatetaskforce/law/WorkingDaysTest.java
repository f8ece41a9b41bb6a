package org.margatetaskforce.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.margatetaskforce.law.SeededLaw.WORKING_DAYS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Working days in England and Wales: the standing rule by library, the proclaimed days by our rows. */
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2011-01-03 2011-04-22 2011-04-25 2011-04-29 2011-05-02 2011-05-30 2011-08-29 2011-12-26 2011-12-27",
        "2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27 2012-12-25 2012-12-26",
        "2016-01-01 2016-03-25 2016-03-28 2016-05-02 2016-05-30 2016-08-29 2016-12-26 2016-12-27",
        "2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27"
    })
    void the_known_bank_holidays_of_a_year(String known) {
        Set<LocalDate> days =
                new TreeSet<>(Stream.of(known.split(" ")).map(LocalDate::parse).toList());
        int year = days.iterator().next().getYear();
        assertThat(WORKING_DAYS.bankHolidays(year)).containsExactlyElementsOf(days);
    }

    static IntStream years() {
        return IntStream.rangeClosed(2006, 2028);
    }

    @ParameterizedTest
    @MethodSource("years")
    void our_rule_and_rows_agree_with_the_librarys_own_list_for_england(int year) {
        HolidayManager theirs = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        SortedSet<LocalDate> england = new TreeSet<>();
        theirs.getHolidays(Year.of(year), "eng").stream().map(Holiday::getDate).forEach(england::add);
        assertThat(WORKING_DAYS.bankHolidays(year)).containsExactlyElementsOf(england);
    }

    @Test
    void the_proclaimed_days_come_from_our_rows_alone() {
        WorkingDays without = new WorkingDays(List.of());
        assertThat(without.isWorkingDay(LocalDate.of(2011, 4, 29))).isTrue();
        assertThat(without.isWorkingDay(LocalDate.of(2012, 5, 28))).isFalse();
        assertThat(WORKING_DAYS.isWorkingDay(LocalDate.of(2011, 4, 29))).isFalse();
        assertThat(WORKING_DAYS.isWorkingDay(LocalDate.of(2012, 5, 28))).isTrue();
    }

    /** The government's own lists, where the data folder is at hand: {@code MTF_SHARED_DATA} or the property mtf.shared.data. */
    @Test
    void the_governments_own_lists_agree() throws IOException {
        String folder = System.getProperty("mtf.shared.data", System.getenv().getOrDefault("MTF_SHARED_DATA", ""));
        Path lists = Path.of(folder, "bankholidays");
        assumeTrue(
                !folder.isEmpty() && Files.isDirectory(lists),
                "skipped: neither MTF_SHARED_DATA nor mtf.shared.data names a folder with bankholidays/*.json");
        Map<Integer, SortedSet<LocalDate>> published = new TreeMap<>();
        try (Stream<Path> files = Files.list(lists)) {
            for (File file : files.filter(path -> path.toString().endsWith(".json"))
                    .map(Path::toFile)
                    .toList()) {
                for (JsonNode event : new ObjectMapper().readTree(file).at("/england-and-wales/events")) {
                    LocalDate day = LocalDate.parse(event.get("date").asText());
                    published
                            .computeIfAbsent(day.getYear(), year -> new TreeSet<>())
                            .add(day);
                }
            }
        }
        assertThat(published).isNotEmpty();
        published.forEach((year, days) ->
                assertThat(WORKING_DAYS.bankHolidays(year)).as("%d", year).containsExactlyElementsOf(days));
    }

    @ParameterizedTest
    @CsvSource({
        // the practice's own vectors: social care after a strategy discussion before Easter 2011
        "2011-04-21,1,2011-04-26",
        "2011-04-21,10,2011-05-11",
        "2011-04-21,15,2011-05-18",
        "2011-04-21,35,2011-06-16",
        // freedom of information over Christmas 2010
        "2010-12-01,20,2010-12-31",
        // family intervention in early 2011
        "2011-01-17,2,2011-01-19",
        "2011-01-20,5,2011-01-27",
        "2011-01-20,10,2011-02-03",
        "2011-01-20,30,2011-03-03",
        "2011-03-03,10,2011-03-17"
    })
    void the_nth_working_day_after_a_day_that_does_not_count(LocalDate day, int number, LocalDate expected) {
        assertThat(WORKING_DAYS.after(day, number)).isEqualTo(expected);
    }

    @Test
    void a_date_of_policy_moves_forward_never_back() {
        assertThat(WORKING_DAYS.onOrAfter(LocalDate.of(2011, 4, 22))).isEqualTo(LocalDate.of(2011, 4, 26));
        assertThat(WORKING_DAYS.onOrAfter(LocalDate.of(2011, 4, 26))).isEqualTo(LocalDate.of(2011, 4, 26));
        assertThat(WORKING_DAYS.onOrAfter(LocalDate.of(2011, 12, 31))).isEqualTo(LocalDate.of(2012, 1, 3));
    }
}
