package org.margatetaskforce.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/** How each officer likes the house; nobody sees another's. */
@Boundary
public class Preferences {

    @PersistenceContext
    EntityManager entityManager;

    /** The acting officer's, or what is usual. */
    public Preference mine() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select digest, digest_at, hide_names from identity.preference where username = identity.acting()")
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Preference((Boolean) row[0], ((Time) row[1]).toLocalTime(), (Boolean) row[2]))
                .orElse(Preference.USUAL);
    }

    /** Keeps the acting officer's. */
    public void keep(Preference preference) {
        entityManager
                .createNativeQuery("""
                        insert into identity.preference (username, digest, digest_at, hide_names, recorded_at, recorded_by)
                        values (identity.acting(), ?1, cast(?2 as time), ?3, ?4, identity.acting())
                        on conflict (username) do update
                          set digest = excluded.digest, digest_at = excluded.digest_at, hide_names = excluded.hide_names,
                              version = preference.version + 1""")
                .setParameter(1, preference.digest())
                .setParameter(2, preference.digestAt().toString())
                .setParameter(3, preference.hideNames())
                .setParameter(4, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
    }

    /** Whose digest is due and not made: officers who hold a post, on a working day of this town. For the morning round. */
    public List<String> whoseDigestIsDue() {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager
                .createNativeQuery("""
                        select o.username
                          from identity.officer o
                          left join identity.preference p on p.username = o.username
                         where o.active and o.email <> '' and coalesce(p.digest, true)
                           and coalesce(p.digest_at, time '07:30') <= cast(?1 as time)
                           and (p.digest_done_on is null or p.digest_done_on < identity.today())
                           and exists (select 1 from identity.officer_post h
                                        where h.officer_id = o.id and h.valid_from <= identity.today()
                                          and (h.valid_to is null or h.valid_to >= identity.today()))
                           and law.next_working_day(identity.today()) = identity.today()
                         order by o.username""")
                .setParameter(1, TaskForceClock.current().now().toLocalTime().toString())
                .getResultList();
        return found;
    }

    /** Today's digest of the acting officer is made; true for the first who says so. */
    public boolean digestIsMine() {
        return entityManager
                        .createNativeQuery("""
                        insert into identity.preference (username, digest_done_on, recorded_at, recorded_by)
                        values (identity.acting(), identity.today(), ?1, identity.acting())
                        on conflict (username) do update set digest_done_on = identity.today()
                          where preference.digest_done_on is null or preference.digest_done_on < identity.today()""")
                        .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                        .executeUpdate()
                == 1;
    }
}
