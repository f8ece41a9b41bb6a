package org.margatetaskforce.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.safety.Maps;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.web.shell.MapTiles;
import org.margatetaskforce.web.shell.PageAddress;
import org.margatetaskforce.web.shell.Pick;

/** Draws the map: what is chosen of it, and which part of the town, stand in its address. It works without a script. */
@Named
@RequestScoped
public class ViewTownMap {

    private static final int FIFTHS = 5;
    private static final int LISTED = 40;
    private static final double CELL = 34;
    private static final double STREETS_FROM = 15;
    private static final int STREETS = 24;
    private static final String YES = "yes";

    private static final int LATEST_MONTHS = 3;
    private static final List<Pick> PERIODS = List.of(
            new Pick("1", "The last month"),
            new Pick("3", "The last 3 months"),
            new Pick("6", "The last 6 months"),
            new Pick("12", "The last 12 months"));

    @Inject
    Maps maps;

    @Inject
    Incidents recorded;

    /** What the small areas are shaded by. */
    public enum Shade {
        DWELLINGS("Published street crime for every 1,000 dwellings", "dwellings"),
        RESIDENTS("Published street crime for every 1,000 residents", "residents"),
        RECORDED("Incidents on record for every 1,000 dwellings", "dwellings"),
        NONE("Nothing", "");

        private final String words;
        private final String each;

        Shade(String words, String each) {
            this.words = words;
            this.each = each;
        }

        /** As the page says it. */
        public String words() {
            return words;
        }

        /** As an address says it. */
        public String code() {
            return name();
        }
    }

    /** An area as drawn: a small area leads to its page. */
    public record Drawn(String path, String kind, String code, String title) {}

    /** Words on the map. */
    public record Words(String x, String y, String text, String second) {}

    /** A point as drawn, and where it leads. */
    public record Dot(String x, String y, String kind, String number, String title, String address) {}

    /** A line of the legend. */
    public record Key(String kind, String words) {}

    /** What a layer shows on this part of the map. */
    public record Listed(Maps.Layer layer, int total, List<Maps.Point> alone, int together) {}

    private @Nullable String chosen;
    private boolean properties;
    private boolean cases;
    private boolean actions;
    private boolean incidents;
    private boolean incidentsShown;
    private int months = LATEST_MONTHS;
    private String type = "";
    private @Nullable List<Pick> types;
    private Shade shade = Shade.DWELLINGS;
    private @Nullable Double lon;
    private @Nullable Double lat;
    private @Nullable Double zoom;

    private MapSheet sheet = MapSheet.around(List.of());
    private Maps.@Nullable Figures figures;
    private List<Maps.Outline> outlines = List.of();
    private List<Maps.Label> streets = List.of();
    private final List<Maps.Point> points = new ArrayList<>();

    /** Reads what the address asks for. */
    public void open() {
        if (chosen == null) {
            cases = true;
        }
        incidentsShown = maps.mayShowIncidents();
        outlines = maps.outlines();
        sheet = lon == null || lat == null || zoom == null ? MapSheet.around(outlines) : new MapSheet(lon, lat, zoom);
        figures = maps.figures();
        for (Maps.Layer layer : Maps.Layer.values()) {
            if (isOn(layer)) {
                points.addAll(
                        layer == Maps.Layer.INCIDENTS
                                ? maps.incidents(sheet.box(), sheet.degrees(CELL), since(), type)
                                : maps.points(layer, sheet.box(), sheet.degrees(CELL)));
            }
        }
        if (sheet.zoom() >= STREETS_FROM) {
            streets = maps.streets(sheet.box(), STREETS);
        }
    }

    private boolean isOn(Maps.Layer layer) {
        return switch (layer) {
            case PROPERTIES -> properties;
            case CASES -> cases;
            case ACTIONS -> actions;
            case INCIDENTS -> incidents && incidentsShown;
        };
    }

    private LocalDate since() {
        return TaskForceClock.current().today().minusMonths(months).plusDays(1);
    }

    /** The figures of the small areas. */
    public Maps.Figures getFigures() {
        return Objects.requireNonNull(figures);
    }

    /** The address of this map, another part of it. */
    private String at(MapSheet other) {
        String address = new PageAddress("/safety/map.xhtml")
                .filter("chosen", YES)
                .filter("properties", properties ? YES : "")
                .filter("cases", cases ? YES : "")
                .filter("actions", actions ? YES : "")
                .filter("incidents", incidents ? YES : "")
                .filter("months", incidents ? String.valueOf(months) : "")
                .filter("type", incidents ? type : "")
                .filter("shade", shade.name())
                .filter("lon", String.format(Locale.ROOT, "%.5f", other.longitude()))
                .filter("lat", String.format(Locale.ROOT, "%.5f", other.latitude()))
                .with("zoom", String.valueOf(other.zoom()));
        return address + "#sheet";
    }

    public String getNearer() {
        return at(sheet.nearer(1));
    }

    public String getFarther() {
        return at(sheet.nearer(-1));
    }

    public String getNorth() {
        return at(sheet.moved(0, -0.5));
    }

    public String getSouth() {
        return at(sheet.moved(0, 0.5));
    }

    public String getEast() {
        return at(sheet.moved(0.5, 0));
    }

    public String getWest() {
        return at(sheet.moved(-0.5, 0));
    }

    public String getWhole() {
        return at(MapSheet.around(outlines));
    }

    public boolean isNearest() {
        return sheet.zoom() >= MapSheet.MOST_ZOOM;
    }

    public boolean isFarthest() {
        return sheet.zoom() <= MapSheet.LEAST_ZOOM;
    }

    /** The squares of somebody's map that lie under ours; none where the house is told of none. */
    public List<MapSheet.Tile> getTiles() {
        return MapTiles.configured().map(sheet::tiles).orElse(List.of());
    }

    /** Whom to name for them. */
    public String getCredit() {
        return MapTiles.configured().map(MapTiles::credit).orElse("");
    }

    /** The small areas, shaded. */
    public List<Drawn> getSmallAreas() {
        return outlines.stream()
                .filter(outline -> outline.kind() == AreaKind.LSOA)
                .map(outline -> new Drawn(
                        sheet.path(outline.rings()), "lsoa " + level(outline.code()), outline.code(), title(outline)))
                .toList();
    }

    /** Wards and designations, lines alone. */
    public List<Drawn> getLines() {
        return outlines.stream()
                .filter(outline -> outline.kind() != AreaKind.LSOA)
                .map(outline -> new Drawn(
                        sheet.path(outline.rings()),
                        outline.kind().name().toLowerCase(Locale.ROOT),
                        outline.code(),
                        outline.name()))
                .toList();
    }

    private String title(Maps.Outline outline) {
        return outline.name() + ": "
                + getFigures().of(outline.code()).map(this::sentence).orElse("no figures");
    }

    private String sentence(Maps.AreaFigures its) {
        Double rate = rate(its);
        String many = (shade == Shade.RECORDED ? its.recorded() : its.incidents()).words() + " incidents";
        return rate == null ? many + ", no rate shown" : many + ", " + rate + " for every 1,000 " + shade.each;
    }

    private @Nullable Double rate(Maps.AreaFigures its) {
        return switch (shade) {
            case DWELLINGS -> its.byDwellings();
            case RESIDENTS -> its.byResidents();
            case RECORDED -> its.recordedByDwellings();
            case NONE -> null;
        };
    }

    private double highest() {
        return getFigures().areas().stream()
                .map(this::rate)
                .filter(Objects::nonNull)
                .mapToDouble(Objects::requireNonNull)
                .max()
                .orElse(0);
    }

    private String level(String code) {
        if (shade == Shade.NONE) {
            return "plain";
        }
        Double rate = getFigures().of(code).map(this::rate).orElse(null);
        double highest = highest();
        return rate == null
                ? "hidden"
                : highest == 0 ? "plain" : "level-" + Math.max(1, (int) Math.ceil(FIFTHS * rate / highest));
    }

    /** The names of the small areas with their rates, where they are in sight. */
    public List<Words> getNames() {
        return outlines.stream()
                .filter(outline -> outline.kind() == AreaKind.LSOA)
                .map(outline -> {
                    Maps.Spot middle = middle(outline.rings().get(0));
                    Double rate =
                            getFigures().of(outline.code()).map(this::rate).orElse(null);
                    String second = shade == Shade.NONE ? "" : rate == null ? "not shown" : String.valueOf(rate);
                    return new Words(
                            MapSheet.text(sheet.x(middle.longitude())),
                            MapSheet.text(sheet.y(middle.latitude())),
                            outline.name(),
                            second);
                })
                .toList();
    }

    /** The centre of gravity of a ring. */
    private static Maps.Spot middle(List<Maps.Spot> ring) {
        double twice = 0;
        double x = 0;
        double y = 0;
        Maps.Spot first = ring.get(0);
        for (int i = 0; i < ring.size(); i++) {
            Maps.Spot one = ring.get(i);
            Maps.Spot next = ring.get((i + 1) % ring.size());
            double oneX = one.longitude() - first.longitude();
            double oneY = one.latitude() - first.latitude();
            double nextX = next.longitude() - first.longitude();
            double nextY = next.latitude() - first.latitude();
            double cross = oneX * nextY - nextX * oneY;
            twice += cross;
            x += (oneX + nextX) * cross;
            y += (oneY + nextY) * cross;
        }
        return twice == 0
                ? first
                : new Maps.Spot(first.longitude() + x / (3 * twice), first.latitude() + y / (3 * twice));
    }

    /** The names of streets that do not run into each other. */
    public List<Words> getStreets() {
        List<Words> placed = new ArrayList<>();
        for (Maps.Label label : streets) {
            double x = sheet.x(label.longitude());
            double y = sheet.y(label.latitude());
            boolean free = x > 50
                    && x < MapSheet.WIDTH - 50
                    && placed.stream()
                            .noneMatch(other -> Math.abs(Double.parseDouble(other.y()) - y) < 20
                                    && Math.abs(Double.parseDouble(other.x()) - x) < 110);
            if (free) {
                placed.add(new Words(MapSheet.text(x), MapSheet.text(y), label.name(), ""));
            }
        }
        return placed;
    }

    /** The points in sight, each leading to its record, several to a nearer look. */
    public List<Dot> getDots() {
        return points.stream()
                .map(point -> new Dot(
                        MapSheet.text(sheet.x(point.longitude())),
                        MapSheet.text(sheet.y(point.latitude())),
                        point.layer().name().toLowerCase(Locale.ROOT) + (point.isOne() ? "" : " several"),
                        point.isOne() ? "" : String.valueOf(point.count()),
                        point.isOne()
                                ? String.valueOf(point.label())
                                : point.count() + " × " + point.layer().words().toLowerCase(Locale.ROOT),
                        addressOf(point)))
                .toList();
    }

    /** Where a point leads. */
    public String addressOf(Maps.Point point) {
        if (!point.isOne()) {
            return at(new MapSheet(point.longitude(), point.latitude(), sheet.zoom() + 1.5));
        }
        return switch (point.layer()) {
            case PROPERTIES -> "/place/view-property.xhtml?uprn=" + point.reference();
            case CASES -> "/cases/view-case.xhtml?reference=" + point.reference();
            case ACTIONS -> "/cases/view-action.xhtml?reference=" + point.reference();
            case INCIDENTS -> "/safety/view-incident.xhtml?reference=" + point.reference();
        };
    }

    /** What the layers show here, in words. */
    public List<Listed> getListed() {
        List<Listed> listed = new ArrayList<>();
        for (Maps.Layer layer : Maps.Layer.values()) {
            if (isOn(layer)) {
                List<Maps.Point> its =
                        points.stream().filter(point -> point.layer() == layer).toList();
                List<Maps.Point> alone = its.stream()
                        .filter(Maps.Point::isOne)
                        .sorted(Comparator.comparing(point -> String.valueOf(point.label())))
                        .limit(LISTED)
                        .toList();
                int total = its.stream().mapToInt(Maps.Point::count).sum();
                listed.add(new Listed(layer, total, alone, total - alone.size()));
            }
        }
        return listed;
    }

    /** What the shades and lines mean. */
    public List<Key> getKeys() {
        List<Key> keys = new ArrayList<>();
        if (shade != Shade.NONE && highest() > 0) {
            for (int fifth = 1; fifth <= FIFTHS; fifth++) {
                keys.add(new Key(
                        "level-" + fifth,
                        (fifth == 1 ? "up to " : "over " + MapSheet.text(highest() * (fifth - 1) / FIFTHS) + " to ")
                                + MapSheet.text(highest() * fifth / FIFTHS)));
            }
        }
        if (shade != Shade.NONE) {
            keys.add(new Key("hidden", "not shown: too few, or no figure"));
        }
        keys.add(new Key("ward", "ward"));
        keys.add(new Key("designation", "designation"));
        return keys;
    }

    public List<Shade> getShades() {
        return List.of(Shade.values());
    }

    public Maps.Layer[] getLayers() {
        return Maps.Layer.values();
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }

    public String getProperties() {
        return properties ? YES : "";
    }

    public void setProperties(@Nullable String properties) {
        this.properties = YES.equals(properties);
    }

    public String getCases() {
        return cases ? YES : "";
    }

    public void setCases(@Nullable String cases) {
        this.cases = YES.equals(cases);
    }

    public String getActions() {
        return actions ? YES : "";
    }

    public void setActions(@Nullable String actions) {
        this.actions = YES.equals(actions);
    }

    public String getIncidents() {
        return incidents ? YES : "";
    }

    public void setIncidents(@Nullable String incidents) {
        this.incidents = YES.equals(incidents);
    }

    /** True for a post that is shown incidents as points. */
    public boolean isIncidentsShown() {
        return incidentsShown;
    }

    /** How far back the incidents shown go. */
    public List<Pick> getPeriods() {
        return PERIODS;
    }

    public String getMonths() {
        return String.valueOf(months);
    }

    public void setMonths(@Nullable String months) {
        this.months = PERIODS.stream()
                .map(Pick::code)
                .filter(code -> code.equals(months))
                .map(Integer::parseInt)
                .findFirst()
                .orElse(LATEST_MONTHS);
    }

    /** The kinds of incident to choose from. */
    public List<Pick> getTypes() {
        List<Pick> known = types;
        if (known == null) {
            known = recorded.types().stream()
                    .map(one -> new Pick(one.code(), one.words()))
                    .toList();
            types = known;
        }
        return known;
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type == null ? "" : type.strip();
    }

    public String getShade() {
        return shade.name();
    }

    public void setShade(@Nullable String shade) {
        this.shade = List.of(Shade.values()).stream()
                .filter(each -> each.name().equals(shade))
                .findFirst()
                .orElse(Shade.DWELLINGS);
    }

    public @Nullable String getLon() {
        return lon == null ? null : String.valueOf(lon);
    }

    public void setLon(@Nullable String lon) {
        this.lon = number(lon);
    }

    public @Nullable String getLat() {
        return lat == null ? null : String.valueOf(lat);
    }

    public void setLat(@Nullable String lat) {
        this.lat = number(lat);
    }

    public @Nullable String getZoom() {
        return zoom == null ? null : String.valueOf(zoom);
    }

    public void setZoom(@Nullable String zoom) {
        this.zoom = number(zoom);
    }

    /** What is no number asks for nothing. */
    private static @Nullable Double number(@Nullable String text) {
        return text != null && text.matches("-?[0-9]{1,3}(\\.[0-9]{1,10})?") ? Double.valueOf(text) : null;
    }
}
