package org.margatetaskforce.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.intake.ImportLine;

/**
 * Do the lines of a property list fit together, and fit what is in the gazetteer? Parents may stand anywhere in the file or
 * be known already; what hangs on a refused line is refused with it.
 */
final class PropertyListCheck {

    private final Map<Uprn, Known> known;
    private final Map<Uprn, Map<String, Uprn>> labels;
    private final Map<Postcode, NationalGrid.Point> postcodes;

    private final Map<Uprn, PropertyFile.Line> inFile = new LinkedHashMap<>();
    private final Map<Uprn, Integer> refusedLines = new HashMap<>();
    private final List<ImportLine> refused = new ArrayList<>();
    private final List<Building> buildings = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();

    /** What a UPRN is in the gazetteer already, and what it is part of. */
    record Known(boolean unit, Optional<Uprn> above) {}

    /** A property that can go in, with its point; {@code isAtPostcode} where that is only its postcode's. */
    record Building(PropertyFile.Line line, NationalGrid.Point point, boolean isAtPostcode) {}

    /** A dwelling unit that can go in. */
    record Unit(PropertyFile.Line line, Uprn building) {}

    PropertyListCheck(
            Map<Uprn, Known> known, Map<Uprn, Map<String, Uprn>> labels, Map<Postcode, NationalGrid.Point> postcodes) {
        this.known = known;
        this.labels = labels;
        this.postcodes = postcodes;
    }

    List<Building> buildings() {
        return buildings;
    }

    List<Unit> units() {
        return units;
    }

    List<ImportLine> refused() {
        return refused;
    }

    void examine(List<PropertyFile.Line> rows) {
        rows.forEach(line -> inFile.put(line.uprn(), line));
        rows.forEach(this::examineAlone);
        refuseCircles();
        refuseWhatHangsOnRefused();
        refuseLabelsTwice();
        for (PropertyFile.Line line : rows) {
            if (refusedLines.containsKey(line.uprn())) {
                continue;
            }
            if (line.isUnit()) {
                units.add(new Unit(line, line.parent().orElseThrow()));
            } else {
                NationalGrid.Point point = point(line);
                if (point != null) {
                    buildings.add(new Building(line, point, line.point().isEmpty()));
                }
            }
        }
    }

    private void examineAlone(PropertyFile.Line line) {
        Known before = known.get(line.uprn());
        if (before != null && before.unit() != line.isUnit()) {
            refuse(line, before.unit() ? "is-a-unit" : "is-a-property");
            return;
        }
        if (!line.isUnit() && point(line) == null) {
            refuse(line, line.postcode() == null ? "no-coordinates" : "no-coordinates-nor-postcode");
            return;
        }
        if (line.parent().isEmpty()) {
            return;
        }
        Uprn parent = line.parent().get();
        PropertyFile.Line above = inFile.get(parent);
        if (above != null ? above.isUnit() : isKnownUnit(parent)) {
            refuse(line, "parent-is-a-unit", parent);
        } else if (above == null && !known.containsKey(parent)) {
            refuse(line, "parent-unknown", parent);
        }
    }

    private boolean isKnownUnit(Uprn uprn) {
        Known before = known.get(uprn);
        return before != null && before.unit();
    }

    private NationalGrid.@Nullable Point point(PropertyFile.Line line) {
        return line.point().orElseGet(() -> line.postcode() == null ? null : postcodes.get(line.postcode()));
    }

    /** What a property is part of once the file is in: as the file says, else as the gazetteer does. */
    private Optional<Uprn> above(Uprn uprn) {
        PropertyFile.Line line = inFile.get(uprn);
        if (line != null && !refusedLines.containsKey(uprn)) {
            return line.parent();
        }
        Known before = known.get(uprn);
        return before == null ? Optional.empty() : before.above();
    }

    private void refuseCircles() {
        List<PropertyFile.Line> inACircle = inFile.values().stream()
                .filter(line -> !refusedLines.containsKey(line.uprn()) && leadsBack(line.uprn()))
                .toList();
        inACircle.forEach(line -> refuse(line, "circle"));
    }

    private boolean leadsBack(Uprn start) {
        Set<Uprn> way = new HashSet<>();
        Optional<Uprn> here = above(start);
        while (here.isPresent() && way.add(here.get())) {
            if (here.get().equals(start)) {
                return true;
            }
            here = above(here.get());
        }
        return false;
    }

    private void refuseWhatHangsOnRefused() {
        boolean again = true;
        while (again) {
            again = false;
            for (PropertyFile.Line line : inFile.values()) {
                Integer at = line.parent().map(refusedLines::get).orElse(null);
                // a parent that is in the gazetteer from before stays there, though its line is refused now
                if (at != null
                        && !refusedLines.containsKey(line.uprn())
                        && !known.containsKey(line.parent().orElseThrow())) {
                    refuse(line, "parent-refused", at);
                    again = true;
                }
            }
        }
    }

    private void refuseLabelsTwice() {
        // a refused unit keeps the label it has, which may be what another line wants: look again until nothing changes
        while (refusesALabel()) {
            continue;
        }
    }

    private boolean refusesALabel() {
        Map<Uprn, Map<String, Uprn>> taken = new HashMap<>();
        labels.forEach((building, its) -> its.forEach((label, uprn) -> {
            if (!willBeWritten(uprn)) {
                taken.computeIfAbsent(building, b -> new HashMap<>()).put(label, uprn);
            }
        }));
        for (PropertyFile.Line line : inFile.values()) {
            if (!line.isUnit() || refusedLines.containsKey(line.uprn())) {
                continue;
            }
            String label = String.valueOf(line.sao());
            Uprn before = taken.computeIfAbsent(line.parent().orElseThrow(), b -> new HashMap<>())
                    .putIfAbsent(label.toLowerCase(Locale.ROOT), line.uprn());
            if (before != null) {
                refuse(line, "label-taken", label, before);
                return true;
            }
        }
        return false;
    }

    private boolean willBeWritten(Uprn uprn) {
        return inFile.containsKey(uprn) && !refusedLines.containsKey(uprn);
    }

    private void refuse(PropertyFile.Line line, String reason, Object... details) {
        refusedLines.put(line.uprn(), line.number());
        refused.add(ImportLine.refused(line.number(), line.uprn().value(), reason, details));
    }
}
