package org.margatetaskforce.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;

@DisplayName("An edge drawn by its corners")
class DrawnLineTest {

    /** Around Dalby Square, Cliftonville. */
    private static final String SQUARE = """
            635800 171300
            636100 171300
            636100 171100
            635800 171100
            """;

    private static void refused(String corners, String key) {
        assertThatThrownBy(() -> DrawnLine.read(corners))
                .isInstanceOfSatisfying(
                        RuleBroken.class, why -> assertThat(why.key()).isEqualTo(key));
    }

    @Test
    @DisplayName("is read with spaces or commas, blank lines, a corner twice, and closed or not")
    void read() {
        DrawnLine line = DrawnLine.read(SQUARE);
        assertThat(line.corners()).hasSize(4).startsWith(new DrawnLine.Corner(635_800, 171_300));
        assertThat(DrawnLine.read(SQUARE + "635800, 171300\r\n\r\n")).isEqualTo(line);
        assertThat(DrawnLine.read("635800,171300\n635800,171300\n636100;171300\n636100 171100\n 635800\t171100 "))
                .isEqualTo(line);
    }

    @Test
    @DisplayName("a corner that is none is named by its line")
    void unreadable() {
        refused(SQUARE + "here\n", "place.line.unreadable");
        refused(SQUARE + "636000\n", "place.line.unreadable");
        refused("171300 635800 1\n" + SQUARE, "place.line.unreadable");
        refused(SQUARE + "9999999 171000\n", "place.line.outside");
    }

    @Test
    @DisplayName("two corners are no edge, nor is nothing")
    void tooFew() {
        refused("", "place.line.too-few");
        refused("635800 171300\n636100 171300\n635800 171300\n", "place.line.too-few");
        String many = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> (635_000 + i) + " " + (171_000 + i % 2))
                .collect(Collectors.joining("\n"));
        refused(many, "place.line.too-many");
    }

    @Test
    @DisplayName("a line that crosses, touches or runs back along itself encloses nothing for certain")
    void crosses() {
        refused("635800 171300\n636100 171100\n636100 171300\n635800 171100\n", "place.line.crosses");
        refused("635800 171300\n636100 171300\n636100 171100\n635950 171300\n635800 171100\n", "place.line.crosses");
        refused("635800 171300\n636100 171300\n635900 171300\n", "place.line.crosses");
        refused("635900 171300\n635800 171300\n636100 171300\n", "place.line.crosses");
        assertThat(DrawnLine.read("635800 171300\n635900 171300\n636100 171300\n636000 171000\n")
                        .corners())
                .as("a corner on a straight side is one")
                .hasSize(4);
    }

    @Property(tries = 200)
    @Label("corners around a middle, in order, go into a file and come back as the same outline")
    void comesBack(
            @ForAll @IntRange(min = 3, max = 60) int corners, @ForAll @IntRange(min = 200, max = 3000) int radius) {
        String text = IntStream.range(0, corners)
                .mapToObj(i -> Math.round(636_000 + radius * Math.cos(2 * Math.PI * i / corners)) + " "
                        + Math.round(171_000 + radius * Math.sin(2 * Math.PI * i / corners)))
                .collect(Collectors.joining("\n"));
        DrawnLine line = DrawnLine.read(text);
        BoundaryFile file =
                BoundaryFile.read(line.asFile("Parts of Cliftonville"), AreaKind.DESIGNATION, "DN-2011-00002");
        assertThat(file.refused()).isEmpty();
        BoundaryFile.Outline outline = file.rows().get(0);
        assertThat(outline.name()).isEqualTo("Parts of Cliftonville");
        List<double[]> points = outline.parts().get(0).get(0).points();
        assertThat(points).hasSameSizeAs(line.corners());
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i))
                    .containsExactly(
                            line.corners().get(i).easting(),
                            line.corners().get(i).northing());
        }
    }
}
