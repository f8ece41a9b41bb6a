package org.margatetaskforce.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OnePage;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/** The officers of all agencies, and the posts they hold (partnership practice A.1). Everybody may know a colleague's name. */
@Boundary
public class Officers {

    @PersistenceContext
    EntityManager entityManager;

    private static final int PASSWORD_BYTES = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);

    @Inject
    Audit audit;

    @Inject
    PasswordProof proof;

    /** Who this is today, read afresh; empty for a leaver and for a name nobody has. */
    public Optional<OnDuty> findOnDuty(String username) {
        return OnePage.once(List.of("identity.on-duty", username), () -> askOnDuty(username));
    }

    private Optional<OnDuty> askOnDuty(String username) {
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
     * @param reference what names them in addresses
     * @param username the name they sign in with
     * @param displayName the name colleagues know
     * @param agencyName their agency
     * @param posts the titles of the posts they hold today; "" where none
     * @param active false of a leaver
     * @param lastSignIn when they last signed in; null where they never did
     * @param dormant true where they may sign in and have not for so long that somebody should ask why (practice I-8)
     */
    public record Row(
            String reference,
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
                          select o.id, o.reference, o.username, o.display_name, a.name as agency, o.active, s.at,
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
                               n.total, c.reference
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
                String.valueOf(row[8]),
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

    /**
     * An officer as who keeps the sign-ins sees them.
     *
     * @param secondFactor true where they sign in with an authenticator
     * @param version what a form carries along, so that the second of two administrators is told
     */
    public record Sheet(
            String reference,
            int version,
            String username,
            String displayName,
            String email,
            String agencyCode,
            String agencyName,
            boolean active,
            boolean secondFactor) {}

    /** A post held, now, once or from a day to come. */
    public record Held(
            String postCode,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            boolean now) {}

    /** What was done to a sign-in. */
    public record Event(String words, Instant at, String by) {}

    /** A post or an agency to choose. */
    public record Option(String code, String words) {}

    /** An officer by their reference; absent for one that nobody has. */
    @For("officer.list")
    public Sheet sheet(String reference) {
        return sheetOf("o.reference = ?1", reference);
    }

    private Sheet sheetOf(String condition, String value) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                query("""
                        select o.reference, o.version, o.username, o.display_name, o.email, o.agency_code, a.name, o.active,
                               identity.has_second_factor(o.id)
                          from identity.officer o join identity.agency a on a.code = o.agency_code where """ + " " + condition).setParameter(1, value).getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Sheet(
                        (String) row[0],
                        ((Number) row[1]).intValue(),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        Boolean.TRUE.equals(row[7]),
                        Boolean.TRUE.equals(row[8])))
                .orElseThrow(() -> new NoSuchElementException("no such officer"));
    }

    /** The posts an officer holds, held and will hold, the latest first. */
    @For("officer.list")
    public List<Held> postsHeld(String reference) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("""
                        select p.post_code, t.title, p.valid_from, p.valid_to,
                               p.valid_from <= identity.today() and (p.valid_to is null or p.valid_to >= identity.today())
                          from identity.officer_post p join identity.post t on t.code = p.post_code
                          join identity.officer o on o.id = p.officer_id
                         where o.reference = ?1 order by p.valid_from desc, t.title""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Held(
                        String.valueOf(row[0]),
                        String.valueOf(row[1]),
                        ((Date) Objects.requireNonNull(row[2])).toLocalDate(),
                        row[3] == null ? null : ((Date) row[3]).toLocalDate(),
                        Boolean.TRUE.equals(row[4])))
                .toList();
    }

    /** What was done to a sign-in and by whom, the latest first. */
    @For("officer.list")
    public List<Event> history(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select e.words, e.at, coalesce(b.display_name, 'The system')
                          from identity.officer_event e join identity.officer o on o.id = e.officer_id
                          left join identity.officer b on b.username = e.recorded_by
                         where o.reference = ?1 order by e.id desc limit 100""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Event((String) row[0], ((Timestamp) row[1]).toInstant(), (String) row[2]))
                .toList();
    }

    /** The posts there are to hold. */
    @For("officer.keep")
    public List<Option> posts() {
        return options(
                "select code, title from identity.post where code not in ('SYSTEM', 'PUBLIC', 'LANDLORD') order by title");
    }

    /** The agencies there are to work for. */
    @For("officer.keep")
    public List<Option> agencies() {
        return options("select code, name from identity.agency order by name");
    }

    private List<Option> options(String sql) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query(sql).getResultList();
        return rows.stream()
                .map(row -> new Option((String) row[0], (String) row[1]))
                .toList();
    }

    /**
     * Appoints a new officer to their first post.
     *
     * @return their reference; they sign in with a password that {@link #resetPassword} gives, or by their agency
     */
    @For("officer.keep")
    public String appoint(
            String username, String displayName, String email, String agencyCode, String postCode, LocalDate from) {
        String name = SignIns.spelled(username);
        if (!name.matches("[a-z0-9][a-z0-9.\\-]{1,38}[a-z0-9]")) {
            throw new RuleBroken("identity.officer.user-name");
        }
        if (displayName.isBlank() || !email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new RuleBroken("identity.officer.name-and-address");
        }
        if (name.equals(Acting.SYSTEM)
                || name.equals(Acting.PUBLIC)
                || !query("select 1 from identity.officer where username = ?1")
                        .setParameter(1, name)
                        .getResultList()
                        .isEmpty()) {
            throw new RuleBroken("identity.officer.user-name-taken", name);
        }
        Officer officer = new Officer(name, displayName.strip(), email.strip(), agencyCode);
        entityManager.persist(officer);
        entityManager.flush();
        insertPost(officer, postCode, from, null);
        audit.record("EDIT", "officer", name, null, "appointed");
        noted(officer, "APPOINTED", "Appointed: " + titleOf(postCode) + " from " + DAY.format(from));
        return sheetOf("o.username = ?1", name).reference();
    }

    /** Gives a post from a day on, until a day or until it is ended. */
    @For("officer.keep")
    public void givePost(String reference, int version, String postCode, LocalDate from, @Nullable LocalDate to) {
        Officer officer = forChange(reference, version);
        notOneself(officer);
        if (to != null && to.isBefore(from)) {
            throw new RuleBroken("identity.officer.ends-before-it-begins");
        }
        boolean held = !query("""
                        select 1 from identity.officer_post p
                         where p.officer_id = ?1 and p.post_code = ?2
                           and (p.valid_to is null or p.valid_to >= ?3) and (cast(?4 as date) is null or p.valid_from <= cast(?4 as date))""")
                .setParameter(1, officer.id())
                .setParameter(2, postCode)
                .setParameter(3, Date.valueOf(from))
                .setParameter(4, to == null ? null : to.toString())
                .getResultList()
                .isEmpty();
        if (held) {
            throw new RuleBroken("identity.officer.holds-it", titleOf(postCode));
        }
        insertPost(officer, postCode, from, to);
        audit.record("EDIT", "officer", officer.getUsername(), null, "post " + postCode + " given");
        noted(
                officer,
                "POST_GIVEN",
                titleOf(postCode) + " from " + DAY.format(from) + (to == null ? "" : " to " + DAY.format(to)));
    }

    /** Ends a post after its last day; one that ended yesterday is gone with the next request. */
    @For("officer.keep")
    public void endPost(String reference, int version, String postCode, LocalDate from, LocalDate lastDay) {
        Officer officer = forChange(reference, version);
        notOneself(officer);
        int ended = lastDay.isBefore(from)
                // it never began
                ? query(
                                "delete from identity.officer_post where officer_id = ?1 and post_code = ?2 and valid_from = ?3")
                        .setParameter(1, officer.id())
                        .setParameter(2, postCode)
                        .setParameter(3, Date.valueOf(from))
                        .executeUpdate()
                : query(
                                "update identity.officer_post set valid_to = ?4 where officer_id = ?1 and post_code = ?2 and valid_from = ?3")
                        .setParameter(1, officer.id())
                        .setParameter(2, postCode)
                        .setParameter(3, Date.valueOf(from))
                        .setParameter(4, Date.valueOf(lastDay))
                        .executeUpdate();
        if (ended == 0) {
            throw new NoSuchElementException("no such post");
        }
        audit.record("EDIT", "officer", officer.getUsername(), null, "post " + postCode + " ended");
        noted(officer, "POST_ENDED", titleOf(postCode) + " ended, last day " + DAY.format(lastDay));
    }

    /**
     * A leaver is disabled the same day (A.3): their sessions end here and now, and their next request finds the door shut.
     * Their posts end with today. Nobody disables themselves. What waits for them is handed on by the rooms that hold it.
     */
    @For("officer.keep")
    public void leave(String reference, int version) {
        Officer officer = forChange(reference, version);
        notOneself(officer);
        if (!officer.isActive()) {
            throw new RuleBroken("identity.officer.left-already", officer.getDisplayName());
        }
        officer.leave();
        query("""
                        update identity.officer_post set valid_to = identity.today()
                         where officer_id = ?1 and valid_from <= identity.today() and (valid_to is null or valid_to > identity.today())""").setParameter(1, officer.id()).executeUpdate();
        query("delete from identity.officer_post where officer_id = ?1 and valid_from > identity.today()")
                .setParameter(1, officer.id())
                .executeUpdate();
        query(
                        "update identity.session set ended_at = now(), ended_by = identity.acting() where officer_id = ?1 and ended_at is null")
                .setParameter(1, officer.id())
                .executeUpdate();
        audit.record("EDIT", "officer", officer.getUsername(), null, "disabled");
        noted(officer, "LEFT", "Left: the sign-in is shut, every session ended, every post ended");
    }

    /** Someone who had left is back: they may sign in, and hold no post until one is given. */
    @For("officer.keep")
    public void comeBack(String reference, int version) {
        Officer officer = forChange(reference, version);
        officer.comeBack();
        audit.record("EDIT", "officer", officer.getUsername(), null, "enabled");
        noted(officer, "RETURNED", "Back: may sign in again");
    }

    /**
     * Gives a password that the officer must change before anything else; every session of theirs ends.
     *
     * @return the password, shown to the administrator once
     */
    @For("officer.keep")
    public String resetPassword(String reference, int version) {
        Officer officer = forChange(reference, version);
        notOneself(officer);
        String fresh = Totp.base32(Secrets.random(PASSWORD_BYTES))
                .toLowerCase(Locale.ROOT)
                .replaceAll("(.{4})(?!$)", "$1-");
        query("select identity.set_password(?1, ?2)")
                .setParameter(1, officer.id())
                .setParameter(2, proof.hash(fresh))
                .getSingleResult();
        audit.record("EDIT", "password", officer.getUsername(), null, "reset");
        noted(officer, "PASSWORD_RESET", "A new password was given, to be changed at the first sign-in");
        return fresh;
    }

    /** Forgets a lost authenticator; every session of the officer ends, and they are told by letter. */
    @For("officer.keep")
    public void resetSecondFactor(String reference, int version) {
        Officer officer = forChange(reference, version);
        notOneself(officer);
        boolean was = (Boolean) query("select identity.forget_second_factor(?1)")
                .setParameter(1, officer.id())
                .getSingleResult();
        if (!was) {
            throw new RuleBroken("identity.second-factor.is-off", officer.getDisplayName());
        }
        audit.record("EDIT", "second factor", officer.getUsername(), null, "reset");
        noted(officer, "SECOND_FACTOR_RESET", "The authenticator was forgotten");
    }

    private void insertPost(Officer officer, String postCode, LocalDate from, @Nullable LocalDate to) {
        query("""
                        insert into identity.officer_post (officer_id, post_code, valid_from, valid_to)
                        values (?1, ?2, ?3, cast(?4 as date))""")
                .setParameter(1, officer.id())
                .setParameter(2, postCode)
                .setParameter(3, Date.valueOf(from))
                .setParameter(4, to == null ? null : to.toString())
                .executeUpdate();
    }

    private String titleOf(String postCode) {
        return titlesOf(List.of(postCode));
    }

    /** The officer, of the version that the form showed; a change of posts counts as one of theirs. */
    private Officer forChange(String reference, int version) {
        Officer officer = entityManager
                .createQuery("select o from Officer o where o.reference = :reference", Officer.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such officer"));
        if (officer.getVersion() != version) {
            throw new RuleBroken("identity.officer.changed-meanwhile");
        }
        entityManager.lock(officer, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return officer;
    }

    private static void notOneself(Officer officer) {
        if (officer.getUsername().equals(Acting.who())) {
            throw new RuleBroken("identity.officer.not-oneself");
        }
    }

    private void noted(Officer officer, String what, String words) {
        query("""
                        insert into identity.officer_event (officer_id, what, words, at, recorded_by)
                        values (?1, ?2, ?3, ?4, identity.acting())""")
                .setParameter(1, officer.id())
                .setParameter(2, what)
                .setParameter(3, words)
                .setParameter(4, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
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

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
