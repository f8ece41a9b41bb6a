package org.margatetaskforce.licensing.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * One piece of work on many applications: picked together, said once, and then done house by house by the engine's jobs. Each house
 * is a transaction of its own, in the name of who began the work ({@link BulkSteps}); what the law or the procedure refuses is kept
 * with its reason, to be worked by hand.
 */
@Boundary
public class BulkWorks {

    /** So many applications one piece of work takes; the page says how many more there are. */
    public static final int AT_MOST = 500;

    private static final Logger LOG = Logger.getLogger(BulkWorks.class.getName());
    private static final String PROCESS = "BulkWork";
    private static final String COUNCIL = "TDC";
    private static final int ENFORCEMENT_DETAIL = 2;

    /** The companies on record as those who own or control a building: of public record, where its applicants are not yet seen. */
    private static final String COMPANY = """
            from people.property_interest i join people.organisation o on o.id = i.organisation_id
             where i.property_uprn = %s.property_uprn and i.superseded_at is null and i.kind in ('FREEHOLDER', 'PERSON_HAVING_CONTROL')
               and i.valid_from <= (select identity.today()) and (i.valid_to is null or i.valid_to >= (select identity.today()))""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BulkSteps steps;

    @Inject
    ApplicationFiles files;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    @Inject
    Workflow workflow;

    @Resource
    ManagedExecutorService hands;

    /**
     * An application that can be picked.
     *
     * @param version what it was when it was read: a later change by somebody else is not overwritten
     * @param holder the proposed licence holder or, where the officer does not see who, the company on record for the building; null
     *     where there is neither
     */
    public record Candidate(
            String reference,
            ApplicationState state,
            String address,
            String postcode,
            @Nullable LocalDate receivedOn,
            @Nullable String holder,
            int version)
            implements java.io.Serializable {}

    /** Those that can be picked, and how many there are in all. */
    public record Candidates(List<Candidate> rows, int total) implements java.io.Serializable {}

    /** A piece of work as a list shows it. */
    public record Row(
            String reference,
            BulkKind kind,
            BulkState state,
            String officer,
            Instant begunAt,
            int done,
            int refused,
            int failed,
            int toDo) {

        /** How many applications there are in it. */
        public int all() {
            return done + refused + failed + toDo;
        }
    }

    /** A page of pieces of work and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /**
     * One application of a piece of work.
     *
     * @param reason why it was refused; null where it was not
     */
    public record Line(
            int number,
            String application,
            String address,
            ItemState state,
            @Nullable RuleBroken reason) {}

    /** A page of the applications of a piece of work, and how many there are of them in all. */
    public record Lines(List<Line> rows, int total) {}

    // --- picking

    /** The applications that fit, by address, in one statement: at most {@link #AT_MOST}, with how many there are. */
    public Candidates candidates(BulkFilter filter) {
        StringBuilder where = new StringBuilder(filter.kind().candidates());
        List<Object> parameters = new ArrayList<>();
        String text = filter.text();
        if (text != null) {
            parameters.add(contains(text));
            where.append(" and (lower(h.address) like ?1 or lower(a.reference) like ?1)");
        }
        String postcode = filter.postcode();
        if (postcode != null) {
            parameters.add(contains(postcode.replaceAll("\\s", "")).substring(1));
            where.append(" and replace(lower(h.postcode), ' ', '') like ?").append(parameters.size());
        }
        String landlord = filter.landlord();
        if (landlord != null) {
            parameters.add(contains(landlord));
            where.append(" and (exists (select 1 from licensing.party q where q.application_id = a.id")
                    .append(" and q.role in ('HOLDER', 'APPLICANT') and lower(q.name) like ?")
                    .append(parameters.size())
                    .append(") or exists (select 1 ")
                    .append(COMPANY.formatted("h"))
                    .append(" and lower(o.name) like ?")
                    .append(parameters.size())
                    .append("))");
        }
        Query query = entityManager.createNativeQuery("""
                with chosen as (
                  select a.id, a.reference, a.state, h.address, h.postcode, a.received_on, a.version, h.property_uprn
                    from licensing.application a join licensing.house h on h.id = a.house_id
                   where %s)
                select c.reference, c.state, c.address, c.postcode, c.received_on, c.version,
                       coalesce((select min(p.name) from licensing.party p where p.application_id = c.id and p.role = 'HOLDER'),
                                (select min(o.name) %s)), t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen order by address, reference limit %d) c on true
                 order by c.address, c.reference""".formatted(where, COMPANY.formatted("c"), AT_MOST));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Candidates(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Candidate(
                                (String) row[0],
                                ApplicationState.valueOf((String) row[1]),
                                (String) row[2],
                                (String) row[3],
                                row[4] == null ? null : ((Date) row[4]).toLocalDate(),
                                (String) row[6],
                                ((Number) row[5]).intValue()))
                        .toList(),
                ((Number) found.get(0)[7]).intValue());
    }

    private static String contains(String text) {
        return '%'
                + text.strip()
                        .toLowerCase(Locale.UK)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + '%';
    }

    // --- beginning, stopping, going on

    /**
     * Begins one piece of work on what was picked. The engine does it, a house a job.
     *
     * @return its reference
     * @throws RuleBroken where something that its kind needs is missing, or no post of the officer may do it by hand
     */
    @For("licence.work-in-bulk")
    public String start(BulkForm form, List<Candidate> picked) {
        if (picked.isEmpty()) {
            throw new RuleBroken("licensing.bulk.nothing-picked");
        }
        if (picked.size() > AT_MOST) {
            throw new RuleBroken("licensing.bulk.too-many", AT_MOST);
        }
        mayDo(form.getKind());
        LocalDate today = TaskForceClock.current().today();
        BulkWork work = new BulkWork(files.nextReference("BW", today.getYear()), form, today);
        entityManager.persist(work);
        entityManager.flush();
        int number = 0;
        for (Candidate one : picked) {
            entityManager.persist(new BulkItem(
                    work, ++number, files.get(one.reference()).getCaseId(), one.reference(), one.version()));
        }
        entityManager.flush();
        note(work, "begun: " + work.getKind().words() + ", " + number);
        workflow.start(PROCESS, subject(work));
        return work.getReference();
    }

    /** Says what a kind needs before anything is typed twice: the same as {@link #start} would say. */
    @For("licence.work-in-bulk")
    public void check(BulkForm form, List<Candidate> picked) {
        if (picked.isEmpty()) {
            throw new RuleBroken("licensing.bulk.nothing-picked");
        }
        mayDo(form.getKind());
        new BulkWork("", form, TaskForceClock.current().today());
    }

    private void mayDo(BulkKind kind) {
        for (String function : kind.functions()) {
            if (!officers.may(function)) {
                throw new RuleBroken("licensing.bulk.not-your-post", officers.titlesOfThoseWhoMay(function));
            }
        }
    }

    private static Subject subject(BulkWork work) {
        return new Subject(work.getReference(), work.getKind().words(), null, COUNCIL);
    }

    /** Stops it: the house that is being done is finished, and no other is begun. */
    @For("licence.work-in-bulk")
    public void stop(String reference) {
        BulkWork work = locked(reference);
        work.stop();
        note(work, "stopped");
        entityManager.flush();
    }

    /** Goes on with what is still to do or, where it is finished, once more with what failed by a fault of the system. */
    @For("licence.work-in-bulk")
    public void resume(String reference) {
        BulkWork work = locked(reference);
        if (!work.getRecordedBy().equals(Acting.who())) {
            throw new RuleBroken("licensing.bulk.somebody-elses", officers.nameOf(work.getRecordedBy()));
        }
        boolean ended = work.getState() == BulkState.FINISHED;
        if (ended) {
            List<BulkItem> failed = items(work, ItemState.FAILED);
            if (failed.isEmpty()) {
                throw new RuleBroken(
                        "licensing.bulk.state", reference, work.getState().words());
            }
            failed.forEach(BulkItem::again);
        }
        work.resume();
        note(work, "goes on");
        entityManager.flush();
        if (ended) {
            workflow.start(PROCESS, subject(work));
        } else {
            // where the house that was being done is not finished yet, its own route sees that it goes on
            workflow.tell("BulkWorkResumed", reference);
        }
    }

    private void note(BulkWork work, String what) {
        audit.record("EDIT", "bulk work", work.getReference(), ENFORCEMENT_DETAIL, what);
    }

    private List<BulkItem> items(BulkWork work, ItemState state) {
        return entityManager
                .createQuery(
                        "select i from BulkItem i where i.bulkWorkId = :work and i.state = :state order by i.number",
                        BulkItem.class)
                .setParameter("work", work.key())
                .setParameter("state", state)
                .getResultList();
    }

    private BulkWork locked(String reference) {
        return entityManager
                .createQuery("select w from BulkWork w where w.reference = :reference", BulkWork.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.bulk.unknown", reference));
    }

    // --- looking

    /** The piece of work of this reference, where the officer may see it. */
    public Optional<BulkWork> find(String reference) {
        return entityManager
                .createQuery("select w from BulkWork w where w.reference = :reference", BulkWork.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The letters that a piece of work has written so far, as far as the officer sees them, in the order of its houses. */
    public List<String> letters(String reference) {
        @SuppressWarnings("unchecked")
        List<String> found =
                entityManager.createNativeQuery("""
                        select d.reference
                          from licensing.bulk_work w join licensing.bulk_item i on i.bulk_work_id = w.id
                         cross join lateral unnest(i.letters) with ordinality as l (reference, place)
                          join documents.document d on d.reference = l.reference
                         where w.reference = ?1 order by i.number, l.place""").setParameter(1, reference).getResultList();
        return found;
    }

    /** How many of its applications stand how. */
    public Map<ItemState, Integer> figures(String reference) {
        Map<ItemState, Integer> figures = new EnumMap<>(ItemState.class);
        for (ItemState state : ItemState.values()) {
            figures.put(state, 0);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select i.state, count(*) from licensing.bulk_item i join licensing.bulk_work w on w.id = i.bulk_work_id
                         where w.reference = ?1 group by i.state""").setParameter(1, reference).getResultList();
        found.forEach(row -> figures.put(ItemState.valueOf((String) row[0]), ((Number) row[1]).intValue()));
        return figures;
    }

    /** A page of its applications, what was refused or failed first. */
    public Lines lines(String reference, @Nullable ItemState only, int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        with chosen as (
                          select i.number, i.application_reference, h.address, i.state, i.reason_key, i.reason_details
                            from licensing.bulk_item i join licensing.bulk_work w on w.id = i.bulk_work_id
                            join licensing.application a on a.reference = i.application_reference
                            join licensing.house h on h.id = a.house_id
                           where w.reference = ?1 and (cast(?2 as text) is null or i.state = ?2))
                        select c.*, t.total
                          from (select count(*) total from chosen) t
                          left join lateral (select * from chosen
                                              order by array_position(array['FAILED', 'REFUSED', 'TO_DO', 'DONE'], state), number
                                              limit ?3 offset ?4) c on true
                         order by array_position(array['FAILED', 'REFUSED', 'TO_DO', 'DONE'], c.state), c.number""")
                .setParameter(1, reference)
                .setParameter(2, only == null ? null : only.name())
                .setParameter(3, size)
                .setParameter(4, first)
                .getResultList();
        return new Lines(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Line(
                                ((Number) row[0]).intValue(),
                                (String) row[1],
                                (String) row[2],
                                ItemState.valueOf((String) row[3]),
                                row[4] == null ? null : BulkItem.reason((String) row[4], (String) row[5])))
                        .toList(),
                ((Number) found.get(0)[6]).intValue());
    }

    /** A page of pieces of work, the latest first. */
    public Page page(@Nullable BulkState only, int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        with chosen as (
                          select w.id, w.reference, w.kind, w.state, o.display_name, w.recorded_at
                            from licensing.bulk_work w left join identity.officer o on o.username = w.recorded_by
                           where cast(?1 as text) is null or w.state = ?1)
                        select c.reference, c.kind, c.state, c.display_name, c.recorded_at, n.done, n.refused, n.failed, n.to_do, t.total
                          from (select count(*) total from chosen) t
                          left join lateral (select * from chosen order by recorded_at desc, reference desc limit ?2 offset ?3) c on true
                          left join lateral (
                            select count(*) filter (where i.state = 'DONE') done, count(*) filter (where i.state = 'REFUSED') refused,
                                   count(*) filter (where i.state = 'FAILED') failed, count(*) filter (where i.state = 'TO_DO') to_do
                              from licensing.bulk_item i where i.bulk_work_id = c.id) n on true
                         order by c.recorded_at desc, c.reference desc""")
                .setParameter(1, only == null ? null : only.name())
                .setParameter(2, size)
                .setParameter(3, first)
                .getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                BulkKind.valueOf((String) row[1]),
                                BulkState.valueOf((String) row[2]),
                                String.valueOf(row[3]),
                                ((Timestamp) row[4]).toInstant(),
                                number(row[5]),
                                number(row[6]),
                                number(row[7]),
                                number(row[8])))
                        .toList(),
                number(found.get(0)[9]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    // --- what the process asks

    /** Is there more to do now? Holds the work until the step ends, so that a stop or a going-on falls before it or after it. */
    public boolean hasMore(String reference) {
        BulkWork work = locked(reference);
        return work.getState() == BulkState.RUNNING && next(work).isPresent();
    }

    /** Was it stopped? */
    public boolean isStopped(String reference) {
        return locked(reference).getState() == BulkState.STOPPED;
    }

    private Optional<BulkItem> next(BulkWork work) {
        return entityManager
                .createQuery(
                        "select i from BulkItem i where i.bulkWorkId = :work and i.state = :state order by i.attempts, i.number",
                        BulkItem.class)
                .setParameter("work", work.key())
                .setParameter("state", ItemState.TO_DO)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Does the next house, in the name of who began the work: on a thread of its own, because the engine's job is the system's and a
     * transaction has one officer. Where this dies after the house is done, the job comes again and finds it done.
     */
    @For(For.THE_SYSTEM)
    public void carryOutNext(String reference) {
        BulkWork work = find(reference).orElseThrow(() -> new RuleBroken("licensing.bulk.unknown", reference));
        Optional<BulkItem> todo = next(work);
        if (work.getState() != BulkState.RUNNING || todo.isEmpty()) {
            return;
        }
        BulkItem item = todo.get();
        long key = item.key();
        String who = work.getRecordedBy();
        Instant now = TaskForceClock.current().instant();
        try {
            hands.submit(() -> Acting.as(who, () -> steps.carryOut(key))).get();
        } catch (ExecutionException thrown) {
            Optional<RuleBroken> refusal = refusal(thrown);
            if (refusal.isPresent()) {
                item.refused(refusal.get(), now);
            } else {
                LOG.log(Level.SEVERE, "a house of " + reference + " could not be done", thrown);
                item.failed(now);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", told);
        }
        entityManager.flush();
    }

    private static Optional<RuleBroken> refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** Nothing is left to do. */
    @For(For.THE_SYSTEM)
    public void finish(String reference) {
        BulkWork work = locked(reference);
        work.finish(TaskForceClock.current().instant());
        entityManager.flush();
    }
}
