package org.margatetaskforce.people.conflict;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/**
 * Conflicts of interest (partnership practice F.3, evaluation order 2): an officer says where they live and whom they are tied
 * to, and from the next request on sees nothing about it, whatever their post; row-level security keeps it. The information
 * governance officer is told, and ends it when it is over.
 */
@Boundary
public class ConflictsOfInterest {

    private static final int INDEX = 3;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    @Inject
    Properties properties;

    @Inject
    Persons persons;

    /**
     * A conflict as its reader may know it.
     *
     * @param reference its business reference
     * @param version which edition was read
     * @param officer the name of the officer concerned
     * @param called the address, or the person as whoever entered it called them
     * @param address whether it is an address
     * @param why why the officer is too near
     * @param by who entered it
     * @param at when
     * @param seen whether the information governance officer has taken note
     * @param endedOn the last day; null while it stands
     * @param endReason why it ended
     */
    public record Row(
            String reference,
            int version,
            String officer,
            String called,
            boolean address,
            String why,
            String by,
            Instant at,
            boolean seen,
            @Nullable LocalDate endedOn,
            @Nullable String endReason) {}

    /** A page of conflicts, how many there are in all, and how many nobody has taken note of. */
    public record Page(List<Row> rows, int total, int unseen) {}

    private static final String COLUMNS = """
            c.reference, c.version, o.display_name, c.called, c.property_uprn is not null, c.why, e.display_name, c.recorded_at,
            c.seen_at is not null, c.ended_on, c.end_reason""";

    /** What the one acting has declared of themselves, the latest first. */
    public List<Row> mine() {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found =
                entityManager.createNativeQuery("select " + COLUMNS + """

                         from people.conflict_of_interest c
                         join identity.officer o on o.username = c.username
                         join identity.officer e on e.username = c.recorded_by
                        where c.username = identity.acting() and c.recorded_by = identity.acting()
                        order by c.ended_on is not null, c.id desc""").getResultList();
        return found.stream().map(ConflictsOfInterest::row).toList();
    }

    /** One page of everybody's, for who keeps them: those that nobody has taken note of first, then what stands. */
    @For("conflict.end")
    public Page page(int first, int size) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = entityManager
                .createNativeQuery(
                        "with there as (select * from people.conflict_of_interest where username <> identity.acting()) select "
                                + COLUMNS + """
                        , t.total, t.unseen
                          from (select count(*) as total, count(*) filter (where seen_at is null and ended_on is null) as unseen
                                  from there) t
                          left join lateral (select * from there order by seen_at is not null or ended_on is not null,
                                                     ended_on is not null, id desc limit ?1 offset ?2) c on true
                          left join identity.officer o on o.username = c.username
                          left join identity.officer e on e.username = c.recorded_by
                         order by c.seen_at is not null or c.ended_on is not null, c.ended_on is not null, c.id desc""")
                .setParameter(1, size)
                .setParameter(2, Math.max(0, first))
                .getResultList();
        @Nullable Object[] any = found.get(0);
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(ConflictsOfInterest::row)
                        .toList(),
                ((Number) Objects.requireNonNull(any[any.length - 2])).intValue(),
                ((Number) Objects.requireNonNull(any[any.length - 1])).intValue());
    }

    /** How many nobody has taken note of yet; for who keeps them. */
    @For("conflict.end")
    public int unseen() {
        return ((Number) entityManager.createNativeQuery("""
                        select count(*) from people.conflict_of_interest
                         where seen_at is null and ended_on is null and username <> identity.acting()""").getSingleResult()).intValue();
    }

    /** One of them, for who keeps them. */
    @For("conflict.end")
    public Row get(String reference) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = entityManager
                .createNativeQuery("select " + COLUMNS + """

                         from people.conflict_of_interest c
                         join identity.officer o on o.username = c.username
                         join identity.officer e on e.username = c.recorded_by
                        where c.reference = ?1 and c.username <> identity.acting()""")
                .setParameter(1, reference)
                .getResultList();
        audit.record("VIEW", "conflict of interest", reference, INDEX, null);
        return found.stream()
                .findFirst()
                .map(ConflictsOfInterest::row)
                .orElseThrow(() -> new NoSuchElementException("no conflict of interest " + reference));
    }

    /**
     * Declares that the one acting lives at an address or is otherwise tied to it.
     *
     * @return the conflict's reference
     */
    public String declareAddress(Uprn uprn, String why) {
        return address(who(), uprn, why);
    }

    /** Declares that the one acting is tied to somebody whom they see now, and will not from now on. */
    public String declarePerson(String person, String why) {
        return person(who(), person, why);
    }

    /** Enters that another officer is tied to an address; they are not told. */
    @For("conflict.enter")
    public String enterAddress(String username, Uprn uprn, String why) {
        return address(username, uprn, why);
    }

    /** Enters that another officer is tied to somebody; they are not told. */
    @For("conflict.enter")
    public String enterPerson(String username, String person, String why) {
        return person(username, person, why);
    }

    private String address(String username, Uprn uprn, String why) {
        AddressRow chosen = properties.findAddress(uprn).orElseThrow(NoSuchElementException::new);
        AddressRow house = properties.address(new Uprn(chosen.propertyUprn()));
        return enter(username, house.propertyUprn(), null, chosen.whole(), why);
    }

    private String person(String username, String reference, String why) {
        Person person = persons.get(reference);
        return enter(username, null, reference, person.getName(), why);
    }

    private String enter(
            String username, @Nullable String property, @Nullable String person, String called, String why) {
        String because = why.strip();
        if (because.length() < SHORTEST || because.length() > LONGEST) {
            throw new RuleBroken("people.conflict.why", SHORTEST, LONGEST);
        }
        String reference = (String) entityManager
                .createNativeQuery("select base.next_number('CI', ?1)")
                .setParameter(1, TaskForceClock.current().today().getYear())
                .getSingleResult();
        entityManager
                .createNativeQuery("""
                        select people.enter_conflict(?1, ?2, ?3, (select id from people.person where reference = ?4), ?5, ?6, ?7)""")
                .setParameter(1, reference)
                .setParameter(2, username)
                .setParameter(3, property)
                .setParameter(4, person)
                .setParameter(5, called)
                .setParameter(6, because)
                .setParameter(7, now())
                .getSingleResult();
        audit.record("EDIT", "conflict of interest", reference, INDEX, "entered");
        return reference;
    }

    /** The information governance officer has taken note. */
    @For("conflict.end")
    public void note(String reference, int version) {
        changed(entityManager
                .createNativeQuery("""
                        update people.conflict_of_interest set seen_at = ?3, seen_by = identity.acting(), version = version + 1
                         where reference = ?1 and version = ?2 and seen_at is null""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, now())
                .executeUpdate());
        audit.record("EDIT", "conflict of interest", reference, INDEX, "noted");
    }

    /** It is over: from the next request on the officer's post counts again. Nobody ends their own. */
    @For("conflict.end")
    public void end(String reference, int version, String reason) {
        String because = reason.strip();
        if (because.length() < SHORTEST || because.length() > LONGEST) {
            throw new RuleBroken("people.conflict.end-reason", SHORTEST, LONGEST);
        }
        changed(entityManager
                .createNativeQuery("""
                        update people.conflict_of_interest
                           set ended_on = ?3, ended_by = identity.acting(), end_reason = ?4, version = version + 1
                         where reference = ?1 and version = ?2 and ended_on is null""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, Date.valueOf(TaskForceClock.current().today()))
                .setParameter(4, because)
                .executeUpdate());
        audit.record("EDIT", "conflict of interest", reference, INDEX, "ended");
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RuleBroken("people.conflict.changed");
        }
    }

    private static Row row(@Nullable Object[] row) {
        return new Row(
                String.valueOf(row[0]),
                ((Number) Objects.requireNonNull(row[1])).intValue(),
                String.valueOf(row[2]),
                String.valueOf(row[3]),
                Boolean.TRUE.equals(row[4]),
                String.valueOf(row[5]),
                String.valueOf(row[6]),
                ((Timestamp) Objects.requireNonNull(row[7])).toInstant(),
                Boolean.TRUE.equals(row[8]),
                row[9] == null ? null : ((Date) row[9]).toLocalDate(),
                (String) row[10]);
    }

    private static String who() {
        return Objects.requireNonNull(Acting.who(), "somebody acts");
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }
}
