package org.margatetaskforce.continuity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.hold.HoldFilter;
import org.margatetaskforce.cases.hold.HoldRow;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.cases.visit.Attendee;
import org.margatetaskforce.cases.visit.Door;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.law.Regime;
import org.margatetaskforce.law.Regimes;

/**
 * What stands in a continuity pack: the visits of a day and the day after, by reference; what must be known at their doors, as the
 * instructions say it and never why; the holds; whom to call. It is read as the system, for all agencies together, and holds only
 * what everyone who may open a pack sees for themselves. An address of a protected person is in none (class D25).
 */
@Boundary
public class PackSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final int MOST_HOLDS = 500;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Visits visits;

    @Inject
    Holds holds;

    @Inject
    Contacts contacts;

    @Inject
    Regimes regimes;

    /** The values of the sheet, and how many visits stand in it. */
    public record Values(Map<String, Object> values, int visits) {}

    /** Reads all of it, for a day and the day after. */
    public Values gather(LocalDate day) {
        Map<LocalDate, List<Visits.Briefed>> days = new LinkedHashMap<>();
        for (LocalDate each : List.of(day, day.plusDays(1))) {
            days.put(each, visits.briefing(each, false));
        }
        List<HoldRow> standing = holds.page(new HoldFilter(HoldFilter.Which.ON, null, null, false, null, 0, MOST_HOLDS))
                .rows();
        Set<String> doors = days.values().stream()
                .flatMap(List::stream)
                .flatMap(visit -> visit.doors().stream().map(Door::uprn))
                .collect(Collectors.toCollection(HashSet::new));
        standing.forEach(hold -> doors.add(hold.uprn()));
        Set<String> secret = protectedOf(doors);

        Map<String, Object> values = new HashMap<>();
        values.put("madeAt", MOMENT.format(TaskForceClock.current().now()));
        values.put("fileName", ContinuityPacks.fileName(day));
        values.put(
                "days",
                days.entrySet().stream()
                        .map(entry -> day(entry.getKey(), entry.getKey().equals(day), entry.getValue(), secret))
                        .toList());
        values.put("holds", standing.stream().map(hold -> hold(hold, secret)).toList());
        values.put("contacts", contacts.all().stream().map(PackSheet::contact).toList());
        Regime rules = regimes.inForce("LONE_WORKER", day);
        values.put("checkIn", rules.number("check in"));
        values.put("supervisor", rules.number("supervisor"));
        values.put("sergeant", rules.number("sergeant"));
        return new Values(values, days.values().stream().mapToInt(List::size).sum());
    }

    private Set<String> protectedOf(Set<String> doors) {
        String found = (String) entityManager
                .createNativeQuery(
                        "select array_to_string(continuity.protected_doors(cast(string_to_array(?1, ',') as text[])), ',')")
                .setParameter(1, String.join(",", doors))
                .getSingleResult();
        return found.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(found.split(",")));
    }

    private static Map<String, Object> day(
            LocalDate day, boolean today, List<Visits.Briefed> briefed, Set<String> secret) {
        Map<String, Object> values = new HashMap<>();
        values.put("heading", (today ? "Today, " : "Tomorrow, ") + DAY.format(day));
        values.put("visits", briefed.stream().map(visit -> visit(visit, secret)).toList());
        return values;
    }

    private static Map<String, Object> visit(Visits.Briefed briefed, Set<String> secret) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "hours",
                briefed.visit().getStartsAt() + " to " + briefed.visit().getEndsAt());
        values.put("reference", briefed.visit().getReference());
        values.put("about", Objects.requireNonNullElse(briefed.visit().getCaseReference(), "no case"));
        values.put("meetAt", briefed.visit().getMeetAt());
        values.put("stands", briefed.visit().getStatus().words());
        String lead = briefed.visit().getLead();
        values.put(
                "going",
                briefed.going().stream()
                        .map(one -> one.displayName() + " (" + one.agencyCode()
                                + (one.username().equals(lead) ? ", leads)" : ")"))
                        .toList());
        String holder = briefed.going().stream()
                .filter(one -> one.username().equals(lead))
                .map(Attendee::displayName)
                .findFirst()
                .orElse("who leads the visit");
        List<Map<String, Object>> doors = new ArrayList<>();
        for (Door door : briefed.doors()) {
            Map<String, Object> one = new HashMap<>();
            String line = door.line();
            one.put("line", secret.contains(door.uprn()) || line == null ? "Address held by " + holder : line);
            String instructions = door.instructions();
            one.put("warned", instructions != null);
            one.put("instructions", instructions == null ? "none" : instructions);
            doors.add(one);
        }
        values.put("doors", doors);
        return values;
    }

    private static Map<String, Object> hold(HoldRow hold, Set<String> secret) {
        String line = hold.doorLine();
        return Map.of(
                "words", hold.words(),
                "line", secret.contains(hold.uprn()) || line == null ? "Address held by whom the hold names" : line,
                "reference", hold.reference());
    }

    private static Map<String, Object> contact(Contact contact) {
        return Map.of(
                "who", contact.holders().isEmpty() ? contact.who() : contact.who() + ": " + contact.holders(),
                "agency", contact.agencyName(),
                "telephone", contact.telephone(),
                "hours", contact.hours());
    }
}
