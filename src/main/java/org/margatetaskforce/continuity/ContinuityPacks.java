package org.margatetaskforce.continuity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.LockedPdf;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regimes;

/**
 * The record of the continuity packs: which were made, by whom, whether today's is there, who took or tried one. What stands in
 * them is in their files alone.
 */
@Boundary
public class ContinuityPacks {

    private static final int PROGRAMME = 22;
    private static final int INSTRUCTIONS = 8;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ContinuitySettings settings;

    @Inject
    Regimes regimes;

    @Inject
    Deadlines deadlines;

    @Inject
    Audit audit;

    /** The name of a day's file: without personal data. */
    public static String fileName(LocalDate day) {
        return "continuity-" + day + ".pdf";
    }

    // --- what is recorded of them

    /** Whoever asks for a pack may. */
    @For("continuity.see-packs")
    void mustBeAllowed() {
        // the act above says it
    }

    /** A pack was made and its file is there; an earlier file of the day is no more. */
    void made(LocalDate day, boolean byHand, int visits, LockedPdf.Sheet sheet) {
        query("update continuity.pack set gone_at = ?2 where day = ?1 and gone_at is null")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, now())
                .executeUpdate();
        query("""
                        insert into continuity.pack (day, file_name, by_hand, visits, pages, bytes, fingerprint, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, identity.acting())""")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, fileName(day))
                .setParameter(3, byHand)
                .setParameter(4, visits)
                .setParameter(5, sheet.pages())
                .setParameter(6, sheet.content().length)
                .setParameter(7, sheet.fingerprint())
                .setParameter(8, now())
                .executeUpdate();
        audit.record("EXPORT", "continuity pack", fileName(day), INSTRUCTIONS, byHand ? "made by hand" : "made");
    }

    /** No pack could be made, and why; told on the first page of those who can do something about it. */
    void failed(LocalDate day, String what) {
        query(
                        "insert into continuity.mishap (day, what, recorded_at, recorded_by) values (?1, ?2, ?3, identity.acting())")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, what)
                .setParameter(3, now())
                .executeUpdate();
        audit.record("EDIT", "continuity pack", fileName(day), PROGRAMME, "not made: " + what);
    }

    /** The days whose files are to be removed: they have been kept as long as they are. */
    List<LocalDate> toRemove() {
        @SuppressWarnings("unchecked")
        List<Date> days = query(
                        "select p.day from continuity.pack p where p.gone_at is null and p.day <= ?1 order by p.day")
                .setParameter(1, Date.valueOf(today().minusDays(number("days kept"))))
                .getResultList();
        return days.stream().map(Date::toLocalDate).toList();
    }

    /** A day's file is removed. */
    void removed(LocalDate day) {
        query("update continuity.pack set gone_at = ?2 where day = ?1 and gone_at is null")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, now())
                .executeUpdate();
    }

    /** Somebody of those who may have one takes a pack along. */
    @For("continuity.take-pack")
    public void taken(LocalDate day) {
        audit.record("EXPORT", "continuity pack", fileName(day), INSTRUCTIONS, "downloaded");
    }

    /** Somebody tried whether a pack opens. */
    void tried(LocalDate day, boolean opened) {
        int written = query("""
                        insert into continuity.drill (pack_id, opened, recorded_at, recorded_by)
                        select p.id, ?2, ?3, identity.acting() from continuity.pack p where p.day = ?1 and p.gone_at is null""")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, opened)
                .setParameter(3, now())
                .executeUpdate();
        if (written == 0) {
            throw new RuleBroken("continuity.pack.gone", fileName(day));
        }
        audit.record(
                "EDIT",
                "continuity pack",
                fileName(day),
                PROGRAMME,
                opened ? "tried: it opens" : "tried: it does not open");
    }

    // --- reading

    /** The latest packs, today's first. */
    public List<Pack> latest(int most) {
        return packs("true", most);
    }

    /** The pack of a day whose file is there. */
    public Optional<Pack> of(LocalDate day) {
        return packs("p.gone_at is null and p.day = date '" + day + "'", 1).stream()
                .findFirst();
    }

    private List<Pack> packs(String where, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select p.day, p.file_name, p.recorded_at, coalesce(o.display_name, 'the system'), p.by_hand, p.visits, p.pages, p.bytes,
                               p.gone_at is null, d.recorded_at, coalesce(d.opened, false)
                          from continuity.pack p
                          left join identity.officer o on o.username = p.recorded_by
                          left join lateral (select * from continuity.drill t where t.pack_id = p.id order by t.id desc limit 1) d on true
                         where %s order by p.day desc, p.id desc""".formatted(where)).setMaxResults(most).getResultList();
        return found.stream()
                .map(row -> new Pack(
                        ((Date) row[0]).toLocalDate(),
                        (String) row[1],
                        ((Timestamp) row[2]).toInstant(),
                        (String) row[3],
                        (Boolean) row[4],
                        ((Number) row[5]).intValue(),
                        ((Number) row[6]).intValue(),
                        ((Number) row[7]).intValue(),
                        (Boolean) row[8],
                        row[9] == null ? null : ((Timestamp) row[9]).toInstant(),
                        (Boolean) row[10]))
                .toList();
    }

    /** How it stands with today's. */
    public PackState state() {
        LocalDate today = today();
        Pack pack = of(today).orElse(null);
        @SuppressWarnings("unchecked")
        List<Object[]> mishaps =
                query("""
                        select m.what, m.recorded_at from continuity.mishap m
                         where m.day = ?1 and m.recorded_at > coalesce((select max(p.recorded_at) from continuity.pack p where p.day = ?1), '-infinity')
                         order by m.id desc""").setParameter(1, Date.valueOf(today)).setMaxResults(1).getResultList();
        Object[] mishap = mishaps.isEmpty() ? null : mishaps.get(0);
        return new PackState(
                settings.password().isPresent(),
                settings.folder().isPresent(),
                pack,
                mishap == null ? null : (String) mishap[0],
                mishap == null ? null : ((Timestamp) Objects.requireNonNull(mishap[1])).toInstant(),
                isDueToday());
    }

    /** On working days, and on every day on which there are visits, from the hour on. */
    public boolean isDueToday() {
        LocalDate today = today();
        LocalTime now = TaskForceClock.current().now().toLocalTime();
        return !now.isBefore(LocalTime.of(number("hour"), 0))
                && (deadlines.isWorkingDay(today)
                        || (Boolean) query(
                                        "select exists (select 1 from cases.visit v where v.visit_on = ?1 and v.status <> 'ABORTED')")
                                .setParameter(1, Date.valueOf(today))
                                .getSingleResult());
    }

    /** Whether the morning's round makes one now: it is due, none is there, and none was tried within the last minutes. */
    boolean isToBeMade(int minutesBetween) {
        LocalDate today = today();
        return isDueToday()
                && of(today).isEmpty()
                && !(Boolean) query(
                                "select exists (select 1 from continuity.mishap m where m.day = ?1 and m.recorded_at > ?2)")
                        .setParameter(1, Date.valueOf(today))
                        .setParameter(
                                2,
                                Timestamp.from(
                                        TaskForceClock.current().instant().minusSeconds(60L * minutesBetween)))
                        .getSingleResult();
    }

    /** For how many days a file is kept, today's among them. */
    public int daysKept() {
        return number("days kept");
    }

    private int number(String name) {
        return regimes.inForce("CONTINUITY", today()).number(name);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
