package org.margatetaskforce.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/** Who is signed in where (reliability C17, C31). What is ended here is refused at its next request. */
@Boundary
public class Sessions {

    private static final int LONGEST = 200;

    /** One that its browser still holds, as far as anybody can tell: neither ended nor idle nor too old. */
    private static final String OPEN = """
             s.ended_at is null
             and s.last_seen_at > now() - make_interval(mins => (select r.number from law.regime g join law.regime_number r on r.regime_id = g.id
                   where g.code = 'SESSION' and r.name = 'minutes idle' and g.valid_to is null) + 1)
             and s.began_at > now() - make_interval(hours => (select r.number from law.regime g join law.regime_number r on r.regime_id = g.id
                   where g.code = 'SESSION' and r.name = 'hours at most' and g.valid_to is null))""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    @Inject
    SecondFactors secondFactors;

    /**
     * A session as a list shows it.
     *
     * @param reference what names it in a form; opens nothing
     * @param officer the name colleagues know
     * @param place the network address it came from
     * @param here true of the reader's own, present one
     */
    public record Row(
            String reference,
            String officer,
            String agencyCode,
            HowSignedIn how,
            String device,
            String place,
            Instant beganAt,
            Instant lastSeenAt,
            boolean here) {}

    /** A page of sessions, and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** A session begins under this seal. As the system: its officer is not in yet. */
    public void begin(String username, String seal, HowSignedIn how, String device, String place) {
        query("delete from identity.session where began_at < now() - make_interval(days => (select r.number"
                        + " from law.regime g join law.regime_number r on r.regime_id = g.id"
                        + " where g.code = 'SESSION' and r.name = 'days remembered' and g.valid_to is null))")
                .executeUpdate();
        query("""
                        insert into identity.session (seal_hash, officer_id, how, device, place, began_at, last_seen_at)
                        select ?2, id, ?3, ?4, ?5, now(), now() from identity.officer where username = ?1""")
                .setParameter(1, username)
                .setParameter(2, hash(seal))
                .setParameter(3, how.name())
                .setParameter(4, device.length() > LONGEST ? device.substring(0, LONGEST) : device)
                .setParameter(5, place)
                .executeUpdate();
    }

    /**
     * Who comes in under this seal, read afresh at each request in one statement: empty for a leaver, for a session that
     * was ended, lay idle or has lasted as long as any may, and for a seal nobody has. As the system. When it was last seen is put forward once a minute at most.
     */
    public Optional<Entrance> whoComesIn(String username, String seal) {
        List<?> found = query("""
                        with seen as (
                          update identity.session s set last_seen_at = now()
                           where s.seal_hash = ?2 and s.last_seen_at < now() - interval '1 minute' and \s""" + OPEN + """
                        )
                        select o.username, o.display_name, o.agency_code, a.name,
                               (select coalesce(string_agg(p.post_code, ','), '') from identity.officer_post p
                                 where p.officer_id = o.id and p.valid_from <= identity.today()
                                   and (p.valid_to is null or p.valid_to >= identity.today())),
                               case when s.how <> 'AGENCY' and c.must_change then 'PASSWORD'
                                    when s.how not in ('AGENCY', 'CODE') and (?3 or identity.second_factor_asked_of(o.id))
                                         and not exists (select 1 from identity.second_factor f
                                                          where f.officer_id = o.id and f.confirmed_at is not null) then 'SECOND_FACTOR'
                                    else 'NOTHING' end
                          from identity.officer o join identity.agency a on a.code = o.agency_code
                          join identity.session s on s.officer_id = o.id and s.seal_hash = ?2 and \s""" + OPEN + """

                          left join identity.credential c on c.officer_id = o.id
                         where o.username = ?1 and o.active""")
                .setParameter(1, username)
                .setParameter(2, hash(seal))
                .setParameter(3, secondFactors.isAskedOfEveryone())
                .getResultList();
        return found.stream().map(Object[].class::cast).findFirst().map(row -> {
            String posts = (String) row[4];
            return new Entrance(
                    new OnDuty(
                            (String) row[0],
                            (String) row[1],
                            (String) row[2],
                            (String) row[3],
                            posts.isEmpty() ? Set.of() : Set.of(posts.split(","))),
                    Entrance.Due.valueOf((String) row[5]));
        });
    }

    /** The one acting signs out of the session under this seal. */
    public void signOut(String seal) {
        query(
                        "update identity.session set ended_at = now(), ended_by = identity.acting() where seal_hash = ?1 and ended_at is null")
                .setParameter(1, hash(seal))
                .executeUpdate();
    }

    /**
     * The open sessions of the one acting, the latest first.
     *
     * @param seal the seal of the present one
     */
    public List<Row> mine(String seal) {
        return page(String.valueOf(Acting.who()), seal, 0, Integer.MAX_VALUE).rows();
    }

    /**
     * The open sessions of everybody, the latest first.
     *
     * @param officer an officer's user name; everybody's where it is empty
     */
    @For("officer.keep")
    public Page all(String officer, String seal, int first, int size) {
        return page(officer, seal, first, size);
    }

    private Page page(String officer, String seal, int first, int size) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("""
                        with chosen as materialized (
                          select s.*, o.display_name, o.agency_code
                            from identity.session s join identity.officer o on o.id = s.officer_id
                           where ?1 in ('', o.username) and \s""" + OPEN + """
                        )
                        select cast(c.reference as text), c.display_name, c.agency_code, c.how, c.device, c.place, c.began_at,
                               c.last_seen_at, c.seal_hash = ?2, n.total
                          from (select count(*) as total from chosen) n
                          left join lateral (select * from chosen order by last_seen_at desc, id desc limit ?3 offset ?4) c on true
                         order by c.last_seen_at desc, c.id desc""")
                .setParameter(1, officer)
                .setParameter(2, hash(seal))
                .setParameter(3, size)
                .setParameter(4, Math.max(0, first))
                .getResultList();
        return new Page(
                found.stream().filter(row -> row[0] != null).map(Sessions::row).toList(),
                ((Number) Objects.requireNonNull(found.get(0)[9])).intValue());
    }

    private static Row row(@Nullable Object[] row) {
        return new Row(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                HowSignedIn.valueOf(String.valueOf(row[3])),
                String.valueOf(row[4]),
                String.valueOf(row[5]),
                instant(row[6]),
                instant(row[7]),
                Boolean.TRUE.equals(row[8]));
    }

    private static Instant instant(@Nullable Object cell) {
        return ((Timestamp) Objects.requireNonNull(cell)).toInstant();
    }

    /**
     * Ends one: one's own, or as a system administrator anybody's.
     *
     * @throws NoSuchElementException where there is none that the one acting may end
     */
    public void end(String reference) {
        List<?> ended = query("""
                        update identity.session s set ended_at = now(), ended_by = identity.acting()
                          from identity.officer o
                         where o.id = s.officer_id and s.reference = ?1 and s.ended_at is null
                        returning o.username, o.id""").setParameter(1, UUID.fromString(reference)).getResultList();
        if (ended.isEmpty()) {
            throw new NoSuchElementException("no such session");
        }
        Object[] whose = (Object[]) ended.get(0);
        noteEnded(((Number) whose[1]).longValue(), (String) whose[0], 1);
    }

    /** Ends every session of an officer; of the one acting, all but the present one. */
    public int endAllOf(String username, String seal) {
        int ended =
                query("""
                        update identity.session set ended_at = now(), ended_by = identity.acting()
                         where officer_id = (select id from identity.officer where username = ?1)
                           and ended_at is null and seal_hash <> ?2""").setParameter(1, username).setParameter(2, hash(seal)).executeUpdate();
        if (ended > 0) {
            noteEnded(
                    ((Number) query("select id from identity.officer where username = ?1")
                                    .setParameter(1, username)
                                    .getSingleResult())
                            .longValue(),
                    username,
                    ended);
        }
        return ended;
    }

    private void noteEnded(long officer, String username, int ended) {
        query("""
                        insert into identity.officer_event (officer_id, what, words, at, recorded_by)
                        values (?1, 'SESSION_ENDED', ?2, ?3, identity.acting())""")
                .setParameter(1, officer)
                .setParameter(2, ended == 1 ? "A session was ended" : ended + " sessions were ended")
                .setParameter(3, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        audit.record("EDIT", "session", username, null, "ended");
    }

    private static String hash(String seal) {
        return HexFormat.of().formatHex(Secrets.digest(seal));
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
