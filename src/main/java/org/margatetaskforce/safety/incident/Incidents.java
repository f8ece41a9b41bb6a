package org.margatetaskforce.safety.incident;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Regime;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.place.AntisocialBehaviourReported;
import org.margatetaskforce.place.NationalGrid;
import org.margatetaskforce.place.Uprn;

/**
 * What the agencies know of incidents in the two wards: recorded once each, corrected with what was said before kept, counted
 * at their address (partnership practice B.1, I-8, I-10). Every number and list is of those that the one who asks may see.
 */
@Boundary
public class Incidents {

    private static final int ANTISOCIAL_BEHAVIOUR = 10;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Regimes regimes;

    @Inject
    Officers officers;

    @Inject
    IncidentLinks links;

    @Inject
    Timeline timeline;

    @Inject
    Audit audit;

    @Inject
    Event<AntisocialBehaviourReported> reported;

    // --- what is done with them

    /**
     * Records an incident.
     *
     * @return its reference, such as {@code IN-2011-00001}
     * @throws RuleBroken where it is here already under the agency's own reference, is to come, is nowhere, names somebody in
     *     its summary, or is of a kind that is not recorded here
     */
    @For("incident.record")
    public String record(NewIncident told) {
        IncidentType type = typeOn(told.type(), told.on());
        IncidentKey key = IncidentKey.of(told.agency(), told.sourceRef());
        mustBeNew(key);
        mustNameNobody(told.summary(), told.people());
        String reference = (String) query("select base.next_number('IN', ?1)")
                .setParameter(1, today().getYear())
                .getSingleResult();
        Incident incident = new Incident(
                reference,
                told,
                key,
                type,
                placed(told.place()),
                TaskForceClock.current().now());
        entityManager.persist(incident);
        entityManager.flush();
        links.involve(incident, told.people());
        audit.record("EDIT", "incident", reference, incident.getDataClass(), "recorded");
        tellTheDoor(incident);
        return reference;
    }

    /** Whoever answers for a door hears of anti-social behaviour there; of an offence (D13) only who may see it is told. */
    private void tellTheDoor(Incident incident) {
        Uprn door = incident.getUprn();
        if (door != null && incident.getDataClass() == ANTISOCIAL_BEHAVIOUR && isAntisocial(incident)) {
            reported.fire(new AntisocialBehaviourReported(door, incident.getOccurredOn()));
        }
    }

    private boolean isAntisocial(Incident incident) {
        return !query("""
                        select 1 from safety.incident_type y
                         where y.code = ?1 and y.antisocial and ?2 between y.valid_from and coalesce(y.valid_to, 'infinity')""")
                .setParameter(1, incident.getType())
                .setParameter(2, Date.valueOf(incident.getOccurredOn()))
                .getResultList()
                .isEmpty();
    }

    /**
     * Puts right what an incident says; what it said before is kept.
     *
     * @param version the version that was read
     * @param because why, for who reads it later
     * @throws RuleBroken where somebody else corrected it meanwhile, or as for {@link #record}
     */
    @For("incident.correct")
    public void correct(String reference, int version, NewIncident told, String because) {
        Incident incident = unchanged(reference, version);
        mustBeOurs(incident);
        String why = Incident.because(because);
        IncidentType type = typeOn(told.type(), told.on());
        IncidentKey key = IncidentKey.of(told.agency(), told.sourceRef());
        if (!key.equals(IncidentKey.of(incident.getAgencyCode(), incident.getSourceRef()))) {
            mustBeNew(key);
        }
        mustNameNobody(
                told.summary(),
                links.people(reference).stream()
                        .map(one -> new NewIncident.Involved(one.reference(), one.role()))
                        .toList());
        query("""
                        insert into safety.incident_before (incident_id, was_version, data_class, agency_code, source_ref, occurred_on,
                                                            occurred_at, type, uprn, street_id, place_words, summary, handling,
                                                            said_at, said_by, because, recorded_at, recorded_by)
                        select i.id, i.version, i.data_class, i.agency_code, i.source_ref, i.occurred_on, i.occurred_at, i.type, i.uprn,
                               i.street_id, i.place_words, i.summary, i.handling, coalesce(i.changed_at, i.recorded_at),
                               coalesce(i.changed_by, i.recorded_by), ?2, ?3, identity.acting()
                          from safety.incident i where i.reference = ?1""")
                .setParameter(1, reference)
                .setParameter(2, why)
                .setParameter(3, now())
                .executeUpdate();
        incident.correct(
                told,
                key,
                type,
                placed(told.place()),
                TaskForceClock.current().now(),
                me(),
                TaskForceClock.current().instant());
        entityManager.flush();
        query("update safety.incident_person set data_class = ?2, version = version + 1"
                        + " where incident_id = ?1 and data_class <> 21 and data_class <> ?2")
                .setParameter(1, incident.id())
                .setParameter(2, incident.getDataClass())
                .executeUpdate();
        audit.record("EDIT", "incident", reference, incident.getDataClass(), "corrected");
    }

    /** It never was, or is here twice: it stays to be read, is counted nowhere, and the cases it was linked to are told. */
    @For("incident.correct")
    public void markError(String reference, int version, String because) {
        Incident incident = unchanged(reference, version);
        mustBeOurs(incident);
        incident.enteredInError(me(), TaskForceClock.current().instant(), because);
        for (IncidentCase linked : links.cases(reference)) {
            timeline.write(
                    linked.reference(),
                    incident.getDataClass(),
                    "Incident was entered in error",
                    reference + " is counted no more.",
                    reference);
        }
        audit.record("EDIT", "incident", reference, incident.getDataClass(), "entered in error");
    }

    private Incident unchanged(String reference, int version) {
        Incident incident = get(reference);
        if (incident.getVersion() != version) {
            String by = incident.getErroneousBy() != null ? incident.getErroneousBy() : incident.getChangedBy();
            throw new RuleBroken(
                    "safety.incident.changed-meanwhile",
                    officers.nameOf(by == null ? incident.getRecordedBy() : by),
                    reference);
        }
        incident.mustStand();
        return incident;
    }

    /** An incident is put right by the agency whose it is, or by who wrote it down. */
    public boolean mayChange(Incident incident) {
        return !incident.isErroneous()
                && (Boolean) query("select identity.acting() = ?1 or coalesce(identity.acting_agency() = ?2, false)")
                        .setParameter(1, incident.getRecordedBy())
                        .setParameter(2, incident.getAgencyCode())
                        .getSingleResult();
    }

    private void mustBeOurs(Incident incident) {
        if (!mayChange(incident)) {
            throw new Denied("safety.incident.not-ours");
        }
    }

    private void mustBeNew(IncidentKey key) {
        String source = key.reference();
        if (source == null) {
            return;
        }
        Optional<String> there = recordedAs(key.agency(), source);
        if (there.isPresent()) {
            throw there.get().isEmpty()
                    ? new RuleBroken("safety.incident.here-already-unseen", source)
                    : new RuleBroken("safety.incident.here-already", source, there.get());
        }
    }

    /**
     * Whether an agency's incident is here already.
     *
     * @return our reference of it; "" where it is here and not for the one who asks; empty where it is not here
     */
    public Optional<String> recordedAs(String agency, String sourceRef) {
        IncidentKey key = IncidentKey.of(agency, sourceRef);
        if (key.reference() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable((String) query("select safety.incident_of_source(?1, ?2)")
                .setParameter(1, key.agency())
                .setParameter(2, key.reference())
                .getSingleResult());
    }

    private void mustNameNobody(String summary, List<NewIncident.Involved> people) {
        if (people.isEmpty()) {
            return;
        }
        @SuppressWarnings("unchecked")
        List<String> names = query(
                        "select p.name from people.person p where p.reference = any (string_to_array(?1, ' '))")
                .setParameter(
                        1, people.stream().map(NewIncident.Involved::person).collect(Collectors.joining(" ")))
                .getResultList();
        List<String> said = List.of(summary.toLowerCase(Locale.UK).split("[^\\p{L}'’-]+"));
        for (String name : names) {
            String[] parts = name.toLowerCase(Locale.UK).split("\\s+");
            if (said.contains(parts[parts.length - 1])) {
                throw new RuleBroken("safety.incident.names-somebody");
            }
        }
    }

    private IncidentType typeOn(String code, LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select y.code, y.words, y.data_class, y.kept from safety.incident_type y
                         where y.code = ?1 and y.valid_from <= ?2 and (y.valid_to is null or y.valid_to >= ?2)""")
                .setParameter(1, code)
                .setParameter(2, Date.valueOf(day))
                .getResultList();
        if (found.isEmpty()) {
            throw new RuleBroken("safety.incident.no-type", code);
        }
        Object[] row = found.get(0);
        if (!(Boolean) row[3]) {
            throw new RuleBroken("safety.incident.kept-elsewhere");
        }
        return new IncidentType((String) row[0], (String) row[1], ((Number) row[2]).intValue());
    }

    private Incident.Placed placed(NewIncident.Place place) {
        Uprn door = place.door();
        String street = place.street();
        String words = place.words() == null || place.words().isBlank()
                ? null
                : place.words().strip();
        NationalGrid.Point point = place.point();
        if (door != null) {
            Object[] row = one(query("""
                            select a.property_uprn, p.street_id, p.easting, p.northing,
                                   (select min(l.code) from place.property_area x join place.area l on l.id = x.area_id
                                     where x.property_id = p.id and l.kind = 'LSOA' and l.valid_from <= identity.today()
                                       and (l.valid_to is null or l.valid_to >= identity.today()))
                              from place.address a join place.property p on p.id = a.property_id where a.uprn = ?1""").setParameter(1, door.value()))
                    .orElseThrow(() -> new RuleBroken("place.property.unknown", door));
            return new Incident.Placed(
                    door,
                    new Uprn((String) row[0]),
                    ((Number) row[1]).longValue(),
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).intValue(),
                    (String) row[4],
                    words);
        }
        Integer easting = point == null ? null : point.easting();
        Integer northing = point == null ? null : point.northing();
        Long streetId = null;
        if (street != null && !street.isBlank()) {
            Object[] row = one(query("""
                            select s.id, cast(avg(p.easting) as integer), cast(avg(p.northing) as integer)
                              from place.street s left join place.property p on p.street_id = s.id
                             where lower(s.name) = lower(?1) group by s.id order by count(p.id) desc, s.id limit 1""").setParameter(1, street.strip()))
                    .orElseThrow(() -> new RuleBroken("safety.incident.no-street", street));
            streetId = ((Number) row[0]).longValue();
            if (point == null && row[1] != null) {
                easting = ((Number) row[1]).intValue();
                northing = ((Number) row[2]).intValue();
            }
        }
        String lsoa = easting == null || northing == null
                ? null
                : (String) query("select (select l.code from place.lsoas_of(array[cast(?1 as integer)],"
                                + " array[cast(?2 as integer)], identity.today()) l limit 1)")
                        .setParameter(1, easting)
                        .setParameter(2, northing)
                        .getSingleResult();
        return new Incident.Placed(null, null, streetId, easting, northing, lsoa, words);
    }

    private static Optional<Object[]> one(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return found.stream().findFirst();
    }

    // --- reading

    /**
     * The kinds of incident that the one acting can read again once they are recorded, those of anti-social behaviour first.
     */
    public List<IncidentType> types() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select y.code, y.words, y.data_class from safety.incident_type y
                         where y.kept and y.valid_from <= identity.today() and (y.valid_to is null or y.valid_to >= identity.today())
                           and y.data_class = any (identity.full_classes() || identity.member_classes())
                         order by y.position""").getResultList();
        return found.stream()
                .map(row -> new IncidentType((String) row[0], (String) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    /** As what somebody can be named by the one acting: who complained only by whom that class is open to. */
    public List<IncidentRole> roles() {
        boolean complainants = (Boolean)
                query("select cast(21 as smallint) = any (identity.full_classes() || identity.member_classes())")
                        .getSingleResult();
        return List.of(IncidentRole.values()).stream()
                .filter(role -> role != IncidentRole.COMPLAINANT || complainants)
                .toList();
    }

    /** The incident of this reference, where the one acting may see it. */
    public Optional<Incident> find(String reference) {
        return entityManager
                .createQuery("select i from Incident i where i.reference = :reference", Incident.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The incident of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Incident get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("safety.incident.unknown", reference));
    }

    /** The same as a list shows it: its place, type and agency in words. */
    public IncidentRow row(String reference) {
        return select("i.reference = ?1", List.of(reference), 0, 1).rows().stream()
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    /** Several of them, as lists show them: the latest first. */
    List<IncidentRow> rows(List<String> references) {
        return references.isEmpty()
                ? List.of()
                : select(
                                "i.reference = any (string_to_array(?1, ' '))",
                                List.of(String.join(" ", references)),
                                0,
                                references.size())
                        .rows();
    }

    /** The street it was in, where it was in none of the gazetteer's doors; null where it is not known. */
    public @Nullable String streetOf(Incident incident) {
        @SuppressWarnings("unchecked")
        List<String> names = query(
                        "select s.name from safety.incident i join place.street s on s.id = i.street_id where i.reference = ?1")
                .setParameter(1, incident.getReference())
                .getResultList();
        return names.stream().findFirst().orElse(null);
    }

    /** What it said before it was corrected, the latest first. */
    public List<IncidentBefore> before(String reference) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("""
                        select coalesce(y.words, b.type), b.occurred_on, b.occurred_at,
                               concat_ws(': ', coalesce(a.line, s.name), b.place_words), b.source_ref, b.summary, b.handling,
                               coalesce(o.display_name, 'the system'), b.said_at, coalesce(c.display_name, 'the system'), b.recorded_at,
                               b.because
                          from safety.incident i join safety.incident_before b on b.incident_id = i.id
                          left join safety.incident_type y on y.code = b.type and y.valid_from <= b.occurred_on
                               and (y.valid_to is null or y.valid_to >= b.occurred_on)
                          left join place.address a on a.uprn = b.uprn
                          left join place.street s on s.id = b.street_id
                          left join identity.officer o on o.username = b.said_by
                          left join identity.officer c on c.username = b.recorded_by
                         where i.reference = ?1 order by b.id desc""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new IncidentBefore(
                        text(row[0]),
                        Objects.requireNonNull(day(row[1])),
                        time(row[2]),
                        text(row[3]),
                        (String) row[4],
                        text(row[5]),
                        (String) row[6],
                        text(row[7]),
                        ((Timestamp) Objects.requireNonNull(row[8])).toInstant(),
                        text(row[9]),
                        ((Timestamp) Objects.requireNonNull(row[10])).toInstant(),
                        text(row[11])))
                .toList();
    }

    /** A page of incidents, and how many there are. */
    public record Page(List<IncidentRow> rows, int total) {}

    /** One page of incidents, the latest first; in one statement. */
    public Page page(IncidentFilter filter) {
        List<Object> parameters = new ArrayList<>();
        return select(where(filter, parameters), parameters, filter.first(), filter.size());
    }

    private static String where(IncidentFilter filter, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add("i.erroneous_at is " + (filter.erroneous() ? "not null" : "null"));
        is(conditions, parameters, "i.type = ?", filter.type());
        is(conditions, parameters, "i.agency_code = ?", filter.agency());
        LocalDate from = filter.from();
        is(conditions, parameters, "i.occurred_on >= ?", from == null ? null : Date.valueOf(from));
        LocalDate to = filter.to();
        is(conditions, parameters, "i.occurred_on <= ?", to == null ? null : Date.valueOf(to));
        Uprn door = filter.door();
        is(conditions, parameters, "(i.uprn = ? or i.property_uprn = ?)", door == null ? null : door.value());
        is(
                conditions,
                parameters,
                "i.street_id in (select s.id from place.street s where lower(s.name) = lower(?))",
                filter.street());
        is(
                conditions,
                parameters,
                "i.id in (select n.incident_id from safety.incident_person n where n.withdrawn_at is null and n.person_id ="
                        + " any ((select people.same_person((select id from people.person where reference = ?)))::bigint[]))",
                filter.person());
        String linked = "(select l.incident_id from safety.incident_case l where l.ended_at is null and l.case_id in"
                + " (select c.id from cases.shared_case c where %s))";
        is(conditions, parameters, "i.id in " + linked.formatted("c.reference = ?"), filter.caseReference());
        if (filter.linked() != null) {
            conditions.add((filter.linked() ? "i.id in " : "i.id not in ")
                    + "(select l.incident_id from safety.incident_case l where l.ended_at is null)");
        }
        String text = filter.reference();
        is(
                conditions,
                parameters,
                "(lower(i.reference) like ? or lower(i.source_ref) like ?)",
                text == null || text.isBlank()
                        ? null
                        : '%'
                                + text.strip()
                                        .toLowerCase(Locale.UK)
                                        .replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_")
                                + '%');
        return String.join(" and ", conditions);
    }

    /** A condition on one value: each question mark in it is that value. */
    private static void is(List<String> conditions, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.add(value);
            conditions.add(condition.replace("?", "?" + parameters.size()));
        }
    }

    private Page select(String where, List<Object> parameters, int first, int size) {
        Query query = query("""
                with chosen as materialized (select i.id, i.occurred_on, i.occurred_at from safety.incident i where %s),
                part as (select c.id, c.occurred_on, c.occurred_at from chosen c
                          order by c.occurred_on desc, c.occurred_at desc nulls last, c.id desc limit %d offset %d)
                select i.reference, coalesce(y.words, i.type), i.occurred_on, i.occurred_at, g.name, i.source_ref,
                       concat_ws(': ', coalesce(a.line, s.name), i.place_words), a.uprn,
                       (select count(*) from safety.incident_case l where l.incident_id = i.id and l.ended_at is null),
                       i.erroneous_at is not null, t.total
                  from (select count(*) as total from chosen) t
                  left join part c on true
                  left join safety.incident i on i.id = c.id
                  left join safety.incident_type y on y.code = i.type and y.valid_from <= i.occurred_on
                       and (y.valid_to is null or y.valid_to >= i.occurred_on)
                  left join place.address a on a.uprn = i.uprn
                  left join place.street s on s.id = i.street_id
                  left join identity.agency g on g.code = i.agency_code
                 order by c.occurred_on desc, c.occurred_at desc nulls last, c.id desc""".formatted(where, size, first));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query.getResultList();
        List<IncidentRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new IncidentRow(
                        text(row[0]),
                        text(row[1]),
                        Objects.requireNonNull(day(row[2])),
                        time(row[3]),
                        text(row[4]),
                        (String) row[5],
                        text(row[6]),
                        (String) row[7],
                        ((Number) Objects.requireNonNull(row[8])).intValue(),
                        Boolean.TRUE.equals(row[9])))
                .toList();
        return new Page(rows, ((Number) Objects.requireNonNull(found.get(0)[10])).intValue());
    }

    /**
     * How many incidents there were at an address in the months that end with a day, of those the one acting may see; empty where
     * it is no address of the gazetteer.
     */
    public Optional<Repeats> repeatsAt(Uprn door, LocalDate onDay) {
        Regime regime = regimes.inForce("INCIDENTS", onDay);
        int months = regime.number("repeat months");
        RepeatPeriod period = RepeatPeriod.endingWith(onDay, months);
        return one(query("""
                        select a.property_uprn, count(i.id) filter (where i.uprn = a.uprn or a.uprn = a.property_uprn), count(i.id),
                               max(i.occurred_on)
                          from place.address a
                          left join safety.incident i on i.property_uprn = a.property_uprn and i.erroneous_at is null
                               and i.occurred_on between ?2 and ?3
                         where a.uprn = ?1 group by a.uprn, a.property_uprn""")
                        .setParameter(1, door.value())
                        .setParameter(2, Date.valueOf(period.from()))
                        .setParameter(3, Date.valueOf(period.to())))
                .map(row -> new Repeats(
                        door.value(),
                        (String) row[0],
                        period.from(),
                        period.to(),
                        months,
                        regime.number("repeats shown from"),
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).intValue(),
                        day(row[3])));
    }

    /**
     * How many incidents of anti-social behaviour there were at an address in the months that end today, of those the one acting
     * may see, and from how many on they count in the score of a referral (partnership practice B.2).
     */
    public Antisocial antisocialAt(Uprn door) {
        Regime regime = regimes.inForce("INCIDENTS", today());
        RepeatPeriod period = RepeatPeriod.endingWith(today(), regime.number("repeat months"));
        Number many = (Number) query("""
                        select count(*) from place.address a
                          join safety.incident i on i.property_uprn = a.property_uprn and (i.uprn = a.uprn or a.uprn = a.property_uprn)
                          join safety.incident_type y on y.code = i.type and y.valid_from <= i.occurred_on
                               and (y.valid_to is null or y.valid_to >= i.occurred_on) and y.antisocial
                         where a.uprn = ?1 and i.erroneous_at is null and i.occurred_on between ?2 and ?3""")
                .setParameter(1, door.value())
                .setParameter(2, Date.valueOf(period.from()))
                .setParameter(3, Date.valueOf(period.to()))
                .getSingleResult();
        return new Antisocial(many.intValue(), regime.number("repeats that score"), regime.number("repeat months"));
    }

    /**
     * Incidents of anti-social behaviour at an address.
     *
     * @param incidents how many
     * @param scoresFrom from how many on they count
     */
    public record Antisocial(int incidents, int scoresFrom, int months) implements Serializable {

        /** True where there are enough. */
        public boolean isEnough() {
            return incidents >= scoresFrom;
        }
    }

    private static String text(@Nullable Object column) {
        return column == null ? "" : column.toString();
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    private static @Nullable LocalTime time(@Nullable Object column) {
        return column == null ? null : ((Time) column).toLocalTime();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private static String me() {
        return String.valueOf(Acting.who());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
