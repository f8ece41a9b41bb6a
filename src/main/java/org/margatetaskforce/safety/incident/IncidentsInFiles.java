package org.margatetaskforce.safety.incident;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.Field.Code;
import org.margatetaskforce.intake.FileKind;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.intake.MappedRow;
import org.margatetaskforce.intake.Progress;
import org.margatetaskforce.intake.RowsAsked;
import org.margatetaskforce.people.arriving.SourceKeys;
import org.margatetaskforce.place.NationalGrid;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.SaidAddress;
import org.margatetaskforce.place.Uprn;

/**
 * Incidents from the files of other agencies (partnership practice B.1, I-8, I-10): each once, by the agency's own number. One
 * that is here is not changed by a file. An address that is no one door for certain is kept in words: the incident is not lost.
 */
@Boundary
public class IncidentsInFiles implements FileKind {

    /** Its code. */
    public static final String CODE = "INCIDENTS";

    private static final int ROWS_WRITTEN = 20;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Incidents incidents;

    @Inject
    SourceKeys sourceKeys;

    @Inject
    Properties properties;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String words() {
        return "Incidents";
    }

    @Override
    public List<Field> fields() {
        List<Code> types = incidents.types().stream()
                .map(type -> Code.of(type.code(), type.words()))
                .toList();
        List<Code> roles = incidents.roles().stream()
                .map(role -> Code.of(role.name(), role.words()))
                .toList();
        return Stream.of(
                        List.of(
                                Field.text("source_ref", "Their number for the incident")
                                        .isNeeded()
                                        .hinted("By it an incident is here once.")
                                        .called(
                                                "incidentref",
                                                "incidentid",
                                                "incidentno",
                                                "incidentnumber",
                                                "crimeno",
                                                "crimenumber",
                                                "caseref",
                                                "uniqueid",
                                                "reference",
                                                "ref",
                                                "id"),
                                Field.day("occurred_on", "Day")
                                        .isNeeded()
                                        .orOneForAll()
                                        .called(
                                                "date",
                                                "incidentdate",
                                                "dateofincident",
                                                "occurred",
                                                "datereported",
                                                "reportedon"),
                                Field.text("occurred_at", "Time of day")
                                        .called("time", "incidenttime", "timeofincident"),
                                Field.code("type", "Kind of incident", types)
                                        .isNeeded()
                                        .called("incidenttype", "category", "crimetype", "offence", "kind"),
                                Field.text("summary", "What happened")
                                        .isNeeded()
                                        .hinted("Without a name: who was in it is said apart.")
                                        .called("description", "details", "notes", "narrative", "synopsis"),
                                Field.text("handling", "What was done").called("outcome", "action", "result")),
                        SaidAddress.FIELDS,
                        List.of(
                                Field.text("in_street", "Street, where no door is known")
                                        .called("streetonly", "road"),
                                Field.text("place_words", "Where, in words").called("location", "place", "where"),
                                Field.text("easting", "Easting").called("eastings", "xcoordinate", "x"),
                                Field.text("northing", "Northing").called("northings", "ycoordinate", "y"),
                                Field.text("person_ref", "Their number for somebody in it")
                                        .hinted("Of a person who came in a file of the same agency.")
                                        .called("personref", "personid", "nominalref", "tenantref", "clientref"),
                                Field.code("person_role", "As what they were in it", roles)
                                        .called("role", "involvement")))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public int dataClass() {
        return 10;
    }

    @Override
    public List<String> posts() {
        return List.of("CSO", "HTL", "PS", "PC", "PCSO");
    }

    @Override
    public String page(String record) {
        return "/safety/view-incident.xhtml?reference=" + record;
    }

    @Override
    public List<String> seen(List<String> records) {
        return records.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select i.reference from Incident i where i.reference in :records", String.class)
                        .setParameter("records", records)
                        .getResultList();
    }

    /** What becomes of one line. */
    private static final class Plan {

        private final MappedRow row;
        private final SaidAddress address;
        private final @Nullable LocalTime time;
        private final NationalGrid.@Nullable Point point;
        private Outcome outcome = Outcome.NEW;
        private @Nullable String reason;
        private Object[] details = {};
        private @Nullable Uprn door;
        private @Nullable String person;
        private @Nullable String reference;

        Plan(MappedRow row) {
            this.row = row;
            address = SaidAddress.of(row);
            time = row.find("occurred_at").map(Plan::time).orElse(null);
            point = point(row);
            if (row.has("person_ref") && !row.has("person_role")) {
                throw new RuleBroken("intake.reason.role-missing");
            }
            if (row.get("source_ref").length() > 60) {
                throw new RuleBroken("intake.reason.reference-too-long");
            }
        }

        private static LocalTime time(String text) {
            String plain = text.replaceAll("^([0-9]{1,2})[.:]?([0-9]{2}).*$", "$1:$2");
            try {
                return LocalTime.parse(plain.length() == 4 ? "0" + plain : plain);
            } catch (DateTimeException none) {
                throw new RuleBroken("intake.reason.no-time", text);
            }
        }

        private static NationalGrid.@Nullable Point point(MappedRow row) {
            String easting = row.get("easting");
            String northing = row.get("northing");
            if (easting.isEmpty() && northing.isEmpty()) {
                return null;
            }
            if (!easting.matches("[0-9]{5,7}(\\.[0-9]+)?") || !northing.matches("[0-9]{5,7}(\\.[0-9]+)?")) {
                throw new RuleBroken("intake.reason.not-coordinates", easting, northing);
            }
            long x = Math.round(Double.parseDouble(easting));
            long y = Math.round(Double.parseDouble(northing));
            if (!NationalGrid.isInGreatBritain(x, y)) {
                throw new RuleBroken("intake.reason.outside-britain", easting, northing);
            }
            return NationalGrid.ofGrid((int) x, (int) y);
        }

        void becomes(Outcome what, @Nullable String why, Object... whatItNeeds) {
            outcome = what;
            reason = why;
            details = whatItNeeds;
        }

        void refuse(RuleBroken rule) {
            becomes(Outcome.REFUSED, rule.key(), rule.details().toArray());
        }

        ImportLine line() {
            return new ImportLine(
                    row.number(), reference == null ? "" : reference, outcome, reason, ImportLine.texts(details));
        }
    }

    @Override
    @For("file-import.take-in-incidents")
    public List<ImportLine> look(Batch batch, Progress progress) {
        List<ImportLine> unread = new ArrayList<>();
        List<Plan> plans = plan(batch, unread);
        progress.at(1, 2);
        return lines(unread, plans);
    }

    @Override
    @For("file-import.take-in-incidents")
    public List<ImportLine> takeIn(Batch batch, Progress progress) {
        List<ImportLine> unread = new ArrayList<>();
        List<Plan> plans = plan(batch, unread);
        Set<String> streets = streets();
        int done = 0;
        for (Plan plan : plans) {
            if (plan.outcome == Outcome.NEW) {
                try {
                    plan.reference = incidents.record(told(plan, batch.agency(), streets));
                } catch (RuleBroken refused) {
                    throw new RuleBroken(
                            "intake.import.bad-line",
                            plan.row.number(),
                            ImportLine.refused(plan.row.number(), "", refused).sentence());
                }
            }
            done++;
            if (done % ROWS_WRITTEN == 0) {
                entityManager.flush();
                entityManager.clear();
                progress.at(plans.size() + done, 2 * plans.size());
            }
        }
        return lines(unread, plans);
    }

    private static List<ImportLine> lines(List<ImportLine> unread, List<Plan> plans) {
        return Stream.concat(unread.stream(), plans.stream().map(Plan::line)).toList();
    }

    private List<Plan> plan(Batch batch, List<ImportLine> unread) {
        List<Plan> plans = new ArrayList<>();
        Map<String, Integer> inFile = new HashMap<>();
        for (MappedRow row : batch.rows()) {
            try {
                Plan plan = new Plan(row);
                Integer before = inFile.putIfAbsent(row.get("source_ref").toUpperCase(Locale.UK), row.number());
                if (before != null) {
                    throw new RuleBroken("intake.reason.twice-in-file", "line " + before);
                }
                plans.add(plan);
            } catch (RuleBroken refused) {
                unread.add(ImportLine.refused(row.number(), "", refused));
            }
        }
        planPlaces(plans);
        planPersons(plans, batch.agency());
        planKnown(plans, batch.agency());
        return plans;
    }

    private void planPlaces(List<Plan> plans) {
        SaidAddress.Doors doors =
                SaidAddress.Doors.of(plans.stream().map(plan -> plan.address).toList(), properties);
        LocalDate today = TaskForceClock.current().today();
        for (Plan plan : plans) {
            if (!plan.address.isEmpty()) {
                try {
                    plan.door = doors.door(plan.address);
                } catch (RuleBroken notCertain) {
                    plan.becomes(Outcome.NEW, "in-words");
                }
            } else if (!plan.row.has("in_street") && !plan.row.has("place_words")) {
                plan.refuse(new RuleBroken("intake.reason.nowhere"));
            }
            if (plan.row.day("occurred_on").orElseThrow().isAfter(today)) {
                plan.refuse(new RuleBroken(
                        "people.tie.in-the-future", plan.row.day("occurred_on").orElseThrow()));
            }
        }
    }

    private void planPersons(List<Plan> plans, String agency) {
        Map<String, String> persons = sourceKeys.personsOf(
                agency,
                plans.stream()
                        .map(plan -> plan.row.get("person_ref"))
                        .filter(number -> !number.isEmpty())
                        .toList());
        Map<String, String> names = new HashMap<>();
        if (!persons.isEmpty()) {
            for (Object each : entityManager
                    .createNativeQuery("select p.reference, lower(p.family_name) from people.person p"
                            + " where p.reference = any (array(select json_array_elements_text(cast(?1 as json))))")
                    .setParameter(1, RowsAsked.texts(new HashSet<>(persons.values())))
                    .getResultList()) {
                Object[] row = (Object[]) each;
                names.put((String) row[0], (String) row[1]);
            }
        }
        for (Plan plan : plans) {
            if (plan.outcome != Outcome.NEW || !plan.row.has("person_ref")) {
                continue;
            }
            plan.person = persons.get(plan.row.get("person_ref"));
            if (plan.person == null) {
                plan.becomes(Outcome.NEW, "person-not-here", plan.row.get("person_ref"));
            } else if (namesSomebody(plan.row.get("summary"), names.getOrDefault(plan.person, ""))) {
                plan.refuse(new RuleBroken("safety.incident.names-somebody"));
            }
        }
    }

    private static boolean namesSomebody(String summary, String familyName) {
        String last = familyName.substring(familyName.lastIndexOf(' ') + 1);
        return List.of(summary.toLowerCase(Locale.UK).split("[^\\p{L}'’-]+", -1))
                .contains(last);
    }

    private void planKnown(List<Plan> plans, String agency) {
        RowsAsked asked = new RowsAsked();
        for (int n = 0; n < plans.size(); n++) {
            asked.row(
                    "n",
                    n,
                    "ref",
                    IncidentKey.of(agency, plans.get(n).row.get("source_ref")).reference());
        }
        if (asked.isEmpty()) {
            return;
        }
        List<?> found = entityManager
                .createNativeQuery("""
                    select k.n, k.known from (
                      select w.n, safety.incident_of_source(?1, w.ref) as known
                        from json_to_recordset(cast(?2 as json)) as w (n integer, ref text) offset 0) k
                     where k.known is not null\
                    """)
                .setParameter(1, IncidentKey.of(agency, null).agency())
                .setParameter(2, asked.json())
                .getResultList();
        for (Object each : found) {
            Object[] row = (Object[]) each;
            Plan plan = plans.get(((Number) row[0]).intValue());
            String known = (String) row[1];
            plan.reference = known.isEmpty() ? null : known;
            plan.becomes(Outcome.UNCHANGED, "known-incident");
        }
    }

    private static NewIncident told(Plan plan, String agency, Set<String> streets) {
        MappedRow row = plan.row;
        String street = row.get("in_street");
        boolean known = streets.contains(street.toLowerCase(Locale.UK));
        String words = Stream.of(
                        row.get("place_words"),
                        plan.door == null ? plan.address.line() : "",
                        plan.door == null && plan.address.postcode() != null
                                ? Objects.requireNonNull(plan.address.postcode())
                                        .value()
                                : "",
                        known ? "" : street)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String person = plan.person;
        return new NewIncident(
                agency,
                row.get("source_ref"),
                row.day("occurred_on").orElseThrow(),
                plan.time,
                row.get("type"),
                new NewIncident.Place(
                        plan.door,
                        plan.door == null && known ? street : null,
                        words.isEmpty() ? null : words.substring(0, Math.min(200, words.length())),
                        plan.door == null ? plan.point : null),
                row.get("summary"),
                row.find("handling")
                        .map(text -> text.substring(0, Math.min(1000, text.length())))
                        .orElse(null),
                person == null
                        ? List.of()
                        : List.of(new NewIncident.Involved(person, IncidentRole.valueOf(row.get("person_role")))));
    }

    private Set<String> streets() {
        return properties.streets().stream()
                .map(name -> name.toLowerCase(Locale.UK))
                .collect(Collectors.toSet());
    }
}
