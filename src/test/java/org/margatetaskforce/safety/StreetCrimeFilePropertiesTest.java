package org.margatetaskforce.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;

/** A month of the police is read as they meant it, or refused by line and reason. */
class StreetCrimeFilePropertiesTest {

    private static final String HEADINGS = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,"
            + "LSOA code,LSOA name,Crime type,Last outcome category,Context\n";
    private static final String CALL =
            ",2018-10,Imagined Police,Imagined Police,1.391033,51.390823,On or near Athelstan Road,E01024657,Thanet 001A,"
                    + "Anti-social behaviour,,\n";

    private static StreetCrimeFile read(String text) {
        return StreetCrimeFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void rows_that_are_alike_stay_so_many(@ForAll @IntRange(min = 1, max = 60) int many) {
        StreetCrimeFile file = read(HEADINGS + CALL.repeat(many));
        assertThat(file.rows()).hasSize(many);
        assertThat(file.refused()).isEmpty();
        assertThat(file.month()).isEqualTo(YearMonth.of(2018, 10));
        assertThat(file.force()).isEqualTo("Imagined Police");
        assertThat(file.rows().get(0).street()).isEqualTo("Athelstan Road");
    }

    @Property
    void whatever_stands_in_a_cell_the_line_is_read_or_refused_and_no_other(
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String cell, @ForAll @IntRange(max = 4) int which) {
        List<String> values = List.of("2018-10", "1.391033", "51.390823", "E01024657", "Anti-social behaviour");
        String spoilt = CALL.replace(values.get(which), cell);
        StreetCrimeFile file = read(HEADINGS + CALL + spoilt + CALL);
        assertThat(file.rows().size() + file.refused().size()).isEqualTo(3);
        assertThat(file.rows().size()).isGreaterThanOrEqualTo(2);
        assertThat(file.refused())
                .allMatch(line -> line.number() == 3 && !line.sentence().isBlank());
    }

    @Example
    void a_row_without_a_place_is_one_and_a_row_without_a_kind_is_not() {
        StreetCrimeFile file = read(HEADINGS + ",2018-10,Imagined Police,,,,No Location,,,Other crime,,\n"
                + ",2018-10,Imagined Police,,,,No Location,,,,,\n");
        assertThat(file.rows()).singleElement().satisfies(row -> assertThat(row.point())
                .isNull());
        assertThat(file.refused()).singleElement().satisfies(line -> assertThat(line.reason())
                .isEqualTo("no-crime-type"));
    }

    @Example
    void two_months_or_two_forces_in_one_file_are_refused() {
        assertThatThrownBy(() -> read(HEADINGS + CALL + CALL.replace("2018-10", "2018-11")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("several-months");
        assertThatThrownBy(() -> read(HEADINGS + CALL + CALL.replace("Imagined Police", "Railway Police")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("several-forces");
        assertThatThrownBy(() -> read("Month,Location\n2018-10,x\n")).isInstanceOf(RuleBroken.class);
    }

    /** Real months, where the system property {@code mtf.shared.data} names their folder. */
    @Test
    void the_published_months_are_read_to_the_last_line() throws IOException {
        String folder = System.getProperty("mtf.shared.data");
        Assumptions.assumeTrue(folder != null, "skipped: -Dmtf.shared.data names no folder of real files");
        try (Stream<Path> files = Files.list(Path.of(String.valueOf(folder), "crime"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                StreetCrimeFile month = StreetCrimeFile.read(Files.readAllBytes(file));
                assertThat(month.refused()).as("%s", file).isEmpty();
                assertThat(file.getFileName().toString())
                        .startsWith(month.month().toString());
                assertThat(month.rows()).as("%s", file).hasSizeGreaterThan(800);
            }
        }
    }
}
