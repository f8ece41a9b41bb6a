package org.margatetaskforce.web.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.web.shell.MapTiles;

/** Our sheet is drawn in the projection of web maps, so that squares of others lie under it where they belong. */
class MapSheetTest {

    private static final MapTiles SERVER = new MapTiles("https://tiles.example.org/{z}/{x}/{y}.png", "");
    private static final Pattern ADDRESS = Pattern.compile("/(\\d+)/(\\d+)/(\\d+)\\.png$");

    private record Square(int zoom, int column, int row, double x, double y, double size) {}

    private static List<Square> squares(MapSheet sheet) {
        return sheet.tiles(SERVER).stream()
                .map(tile -> {
                    Matcher address = ADDRESS.matcher(tile.address());
                    assertThat(address.find()).isTrue();
                    return new Square(
                            Integer.parseInt(address.group(1)),
                            Integer.parseInt(address.group(2)),
                            Integer.parseInt(address.group(3)),
                            Double.parseDouble(tile.x()),
                            Double.parseDouble(tile.y()),
                            Double.parseDouble(tile.size()));
                })
                .toList();
    }

    /** Column and row as tile servers reckon them: OpenStreetMap wiki, "Slippy map tilenames". */
    private static double column(double longitude, int zoom) {
        return (longitude + 180) / 360 * (1 << zoom);
    }

    private static double row(double latitude, int zoom) {
        double radians = Math.toRadians(latitude);
        return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * (1 << zoom);
    }

    @Test
    void the_clock_tower_lies_in_the_square_that_servers_give_it() {
        MapSheet sheet = new MapSheet(1.38116, 51.38913, 16);
        assertThat(squares(sheet))
                .anyMatch(square ->
                        square.zoom() == 16 && square.column() == 33019 && square.row() == (int) row(51.38913, 16));
    }

    @Property(tries = 200)
    void a_place_lies_on_its_square_where_we_draw_it_and_no_corner_of_the_sheet_is_bare(
            @ForAll @DoubleRange(min = 1.30, max = 1.45) double longitude,
            @ForAll @DoubleRange(min = 51.33, max = 51.42) double latitude,
            @ForAll @DoubleRange(min = 11, max = 18.5) double zoom) {
        MapSheet sheet = new MapSheet(longitude, latitude, zoom);
        List<Square> squares = squares(sheet);
        Square first = squares.get(0);
        double x = first.x() + (column(longitude, first.zoom()) - first.column()) * first.size();
        double y = first.y() + (row(latitude, first.zoom()) - first.row()) * first.size();
        assertThat(x).isCloseTo(sheet.x(longitude), within(0.6));
        assertThat(y).isCloseTo(sheet.y(latitude), within(0.6));
        Square last = squares.get(squares.size() - 1);
        assertThat(first.x()).isLessThanOrEqualTo(0.1);
        assertThat(first.y()).isLessThanOrEqualTo(0.1);
        assertThat(last.x() + last.size()).isGreaterThanOrEqualTo(MapSheet.WIDTH - 0.1);
        assertThat(last.y() + last.size()).isGreaterThanOrEqualTo(MapSheet.HEIGHT - 0.1);
        assertThat(squares).as("a page asks for a screenful").hasSizeLessThan(30);
    }
}
