package org.margatetaskforce.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.IntakeReport;

/** Whatever a file holds, it is read as it was meant or refused by line and reason; nothing else happens. */
class GazetteerFilesPropertiesTest {

    private static final List<String> HEADINGS = List.of("UPRN", "Street", "Town", "PAO_Number", "Easting", "Northing");

    @Property
    void a_uprn_is_the_same_with_leading_zeros(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long number) {
        String plain = Long.toString(number);
        assertThat(Uprn.of(plain).value()).isEqualTo(plain);
        assertThat(Uprn.of(String.format(Locale.ROOT, " %012d ", number))).isEqualTo(Uprn.of(plain));
    }

    @Property
    void what_is_no_uprn_is_none(@ForAll String text) {
        Uprn.parse(text).ifPresent(uprn -> assertThat(uprn.value()).matches("[1-9][0-9]{0,11}"));
        if (!text.strip().matches("0*[1-9][0-9]{0,11}")) {
            assertThat(Uprn.parse(text)).isEmpty();
        }
    }

    @Example
    void a_uprn_is_not_nothing_nor_thirteen_digits() {
        assertThat(Uprn.parse("")).isEmpty();
        assertThat(Uprn.parse("000")).isEmpty();
        assertThat(Uprn.parse("1000000000000")).isEmpty();
        assertThat(Uprn.parse("12a")).isEmpty();
        assertThatThrownBy(() -> Uprn.of("x")).isInstanceOf(RuleBroken.class);
    }

    @Provide
    Arbitrary<String> postcodes() {
        return Combinators.combine(
                        Arbitraries.of("CT9", "M1", "SW1A", "B33", "EC1A", "W1T"),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(2))
                .as((outward, digit, letters) -> outward + " " + digit + letters);
    }

    @Property
    void a_postcode_is_the_same_however_it_is_spaced_and_cased(@ForAll("postcodes") String postcode) {
        assertThat(Postcode.of(postcode).value()).isEqualTo(postcode);
        assertThat(Postcode.of(postcode.replace(" ", "").toLowerCase(Locale.ROOT))
                        .value())
                .isEqualTo(postcode);
        assertThat(Postcode.of("  " + postcode.replace(" ", " \u00a0 ") + "\t").value())
                .isEqualTo(postcode);
    }

    @Provide
    Arbitrary<List<String>> cells() {
        // what people's spreadsheets hold: commas, quotes, breaks, accents, signs of other alphabets
        return Arbitraries.strings()
                .withChars("abcXYZ 09,;\"'\n\r\té£–ŁżЖ漢")
                .ofMaxLength(12)
                .list()
                .ofSize(HEADINGS.size());
    }

    @Property
    void a_table_is_read_as_it_was_written_whatever_the_line_ends_encoding_and_order_of_columns(
            @ForAll @Size(max = 12) List<@net.jqwik.api.From("cells") List<String>> lines,
            @ForAll @IntRange(min = 0, max = 2) int lineEnd,
            @ForAll @IntRange(min = 0, max = 2) int encoding,
            @ForAll @IntRange(min = 0, max = 2) int delimiter,
            @ForAll long seed)
            throws IOException {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        Collections.shuffle(order, new Random(seed));
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator(List.of("\n", "\r\n", "\r").get(lineEnd))
                .setDelimiter(",;\t".charAt(delimiter))
                .setQuoteMode(QuoteMode.ALL)
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(order.stream().map(HEADINGS::get).toList());
            for (List<String> line : lines) {
                printer.printRecord(order.stream().map(line::get).toList());
            }
        }
        Charset charset = encoding == 2 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        String mark = encoding == 0 ? "" : "\ufeff";
        CsvTable table =
                CsvTable.read((mark + text).getBytes(charset), List.of("uprn", "street"), cells -> false, List.of());
        assertThat(table.refused()).isEmpty();
        List<List<String>> expected = lines.stream()
                .map(line ->
                        line.stream().map(GazetteerFilesPropertiesTest::tidy).toList())
                .filter(line -> !line.stream().allMatch(String::isEmpty))
                .toList();
        List<List<String>> read = table.rows().stream()
                .map(row -> HEADINGS.stream().map(CsvTable::key).map(row::get).toList())
                .toList();
        assertThat(read).isEqualTo(expected);
    }

    private static String tidy(String cell) {
        return cell.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }

    @Property
    void a_line_is_numbered_where_it_begins(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 0, max = 3) Integer> breaks,
            @ForAll @IntRange(min = 0, max = 2) int lineEnd) {
        String end = List.of("\n", "\r\n", "\r").get(lineEnd);
        StringBuilder file = new StringBuilder("uprn,street,town").append(end);
        List<Integer> begins = new ArrayList<>();
        int line = 2;
        for (int each : breaks) {
            begins.add(line);
            file.append("x,\"a")
                    .append(end.repeat(each))
                    .append("b\",t")
                    .append(end)
                    .append(end);
            line += each + 2;
        }
        CsvTable table = CsvTable.read(
                file.toString().getBytes(StandardCharsets.UTF_8), List.of("uprn"), cells -> false, List.of());
        assertThat(table.rows()).extracting(CsvTable.Row::number).isEqualTo(begins);
    }

    @Property
    void any_bytes_at_all_are_a_table_or_a_refusal(@ForAll @Size(max = 200) byte[] bytes) {
        try {
            PropertyFile.read(bytes);
        } catch (RuleBroken refused) {
            assertThat(refused.key()).matches("(place[.]gazetteer|intake[.]file)[.].+");
        }
        try {
            PostcodeFile.read(bytes);
        } catch (RuleBroken refused) {
            assertThat(refused.key()).matches("(place[.]gazetteer|intake[.]file)[.].+");
        }
        try {
            BoundaryFile.read(bytes, AreaKind.WARD, null);
        } catch (RuleBroken refused) {
            assertThat(refused.key()).matches("(place[.]gazetteer|intake[.]file)[.].+");
        }
    }

    @Property
    void every_line_of_a_property_list_is_taken_or_refused_once(
            @ForAll @Size(max = 12) List<@net.jqwik.api.From("cells") List<String>> lines) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(HEADINGS);
            for (List<String> line : lines) {
                printer.printRecord(line);
            }
        }
        PropertyFile read = PropertyFile.read(text.toString().getBytes(StandardCharsets.UTF_8));
        long notBlank = lines.stream()
                .filter(line ->
                        !line.stream().map(GazetteerFilesPropertiesTest::tidy).allMatch(String::isEmpty))
                .count();
        assertThat(read.rows().size() + read.refused().size()).isEqualTo((int) notBlank);
        assertThat(read.refused())
                .allSatisfy(line -> assertThat(line.sentence()).isNotBlank().doesNotContain("{0}", "{1}"));
    }

    @Provide
    Arbitrary<String> geoJson() {
        Arbitrary<String> number = Arbitraries.of("1.38", "51.39", "-200", "1e400", "\"x\"", "null", "[]", "0");
        Arbitrary<String> position =
                number.list().ofMinSize(0).ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]");
        Arbitrary<String> ring = position.list().ofMaxSize(6).map(list -> "[" + String.join(",", list) + "]");
        Arbitrary<String> polygon = ring.list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]");
        Arbitrary<String> coordinates = Arbitraries.oneOf(
                polygon, polygon.list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]"), number);
        Arbitrary<String> type = Arbitraries.of("Polygon", "MultiPolygon", "Point", "GeometryCollection", "");
        Arbitrary<String> code = Arbitraries.of("\"WD13CD\":\"W1\"", "\"code\":7", "\"WD13CD\":null", "\"x\":{}", "");
        return Combinators.combine(type, coordinates, code, Arbitraries.of("Feature", "FeatureCollection", "x"))
                .as((kind, where, properties, root) -> {
                    String feature = "{\"type\":\"Feature\",\"properties\":{" + properties
                            + "},\"geometry\":{\"type\":\"" + kind + "\",\"coordinates\":" + where + "}}";
                    return root.equals("Feature")
                            ? feature
                            : "{\"type\":\"" + root + "\",\"features\":[" + feature + "," + feature + "]}";
                });
    }

    @Property
    void every_feature_is_an_outline_or_refused(@ForAll("geoJson") String json) {
        try {
            BoundaryFile read = BoundaryFile.read(json.getBytes(StandardCharsets.UTF_8), AreaKind.WARD, null);
            assertThat(read.rows().size() + read.refused().size()).isBetween(1, 2);
            assertThat(read.rows()).allSatisfy(outline -> assertThat(outline.parts())
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(part).isNotEmpty().allSatisfy(ring -> assertThat(ring.points())
                            .hasSizeGreaterThanOrEqualTo(3))));
            assertThat(read.refused())
                    .allSatisfy(line -> assertThat(line.sentence()).isNotBlank());
        } catch (RuleBroken refused) {
            assertThat(refused.key()).matches("(place[.]gazetteer|intake[.]file)[.].+");
        }
    }

    @Property
    void the_grid_and_the_globe_agree_within_a_metre(
            @ForAll @DoubleRange(min = -5, max = 1.7) double longitude,
            @ForAll @DoubleRange(min = 50.5, max = 58) double latitude) {
        NationalGrid.Point there = NationalGrid.ofDegrees(longitude, latitude);
        NationalGrid.Point back = NationalGrid.ofGrid(there.easting(), there.northing());
        assertThat(back.longitude()).isCloseTo(longitude, within(0.00002));
        assertThat(back.latitude()).isCloseTo(latitude, within(0.00001));
    }

    @Example
    void a_known_point_is_where_ordnance_survey_says() {
        // the Caister water tower of "A guide to coordinate systems in Great Britain", to the shift's five metres
        NationalGrid.Point caister = NationalGrid.ofGrid(651410, 313177);
        assertThat(caister.longitude()).isCloseTo(1.716073, within(0.00008));
        assertThat(caister.latitude()).isCloseTo(52.658007, within(0.00005));
    }

    @Example
    void files_that_are_none_are_refused_as_a_whole() {
        assertRefused("", "intake.file.empty");
        assertRefused("\n\n\r\n", "intake.file.empty");
        assertRefused("PK\u0003\u0004\u0000\u0000", "intake.file.not-text");
        assertRefused("uprn,road\n1,x\n", "intake.file.columns-missing");
        assertRefused("uprn,street,town,Street\n1,x,y,z\n", "intake.file.column-twice");
    }

    private static void assertRefused(String file, String key) {
        assertThatThrownBy(() -> PropertyFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    @Example
    void a_quotation_mark_that_is_never_closed_ends_the_reading_there_and_says_so() {
        PropertyFile read = PropertyFile.read(("uprn,street,town,pao number,easting,northing\n"
                        + "1,A Street,Margate,1,636000,171000\n"
                        + "2,\"B Street,Margate,2,636000,171000\n"
                        + "3,C Street,Margate,3,636000,171000\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read.rows()).extracting(line -> line.uprn().value()).containsExactly("1");
        assertThat(read.refused()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.reason()).isEqualTo("quotation-marks");
        });
    }

    @Example
    void windows_1252_is_read_where_it_is_no_utf_8() {
        PropertyFile read = PropertyFile.read(
                ("uprn,street,town,pao text,easting,northing\n" + "1,Rue de la République,Margate,Café,636000,171000\n")
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(read.rows()).singleElement().satisfies(line -> {
            assertThat(line.street()).isEqualTo("Rue de la République");
            assertThat(line.paoText()).isEqualTo("Café");
        });
    }

    @Example
    void capitals_are_made_readable_and_everything_else_is_left() {
        assertThat(PropertyFile.titled("ST PETER'S ROAD")).isEqualTo("St Peter's Road");
        assertThat(PropertyFile.titled("WESTGATE-ON-SEA")).isEqualTo("Westgate-On-Sea");
        assertThat(PropertyFile.titled("12A")).isEqualTo("12A");
        assertThat(PropertyFile.titled("Dalby Square")).isEqualTo("Dalby Square");
        assertThat(PropertyFile.titled("McKinley Court")).isEqualTo("McKinley Court");
    }

    @Example
    void code_point_open_is_read_without_headings_and_quality_90_is_refused() {
        PostcodeFile read = PostcodeFile.read("""
                "CT9 2BD",10,636010,171020,"E92000001","E19000002","E18000007","E10000016","E07000114","E05005088"
                "CT9 2BE",90,0,0,"E92000001","","","","",""
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(read.rows()).singleElement().satisfies(line -> assertThat(line.postcode())
                .isEqualTo(new Postcode("CT9 2BD")));
        assertThat(read.refused()).singleElement().satisfies(line -> assertThat(line.reason())
                .isEqualTo("postcode-without-point"));
    }

    @Example
    void the_report_holds_no_formula() {
        IntakeReport report = new IntakeReport(List.of(ImportLine.refused(2, "=HYPERLINK(\"x\")", "no-uprn", "=1+1")));
        assertThat(report.asCsv())
                .contains("'=HYPERLINK")
                .doesNotContain("\r\n=")
                .doesNotContain(",=");
    }

    @Example
    void four_columns_of_bs_7666_make_one_number() {
        PropertyFile read = PropertyFile.read("""
                uprn,street,town,pao start number,pao start suffix,pao end number,pao end suffix,easting,northing
                1,A Street,Margate,12,a,14,b,636000,171000
                2,A Street,Margate,7,,,,636000,171000
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(read.rows()).extracting(PropertyFile.Line::paoNumber).containsExactly("12A-14B", "7");
        assertThat(read.rows()).extracting(PropertyFile.Line::parent).containsOnly(Optional.empty());
    }
}
