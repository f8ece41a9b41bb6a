package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OnePage;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/** Who lives where, on any day, as believed at any time (partnership practice B.1). */
@Boundary
public class Residencies {

    /** Of a person, or of a record merged into theirs. */
    private static final String OF_THEM = "r.person_id = any ((select people.same_person((select id from people.person"
            + " where reference = ?1)))::bigint[])";

    private static final String BELIEVED_NOW = "r.superseded_at is null";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Properties properties;

    @Inject
    Ties ties;

    @Inject
    Audit audit;

    /**
     * Somebody moved in. Where it is their main home and they had another until then, that one ends the day before, as
     * something newly learnt: what was believed of it before is kept.
     *
     * @param household whose household they join there; null for one of their own, or none
     * @param from the first day, which may be long past
     * @throws RuleBroken where it cannot be: a day to come, a later main home on record, the same day as another
     */
    public Residency moveIn(String person, Home home, LocalDate from, @Nullable String household, Told told) {
        Person who = persons.get(person);
        Home wanted = home.checked();
        if (from.isAfter(TaskForceClock.current().today())) {
            throw new RuleBroken("people.tie.in-the-future", from);
        }
        LocalDate born = who.birth().on();
        if (who.isUnborn() || born != null && from.isBefore(born)) {
            throw new RuleBroken("people.residency.before-birth", from);
        }
        if (wanted.main()) {
            leave(who, from);
        }
        Residency residency =
                write(who, wanted, household, ties.next("RS", "residency_number"), from, null, null, told);
        audit.record("EDIT", "residency", residency.getReference(), residency.getDataClass(), "moved in");
        return residency;
    }

    /**
     * Somebody lived somewhere, and does not any more: learnt when it was over.
     *
     * @throws RuleBroken where it cannot be: a day to come, before their birth, the same days as another main home
     */
    public Residency livedThere(String person, Home home, LocalDate from, LocalDate lastDay, String reason, Told told) {
        Person who = persons.get(person);
        LocalDate today = TaskForceClock.current().today();
        if (from.isAfter(today) || lastDay.isAfter(today)) {
            throw new RuleBroken("people.tie.in-the-future", from.isAfter(today) ? from : lastDay);
        }
        LocalDate born = who.birth().on();
        if (who.isUnborn() || born != null && from.isBefore(born)) {
            throw new RuleBroken("people.residency.before-birth", from);
        }
        String reference = ties.next("RS", "residency_number");
        if (lastDay.isBefore(from)) {
            throw new RuleBroken("people.tie.ends-before-it-began", reference, from);
        }
        Residency residency = write(who, home.checked(), null, reference, from, lastDay, reason, told);
        audit.record("EDIT", "residency", reference, residency.getDataClass(), "lived there");
        return residency;
    }

    /** Ends the main home that somebody had on the day before they moved. */
    private void leave(Person who, LocalDate from) {
        for (Residency other : mainHomes(who)) {
            if (!other.getValidFrom().isBefore(from)) {
                throw new RuleBroken("people.residency.later-home", other.getReference(), other.getValidFrom());
            }
            if (other.holdsOn(from)) {
                replace(other, other.home(), other.getValidFrom(), from.minusDays(1), "moved", other.told(), null);
            }
        }
    }

    private List<Residency> mainHomes(Person who) {
        return entityManager
                .createQuery(
                        "select r from Residency r join fetch r.person where r.person = :who and r.main = true"
                                + " and r.supersededAt is null order by r.validFrom desc",
                        Residency.class)
                .setParameter("who", who)
                .getResultList();
    }

    /**
     * Somebody moved out: the last day they lived there, and why.
     *
     * @param readAt when the row that the officer read was recorded
     * @throws RuleBroken where it ended already, before it began, or somebody put it right in the meantime
     */
    public Residency end(String reference, @Nullable Instant readAt, LocalDate lastDay, String reason) {
        return end(reference, readAt, lastDay, reason, get(reference).told());
    }

    /**
     * The same, said by any agency.
     *
     * @throws RuleBroken where it ended already, before it began, or somebody put it right in the meantime
     */
    public Residency end(String reference, @Nullable Instant readAt, LocalDate lastDay, String reason, Told told) {
        Residency known = get(reference);
        LocalDate ended = known.getValidTo();
        if (ended != null) {
            throw new RuleBroken("people.residency.already-ended", reference, ended);
        }
        Ties.checkEnd(known, lastDay, reason);
        Residency row = replace(known, known.home(), known.getValidFrom(), lastDay, reason.strip(), told, readAt);
        audit.record("EDIT", "residency", reference, row.getDataClass(), "moved out");
        return row;
    }

    /**
     * Puts right what was recorded: where, by what right, from when to when. What was believed before is kept.
     *
     * @param readAt when the row that the officer read was recorded
     * @param to the last day; null while it lasts
     */
    public Residency correct(
            String reference, @Nullable Instant readAt, Home home, LocalDate from, @Nullable LocalDate to, Told told) {
        Residency known = get(reference);
        if (from.isAfter(TaskForceClock.current().today())) {
            throw new RuleBroken("people.tie.in-the-future", from);
        }
        if (to != null && to.isBefore(from)) {
            throw new RuleBroken("people.tie.ends-before-it-began", reference, from);
        }
        Residency row =
                replace(known, home.checked(), from, to, to == null ? null : known.getEndReason(), told, readAt);
        audit.record("EDIT", "residency", reference, row.getDataClass(), "put right");
        return row;
    }

    /** The same home, for somebody else to live in. */
    public Home homeOf(Abode abode) {
        String uprn = abode.uprn();
        boolean abroad = uprn == null && abode.tenure() != Tenure.NO_FIXED_ABODE;
        return new Home(
                uprn == null ? null : new Uprn(uprn), abroad ? abode.address() : null, abode.tenure(), abode.main());
    }

    private Residency replace(
            Residency known,
            Home home,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            Told told,
            @Nullable Instant readAt) {
        Person who = known.getPerson();
        boolean samePlace = Objects.equals(home.uprn(), known.home().uprn());
        Long household = samePlace ? known.householdId().orElse(null) : null;
        Residency row = new Residency(who, home, building(home), household);
        row.holds(known.getReference(), from, to, ties.agency(told), told);
        if (reason != null) {
            row.endedBecause(reason);
        }
        row.classify();
        ties.supersede("residency", known, readAt);
        ties.write(row);
        return row;
    }

    private Residency write(
            Person who,
            Home home,
            @Nullable String household,
            String reference,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            Told told) {
        Long joined = household == null ? null : householdId(household);
        Residency row = new Residency(who, home, building(home), joined);
        row.holds(reference, from, to, ties.agency(told), told);
        if (reason != null) {
            row.endedBecause(reason);
        }
        row.classify();
        ties.write(row);
        return row;
    }

    private @Nullable Long householdId(String household) {
        return entityManager
                .createQuery("select h.id from Household h where h.reference = :reference", Long.class)
                .setParameter("reference", household)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("people.household.unknown", household));
    }

    private @Nullable Uprn building(Home home) {
        Uprn uprn = home.uprn();
        return uprn == null ? null : new Uprn(properties.address(uprn).propertyUprn());
    }

    /**
     * The residency of this reference, as believed now.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Residency get(String reference) {
        return entityManager
                .createQuery(
                        "select r from Residency r join fetch r.person where r.reference = :reference"
                                + " and r.supersededAt is null",
                        Residency.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("people.residency.unknown", reference));
    }

    /** The residency of this reference as a page shows it, where the officer may see it. */
    public Optional<Abode> find(String reference) {
        return rows("r.reference = ?1 and " + BELIEVED_NOW, "r.id", reference).stream()
                .findFirst();
    }

    /** Who lives on a day in a property and its units, or in a dwelling unit, as believed now: the oldest first. */
    public List<Abode> occupants(Uprn uprn, LocalDate day) {
        return rows(
                "(r.property_uprn = ?1 or r.uprn = ?1) and " + BELIEVED_NOW
                        + " and r.valid_from <= ?2 and (r.valid_to is null or r.valid_to >= ?2)",
                "unit nulls first, p.born_on nulls last, r.id",
                uprn.value(),
                Date.valueOf(day));
    }

    /** The same, as it was believed at an earlier instant. */
    public List<Abode> occupants(Uprn uprn, LocalDate day, Instant knownAt) {
        return rows(
                "(r.property_uprn = ?1 or r.uprn = ?1) and r.valid_from <= ?2 and (r.valid_to is null or r.valid_to >="
                        + " ?2) and r.recorded_at <= ?3 and (r.superseded_at is null or r.superseded_at > ?3)",
                "unit nulls first, p.born_on nulls last, r.id",
                uprn.value(),
                Date.valueOf(day),
                Timestamp.from(knownAt));
    }

    /** Who lived in a property or unit before a day and does not any more, as believed now, the latest first: a page. */
    public Page occupantsBefore(Uprn uprn, LocalDate day, int first, int size) {
        String where = "(r.property_uprn = ?1 or r.uprn = ?1) and " + BELIEVED_NOW + " and r.valid_to < ?2";
        List<Abode> rows = rows(
                where,
                "r.valid_to desc, r.id desc limit " + size + " offset " + first,
                uprn.value(),
                Date.valueOf(day));
        if (first == 0 && rows.size() < size) {
            return new Page(rows, rows.size());
        }
        Number total = (Number) parameters(
                        entityManager.createNativeQuery(
                                "select count(*) from people.residency r join people.person p on p.id = r.person_id"
                                        + " where "
                                        + where),
                        uprn.value(),
                        Date.valueOf(day))
                .getSingleResult();
        return new Page(rows, total.intValue());
    }

    /** A page of residencies, and how many there are in all. */
    public record Page(List<Abode> rows, int total) {}

    /** Where somebody lives on a day, as believed now: their main home first. */
    public List<Abode> addresses(String person, LocalDate day) {
        return rows(
                OF_THEM + " and " + BELIEVED_NOW
                        + " and r.valid_from <= ?2 and (r.valid_to is null or r.valid_to >= ?2)",
                "r.is_main desc, r.valid_from desc, r.id",
                person,
                Date.valueOf(day));
    }

    /** The same, as it was believed at an earlier instant. */
    public List<Abode> addresses(String person, LocalDate day, Instant knownAt) {
        return rows(
                OF_THEM + " and r.valid_from <= ?2 and (r.valid_to is null or r.valid_to >= ?2)"
                        + " and r.recorded_at <= ?3 and (r.superseded_at is null or r.superseded_at > ?3)",
                "r.is_main desc, r.valid_from desc, r.id",
                person,
                Date.valueOf(day),
                Timestamp.from(knownAt));
    }

    /** Every home that somebody has or had, as believed now, the latest first. */
    public List<Abode> historyOf(String person) {
        return everyRowOf(person).stream()
                .filter(abode -> abode.supersededAt() == null)
                .toList();
    }

    /** What was believed of somebody's homes and is no more, the latest first. */
    public List<Abode> believedBefore(String person) {
        return everyRowOf(person).stream()
                .filter(abode -> abode.supersededAt() != null)
                .toList();
    }

    /** Both: what is no more believed comes after what is. */
    private List<Abode> everyRowOf(String person) {
        return OnePage.once(
                List.of("people.residencies", person),
                () -> rows(OF_THEM, "r.superseded_at desc nulls first, r.valid_from desc, r.id desc", person));
    }

    /** Everybody who belongs or belonged to a household, as believed now: those who live there first. */
    public List<Abode> ofHousehold(String household) {
        return rows(
                "h.reference = ?1 and " + BELIEVED_NOW,
                "r.valid_to desc nulls first, p.born_on nulls last, r.id",
                household);
    }

    /** What was believed of one residency before it was put right, the latest first. */
    public List<Abode> rowsBefore(String reference) {
        return rows("r.reference = ?1 and r.superseded_at is not null", "r.superseded_at desc, r.id desc", reference);
    }

    private List<Abode> rows(String where, String order, Object... values) {
        Query query = entityManager.createNativeQuery("""
            select r.reference, p.reference as person, p.name, p.born_precision, p.born_on, p.expected_on, p.data_class,
                   r.uprn, r.property_uprn, u.label as unit, a.line, a.postcode, r.elsewhere, r.tenure, r.is_main,
                   h.reference as household, r.valid_from, r.valid_to, r.end_reason, r.source_agency, r.source_type,
                   r.confidence, r.recorded_at, r.recorded_by, r.superseded_at, r.superseded_by
              from people.residency r
              join people.person p on p.id = r.person_id
              left join place.address a on a.uprn = r.uprn
              left join place.dwelling_unit u on u.uprn = r.uprn
              left join people.household h on h.id = r.household_id
             where %s
             order by %s\
            """.formatted(where, order));
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = parameters(query, values).getResultList();
        return found.stream().map(Residencies::abode).toList();
    }

    private static Query parameters(Query query, Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static Abode abode(@Nullable Object[] row) {
        return new Abode(
                Columns.text(row[0]),
                Columns.text(row[1]),
                Columns.text(row[2]),
                Columns.birth(row[3], row[4], row[5]),
                Columns.number(row[6]),
                row[10] == null ? null : (String) row[7],
                row[10] == null ? null : (String) row[8],
                (String) row[9],
                address(row[7], row[10], row[11], row[12]),
                Tenure.valueOf(Columns.text(row[13])),
                Boolean.TRUE.equals(row[14]),
                (String) row[15],
                Objects.requireNonNull(Columns.day(row[16])),
                Columns.day(row[17]),
                (String) row[18],
                Columns.text(row[19]),
                new Told(SourceType.valueOf(Columns.text(row[20])), Confidence.valueOf(Columns.text(row[21]))),
                Objects.requireNonNull(Columns.instant(row[22])),
                Columns.text(row[23]),
                Columns.instant(row[24]),
                (String) row[25]);
    }

    /** Where somebody lives, as far as the reader sees it: who sees the household need not see the house (F.3, D4 and D1). */
    static String address(
            @Nullable Object uprn, @Nullable Object line, @Nullable Object postcode, @Nullable Object elsewhere) {
        if (line != null) {
            return postcode == null ? line.toString() : line + ", " + postcode;
        }
        if (uprn != null) {
            return "address not shown";
        }
        return elsewhere == null ? "no fixed abode" : elsewhere.toString();
    }
}
