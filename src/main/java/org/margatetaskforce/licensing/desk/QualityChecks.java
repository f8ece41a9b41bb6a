package org.margatetaskforce.licensing.desk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.Said;

/**
 * The quality sample: some of what was decided on applications, picked by chance, is looked at again by somebody who neither assessed
 * nor decided it. How many is the standard's of the last of the days that are sampled.
 */
@Boundary
public class QualityChecks {

    private static final int HEADER = 1;
    private static final String SUBJECT = "quality check";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    Audit audit;

    /** How many of the decisions of a span of days are sampled. */
    public record Size(int percent, int atLeast) {

        /** Of so many decisions, those already sampled left out. */
        public int of(int decided, int sampled) {
            int wanted = Math.max(atLeast, Math.floorDiv(decided * percent + 99, 100));
            return Math.max(0, Math.min(wanted, decided) - sampled);
        }
    }

    /** A sampled application as the list shows it. */
    public record Row(
            String application,
            String address,
            String decision,
            LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable QualityOutcome outcome,
            @Nullable LocalDate checkedOn) {}

    /** A page of the sample and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** How many were sampled, and what was found of them. */
    public record Figures(int sampled, int waiting, int sound, int lacking, int wrong) {}

    /** One page: what waits first, then the latest decision; only what waits, or only one outcome, where asked. */
    public Page page(boolean waiting, @Nullable QualityOutcome only, int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        with chosen as (
                          select a.reference, h.address, a.state, q.decided_on, o.display_name, q.outcome, q.checked_on
                            from licensing.quality_check q join licensing.application a on a.id = q.application_id
                            join licensing.house h on h.id = a.house_id
                            left join identity.officer o on o.username = a.decided_by
                           where (not ?1 or q.outcome is null) and (cast(?2 as text) is null or q.outcome = ?2))
                        select c.reference, c.address, c.state, c.decided_on, c.display_name, c.outcome, c.checked_on, t.total
                          from (select count(*) total from chosen) t
                          left join lateral (select * from chosen
                                              order by outcome is not null, decided_on desc, reference limit ?3 offset ?4) c on true
                         order by c.outcome is not null, c.decided_on desc, c.reference""")
                .setParameter(1, waiting)
                .setParameter(2, only == null ? null : only.name())
                .setParameter(3, size)
                .setParameter(4, first)
                .getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                (String) row[1],
                                ApplicationState.valueOf((String) row[2]).words(),
                                ((Date) row[3]).toLocalDate(),
                                (String) row[4],
                                row[5] == null ? null : QualityOutcome.valueOf((String) row[5]),
                                row[6] == null ? null : ((Date) row[6]).toLocalDate()))
                        .toList(),
                ((Number) found.get(0)[7]).intValue());
    }

    /** What was sampled in all, and what was found. */
    public Figures figures() {
        Object[] row = (Object[]) entityManager.createNativeQuery("""
                select count(*), count(*) filter (where outcome is null), count(*) filter (where outcome = 'SOUND'),
                       count(*) filter (where outcome = 'LACKING'), count(*) filter (where outcome = 'WRONG')
                  from licensing.quality_check""").getSingleResult();
        return new Figures(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /**
     * Picks by chance from what was decided from one day to another. Drawn once more for the same days it picks only what the
     * decisions that came since add.
     *
     * @return how many were picked
     * @throws RuleBroken where the days are missing, turned round or not past, or nothing more is to be picked
     */
    @For("licence.draw-sample")
    public int draw(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || to.isBefore(from) || to.isAfter(today())) {
            throw new RuleBroken("licensing.quality.days");
        }
        // two who draw at once would pick twice as many
        entityManager
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('licensing.quality_check'))")
                .getSingleResult();
        Object[] decided = (Object[]) entityManager
                .createNativeQuery("""
                        select count(*), count(q.id) from licensing.application a
                          left join licensing.quality_check q on q.application_id = a.id
                         where a.decided_on between ?1 and ?2""")
                .setParameter(1, Date.valueOf(from))
                .setParameter(2, Date.valueOf(to))
                .getSingleResult();
        int wanted = size(to).of(number(decided[0]), number(decided[1]));
        if (wanted == 0) {
            throw new RuleBroken("licensing.quality.nothing", number(decided[0]), number(decided[1]));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> picked = entityManager
                .createNativeQuery("""
                        select a.id, a.decided_on, a.reference from licensing.application a
                         where a.decided_on between ?1 and ?2
                           and not exists (select 1 from licensing.quality_check q where q.application_id = a.id)
                         order by random() limit ?3""")
                .setParameter(1, Date.valueOf(from))
                .setParameter(2, Date.valueOf(to))
                .setParameter(3, wanted)
                .getResultList();
        for (Object[] one : picked) {
            entityManager.persist(
                    new QualityCheck(((Number) one[0]).longValue(), ((Date) one[1]).toLocalDate(), from, to));
            audit.record("EDIT", SUBJECT, (String) one[2], HEADER, "drawn for the quality sample");
        }
        entityManager.flush();
        return picked.size();
    }

    private Size size(LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> standard = entityManager
                .createNativeQuery("""
                        select percent, at_least from licensing.sample_size
                         where valid_from <= ?1 and (valid_to is null or valid_to >= ?1)""")
                .setParameter(1, Date.valueOf(on))
                .getResultList();
        return standard.stream()
                .map(row -> new Size(number(row[0]), number(row[1])))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.quality.no-standard", on));
    }

    /** The check of an application; none where it was not picked. */
    public Optional<QualityCheck> find(String application) {
        return entityManager
                .createQuery(
                        "select q from QualityCheck q, LicenceApplication a where q.applicationId = a.id and a.reference = :reference",
                        QualityCheck.class)
                .setParameter("reference", application)
                .getResultStream()
                .findFirst();
    }

    /**
     * Says what was found. It can be said anew.
     *
     * @throws RuleBroken where it was not picked, somebody else has changed it meanwhile, who says it worked on it, or the reason of
     *     anything but a sound decision is missing
     */
    @For("licence.check-quality")
    public void found(
            String application, int expectedVersion, @Nullable QualityOutcome outcome, @Nullable String words) {
        QualityCheck check =
                find(application).orElseThrow(() -> new RuleBroken("licensing.quality.not-picked", application));
        entityManager.lock(check, LockModeType.PESSIMISTIC_WRITE);
        if (check.getVersion() != expectedVersion) {
            throw new RuleBroken("licensing.quality.changed-meanwhile");
        }
        LicenceApplication of = files.get(application);
        String who = Objects.requireNonNull(Acting.who());
        if (Objects.equals(of.getAssessedBy(), who) || Objects.equals(of.getDecidedBy(), who)) {
            throw new RuleBroken("licensing.quality.own-work");
        }
        if (outcome == null) {
            throw new RuleBroken("licensing.quality.outcome-needed");
        }
        if (outcome != QualityOutcome.SOUND && Said.nothing(words)) {
            throw new RuleBroken("licensing.quality.words-needed");
        }
        check.found(outcome, Said.nothing(words) ? null : Said.orEmpty(words), today(), who);
        audit.record("EDIT", SUBJECT, application, HEADER, "found: " + outcome.words());
        entityManager.flush();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
