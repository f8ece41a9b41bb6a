package org.margatetaskforce.licensing.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.DayOrder;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.MappedFile;
import org.margatetaskforce.intake.MappedRow;
import org.margatetaskforce.intake.MappingGuess;
import org.margatetaskforce.intake.MappingRules;
import org.margatetaskforce.place.SaidAddress;

/**
 * Licence registers as councils publish them: lines of Oxford's (2018, Open Government Licence) and of Sheffield's (2024 and 2025), whose
 * headings are called otherwise from one extract to the next.
 */
class RegisterLayoutsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final List<Field> FIELDS = new LicencesInFiles().fields();

    /** Line ends of one carriage return, one text for the address, no units in many lines. */
    private static final String OXFORD =
            "Case Number,Location,Total Number Occupants,Total Number Units,Licence Commenced,Licence Expires\r"
                    + "16/01202/HMOADS,18 Abbey Road Oxford Oxfordshire OX2 0AE,4,,13/05/2016,24/01/2021\r"
                    + "17/01952/HMOADL,6 Ablett Close Oxford Oxfordshire,3,3,25/10/2016,24/10/2018\r";

    private static final String SHEFFIELD_2024 =
            "Address 1,Address 2,Address 3,Postcode,Permitted Occupants,Licence Issue Date,Licence Expiry Date,Licence Number\n"
                    + "                                ,1,Ivy Grove,S10 1EL,5,10-Sep-19,09-Sep-24,4475\n"
                    + "Flat 1b                         ,1,Abbeydale Road,S7 1FA,7,17-Nov-23,20-Jun-28,6272\n";

    private static final String SHEFFIELD_JANUARY =
            "Full Address,,,Postcode,Permitted Occupants,Licence Issue Date,Licence Expiry Date,Licence Number\n"
                    + "Flat 1b                         ,1,Abbeydale Road,S7 1FA,7,17-Nov-23,20-Jun-28,6272\n";

    private static final String SHEFFIELD_MARCH =
            ",Full Address,,Postcode,Permitted Occupants,Licence Issue Date,Licence Expiry Date,Licence Number\n"
                    + "Flat 1b                         ,1,Abbeydale Road,S7 1FA,7,17-Nov-23,20-Jun-28,6272\n"
                    + "                                ,,Floor 3 1-3 King Street,S3 8LF,15,11-Aug-22,11-Aug-27,5906\n";

    private record Said(MappingRules rules, List<CarriedContent> licences, List<ImportLine> refused) {}

    /** As an officer would with everything as it is guessed, and one kind for every line. */
    private static Said read(String file, @Nullable MappingRules before) {
        CsvTable table = CsvTable.read(file.getBytes(StandardCharsets.UTF_8), List.of());
        Map<String, String> columns = MappingGuess.columns(table.headings(), FIELDS, before);
        MappingRules rules = new MappingRules(
                table.headings(),
                columns,
                Map.of("kind", "ADDITIONAL_HMO"),
                Map.of(),
                MappingGuess.days(table, columns, FIELDS, before, DAY));
        MappedFile mapped = MappedFile.read(table, rules, FIELDS, DAY);
        return new Said(
                rules,
                mapped.rows().stream()
                        .map(row -> CarriedContent.of(row, SaidAddress.of(row)))
                        .toList(),
                mapped.refused());
    }

    @Test
    void oxfords_register_has_one_text_for_an_address_and_its_postcode_is_read_from_the_end() {
        Said oxford = read(OXFORD, null);
        assertThat(oxford.refused()).isEmpty();
        assertThat(oxford.licences())
                .containsExactly(
                        new CarriedContent(
                                "16/01202/HMOADS",
                                CarriedKind.ADDITIONAL_HMO,
                                "18 Abbey Road Oxford Oxfordshire",
                                "OX2 0AE",
                                LocalDate.of(2016, 5, 13),
                                LocalDate.of(2021, 1, 24),
                                4,
                                null,
                                "",
                                ""),
                        new CarriedContent(
                                "17/01952/HMOADL",
                                CarriedKind.ADDITIONAL_HMO,
                                "6 Ablett Close Oxford Oxfordshire",
                                "",
                                LocalDate.of(2016, 10, 25),
                                LocalDate.of(2018, 10, 24),
                                3,
                                3,
                                "",
                                ""));
    }

    @Test
    void sheffields_columns_drift_and_the_same_licence_says_the_same() {
        CarriedContent flat = new CarriedContent(
                "6272",
                CarriedKind.ADDITIONAL_HMO,
                "Flat 1b, 1, Abbeydale Road",
                "S7 1FA",
                LocalDate.of(2023, 11, 17),
                LocalDate.of(2028, 6, 20),
                7,
                null,
                "",
                "");
        Said first = read(SHEFFIELD_2024, null);
        assertThat(first.licences()).element(1).isEqualTo(flat);
        assertThat(first.licences().get(0).address()).isEqualTo("1, Ivy Grove");
        assertThat(read(SHEFFIELD_JANUARY, null).licences()).containsExactly(flat);
        Said march = read(SHEFFIELD_MARCH, null);
        assertThat(march.licences()).element(0).isEqualTo(flat);
        assertThat(march.licences().get(1).address()).isEqualTo("Floor 3 1-3 King Street");
    }

    @Test
    void a_saved_mapping_looks_for_what_is_called_otherwise_now() {
        MappingRules saved = read(SHEFFIELD_2024, null).rules();
        assertThat(saved.columns())
                .containsEntry("address", "Address 1")
                .containsEntry("address_2", "Address 2")
                .containsEntry("address_3", "Address 3")
                .doesNotContainKey("units");
        Said later = read(SHEFFIELD_JANUARY, saved);
        assertThat(later.rules().columns())
                .containsEntry("address", "Full Address")
                .containsEntry("address_2", "Column 2")
                .containsEntry("address_3", "Column 3");
        assertThat(later.licences()).extracting(CarriedContent::address).containsExactly("Flat 1b, 1, Abbeydale Road");
        Said last = read(SHEFFIELD_MARCH, saved);
        assertThat(last.rules().columns()).containsEntry("flat", "Column 1").containsEntry("address_3", "Column 3");
        assertThat(last.licences())
                .extracting(CarriedContent::address)
                .containsExactly("Flat 1b, 1, Abbeydale Road", "Floor 3 1-3 King Street");
    }

    @Test
    void a_last_day_of_two_figures_lies_ahead_and_a_first_day_does_not() {
        Map<String, String> columns = Map.of("commenced_on", "From", "ends_on", "To", "their_number", "No");
        Map<String, String> rest = new HashMap<>(Map.of("kind", "SELECTIVE", "address", "1 Ivy Grove"));
        CsvTable table = CsvTable.read(
                "No,From,To\n1,01-Jun-26,31-May-31\n2,01-Jun-29,31-May-34\n".getBytes(StandardCharsets.UTF_8),
                List.of());
        List<MappedRow> rows = MappedFile.read(
                        table,
                        new MappingRules(table.headings(), columns, rest, Map.of(), DayOrder.DAY_MONTH_YEAR),
                        FIELDS,
                        DAY)
                .rows();
        assertThat(rows.get(0).day("commenced_on")).contains(LocalDate.of(2026, 6, 1));
        assertThat(rows.get(0).day("ends_on")).contains(LocalDate.of(2031, 5, 31));
        assertThat(rows.get(1).day("commenced_on")).contains(LocalDate.of(1929, 6, 1));
        assertThat(rows.get(1).day("ends_on")).contains(LocalDate.of(2034, 5, 31));
    }

    @Test
    void what_contradicts_itself_is_refused_with_what_is_wrong() {
        Map<String, String> good = Map.of(
                "their_number",
                "7",
                "kind",
                "SELECTIVE",
                "address",
                "1 Ivy Grove",
                "commenced_on",
                "2010-02-01",
                "ends_on",
                "2015-01-31");
        assertThat(of(good, "occupants", "6").occupants()).isEqualTo(6);
        assertThatThrownBy(() -> of(good, "ends_on", "2010-01-31")).hasMessageContaining("ends-before-it-began");
        assertThatThrownBy(() -> of(good, "occupants", "six")).hasMessageContaining("carried.no-count");
        assertThatThrownBy(() -> of(good, "units", "123456")).hasMessageContaining("carried.no-count");
        assertThatThrownBy(() -> of(good, "their_number", "9".repeat(61)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("number-too-long");
        assertThatThrownBy(() -> of(good, "holder", "x".repeat(201))).hasMessageContaining("name-too-long");
        assertThatThrownBy(() -> of(good, "address", "")).hasMessageContaining("no-address");
    }

    private static CarriedContent of(Map<String, String> good, String field, String value) {
        Map<String, String> values = new HashMap<>(good);
        values.put(field, value);
        values.values().removeIf(String::isEmpty);
        MappedRow row = new MappedRow(2, values);
        return CarriedContent.of(row, SaidAddress.of(row));
    }

    @Test
    void a_licence_stands_by_its_days_and_by_when_it_went() {
        LocalDate from = LocalDate.of(2010, 6, 1);
        LocalDate to = LocalDate.of(2015, 5, 31);
        assertThat(CarriedState.on(from.minusDays(1), from, to, null)).isEqualTo(CarriedState.TO_COME);
        assertThat(CarriedState.on(from, from, to, null)).isEqualTo(CarriedState.IN_FORCE);
        assertThat(CarriedState.on(to, from, to, null)).isEqualTo(CarriedState.IN_FORCE);
        assertThat(CarriedState.on(to.plusDays(1), from, to, null)).isEqualTo(CarriedState.ENDED);
        assertThat(CarriedState.on(to, from, to, LocalDate.of(2012, 1, 9))).isEqualTo(CarriedState.GONE_EARLY);
        assertThat(CarriedState.on(LocalDate.of(2012, 1, 8), from, to, LocalDate.of(2012, 1, 9)))
                .as("the day before it was found to be gone")
                .isEqualTo(CarriedState.IN_FORCE);
        assertThat(CarriedState.on(to.plusYears(1), from, to, to.plusDays(3))).isEqualTo(CarriedState.ENDED);
    }
}
