package org.margatetaskforce.cases.subjectaccess;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ProcessDay;
import org.margatetaskforce.identity.AccessTrail;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Amounts;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Requests by people to be told what is held about them (Data Protection Act 1998 s.7; UK GDPR Art 12 and 15; partnership practice F.5):
 * taken in by anybody, coordinated by information governance, decided by each agency for itself, released by a second person.
 */
@Boundary
public class SubjectRequests {

    private static final String ROUTE = "SubjectAccess";
    private static final String REGIME = "SUBJECT_ACCESS";
    private static final String KIND = "subject access request";
    private static final int AUDIT_CLASS = 23;
    private static final Map<String, String> IN_WORDS = Map.of(
            "VIEW", "looked at it",
            "PRINT", "printed it",
            "EXPORT", "took it as a file",
            "DISCLOSE", "disclosed from it",
            "BREAKGLASS", "looked at it in need",
            "EDIT", "changed it");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    SubjectItems items;

    @Inject
    AccessTrail trail;

    @Inject
    Deadlines deadlines;

    @Inject
    Regimes regimes;

    @Inject
    Amounts amounts;

    @Inject
    Workflow workflow;

    @Inject
    Officers officers;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    // --- what is done

    /**
     * Takes a request in. Where the fee and the proof of identity are there too, its clock runs at once and the agencies are asked.
     *
     * @return its reference, such as {@code SAR-2011-00001}
     * @throws RuleBroken {@code cases.subject-access.no-person} where the reference and the name are not of one person
     */
    @For("subject-access.record")
    public String record(NewSubjectRequest asked) {
        Number person = (Number) query("select cases.subject_known(?1, ?2)")
                .setParameter(1, asked.person())
                .setParameter(2, asked.askerName())
                .getSingleResult();
        if (person == null) {
            throw new RuleBroken("cases.subject-access.no-person");
        }
        if (asked.receivedOn().isAfter(today())) {
            throw new RuleBroken("cases.subject-access.day-to-come");
        }
        String reference = (String) query("select base.next_number('SAR', ?1)")
                .setParameter(1, today().getYear())
                .getSingleResult();
        SubjectRequest request = new SubjectRequest(
                reference,
                person.longValue(),
                asked,
                regimes.inForce(REGIME, asked.receivedOn()).getEdition(),
                feeAtMost(asked.receivedOn()),
                today());
        entityManager.persist(request);
        entityManager.flush();
        note(request, "Taken in", null);
        workflow.start(ROUTE, new Subject(reference, "Subject access request " + reference, null, "MTF"));
        officers.ofPost("IGO")
                .forEach(one -> outbox.put(
                        "subject-asked/" + reference + '/' + one.username(),
                        one.username(),
                        "subject-asked",
                        reference));
        begin(request);
        return reference;
    }

    /** Records what has come of the fee and of the proof of identity; when all is there, the clock runs and the agencies are asked. */
    public void complete(
            String reference,
            int version,
            int fee,
            @Nullable LocalDate paidOn,
            @Nullable LocalDate provedOn,
            String seen) {
        SubjectRequest request = get(reference, version);
        request.complete(fee, paidOn, provedOn, seen, feeAtMost(request.getReceivedOn()), today());
        entityManager.flush();
        note(request, "Fee and proof of identity looked at", null);
        begin(request);
    }

    private void begin(SubjectRequest request) {
        Optional<LocalDate> start = request.start();
        if (start.isEmpty()) {
            return;
        }
        request.begin(start.get(), deadlines.reckon(SubjectClock.period(request.getRegime(), false), start.get()));
        entityManager.flush();
        note(request, "All is there: the agencies are asked", null);
        items.gather(request.getReference());
        moved(request);
    }

    /** Two further months, for it is complex; the person is told within the first month. */
    @For("subject-access.coordinate")
    public void extend(String reference, int version, String why) {
        SubjectRequest request = get(reference, version);
        LocalDate from = request.getStartedOn();
        int further = regimes.inForce(REGIME, request.getReceivedOn()).number("further months");
        Deadline until = from == null || further == 0
                ? new Deadline("", today(), "", "")
                : deadlines.reckon(SubjectClock.period(request.getRegime(), true), from);
        request.extend(further, until, why, letters(request), today());
        entityManager.flush();
        note(request, "Extended", why.strip());
        moved(request);
        workflow.refreshTimers(reference);
    }

    /** It ends without an answer; what waits about it is closed. */
    @For("subject-access.coordinate")
    public void end(String reference, int version, SubjectEnd kind, String why) {
        SubjectRequest request = get(reference, version);
        request.end(kind, why, letters(request), today());
        entityManager.flush();
        note(request, "Ended: " + kind.words(), why.strip());
        items.parts(reference).forEach(part -> workflow.tell("SubjectPartSettled", part.reference()));
        moved(request);
    }

    /**
     * How a bundle is to be made.
     *
     * @param without why it goes out without what nobody decided; empty where all is decided
     * @param trail whether it tells which agencies looked at the record
     * @param trailWhy why not
     */
    public record Wish(String without, boolean trail, String trailWhy) {}

    /**
     * What goes into a bundle: the letter, what the agencies give in the order of its days, and who looked at the record. Nothing in it
     * tells that anything was taken out.
     */
    @For("subject-access.coordinate")
    public Map<String, Object> compose(String reference, int version, Wish wish) {
        SubjectRequest request = get(reference, version);
        int undecided =
                items.parts(reference).stream().mapToInt(SubjectPart::waiting).sum();
        request.mustBeReady(undecided, wish.without(), wish.trail(), wish.trailWhy(), letters(request));
        if (undecided > 0) {
            query("select cases.leave_out_undecided(?1, cast(?2 as timestamptz))")
                    .setParameter(1, reference)
                    .setParameter(2, now().toString())
                    .getSingleResult();
            items.parts(reference).forEach(part -> workflow.tell("SubjectPartSettled", part.reference()));
        }
        List<GivenItem> given = items.given(reference);
        Map<String, Object> values = new HashMap<>();
        values.put("reference", reference);
        values.put("askerName", request.getAskerName());
        values.put("askerAddress", request.getAskerAddress());
        values.put("representative", request.getRepresentative());
        values.put("receivedOn", request.getReceivedOn());
        values.put("issuedOn", today());
        values.put("underOldAct", request.isActOf1998());
        values.put("items", printed(given));
        values.put(
                "sources", given.stream().map(GivenItem::agencyName).distinct().toList());
        values.put("recipients", Arrays.asList((String[]) query("select cases.subject_recipients(?1)")
                .setParameter(1, reference)
                .getSingleResult()));
        values.put("looked", wish.trail() ? looked(request.getPersonReference()) : List.of());
        return values;
    }

    private static List<Map<String, Object>> printed(List<GivenItem> given) {
        List<Map<String, Object>> printed = new ArrayList<>();
        for (GivenItem one : given) {
            printed.add(Map.of(
                    "number", printed.size() + 1,
                    "on", one.on(),
                    "agency", one.agencyName(),
                    "heading", one.heading(),
                    "body", one.body()));
        }
        return printed;
    }

    private List<Map<String, Object>> looked(String person) {
        return trail.whoLooked(person).stream()
                .map(one -> Map.<String, Object>of(
                        "on", one.day(),
                        "agency", one.agency(),
                        "posts", one.posts().isBlank() ? "an officer" : one.posts(),
                        "action",
                                IN_WORDS.getOrDefault(one.action(), one.action().toLowerCase(Locale.UK)),
                        "times", one.times()))
                .toList();
    }

    /** A bundle is printed: it is kept as it is, and waits for the second person. */
    @For("subject-access.coordinate")
    public void keep(String reference, int version, Wish wish, byte[] pdf, int pages, int howMany, String sha256) {
        SubjectRequest request = get(reference, version);
        query("""
                insert into cases.subject_bundle (request_id, content, pages, items, sha256, recorded_at, recorded_by)
                values (?1, ?2, ?3, ?4, ?5, ?6, identity.acting())""")
                .setParameter(1, request.id())
                .setParameter(2, pdf)
                .setParameter(3, pages)
                .setParameter(4, howMany)
                .setParameter(5, sha256)
                .setParameter(6, Timestamp.from(now()))
                .executeUpdate();
        request.prepare(wish.without(), wish.trail(), wish.trailWhy(), who(), now());
        entityManager.flush();
        note(
                request,
                "Bundle prepared",
                wish.without().isBlank() ? null : wish.without().strip());
        moved(request);
        officers.ofPost("LGL")
                .forEach(one -> outbox.put(
                        "subject-release/" + reference + '/' + one.username() + '/' + request.getVersion(),
                        one.username(),
                        "subject-release",
                        reference));
    }

    /** The second person lets the bundle go. */
    @For("subject-access.release")
    public void release(String reference, int version) {
        SubjectRequest request = get(reference, version);
        request.release(who(), now());
        entityManager.flush();
        note(request, "Released", null);
        moved(request);
    }

    /** The second person sends it back to whoever coordinates, with the reason. */
    @For("subject-access.release")
    public void sendBack(String reference, int version, String why) {
        SubjectRequest request = get(reference, version);
        request.sendBack(why, who(), letters(request));
        entityManager.flush();
        note(request, "Sent back", why.strip());
        moved(request);
    }

    /** It went to the person: by which way, on which day. */
    @For("subject-access.coordinate")
    public void send(String reference, int version, LocalDate on, AskedBy how) {
        SubjectRequest request = get(reference, version);
        request.send(on, how, today());
        entityManager.flush();
        note(request, "Sent " + how.words(), null);
        audit.record("DISCLOSE", "person", request.getPersonReference(), 3, "to the person, " + reference);
        moved(request);
    }

    private void moved(SubjectRequest request) {
        workflow.tell("SubjectMoved", request.getReference());
    }

    private void note(SubjectRequest request, String what, @Nullable String why) {
        query("""
                insert into cases.subject_change (request_id, what, why, recorded_at, recorded_by)
                values (?1, ?2, ?3, ?4, identity.acting())""")
                .setParameter(1, request.id())
                .setParameter(2, what)
                .setParameter(3, why)
                .setParameter(4, Timestamp.from(now()))
                .executeUpdate();
        audit.record("EDIT", KIND, request.getReference(), AUDIT_CLASS, what);
    }

    // --- what its route asks (bpmn/cases/subject-access.bpmn)

    /** The fee or the proof of identity is still missing. */
    public boolean isIncomplete(String reference) {
        return get(reference).getState() == SubjectState.RECEIVED;
    }

    /** It waits for the second person. */
    public boolean isPrepared(String reference) {
        return get(reference).getState() == SubjectState.PREPARED;
    }

    /** Nothing is left to do. */
    public boolean isOver(String reference) {
        return !get(reference).getState().isOpen();
    }

    /** When what is missing is asked for again. */
    public Date completeBy(String reference) {
        return ProcessDay.beginning(deadlines
                .reckon("P-SAR-COMPLETE", get(reference).getReceivedOn())
                .on());
    }

    /** By when it is answered. */
    public Date answerBy(String reference) {
        return ProcessDay.beginning(answerDay(reference));
    }

    /** When governance is reminded. */
    public Date remindOn(String reference) {
        return ProcessDay.beginning(
                deadlines.reckon("P-SAR-REMIND", answerDay(reference)).on());
    }

    private LocalDate answerDay(String reference) {
        LocalDate day = get(reference).getAnswerBy();
        return day == null ? today() : day;
    }

    /** Reminds governance. */
    public void remind(String reference) {
        officers.ofPost("IGO")
                .forEach(one -> outbox.put(
                        "subject-remind/" + reference + '/' + one.username() + '/' + answerDay(reference),
                        one.username(),
                        "subject-remind",
                        reference));
    }

    // --- reading

    /** What may be asked for by the law of that day, in pence. */
    public int feeAtMost(LocalDate received) {
        return (int) amounts.inForce("FEE_SAR_MAX", received).getPence().orElse(0);
    }

    /** A reason is said in so many letters or more. */
    public int letters(SubjectRequest request) {
        return regimes.inForce(REGIME, request.getReceivedOn()).number("letters");
    }

    /** How many further months the law of its day allows for a complex request. */
    public int furtherMonths(SubjectRequest request) {
        return regimes.inForce(REGIME, request.getReceivedOn()).number("further months");
    }

    /** Whether the one acting coordinates requests. */
    public boolean mayCoordinate() {
        return officers.may("subject-access.coordinate");
    }

    /** Whether the one acting takes requests in. */
    public boolean mayRecord() {
        return officers.may("subject-access.record");
    }

    /** Whether the one acting is a second person for this request. */
    public boolean mayRelease(SubjectRequest request) {
        return request.getState() == SubjectState.PREPARED
                && !who().equals(request.getPreparedBy())
                && officers.may("subject-access.release");
    }

    /** The request of this reference, for whoever has a hand in it. */
    public Optional<SubjectRequest> find(String reference) {
        return entityManager
                .createQuery("select r from SubjectRequest r where r.reference = :reference", SubjectRequest.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The request of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public SubjectRequest get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.subject-access.unknown", reference));
    }

    private SubjectRequest get(String reference, int version) {
        SubjectRequest request = get(reference);
        if (request.getVersion() != version) {
            throw new RuleBroken("cases.subject-access.changed-meanwhile", reference);
        }
        return request;
    }

    /** A request is looked at: a line in the audit. */
    public void noteLook(SubjectRequest request) {
        audit.record("VIEW", KIND, request.getReference(), AUDIT_CLASS, null);
    }

    /**
     * A bundle as it was printed.
     *
     * @param items how many records it gives
     */
    public record Bundle(int pages, int items, String sha256, Instant at) {}

    /** The latest bundle of a request, for governance and the second person. */
    public Optional<Bundle> bundle(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select b.pages, b.items, b.sha256, b.recorded_at from cases.subject_bundle b
                          join cases.subject_request r on r.id = b.request_id where r.reference = ?1 order by b.id desc limit 1""").setParameter(1, reference).getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Bundle(
                        ((Number) row[0]).intValue(),
                        ((Number) row[1]).intValue(),
                        (String) row[2],
                        ((Timestamp) row[3]).toInstant()));
    }

    /** The bytes of the latest bundle; reading them is audited. */
    public Optional<byte[]> pdf(String reference) {
        List<?> found = query("""
                        select b.content from cases.subject_bundle b
                          join cases.subject_request r on r.id = b.request_id where r.reference = ?1 order by b.id desc limit 1""").setParameter(1, reference).getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        audit.record("VIEW", "bundle of a " + KIND, reference, AUDIT_CLASS, null);
        return Optional.of((byte[]) found.get(0));
    }

    /** What was done to a request. */
    public record Event(String what, @Nullable String why, String by, Instant at) {}

    /** What was done to a request, the latest first. */
    public List<Event> history(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select c.what, c.why, coalesce(o.display_name, c.recorded_by), c.recorded_at from cases.subject_change c
                          join cases.subject_request r on r.id = c.request_id
                          left join identity.officer o on o.username = c.recorded_by
                         where r.reference = ?1 order by c.id desc""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Event(
                        (String) row[0], (@Nullable String) row[1], (String) row[2], ((Timestamp) row[3]).toInstant()))
                .toList();
    }

    /** A page of requests, how many there are, and how many are past their day. */
    public record Page(List<SubjectRow> rows, int total, int late) {}

    /** One page of the requests in which the one acting has a hand: what is due first, then the latest; in one statement. */
    public Page page(SubjectFilter filter) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        SubjectState state = filter.state();
        if (state != null) {
            parameters.add(state.name());
            conditions.add("r.state = ?" + parameters.size());
        }
        if (filter.open()) {
            conditions.add("r.state not in ('SENT', 'ENDED')");
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add(text.strip());
            conditions.add("strpos(lower(r.reference), lower(?" + parameters.size() + ")) > 0");
        }
        String late = "state not in ('SENT', 'ENDED') and answer_by < identity.today()";
        String order =
                "%1$s.state in ('SENT', 'ENDED'), case when %1$s.state not in ('SENT', 'ENDED') then %1$s.answer_by end nulls last,"
                        + " %1$s.received_on desc, %1$s.id desc";
        Query query = query("""
                with chosen as materialized (select r.* from cases.subject_request r where %s)
                select r.reference, r.asker_name, r.received_on, r.answer_by, r.state,
                       (select count(*) from cases.subject_part p where p.request_id = r.id),
                       (select count(*) from cases.subject_part p where p.request_id = r.id and p.settled_at is null),
                       r.%s, t.total, t.late
                  from (select count(*) total, count(*) filter (where %s) late from chosen) t
                  left join lateral (select * from chosen order by %s limit %d offset %d) r on true
                 order by %s""".formatted(
                        String.join(" and ", conditions),
                        late.replace(" and answer_by", " and r.answer_by"),
                        late,
                        order.formatted("chosen"),
                        filter.size(),
                        filter.first(),
                        order.formatted("r")));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query.getResultList();
        List<SubjectRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(SubjectRequests::row)
                .toList();
        return new Page(rows, number(found.get(0)[8]), number(found.get(0)[9]));
    }

    private static SubjectRow row(@Nullable Object[] row) {
        LocalDate received = day(row[2]);
        return new SubjectRow(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                received == null ? LocalDate.EPOCH : received,
                day(row[3]),
                SubjectState.valueOf(String.valueOf(row[4])),
                number(row[5]),
                number(row[6]),
                Boolean.TRUE.equals(row[7]));
    }

    private static int number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((java.sql.Date) value).toLocalDate();
    }

    private static String who() {
        return String.valueOf(Acting.who());
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
