package org.margatetaskforce.people.arriving;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.intake.FileKind.Batch;
import org.margatetaskforce.intake.MappedRow;
import org.margatetaskforce.intake.RowsAsked;
import org.margatetaskforce.people.BirthPrecision;
import org.margatetaskforce.people.Particulars;
import org.margatetaskforce.people.finding.Duplicates;
import org.margatetaskforce.people.finding.LikelySame;

/**
 * Those who stand in an agency's file and are much like somebody on record: each waits until an officer has said whether it
 * is them (BR-ID1). What the line says is kept until then and no longer.
 */
@Boundary
public class Arrivals {

    private static final int SHORTEST_REASON = 10;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Instance<PersonsInFiles> personsInFiles;

    @Inject
    Instance<InterestsInFiles> interestsInFiles;

    @Inject
    Duplicates duplicates;

    @Inject
    Audit audit;

    /** A line that waits, or waited: what is known of it without what it says. */
    record Held(String reference, String fingerprint, String state) {

        boolean isWaiting() {
            return state.equals("WAITING");
        }
    }

    /** Lines of an agency that wait or waited, by its number. */
    Map<String, Held> held(String kind, String agency, Collection<String> numbers) {
        Map<String, Held> held = new HashMap<>();
        if (numbers.isEmpty()) {
            return held;
        }
        List<?> found = entityManager
                .createNativeQuery("""
                    select source_ref, reference, fingerprint, state from people.arrival
                     where agency_code = ?1 and kind = ?2
                       and source_ref = any (array(select json_array_elements_text(cast(?3 as json))))\
                    """)
                .setParameter(1, agency)
                .setParameter(2, kind)
                .setParameter(3, RowsAsked.texts(new HashSet<>(numbers)))
                .getResultList();
        for (Object each : found) {
            Object[] row = (Object[]) each;
            held.put((String) row[0], new Held((String) row[1], (String) row[2], (String) row[3]));
        }
        return held;
    }

    /** Keeps a line until somebody has decided; of a line that is kept already, what it says now. */
    void hold(String kind, Batch batch, String number, MappedRow row) {
        entityManager
                .createNativeQuery("""
                    insert into people.arrival as a (reference, kind, agency_code, source_ref, import_reference, line_number,
                           fingerprint, said, recorded_at, recorded_by)
                    select 'AR-' || lpad(n::text, greatest(6, length(n::text)), '0'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
                      from nextval('people.arrival_number') n
                    on conflict (agency_code, kind, source_ref) do update
                       set fingerprint = excluded.fingerprint, said = excluded.said, state = 'WAITING', person = null,
                           reason = null, decided_by = null, decided_at = null, line_number = excluded.line_number,
                           import_reference = excluded.import_reference, version = a.version + 1\
                    """)
                .setParameter(1, kind)
                .setParameter(2, batch.agency())
                .setParameter(3, number)
                .setParameter(4, batch.reference())
                .setParameter(5, row.number())
                .setParameter(6, row.fingerprint(row.values().keySet()))
                .setParameter(7, row.json())
                .setParameter(8, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(9, String.valueOf(Acting.who()))
                .executeUpdate();
    }

    /**
     * One that waits, in a list: without what it says.
     *
     * @param agency whose file it stands in
     */
    public record Row(String reference, String kind, String agency, String importReference, int line, Instant since) {}

    /** A page of those that wait, and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /**
     * Those that wait and that the officer may see, the longest first.
     *
     * @param importReference only of this import; null for all
     */
    public Page page(@Nullable String importReference, int first, int size) {
        List<?> found = entityManager
                .createNativeQuery("""
                    with chosen as (
                      select a.reference, a.kind, a.agency_code, a.import_reference, a.line_number, a.recorded_at, a.id
                        from people.arrival a
                       where a.state = 'WAITING' and (cast(?1 as text) is null or a.import_reference = ?1))
                    select c.reference, c.kind, c.agency_code, c.import_reference, c.line_number, c.recorded_at, t.total
                      from (select count(*) as total from chosen) t
                      left join lateral (select * from chosen order by recorded_at, id limit ?2 offset ?3) c on true
                     order by c.recorded_at, c.id\
                    """)
                .setParameter(1, importReference)
                .setParameter(2, size)
                .setParameter(3, first)
                .getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        return new Page(
                rows.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                ((Number) row[4]).intValue(),
                                ((Timestamp) row[5]).toInstant()))
                        .toList(),
                ((Number) rows.get(0)[6]).intValue());
    }

    /**
     * One that waits, with what its line says and those on record who are like it.
     *
     * @param version as read, so that a colleague's decision is noticed
     */
    public record Arrival(Row row, int version, MappedRow said, LikelySame alike) {

        /**
         * Whether whoever decides is told a field: not numbers of a person, which are of classes of their own (D16, D19, D6). One
         * that is known here would have told who it is, and the line would not wait.
         */
        public boolean isTold(String field) {
            return said.has(field) && !PersonRow.NUMBERS.contains(field);
        }
    }

    /**
     * One that waits.
     *
     * @throws NoSuchElementException where there is none that the officer may see
     */
    public Arrival get(String reference) {
        List<?> found =
                entityManager.createNativeQuery("""
                    select reference, kind, agency_code, import_reference, line_number, recorded_at, version, said
                      from people.arrival where reference = ?1 and state = 'WAITING'\
                    """).setParameter(1, reference).getResultList();
        Object[] row = (Object[]) found.stream().findFirst().orElseThrow(NoSuchElementException::new);
        Row line = new Row(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                ((Timestamp) row[5]).toInstant());
        MappedRow said = MappedRow.of(line.line(), (String) row[7]);
        audit.record("VIEW", "arrival", reference, 3, null);
        return new Arrival(line, ((Number) row[6]).intValue(), said, alike(line.kind(), said));
    }

    private LikelySame alike(String kind, MappedRow said) {
        Particulars who = kind.equals(PersonsInFiles.CODE)
                ? PersonRow.of(said).particulars()
                : InterestRow.of(said).person();
        return duplicates.likelySame(
                who.givenNames(),
                who.familyName(),
                who.birth().precision() == BirthPrecision.EXACT ? who.birth().on() : null,
                said.find("holder_postcode").orElse(null),
                null,
                null,
                kind.equals(PersonsInFiles.CODE) ? personsInFiles.get().doorOf(said) : null);
    }

    /**
     * It is somebody on record: the line goes to them.
     *
     * @param person who it is
     * @throws RuleBroken where the line cannot go in, or a colleague decided meanwhile
     */
    @For("file-import.take-in-persons")
    public String isSame(String reference, int version, String person) {
        Arrival arrival = get(reference);
        String who = takeIn(arrival, person);
        decide(reference, version, "SAME", who, null);
        return who;
    }

    /**
     * It is somebody else: recorded anew, and the officer's word is kept with each pair.
     *
     * @throws RuleBroken where the reason is too short to tell anybody anything, the line cannot go in, or a colleague decided
     *     meanwhile
     */
    @For("file-import.take-in-persons")
    public String isDifferent(String reference, int version, String because) {
        if (because.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("people.duplicate.reason-missing");
        }
        Arrival arrival = get(reference);
        String who = takeIn(arrival, null);
        duplicates.recordedAsDifferent(
                who,
                arrival.alike().candidates().stream()
                        .map(LikelySame.Candidate::reference)
                        .toList(),
                because);
        decide(reference, version, "DIFFERENT", who, because.strip());
        return who;
    }

    /**
     * It is left out: the same line of the next file does not come up again.
     *
     * @throws RuleBroken without a reason, or where a colleague decided meanwhile
     */
    @For("file-import.take-in-persons")
    public void leaveOut(String reference, int version, String because) {
        if (because.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("people.duplicate.reason-missing");
        }
        decide(reference, version, "LEFT_OUT", null, because.strip());
    }

    private String takeIn(Arrival arrival, @Nullable String person) {
        Batch batch = new Batch(arrival.row().agency(), arrival.row().importReference(), List.of(arrival.said()));
        return arrival.row().kind().equals(PersonsInFiles.CODE)
                ? personsInFiles.get().decided(batch, person)
                : interestsInFiles.get().decided(batch, person);
    }

    private void decide(String reference, int version, String state, @Nullable String person, @Nullable String reason) {
        int done = entityManager
                .createNativeQuery("""
                    update people.arrival set state = ?1, said = null, person = ?2, reason = ?3, decided_by = ?4,
                           decided_at = ?5, version = version + 1
                     where reference = ?6 and version = ?7 and state = 'WAITING'\
                    """)
                .setParameter(1, state)
                .setParameter(2, person)
                .setParameter(3, reason)
                .setParameter(4, String.valueOf(Acting.who()))
                .setParameter(5, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(6, reference)
                .setParameter(7, version)
                .executeUpdate();
        if (done == 0) {
            throw new RuleBroken("people.arrival.decided", reference);
        }
        audit.record(
                "EDIT", "arrival", reference, 3, state.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
