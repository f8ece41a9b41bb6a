package org.margatetaskforce.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.ImportLine;

/**
 * Outlines as GeoJSON (RFC 7946): a feature, or a collection of features, each a Polygon or MultiPolygon in longitude and
 * latitude, or in metres of the National Grid where the file says so. Codes and names are found in the properties under the
 * names that the Office for National Statistics uses (WD13CD, LSOA11NM), or plain {@code code} and {@code name}.
 *
 * @param rows what can go in
 * @param refused what cannot, with the reason
 */
record BoundaryFile(List<Outline> rows, List<ImportLine> refused) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<AreaKind, Pattern> CODES = Map.of(
            AreaKind.WARD, Pattern.compile("(?i)wd[0-9]{2}cd|wardcode|code"),
            AreaKind.LSOA, Pattern.compile("(?i)lsoa[0-9]{2}cd|lsoacode|code"),
            AreaKind.DESIGNATION, Pattern.compile("(?i)code|reference|id"));

    private static final Map<AreaKind, Pattern> NAMES = Map.of(
            AreaKind.WARD, Pattern.compile("(?i)wd[0-9]{2}nm|wardname|name"),
            AreaKind.LSOA, Pattern.compile("(?i)lsoa[0-9]{2}nm|lsoaname|name"),
            AreaKind.DESIGNATION, Pattern.compile("(?i)name|title"));

    /**
     * An area as drawn.
     *
     * @param number which feature of the file
     * @param parts each a ring around, then the rings of its holes
     */
    record Outline(int number, String code, String name, List<List<Ring>> parts) {

        /** SHA-256 of all its points: two outlines with the same are the same. */
        String hash() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (List<Ring> part : parts) {
                    digest.update((byte) '|');
                    for (Ring ring : part) {
                        digest.update(ring.asPolygon().getBytes(StandardCharsets.US_ASCII));
                    }
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** A closed line in metres of the National Grid; its last point is not repeated. */
    record Ring(List<double[]> points) {

        /** As PostgreSQL writes a polygon. */
        String asPolygon() {
            StringBuilder text = new StringBuilder("(");
            for (double[] point : points) {
                text.append(text.length() == 1 ? "(" : ",(")
                        .append(point[0])
                        .append(',')
                        .append(point[1])
                        .append(')');
            }
            return text.append(')').toString();
        }
    }

    /** Something in a feature that cannot be used, with the reason. */
    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;
        private final transient Object[] details;

        Unusable(String reason, Object... details) {
            super(reason);
            this.reason = reason;
            this.details = details;
        }
    }

    /**
     * Reads a file.
     *
     * @param code what its one area is known by here, where the file itself does not say; null where it does
     */
    static BoundaryFile read(byte[] file, AreaKind kind, @Nullable String code) {
        JsonNode root = json(file);
        boolean metres = root.path("crs").toString().contains("27700");
        List<JsonNode> features = new ArrayList<>();
        if (root.path("type").asText().equals("FeatureCollection")) {
            root.path("features").forEach(features::add);
        } else if (root.path("type").asText().equals("Feature")) {
            features.add(root);
        } else {
            throw new RuleBroken("place.gazetteer.not-geojson");
        }
        if (features.isEmpty()) {
            throw new RuleBroken("intake.file.empty");
        }
        if (code != null && features.size() != 1) {
            throw new RuleBroken("place.gazetteer.code-for-one", features.size());
        }
        List<Outline> rows = new ArrayList<>();
        List<ImportLine> refused = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int number = 0;
        for (JsonNode feature : features) {
            number++;
            Optional<String> own = Optional.ofNullable(code).or(() -> property(feature, CODES.get(kind)));
            Optional<String> name = property(feature, NAMES.get(kind));
            String what = own.or(() -> name).orElse("");
            try {
                // a designation is known by what the council calls it, where its file has no code
                String known = (kind == AreaKind.DESIGNATION ? own.or(() -> name) : own)
                        .orElseThrow(() -> new Unusable("no-code", kind));
                Outline outline =
                        new Outline(number, known, name.orElse(known), parts(feature.path("geometry"), metres));
                Integer before = seen.putIfAbsent(known, number);
                if (before != null) {
                    throw new Unusable("twice-in-file", before);
                }
                rows.add(outline);
            } catch (Unusable why) {
                refused.add(ImportLine.refused(number, what, why.reason, why.details));
            }
        }
        return new BoundaryFile(rows, refused);
    }

    private static JsonNode json(byte[] file) {
        try {
            JsonNode root = JSON.readTree(file);
            if (root == null || root.isMissingNode() || !root.isObject()) {
                throw new RuleBroken("place.gazetteer.not-geojson");
            }
            return root;
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new RuleBroken("place.gazetteer.not-json", line);
        } catch (IOException impossible) {
            throw new RuleBroken("place.gazetteer.not-geojson");
        }
    }

    private static Optional<String> property(JsonNode feature, @Nullable Pattern names) {
        String best = null;
        Iterator<Map.Entry<String, JsonNode>> fields =
                feature.path("properties").fields();
        while (names != null && fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            boolean fits = names.matcher(field.getKey()).matches()
                    && field.getValue().isValueNode()
                    && !field.getValue().asText().isBlank()
                    && !field.getValue().isNull();
            // the statistics office's own name (with its year) before a plain "code" or "name"
            if (fits && (best == null || field.getKey().matches(".*[0-9].*"))) {
                best = field.getValue().asText().strip();
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<List<Ring>> parts(JsonNode geometry, boolean metres) throws Unusable {
        List<List<Ring>> parts = new ArrayList<>();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> parts.add(part(geometry.path("coordinates"), metres));
            case "MultiPolygon" -> {
                for (JsonNode part : geometry.path("coordinates")) {
                    parts.add(part(part, metres));
                }
            }
            default ->
                throw new Unusable(
                        "not-an-outline",
                        geometry.isMissingNode() || geometry.isNull()
                                ? "–"
                                : geometry.path("type").asText());
        }
        if (parts.isEmpty()) {
            throw new Unusable("not-an-outline", "–");
        }
        return parts;
    }

    private static List<Ring> part(JsonNode rings, boolean metres) throws Unusable {
        List<Ring> part = new ArrayList<>();
        for (JsonNode ring : rings) {
            part.add(ring(ring, metres));
        }
        if (part.isEmpty()) {
            throw new Unusable("not-an-outline", "–");
        }
        return part;
    }

    private static Ring ring(JsonNode positions, boolean metres) throws Unusable {
        List<double[]> points = new ArrayList<>();
        for (JsonNode position : positions) {
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw new Unusable(
                        "not-coordinates",
                        position.path(0).asText(),
                        position.path(1).asText());
            }
            double[] point = point(position.path(0).asDouble(), position.path(1).asDouble(), metres);
            if (points.isEmpty() || !same(points.get(points.size() - 1), point)) {
                points.add(point);
            }
        }
        if (points.size() > 1 && same(points.get(0), points.get(points.size() - 1))) {
            points.remove(points.size() - 1);
        }
        if (points.size() < 3) {
            throw new Unusable("not-a-ring");
        }
        return new Ring(points);
    }

    private static double[] point(double x, double y, boolean metres) throws Unusable {
        if (metres) {
            if (!NationalGrid.isInGreatBritain(Math.round(x), Math.round(y))) {
                throw new Unusable("outside-britain", x, y);
            }
            return new double[] {x, y};
        }
        if (!NationalGrid.isInGreatBritain(x, y)) {
            throw new Unusable(NationalGrid.isInGreatBritain(y, x) ? "latitude-first" : "outside-britain", x, y);
        }
        return NationalGrid.metresOf(x, y);
    }

    private static boolean same(double[] one, double[] other) {
        return one[0] == other[0] && one[1] == other[1];
    }
}
