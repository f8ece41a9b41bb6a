package org.margatetaskforce.web.cases.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.street.DoorFilter;
import org.margatetaskforce.cases.street.DoorRow;
import org.margatetaskforce.cases.street.StreetDoors;
import org.margatetaskforce.cases.street.StreetWeek;
import org.margatetaskforce.cases.street.StreetWeekStatus;
import org.margatetaskforce.cases.street.StreetWeeks;
import org.margatetaskforce.cases.visit.Door;
import org.margatetaskforce.cases.visit.Visit;
import org.margatetaskforce.cases.visit.VisitStatus;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.shell.Wording;

/**
 * All doors of a visit or of a street week as one page holds them, so that an officer without a line can go from door to door:
 * addresses, what must be read there, and what came of each. No names, and nothing that a household said.
 */
@ApplicationScoped
public class DoorSheet {

    /** Whose doors they are. */
    public enum Kind {
        VISIT,
        STREET
    }

    @Inject
    Visits visits;

    @Inject
    StreetWeeks weeks;

    @Inject
    StreetDoors streetDoors;

    /** The doors of a visit or street week that the one acting may see. */
    public JsonObject all(Kind kind, String reference) {
        JsonArrayBuilder doors = Json.createArrayBuilder();
        boolean open;
        if (kind == Kind.STREET) {
            StreetWeek week = weeks.find(reference).orElseThrow(NoSuchElementException::new);
            open = week.getStatus() == StreetWeekStatus.IN_PROGRESS && weeks.mayAct(week);
            streetDoors.page(reference, DoorFilter.all()).rows().forEach(row -> doors.add(door(row)));
        } else {
            Visit visit = visits.find(reference).orElseThrow(NoSuchElementException::new);
            open = visit.getStatus() == VisitStatus.IN_PROGRESS && visits.mayAct(visit);
            visits.doors(reference).forEach(each -> doors.add(door(each)));
        }
        return Json.createObjectBuilder()
                .add("kind", kind.name())
                .add("reference", reference)
                .add("open", open)
                .add("doors", doors)
                .build();
    }

    /** One door of it, as it stands now. */
    public JsonObject one(Kind kind, String reference, String key) {
        if (kind == Kind.STREET) {
            return door(streetDoors
                    .find(reference, Uprn.of(key))
                    .orElseThrow(() -> new RuleBroken("cases.street.no-such-door")));
        }
        List<Door> doors = visits.doors(reference);
        return door(doors.stream()
                .filter(each -> String.valueOf(each.position()).equals(key))
                .findFirst()
                .orElseThrow(NoSuchElementException::new));
    }

    private static JsonObject door(DoorRow row) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("key", row.uprn())
                .add("uprn", row.uprn())
                .add("version", row.version())
                .add("line", line(row.line()))
                .add("side", row.side().name())
                .add("noVisit", row.noVisit())
                .add("read", row.read())
                .add("calls", row.calls())
                .add("struck", Objects.requireNonNullElse(row.struckOutBecause(), ""))
                .add("again", row.callAgainOn() == null ? "" : Wording.shortDay(row.callAgainOn()))
                .add("instructions", Objects.requireNonNullElse(row.instructions(), ""));
        return outcome(json, row.outcome() == null ? null : row.outcome().name(), row.calledAt(), row.calledBy())
                .build();
    }

    private static JsonObject door(Door door) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("key", String.valueOf(door.position()))
                .add("uprn", door.uprn())
                .add("version", door.version())
                .add("line", line(door.line()))
                .add("side", "")
                .add("noVisit", door.noVisit())
                .add("read", door.read())
                .add("calls", door.outcome() == null ? 0 : 1)
                .add("struck", "")
                .add("again", "")
                .add("seen", Objects.requireNonNullElse(door.seen(), ""))
                .add("instructions", Objects.requireNonNullElse(door.instructions(), ""));
        return outcome(json, door.outcome() == null ? null : door.outcome().name(), door.outcomeAt(), door.outcomeBy())
                .build();
    }

    private static JsonObjectBuilder outcome(
            JsonObjectBuilder json, @Nullable String outcome, java.time.@Nullable Instant at, @Nullable String by) {
        return json.add("outcome", Objects.requireNonNullElse(outcome, ""))
                .add("at", at == null ? "" : Wording.moment(at))
                .add("by", Objects.requireNonNullElse(by, ""));
    }

    private static String line(@Nullable String line) {
        return line == null ? "A door that is not open to you" : line;
    }
}
