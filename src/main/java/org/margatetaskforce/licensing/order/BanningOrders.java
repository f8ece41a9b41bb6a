package org.margatetaskforce.licensing.order;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.LicenceState;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Banning orders: recorded against who is on record, with what they hold that day, which must be revoked (Housing Act 2004 s.93A; Housing
 * and Planning Act 2016 Part 2).
 */
@Boundary
public class BanningOrders {

    private static final int ENFORCEMENT_DETAIL = 2;
    private static final String COUNCIL = "TDC";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    Audit audit;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** The order of this reference, where the officer may see it. */
    public Optional<BanningOrder> find(String reference) {
        return entityManager
                .createQuery("select b from BanningOrder b where b.reference = :reference", BanningOrder.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The order of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public BanningOrder get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("licensing.ban.unknown", reference));
    }

    /** A page of orders and how many there are in all. */
    public record Page(List<BanningOrder> rows, int total) {}

    /** One page, the latest first. */
    public Page page(int first, int size) {
        Number total = (Number)
                entityManager.createQuery("select count(b) from BanningOrder b").getSingleResult();
        return new Page(
                entityManager
                        .createQuery("select b from BanningOrder b order by b.id desc", BanningOrder.class)
                        .setFirstResult(Math.max(0, first))
                        .setMaxResults(Math.min(100, Math.max(1, size)))
                        .getResultList(),
                total.intValue());
    }

    /**
     * A licence that somebody banned holds, or whose house they manage.
     *
     * @param change a revocation that is under way; null where none is
     */
    public record Held(
            String licence,
            String role,
            LicenceState state,
            @Nullable String change) {

        /** Is it still to be seen to: running, and no revocation under way? */
        public boolean isToRevoke() {
            return role.equals("HOLDER")
                    && (state == LicenceState.GRANTED || state == LicenceState.IN_FORCE)
                    && change == null;
        }
    }

    /** What was held or managed when it was recorded, and where that stands now. */
    public List<Held> held(BanningOrder by) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select h.licence_reference, h.role, l.state,
                               (select max(c.reference) from licensing.licence_change c
                                 where c.licence_id = l.id and c.kind = 'REVOCATION'
                                   and c.state in ('TO_PROPOSE', 'PROPOSED', 'TO_DECIDE', 'MADE'))
                          from licensing.banned_licence h join licensing.licence l on l.reference = h.licence_reference
                         where h.banning_order_id = ?1 order by h.role, h.licence_reference""").setParameter(1, by.id()).getResultList();
        return found.stream()
                .map(row -> new Held(
                        (String) row[0], (String) row[1], LicenceState.valueOf((String) row[2]), (String) row[3]))
                .toList();
    }

    /** Notes that an officer has read it. */
    public void seen(BanningOrder order) {
        audit.record("VIEW", "banning order", order.getReference(), ENFORCEMENT_DETAIL, null);
    }

    /**
     * Records an order. What its subject holds that day is written down with it, and an officer is given the duty to have it revoked.
     *
     * @return its reference
     * @throws RuleBroken before the law that gives it, where it is too short, or where nobody on record is meant
     */
    @For("ban.record")
    public String made(NewBan form) {
        LocalDate today = today();
        LocalDate made = form.getMadeOn();
        LocalDate ends = form.getEndsOn();
        if (made == null || made.isAfter(today) || ends == null) {
            throw new RuleBroken("licensing.ban.days-needed");
        }
        LocalDate from = Objects.requireNonNullElse(form.getBannedFrom(), made);
        if (from.isBefore(made)) {
            throw new RuleBroken("licensing.ban.days-needed");
        }
        BanningOrder.mustLast(from, ends, deadlines.reckon("D-BAN-MIN12", from));
        if (Said.nothing(form.getTribunalCase()) || Said.nothing(form.getWords())) {
            throw new RuleBroken("licensing.ban.words-needed");
        }
        String holder = Said.orEmpty(form.getHolder()).toUpperCase(Locale.ROOT);
        boolean person = holder.startsWith("P-");
        Long key = person
                ? persons.find(holder)
                        .map(org.margatetaskforce.people.Person::id)
                        .orElse(null)
                : organisations
                        .find(holder)
                        .map(org.margatetaskforce.people.Organisation::id)
                        .orElse(null);
        if (key == null) {
            throw new RuleBroken("licensing.ban.nobody", holder);
        }
        BanningOrder fresh = new BanningOrder(
                files.nextReference("BO", today.getYear()), key, person, holder, form, made, from, ends);
        entityManager.persist(fresh);
        entityManager.flush();
        int licences = entityManager
                .createNativeQuery("""
                        insert into licensing.banned_licence (recorded_at, recorded_by, banning_order_id, licence_reference, role)
                        select distinct cast(?1 as timestamptz), identity.acting(), b.id, l.reference, y.role
                          from licensing.banning_order b
                          join licensing.party y on y.role in ('HOLDER', 'MANAGER')
                          left join people.person p on p.reference = y.linked_to
                          join licensing.licence l on l.application_id = y.application_id and l.state in ('GRANTED', 'IN_FORCE')
                         where b.id = ?2
                           and (y.linked_to = b.holder_reference or b.person_id in (p.id, p.merged_into_id))""")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(2, fresh.id())
                .executeUpdate();
        audit.record("EDIT", "banning order", fresh.getReference(), ENFORCEMENT_DETAIL, "recorded");
        if (licences > 0) {
            workflow.start(
                    "BanningOrder",
                    new Subject(fresh.getReference(), "Banning order " + fresh.getReference(), null, COUNCIL));
        }
        return fresh.getReference();
    }

    /**
     * The duty is done: for everything held a revocation is under way or in effect.
     *
     * @throws RuleBroken where a licence still runs and nobody has drafted its revocation
     */
    @For("ban.follow")
    public void followed(String reference) {
        BanningOrder order = get(reference);
        held(order).stream().filter(Held::isToRevoke).findFirst().ifPresent(one -> {
            throw new RuleBroken("licensing.ban.licence-runs", one.licence());
        });
        audit.record("EDIT", "banning order", reference, ENFORCEMENT_DETAIL, "what was held is being revoked");
        workflow.complete("Task_RevokeBanned", reference);
    }

    /** The tribunal has revoked it before its end. */
    @For("ban.record")
    public void end(String reference, int expectedVersion, @Nullable LocalDate firstDayWithout, String reasons) {
        BanningOrder order = get(reference);
        entityManager.lock(order, LockModeType.PESSIMISTIC_WRITE);
        if (order.getVersion() != expectedVersion) {
            throw new RuleBroken("licensing.ban.changed-meanwhile");
        }
        order.end(firstDayWithout, today(), reasons);
        audit.record("EDIT", "banning order", reference, ENFORCEMENT_DETAIL, "ended");
        entityManager.flush();
        workflow.cancel(reference, "the order was revoked");
    }

    // --- called by the process

    /** The day by which the revocations should be drafted. */
    public java.util.Date followBy(String reference) {
        LocalDate recorded =
                get(reference).getRecordedAt().atZone(TaskForceClock.LONDON).toLocalDate();
        return ProcessDays.beginningOf(
                deadlines.reckon("P-BAN-REVOKE", recorded).on());
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
