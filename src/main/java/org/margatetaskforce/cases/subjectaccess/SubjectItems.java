package org.margatetaskforce.cases.subjectaccess;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ProcessDay;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * What each agency holds of what somebody asks for, and what it gives of it (partnership practice F.5). Officers of the agency decide
 * about what they may read; governance is told how much waits with whom, and reads what is given.
 */
@Boundary
public class SubjectItems {

    private static final String ROUTE = "SubjectPart";
    private static final int AUDIT_CLASS = 23;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Officers officers;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    // --- gathering

    /** Asks every register what it holds about the person, and every agency that holds something to decide about it. */
    int gather(String request) {
        Deadline decideBy = deadlines.reckon("P-SAR-DECIDE", today());
        Number added = (Number) query("select cases.gather_subject(?1, cast(?2 as date), ?3, cast(?4 as timestamptz))")
                .setParameter(1, request)
                .setParameter(2, decideBy.on().toString())
                .setParameter(3, decideBy.explanation())
                .setParameter(4, now().toString())
                .getSingleResult();
        for (Asked part : askedParts(request)) {
            workflow.start(
                    ROUTE,
                    new Subject(part.reference(), "Subject access: " + part.reference(), null, part.agencyCode()));
            tellReaders(part.reference(), "subject-part-asked", "ASKED");
        }
        return added.intValue();
    }

    private record Asked(String reference, String agencyCode) {}

    /** Whoever takes a request in does not read the parts: they come back from the function that gathers. */
    private List<Asked> askedParts(String request) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("select p.reference, p.agency_code from cases.subject_parts_of(?1) p")
                .setParameter(1, request)
                .getResultList();
        return found.stream()
                .map(row -> new Asked((String) row[0], (String) row[1]))
                .toList();
    }

    private void tellReaders(String part, String letter, String what) {
        Set<String> readers = new TreeSet<>(Arrays.asList((String[])
                query("select cases.subject_readers(?1)").setParameter(1, part).getSingleResult()));
        officers.ofPost(desk(part)).forEach(one -> readers.add(one.username()));
        readers.forEach(one -> outbox.put(letter + '/' + part + '/' + one + '/' + what, one, letter, part));
    }

    // --- deciding

    /** The reasons that may be given, by the law of the day on which the request came. */
    public List<RemovalCode> codes(LocalDate received) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                query("""
                        select c.code, c.name, c.guidance, c.needs_opinion, c.source from cases.removal_code c
                         where c.offered and c.valid_from <= ?1 and (c.valid_to is null or c.valid_to >= ?1) order by c.position""").setParameter(1, java.sql.Date.valueOf(received)).getResultList();
        return found.stream()
                .map(row -> new RemovalCode(
                        (String) row[0], (String) row[1], (String) row[2], (Boolean) row[3], (String) row[4]))
                .toList();
    }

    /**
     * An officer of the agency that holds it decides about one record; a later decision takes the place of an earlier one, which is kept.
     *
     * @param received on which day the request came: its law counts
     * @throws RuleBroken where the officer does not read it, or the choice is not lawful
     */
    public void decide(String request, SubjectItem item, LocalDate received, SubjectItem.Choice choice) {
        SubjectItem read = get(request, item.source(), item.record());
        Optional<String> left = read.leaves(choice, codes(received), today());
        int changed = query("""
                update cases.subject_item i
                   set state = ?4, code = ?5, why = ?6, opinion_of = ?7, opinion_on = cast(?8 as date), decided_at = ?9,
                       decided_by = identity.acting(), decisions = decisions + 1, version = version + 1
                 where i.source = ?1 and i.record = ?2 and i.version = ?3
                   and i.request_id = (select r.id from cases.subject_request r where r.reference = ?10 and r.state = 'GATHERED')""")
                .setParameter(1, item.source())
                .setParameter(2, item.record())
                .setParameter(3, item.version())
                .setParameter(4, choice.decision().name())
                .setParameter(5, choice.decision() == ItemDecision.WITHHELD ? choice.code() : null)
                .setParameter(6, choice.why().isBlank() ? null : choice.why().strip())
                .setParameter(
                        7,
                        choice.opinionOf().isBlank() ? null : choice.opinionOf().strip())
                .setParameter(8, choice.opinionOf().isBlank() ? null : String.valueOf(choice.opinionOn()))
                .setParameter(9, Timestamp.from(now()))
                .setParameter(10, request)
                .executeUpdate();
        if (changed == 0) {
            throw new RuleBroken("cases.subject-access.changed-meanwhile", item.record());
        }
        if (choice.decision() == ItemDecision.PART) {
            choice.removals().forEach(one -> take(request, read, one));
        }
        give(request, read, left.orElse(null));
        audit.record(
                "EDIT",
                "record for subject access",
                item.record(),
                item.dataClass(),
                choice.decision().name().toLowerCase(Locale.UK));
        Number waiting = (Number) query("select cases.count_subject_part(?1, cast(?2 as timestamptz))")
                .setParameter(1, read.part())
                .setParameter(2, now().toString())
                .getSingleResult();
        if (waiting.intValue() == 0) {
            workflow.tell("SubjectPartSettled", read.part());
            officers.ofPost("IGO")
                    .forEach(one -> outbox.put(
                            "subject-part-decided/" + read.part() + '/' + one.username(),
                            one.username(),
                            "subject-part-decided",
                            request));
        }
    }

    private void take(String request, SubjectItem item, SubjectItem.Removal removal) {
        query("""
                insert into cases.subject_removal (item_id, data_class, decision, passage, code, recorded_at, recorded_by)
                select i.id, i.data_class, i.decisions, ?4, ?5, ?6, identity.acting() from cases.subject_item i
                  join cases.subject_request r on r.id = i.request_id
                 where r.reference = ?1 and i.source = ?2 and i.record = ?3""")
                .setParameter(1, request)
                .setParameter(2, item.source())
                .setParameter(3, item.record())
                .setParameter(4, removal.passage().strip())
                .setParameter(5, removal.code())
                .setParameter(6, Timestamp.from(now()))
                .executeUpdate();
    }

    /** What goes out stands apart from the record, for governance to read. */
    private void give(String request, SubjectItem item, @Nullable String body) {
        query("""
                insert into cases.subject_given (item_id, request_id, data_class, agency_code, on_day, heading, body, stands, recorded_at, recorded_by)
                select i.id, i.request_id, i.data_class, i.agency_code, i.on_day, ?4, coalesce(?5, ''), ?6, ?7, identity.acting()
                  from cases.subject_item i join cases.subject_request r on r.id = i.request_id
                 where r.reference = ?1 and i.source = ?2 and i.record = ?3
                on conflict (item_id) do update set heading = excluded.heading, body = excluded.body, stands = excluded.stands,
                       recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""")
                .setParameter(1, request)
                .setParameter(2, item.source())
                .setParameter(3, item.record())
                .setParameter(4, item.heading())
                .setParameter(5, body)
                .setParameter(6, body != null)
                .setParameter(7, Timestamp.from(now()))
                .executeUpdate();
    }

    // --- what its route asks (bpmn/cases/subject-part.bpmn)

    /** The post at whose desk a part waits. */
    public String desk(String reference) {
        return (String) clock(reference)[0];
    }

    /** By when a part is decided. */
    public Date decideBy(String reference) {
        return ProcessDay.beginning(day(clock(reference)[1]));
    }

    /** When those who have it are reminded. */
    public Date remindOn(String reference) {
        return ProcessDay.beginning(deadlines
                .reckon("P-SAR-DECIDE-REMIND", day(clock(reference)[1]))
                .on());
    }

    /** Whoever takes a request in, and so begins the clock, does not see the part itself. */
    private Object[] clock(String reference) {
        return (Object[]) query("select c.post_code, c.decide_by from cases.subject_part_clock(?1) c")
                .setParameter(1, reference)
                .getSingleResult();
    }

    /** Reminds the desk, and those of the agency who read what the desk may not. */
    public void remind(String reference) {
        tellReaders(reference, "subject-part-remind", "REMINDED");
    }

    // --- reading

    /** A part, for its agency and for governance. */
    public Optional<SubjectPart> findPart(String reference) {
        return parts("p.reference = ?1", reference).stream().findFirst();
    }

    /** What each agency holds of a request, as far as the reader may know: how much, and what still waits. */
    public List<SubjectPart> parts(String request) {
        return parts("r.reference = ?1", request);
    }

    private List<SubjectPart> parts(String where, String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                query("""
                        select p.reference, r.reference, p.agency_code, a.name, p.items, p.waiting, p.asked_on, p.decide_by, p.decide_why,
                               p.settled_at, p.settled_at is null and r.state = 'GATHERED' and p.decide_by < identity.today()
                          from cases.subject_part p join cases.subject_request r on r.id = p.request_id
                          join identity.agency a on a.code = p.agency_code
                         where %s order by p.settled_at is not null, a.name""".formatted(where)).setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new SubjectPart(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue(),
                        day(row[6]),
                        day(row[7]),
                        (String) row[8],
                        row[9] == null ? null : ((Timestamp) row[9]).toInstant(),
                        (Boolean) row[10]))
                .toList();
    }

    /** The records of a part that are for the reader, what is to be decided first; that they were listed is audited. */
    public List<SubjectItem> items(SubjectPart part) {
        List<SubjectItem> found = read("p.reference = ?1", part.reference());
        audit.listed("records for subject access", AUDIT_CLASS, found.size(), null);
        return found;
    }

    /** One record with its words, where it is for the reader; that it was read is audited. */
    public Optional<SubjectItem> findItem(String request, String source, String record) {
        Optional<SubjectItem> found = find(request, source, record);
        found.filter(SubjectItem::isReadable)
                .ifPresent(one ->
                        audit.record("VIEW", "record for subject access", one.record(), one.dataClass(), request));
        return found;
    }

    private SubjectItem get(String request, String source, String record) {
        return find(request, source, record).orElseThrow(() -> new RuleBroken("cases.subject-access.no-item"));
    }

    private Optional<SubjectItem> find(String request, String source, String record) {
        return read("r.reference = ?1 and i.source = ?2 and i.record = ?3", request, source, record).stream()
                .findFirst()
                .map(one -> one.with(removals(request, one)));
    }

    private List<SubjectItem> read(String where, String... parameters) {
        Query query = query("""
                with chosen as materialized (
                  select i.*, r.person_id, p.reference as part from cases.subject_item i
                    join cases.subject_part p on p.id = i.part_id join cases.subject_request r on r.id = i.request_id
                   where %s)
                select c.version, c.decisions, c.part, c.data_class, c.agency_code, c.source, s.words, c.record, c.on_day, c.state, c.code,
                       c.why, coalesce(o.display_name, c.decided_by), t.heading, t.body
                  from chosen c join cases.subject_source s on s.code = c.source
                  left join lateral (select distinct person_id from chosen) w on true
                  left join lateral cases.read_about(w.person_id) t on t.source = c.source and t.record = c.record
                  left join identity.officer o on o.username = c.decided_by
                 order by c.state <> 'WAITING', c.on_day, s.position, c.record""".formatted(where));
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query.getResultList();
        return found.stream()
                .map(row -> new SubjectItem(
                        ((Number) Objects.requireNonNull(row[0])).intValue(),
                        ((Number) Objects.requireNonNull(row[1])).intValue(),
                        String.valueOf(row[2]),
                        ((Number) Objects.requireNonNull(row[3])).intValue(),
                        String.valueOf(row[4]),
                        String.valueOf(row[5]),
                        String.valueOf(row[6]),
                        String.valueOf(row[7]),
                        day(Objects.requireNonNull(row[8])),
                        ItemDecision.valueOf(String.valueOf(row[9])),
                        (String) row[10],
                        (String) row[11],
                        (String) row[12],
                        (String) row[13],
                        (String) row[14],
                        List.of()))
                .toList();
    }

    private List<SubjectItem.Removal> removals(String request, SubjectItem item) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select m.passage, m.code from cases.subject_removal m
                          join cases.subject_item i on i.id = m.item_id and m.decision = i.decisions and i.state = 'PART'
                          join cases.subject_request r on r.id = i.request_id
                         where r.reference = ?1 and i.source = ?2 and i.record = ?3 order by m.id""")
                .setParameter(1, request)
                .setParameter(2, item.source())
                .setParameter(3, item.record())
                .getResultList();
        return found.stream()
                .map(row -> new SubjectItem.Removal((String) row[0], (String) row[1]))
                .toList();
    }

    /** What the agencies give so far, in the order of its days; for governance and the second person. */
    public List<GivenItem> given(String request) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select g.on_day, a.name, g.heading, g.body from cases.subject_given g
                          join cases.subject_request r on r.id = g.request_id join identity.agency a on a.code = g.agency_code
                         where r.reference = ?1 and g.stands order by g.on_day, g.id""").setParameter(1, request).getResultList();
        return found.stream()
                .map(row -> new GivenItem(day(row[0]), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private static LocalDate day(Object value) {
        return ((java.sql.Date) value).toLocalDate();
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
