package org.margatetaskforce.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.intake.IntakeReport;

/**
 * Files into the real database, as the application's role and the system; each test is undone. Real files are read where the
 * system property {@code mtf.shared.data} names their folder.
 */
class GazetteerImportIT {

    // the trials' houses stand some twenty kilometres west of the demo town, so that its areas are not theirs
    private static final LocalDate FROM = LocalDate.of(2011, 4, 21);

    private static final String STREET_OF_THREE = """
            UPRN,Class,SAO_Text,SAO_Number,PAO_Text,PAO_Number,Street,Town,Postcode,Easting,Northing,Parent_UPRN,Storeys
            900000000001,RH01,,,,12,IMAGINED ROAD,MARGATE,CT9 2ZZ,616000,171200,,4
            900000000011,RD06,Flat,1,,12,IMAGINED ROAD,MARGATE,CT9 2ZZ,,,900000000001,
            900000000012,RD06,,2,,12,IMAGINED ROAD,MARGATE,CT9 2ZZ,,,900000000001,
            900000000013,RH02,Bedsit,3,,12,IMAGINED ROAD,MARGATE,CT9 2ZZ,,,900000000001,
            900000000002,RD04,,,,14,IMAGINED ROAD,MARGATE,CT9 2ZZ,616010,171200,,3
            """;

    private Connection connection = unopened();

    /** Stands in until the first test opens the real one. */
    private static Connection unopened() {
        return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    throw new SQLException("not open yet");
                });
    }

    @BeforeEach
    void act_as_the_system() throws SQLException {
        connection = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
        connection.setAutoCommit(false);
        actAs("system");
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void a_list_goes_in_once_and_importing_it_again_changes_nothing() throws SQLException {
        IntakeReport first = properties(STREET_OF_THREE);
        assertThat(first.toLookAt()).isEmpty();
        assertThat(List.of(first.added(), first.changed(), first.unchanged(), first.refused()))
                .containsExactly(5, 0, 0, 0);
        List<String> before = everything();

        IntakeReport second = properties(STREET_OF_THREE);
        assertThat(List.of(second.added(), second.changed(), second.unchanged(), second.refused()))
                .containsExactly(0, 0, 5, 0);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void an_address_is_written_as_people_read_it() throws SQLException {
        properties(STREET_OF_THREE);
        assertThat(
                        one(
                                "select line || '|' || postcode || '|' || property_uprn from place.address where uprn = '900000000012'"))
                .isEqualTo("Flat 2, 12 Imagined Road, Margate|CT9 2ZZ|900000000001");
        assertThat(one("select self_contained::text from place.dwelling_unit where uprn = '900000000013'"))
                .isEqualTo("false");
        assertThat(one("select building_type || '|' || storeys from place.property where uprn = '900000000002'"))
                .isEqualTo("terraced house|3");
    }

    @Test
    void a_renamed_flat_is_a_change_of_one_line_and_two_flats_may_swap_names() throws SQLException {
        properties(STREET_OF_THREE);
        IntakeReport renamed = properties(STREET_OF_THREE.replace("Bedsit,3", "Room,3"));
        assertThat(outcome(renamed, "900000000013")).isEqualTo(Outcome.CHANGED);
        assertThat(renamed.unchanged()).isEqualTo(4);
        assertThat(one("select words from place.address where uprn = '900000000013'"))
                .startsWith("room 3 12 imagined rd margate");

        IntakeReport swapped = properties(STREET_OF_THREE
                .replace("Flat,1,", "Flat,X,")
                .replace(",,2,", ",Flat,1,")
                .replace("Flat,X,", "Flat,2,"));
        assertThat(swapped.refused()).isZero();
        assertThat(one("select label from place.dwelling_unit where uprn = '900000000012'"))
                .isEqualTo("Flat 1");
    }

    @Test
    void bad_lines_are_named_by_number_and_reason_and_the_good_ones_go_in() throws SQLException {
        String bad = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n"
                + "900000000101,Imagined Road,Margate,1,616000,171200,,\n" // 2
                + "ninety,Imagined Road,Margate,2,616000,171200,,\n" // 3
                + "9.0E+11,Imagined Road,Margate,3,616000,171200,,\n" // 4
                + "900000000104,,Margate,4,616000,171200,,\n" // 5
                + "900000000105,Imagined Road,Margate,5,2,99999999,,\n" // 6
                + "900000000106,Imagined Road,Margate,6,616000,171200,900000000106,\n" // 7
                + "900000000107,Imagined Road,Margate,7,616000,171200,900000000999,1\n" // 8
                + "900000000101,Imagined Road,Margate,1,616000,171200,,\n" // 9
                + "\n" // 10
                + "900000000108,Imagined Road,Margate,8,616000,171200,900000000109,\n" // 11
                + "900000000109,Imagined Road,Margate,9,616000,171200,900000000108,\n" // 12
                + "900000000110,Imagined Road,Margate,1,,,900000000104,2\n" // 13
                + "900000000111,Imagined Road,Margate,,,,900000000101,3\n" // 14
                + "900000000112,Imagined Road,Margate,,,,900000000101,3\n" // 15
                + "900000000113,Imagined Road,Margate,13,,,,\n"; // 16
        IntakeReport report = properties(bad);
        assertThat(reasons(report))
                .containsExactly(
                        "3 no-uprn",
                        "4 uprn-shortened",
                        "5 no-street",
                        "6 outside-britain",
                        "7 own-parent",
                        "8 parent-unknown",
                        "9 twice-in-file",
                        "11 circle",
                        "12 circle",
                        "13 parent-unknown",
                        "15 label-taken",
                        "16 no-coordinates");
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.toLookAt())
                .allSatisfy(line -> assertThat(line.sentence()).isNotBlank());

        IntakeReport mended = properties(bad.replace("ninety", "900000000102"));
        assertThat(outcome(mended, "900000000102")).isEqualTo(Outcome.NEW);
        assertThat(mended.unchanged()).isEqualTo(2);
    }

    @Test
    void a_parent_may_come_later_in_the_file_or_be_known_already() throws SQLException {
        IntakeReport later = properties("""
                uprn,street,town,pao number,easting,northing,parent uprn,sao number
                900000000202,Imagined Road,Margate,,,,900000000201,1
                900000000201,Imagined Road,Margate,1,616000,171200,,
                """);
        assertThat(later.added()).isEqualTo(2);
        IntakeReport known = properties("""
                uprn,street,town,pao number,easting,northing,parent uprn,sao number
                900000000203,Imagined Road,Margate,,,,900000000201,2
                """);
        assertThat(known.added()).isEqualTo(1);
    }

    @Test
    void a_house_without_coordinates_stands_at_its_postcode_until_it_has_them() throws SQLException {
        postcodes("postcode,eastings,northings\nCT9 2ZZ,616000,171200\n");
        String without =
                "uprn,street,town,pao number,postcode,easting,northing\n900000000301,Imagined Road,Margate,1,CT92ZZ,,\n";
        IntakeReport report = properties(without);
        assertThat(report.toLookAt())
                .singleElement()
                .extracting(ImportLine::reason)
                .isEqualTo("at-postcode");
        assertThat(report.added()).isEqualTo(1);
        properties(without.replace(",,\n", ",616020,171210\n"));
        assertThat(one("select point_source || easting from place.property where uprn = '900000000301'"))
                .isEqualTo("SURVEYED616020");
    }

    @Test
    void a_ward_is_found_by_the_point_and_never_by_the_postcode() throws SQLException {
        areas(inMetres("W1", 615000, 616000), AreaKind.WARD, FROM);
        areas(inMetres("W2", 616000, 617000), AreaKind.WARD, FROM);
        // one postcode, two sides of the border
        properties("""
                uprn,street,town,pao number,postcode,easting,northing
                900000000401,Imagined Road,Margate,1,CT9 2ZZ,615999,171200
                900000000402,Imagined Road,Margate,2,CT9 2ZZ,616001,171200
                900000000403,Imagined Road,Margate,3,CT9 2ZZ,616000,171200
                900000000404,Imagined Road,Margate,4,CT9 2ZZ,617001,171200
                """);
        assertThat(areasOf("900000000401")).containsExactly("W1");
        assertThat(areasOf("900000000402")).containsExactly("W2");
        assertThat(areasOf("900000000403")).as("on the border: counted once").containsExactly("W1");
        assertThat(areasOf("900000000404")).isEmpty();
    }

    @Test
    void a_hole_is_outside_and_every_part_of_a_multipolygon_is_inside() throws SQLException {
        properties("""
                uprn,street,town,pao number,longitude,latitude
                900000000501,Imagined Road,Margate,1,1.185,51.385
                900000000502,Imagined Road,Margate,2,1.181,51.381
                900000000503,Imagined Road,Margate,3,1.225,51.385
                """);
        areas(
                square(
                        "D1",
                        1.18,
                        51.38,
                        1.19,
                        51.39,
                        ",[[1.184,51.384],[1.186,51.384],[1.186,51.386],[1.184,51.386],[1.184,51.384]]"),
                AreaKind.DESIGNATION,
                FROM);
        areas("""
                {"type":"Feature","properties":{"name":"Two parts"},"geometry":{"type":"MultiPolygon","coordinates":[
                 [[[1.18,51.38],[1.182,51.38],[1.182,51.382],[1.18,51.382],[1.18,51.38]]],
                 [[[1.22,51.38],[1.23,51.38],[1.23,51.39],[1.22,51.39],[1.22,51.38]]]]}}""", AreaKind.DESIGNATION, FROM);
        assertThat(areasOf("900000000501")).isEmpty();
        assertThat(areasOf("900000000502")).containsExactly("D1", "Two parts");
        assertThat(areasOf("900000000503")).containsExactly("Two parts");
    }

    @Test
    void a_ward_redrawn_from_a_later_day_keeps_its_earlier_outline() throws SQLException {
        properties(
                "uprn,street,town,pao number,longitude,latitude\n900000000601,Imagined Road,Margate,1,1.195,51.385\n");
        assertThat(areas(square("W1", 1.18, 51.38, 1.19, 51.39, ""), AreaKind.WARD, FROM)
                        .added())
                .isEqualTo(1);
        assertThat(areas(square("W1", 1.18, 51.38, 1.19, 51.39, ""), AreaKind.WARD, FROM)
                        .unchanged())
                .isEqualTo(1);
        assertThat(areas(square("W1", 1.18, 51.38, 1.20, 51.39, ""), AreaKind.WARD, FROM.plusYears(4))
                        .added())
                .isEqualTo(1);
        assertThat(
                        all(
                                "select valid_from || ' ' || coalesce(valid_to::text, '') from place.area where code = 'W1' order by 1"))
                .containsExactly("2011-04-21 2015-04-20", "2015-04-21 ");
        assertThat(
                        all(
                                "select a.valid_from::text from place.property_area x join place.area a on a.id = x.area_id"
                                        + " join place.property p on p.id = x.property_id where p.uprn = '900000000601' and a.code = 'W1'"))
                .containsExactly("2015-04-21");
        // the same day again with another outline is a correction
        assertThat(areas(square("W1", 1.18, 51.38, 1.185, 51.39, ""), AreaKind.WARD, FROM.plusYears(4))
                        .changed())
                .isEqualTo(1);
        assertThat(areasOf("900000000601")).isEmpty();
    }

    @Test
    void a_moved_house_changes_its_ward() throws SQLException {
        areas(square("W1", 1.18, 51.38, 1.19, 51.39, ""), AreaKind.WARD, FROM);
        String list =
                "uprn,street,town,pao number,longitude,latitude\n900000000701,Imagined Road,Margate,1,1.185,51.385\n";
        properties(list);
        assertThat(areasOf("900000000701")).containsExactly("W1");
        properties(list.replace("1.185,", "1.195,"));
        assertThat(areasOf("900000000701")).isEmpty();
    }

    @Test
    void outlines_that_are_none_are_refused_by_the_number_of_their_feature() throws SQLException {
        IntakeReport report = areas("""
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"WD13CD":"W1"},"geometry":{"type":"Point","coordinates":[1.18,51.38]}},
                 {"type":"Feature","properties":{"WD13CD":"W2"},"geometry":null},
                 {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[1.18,51.38],[1.19,51.38],[1.19,51.39],[1.18,51.38]]]}},
                 {"type":"Feature","properties":{"WD13CD":"W4"},"geometry":{"type":"Polygon","coordinates":[[[51.38,1.18],[51.38,1.19],[51.39,1.19],[51.38,1.18]]]}},
                 {"type":"Feature","properties":{"WD13CD":"W5"},"geometry":{"type":"Polygon","coordinates":[[[1.18,51.38],[1.18,51.38]]]}},
                 {"type":"Feature","properties":{"WD13CD":"W6"},"geometry":{"type":"Polygon","coordinates":[[[1.18,51.38],[1.19,51.38],[1.19,51.39],[1.18,51.38]]]}}
                ]}""", AreaKind.WARD, FROM);
        assertThat(reasons(report))
                .containsExactly(
                        "1 not-an-outline", "2 not-an-outline", "3 no-code", "4 latitude-first", "5 not-a-ring");
        assertThat(report.added()).isEqualTo(1);
    }

    @Test
    void an_outline_that_does_not_name_itself_is_given_its_code_and_many_are_not() throws SQLException {
        String unnamed = square("", 1.18, 51.38, 1.19, 51.39, "");
        assertThat(imports()
                        .areas(unnamed.getBytes(StandardCharsets.UTF_8), AreaKind.DESIGNATION, FROM, "D-2011")
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.what()).isEqualTo("D-2011"));
        String two = "{\"type\":\"FeatureCollection\",\"features\":[" + unnamed + "," + unnamed + "]}";
        assertThatThrownBy(() ->
                        imports().areas(two.getBytes(StandardCharsets.UTF_8), AreaKind.DESIGNATION, FROM, "D-2011"))
                .hasMessage("place.gazetteer.code-for-one");
    }

    @Test
    void with_no_officer_nothing_goes_in_and_the_public_may_not_write() throws SQLException {
        actAs("");
        assertThatThrownBy(() -> properties(STREET_OF_THREE)).hasMessageContaining("no officer on this transaction");
        connection.rollback();
        actAs("public");
        assertThatThrownBy(() -> properties(STREET_OF_THREE)).hasMessageContaining("row-level security");
    }

    @Test
    void the_public_sees_no_property() throws SQLException {
        properties(STREET_OF_THREE);
        assertThat(one("select count(*)::text from place.property")).isNotEqualTo("0");
        actAs("public");
        assertThat(one("select count(*)::text from place.property")).isEqualTo("0");
        assertThat(one("select count(*)::text from place.address")).isEqualTo("0");
        assertThat(one("select count(*)::text from place.dwelling_unit")).isEqualTo("0");
    }

    @Test
    void real_postcodes_and_boundaries_go_in_twice_and_agree_with_their_publisher() throws Exception {
        Path folder = realFiles();
        byte[] file = Files.readAllBytes(folder.resolve("postcodes/ct9_codepoint_open_2025.csv"));
        IntakeReport first = imports().postcodes(file);
        assertThat(first.refused()).isZero();
        assertThat(first.added() + first.changed() + first.unchanged()).isEqualTo(1198);
        assertThat(imports().postcodes(file).unchanged()).isEqualTo(1198);

        byte[] wards = Files.readAllBytes(folder.resolve("boundaries/mtf_wards.geojson"));
        LocalDate long_ago = LocalDate.of(1900, 1, 1);
        assertThat(imports().areas(wards, AreaKind.WARD, long_ago).added()).isEqualTo(2);
        assertThat(imports().areas(wards, AreaKind.WARD, long_ago).unchanged()).isEqualTo(2);
        byte[] lsoas = Files.readAllBytes(folder.resolve("boundaries/mtf_lsoa2011.geojson"));
        assertThat(imports().areas(lsoas, AreaKind.LSOA, long_ago).added()).isEqualTo(8);
        byte[] outline = Files.readAllBytes(folder.resolve("boundaries/mtf_area_union.geojson"));
        assertThat(imports().areas(outline, AreaKind.DESIGNATION, long_ago).added())
                .isEqualTo(1);
        byte[] thanet = Files.readAllBytes(folder.resolve("boundaries/thanet_wards_pre2016_E07000114.geojson"));
        assertThat(imports().areas(thanet, AreaKind.WARD, long_ago).refused()).isZero();
        byte[] all = Files.readAllBytes(folder.resolve("boundaries/thanet_lsoa2011_E07000114.geojson"));
        assertThat(imports().areas(all, AreaKind.LSOA, long_ago).refused()).isZero();

        // a house at each postcode's point: its ward by our polygon is the ward that the publisher gives
        List<String> houses = new ArrayList<>(List.of("uprn,street,town,pao number,postcode,easting,northing"));
        List<String> published = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(folder.resolve("postcodes/ct9_codepoint_open_2025.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("postcode")) {
                continue;
            }
            number++;
            houses.add("9100%08d,Imagined Road,Margate,%d,%s,%s,%s"
                    .formatted(number, number, cells[0], cells[2], cells[3]));
            published.add("9100%08d %s %s".formatted(number, cells[7], cells[9]));
        }
        assertThat(properties(String.join("\n", houses)).refused()).isZero();
        List<String> ours = all("""
                select p.uprn || ' ' || coalesce(max(a.code) filter (where a.kind = 'WARD'), '') || ' '
                       || coalesce(max(a.code) filter (where a.kind = 'LSOA'), '')
                  from place.property p
                  left join place.property_area x on x.property_id = p.id
                  left join place.area a on a.id = x.area_id and a.valid_from = '1900-01-01' and a.kind <> 'DESIGNATION'
                 where p.uprn like '9100%' group by p.uprn order by p.uprn""");
        List<String> inTheTwoWards = published.stream()
                .filter(line -> line.contains("E05005088") || line.contains("E05005093"))
                .toList();
        assertThat(inTheTwoWards).hasSize(449);
        // the outlines are generalised: a postcode on the very border or the sea front may fall on the other side of
        // one
        assertThat(inTheTwoWards.stream().filter(ours::contains).count()).isGreaterThan(430);
    }

    private static Path realFiles() {
        String folder = System.getProperty("mtf.shared.data");
        assumeTrue(folder != null, "skipped: -Dmtf.shared.data names no folder of real files");
        return Path.of(String.valueOf(folder));
    }

    private GazetteerImport imports() {
        return new GazetteerImport(connection, Instant.parse("2011-05-03T09:00:00Z"), GazetteerImport.Progress.UNSEEN);
    }

    private IntakeReport properties(String file) throws SQLException {
        return imports().properties(file.getBytes(StandardCharsets.UTF_8));
    }

    private IntakeReport postcodes(String file) throws SQLException {
        return imports().postcodes(file.getBytes(StandardCharsets.UTF_8));
    }

    private IntakeReport areas(String file, AreaKind kind, LocalDate from) throws SQLException {
        return imports().areas(file.getBytes(StandardCharsets.UTF_8), kind, from);
    }

    private static String square(String code, double west, double south, double east, double north, String holes) {
        return """
                {"type":"Feature","properties":{"code":"%s","name":"%s"},"geometry":{"type":"Polygon","coordinates":[
                 [[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]%s]}}""".formatted(code, code, west, south, east, south, east, north, west, north, west, south, holes);
    }

    private static String inMetres(String code, int west, int east) {
        return """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},
                 "features":[{"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon","coordinates":[
                  [[%d,171000],[%d,171000],[%d,172000],[%d,172000],[%d,171000]]]}}]}""".formatted(code, west, east, east, west, west);
    }

    private static Outcome outcome(IntakeReport report, String what) {
        return report.lines().stream()
                .filter(line -> line.what().equals(what))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static List<String> reasons(IntakeReport report) {
        return report.toLookAt().stream()
                .map(line -> line.number() + " " + line.reason())
                .toList();
    }

    private List<String> areasOf(String uprn) throws SQLException {
        return all("select a.code from place.property_area x join place.area a on a.id = x.area_id"
                + " join place.property p on p.id = x.property_id where p.uprn = '" + uprn
                + "' and a.code !~ '^E01' and a.valid_to is null order by a.code");
    }

    private List<String> everything() throws SQLException {
        List<String> rows = all("select p::text from place.property p order by id");
        rows.addAll(all("select u::text from place.dwelling_unit u order by id"));
        rows.addAll(all("select a::text from place.address a order by uprn"));
        rows.addAll(all("select s::text from place.street s order by id"));
        return rows;
    }

    private String one(String sql) throws SQLException {
        return Optional.ofNullable(all(sql).get(0)).orElse("");
    }

    private List<String> all(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private void actAs(String who) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('mtf.officer', ?, true), set_config('mtf.today', '2011-05-03', true)")) {
            statement.setString(1, who);
            statement.execute();
        }
    }
}
