package org.margatetaskforce.cases.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.Officers;

/**
 * The file of a referral: fetching it, locking it for a change, what it says, and noting each step, all in the caller's
 * transaction. The other boundaries of this room work through it.
 */
@Boundary
public class ReferralFiles {

    private static final int STANDARD_NOTE = 6;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    @Inject
    Officers officers;

    /** The referral of this reference, where the officer may see it. */
    public Optional<Referral> find(String reference) {
        return entityManager
                .createQuery("select r from Referral r where r.reference = :reference", Referral.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The referral of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Referral get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.referral.unknown", reference));
    }

    /** The referral, locked until the transaction ends: a second officer waits, and then sees what the first did. */
    Referral locked(String reference) {
        return entityManager
                .createQuery("select r from Referral r where r.reference = :reference", Referral.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cases.referral.unknown", reference));
    }

    /**
     * The referral, locked for a change by an officer who has read a certain version of it.
     *
     * @throws RuleBroken where somebody has saved since: who, and when, so that nothing is overwritten unseen
     */
    Referral change(String reference, int expectedVersion) {
        Referral referral = locked(reference);
        if (referral.getVersion() != expectedVersion) {
            throw new RuleBroken(
                    "cases.referral.changed-meanwhile",
                    officers.nameOf(referral.getSavedBy()),
                    MOMENT.format(ZonedDateTime.ofInstant(referral.getSavedAt(), TaskForceClock.LONDON)));
        }
        referral.savedBy(who(), now());
        return referral;
    }

    void add(Referral referral) {
        entityManager.persist(referral);
        entityManager.flush();
    }

    /** A new reference: {@code RF-2011-00001}, {@code AR-2011-00001}, {@code RL-2011-00001}. */
    String next(String kind) {
        return (String) query("select cases.next_referral(?1, ?2)")
                .setParameter(1, kind)
                .setParameter(2, today().getYear())
                .getSingleResult();
    }

    /** Writes what a referral says: whole, as it now stands. */
    void say(Referral referral, ReferralForm form) {
        upsert(
                "insert into cases.referral_text as t (referral_id, concern, told, legal_basis, recorded_at,"
                        + " recorded_by) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (referral_id) do update set concern ="
                        + " excluded.concern, told = excluded.told, legal_basis = excluded.legal_basis, version ="
                        + " t.version + 1",
                referral,
                blank(form.getConcern()),
                form.getTold() == null ? "" : form.getTold().name(),
                form.getBasis() == null ? "" : form.getBasis().name());
        upsert(
                "insert into cases.referral_named as t (referral_id, who, place, contact, recorded_at, recorded_by)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (referral_id) do update"
                        + " set who = excluded.who, place = excluded.place, contact = excluded.contact,"
                        + " version = t.version + 1",
                referral,
                blank(form.getWho()),
                blank(form.getPlace()),
                blank(form.getContact()));
    }

    private void upsert(String sql, Referral referral, String first, String second, String third) {
        query(sql)
                .setParameter(1, referral.key())
                .setParameter(2, first)
                .setParameter(3, second)
                .setParameter(4, third)
                .setParameter(5, Timestamp.from(now()))
                .setParameter(6, who())
                .executeUpdate();
    }

    /** Whom it is about, by references to the index: the whole is replaced. */
    void about(Referral referral, Collection<String> references) {
        query("delete from cases.referral_subject where referral_id = ?1 and subject_reference <> all"
                        + " (string_to_array(?2, ' '))")
                .setParameter(1, referral.key())
                .setParameter(2, String.join(" ", references))
                .executeUpdate();
        for (String reference : references) {
            String kind =
                    reference.startsWith("FM-") ? "FAMILY" : reference.startsWith("P-") ? "PERSON" : "ORGANISATION";
            query("insert into cases.referral_subject (referral_id, kind, subject_reference, data_class,"
                            + " recorded_at, recorded_by) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict"
                            + " (referral_id, subject_reference) do nothing")
                    .setParameter(1, referral.key())
                    .setParameter(2, kind)
                    .setParameter(3, reference)
                    .setParameter(4, kind.equals("PERSON") ? 3 : 5)
                    .setParameter(5, Timestamp.from(now()))
                    .setParameter(6, who())
                    .executeUpdate();
        }
    }

    /** What a referral says, as much of it as the officer may see. */
    public SaidInReferral said(String reference) {
        Object[] row = (Object[]) query("""
            select t.concern, t.told, t.legal_basis, n.who, n.place, n.contact
              from cases.referral r
              left join cases.referral_text t on t.referral_id = r.id
              left join cases.referral_named n on n.referral_id = r.id
             where r.reference = ?1\
            """).setParameter(1, reference).getSingleResult();
        return new SaidInReferral(
                (@Nullable String) row[0],
                row[1] == null || row[1].equals("") ? null : ToldAbout.valueOf((String) row[1]),
                row[2] == null || row[2].equals("") ? null : SharingBasis.valueOf((String) row[2]),
                (@Nullable String) row[3],
                (@Nullable String) row[4],
                (@Nullable String) row[5]);
    }

    /** Whom it is about, known to the index: as much of it as the officer may see. */
    public List<ReferralSubject> subjects(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
            select s.kind, s.subject_reference,
                   coalesce((select concat_ws(' ', p.title, p.given_names, p.family_name)
                               from people.person p where p.reference = s.subject_reference),
                            (select o.name from people.organisation o where o.reference = s.subject_reference))
              from cases.referral_subject s join cases.referral r on r.id = s.referral_id
             where r.reference = ?1 order by s.id\
            """).setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new ReferralSubject((String) row[0], (String) row[1], (@Nullable String) row[2]))
                .toList();
    }

    /** The steps it has gone through, the latest first. */
    public List<ReferralStep> history(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
            select s.at, coalesce(o.display_name, case s.by_officer when 'system' then 'the system' else r.organisation end),
                   s.heading, s.words
              from cases.referral_step s join cases.referral r on r.id = s.referral_id
              left join identity.officer o on o.username = s.by_officer
             where r.reference = ?1 order by s.id desc\
            """).setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new ReferralStep(instant(row[0]), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    static Instant instant(Object column) {
        return column instanceof Timestamp stamp ? stamp.toInstant() : ((java.time.OffsetDateTime) column).toInstant();
    }

    /** Notes a step: in the referral's history and in the audit. */
    void step(Referral referral, String heading, String words) {
        entityManager.flush();
        query("insert into cases.referral_step (referral_id, at, by_officer, to_state, heading, words,"
                        + " recorded_at, recorded_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?2, ?3)")
                .setParameter(1, referral.key())
                .setParameter(2, Timestamp.from(now()))
                .setParameter(3, who())
                .setParameter(4, referral.getState().name())
                .setParameter(5, heading)
                .setParameter(6, words)
                .executeUpdate();
        audit.record("EDIT", "referral", referral.getReference(), (int) referral.getDataClass(), heading);
    }

    /** Notes that an officer has read what a referral says. */
    public void seen(Referral referral) {
        audit.record("VIEW", "referral", referral.getReference(), STANDARD_NOTE, null);
    }

    /** Whether the one acting holds a post of one of these duties today (cases.referral_duty). */
    public boolean isOnDuty(String... duties) {
        return (Boolean) query("select cases.is_on_duty(variadic string_to_array(?1, ' '))")
                .setParameter(1, String.join(" ", duties))
                .getSingleResult();
    }

    /**
     * Only for the posts of these duties; the engine's own work always may.
     *
     * @throws Denied naming the posts that may
     */
    void mustBeOnDuty(String... duties) {
        if (!who().equals(Acting.SYSTEM) && !isOnDuty(duties)) {
            audit.denied("referral duty " + String.join(" ", duties));
            throw new Denied("identity.not-for-your-post", officers.titlesOf(postsOf(duties)));
        }
    }

    /** The posts that have one of these duties today. */
    public List<String> postsOf(String... duties) {
        @SuppressWarnings("unchecked")
        List<String> posts =
                query("""
                    select distinct post_code from cases.referral_duty
                     where duty = any (string_to_array(?1, ' ')) and valid_from <= identity.today()
                       and (valid_to is null or valid_to >= identity.today())
                     order by post_code\
                    """).setParameter(1, String.join(" ", duties)).getResultList();
        return posts;
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static String who() {
        return String.valueOf(Acting.who());
    }

    static Instant now() {
        return TaskForceClock.current().instant();
    }

    static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
