package org.margatetaskforce.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/** The officers of all agencies, and the posts they hold (partnership practice A.1). Everybody may know a colleague's name. */
@Boundary
public class Officers {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    /** Who this is today, read afresh; empty for a leaver and for a name nobody has. */
    public Optional<OnDuty> findOnDuty(String username) {
        List<?> found = query("""
                        select o.username, o.display_name, o.agency_code, a.name,
                               (select coalesce(string_agg(p.post_code, ','), '') from identity.officer_post p
                                 where p.officer_id = o.id and p.valid_from <= identity.today()
                                   and (p.valid_to is null or p.valid_to >= identity.today()))
                          from identity.officer o join identity.agency a on a.code = o.agency_code
                         where o.username = ?1 and o.active""").setParameter(1, username).getResultList();
        return found.stream().map(Object[].class::cast).findFirst().map(row -> {
            String posts = (String) row[4];
            return new OnDuty(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    posts.isEmpty() ? Set.of() : Set.of(posts.split(",")));
        });
    }

    /** The posts somebody holds today; none for a leaver, for the public and for a name nobody has. */
    public Set<String> postsOf(String username) {
        return findOnDuty(username).map(OnDuty::posts).orElse(Set.of());
    }

    /** Who holds this post today, by name: the colleagues a task can be given to. */
    public List<Colleague> ofPost(String postCode) {
        List<?> rows = query("""
                        select o.username, o.display_name, a.name
                          from identity.officer o
                          join identity.agency a on a.code = o.agency_code
                          join identity.officer_post p on p.officer_id = o.id
                         where p.post_code = ?1 and o.active and p.valid_from <= identity.today()
                           and (p.valid_to is null or p.valid_to >= identity.today())
                         order by o.display_name, o.username""").setParameter(1, postCode).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Colleague((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** Everybody who works here now, by name. */
    public List<Colleague> colleagues() {
        List<?> rows = query("""
                        select o.username, o.display_name, a.name
                          from identity.officer o join identity.agency a on a.code = o.agency_code
                         where o.active order by o.display_name, o.username""").getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Colleague((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /**
     * A line of the list of officers.
     *
     * @param username the name they sign in with
     * @param displayName the name colleagues know
     * @param agencyName their agency
     * @param posts the titles of the posts they hold today; "" where none
     * @param active false of a leaver
     * @param lastSignIn when they last signed in; null where they never did
     * @param dormant true where they may sign in and have not for so long that somebody should ask why (practice I-8)
     */
    public record Row(
            String username,
            String displayName,
            String agencyName,
            String posts,
            boolean active,
            @Nullable Instant lastSignIn,
            boolean dormant) {}

    /** A page of officers and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** After how many days without signing in a sign-in counts as dormant. */
    public int dormantAfter() {
        return ((Number) query("select identity.dormant_after()").getSingleResult()).intValue();
    }

    /**
     * A page of officers, by agency and name, with what they hold today and when they last signed in.
     *
     * @param agency the code of an agency; all where it is empty
     * @param dormant only those who may sign in and have not for {@link #dormantAfter} days
     */
    @For("officer.list")
    public Page page(String agency, boolean dormant, int first, int size) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("""
                        with everybody as (
                          select o.id, o.username, o.display_name, a.name as agency, o.active, s.at,
                                 o.active and coalesce(s.at, o.recorded_at) < now() - make_interval(days => identity.dormant_after()) as dormant
                            from identity.officer o
                            join identity.agency a on a.code = o.agency_code
                            left join identity.last_sign_in s on s.officer_id = o.id
                           where ?1 in ('', a.code)),
                        chosen as materialized (select * from everybody where dormant or not ?2)
                        select c.username, c.display_name, c.agency, c.active, c.at, c.dormant,
                               (select coalesce(string_agg(t.title, ', ' order by t.title), '') from identity.officer_post p
                                  join identity.post t on t.code = p.post_code
                                 where p.officer_id = c.id and p.valid_from <= identity.today()
                                   and (p.valid_to is null or p.valid_to >= identity.today())),
                               n.total
                          from (select count(*) as total from chosen) n
                          left join lateral (select * from chosen order by agency, display_name, username
                                              limit ?3 offset ?4) c on true
                         order by c.agency, c.display_name, c.username""")
                .setParameter(1, agency)
                .setParameter(2, dormant)
                .setParameter(3, size)
                .setParameter(4, first)
                .getResultList();
        return new Page(
                found.stream().filter(row -> row[0] != null).map(Officers::row).toList(),
                ((Number) Objects.requireNonNull(found.get(0)[7])).intValue());
    }

    private static Row row(@Nullable Object[] row) {
        Timestamp at = (Timestamp) row[4];
        return new Row(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                String.valueOf(row[6]),
                Boolean.TRUE.equals(row[3]),
                at == null ? null : at.toInstant(),
                Boolean.TRUE.equals(row[5]));
    }

    /** The name colleagues know, of a user name as it stands in records; the engine's own work reads "the system". */
    public String nameOf(String username) {
        if (username.equals(Acting.SYSTEM)) {
            return "the system";
        }
        List<?> found = query("select display_name from identity.officer where username = ?1")
                .setParameter(1, username)
                .getResultList();
        return found.isEmpty() ? username : (String) found.get(0);
    }

    /** The names of everybody by user name, leavers too: for a page that names many. */
    public Map<String, String> names() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                query("select username, display_name from identity.officer").getResultList();
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put((String) row[0], (String) row[1]));
        names.put(Acting.SYSTEM, "the system");
        return names;
    }

    /** The titles of posts, for a sentence: "Housing Improvement Officer or Housing Team Leader". */
    public String titlesOf(Collection<String> postCodes) {
        if (postCodes.isEmpty()) {
            return "nobody";
        }
        return (String) query(
                        "select string_agg(title, ' or ' order by title) from identity.post where code = any (string_to_array(?1, ','))")
                .setParameter(1, String.join(",", postCodes))
                .getSingleResult();
    }

    /**
     * Whether a post of the one acting may do this today (A.3).
     *
     * @param function the code of an act, such as {@code licence.decide}
     */
    public boolean may(String function) {
        return (Boolean)
                query("select identity.may(?1)").setParameter(1, function).getSingleResult();
    }

    /** The titles of the posts that may do this today, for a sentence; "nobody" where none may. */
    public String titlesOfThoseWhoMay(String function) {
        return (String) query("""
                        select coalesce(string_agg(p.title, ' or ' order by p.title), 'nobody')
                          from identity.function_right r join identity.post p on p.code = r.post_code
                         where r.function_code = ?1 and r.valid_from <= identity.today()
                           and (r.valid_to is null or r.valid_to >= identity.today())""").setParameter(1, function).getSingleResult();
    }

    /** A leaver is disabled the same day (A.3): their next request already finds the door shut. Nobody disables themselves. */
    @For("officer.keep")
    public void disable(String username) {
        if (username.equals(Acting.who())) {
            throw new RuleBroken("identity.officer.not-oneself");
        }
        get(username).leave();
        audit.record("EDIT", "officer", username, null, "disabled");
    }

    /** Someone disabled comes back. */
    @For("officer.keep")
    public void enable(String username) {
        get(username).comeBack();
        audit.record("EDIT", "officer", username, null, "enabled");
    }

    /**
     * Where nobody can sign in yet, appoints the first system administrator, who can then be signed in as.
     *
     * @return whether there was nobody
     */
    @For(For.THE_SYSTEM)
    public boolean appointFirstAdministrator(String username, String passwordHash) {
        long officers = ((Number) query("select count(*) from identity.officer").getSingleResult()).longValue();
        if (officers > 0) {
            return false;
        }
        entityManager.persist(new Officer(username, "System administrator", "", "TDC"));
        entityManager.flush();
        query("""
                        insert into identity.officer_post (officer_id, post_code, valid_from)
                        select id, 'SYS', identity.today() from identity.officer where username = ?1""").setParameter(1, username).executeUpdate();
        query("""
                        insert into identity.credential (officer_id, password_hash)
                        select id, ?2 from identity.officer where username = ?1""").setParameter(1, username).setParameter(2, passwordHash).executeUpdate();
        audit.record("EDIT", "officer", username, null, "appointed at the first start");
        return true;
    }

    private Officer get(String username) {
        return entityManager
                .createQuery("select o from Officer o where o.username = :username", Officer.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no officer " + username));
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
