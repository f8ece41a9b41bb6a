package org.margatetaskforce.cases.disclosure;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.action.ProcessDay;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.ListQuery;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * The disclosure log (partnership practice F.2): whatever leaves the team is asked for with its gateway and necessity, decided
 * by a designated officer who did not ask, handed over, acknowledged, and expires. An impossible gateway is refused at once.
 */
@Boundary
public class Disclosures {

    private static final String ROUTE = "Disclosure";
    private static final String TASK = "Task_DecideDisclosure";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Gateways gateways;

    @Inject
    SharingAgreements agreements;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Deadlines deadlines;

    @Inject
    Regimes regimes;

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
     * Asks for a disclosure, or enters one that had to be made before anybody could decide.
     *
     * @return its reference, such as {@code DS-2011-00001}
     * @throws RuleBroken with one sentence where a gateway does not open to the body, an agreement has expired, or nobody agreed
     */
    @For("disclosure.ask")
    public String ask(NewDisclosure given) {
        LocalDate today = today();
        Instant now = now();
        AskedFile file = given.file().isBlank() ? null : file(given.file());
        RecipientBody body = gateways.body(given.recipient(), today);
        int dataClass = file == null ? given.dataClass() : file.dataClass();
        int persons =
                Math.max(file == null ? 0 : file.persons(), given.subjects().size() + given.morePersons());
        check(given, now);
        mustOpen(given.gateways(), body, persons, today);
        if (!given.agreement().isBlank()) {
            agreements.mustCover(given.agreement(), body.code(), dataClass, today);
        }
        Long caseId = given.caseReference().isBlank()
                ? null
                : cases.find(given.caseReference())
                        .orElseThrow(() -> new RuleBroken("cases.case.unknown", given.caseReference()))
                        .id();
        mustBeKnown(given.subjects());
        if (given.gateways().contains(GatewayRule.CONSENT)) {
            mustHaveAgreed(given.subjects(), body, dataClass);
        }
        Instant decideBy = decideBy(given.urgent());
        String reference = (String) query("select base.next_number('DS', ?1)")
                .setParameter(1, today.getYear())
                .getSingleResult();
        Number id = (Number) query("""
                insert into cases.disclosure (reference, data_class, case_id, holding_agency, recipient, recipient_person, means,
                       items, purposes, purpose, gateways, agreement, necessity, informed, informed_why, urgent, persons, given_at,
                       requested_at, decide_by, export, list, filters, fingerprint, recorded_at, recorded_by)
                values (?1, cast(?2 as smallint), cast(?3 as bigint), coalesce(identity.acting_agency(), 'MTF'), ?4, ?5, ?6, ?7,
                       string_to_array(?8, ','), ?9, string_to_array(?10, ','), ?11, ?12, ?13, ?14, ?15, ?16,
                       cast(?17 as timestamptz), ?18, ?19, ?20, ?21, ?22, ?23, ?18, identity.acting())
                returning id""")
                .setParameter(1, reference)
                .setParameter(2, dataClass)
                .setParameter(3, caseId)
                .setParameter(4, body.code())
                .setParameter(5, given.recipientPerson().strip())
                .setParameter(6, (file == null ? given.means() : DisclosureMeans.FILE).name())
                .setParameter(7, given.items().strip())
                .setParameter(8, given.purposes().stream().map(Enum::name).collect(Collectors.joining(",")))
                .setParameter(9, given.purpose().strip())
                .setParameter(10, String.join(",", given.gateways()))
                .setParameter(11, given.agreement().isBlank() ? null : given.agreement())
                .setParameter(12, given.necessity().strip())
                .setParameter(13, given.informed())
                .setParameter(14, given.informed() ? null : given.informedWhy().strip())
                .setParameter(15, given.urgent())
                .setParameter(16, persons)
                .setParameter(17, timestamp(given.givenAt()))
                .setParameter(18, Timestamp.from(now))
                .setParameter(19, Timestamp.from(decideBy))
                .setParameter(20, file == null ? null : file.export())
                .setParameter(21, file == null ? null : file.list())
                .setParameter(22, file == null ? null : file.filters())
                .setParameter(23, file == null ? null : file.fingerprint())
                .getSingleResult();
        query("""
                insert into cases.disclosure_subject (disclosure_id, person_id, data_class)
                select ?1, p.id, cast(?2 as smallint) from people.person p where p.reference = any (string_to_array(?3, ','))""")
                .setParameter(1, id.longValue())
                .setParameter(2, dataClass)
                .setParameter(3, String.join(",", given.subjects()))
                .executeUpdate();
        Disclosure asked = get(reference);
        note(asked, given.givenAt() == null ? "Asked" : "Entered after it was told", null);
        if (asked.caseReference() != null) {
            timeline.write(asked.caseReference(), dataClass, "Disclosure asked: " + reference, "", reference);
        }
        workflow.start(
                ROUTE, new Subject(reference, "Disclosure " + reference, asked.caseReference(), asked.holdingAgency()));
        officers.ofPost(decider(reference))
                .forEach(officer -> outbox.put(
                        "disclosure-asked/" + reference + "/" + officer.username(),
                        officer.username(),
                        "disclosure-asked",
                        reference));
        return reference;
    }

    private void check(NewDisclosure given, Instant now) {
        int shortest = necessityLetters();
        if (given.necessity().strip().length() < shortest) {
            throw new RuleBroken("cases.disclosure.necessity", shortest);
        }
        if (given.gateways().isEmpty()) {
            throw new RuleBroken("cases.disclosure.no-gateway");
        }
        if (given.purposes().isEmpty()) {
            throw new RuleBroken("cases.disclosure.no-purpose");
        }
        if (given.items().strip().length() < 3 || given.purpose().strip().length() < 3) {
            throw new RuleBroken("cases.disclosure.say-what");
        }
        if (given.recipientPerson().strip().length() < 2) {
            throw new RuleBroken("cases.disclosure.to-whom");
        }
        if (!given.informed() && given.informedWhy().strip().length() < 10) {
            throw new RuleBroken("cases.disclosure.informed-why");
        }
        if (given.morePersons() < 0) {
            throw new RuleBroken("cases.disclosure.persons");
        }
        Instant told = given.givenAt();
        if (told != null && told.isAfter(now)) {
            throw new RuleBroken("cases.disclosure.told-to-come");
        }
    }

    /** Each gateway is one of today and opens to the body; else it is blocked, with one sentence. */
    private void mustOpen(List<String> codes, RecipientBody body, int persons, LocalDate today) {
        List<GatewayRule> all = gateways.on(today);
        for (String code : codes) {
            all.stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("cases.disclosure.no-gateway"))
                    .mustOpenTo(body, persons);
        }
    }

    /** Each is somebody whom the one who asks may know. */
    private void mustBeKnown(List<String> references) {
        first(
                        "select u.reference from unnest(string_to_array(?1, ',')) u (reference)"
                                + " where not exists (select 1 from people.person p where p.reference = u.reference)",
                        references)
                .ifPresent(unknown -> {
                    throw new RuleBroken("cases.disclosure.no-person", unknown);
                });
    }

    private void mustHaveAgreed(List<String> subjects, RecipientBody body, int dataClass) {
        if (subjects.isEmpty()) {
            throw new RuleBroken("cases.disclosure.consent-of-whom");
        }
        first("""
                select u.reference from unnest(string_to_array(?1, ',')) u (reference)
                 where not exists (select 1 from cases.consent c
                                     join people.person p on p.id = c.person_id
                                     join cases.consent_scope s on s.consent_id = c.id
                                    where p.reference = u.reference and c.state = 'GIVEN' and c.from_on <= identity.today()
                                      and c.expires_on >= identity.today() and s.recipient = ?2 and s.data_class = ?3)""", subjects, body.code(), dataClass).ifPresent(other -> {
            throw new RuleBroken("cases.disclosure.no-consent", other, body.name());
        });
    }

    /** Where it rests on consent, everybody whom it names has agreed to it today. */
    private void mustStillBeAgreed(Disclosure it) {
        if (it.gateways().contains(GatewayRule.CONSENT)) {
            mustHaveAgreed(
                    subjects(it.reference()).stream().map(Named::reference).toList(),
                    gateways.body(it.recipient(), today()),
                    it.dataClass());
        }
    }

    /** The first of the references that a statement finds wanting. */
    private Optional<String> first(String sql, List<String> references, Object... more) {
        Query query = query(sql).setParameter(1, String.join(",", references));
        for (int i = 0; i < more.length; i++) {
            query.setParameter(i + 2, more[i]);
        }
        @SuppressWarnings("unchecked")
        List<String> found = query.setMaxResults(1).getResultList();
        return found.stream().findFirst();
    }

    /**
     * Signs before the decision: as the second person over the number that one may let out alone, or as the gateway asks.
     *
     * @param named of a Caldicott Guardian: who signed for the health body
     */
    public void sign(String reference, Signature as, String named) {
        Disclosure it = get(reference);
        it.mustStand();
        if (it.recordedBy().equals(Acting.who())) {
            throw new RuleBroken("cases.disclosure.not-ones-own");
        }
        if (!it.isWaiting()) {
            throw new RuleBroken("cases.disclosure.decided-already", reference);
        }
        if (!signable(it).contains(as)) {
            throw new Denied("cases.disclosure.not-yours-to-sign");
        }
        if (as == Signature.CALDICOTT && named.strip().length() < 3) {
            throw new RuleBroken("cases.disclosure.guardian");
        }
        query("""
                insert into cases.disclosure_approval (disclosure_id, data_class, capacity, named, recorded_at, recorded_by)
                select id, data_class, ?2, ?3, ?4, identity.acting() from cases.disclosure where reference = ?1""")
                .setParameter(1, reference)
                .setParameter(2, as.name())
                .setParameter(3, as == Signature.CALDICOTT ? named.strip() : null)
                .setParameter(4, Timestamp.from(now()))
                .executeUpdate();
        note(it, "Signed: " + as.words(), null);
    }

    /**
     * Decides. What was told already is released with a decision that it was in order.
     *
     * @param lastDay until when it may be kept and used; null for the usual time
     */
    public void decide(
            String reference,
            int version,
            DisclosureDecision decision,
            String reason,
            String conditions,
            @Nullable LocalDate lastDay) {
        Disclosure it = get(reference);
        it.mustBeDecidable(String.valueOf(Acting.who()), decision, reason);
        if (!mayDecide(it)) {
            throw new Denied("cases.disclosure.not-yours-to-decide");
        }
        LocalDate today = today();
        LocalDate expires = null;
        boolean out = decision != DisclosureDecision.REFUSED;
        if (out) {
            mustOpen(it.gateways(), gateways.body(it.recipient(), today), it.persons(), today);
            if (it.agreement() != null) {
                agreements.mustCover(it.agreement(), it.recipient(), it.dataClass(), today);
            }
            mustStillBeAgreed(it);
            mustBeSigned(it);
            LocalDate longest = longest();
            expires = lastDay == null ? longest : lastDay;
            if (expires.isBefore(today) || expires.isAfter(longest)) {
                throw new RuleBroken("cases.disclosure.last-day", today, longest);
            }
        }
        boolean told = out && it.givenAt() != null;
        int changed = query("""
                update cases.disclosure
                   set decision = ?3, state = ?4, decided_by = identity.acting(), decided_at = ?5, decision_reason = ?6,
                       conditions = ?7, expires_on = cast(?8 as date), released_at = cast(?9 as timestamptz), released_by = ?10,
                       version = version + 1
                 where reference = ?1 and version = ?2 and state = 'REQUESTED'""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, decision.name())
                .setParameter(4, (told ? DisclosureState.RELEASED : DisclosureState.DECIDED).name())
                .setParameter(5, Timestamp.from(now()))
                .setParameter(6, reason.isBlank() ? null : reason.strip())
                .setParameter(7, conditions.isBlank() ? null : conditions.strip())
                .setParameter(8, expires == null ? null : java.sql.Date.valueOf(expires))
                .setParameter(9, told ? timestamp(it.givenAt()) : null)
                .setParameter(10, told ? it.recordedBy() : null)
                .executeUpdate();
        mustHaveChanged(changed, reference);
        note(it, "Decided: " + decision.words(), reason.isBlank() ? null : reason.strip());
        tell(it, "Disclosure decided: " + reference + ", " + decision.words());
        settle(reference);
        outbox.put("disclosure-decided/" + reference, it.recordedBy(), "disclosure-decided", reference);
        if (!out && it.givenAt() != null) {
            officers.ofPost("IGO")
                    .forEach(officer -> outbox.put(
                            "disclosure-breach/" + reference + "/" + officer.username(),
                            officer.username(),
                            "disclosure-breach",
                            reference));
        }
    }

    private void mustBeSigned(Disclosure it) {
        List<Signature> missing = missing(it);
        if (missing.contains(Signature.SECOND)) {
            throw new RuleBroken("cases.disclosure.second-person", number("persons alone"));
        }
        if (!missing.isEmpty()) {
            throw new RuleBroken(
                    "cases.disclosure.signature-missing",
                    missing.stream().map(Signature::words).collect(Collectors.joining(", ")));
        }
        boolean byMe =
                !query("""
                select 1 from cases.disclosure_approval a join cases.disclosure d on d.id = a.disclosure_id
                 where d.reference = ?1 and a.capacity = 'SECOND' and a.recorded_by = identity.acting()""").setParameter(1, it.reference()).getResultList().isEmpty();
        if (byMe && it.persons() > number("persons alone")) {
            throw new RuleBroken("cases.disclosure.second-is-another", number("persons alone"));
        }
    }

    /** It is handed over: by whoever asked. */
    public void release(String reference, int version) {
        Disclosure it = get(reference);
        if (!it.recordedBy().equals(Acting.who())) {
            throw new Denied("cases.disclosure.asker-releases");
        }
        it.mustBeReleasable(today());
        if (it.agreement() != null) {
            agreements.mustCover(it.agreement(), it.recipient(), it.dataClass(), today());
        }
        mustStillBeAgreed(it);
        int changed = query("""
                update cases.disclosure set state = 'RELEASED', released_at = ?3, released_by = identity.acting(), version = version + 1
                 where reference = ?1 and version = ?2 and state = 'DECIDED'""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, Timestamp.from(now()))
                .executeUpdate();
        mustHaveChanged(changed, reference);
        note(it, "Handed over", null);
        tell(it, "Disclosure handed over: " + reference);
        audit.record(
                "DISCLOSE",
                "disclosure",
                reference,
                it.dataClass(),
                "to " + it.recipient() + ", " + String.join(" ", it.gateways()));
    }

    /** The receipt has come. */
    public void acknowledge(String reference, int version, LocalDate on, String receipt) {
        Disclosure it = get(reference);
        it.mustBeAcknowledgeable();
        Instant released = it.releasedAt();
        if (on.isAfter(today())
                || released != null
                        && on.isBefore(released.atZone(TaskForceClock.LONDON).toLocalDate())) {
            throw new RuleBroken("cases.disclosure.receipt-day");
        }
        int changed = query("""
                update cases.disclosure set state = 'ACKNOWLEDGED', acknowledged_on = ?3, receipt = ?4, version = version + 1
                 where reference = ?1 and version = ?2 and state = 'RELEASED'""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, java.sql.Date.valueOf(on))
                .setParameter(4, receipt.strip())
                .executeUpdate();
        mustHaveChanged(changed, reference);
        note(it, "Received", receipt.strip());
    }

    /** Entered in error: it stays in the log, struck, and nothing is handed over under it. */
    public void strike(String reference, int version, String reason) {
        Disclosure it = get(reference);
        it.mustStand();
        if (!it.recordedBy().equals(Acting.who()) && !mayDecide(it)) {
            throw new Denied("cases.disclosure.not-yours-to-strike");
        }
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.disclosure.reason", 10);
        }
        int changed = query("""
                update cases.disclosure set in_error_at = ?3, in_error_by = identity.acting(), in_error_reason = ?4, version = version + 1
                 where reference = ?1 and version = ?2 and in_error_at is null""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, Timestamp.from(now()))
                .setParameter(4, reason.strip())
                .executeUpdate();
        mustHaveChanged(changed, reference);
        note(it, "Entered in error", reason.strip());
        settle(reference);
    }

    private void settle(String reference) {
        if (workflow.isOpen(TASK, reference) && mayDecide(get(reference))) {
            workflow.complete(TASK, reference);
        } else {
            workflow.tell("DisclosureSettled", reference);
        }
    }

    private static void mustHaveChanged(int changed, String reference) {
        if (changed == 0) {
            throw new RuleBroken("cases.disclosure.changed-meanwhile", reference);
        }
    }

    private void note(Disclosure it, String what, @Nullable String why) {
        query("""
                insert into cases.disclosure_change (disclosure_id, data_class, what, why, recorded_at, recorded_by)
                select id, data_class, ?2, ?3, ?4, identity.acting() from cases.disclosure where reference = ?1""")
                .setParameter(1, it.reference())
                .setParameter(2, what)
                .setParameter(3, why)
                .setParameter(4, Timestamp.from(now()))
                .executeUpdate();
        audit.record("EDIT", "disclosure", it.reference(), it.dataClass(), what);
    }

    private void tell(Disclosure it, String heading) {
        if (it.caseReference() != null) {
            timeline.write(it.caseReference(), it.dataClass(), heading, "", it.reference());
        }
    }

    // --- what its route asks (bpmn/cases/disclosure.bpmn)

    /** The post whose worklist has it until it is decided. */
    public String decider(String reference) {
        return (String) query("""
                select p.post_code from cases.disclosure d
                  join cases.disclosure_post p on p.may = 'DECIDE' and (p.classes is null or d.data_class = any (p.classes))
                   and p.valid_from <= identity.today() and (p.valid_to is null or p.valid_to >= identity.today())
                  join identity.post o on o.code = p.post_code
                 where d.reference = ?1
                 order by o.agency_code <> d.holding_agency, p.post_code = 'SCM', p.post_code <> 'SWA', p.post_code limit 1""").setParameter(1, reference).getSingleResult();
    }

    /** When it must be decided. */
    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    public Date decideBy(String reference) {
        return Date.from(get(reference).decideBy());
    }

    /** It was granted, whole or in part, and stands. */
    public boolean isOut(String reference) {
        Disclosure it = get(reference);
        return it.isGranted() && !it.isInError();
    }

    /** The moment after its last day. */
    public Date expiresOn(String reference) {
        LocalDate last = get(reference).expiresOn();
        return ProcessDay.beginning((last == null ? today() : last).plusDays(1));
    }

    /** Its last day is past: it is not to be used any more, and what was not handed over no longer may be. */
    public void expire(String reference) {
        Disclosure it = get(reference);
        if (it.isInError() || it.state() == DisclosureState.EXPIRED) {
            return;
        }
        query("update cases.disclosure set state = 'EXPIRED', version = version + 1 where reference = ?1")
                .setParameter(1, reference)
                .executeUpdate();
        note(it, "Expired", null);
    }

    // --- lists as files

    /** A list that somebody wants as a file for outside. */
    public record AskedFile(
            String reference,
            String export,
            String list,
            String filters,
            String fingerprint,
            int dataClass,
            int persons)
            implements java.io.Serializable {}

    /** Begins to ask for a list as a file for somebody outside; its request is written on the page that this names. */
    public String beginFile(String export, String list, String query, int dataClass, int persons) {
        String reference = (String) query("select base.next_number('DF', ?1)")
                .setParameter(1, today().getYear())
                .getSingleResult();
        query("""
                insert into cases.disclosure_file (reference, export, list, filters, fingerprint, data_class, persons, recorded_at, recorded_by)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as smallint), ?7, ?8, identity.acting())""")
                .setParameter(1, reference)
                .setParameter(2, export)
                .setParameter(3, list)
                .setParameter(4, ListQuery.of(query).kept())
                .setParameter(5, fingerprint(query))
                .setParameter(6, dataClass)
                .setParameter(7, persons)
                .setParameter(8, Timestamp.from(now()))
                .executeUpdate();
        return reference;
    }

    /** The file of this reference that the one acting began to ask for. */
    public AskedFile file(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query(
                        "select reference, export, list, filters, fingerprint, data_class, persons from cases.disclosure_file where reference = ?1")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new AskedFile(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).intValue(),
                        ((Number) row[6]).intValue()))
                .orElseThrow(() -> new RuleBroken("cases.disclosure.no-file", reference));
    }

    /** The disclosure by which the one acting may take this list to somebody outside: granted, and not handed over yet. */
    public Optional<Disclosure> grantedFor(String export, String query) {
        return ofFile(
                export,
                query,
                "d.state = 'DECIDED' and d.decision in ('GRANTED', 'PART') and d.expires_on >= identity.today()");
    }

    /** The disclosure that the one acting asked for this list, and that waits. */
    public Optional<Disclosure> waitingFor(String export, String query) {
        return ofFile(export, query, "d.state = 'REQUESTED'");
    }

    /** The disclosure under which the one acting may print for somebody outside today: granted, asked by them, and no list. */
    public Optional<Disclosure> onPaper(String reference) {
        return find(reference)
                .filter(it -> it.isForPaper(today()) && it.recordedBy().equals(Acting.who()));
    }

    private Optional<Disclosure> ofFile(String export, String query, String condition) {
        return read(
                        " where d.recorded_by = identity.acting() and d.export = ?1 and d.fingerprint = ?2 and d.in_error_at is null and "
                                + condition + " order by d.id desc limit 1",
                        export,
                        fingerprint(query))
                .stream()
                .findFirst();
    }

    private static String fingerprint(String query) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // --- reading

    /** Whether the one acting may ask for a disclosure (A.3). */
    public boolean mayAsk() {
        return (Boolean) query("select identity.may('disclosure.ask')").getSingleResult();
    }

    /** An entry is looked at: a line in the audit. */
    public void noteLook(Disclosure it) {
        audit.record("VIEW", "disclosure", it.reference(), it.dataClass(), null);
    }

    /** Whether the one acting decides about a disclosure: a designated officer for its class who did not ask. */
    public boolean mayDecide(Disclosure it) {
        return !it.recordedBy().equals(Acting.who())
                && (Boolean) query("select cast(?1 as smallint) = any (cases.disclosures_decided())")
                        .setParameter(1, it.dataClass())
                        .getSingleResult();
    }

    /** By when a disclosure asked now would be decided. */
    public Instant decideBy(boolean urgent) {
        return urgent
                ? deadlines.reckonHours("P-DISC-URGENT", now()).at()
                : deadlines
                        .reckon("P-DISC-DECIDE", today())
                        .on()
                        .atTime(23, 59, 59)
                        .atZone(TaskForceClock.LONDON)
                        .toInstant();
    }

    /** The latest day until which something disclosed today may be kept and used. */
    public LocalDate longest() {
        return deadlines.reckon("P-DISC-LASTS", today()).on();
    }

    /** A necessity is said in so many letters or more. */
    public int necessityLetters() {
        return number("necessity letters");
    }

    /** More persons than this at once take a second person. */
    public int personsAlone() {
        return number("persons alone");
    }

    private int number(String name) {
        return regimes.inForce("DISCLOSURE", today()).number(name);
    }

    /** Who must sign before it is decided. */
    public List<Signature> wanted(Disclosure it) {
        Set<Signature> wanted = EnumSet.noneOf(Signature.class);
        if (it.persons() > personsAlone()) {
            wanted.add(Signature.SECOND);
        }
        gateways.on(today()).stream()
                .filter(one -> it.gateways().contains(one.code()))
                .forEach(one -> wanted.addAll(one.signatures()));
        return List.copyOf(wanted);
    }

    /** A signature that was given. */
    public record Given(
            Signature as,
            String by,
            String username,
            @Nullable String named,
            Instant at) {}

    /** The signatures so far. */
    public List<Given> given(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                select a.capacity, o.display_name, a.recorded_by, a.named, a.recorded_at
                  from cases.disclosure_approval a join cases.disclosure d on d.id = a.disclosure_id
                  join identity.officer o on o.username = a.recorded_by
                 where d.reference = ?1 order by a.id""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Given(
                        Signature.valueOf((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (@Nullable String) row[3],
                        ((Timestamp) row[4]).toInstant()))
                .toList();
    }

    /** The signatures that are still wanted. */
    public List<Signature> missing(Disclosure it) {
        List<Signature> missing = new ArrayList<>(wanted(it));
        given(it.reference()).forEach(one -> missing.remove(one.as()));
        return missing;
    }

    /** The missing signatures that the one acting may give. */
    public List<Signature> signable(Disclosure it) {
        if (!it.isWaiting() || it.recordedBy().equals(Acting.who())) {
            return List.of();
        }
        Set<String> posts = officers.postsOf(String.valueOf(Acting.who()));
        return missing(it).stream()
                .filter(one -> switch (one) {
                    case LEGAL -> posts.contains("LGL");
                    case GOVERNANCE -> posts.contains("IGO");
                    case CALDICOTT -> posts.contains("IGO") || posts.contains("HLT");
                    case SECOND -> posts.contains("IGO") || mayDecide(it);
                })
                .toList();
    }

    /** A person it is about, as the one acting may see them. */
    public record Named(String reference, String name) {}

    /** The persons it is about, as far as they are open to the one acting. */
    public List<Named> subjects(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                select p.reference, p.name
                  from cases.disclosure_subject s join cases.disclosure d on d.id = s.disclosure_id
                  join people.person p on p.id = s.person_id
                 where d.reference = ?1 order by p.reference""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Named((String) row[0], (String) row[1]))
                .toList();
    }

    /** Something that was done to it: what, by whom, why. */
    public record Event(
            Instant at, String what, String by, @Nullable String why) {}

    /** What was done to it, the latest first. */
    public List<Event> history(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                select c.recorded_at, c.what, coalesce(o.display_name, 'the system'), c.why
                  from cases.disclosure_change c join cases.disclosure d on d.id = c.disclosure_id
                  left join identity.officer o on o.username = c.recorded_by
                 where d.reference = ?1 order by c.id desc""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Event(
                        ((Timestamp) row[0]).toInstant(), (String) row[1], (String) row[2], (@Nullable String) row[3]))
                .toList();
    }

    /** The entry of this reference, where the one acting may see it. */
    public Optional<Disclosure> find(String reference) {
        return read(" where d.reference = ?1", reference).stream().findFirst();
    }

    /**
     * The entry of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Disclosure get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.disclosure.unknown", reference));
    }

    private List<Disclosure> read(String where, String... parameters) {
        Query query = query("""
                select d.reference, d.version, d.data_class, k.name, c.reference, d.holding_agency, h.name, d.recipient, b.name,
                       d.recipient_person, d.means, d.items, array_to_string(d.purposes, ','), d.purpose, array_to_string(d.gateways, ','),
                       d.agreement, d.necessity, d.informed, d.informed_why, d.urgent, d.persons, d.given_at, d.requested_at,
                       d.decide_by, d.state, d.decision, o.display_name, d.decided_at, d.decision_reason, d.conditions, d.expires_on,
                       d.released_at, d.acknowledged_on, d.receipt, d.in_error_at, d.in_error_reason, d.list, d.filters,
                       d.recorded_by, coalesce(r.display_name, d.recorded_by)
                  from cases.disclosure d
                  join identity.data_class k on k.code = d.data_class
                  join identity.agency h on h.code = d.holding_agency
                  join cases.recipient_body b on b.code = d.recipient
                  left join cases.shared_case c on c.id = d.case_id
                  left join identity.officer o on o.username = d.decided_by
                  left join identity.officer r on r.username = d.recorded_by""" + where);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return found.stream().map(Disclosures::disclosure).toList();
    }

    private static Disclosure disclosure(Object[] row) {
        return new Disclosure(
                (String) row[0],
                ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                (String) row[3],
                (@Nullable String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                DisclosureMeans.valueOf((String) row[10]),
                (String) row[11],
                Arrays.stream(((String) row[12]).split(","))
                        .map(DisclosurePurpose::valueOf)
                        .toList(),
                (String) row[13],
                List.of(((String) row[14]).split(",")),
                (@Nullable String) row[15],
                (String) row[16],
                (Boolean) row[17],
                (@Nullable String) row[18],
                (Boolean) row[19],
                ((Number) row[20]).intValue(),
                instant(row[21]),
                ((Timestamp) row[22]).toInstant(),
                ((Timestamp) row[23]).toInstant(),
                DisclosureState.valueOf((String) row[24]),
                row[25] == null ? null : DisclosureDecision.valueOf((String) row[25]),
                (@Nullable String) row[26],
                instant(row[27]),
                (@Nullable String) row[28],
                (@Nullable String) row[29],
                day(row[30]),
                instant(row[31]),
                day(row[32]),
                (@Nullable String) row[33],
                instant(row[34]),
                (@Nullable String) row[35],
                (@Nullable String) row[36],
                (@Nullable String) row[37],
                (String) row[38],
                (String) row[39]);
    }

    /**
     * A page of the log, and how many there are.
     *
     * @param waiting of them to be decided
     * @param late of those past their hour
     */
    public record Page(List<DisclosureRow> rows, int total, int waiting, int late) {}

    /** One page of the log: what is to be decided first, then the latest; in one statement. */
    public Page page(DisclosureFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> parameters = new ArrayList<>();
        parameters.add(Timestamp.from(now()));
        DisclosureState state = filter.state();
        is(conditions, parameters, "d.state = %s", state == null ? null : state.name());
        is(conditions, parameters, "d.recipient = %s", filter.recipient());
        is(conditions, parameters, "%s = any (d.gateways)", filter.gateway());
        is(
                conditions,
                parameters,
                "d.case_id = (select id from cases.shared_case where reference = %s)",
                filter.caseReference());
        is(
                conditions,
                parameters,
                "d.id in (select s.disclosure_id from cases.disclosure_subject s join people.person p on p.id = s.person_id where p.reference = %s)",
                filter.person());
        if (filter.mine()) {
            conditions.add("d.recorded_by = (select identity.acting())");
        }
        if (filter.decidable()) {
            conditions.add(
                    "d.state = 'REQUESTED' and d.in_error_at is null and d.recorded_by <> (select identity.acting())"
                            + " and (d.data_class = any ((select cases.disclosures_decided())::smallint[])"
                            + " or 'IGO' = any ((select identity.acting_posts())::text[]) or 'LGL' = any ((select identity.acting_posts())::text[]))");
        }
        String text = filter.text();
        is(conditions, parameters, "strpos(lower(d.reference), lower(%s)) > 0", text == null ? null : text.strip());
        Query query = query("""
                with chosen as materialized (select d.* from cases.disclosure d where %s)
                select d.reference, d.items, b.name, array_to_string(d.gateways, ', '), d.data_class, d.persons,
                       coalesce(o.display_name, d.recorded_by), d.requested_at, d.decide_by, d.state, d.decision, d.urgent,
                       d.in_error_at is not null, d.state = 'REQUESTED' and d.in_error_at is null and d.decide_by < ?1,
                       t.total, t.waiting, t.late
                  from (select count(*) total, count(*) filter (where state = 'REQUESTED' and in_error_at is null) waiting,
                               count(*) filter (where state = 'REQUESTED' and in_error_at is null and decide_by < ?1) late from chosen) t
                  left join lateral (select * from chosen order by not (state = 'REQUESTED' and in_error_at is null),
                       case when state = 'REQUESTED' then decide_by end, requested_at desc, id desc limit %d offset %d) d on true
                  left join cases.recipient_body b on b.code = d.recipient
                  left join identity.officer o on o.username = d.recorded_by
                 order by not (d.state = 'REQUESTED' and d.in_error_at is null), case when d.state = 'REQUESTED' then d.decide_by end,
                          d.requested_at desc, d.id desc""".formatted(String.join(" and ", conditions), filter.size(), filter.first()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<DisclosureRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new DisclosureRow(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue(),
                        (String) row[6],
                        ((Timestamp) row[7]).toInstant(),
                        ((Timestamp) row[8]).toInstant(),
                        DisclosureState.valueOf((String) row[9]),
                        row[10] == null ? null : DisclosureDecision.valueOf((String) row[10]),
                        (Boolean) row[11],
                        (Boolean) row[12],
                        (Boolean) row[13]))
                .toList();
        Object[] any = found.get(0);
        return new Page(rows, number(any[14]), number(any[15]), number(any[16]));
    }

    private static void is(List<String> conditions, List<Object> parameters, String condition, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.add(value);
            conditions.add(condition.formatted("?" + parameters.size()));
        }
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((java.sql.Date) value).toLocalDate();
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
