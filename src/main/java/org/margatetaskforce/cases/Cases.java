package org.margatetaskforce.cases;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OnePage;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.Markings;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/** What the task force is doing about it, together: one shared case for each property, family, person or problem. */
@Boundary
public class Cases {

    /** The process that a case waits in from its acceptance to its end. */
    public static final String PROCESS = "SharedCase";

    private static final Set<CaseStage> BORN_AT =
            EnumSet.of(CaseStage.ACCEPTED, CaseStage.ALLOCATED, CaseStage.STEPPED_UP, CaseStage.SINGLE_AGENCY);

    private static final int SHORTEST_REASON = 10;

    /** Years beyond which no closing is looked up: longer than any period that makes a repeat. */
    private static final int LONGEST_MEMORY = 5;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Properties properties;

    @Inject
    Timeline timeline;

    @Inject
    Markings markings;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Audit audit;

    /**
     * Opens a case: by decision on a referral, or by an officer whose post may open such cases, with a reason. It gets its
     * subjects and partners, and its process starts. A property that is one agency's file so far is taken up.
     *
     * @return its reference, such as {@code MTF-F-2011-00001}
     * @throws RuleBroken where something is missing or not allowed, or the property has an open shared case already
     */
    public String open(NewCase wanted) {
        check(wanted);
        String reference = wanted.type() == CaseType.PROPERTY ? takeUp(wanted) : born(wanted);
        for (NewCase.About about : wanted.subjects()) {
            String answer = addSubject(reference, about, today());
            if (answer.equals("UNKNOWN")) {
                throw new RuleBroken("cases.subject.unknown", about.reference());
            }
        }
        for (String partner : wanted.partnerAgencies()) {
            if (!partner.equals(wanted.leadAgency())) {
                query("""
                                insert into cases.partner_agency (case_id, agency_code, joined_on, recorded_at, recorded_by)
                                values (cases.id_of(?1), ?2, ?3, ?4, identity.acting()) on conflict do nothing""")
                        .setParameter(1, reference)
                        .setParameter(2, partner)
                        .setParameter(3, Date.valueOf(today()))
                        .setParameter(4, now())
                        .executeUpdate();
            }
        }
        String before = wanted.repeatOf();
        if (before != null) {
            query("""
                            insert into cases.case_link (from_case_id, to_case_id, type, reason, recorded_at, recorded_by)
                            values (cases.id_of(?1), cases.id_of(?2), 'REPEAT_OF', 'Taken up again', ?3, identity.acting())
                            on conflict do nothing""")
                    .setParameter(1, reference)
                    .setParameter(2, before)
                    .setParameter(3, now())
                    .executeUpdate();
        }
        deriveSharing(reference);
        String why = wanted.openingReason();
        String referral = wanted.referralReference();
        timeline.write(
                reference,
                5,
                wanted.bornAt() == CaseStage.SINGLE_AGENCY ? "Taken on by a single agency" : "Case opened",
                why != null ? why : "From referral " + referral,
                referral == null ? reference : referral);
        if (wanted.bornAt() != CaseStage.SINGLE_AGENCY) {
            workflow.start(PROCESS, new Subject(reference, wanted.heading(), reference, wanted.leadAgency()));
        }
        audit.record("EDIT", "case", reference, 5, "opened");
        return reference;
    }

    private void check(NewCase wanted) {
        if (wanted.heading().isBlank()) {
            throw new RuleBroken("cases.case.heading-missing");
        }
        if (!BORN_AT.contains(wanted.bornAt())) {
            throw new RuleBroken("cases.case.not-born-at", wanted.bornAt().words());
        }
        String reason = wanted.openingReason();
        if (wanted.referralReference() == null) {
            if (reason == null || reason.strip().length() < SHORTEST_REASON) {
                throw new RuleBroken("cases.case.no-reason");
            }
            if (!mayI('C', wanted.type())) {
                throw new Denied("cases.case.not-yours-to-open", wanted.type().words());
            }
        }
        String exception = wanted.wardException();
        if (exception != null && !holds("PM")) {
            throw new Denied("cases.case.exception-is-the-programme-managers");
        }
        String lead = wanted.leadProfessional();
        if (lead == null && wanted.bornAt() == CaseStage.ALLOCATED) {
            throw new RuleBroken("cases.case.nobody-leads");
        }
        if (lead != null && !lead.isBlank()) {
            String agency = agencyOf(lead);
            if (agency == null || !agency.equals(wanted.leadAgency())) {
                throw new RuleBroken("cases.case.lead-not-of-agency", lead, wanted.leadAgency());
            }
        }
    }

    private String born(NewCase wanted) {
        return (String)
                query("select cases.open_case(?1, cast(?2 as char), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
                        .setParameter(1, wanted.type().name())
                        .setParameter(2, String.valueOf(wanted.type().letter()))
                        .setParameter(3, wanted.heading().strip())
                        .setParameter(4, wanted.bornAt().name())
                        .setParameter(5, wanted.leadAgency())
                        .setParameter(6, wanted.leadProfessional())
                        .setParameter(7, wanted.priority().name())
                        .setParameter(8, markingFor(wanted.type()))
                        .setParameter(9, wanted.openingReason())
                        .setParameter(10, wanted.referralReference())
                        .setParameter(11, repeat(wanted.repeatOf()))
                        .setParameter(12, wanted.wardException())
                        .setParameter(13, now())
                        .getSingleResult();
    }

    private String takeUp(NewCase wanted) {
        String uprn = wanted.subjects().stream()
                .map(NewCase.About::reference)
                .filter(reference -> SubjectKind.of(reference) == SubjectKind.PROPERTY)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cases.case.no-property"));
        String property = properties
                .findAddress(Uprn.of(uprn))
                .orElseThrow(() -> new RuleBroken("place.property.unknown", uprn))
                .propertyUprn();
        String reference =
                (String) query("select cases.take_up_property_case(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
                        .setParameter(1, property)
                        .setParameter(2, wanted.bornAt().name())
                        .setParameter(3, wanted.leadAgency())
                        .setParameter(4, wanted.leadProfessional())
                        .setParameter(5, wanted.priority().name())
                        .setParameter(6, wanted.heading().strip())
                        .setParameter(7, markingFor(CaseType.PROPERTY))
                        .setParameter(8, wanted.openingReason())
                        .setParameter(9, wanted.referralReference())
                        .setParameter(10, repeat(wanted.repeatOf()))
                        .setParameter(11, now())
                        .getSingleResult();
        if (reference.startsWith("!")) {
            throw new RuleBroken("cases.case.property-has-one", reference.substring(1));
        }
        return reference;
    }

    /** The case that is taken up again, where it closed so lately that this one is a repeat. */
    private @Nullable String repeat(@Nullable String before) {
        if (before == null) {
            return null;
        }
        LocalDate closed = get(before).getClosedOn();
        if (closed == null) {
            throw new RuleBroken("cases.case.still-open", before);
        }
        return today().isAfter(deadlines.reckon("P-CASE-REPEAT", closed).on()) ? null : before;
    }

    /**
     * The case about a person, family, organisation or property that closed within the twelve months in which a new referral
     * counts as a repeat.
     *
     * @param subject P-…, FM-…, O-… or a UPRN
     */
    public Optional<String> closedLately(String subject) {
        String reference = (String) query("select cases.closed_since(?1, ?2)")
                .setParameter(1, subject)
                .setParameter(2, Date.valueOf(today().minusYears(LONGEST_MEMORY)))
                .getSingleResult();
        return Optional.ofNullable(reference).filter(found -> repeat(found) != null);
    }

    /**
     * The one open case of a property, opened as a file of the officer's agency where there is none: asking twice, or two
     * officers at once, gives one case. The officer who asks joins its team where their agency leads it. A dwelling unit has
     * its building's case.
     *
     * @param heading names the place, never a person
     * @return its reference, such as {@code MTF-P-2011-00001}
     */
    public String openPropertyCase(Uprn uprn, String heading) {
        String property = properties
                .findAddress(uprn)
                .orElseThrow(() -> new RuleBroken("place.property.unknown", uprn))
                .propertyUprn();
        String reference = (String) query("select cases.open_property_case(?1, ?2, ?3, ?4)")
                .setParameter(1, property)
                .setParameter(2, heading)
                .setParameter(3, markingFor(CaseType.PROPERTY))
                .setParameter(4, now())
                .getSingleResult();
        // whoever opens a task joins the team on the way, and sees on the same page what its members see
        OnePage.forget();
        return reference;
    }

    /** The marking that a case of a type is born with (F.4): a family's is sensitive. */
    private String markingFor(CaseType type) {
        return markings.scale().ofCase(type.name(), today());
    }

    /** Is the one acting on the team of that case now? */
    public boolean isOnTeam(String reference) {
        return !entityManager
                .createNativeQuery("""
                        select 1 from cases.team_member
                         where case_reference = ?1 and username = identity.acting() and valid_to is null""")
                .setParameter(1, reference)
                .getResultList()
                .isEmpty();
    }

    /** The case of this reference, where the officer may see it. */
    public Optional<SharedCase> find(String reference) {
        return OnePage.once(List.of("cases.case", reference), () -> entityManager
                .createQuery("select c from SharedCase c where c.reference = :reference", SharedCase.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst());
    }

    /**
     * The case of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public SharedCase get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.case.unknown", reference));
    }

    /** The cases of a property that the officer may see, the newest first. */
    public List<SharedCase> ofProperty(Uprn uprn) {
        return entityManager
                .createQuery(
                        "select c from SharedCase c where c.uprn = :uprn order by c.openedOn desc", SharedCase.class)
                .setParameter("uprn", uprn)
                .getResultList();
    }

    /**
     * Puts an officer on the team of a case that the one acting leads, supervises or works on for its agency.
     *
     * @throws RuleBroken where they are on it already, may not join (yet), or there is no such case to the one acting
     */
    public void join(String reference, String username, String reason) {
        SharedCase shared = get(reference);
        shared.mustBeOpen();
        String answer = (String) query("select cases.join_team(?1, ?2, ?3, ?4)")
                .setParameter(1, reference)
                .setParameter(2, username)
                .setParameter(3, reason)
                .setParameter(4, now())
                .getSingleResult();
        switch (answer) {
            case "JOINED" -> {
                timeline.write(reference, 5, "Joined the team", reason, reference);
                audit.record("EDIT", "case", reference, 5, "team: " + username + " joined");
            }
            case "ALREADY" -> throw new RuleBroken("cases.team.already-member", username, reference);
            case "NOT_YOURS" -> throw new Denied("cases.team.not-yours-to-fill");
            case "NOT_SHARED" -> throw new RuleBroken("cases.team.not-shared-yet", username);
            case "NOT_PARTNER" -> throw new RuleBroken("cases.team.not-a-partner", username);
            case "EXCLUDED" -> throw new RuleBroken("cases.team.excluded", username);
            default -> throw new RuleBroken("cases.team.unknown-officer", username);
        }
    }

    /**
     * Takes an officer off the team: from now on what only members see is closed to them.
     *
     * @throws RuleBroken where they are not on it, or lead it (hand over the lead first)
     */
    public void leave(String reference, String username) {
        SharedCase shared = get(reference);
        if (username.equals(shared.getLeadProfessional()) && SharedCase.AT_WORK.contains(shared.getStage())) {
            throw new RuleBroken("cases.team.leads", username);
        }
        if (!username.equals(Acting.who()) && !mayManage(shared)) {
            throw new Denied("cases.team.not-yours-to-fill");
        }
        int ended = ((Number) query("select cases.end_membership(?1, ?2, null)")
                        .setParameter(1, shared.id())
                        .setParameter(2, username)
                        .getSingleResult())
                .intValue();
        if (ended == 0) {
            throw new RuleBroken("cases.team.not-a-member", username, reference);
        }
        timeline.write(reference, 5, "Left the team", "", reference);
        audit.record("EDIT", "case", reference, 5, "team: " + username + " left");
    }

    /** The team of a case that the officer may read: present members first. */
    public List<TeamMember> team(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query(
                        "select username, display_name, agency_code, valid_from, valid_to from cases.team_of(?1)")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .map(row -> new TeamMember(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Date) row[3]).toLocalDate(),
                        row[4] == null ? null : ((Date) row[4]).toLocalDate()))
                .toList();
    }

    /**
     * The colleagues to whom something of a case may be given: they may see it, and are on no deny list. Every picker of an
     * owner, invitee or lead asks here. Empty where the one acting may not see the case.
     */
    public List<Colleague> mayBeGiven(String reference) {
        return colleagues("select username, display_name, agency_name from cases.may_be_given(?1)", reference);
    }

    /** The colleagues who could join a case's team: officers of its agencies, before it is shared of the lead agency alone. */
    public List<Colleague> mayJoin(String reference) {
        return colleagues("select username, display_name, agency_name from cases.may_join(?1)", reference);
    }

    private List<Colleague> colleagues(String sql, String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query(sql).setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Colleague((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /**
     * An officer who must not see a case: they live there, are related to it or linked with it (F.3: deny wins).
     *
     * @param username the officer
     * @param reason in ten characters or more; seen by whoever leads or supervises the case, never by the officer
     */
    public void exclude(String reference, String username, String reason) {
        SharedCase shared = get(reference);
        if (!mayManage(shared)) {
            throw new Denied("cases.team.not-yours-to-fill");
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("cases.case.no-reason");
        }
        if (username.equals(shared.getLeadProfessional())) {
            throw new RuleBroken("cases.team.leads", username);
        }
        query("select cases.exclude(?1, ?2, ?3, ?4)")
                .setParameter(1, reference)
                .setParameter(2, username)
                .setParameter(3, reason.strip())
                .setParameter(4, now())
                .getSingleResult();
        audit.record("EDIT", "case", reference, 5, "deny list: " + username + " added");
    }

    /** The conflict of interest is over, or was a mistake: the officer sees the case again as their post allows. */
    public void admitAgain(String reference, String username) {
        if (!mayManage(get(reference))) {
            throw new Denied("cases.team.not-yours-to-fill");
        }
        query("select cases.admit_again(?1, ?2, ?3)")
                .setParameter(1, reference)
                .setParameter(2, username)
                .setParameter(3, now())
                .getSingleResult();
        audit.record("EDIT", "case", reference, 5, "deny list: " + username + " removed");
    }

    /** An officer on a case's deny list. */
    public record Excluded(String username, String displayName, String agencyCode, String reason) {}

    /** Who is denied a case; nobody to one who neither leads nor supervises it. */
    public List<Excluded> exclusions(String reference) {
        if (!mayManage(get(reference))) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("select username, display_name, agency_code, reason from cases.exclusions_of(?1)")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .map(row -> new Excluded((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /**
     * A page of cases and how many there are in all.
     *
     * @param marking the highest that any of all of them bears; "" of none
     */
    public record Page(List<CaseRow> rows, int total, String marking) {}

    /** One page of the cases that the officer may see, in one statement: rows and total agree. */
    public Page page(CaseFilter filter) {
        CaseListing listing = new CaseListing(filter);
        Query query = query(listing.sql());
        listing.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(CaseListing::row)
                        .toList(),
                ((Number) found.get(0)[CaseListing.TOTAL]).intValue(),
                markings.scale().highest(CaseListing.markings(found.get(0))));
    }

    /** Ends a property's file, or another case that one agency worked on alone. */
    public void closeFile(String reference, String reason) {
        SharedCase shared = get(reference);
        mustWorkOn(shared);
        shared.closeFile(String.valueOf(Acting.who()), reason, today());
        timeline.write(reference, shared.getDataClass(), "Case closed", reason, reference);
        audit.record("EDIT", "case", reference, 5, "closed");
    }

    /** Priority and risk, with the reason. */
    public void weigh(String reference, int version, CasePriority priority, CaseRisk risk, String reason) {
        SharedCase shared = getFor(reference, version);
        mustWorkOn(shared);
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("cases.case.no-reason");
        }
        CasePriority before = shared.getPriority();
        shared.weigh(priority, risk);
        timeline.write(
                reference,
                5,
                "Priority " + before.name() + " to " + priority.name() + ", risk " + risk.words(),
                "",
                reference);
        timeline.write(reference, 6, "Why priority or risk changed", reason, reference);
        audit.record("EDIT", "case", reference, 5, "priority and risk");
    }

    /** Marks a case as one of the costliest, or no more: the programme manager confirms (B.2). */
    public void markHighCost(String reference, boolean costly) {
        if (!holds("PM")) {
            throw new Denied("cases.case.high-cost-is-the-programme-managers");
        }
        get(reference).markHighCost(costly);
        timeline.write(
                reference, 5, costly ? "Marked as a high-cost case" : "No longer a high-cost case", "", reference);
        audit.record("EDIT", "case", reference, 5, "high cost");
    }

    /** Gives a case another protective marking; the timeline says from what, to what and why (F.4). */
    public void mark(String reference, int version, String marking, String reason) {
        SharedCase shared = getFor(reference, version);
        mustWorkOn(shared);
        String before = shared.getMarking();
        shared.mark(markings.scale().accepted(marking, today()), reason);
        timeline.write(reference, 5, "Marked " + marking + ", before " + before, reason.strip(), reference);
        audit.record("EDIT", "case", reference, 5, "marking");
    }

    /**
     * Whether the one acting holds a right to cases of a type today.
     *
     * @param right C open, U work on, A approve, X close, S sign a closing (partnership practice A.3)
     */
    public boolean mayI(char right, CaseType type) {
        return Acting.SYSTEM.equals(Acting.who())
                || OnePage.once(List.of("cases.my_rights", type), () -> (String) query("select cases.my_rights(?1)")
                                        .setParameter(1, type.name())
                                        .getSingleResult())
                                .indexOf(right)
                        >= 0;
    }

    /** Whether the one acting is on the team of a case today. */
    public boolean amMember(String reference) {
        return OnePage.once(
                List.of("cases.member", reference),
                () -> !query("""
                        select 1 from cases.team_member m join cases.shared_case c on c.id = m.case_id
                         where c.reference = ?1 and m.username = identity.acting() and m.valid_to is null""").setParameter(1, reference).getResultList().isEmpty());
    }

    /** Whether the one acting may work on a case: on its team, in a post that works on such cases; or leads it. */
    public boolean mayWorkOn(SharedCase shared) {
        String who = String.valueOf(Acting.who());
        return who.equals(Acting.SYSTEM)
                || who.equals(shared.getLeadProfessional())
                || mayI('U', shared.getType()) && amMember(shared.getReference());
    }

    /** Whether the one acting may settle who works on a case: its lead, or who supervises such cases for its agency. */
    public boolean mayManage(SharedCase shared) {
        String who = String.valueOf(Acting.who());
        return who.equals(Acting.SYSTEM)
                || who.equals(shared.getLeadProfessional())
                || holds("PM")
                || (mayI('A', shared.getType()) || mayI('S', shared.getType()))
                        && shared.getLeadAgency().equals(agencyOf(who));
    }

    void mustWorkOn(SharedCase shared) {
        if (!mayWorkOn(shared)) {
            throw new Denied("cases.case.not-yours-to-change");
        }
    }

    /** The case as the form saw it: somebody else's change since then is told. */
    SharedCase getFor(String reference, int version) {
        SharedCase shared = get(reference);
        if (shared.getVersion() != version) {
            throw new jakarta.persistence.OptimisticLockException(reference);
        }
        return shared;
    }

    /** Sets afresh whether a case lies in the wards and is shared, from what holds now; tells the team where that changed. */
    void deriveSharing(String reference) {
        entityManager.flush();
        String changed = (String) query("select cases.derive_sharing(?1)")
                .setParameter(1, reference)
                .getSingleResult();
        find(reference).ifPresent(entityManager::refresh);
        if (changed != null) {
            timeline.write(
                    reference,
                    5,
                    changed.equals("SHARED") ? "Shared from now on" : "No longer shared",
                    changed.equals("SHARED")
                            ? "All five tests hold: origin, link with the wards, two agencies, lead accepted, legal basis."
                            : "One of the five tests no longer holds: partner agencies' officers have left the team.",
                    reference);
        }
    }

    String addSubject(String reference, NewCase.About about, LocalDate from) {
        return (String) query("select cases.add_subject(?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, reference)
                .setParameter(2, SubjectKind.of(about.reference()).name())
                .setParameter(3, about.reference())
                .setParameter(4, about.role())
                .setParameter(5, Date.valueOf(from))
                .setParameter(6, now())
                .getSingleResult();
    }

    boolean holds(String post) {
        return Acting.SYSTEM.equals(Acting.who())
                || OnePage.once(
                        List.of("identity.post", post),
                        () -> (Boolean) query("select ?1 = any (identity.acting_posts())")
                                .setParameter(1, post)
                                .getSingleResult());
    }

    @Nullable
    String agencyOf(String username) {
        List<?> found = query("select agency_code from identity.officer where username = ?1 and active")
                .setParameter(1, username)
                .getResultList();
        return found.isEmpty() ? null : (String) found.get(0);
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    static LocalDate today() {
        return TaskForceClock.current().today();
    }

    static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }
}
