package org.margatetaskforce.cases.consent;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.action.ProcessDay;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * What people have agreed to (partnership practice C.2): apart from the legal basis on which agencies share, for named bodies and
 * classes, twelve months at most. What it opens and closes is asked by the database at each request.
 */
@Boundary
public class Consents {

    private static final String ROUTE = "ConsentWatch";
    private static final int NOTE_CLASS = 6;
    private static final int SHORTEST_REASON = 10;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

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

    /**
     * Records what was answered: for somebody on the team of the case, about somebody the case is about.
     *
     * @return its reference, such as {@code CN-2011-00001}
     */
    public String record(NewConsent given) {
        SharedCase shared = cases.get(given.caseReference());
        if (!cases.amMember(given.caseReference())) {
            throw new Denied("cases.consent.team-only");
        }
        LocalDate today = today();
        check(given, today);
        LocalDate expires = null;
        if (given.state() == ConsentState.GIVEN) {
            LocalDate longest = longest(given.from()).on();
            expires = given.expiresOn() == null ? longest : given.expiresOn();
            if (expires.isAfter(longest) || expires.isBefore(given.from())) {
                throw new RuleBroken("cases.consent.too-long", longest);
            }
        }
        Long person = person(given.caseReference(), given.person());
        if (!given.replaces().isBlank()) {
            vary(given.replaces());
        }
        String reference = (String) query("select base.next_number('CN', ?1)")
                .setParameter(1, today.getYear())
                .getSingleResult();
        boolean answered = given.state() == ConsentState.GIVEN;
        Number id = (Number) query("""
                insert into cases.consent (reference, case_id, person_id, state, given_by, giver, purposes, method, witness, kept, language,
                       copy_given, because, manager, from_on, expires_on, replaces, recorded_at, recorded_by)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, cast(?12 as boolean), ?13, ?14, ?15, cast(?16 as date), ?17, ?18,
                        identity.acting())
                returning id""")
                .setParameter(1, reference)
                .setParameter(2, shared.id())
                .setParameter(3, person)
                .setParameter(4, given.state().name())
                .setParameter(5, given.givenBy().name())
                .setParameter(6, orNull(given.giver()))
                .setParameter(7, given.purposes().strip())
                .setParameter(
                        8, answered && given.method() != null ? given.method().name() : null)
                .setParameter(9, answered ? orNull(given.witness()) : null)
                .setParameter(10, answered ? orNull(given.kept()) : null)
                .setParameter(11, orNull(given.language()))
                .setParameter(12, answered ? String.valueOf(given.copyGiven()) : null)
                .setParameter(13, orNull(given.because()))
                .setParameter(14, orNull(given.manager()))
                .setParameter(15, java.sql.Date.valueOf(given.from()))
                .setParameter(16, expires == null ? null : java.sql.Date.valueOf(expires))
                .setParameter(17, orNull(given.replaces()))
                .setParameter(18, Timestamp.from(now()))
                .getSingleResult();
        if (answered) {
            for (String recipient : given.recipients()) {
                for (int dataClass : given.classes()) {
                    query(
                                    "insert into cases.consent_scope (consent_id, recipient, data_class) values (?1, ?2, cast(?3 as smallint))")
                            .setParameter(1, id.longValue())
                            .setParameter(2, recipient)
                            .setParameter(3, dataClass)
                            .executeUpdate();
                }
            }
        }
        told(
                given.caseReference(),
                reference,
                "Consent " + reference + ": " + given.state().words());
        if (answered) {
            workflow.start(
                    ROUTE,
                    new Subject(reference, "Consent " + reference, given.caseReference(), shared.getLeadAgency()));
        }
        return reference;
    }

    private static void check(NewConsent given, LocalDate today) {
        if (given.from().isAfter(today)) {
            throw new RuleBroken("cases.consent.to-come", given.from());
        }
        if (given.purposes().strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("cases.consent.purposes");
        }
        boolean another = given.givenBy() == GivenBy.PARENTAL || given.givenBy() == GivenBy.REPRESENTATIVE;
        if (another && given.giver().isBlank()) {
            throw new RuleBroken("cases.consent.giver");
        }
        switch (given.state()) {
            case GIVEN -> {
                if (given.method() == null
                        || given.method() == ConsentMethod.WRITTEN
                                && given.kept().isBlank()
                        || given.method() == ConsentMethod.VERBAL_WITNESSED
                                && given.witness().isBlank()) {
                    throw new RuleBroken("cases.consent.how");
                }
                if (given.recipients().isEmpty() || given.classes().isEmpty()) {
                    throw new RuleBroken("cases.consent.scope");
                }
            }
            case NOT_SOUGHT -> {
                if (given.because().strip().length() < SHORTEST_REASON
                        || given.manager().isBlank()) {
                    throw new RuleBroken("cases.consent.not-sought");
                }
            }
            case SOUGHT, REFUSED -> {
                if (!given.because().isBlank() && given.because().strip().length() < SHORTEST_REASON) {
                    throw new RuleBroken("cases.disclosure.reason", SHORTEST_REASON);
                }
            }
            default -> throw new RuleBroken("cases.consent.state");
        }
    }

    private Long person(String caseReference, String person) {
        @SuppressWarnings("unchecked")
        List<Number> found = query("""
                select p.id from people.person p
                 where p.reference = ?1
                   and exists (select 1 from cases.case_subject s join cases.shared_case c on c.id = s.case_id
                                where c.reference = ?2
                                  and (s.person_id = p.id
                                       or s.family_id in (select f.family_id from people.family_member f
                                                           where f.person_id = p.id and f.superseded_at is null)))""")
                .setParameter(1, person.strip())
                .setParameter(2, caseReference)
                .getResultList();
        if (found.isEmpty()) {
            throw new RuleBroken("cases.consent.of-nobody-here", person);
        }
        return found.get(0).longValue();
    }

    /** The latest day on which a consent given on a day may end, with its reason. */
    public Deadline longest(LocalDate from) {
        return deadlines.reckon("P-CONSENT-LASTS", from);
    }

    private void vary(String reference) {
        Consent old = get(reference);
        if (old.state() != ConsentState.GIVEN && old.state() != ConsentState.SOUGHT) {
            throw new RuleBroken("cases.consent.holds-not", reference, old.standing(today()));
        }
        if (old.state() == ConsentState.GIVEN) {
            changed(
                    query(
                                    "update cases.consent set state = 'VARIED', version = version + 1 where reference = ?1 and state = 'GIVEN'")
                            .setParameter(1, reference)
                            .executeUpdate(),
                    reference);
            settle(reference);
        }
    }

    /**
     * Withdrawn: from this moment nothing more is shared on it. The agencies on the case by nothing else no longer see it; what
     * they wrote stays, and what stands on another legal basis too. What follows is decided within three working days.
     */
    public void withdraw(String reference, int version, String said) {
        Consent it = get(reference);
        it.mustBeWithdrawable(today());
        if (!cases.amMember(it.caseReference())) {
            throw new Denied("cases.consent.team-only");
        }
        if (said.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("cases.disclosure.reason", SHORTEST_REASON);
        }
        List<String> team = cases.team(it.caseReference()).stream()
                .filter(member -> member.validTo() == null)
                .map(member -> member.username())
                .toList();
        // what is written is written first: one who is here by this consent alone does not see the case after it
        told(it.caseReference(), reference, "Consent " + reference + ": withdrawn");
        int withdrawn = query("""
                update cases.consent
                   set state = 'WITHDRAWN', withdrawn_on = identity.today(), withdrawn_by = identity.acting(), withdrawal = ?3,
                       version = version + 1
                 where reference = ?1 and version = ?2 and state = 'GIVEN'""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, said.strip())
                .executeUpdate();
        changed(withdrawn, reference);
        settle(reference);
        for (String member : team) {
            outbox.put("consent-withdrawn/" + reference + "/" + member, member, "consent-withdrawn", reference);
        }
    }

    /** Decides what follows from a withdrawal: the case is closed, goes on otherwise with a named manager, or is stepped up. */
    public void decideAfter(String reference, int version, AfterWithdrawal after, String why, String manager) {
        Consent it = get(reference);
        it.mustBeDecidable();
        if (why.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("cases.disclosure.reason", SHORTEST_REASON);
        }
        if (after == AfterWithdrawal.OTHER_GATEWAY && manager.isBlank()) {
            throw new RuleBroken("cases.consent.manager");
        }
        int decided = query("""
                update cases.consent set after_withdrawal = ?3, after_why = ?4, after_manager = ?5, after_at = ?6, version = version + 1
                 where reference = ?1 and version = ?2 and after_withdrawal is null""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, after.name())
                .setParameter(4, why.strip())
                .setParameter(5, orNull(manager))
                .setParameter(6, Timestamp.from(now()))
                .executeUpdate();
        changed(decided, reference);
        told(it.caseReference(), reference, "After the withdrawal of consent " + reference + ": " + after.words());
        if (workflow.isOpen("Task_DecideAfterWithdrawal", reference)) {
            workflow.complete("Task_DecideAfterWithdrawal", reference);
        } else {
            workflow.tell("WithdrawalDecided", reference);
        }
    }

    private void settle(String reference) {
        workflow.tell("ConsentSettled", reference);
    }

    private static void changed(int rows, String reference) {
        if (rows == 0) {
            throw new RuleBroken("cases.disclosure.changed-meanwhile", reference);
        }
    }

    private void told(String caseReference, String reference, String heading) {
        timeline.write(caseReference, NOTE_CLASS, heading, "", reference);
        entityManager.flush();
        audit.record(
                "EDIT",
                "consent",
                reference,
                NOTE_CLASS,
                heading.substring(heading.indexOf(':') + 1).strip());
    }

    // --- what its route asks (bpmn/cases/consent-watch.bpmn)

    /** When its keeper is reminded that it will expire. */
    public Date remindOn(String reference) {
        return ProcessDay.beginning(
                deadlines.reckon("P-CONSENT-REMIND", lastDay(reference)).on());
    }

    /** The moment after its last day. */
    public Date endsOn(String reference) {
        return ProcessDay.beginning(lastDay(reference).plusDays(1));
    }

    /** By when what follows from its withdrawal is decided. */
    public Date decideAfterBy(String reference) {
        LocalDate from = Objects.requireNonNullElseGet(day(route(reference)[1]), Consents::today);
        return ProcessDay.beginning(deadlines.reckon("P-CONSENT-RISK", from).on());
    }

    private LocalDate lastDay(String reference) {
        return Objects.requireNonNullElseGet(day(route(reference)[2]), Consents::today);
    }

    /** It was withdrawn. */
    public boolean isWithdrawn(String reference) {
        return ConsentState.WITHDRAWN.name().equals(route(reference)[0]);
    }

    /** The post that renews it and decides after a withdrawal: the lead professional's, else of whoever recorded it. */
    public String keeper(String reference) {
        TreeSet<String> posts = new TreeSet<>(officers.postsOf(String.valueOf(route(reference)[3])));
        return posts.isEmpty() ? "PM" : posts.first();
    }

    private Object[] route(String reference) {
        return (Object[]) query("select state, withdrawn_on, expires_on, keeper from cases.consent_route(?1)")
                .setParameter(1, reference)
                .getSingleResult();
    }

    /** Its last day is past: a line on the case says so. That it opens nothing any more is asked of its days, not of this. */
    public void expire(String reference) {
        Consent it = get(reference);
        told(it.caseReference(), reference, "Consent " + reference + ": expired");
    }

    /** It is looked at before its end, and left to end on its last day. */
    public void letEnd(String reference) {
        Consent it = get(reference);
        it.mustBeWithdrawable(today());
        if (workflow.isOpen("Task_RenewConsent", reference)) {
            workflow.complete("Task_RenewConsent", reference);
        }
        audit.record("EDIT", "consent", reference, NOTE_CLASS, "left to end");
    }

    /** It is looked at: a line in the audit. */
    public void noteLook(Consent it) {
        audit.record("VIEW", "consent", it.reference(), NOTE_CLASS, null);
    }

    /** The persons a case is about, with the members of its families: those who can agree. */
    public List<Somebody> persons(String caseReference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                select p.reference, p.name from people.person p
                 where p.id in (select s.person_id from cases.case_subject s join cases.shared_case c on c.id = s.case_id where c.reference = ?1
                                union
                                select f.person_id from cases.case_subject s join cases.shared_case c on c.id = s.case_id
                                  join people.family_member f on f.family_id = s.family_id and f.superseded_at is null
                                 where c.reference = ?1)
                 order by p.name""").setParameter(1, caseReference).getResultList();
        return found.stream()
                .map(row -> new Somebody((String) row[0], (String) row[1]))
                .toList();
    }

    /** A person, as a list offers them. */
    public record Somebody(String reference, String name) {}

    // --- reading

    /** The consent of this reference, where the one acting may see it. */
    public Optional<Consent> find(String reference) {
        return read(" where n.reference = ?1", List.of(reference)).stream().findFirst();
    }

    /**
     * The consent of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Consent get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.consent.unknown", reference));
    }

    /** A page of consents, and how many there are. */
    public record Page(List<Consent> rows, int total) {}

    /** One page of consents that the one acting may see, what ends first first. */
    public Page page(ConsentFilter filter) {
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        String holds = "n.state = 'GIVEN' and n.expires_on >= (select identity.today())";
        conditions.add(
                switch (filter.which()) {
                    case HOLDS -> holds;
                    case ENDS_SOON -> holds + " and n.expires_on <= (select identity.today()) + 30";
                    case OVER -> "not (" + holds + ")";
                    case ANY -> "true";
                });
        add(conditions, parameters, "c.reference = ?", filter.caseReference());
        add(conditions, parameters, "p.reference = ?", filter.person());
        add(conditions, parameters, "strpos(lower(n.reference), lower(?", filter.text());
        String where = " where " + String.join(" and ", conditions);
        Query counting = query("""
                select count(*) from cases.consent n join cases.shared_case c on c.id = n.case_id
                  join people.person p on p.id = n.person_id""" + where);
        for (int i = 0; i < parameters.size(); i++) {
            counting.setParameter(i + 1, parameters.get(i));
        }
        int total = ((Number) counting.getSingleResult()).intValue();
        return new Page(
                read(
                        where + " order by n.state <> 'GIVEN', n.expires_on, n.id desc limit " + filter.size()
                                + " offset " + filter.first(),
                        parameters),
                total);
    }

    private static void add(
            List<String> conditions, List<Object> parameters, String condition, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.add(value.strip());
            String number = condition + parameters.size();
            conditions.add(number.contains("lower(?") ? number + ")) > 0" : number);
        }
    }

    private List<Consent> read(String where, List<Object> parameters) {
        Query query = query("""
                select n.reference, n.version, c.reference, p.reference, p.name, n.state, n.given_by, n.giver, n.purposes, n.method, n.witness,
                       n.kept, n.language, n.copy_given, n.because, n.manager, n.from_on, n.expires_on, n.replaces, n.withdrawn_on,
                       n.withdrawal, n.after_withdrawal, n.after_why, n.after_manager, n.recorded_at, n.recorded_by,
                       coalesce(o.display_name, n.recorded_by),
                       coalesce((select string_agg(distinct b.name, '|' order by b.name) from cases.consent_scope s
                                   join cases.recipient_body b on b.code = s.recipient where s.consent_id = n.id), ''),
                       coalesce((select string_agg(distinct s.recipient, '|') from cases.consent_scope s where s.consent_id = n.id), ''),
                       coalesce((select string_agg(distinct cast(s.data_class as text), '|') from cases.consent_scope s where s.consent_id = n.id), '')
                  from cases.consent n
                  join cases.shared_case c on c.id = n.case_id
                  join people.person p on p.id = n.person_id
                  left join identity.officer o on o.username = n.recorded_by""" + where);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return found.stream().map(Consents::consent).toList();
    }

    private static Consent consent(Object[] row) {
        return new Consent(
                (String) row[0],
                ((Number) row[1]).intValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ConsentState.valueOf((String) row[5]),
                GivenBy.valueOf((String) row[6]),
                (@Nullable String) row[7],
                (String) row[8],
                row[9] == null ? null : ConsentMethod.valueOf((String) row[9]),
                (@Nullable String) row[10],
                (@Nullable String) row[11],
                (@Nullable String) row[12],
                Boolean.TRUE.equals(row[13]),
                (@Nullable String) row[14],
                (@Nullable String) row[15],
                Objects.requireNonNull(day(row[16])),
                day(row[17]),
                (@Nullable String) row[18],
                day(row[19]),
                (@Nullable String) row[20],
                row[21] == null ? null : AfterWithdrawal.valueOf((String) row[21]),
                (@Nullable String) row[22],
                (@Nullable String) row[23],
                ((Timestamp) row[24]).toInstant(),
                (String) row[25],
                (String) row[26],
                list((String) row[27]),
                list((String) row[28]),
                list((String) row[29]).stream().map(Integer::valueOf).sorted().toList());
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\\|", -1));
    }

    /**
     * What a withdrawal does to an agency that the consent names.
     *
     * @param leaves it is on the case by consent alone: it no longer sees it
     * @param gateways the other legal bases on which it stays; empty where none
     */
    public record Effect(String agency, boolean onTheCase, boolean leaves, String gateways) {}

    /** What stays and what ends with a withdrawal, for each agency of the team that the consent names. */
    public List<Effect> effects(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                select a.name,
                       a.code = c.lead_agency or exists (select 1 from cases.partner_agency p
                                where p.case_id = c.id and p.agency_code = a.code and p.left_on is null),
                       a.code <> c.lead_agency and exists (select 1 from cases.legal_basis l where l.case_id = c.id
                                and a.code in (l.agency_a, l.agency_b) and l.end_reason is null),
                       coalesce((select string_agg(distinct g.name, ', ' order by g.name)
                                   from cases.legal_basis l
                                   join cases.gateway g on g.code = l.gateway_code and g.valid_from <= l.valid_from
                                    and (g.valid_to is null or g.valid_to >= l.valid_from)
                                  where l.case_id = c.id and a.code in (l.agency_a, l.agency_b) and l.gateway_code <> 'CONS'
                                    and l.end_reason is null and (l.valid_to is null or l.valid_to >= identity.today())), '')
                  from cases.consent n
                  join cases.shared_case c on c.id = n.case_id
                  join identity.agency a on a.code in (select b.agency_code from cases.consent_scope s
                                                        join cases.recipient_body b on b.code = s.recipient where s.consent_id = n.id)
                 where n.reference = ?1 order by a.name""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Effect(
                        (String) row[0], (Boolean) row[1], (Boolean) row[2] && ((String) row[3]).isEmpty(), (String)
                                row[3]))
                .toList();
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
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
