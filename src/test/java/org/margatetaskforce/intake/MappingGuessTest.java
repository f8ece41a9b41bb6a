package org.margatetaskforce.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What columns are usually called, or were called the last time. */
class MappingGuessTest {

    private static final LocalDate TODAY = LocalDate.of(2011, 5, 23);
    private static final Field REF = Field.text("person_ref", "Number").called("tenantid", "id");
    private static final Field GIVEN = Field.text("given_names", "Given names").called("forename", "firstname");
    private static final Field FAMILY = Field.text("family_name", "Family name").called("surname", "lastname");
    private static final Field BORN = Field.dayOrYear("born", "Born").called("dob", "dateofbirth");
    private static final Field SEX = Field.code(
            "sex", "Sex", List.of(Field.Code.of("FEMALE", "female", "f"), Field.Code.of("MALE", "male", "m")));
    private static final List<Field> FIELDS = List.of(REF, GIVEN, FAMILY, BORN, SEX);

    @Test
    void columns_are_known_by_what_they_are_usually_called() {
        assertThat(MappingGuess.columns(
                        List.of("Tenant ID", "FIRST_NAME", "Surname", "D.O.B.", "Main tenant sex?", "Balance"),
                        FIELDS,
                        null))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "person_ref", "Tenant ID",
                        "given_names", "FIRST_NAME",
                        "family_name", "Surname",
                        "born", "D.O.B."));
    }

    @Test
    void a_saved_mapping_goes_before_any_guess_and_a_column_that_is_gone_is_left_open() {
        MappingRules before = new MappingRules(
                List.of("A", "Surname", "Gone"),
                Map.of("given_names", "A", "born", "Gone"),
                Map.of(),
                Map.of(),
                DayOrder.YEAR_MONTH_DAY);
        assertThat(MappingGuess.columns(List.of("a", "Surname"), FIELDS, before))
                .containsExactlyEntriesOf(Map.of("given_names", "a"));
    }

    @Test
    void words_are_translated_as_before_or_by_likeness_and_otherwise_not_at_all() {
        MappingRules before = new MappingRules(
                List.of(), Map.of(), Map.of(), Map.of("sex", Map.of("2", "FEMALE")), DayOrder.DAY_MONTH_YEAR);
        assertThat(MappingGuess.codes(SEX, List.of("2", "M", "Females", "Q"), before))
                .containsExactlyInAnyOrderEntriesOf(Map.of("2", "FEMALE", "m", "MALE", "females", "FEMALE"));
    }

    @Test
    void the_order_of_a_date_is_the_one_in_which_most_are_days() {
        assertThat(order("3/12/1975", "23/5/2011")).isEqualTo(DayOrder.DAY_MONTH_YEAR);
        assertThat(order("3/12/1975", "5/23/2011")).isEqualTo(DayOrder.MONTH_DAY_YEAR);
        assertThat(order("1975-12-03 00:00:00")).isEqualTo(DayOrder.YEAR_MONTH_DAY);
        assertThat(order()).isEqualTo(DayOrder.DAY_MONTH_YEAR);
    }

    @Test
    void the_order_of_the_last_time_stands_unless_the_file_is_plainly_written_in_another() {
        MappingRules before = new MappingRules(List.of(), Map.of(), Map.of(), Map.of(), DayOrder.MONTH_DAY_YEAR);
        assertThat(order(before, "3/12/1975", "4/11/1980")).isEqualTo(DayOrder.MONTH_DAY_YEAR);
        assertThat(order(before, "3/12/1975", "never")).isEqualTo(DayOrder.MONTH_DAY_YEAR);
        assertThat(order(before)).isEqualTo(DayOrder.MONTH_DAY_YEAR);
        assertThat(order(before, "1975-12-03", "1980-11-04")).isEqualTo(DayOrder.YEAR_MONTH_DAY);
    }

    private static DayOrder order(String... days) {
        return order((MappingRules) null, days);
    }

    private static DayOrder order(@Nullable MappingRules before, String... days) {
        CsvTable table = CsvTable.read(
                ("dob,x\n" + String.join(",x\n", days) + ",x\n").getBytes(StandardCharsets.UTF_8), List.of());
        return MappingGuess.days(table, Map.of("born", "dob"), FIELDS, before, TODAY);
    }

    @Test
    void days_are_read_in_words_and_with_two_figures_of_a_year() {
        assertThat(DayOrder.DAY_MONTH_YEAR.read("3rd March 1975", TODAY)).contains(LocalDate.of(1975, 3, 3));
        assertThat(DayOrder.DAY_MONTH_YEAR.read("03-Sep-11", TODAY)).contains(LocalDate.of(2011, 9, 3));
        assertThat(DayOrder.DAY_MONTH_YEAR.read("1.2.13", TODAY)).contains(LocalDate.of(1913, 2, 1));
        assertThat(DayOrder.MONTH_DAY_YEAR.read("March 3, 1975", TODAY)).contains(LocalDate.of(1975, 3, 3));
        assertThat(DayOrder.YEAR_MONTH_DAY.read("20110523", TODAY)).contains(TODAY);
        assertThat(DayOrder.YEAR_MONTH_DAY.read("2011-05-23T00:00:00", TODAY)).contains(TODAY);
        assertThat(DayOrder.DAY_MONTH_YEAR.read("29/2/2011", TODAY)).isEmpty();
        assertThat(DayOrder.DAY_MONTH_YEAR.read("soon", TODAY)).isEmpty();
    }
}
