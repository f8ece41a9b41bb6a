package org.margatetaskforce.cases.access;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Requests to see what another agency holds (partnership practice F.2, F.3). They wait at the holder's desk with a clock; what is
 * granted is read by the policies at read time, until its day or until it is taken back.
 */
@Boundary
public class AccessRequests {

    private static final String ROUTE = "AccessRequest";
    private static final int AUDIT_CLASS = 23;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Regimes regimes;

    @Inject
    Workflow workflow;

    @Inject
    Outbox outbox;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    // --- asking

    /** What another agency holds about a record, of which the one acting may know that it is there. */
    public Optional<Held> findHeld(String about, int dataClass, String agency) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select h.data_class, h.class_name, h.agency_code, h.agency_name, h.post_title, h.telephone, h.asked, h.open_until
                          from cases.held_elsewhere(?1) h where h.data_class = ?2 and h.agency_code = ?3""")
                .setParameter(1, about)
                .setParameter(2, dataClass)
                .setParameter(3, agency)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Held(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        Access.day(row[7])));
    }

    /** How many letters the purpose has at least, today. */
    public int letters() {
        return regimes.inForce("ACCESS_REQUEST", today()).number("letters");
    }

    /**
     * Asks the holder.
     *
     * @return its reference, such as {@code RA-2011-00001}
     * @throws RuleBroken where nothing is held that the one acting may know of, or they have asked already
     */
    public String ask(AccessRequest.Wanted wanted) {
        Held held = findHeld(wanted.about(), wanted.dataClass(), wanted.agencyCode())
                .orElseThrow(() -> new RuleBroken("cases.access.nothing"));
        if (held.asked() != null) {
            throw new RuleBroken("cases.access.asked-already", held.asked());
        }
        Instant now = now();
        String reference = (String) query("select base.next_number('RA', ?1)")
                .setParameter(1, today().getYear())
                .getSingleResult();
        AccessRequest request = new AccessRequest(reference, acting(), wanted, letters(), today());
        request.at(now, due(wanted.urgent(), now));
        entityManager.persist(request);
        entityManager.flush();
        audit.record("EDIT", "request for access", reference, AUDIT_CLASS, "asked");
        workflow.start(ROUTE, new Subject(reference, "Request for access " + reference, null, wanted.agencyCode()));
        officers.ofPost(desk(reference))
                .forEach(one -> outbox.put(
                        "access-asked/" + reference + '/' + one.username(), one.username(), "access-asked", reference));
        return reference;
    }

    private Instant due(boolean urgent, Instant now) {
        return urgent
                ? now.plus(Duration.ofHours(
                        regimes.inForce("ACCESS_REQUEST", today()).number("urgent hours")))
                : deadlines
                        .reckon("P-ACCESS", today())
                        .on()
                        .atTime(LocalTime.of(23, 59))
                        .atZone(TaskForceClock.LONDON)
                        .toInstant();
    }

    /** No longer needed: taken back by the one who asked. */
    public void withdraw(String reference, int version) {
        AccessRequest request = get(reference, version);
        if (!request.getOfficer().equals(acting())) {
            throw new RuleBroken("cases.access.not-yours");
        }
        request.withdraw(acting(), now());
        entityManager.flush();
        audit.record("EDIT", "request for access", reference, AUDIT_CLASS, "withdrawn");
        workflow.tell("AccessDecided", reference);
    }

    // --- deciding

    /** True where the one acting sits at the desk of the holder, and did not ask themselves. */
    public boolean mayDecide(AccessRequest request) {
        return !request.getOfficer().equals(acting())
                && (Boolean) query("select ?1 = any (identity.desks_of())")
                        .setParameter(1, request.getAgencyCode())
                        .getSingleResult();
    }

    /** A note that is asked for, to grant it and not the others. */
    public record Asked(long id, String reference, Instant at, String type) {}

    /** The notes that a request is about, as far as whoever decides sees them. */
    public List<Asked> notes(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("select n.id, n.reference, n.occurred_at, n.type from cases.notes_asked_for(?1) n")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .map(row -> new Asked(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        Objects.requireNonNull(Access.instant(row[2])),
                        ((String) row[3]).toLowerCase(Locale.UK).replace('_', ' ')))
                .toList();
    }

    /**
     * Decides: in full, in part, or not.
     *
     * @param until the last day on which it is open; null where it is refused
     * @param notes of a grant in part, the references of the notes that are granted
     */
    public void decide(
            String reference,
            int version,
            AccessState decision,
            @Nullable LocalDate until,
            Collection<String> notes,
            String why) {
        AccessRequest request = get(reference, version);
        if (!mayDecide(request)) {
            throw new RuleBroken(request.getOfficer().equals(acting()) ? "cases.access.own" : "cases.access.not-yours");
        }
        request.decide(decision, until, why, acting(), now());
        String ids = null;
        if (decision == AccessState.PART) {
            ids = notes(reference).stream()
                    .filter(note -> notes.contains(note.reference()))
                    .map(note -> String.valueOf(note.id()))
                    .collect(Collectors.joining(","));
            if (ids.isEmpty()) {
                throw new RuleBroken("cases.access.which-notes");
            }
        }
        entityManager.flush();
        if (decision != AccessState.REFUSED) {
            query("select cases.grant_access(?1, cast(string_to_array(cast(?2 as text), ',') as bigint[]))")
                    .setParameter(1, reference)
                    .setParameter(2, ids)
                    .getSingleResult();
        }
        audit.record(
                "EDIT",
                "request for access",
                reference,
                AUDIT_CLASS,
                decision.name().toLowerCase(Locale.UK));
        tellAsker(request, "access-decided", decision.name());
        workflow.tell("AccessDecided", reference);
    }

    /** Takes back what was granted: at the next request it is closed. */
    public void revoke(String reference, int version, String why) {
        AccessRequest request = get(reference, version);
        if (!mayDecide(request)) {
            throw new RuleBroken("cases.access.not-yours");
        }
        request.revoke(why, acting(), now());
        entityManager.flush();
        query("select cases.end_access(?1, cast(?2 as timestamptz))")
                .setParameter(1, reference)
                .setParameter(2, now().toString())
                .getSingleResult();
        audit.record("EDIT", "request for access", reference, AUDIT_CLASS, "taken back");
        tellAsker(request, "access-ended", "REVOKED");
    }

    private void tellAsker(AccessRequest request, String letter, String what) {
        outbox.put(
                letter + '/' + request.getReference() + '/' + what,
                request.getOfficer(),
                letter,
                request.getReference());
    }

    // --- what its route asks (bpmn/cases/access-request.bpmn)

    /** The post at whose desk it waits. */
    public String desk(String reference) {
        return (String) query("""
                        select coalesce((select d.post_code from identity.agency_desk d
                                          where d.agency_code = r.agency_code and d.valid_from <= identity.today()
                                            and (d.valid_to is null or d.valid_to >= identity.today())), 'PM')
                          from cases.access_request r where r.reference = ?1""").setParameter(1, reference).getSingleResult();
    }

    /** By when it is decided. */
    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    public Date decideBy(String reference) {
        return Date.from(get(reference).getDueAt());
    }

    // --- reading

    /** The request of this reference, for the one who asked, the holder's desk, and governance. */
    public Optional<AccessRequest> find(String reference) {
        return entityManager
                .createQuery("select r from AccessRequest r where r.reference = :reference", AccessRequest.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The request of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public AccessRequest get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.access.unknown", reference));
    }

    private AccessRequest get(String reference, int version) {
        AccessRequest request = get(reference);
        if (request.getVersion() != version) {
            throw new RuleBroken("cases.access.changed-meanwhile", reference);
        }
        return request;
    }

    /** What a request opens to the one who asked, today; nothing to anybody else. Looking is audited. */
    public List<Opened> opened(AccessRequest request) {
        if (!request.getOfficer().equals(acting()) || !request.isOpen(today())) {
            return List.of();
        }
        List<Opened> found = OpenedRecords.of(query("""
                        with open_now as (
                          select distinct g.case_id, g.case_reference, g.of_class, g.of_agency, g.note_id from cases.access_grant g
                           where g.request_id = ?1 and g.officer = identity.acting() and g.revoked_at is null and g.until_on >= identity.today())
                        select o.case_reference, 'Note', n.occurred_at, initcap(replace(n.type, '_', ' ')), n.body, k.name, a.name
                          from open_now o join cases.note n on n.case_id = o.case_id and n.data_class = o.of_class
                                                           and n.agency_code = o.of_agency and (o.note_id is null or n.id = o.note_id)
                          join identity.data_class k on k.code = n.data_class join identity.agency a on a.code = n.agency_code
                        union all
                        select o.case_reference, 'Line', t.occurred_at, t.heading, t.body, k.name, a.name
                          from open_now o join cases.timeline_entry t on t.case_id = o.case_id and t.data_class = o.of_class
                                                           and t.agency_code = o.of_agency and o.note_id is null
                          join identity.data_class k on k.code = t.data_class join identity.agency a on a.code = t.agency_code
                         order by 1, 3 desc limit 200""").setParameter(1, request.id()));
        if (!found.isEmpty()) {
            audit.record("VIEW", "records granted", request.getReference(), request.getAskedClass(), null);
        }
        return found;
    }

    /** A page of requests, and how many there are; of them at the reader's desk past their time. */
    public record Page(List<AccessRow> rows, int total, int late) {}

    /** One page of them: what waits first, by its time; then the latest. */
    public Page page(AccessFilter filter) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter.whose() == AccessFilter.Whose.MINE) {
            conditions.add("r.officer = identity.acting()");
        } else if (filter.whose() == AccessFilter.Whose.DESK) {
            conditions.add("r.agency_code = any ((select identity.desks_of())::text[])");
        }
        AccessState state = filter.state();
        if (state != null) {
            parameters.add(state.name());
            conditions.add("r.state = ?" + parameters.size());
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add('%' + text.strip().toUpperCase(Locale.UK).replaceAll("([\\\\%_])", "\\\\$1") + '%');
            conditions.add("(r.reference like ?" + parameters.size() + " or r.about like ?" + parameters.size() + ')');
        }
        String order = "r.state <> 'ASKED', case when r.state = 'ASKED' then r.due_at end, r.asked_at desc, r.id desc";
        Query query =
                query("""
                with chosen as materialized (select r.* from cases.access_request r where %s)
                select r.reference, k.name, r.about, o.display_name, oa.name, a.name, r.asked_at, r.due_at, r.urgent, r.state, r.granted_until,
                       r.officer = identity.acting(), r.state = 'ASKED' and r.due_at < identity.now(),
                       r.state in ('GRANTED', 'PART') and r.granted_until < identity.today(), t.total, t.late
                  from (select count(*) total, count(*) filter (where state = 'ASKED' and due_at < identity.now()) late from chosen) t
                  left join lateral (select * from chosen r order by %s limit %d offset %d) r on true
                  left join identity.data_class k on k.code = r.asked_class
                  left join identity.officer o on o.username = r.officer
                  left join identity.agency oa on oa.code = o.agency_code
                  left join identity.agency a on a.code = r.agency_code
                 order by %s""".formatted(String.join(" and ", conditions), order, filter.size(), filter.first(), order));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new AccessRow(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                (String) row[5],
                                Objects.requireNonNull(Access.instant(row[6])),
                                Objects.requireNonNull(Access.instant(row[7])),
                                (Boolean) row[8],
                                AccessState.valueOf((String) row[9]),
                                Access.day(row[10]),
                                (Boolean) row[11],
                                (Boolean) row[12],
                                (Boolean) row[13]))
                        .toList(),
                ((Number) found.get(0)[14]).intValue(),
                ((Number) found.get(0)[15]).intValue());
    }

    private String acting() {
        return (String) query("select identity.acting()").getSingleResult();
    }

    private static Instant now() {
        return TaskForceClock.current().instant();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
