package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody's map is asked for by its squares alone, and no page but the map's may ask. */
class MapTilesTest {

    private static final MapTiles SERVER = new MapTiles("https://tiles.example.org:8443/osm/{z}/{x}/{y}.png", "© them");

    @Test
    void a_square_is_asked_for_by_its_zoom_column_and_row() {
        assertThat(SERVER.address(15, 16510, 10914)).isEqualTo("https://tiles.example.org:8443/osm/15/16510/10914.png");
    }

    @Test
    void the_maps_page_may_have_pictures_of_that_server_and_nothing_else_of_it() {
        assertThat(SERVER.allowedIn("default-src 'self'; img-src 'self' data:; script-src 'self'"))
                .isEqualTo(
                        "default-src 'self'; img-src 'self' https://tiles.example.org:8443 data:; script-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiles.example.org/{z}/{x}/{y}.png",
                "javascript://tiles/{z}/{x}/{y}",
                "https://tiles.example.org/{z}/{x}.png",
                "https://tiles.example.org/{z}/{x}/{y}.png; script-src *",
                "https://tiles.example.org /{z}/{x}/{y}.png",
                "https://tiles.example.org/\"{z}/{x}/{y}.png"
            })
    void what_could_say_more_than_an_address_is_refused(String template) {
        assertThatThrownBy(() -> new MapTiles(template, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mtf.map.tiles");
    }
}
