package org.margatetaskforce.licensing.order;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.HouseRecords;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Management orders: recorded as they were made, with their days reckoned and their line in the public register, appealed against, at an
 * end (Housing Act 2004 Part 4 ch.1; s.232(1)(c)).
 */
@Boundary
public class ManagementOrders {

    private static final String PROCESS = "ManagementOrder";
    private static final int PROPERTY_BASIC = 1;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    HouseRecords records;

    @Inject
    Properties properties;

    @Inject
    Audit audit;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    // --- reading

    /** The order of this reference, where the officer may see it. */
    public Optional<ManagementOrder> find(String reference) {
        return entityManager
                .createQuery("select o from ManagementOrder o where o.reference = :reference", ManagementOrder.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The order of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public ManagementOrder get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("licensing.order.unknown", reference));
    }

    /** The orders of a dwelling or building, the earliest first. */
    public List<ManagementOrder> ofHouse(String uprn) {
        return entityManager
                .createQuery(
                        "select o from ManagementOrder o where o.uprn = :uprn order by o.madeOn, o.id",
                        ManagementOrder.class)
                .setParameter("uprn", uprn)
                .getResultList();
    }

    /** The grounds by the law of a day. */
    public List<OrderGround> grounds(LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select code, kind, words, provision, authorised from licensing.order_ground
                         where valid_from <= ?1 and (valid_to is null or valid_to >= ?1) order by provision, code""")
                .setParameter(1, Date.valueOf(on))
                .getResultList();
        return found.stream()
                .map(row -> new OrderGround(
                        (String) row[0], OrderKind.valueOf((String) row[1]), (String) row[2], (String) row[3], (Boolean)
                                row[4]))
                .toList();
    }

    /** The ground of an order. */
    public OrderGround ground(ManagementOrder of) {
        return ground(of.getGround(), of.getMadeOn());
    }

    private OrderGround ground(@Nullable String code, LocalDate on) {
        return grounds(on).stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.order.ground-needed"));
    }

    /** An order as a list shows it. */
    public record Row(
            String reference,
            String address,
            String postcode,
            OrderKind kind,
            LocalDate madeOn,
            @Nullable LocalDate inForceFrom,
            LocalDate lastDay,
            boolean inForce) {}

    /** A page of orders and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** One page, the latest first, by letters of the address or number, in one statement. */
    public Page page(@Nullable String text, int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                with chosen as (
                  select o.reference, o.address, o.postcode, o.kind, o.made_on, o.in_force_from,
                         least(o.ends_on, o.ended_on - 1) as last_day, o.id
                    from licensing.management_order o
                   where cast(?1 as text) is null or position(lower(?1) in lower(o.address || ' ' || o.reference)) > 0)
                select c.*, coalesce(c.in_force_from <= identity.today() and c.last_day >= identity.today(), false), t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen order by id desc limit ?2 offset ?3) c on true
                 order by c.id desc""")
                .setParameter(1, Said.orNull(text))
                .setParameter(2, Math.min(100, Math.max(1, size)))
                .setParameter(3, Math.max(0, first))
                .getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                OrderKind.valueOf((String) row[3]),
                                ((Date) row[4]).toLocalDate(),
                                row[5] == null ? null : ((Date) row[5]).toLocalDate(),
                                ((Date) row[6]).toLocalDate(),
                                (Boolean) row[8]))
                        .toList(),
                ((Number) found.get(0)[9]).intValue());
    }

    /** Why it was made and what came of it, where the officer may read it. */
    public Optional<OrderContent> findContent(ManagementOrder of) {
        return entityManager
                .createQuery("select c from OrderContent c where c.orderId = :of", OrderContent.class)
                .setParameter("of", of.key())
                .getResultStream()
                .findFirst();
    }

    private OrderContent content(ManagementOrder of) {
        return findContent(of).orElseThrow(() -> new RuleBroken("licensing.order.unknown", of.getReference()));
    }

    private OrderEntry entry(ManagementOrder of) {
        return findEntry(of).orElseThrow(() -> new RuleBroken("licensing.order.unknown", of.getReference()));
    }

    /** Its line of the register, whether it is public today or not. */
    public Optional<OrderEntry> findEntry(ManagementOrder of) {
        return entityManager
                .createQuery("select e from OrderEntry e where e.orderReference = :of", OrderEntry.class)
                .setParameter("of", of.getReference())
                .getResultStream()
                .findFirst();
    }

    /** Who works on an order joins the team of its case. */
    public ManagementOrder takeUp(String reference) {
        ManagementOrder found = get(reference);
        records.join(found);
        audit.record("VIEW", "management order", reference, PROPERTY_BASIC, null);
        return found;
    }

    private ManagementOrder change(String reference, int expectedVersion) {
        return records.change(locked(reference), expectedVersion, "licensing.order.changed-meanwhile");
    }

    private ManagementOrder locked(String reference) {
        return records.locked(ManagementOrder.class, reference)
                .orElseThrow(() -> new RuleBroken("licensing.order.unknown", reference));
    }

    private int saved(ManagementOrder changed) {
        entry(changed).follow(changed);
        entityManager.flush();
        return changed.getVersion();
    }

    private void note(ManagementOrder about, String heading, String words) {
        records.note(about, "management order", heading, words);
    }

    // --- what is recorded

    /** The days that an order would have, as it is typed. */
    OrderTerm term(NewOrder form) {
        LocalDate made = form.getMadeOn();
        if (made == null || made.isAfter(today())) {
            throw new RuleBroken("licensing.order.made-day");
        }
        OrderKind kind = ground(form.getGround(), made).kind();
        LocalDate from =
                kind == OrderKind.FINAL ? deadlines.reckon("D-FMO-OPER28", made).on() : made;
        return OrderTerm.of(
                made,
                from,
                form.getEndsOn(),
                deadlines.reckon(kind.longest(), from),
                deadlines.reckon("D-MO-APP28", made).on());
    }

    /** What an order as typed would be, in a sentence; the rules are those of recording it. */
    public String foretold(Uprn uprn, NewOrder form) {
        OrderTerm term = checked(uprn, form);
        return "In force from " + Days.words(term.inForceFrom()) + " to " + Days.words(term.endsOn())
                + "; an appeal may be made until " + Days.words(term.appealBy()) + ".";
    }

    private OrderTerm checked(Uprn uprn, NewOrder form) {
        OrderTerm term = term(form);
        OrderGround ground = ground(form.getGround(), term.madeOn());
        if (Said.nothing(form.getReasons())
                || Said.nothing(form.getInShort())
                || Said.nothing(form.getTerms())
                || Said.nothing(form.getDescription())) {
            throw new RuleBroken("licensing.order.words-needed");
        }
        LocalDate authorised = form.getAuthorisedOn();
        if (ground.authorised()
                && (authorised == null || authorised.isAfter(term.madeOn()) || Said.nothing(form.getAuthorisation()))) {
            throw new RuleBroken("licensing.order.authorisation-needed", ground.provision());
        }
        List<ManagementOrder> before = ofHouse(properties.address(uprn).uprn());
        if (ground.kind() == OrderKind.FINAL && followed(before, term.madeOn()).isEmpty()) {
            throw new RuleBroken("licensing.order.interim-needed", Days.words(term.madeOn()));
        }
        before.stream()
                .filter(other -> ground.kind() != OrderKind.FINAL || other.getKind() == OrderKind.FINAL)
                .filter(other -> !other.lastDay().isBefore(term.inForceFrom())
                        && !Objects.requireNonNullElse(other.getInForceFrom(), other.getMadeOn())
                                .isAfter(term.endsOn()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken("licensing.order.another", other.getReference());
                });
        return term;
    }

    /** A final order is made while an interim one, or an earlier final one, is in force (s.113(1), (5)). */
    private static Optional<ManagementOrder> followed(List<ManagementOrder> before, LocalDate madeOn) {
        return before.stream().filter(other -> other.isInForce(madeOn)).reduce((one, other) -> other);
    }

    /**
     * Records an order that was made: its days are reckoned, its line stands in the public register while it is in force.
     *
     * @return its reference
     * @throws RuleBroken where its term is longer than the Act allows, the tribunal's authorisation is missing, a final order follows no
     *     other, or two would be in force at once
     */
    @For("order.record")
    public String made(Uprn uprn, NewOrder form) {
        OrderTerm term = checked(uprn, form);
        OrderGround ground = ground(form.getGround(), term.madeOn());
        AddressRow door = properties.address(uprn);
        ManagementOrder follows = ground.kind() == OrderKind.FINAL
                ? followed(ofHouse(door.uprn()), term.madeOn()).orElseThrow()
                : null;
        SharedCase shared = records.caseOf(door);
        ManagementOrder fresh = new ManagementOrder(
                files.nextReference("MO", today().getYear()),
                shared,
                door,
                ground,
                follows == null ? null : follows.getReference(),
                form.getAuthorisedOn(),
                term,
                who(),
                now());
        keep(fresh);
        keep(new OrderContent(fresh, form));
        keep(new OrderEntry(fresh, form));
        if (follows != null && !follows.getEndsOn().isBefore(term.inForceFrom())) {
            follows.endBefore(term.inForceFrom());
            entry(follows).follow(follows);
        }
        note(
                fresh,
                fresh.getKind().words() + " made",
                fresh.getReference() + ": made on " + Days.words(term.madeOn()) + ", in force from "
                        + Days.words(term.inForceFrom()) + " to " + Days.words(term.endsOn())
                        + ". While it is in force the house needs no licence (Housing Act 2004 s.85(1)(c)).");
        workflow.start(
                PROCESS,
                new Subject(fresh.getReference(), fresh.getAddress(), fresh.getCaseReference(), fresh.getAgencyCode()));
        return fresh.getReference();
    }

    private void keep(Object fresh) {
        entityManager.persist(fresh);
        entityManager.flush();
    }

    /** An appeal against it (Sch 6 para 24); a final order waits for its end, and what it follows runs on meanwhile. */
    @For("order.record")
    public int appealed(String reference, int expectedVersion, @Nullable LocalDate on, String summary) {
        ManagementOrder found = change(reference, expectedVersion);
        if (Said.nothing(summary)) {
            throw new RuleBroken("licensing.order.summary-needed");
        }
        found.appeal(on, today(), deadlines.safeHold(found.getAppealBy()));
        String follows = found.getFollows();
        if (follows != null && found.getInForceFrom() == null) {
            ManagementOrder before = locked(follows);
            before.runsOn();
            entry(before).follow(before);
        }
        content(found).appealed(summary.strip());
        entry(found).referred("Referred to the tribunal on " + Days.words(on) + ".");
        note(found, "Management order under appeal", "An appeal against " + reference + " is before the tribunal.");
        return saved(found);
    }

    /**
     * What the tribunal made of it.
     *
     * @param inForceFrom of a final order that stands: its first day
     */
    @For("order.record")
    public int appealSettled(
            String reference,
            int expectedVersion,
            @Nullable OrderOutcome outcome,
            @Nullable LocalDate on,
            @Nullable LocalDate inForceFrom,
            String summary) {
        ManagementOrder found = change(reference, expectedVersion);
        if (outcome == null || Said.nothing(summary)) {
            throw new RuleBroken("licensing.order.summary-needed");
        }
        found.appealSettled(outcome, on, inForceFrom, today());
        String follows = found.getFollows();
        LocalDate from = found.getInForceFrom();
        if (outcome == OrderOutcome.CONFIRMED && follows != null && from != null) {
            ManagementOrder before = locked(follows);
            if (before.getEndedOn() == null && !before.getEndsOn().isBefore(from)) {
                before.endBefore(from);
                entry(before).follow(before);
            }
        }
        content(found).appealed(summary.strip());
        entry(found).decided(outcome.words() + ": " + Days.words(on) + ".");
        note(found, "Appeal against a management order decided", outcome.words() + " (" + reference + ").");
        int version = saved(found);
        if (outcome == OrderOutcome.QUASHED) {
            workflow.cancel(reference, "revoked by the tribunal");
        }
        return version;
    }

    /** It is revoked before its term is over (ss.111, 121): the register loses it with that day. */
    @For("order.record")
    public int end(String reference, int expectedVersion, @Nullable LocalDate firstDayWithout, String reasons) {
        ManagementOrder found = change(reference, expectedVersion);
        if (Said.nothing(reasons)) {
            throw new RuleBroken("licensing.order.reasons-needed");
        }
        if (firstDayWithout == null || firstDayWithout.isAfter(today()) || found.isOver()) {
            throw new RuleBroken("licensing.order.end-day", Days.words(found.getMadeOn()), Days.words(today()));
        }
        found.endBefore(firstDayWithout);
        content(found).ended(reasons.strip());
        note(
                found,
                "Management order at an end",
                reference + " ended before its term: from " + Days.words(firstDayWithout)
                        + " it is not in force any more. If the house is let, it needs a licence again.");
        int version = saved(found);
        workflow.cancel(reference, "revoked");
        return version;
    }

    /** What follows it: a licence, a final order, or nothing (ss.110, 119). */
    @For("order.record")
    public int settled(String reference, int expectedVersion, String words) {
        ManagementOrder found = change(reference, expectedVersion);
        if (Said.nothing(words)) {
            throw new RuleBroken("licensing.order.follow-needed");
        }
        found.settled(today());
        content(found).follows(words.strip());
        note(found, "What follows the management order", "It is settled what follows " + reference + ".");
        int version = saved(found);
        workflow.complete("Task_SettleOrder", reference);
        return version;
    }

    // --- called by the process, with the order's reference

    /** The instant at which it must be settled what follows. */
    public java.util.Date settleDay(String reference) {
        return ProcessDays.beginningOf(
                deadlines.reckon("P-MO-END", get(reference).getEndsOn()).on());
    }

    /** The day by which it must be settled: its last. */
    public java.util.Date settleBy(String reference) {
        return ProcessDays.beginningOf(get(reference).getEndsOn());
    }

    private static String who() {
        return Objects.requireNonNull(Acting.who(), "nobody is acting");
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private static Instant now() {
        return TaskForceClock.current().instant();
    }
}
