package org.margatetaskforce.people.finding;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.people.BirthPrecision;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Particulars;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.place.Postcode;
import org.margatetaskforce.place.Uprn;

/**
 * Records that may be of one person: found by the database as persons are written, offered before a new one is recorded,
 * and decided on by an officer who sees both.
 */
@Boundary
public class Duplicates {

    private static final int SHORTEST_REASON = 10;

    private static final String PAIR = """
            a.reference as a_reference, a.given_names || ' ' || a.family_name as a_name, a.born_on as a_born,
                   a.born_precision = 'YEAR' as a_year, a.postcode as a_postcode, b.reference as b_reference,
                   b.given_names || ' ' || b.family_name as b_name, b.born_on as b_born, b.born_precision = 'YEAR' as b_year,
                   b.postcode as b_postcode, d.points, array_to_string(d.reasons, chr(10)) as reasons, d.state, d.decided_by,
                   d.decided_at, d.reason""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Audit audit;

    /**
     * Whom somebody who is about to be recorded is like. A protected person is never among them; the officer is told to
     * ask the duty information governance officer (BR-ID3).
     *
     * @param bornOn null where not known
     * @param livesAt the dwelling they live in; null where not known
     */
    public LikelySame likelySame(
            String givenNames,
            String familyName,
            @Nullable LocalDate bornOn,
            @Nullable String postcode,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable Uprn livesAt) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select l.person_id, p.reference, p.given_names || ' ' || p.family_name, p.born_on,
                               p.born_precision = 'YEAR', p.postcode, l.strong, array_to_string(l.reasons, chr(10))
                          from people.ask_likely_same(?1, ?2, cast(?3 as date),
                                 array['p:' || cast(?4 as text), 'e:' || lower(cast(?5 as text)),
                                       people.telephone_key(cast(?6 as text)), 'u:' || cast(?7 as text)], null) l
                          left join people.person p on p.id = l.person_id
                         where l.person_id is null or p.id is not null
                         order by l.strong desc, l.points desc nulls last, p.reference""")
                .setParameter(1, givenNames)
                .setParameter(2, familyName)
                .setParameter(3, bornOn == null ? null : bornOn.toString())
                .setParameter(4, postcode)
                .setParameter(5, email)
                .setParameter(6, telephone)
                .setParameter(7, livesAt == null ? null : livesAt.value())
                .getResultList();
        List<LikelySame.Candidate> candidates = new ArrayList<>();
        boolean ask = false;
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            if (row[0] == null) {
                ask = true;
                continue;
            }
            candidates.add(new LikelySame.Candidate(
                    (String) row[1],
                    (String) row[2],
                    day(row[3]),
                    Boolean.TRUE.equals(row[4]),
                    (String) row[5],
                    Boolean.TRUE.equals(row[6]),
                    List.of(((String) row[7]).split("\n"))));
        }
        return new LikelySame(List.copyOf(candidates), ask);
    }

    /**
     * Records somebody, unless they may be on record already: then the officer has to say for certain that it is somebody
     * else, and their word is kept with each pair (BR-ID1, BR-ID3).
     *
     * @param differentBecause how they know; needed only where a likeness is strong
     * @throws RuleBroken where it is needed and too short to tell anybody anything
     */
    public Person record(Particulars who, Contact contact, @Nullable String differentBecause) {
        Postcode postcode = contact.postcode();
        LikelySame like = likelySame(
                who.givenNames(),
                who.familyName(),
                who.birth().precision() == BirthPrecision.EXACT ? who.birth().on() : null,
                postcode == null ? null : postcode.value(),
                contact.email(),
                contact.telephone(),
                null);
        String reason = differentBecause == null ? "" : differentBecause.strip();
        if (like.isStrong() && reason.length() < SHORTEST_REASON) {
            throw new RuleBroken("people.duplicate.choose");
        }
        Person person = persons.add(who, contact);
        if (like.isStrong()) {
            recordedAsDifferent(
                    person.getReference(),
                    like.candidates().stream()
                            .map(LikelySame.Candidate::reference)
                            .toList(),
                    reason);
        }
        if (like.askInformationGovernance()) {
            audit.record(
                    "EDIT", "person", person.getReference(), 3, "the information governance officer was asked first");
        }
        return person;
    }

    /**
     * An officer recorded somebody although somebody like them is on record: their word that these are two persons is kept
     * with each pair.
     *
     * @param reference of the person just recorded
     * @param candidates whom they were shown
     * @throws RuleBroken where the reason is too short to tell anybody anything (BR-ID1)
     */
    public void recordedAsDifferent(String reference, List<String> candidates, String reason) {
        check(reason);
        entityManager.flush();
        for (String other : candidates) {
            decide(reference, other, reason);
        }
    }

    /**
     * A page of pairs and how many there are in all.
     *
     * @param rows the likeliest first
     */
    public record Page(List<LikelyDuplicate> rows, int total) {}

    /**
     * One page of the pairs of which the officer sees both sides, in one statement.
     *
     * @param person only those of this person; null for all
     * @param open those that nobody decided on, or those decided
     */
    public Page page(@Nullable String person, boolean open, int first, int size) {
        Query query = entityManager
                .createNativeQuery("""
                        with chosen as materialized (
                          select d.id, %s
                            from people.likely_duplicate d
                            join people.person a on a.id = d.one_id
                            join people.person b on b.id = d.other_id
                           where %s and a.merged_into_id is null and b.merged_into_id is null
                             and (cast(?1 as text) is null or ?1 in (a.reference, b.reference)))
                        select c.*, t.total
                          from (select count(*) as total from chosen) t
                          left join lateral (select * from chosen order by points desc, id limit %d offset %d) c on true
                         order by c.points desc, c.id""".formatted(
                                PAIR, open ? "d.state = 'OPEN'" : "d.state in ('DIFFERENT', 'SAME')", size, first))
                .setParameter(1, person);
        List<?> rows = query.getResultList();
        List<LikelyDuplicate> pairs = rows.stream()
                .map(Object[].class::cast)
                .filter(row -> row[0] != null)
                .map(row -> pair(row, 1))
                .toList();
        Object[] any = (Object[]) rows.get(0);
        return new Page(pairs, ((Number) any[any.length - 1]).intValue());
    }

    /** How many pairs wait to be looked at, as far as the officer sees both sides. */
    public int open() {
        return page(null, true, 0, 1).total();
    }

    /** The pair of two persons, where it was found and the officer sees both. */
    public Optional<LikelyDuplicate> find(String one, String other) {
        List<?> rows = entityManager
                .createNativeQuery("select " + PAIR + " from people.likely_duplicate d"
                        + " join people.person a on a.id = d.one_id join people.person b on b.id = d.other_id"
                        + " where a.reference in (?1, ?2) and b.reference in (?1, ?2)")
                .setParameter(1, one)
                .setParameter(2, other)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> pair(row, 0)).findFirst();
    }

    /**
     * Decides that they are two persons. The pair is not offered again.
     *
     * @throws RuleBroken where the reason is too short to tell anybody anything, or they were merged
     * @throws NoSuchElementException where the officer does not see both, or they were never found alike
     */
    public void decideDifferent(String one, String other, String reason) {
        check(reason);
        if (!decide(one, other, reason)) {
            LikelyDuplicate known = find(one, other).orElseThrow(NoSuchElementException::new);
            throw new RuleBroken("people.duplicate.decided", known.state().words());
        }
    }

    private static void check(String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("people.duplicate.reason-missing");
        }
    }

    private boolean decide(String one, String other, String reason) {
        int decided = entityManager
                .createNativeQuery("""
                        update people.likely_duplicate d
                           set state = 'DIFFERENT', decided_by = ?3, decided_at = ?4, reason = ?5, version = d.version + 1
                          from people.person a, people.person b
                         where a.id = d.one_id and b.id = d.other_id and a.reference in (?1, ?2) and b.reference in (?1, ?2)
                           and d.state in ('OPEN', 'LIKE_NO_LONGER', 'DIFFERENT')""")
                .setParameter(1, one)
                .setParameter(2, other)
                .setParameter(3, String.valueOf(Acting.who()))
                .setParameter(4, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(5, reason.strip())
                .executeUpdate();
        if (decided > 0) {
            audit.record("EDIT", "likely duplicate", one, 3, "two persons: " + one + " and " + other);
        }
        return decided > 0;
    }

    private static LikelyDuplicate pair(Object[] row, int from) {
        return new LikelyDuplicate(
                side(row, from),
                side(row, from + 5),
                ((Number) row[from + 10]).doubleValue(),
                List.of(((String) row[from + 11]).split("\n")),
                LikelyDuplicate.State.valueOf((String) row[from + 12]),
                (String) row[from + 13],
                row[from + 14] == null ? null : ((Timestamp) row[from + 14]).toInstant(),
                (String) row[from + 15]);
    }

    private static LikelyDuplicate.Side side(Object[] row, int from) {
        return new LikelyDuplicate.Side(
                (String) row[from],
                (String) row[from + 1],
                day(row[from + 2]),
                Boolean.TRUE.equals(row[from + 3]),
                (String) row[from + 4]);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
