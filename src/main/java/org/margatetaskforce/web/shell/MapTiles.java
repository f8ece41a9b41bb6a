package org.margatetaskforce.web.shell;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Somebody's map under ours, where the house is told of one ({@code mtf.map.tiles}, see README.md): squares of 256 steps as
 * most servers give them out. Without it our own outlines and streets are the map, and no browser asks anybody else.
 *
 * @param template the address of a square, with {@code {z}}, {@code {x}} and {@code {y}}
 * @param credit whom to name for it
 */
public record MapTiles(String template, String credit) {

    /** The one the house is told of. */
    public static Optional<MapTiles> configured() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue("mtf.map.tiles", String.class)
                .filter(template -> !template.isBlank())
                .map(template -> new MapTiles(
                        template.strip(),
                        config.getOptionalValue("mtf.map.credit", String.class).orElse("")));
    }

    public MapTiles {
        if (!template.matches("https?://[A-Za-z0-9.:-]+/[^\\s;,\"'<>]*")
                || !template.contains("{z}")
                || !template.contains("{x}")
                || !template.contains("{y}")) {
            throw new IllegalStateException(
                    "mtf.map.tiles is no address of map tiles: https://host/…/{z}/{x}/{y}.png, without ; or ,");
        }
    }

    /** The address of one square. */
    public String address(int zoom, int column, int row) {
        return template.replace("{z}", String.valueOf(zoom))
                .replace("{x}", String.valueOf(column))
                .replace("{y}", String.valueOf(row));
    }

    /** The only origin that the map's page may have pictures from besides ours. */
    String origin() {
        URI address = URI.create(template.replaceAll("[{}]", ""));
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** A page's content policy that lets in their pictures. */
    String allowedIn(String policy) {
        return policy.replace("img-src 'self'", "img-src 'self' " + origin());
    }
}
