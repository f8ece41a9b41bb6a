package org.margatetaskforce.people.finding;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Makes two records of one person one, and takes them apart again (partnership practice B.1, BR-ID2): two officers of two
 * agencies, ninety days to undo it, and nobody sees more or less than before.
 */
@Boundary
public class Merges {

    private static final String PROCESS = "PersonMerge";
    private static final String DECIDE = "Task_DecideMerge";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Officers officers;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Audit audit;

    /**
     * Asks for two records to be made one. Who decides is of another agency: that of whoever recorded one of the two, where
     * it has an approver, else the first that is not the requester's own.
     *
     * @param kept the record that is to stand for the person
     * @param absorbed the record that is to be merged into it
     * @throws RuleBroken where it cannot be: the same record twice, one that is merged already or about to be, no reason
     */
    @For("merge.request")
    public Merge request(String kept, String absorbed, String reason) {
        Person one = persons.get(kept);
        Person other = persons.get(absorbed);
        check(one, other);
        LocalDate today = TaskForceClock.current().today();
        Merge merge = new Merge(
                nextReference(),
                one,
                other,
                reason,
                today,
                agencyOf(String.valueOf(Acting.who())),
                approver(one, other),
                deadlines.reckon("P-MERGE-DECIDE", today).on());
        entityManager.persist(merge);
        entityManager.flush();
        workflow.start(
                PROCESS,
                new Subject(
                        merge.getReference(),
                        "One person: " + absorbed + " into " + kept,
                        null,
                        merge.getApproverAgency()));
        audit.record("EDIT", "merge", merge.getReference(), 3, "asked: " + absorbed + " into " + kept);
        return merge;
    }

    /** Neither is merged already or about to be, whichever way round. */
    private void check(Person one, Person other) {
        for (Person each : List.of(one, other)) {
            if (mergedInto(each.getReference()).isPresent()) {
                throw new RuleBroken("people.merge.merged-already", each.getReference());
            }
        }
        boolean pending = !entityManager
                .createQuery(
                        "select m.reference from Merge m where m.state = :requested"
                                + " and (m.absorbed in (:one, :other) or m.kept = :other)",
                        String.class)
                .setParameter("requested", MergeState.REQUESTED)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList()
                .isEmpty();
        if (pending) {
            throw new RuleBroken("people.merge.pending");
        }
    }

    private String nextReference() {
        return (String) entityManager
                .createNativeQuery("select 'MG-' || lpad(n::text, greatest(6, length(n::text)), '0')"
                        + " from nextval('people.merge_number') n")
                .getSingleResult();
    }

    private String agencyOf(String username) {
        return officers.findOnDuty(username)
                .orElseThrow(() -> new IllegalStateException("an officer asks for a merge"))
                .agencyCode();
    }

    /**
     * By what everybody who sees the two knows: who recorded them. What an agency contributed besides, and the requester may
     * not see, must not be told by who is asked.
     */
    private Merge.Approver approver(Person one, Person other) {
        String own = agencyOf(String.valueOf(Acting.who()));
        List<?> rows = entityManager
                .createNativeQuery("""
                        select a.agency_code, a.post_code
                          from people.merge_approver a
                         where a.agency_code <> ?1 and a.valid_from <= identity.today()
                           and (a.valid_to is null or a.valid_to >= identity.today())
                         order by a.agency_code in (select o.agency_code from identity.officer o
                                                     where o.username in (?2, ?3)) desc, a.rank""")
                .setParameter(1, own)
                .setParameter(2, one.getRecordedBy())
                .setParameter(3, other.getRecordedBy())
                .getResultList();
        Object[] first = (Object[]) rows.get(0);
        return new Merge.Approver((String) first[0], (String) first[1]);
    }

    /**
     * Approves: from now on the kept record stands for both.
     *
     * @param version as read, so that somebody else's decision is noticed
     * @throws RuleBroken where the officer asked for it themselves or is not of the agency that is asked, or it was decided
     *     already
     */
    @For("merge.decide")
    public void approve(String reference, int version, @Nullable String note) {
        Merge merge = toDecide(reference, version);
        Person kept = merge.getKept();
        Person absorbed = merge.getAbsorbed();
        LocalDate today = TaskForceClock.current().today();
        merge.approve(
                who(), now(), note, deadlines.reckon("P-MERGE-UNDO", today).on());
        // in the order of their ids, so that two merges at once never wait for each other
        entityManager
                .createNativeQuery("select id from people.person where id in (?1, ?2) order by id for update")
                .setParameter(1, kept.id())
                .setParameter(2, absorbed.id())
                .getResultList();
        entityManager.flush();
        int done = entityManager
                .createNativeQuery("""
                        update people.person set merged_into_id = ?1, version = version + 1
                         where id = ?2 and merged_into_id is null
                           and exists (select 1 from people.person k where k.id = ?1 and k.merged_into_id is null)""")
                .setParameter(1, kept.id())
                .setParameter(2, absorbed.id())
                .executeUpdate();
        if (done == 0) {
            throw new RuleBroken("people.merge.merged-already", absorbed.getReference());
        }
        settle(merge, "SAME", merge.getReason());
        entityManager
                .createNativeQuery("select people.hand_on_duplicates(?1, ?2)")
                .setParameter(1, absorbed.id())
                .setParameter(2, kept.id())
                .getSingleResult();
        workflow.complete(DECIDE, reference);
        audit.record(
                "EDIT", "merge", reference, 3, "approved: " + absorbed.getReference() + " into " + kept.getReference());
    }

    /**
     * Declines, with a reason; both records stay as they are, and the pair is decided as two persons where the officer says
     * so.
     */
    @For("merge.decide")
    public void decline(String reference, int version, String reason, boolean twoPersons) {
        Merge merge = toDecide(reference, version);
        merge.decline(who(), now(), reason);
        entityManager.flush();
        if (twoPersons) {
            settle(merge, "DIFFERENT", reason);
        }
        workflow.complete(DECIDE, reference);
        audit.record("EDIT", "merge", reference, 3, "declined");
    }

    private Merge toDecide(String reference, int version) {
        Merge merge = get(reference);
        if (merge.getVersion() != version) {
            throw new RuleBroken("people.merge.somebody-else", merge.getState().words());
        }
        if (!merge.getApproverAgency().equals(agencyOf(who()))) {
            throw new RuleBroken("people.merge.not-your-agency");
        }
        return merge;
    }

    /** Takes a request back. */
    public void withdraw(String reference) {
        Merge merge = get(reference);
        merge.withdraw(who(), now());
        workflow.correlate("MergeWithdrawn", reference);
        audit.record("EDIT", "merge", reference, 3, "withdrawn");
    }

    /**
     * Takes two records apart again. The pair is kept as two persons, with the reason.
     *
     * @throws RuleBroken without a reason, where the period is over, or the kept record was itself merged into another since
     */
    @For("merge.request")
    public void undo(String reference, int version, String reason) {
        Merge merge = get(reference);
        if (merge.getVersion() != version) {
            throw new RuleBroken("people.merge.somebody-else", merge.getState().words());
        }
        merge.undo(who(), now(), TaskForceClock.current().today(), reason);
        entityManager.flush();
        int done = entityManager
                .createNativeQuery("update people.person set merged_into_id = null, version = version + 1"
                        + " where id = ?1 and merged_into_id = ?2")
                .setParameter(1, merge.getAbsorbed().id())
                .setParameter(2, merge.getKept().id())
                .executeUpdate();
        if (done != 1) {
            throw new IllegalStateException(reference + " was not in force");
        }
        settle(merge, "DIFFERENT", reason);
        workflow.correlate("MergeUndone", reference);
        audit.record(
                "EDIT",
                "merge",
                reference,
                3,
                "undone: " + merge.getAbsorbed().getReference() + " and "
                        + merge.getKept().getReference());
    }

    private void settle(Merge merge, String state, String reason) {
        entityManager
                .createNativeQuery("""
                        update people.likely_duplicate
                           set state = ?3, decided_by = ?4, decided_at = ?5, reason = ?6, version = version + 1
                         where one_id = least(?1, ?2) and other_id = greatest(?1, ?2)""")
                .setParameter(1, merge.getKept().id())
                .setParameter(2, merge.getAbsorbed().id())
                .setParameter(3, state)
                .setParameter(4, who())
                .setParameter(5, java.sql.Timestamp.from(now()))
                .setParameter(6, reason.strip())
                .executeUpdate();
    }

    private static String who() {
        return String.valueOf(Acting.who());
    }

    private static Instant now() {
        return TaskForceClock.current().instant();
    }

    /** The merge of this reference, where the officer sees both persons. */
    public Optional<Merge> find(String reference) {
        return entityManager
                .createQuery(
                        "select m from Merge m join fetch m.kept join fetch m.absorbed where m.reference = :reference",
                        Merge.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The merge of this reference.
     *
     * @throws NoSuchElementException where there is none that the officer may see
     */
    public Merge get(String reference) {
        return find(reference).orElseThrow(NoSuchElementException::new);
    }

    /** The record that a person is merged into, where the officer may see it; empty where they stand for themselves. */
    public Optional<String> mergedInto(String person) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select k.reference from people.person p join people.person k on k.id = p.merged_into_id"
                                + " where p.reference = ?1")
                .setParameter(1, person)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** The references of the records merged into this one, and into those, as far as the officer may see them. */
    public List<String> mergedFrom(String person) {
        List<?> found =
                entityManager.createNativeQuery("""
                        select p.reference from people.person p
                         where p.id = any ((select people.same_person(
                                 (select o.id from people.person o where o.reference = ?1)))::bigint[])
                           and p.reference <> ?1
                         order by p.reference""").setParameter(1, person).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    /** A page of merges and how many there are in all. */
    public record Page(List<MergeRow> rows, int total) {}

    /**
     * One page of the merges of which the officer sees both persons, the latest first.
     *
     * @param person only those of this person; null for all
     * @param state only those; null for all
     */
    public Page page(@Nullable String person, @Nullable MergeState state, int first, int size) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        with chosen as materialized (
                          select m.id, m.reference, m.state, k.reference as kept, k.given_names || ' ' || k.family_name as kept_name,
                                 a.reference as absorbed, a.given_names || ' ' || a.family_name as absorbed_name,
                                 m.recorded_by, m.requested_on, m.undo_until
                            from people.merge m
                            join people.person k on k.id = m.kept_id
                            join people.person a on a.id = m.absorbed_id
                           where (cast(?1 as text) is null or ?1 in (k.reference, a.reference))
                             and (cast(?2 as text) is null or m.state = ?2))
                        select c.reference, c.state, c.kept, c.kept_name, c.absorbed, c.absorbed_name,
                               coalesce(o.display_name, c.recorded_by), c.requested_on, c.undo_until, t.total
                          from (select count(*) as total from chosen) t
                          left join lateral (select * from chosen order by requested_on desc, id desc limit %d offset %d) c on true
                          left join identity.officer o on o.username = c.recorded_by
                         order by c.requested_on desc, c.id desc""".formatted(size, first))
                .setParameter(1, person)
                .setParameter(2, state == null ? null : state.name())
                .getResultList();
        List<MergeRow> merges = rows.stream()
                .map(Object[].class::cast)
                .filter(row -> row[0] != null)
                .map(row -> new MergeRow(
                        (String) row[0],
                        MergeState.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        ((Date) row[7]).toLocalDate(),
                        row[8] == null ? null : ((Date) row[8]).toLocalDate()))
                .toList();
        return new Page(merges, ((Number) ((Object[]) rows.get(0))[9]).intValue());
    }

    /** For the process: the post that is asked to decide. */
    public String approverPost(String reference) {
        return get(reference).getApproverPost();
    }

    /** For the process: by when it should be decided. */
    public java.util.Date decideBy(String reference) {
        return beginningOf(get(reference).getApproveBy());
    }

    /** For the process: whether it was approved. */
    public boolean isMerged(String reference) {
        return get(reference).getState() == MergeState.MERGED;
    }

    /** For the process: the instant from which it can no longer be undone. */
    public java.util.Date undoEnds(String reference) {
        return beginningOf(Objects.requireNonNull(get(reference).getUndoUntil()).plusDays(1));
    }

    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    private static java.util.Date beginningOf(LocalDate day) {
        return java.util.Date.from(day.atStartOfDay(TaskForceClock.LONDON).toInstant());
    }
}
