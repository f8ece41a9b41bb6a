package org.margatetaskforce.cases.hold;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ProcessDay;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Holds on addresses (partnership practice C.4, D.5). One on enforcement stops every visit from setting out but those on which
 * all who go are of the agency that holds the address, and stops notices about it; recording goes on. A pending closure warns.
 * Everyone who may attend is told that a hold stands and whom to ask; the reason is another row, for few.
 */
@Boundary
public class Holds {

    /** The fewest letters that say why a hold is kept or released, or a visit let through. */
    public static final int SHORTEST_WHY = 15;

    private static final String ROUTE = "HoldReview";
    private static final int INSTRUCTION_CLASS = 8;
    private static final int HEADER_CLASS = 5;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Audit audit;

    // --- what is done to them

    /**
     * Sets a hold; it stands from its first day.
     *
     * @return its reference, such as {@code HD-2011-00001}
     * @throws RuleBroken where the one acting holds no post that sets this kind
     */
    @For("hold.keep")
    public String set(NewHold given) {
        LocalDate today = today();
        mustBeTheirs(given.kind());
        if (contacts(given.kind()).stream().noneMatch(post -> post.code().equals(given.contactPost()))) {
            throw new RuleBroken("cases.hold.contact");
        }
        if (query("select 1 from place.address a where a.uprn = ?1")
                .setParameter(1, given.door().value())
                .getResultList()
                .isEmpty()) {
            throw new RuleBroken("cases.hold.where");
        }
        HoldReason reason = new HoldReason(given, today);
        String reference = (String) query("select base.next_number('HD', ?1)")
                .setParameter(1, today.getYear())
                .getSingleResult();
        Hold hold = new Hold(
                reference,
                (String) query("select coalesce(identity.acting_agency(), 'MTF')")
                        .getSingleResult(),
                given,
                today,
                nextReview(given.kind(), today));
        entityManager.persist(hold);
        entityManager.flush();
        reason.of(hold.id());
        entityManager.persist(reason);
        changed(hold, "SET", null, null);
        tell(hold, given.kind().words() + " set: " + reference);
        follow(reference);
        return reference;
    }

    private LocalDate nextReview(HoldKind kind, LocalDate from) {
        return deadlines.reckon(kind.reviewPeriod(), from).on();
    }

    /** Looked at again and still needed; another review follows. */
    @For("hold.keep")
    public void keep(String reference, int version, String why) {
        Hold hold = theirs(reference, version);
        String because = because(why);
        hold.keep(today(), nextReview(hold.getKind(), today()));
        changed(hold, "KEPT", because, null);
        reviewed(hold);
    }

    /** Released: others go there again, and notices are served. */
    @For("hold.keep")
    public void release(String reference, int version, String why) {
        Hold hold = theirs(reference, version);
        String because = because(why);
        hold.release(today());
        changed(hold, "RELEASED", because, null);
        tell(hold, hold.getKind().words() + " released: " + reference);
        reviewed(hold);
    }

    /**
     * Lets one visit go ahead although the address is held: a joint enquiry, say. Who goes and when stands on the visit; another
     * visit is stopped as before.
     */
    @For("hold.let-visit-through")
    public void letThrough(String reference, int version, String visit, String why) {
        Hold hold = theirs(reference, version);
        hold.mustNotBeOver(today());
        String because = because(why);
        if (stopped(hold).stream().noneMatch(each -> each.reference().equals(visit))) {
            throw new RuleBroken("cases.hold.not-stopped", visit);
        }
        query("""
                        insert into cases.hold_let_through (hold_id, visit_id, recorded_at, recorded_by)
                        select ?1, v.id, ?3, identity.acting() from cases.visit v where v.reference = ?2
                        on conflict do nothing""")
                .setParameter(1, hold.id())
                .setParameter(2, visit)
                .setParameter(3, now())
                .executeUpdate();
        changed(hold, "LET_THROUGH", because, visit);
    }

    private void reviewed(Hold hold) {
        String reference = hold.getReference();
        if (workflow.isOpen("Task_ReviewHold", reference)) {
            workflow.complete("Task_ReviewHold", reference);
        } else {
            workflow.tell("HoldReviewed", reference);
        }
    }

    private static String because(String why) {
        if (why.strip().length() < SHORTEST_WHY) {
            throw new RuleBroken("cases.hold.why", SHORTEST_WHY);
        }
        return why.strip();
    }

    private Hold theirs(String reference, int version) {
        Hold hold = get(reference);
        mustBeTheirs(hold.getKind());
        if (hold.getVersion() != version) {
            throw new RuleBroken("cases.hold.changed-meanwhile", reference);
        }
        return hold;
    }

    private void mustBeTheirs(HoldKind kind) {
        if (!maySet(kind)) {
            throw new Denied("cases.hold.not-yours");
        }
    }

    private void changed(Hold hold, String what, @Nullable String why, @Nullable String visit) {
        entityManager.flush();
        query("""
                        insert into cases.hold_change (hold_id, data_class, what, why, visit_reference, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, identity.acting())""")
                .setParameter(1, hold.id())
                .setParameter(2, (short) hold.getKind().reasonClass())
                .setParameter(3, what)
                .setParameter(4, why)
                .setParameter(5, visit)
                .setParameter(6, now())
                .executeUpdate();
        audit.record("EDIT", "hold", hold.getReference(), INSTRUCTION_CLASS, what.toLowerCase(Locale.UK));
    }

    /** A line on each open case of the address, for whoever sees that case: whom to ask, and not why. */
    private void tell(Hold hold, String heading) {
        String words = (String) query("select h.words from cases.hold_seen h where h.reference = ?1")
                .setParameter(1, hold.getReference())
                .getSingleResult();
        query("select cases.tell_cases_at(?1, cast(?2 as smallint), ?3, ?4, ?5, ?6)")
                .setParameter(1, hold.getUprn())
                .setParameter(2, HEADER_CLASS)
                .setParameter(3, heading)
                .setParameter(4, words + '.')
                .setParameter(5, hold.getReference())
                .setParameter(6, now())
                .getSingleResult();
    }

    // --- what its route asks (bpmn/cases/hold-review.bpmn)

    /** Begins to follow a hold to its next review. */
    public void follow(String reference) {
        workflow.start(
                ROUTE,
                new Subject(reference, "Hold " + reference, null, get(reference).getAgencyCode()));
    }

    /** It stands no more. */
    public boolean isOver(String reference) {
        return get(reference).isOver(today());
    }

    /** The day on which somebody looks at it again, or on which it has ended by itself. */
    public Date reviewOn(String reference) {
        return ProcessDay.beginning(get(reference).nextLook());
    }

    /** The post that looks at it again: the one that others ask. */
    public String reviewer(String reference) {
        return get(reference).getContactPost();
    }

    // --- what they stop

    /** A hold that stops something: its reference, and whom to ask. */
    public record Stop(String reference, String words) {}

    /** The holds that stop a visit from setting out today. */
    public List<Stop> stopping(String visit) {
        return stops(query("select s.reference, s.words from cases.holds_stopping(?1) s")
                .setParameter(1, visit));
    }

    /**
     * Nobody sets out for a held address.
     *
     * @throws RuleBroken with whom to ask
     */
    public void mustNotStop(String visit) {
        List<Stop> stops = stopping(visit);
        if (!stops.isEmpty()) {
            throw new RuleBroken("cases.hold.stops-visit", words(stops));
        }
    }

    /**
     * No notice about a held address is served.
     *
     * @throws RuleBroken with whom to ask
     */
    public void mustNotStopNotice(Collection<String> uprns) {
        List<Stop> stops = stops(query(
                        "select s.reference, s.words from cases.holds_on_notices(cast(string_to_array(?1, ',') as text[])) s")
                .setParameter(1, String.join(",", uprns)));
        if (!stops.isEmpty()) {
            throw new RuleBroken("cases.hold.stops-notice", words(stops));
        }
    }

    private static String words(List<Stop> stops) {
        return String.join("; ", stops.stream().map(Stop::words).distinct().toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Stop> stops(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(row -> new Stop((String) row[0], (String) row[1])).toList();
    }

    /** A visit that a hold stops: when, and for what. */
    public record Stopped(String reference, String purpose, LocalDate on, LocalTime from) {}

    /** The visits of today and later that a hold stops, of those the one acting may see. */
    public List<Stopped> stopped(Hold hold) {
        if (hold.getKind() != HoldKind.HOLD_ENFORCEMENT) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select v.reference, v.purpose, v.visit_on, v.starts_at
                          from cases.visit v
                         where v.status in ('PLANNED', 'BRIEFED') and v.visit_on >= identity.today()
                           and exists (select 1 from cases.visit_door d
                                        where d.visit_id = v.id
                                          and d.uprn = any (cast((select cases.doors_of(array[cast(?2 as text)])) as text[])))
                           and exists (select 1 from cases.visit_attendee a where a.visit_id = v.id and a.agency_code <> ?3)
                           and not exists (select 1 from cases.hold_let_through l where l.visit_id = v.id and l.hold_id = ?1)
                         order by v.visit_on, v.starts_at, v.id""")
                .setParameter(1, hold.id())
                .setParameter(2, hold.getUprn())
                .setParameter(3, hold.getAgencyCode())
                .getResultList();
        return found.stream()
                .map(row -> new Stopped(
                        (String) row[0],
                        (String) row[1],
                        ((java.sql.Date) row[2]).toLocalDate(),
                        ((Time) row[3]).toLocalTime()))
                .toList();
    }

    // --- reading

    /** A post that sets a kind of hold and is asked about it. */
    public record Contact(String code, String title) {}

    /** The posts that set a kind of hold today, and that others can be told to ask. */
    public List<Contact> contacts(HoldKind kind) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select p.code, p.title from cases.hold_kind k join identity.post p on p.code = k.post_code
                         where k.code = ?1 and k.valid_from <= identity.today()
                           and (k.valid_to is null or k.valid_to >= identity.today())
                         order by k.post_code <> 'SCM', k.post_code <> 'PS', p.title""").setParameter(1, kind.name()).getResultList();
        return found.stream()
                .map(row -> new Contact((String) row[0], (String) row[1]))
                .toList();
    }

    /** Whether the one acting sets and releases this kind. */
    public boolean maySet(HoldKind kind) {
        return (Boolean) query("""
                        select exists (select 1 from cases.hold_kind k
                                        where k.code = ?1 and k.post_code = any (identity.acting_posts())
                                          and k.valid_from <= identity.today()
                                          and (k.valid_to is null or k.valid_to >= identity.today()))""").setParameter(1, kind.name()).getSingleResult();
    }

    /** The hold of this reference, where the one acting is of those who are told of holds. */
    public Optional<Hold> find(String reference) {
        return entityManager
                .createQuery("select h from Hold h where h.reference = :reference", Hold.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The hold of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Hold get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.hold.unknown", reference));
    }

    /** Its reason, where the one acting is of the few who see it. */
    public Optional<HoldReason> findReason(Hold hold) {
        return entityManager
                .createQuery("select r from HoldReason r where r.holdId = :hold", HoldReason.class)
                .setParameter("hold", hold.id())
                .getResultStream()
                .findFirst();
    }

    /** What was done to it, the latest first; nothing for who may not see its reason. */
    public List<HoldEvent> history(Hold hold) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select c.recorded_at, c.what, coalesce(o.display_name, 'the system'), c.why, c.visit_reference
                          from cases.hold_change c left join identity.officer o on o.username = c.recorded_by
                         where c.hold_id = ?1 order by c.id desc""").setParameter(1, hold.id()).getResultList();
        return found.stream()
                .map(row -> new HoldEvent(
                        ((Timestamp) row[0]).toInstant(),
                        inWords((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4]))
                .toList();
    }

    private static String inWords(String what) {
        return switch (what) {
            case "SET" -> "Set";
            case "KEPT" -> "Looked at again and kept";
            case "LET_THROUGH" -> "A visit let through";
            case "RELEASED" -> "Released";
            default -> throw new IllegalStateException(what);
        };
    }

    /**
     * A page of holds, and how many there are.
     *
     * @param late of them past the day of their review
     */
    public record Page(List<HoldRow> rows, int total, int late) {}

    /** One page of holds, what is to be reviewed first first; in one statement. */
    public Page page(HoldFilter filter) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        String over = "(h.released_on is not null or h.until_on < (select identity.today()))";
        conditions.add(
                switch (filter.which()) {
                    case ON -> over + " is not true";
                    case OVER -> over;
                    case ANY -> "true";
                });
        HoldKind kind = filter.kind();
        is(conditions, parameters, "h.kind", kind == null ? null : kind.name());
        is(conditions, parameters, "h.agency_code", filter.agency());
        if (filter.due()) {
            conditions.add(over + " is not true and h.review_due_on <= (select identity.today()) + 7");
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add('%'
                    + text.strip()
                            .toLowerCase(Locale.UK)
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_")
                    + '%');
            String like = " like ?" + parameters.size();
            conditions.add("(lower(h.reference)" + like + " or lower(h.door_line)" + like + ')');
        }
        return select(String.join(" and ", conditions), parameters, filter.first(), filter.size());
    }

    /** The row of one hold, as lists show it. */
    public Optional<HoldRow> findRow(String reference) {
        return select("h.reference = ?1", List.of(reference), 0, 1).rows().stream()
                .findFirst();
    }

    private static void is(List<String> conditions, List<Object> parameters, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.add(value);
            conditions.add(column + " = ?" + parameters.size());
        }
    }

    private Page select(String where, List<Object> parameters, int first, int size) {
        String order =
                "h.released_on is not null, coalesce(h.until_on < identity.today(), false), h.review_due_on, h.id";
        Query query = query("""
                with chosen as materialized (select h.* from cases.hold_seen h where %s)
                select h.reference, h.kind, h.words, g.name, h.uprn, h.door_line, h.from_on, h.until_on, h.review_due_on, h.released_on,
                       h.released_on is not null or coalesce(h.until_on < identity.today(), false), h.from_on > identity.today(),
                       t.total, t.late
                  from (select count(*) total,
                               count(*) filter (where released_on is null and coalesce(until_on >= identity.today(), true)
                                                  and review_due_on < identity.today()) late from chosen) t
                  left join lateral (select * from chosen h order by %s limit %d offset %d) h on true
                  left join identity.agency g on g.code = h.agency_code
                 order by %s""".formatted(where, order, size, first, order));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<HoldRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new HoldRow(
                        (String) row[0],
                        HoldKind.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        Objects.requireNonNull(day(row[6])),
                        day(row[7]),
                        Objects.requireNonNull(day(row[8])),
                        day(row[9]),
                        (Boolean) row[10],
                        (Boolean) row[11]))
                .toList();
        Object[] any = found.get(0);
        return new Page(rows, ((Number) any[12]).intValue(), ((Number) any[13]).intValue());
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((java.sql.Date) value).toLocalDate();
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
