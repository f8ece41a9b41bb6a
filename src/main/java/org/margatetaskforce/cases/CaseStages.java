package org.margatetaskforce.cases;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/**
 * How a case goes from stage to stage (partnership practice B.2): each move a verb with its guards, each date read from the
 * dated periods. Its process calls the days and posts here and waits; nothing it waits for can be skipped past these verbs.
 */
@Boundary
public class CaseStages {

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<LeadAccepted> leadAccepted;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Audit audit;

    /**
     * The lead professional accepts the lead, below the caseload cap of their post.
     *
     * @param overCap the programme manager's reason where the cap is reached; empty where it is not, or where the programme
     *     manager gave it when asking
     */
    public void acceptLead(String reference, int version, String overCap) {
        SharedCase shared = cases.getFor(reference, version);
        String who = String.valueOf(Acting.who());
        String asked = shared.getLeadProfessional();
        if (asked != null && !asked.equals(who)) {
            throw new Denied("cases.case.lead-asked-of-another", asked);
        }
        if (asked == null
                && !(cases.mayI('U', shared.getType()) && shared.getLeadAgency().equals(cases.agencyOf(who)))) {
            throw new Denied("cases.case.not-yours-to-change");
        }
        Caseload load = caseload(who, shared.getType());
        String reason = load.isFull() && overCap.isBlank() ? reasonGiven(shared, who) : overCap.strip();
        if (load.isFull() && reason.length() < 10) {
            throw new RuleBroken("cases.case.over-the-cap", load.cap(), load.leads());
        }
        shared.acceptLead(who, Cases.today());
        join(shared, who, "leads the case");
        done(shared, "Lead accepted", load.isFull() ? "Above the caseload cap: " + reason : "");
        cases.deriveSharing(reference);
        workflow.complete("Task_AcceptLead", reference);
        leadAccepted.fire(new LeadAccepted(reference, who));
    }

    /** Why the programme manager asked somebody whose caseload is full; empty where nobody said so. */
    private String reasonGiven(SharedCase shared, String who) {
        List<?> given = entityManager
                .createNativeQuery(
                        "select cap_reason from cases.referral where case_reference = ?1 and lead_username = ?2 and cap_reason is not null")
                .setParameter(1, shared.getReference())
                .setParameter(2, who)
                .getResultList();
        return given.isEmpty() ? "" : String.valueOf(given.get(0));
    }

    /** Whoever was asked to lead does not, and says why: the task goes back to the post that such cases begin with. */
    public void declineLead(String reference, int version, String reason) {
        SharedCase shared = cases.getFor(reference, version);
        String who = String.valueOf(Acting.who());
        String asked = shared.getLeadProfessional();
        if (!who.equals(asked)) {
            throw new Denied("cases.case.lead-asked-of-another", asked == null ? "nobody yet" : asked);
        }
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        shared.declineLead();
        done(shared, "Lead declined", "");
        timeline.write(reference, 6, "Why the lead was declined", reason.strip(), reference);
        workflow.give("Task_AcceptLead", reference, null, post(reference));
    }

    /**
     * How many open cases of a type an officer leads, and the most that their post should.
     *
     * @param cap 0 where the post has none
     */
    public record Caseload(int leads, int cap) {

        /** True where the next one needs the programme manager's reason. */
        public boolean isFull() {
            return cap > 0 && leads >= cap;
        }
    }

    /** The caseload of an officer in a type of case: counted over all of them, seen or not. */
    public Caseload caseload(String username, CaseType type) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("select leads, cap from cases.caseload_of(?1, ?2)")
                .setParameter(1, username)
                .setParameter(2, type.name())
                .getSingleResult();
        return new Caseload(((Number) row[0]).intValue(), row[1] == null ? 0 : ((Number) row[1]).intValue());
    }

    /** Those concerned were met or spoken to for the first time. */
    public void recordFirstContact(String reference, int version, LocalDate on, String how) {
        SharedCase shared = leads(reference, version);
        shared.recordFirstContact(on, Cases.today());
        done(shared, "First contact made", how);
        workflow.complete("Task_MakeFirstContact", reference);
    }

    /**
     * The assessment is signed, and names what the plan shall change.
     *
     * @param needs one a line, each a few words without a name
     */
    public void signAssessment(String reference, int version, LocalDate on, List<String> needs) {
        SharedCase shared = leads(reference, version);
        shared.signAssessment(on, Cases.today(), hasLegalBasis(shared));
        addNeeds(shared, needs);
        done(shared, "Assessment signed", "");
        workflow.complete("Task_SignAssessment", reference);
    }

    /** Each pair of agencies on the case has a legal basis; a single agency needs none. */
    private boolean hasLegalBasis(SharedCase shared) {
        FiveTests tests = tests(shared.getReference());
        return !tests.agencies() || tests.basis();
    }

    /**
     * The plan is agreed, with at least one need named; its reviews begin.
     *
     * @param needs further ones, besides those of the assessment
     */
    public void agreePlan(String reference, int version, LocalDate on, List<String> needs) {
        SharedCase shared = leads(reference, version);
        addNeeds(shared, needs);
        entityManager.flush();
        if (needs(reference).isEmpty()) {
            throw new RuleBroken("cases.case.plan-without-need");
        }
        planGuard(shared);
        LocalDate series = deadlines.reckon("P-CASE-REVIEW", on).on();
        shared.agreePlan(on, Cases.today(), series, deadlines.nextWorkingDay(series));
        done(shared, "Plan agreed", "");
        workflow.complete("Task_AgreePlan", reference);
    }

    /** A plan has at least one action with an owner and a day; every high risk has one too. */
    private void planGuard(SharedCase shared) {
        if (!(Boolean) entityManager
                .createNativeQuery("select cases.plan_has_action(?1)")
                .setParameter(1, shared.id())
                .getSingleResult()) {
            throw new RuleBroken("cases.case.plan-without-action");
        }
    }

    /** A review was held and the case goes on: next due six weeks after the last due day, not after the day it was held. */
    public void review(String reference, int version, LocalDate held, String summary) {
        SharedCase shared = leads(reference, version);
        LocalDate last = shared.getReviewSeriesOn();
        if (last == null) {
            throw new RuleBroken(
                    "cases.case.stands-elsewhere", shared.getStage().words(), CaseStage.ACTIVE.words());
        }
        LocalDate next = ReviewSeries.next(
                last, held, deadlines.reckon("P-CASE-REVIEW-LATE", last).on(), day -> deadlines
                        .reckon("P-CASE-REVIEW", day)
                        .on());
        shared.goOnAfterReview(held, Cases.today(), next, deadlines.nextWorkingDay(next));
        done(shared, "Review held: goes on", summary);
        workflow.complete("Task_HoldReview", reference);
    }

    /** Closing is proposed, by a review or between two: partner agencies have ten working days to answer. */
    public void proposeClosing(String reference, int version, ClosureReason reason, String summary) {
        SharedCase shared = leads(reference, version);
        boolean paused = shared.getStage() == CaseStage.STEPPED_UP;
        shared.proposeClosing(String.valueOf(Acting.who()), reason, summary, Cases.today());
        entityManager.createNativeQuery("""
                        update cases.partner_agency set closing_answer = null, closing_answered_on = null, closing_answered_by = null,
                               closing_note = null, version = version + 1
                         where case_id = ?1 and left_on is null""").setParameter(1, shared.id()).executeUpdate();
        done(shared, "Closing proposed", reason.words() + ".");
        timeline.write(reference, 6, "Why it may close", summary, reference);
        if (paused) {
            workflow.complete("Task_RecheckPaused", reference);
        } else {
            workflow.correlate("ClosingProposed", reference);
        }
    }

    /** What became of a need, recorded before the case closes. */
    public void recordOutcome(String reference, long need, NeedOutcome outcome, String note) {
        SharedCase shared = cases.get(reference);
        shared.mustBeOpen();
        cases.mustWorkOn(shared);
        CaseNeed found = needs(reference).stream()
                .filter(each -> each.number() == need)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cases.need.unknown"));
        found.become(outcome, Cases.today(), note);
        audit.recordFor(reference, null, "EDIT", "case need", reference, 6, outcome.name());
    }

    /** A partner agency's officer answers whether the case may close: any member of its team for that agency. */
    public void answerClosing(String reference, boolean agrees, String note) {
        SharedCase shared = cases.get(reference);
        if (shared.getStage() != CaseStage.CLOSING) {
            throw new RuleBroken(
                    "cases.case.stands-elsewhere", shared.getStage().words(), CaseStage.CLOSING.words());
        }
        if (!agrees && note.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        String agency = String.valueOf(cases.agencyOf(String.valueOf(Acting.who())));
        int answered = entityManager
                .createNativeQuery("""
                        update cases.partner_agency
                           set closing_answer = ?3, closing_answered_on = ?4, closing_answered_by = identity.acting(), closing_note = ?5,
                               version = version + 1
                         where case_id = ?1 and agency_code = ?2 and left_on is null""")
                .setParameter(1, shared.id())
                .setParameter(2, agency)
                .setParameter(3, agrees ? "CONFIRMED" : "OBJECTED")
                .setParameter(4, Date.valueOf(Cases.today()))
                .setParameter(5, note.strip())
                .executeUpdate();
        if (answered == 0) {
            throw new Denied("cases.partner.not-of-an-agency-on-it");
        }
        done(shared, agency + (agrees ? " agrees to the closing" : " objects to the closing"), "");
    }

    /** What still stands between a case and its end, in numbers: for the page, and for who signs without reading its body. */
    public record InTheWay(
            int needs,
            int withoutOutcome,
            int partners,
            int unanswered,
            int objected,
            int openActions,
            boolean silenceOver) {

        /** The keys of what stands in the way, in words of messages.properties. */
        public List<String> reasons() {
            List<String> reasons = new java.util.ArrayList<>();
            if (openActions > 0) {
                reasons.add("cases.closing.open-actions");
            }
            if (withoutOutcome > 0) {
                reasons.add("cases.closing.outcomes-missing");
            }
            if (objected > 0) {
                reasons.add("cases.closing.partner-objects");
            }
            if (unanswered > 0 && !silenceOver) {
                reasons.add("cases.closing.partners-unheard");
            }
            return List.copyOf(reasons);
        }
    }

    /** What still stands between a case and its end. */
    public InTheWay inTheWay(String reference) {
        entityManager.flush();
        Object[] row = (Object[]) entityManager
                .createNativeQuery(
                        "select needs, without_outcome, partners, unanswered, objected, open_actions from cases.in_the_way_of_closing(?1)")
                .setParameter(1, reference)
                .getSingleResult();
        LocalDate since = cases.get(reference).getClosingSince();
        boolean silence = since != null
                && Cases.today()
                        .isAfter(deadlines.reckon("P-CASE-SILENCE", since).on());
        return new InTheWay(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                silence);
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    /** The supervisor signs the closing: somebody who supervises such cases, and neither leads this one nor proposed it. */
    public void close(String reference, int version) {
        SharedCase shared = cases.getFor(reference, version);
        mustSign(shared);
        InTheWay way = inTheWay(reference);
        if (!way.reasons().isEmpty()) {
            throw new RuleBroken(way.reasons().get(0));
        }
        shared.close(String.valueOf(Acting.who()), Cases.today());
        done(shared, "Case closed", "");
        workflow.complete("Task_CloseCase", reference);
    }

    /** The supervisor sends it back, or its lead thinks again: it goes on, with its reviews. */
    public void goOnInstead(String reference, int version, String reason) {
        SharedCase shared = cases.getFor(reference, version);
        if (!String.valueOf(Acting.who()).equals(shared.getLeadProfessional())) {
            mustSign(shared);
        }
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        LocalDate series = deadlines.reckon("P-CASE-REVIEW", Cases.today()).on();
        shared.goOnInstead(series, deadlines.nextWorkingDay(series));
        done(shared, "Not closed: goes on", "");
        timeline.write(reference, 6, "Why it goes on", reason, reference);
        workflow.complete("Task_CloseCase", reference);
    }

    private void mustSign(SharedCase shared) {
        if (!cases.mayI('S', shared.getType())) {
            throw new Denied("cases.case.not-yours-to-sign");
        }
    }

    /** Social care takes the statutory lead: the task force pauses, and looks again every six weeks. */
    public void stepUp(String reference, int version, String reason) {
        SharedCase shared = cases.getFor(reference, version);
        cases.mustWorkOn(shared);
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        shared.stepUp(
                Cases.today(), deadlines.reckon("P-CASE-RECHECK", Cases.today()).on());
        done(shared, "Stepped up: social care leads", "");
        timeline.write(reference, 6, "Why it was stepped up", reason, reference);
        workflow.correlate("SteppedUp", reference);
    }

    /** Looked again after six weeks: social care still leads, and the pause goes on. */
    public void stayPaused(String reference, int version, String note) {
        SharedCase shared = cases.getFor(reference, version);
        cases.mustWorkOn(shared);
        shared.stayPaused(deadlines.reckon("P-CASE-RECHECK", Cases.today()).on());
        done(shared, "Looked at again: still stepped up", note);
        workflow.complete("Task_RecheckPaused", reference);
    }

    /** Social care hands back with its closing summary, and the one acting accepts the lead. */
    public void stepDown(String reference, int version, String summary) {
        SharedCase shared = cases.getFor(reference, version);
        cases.mustWorkOn(shared);
        if (summary.strip().length() < 15) {
            throw new RuleBroken("cases.case.closing-summary-short");
        }
        String who = String.valueOf(Acting.who());
        LocalDate series = deadlines.reckon("P-CASE-REVIEW", Cases.today()).on();
        String lead = shared.getLeadProfessional();
        shared.stepDown(lead == null ? who : lead, Cases.today(), series, deadlines.nextWorkingDay(series));
        done(shared, "Stepped down: back with the task force", "");
        timeline.write(reference, 6, "Closing summary of social care", summary, reference);
        workflow.complete("Task_RecheckPaused", reference);
    }

    /** Those concerned have left the wards: to a receiving agency, kept open until six weeks after the last link ended. */
    public void beginHandover(String reference, int version, String receivingAgency, LocalDate lastLink) {
        SharedCase shared = leads(reference, version);
        shared.beginHandover(receivingAgency, lastLink, Cases.today());
        done(shared, "Handover begun", "To " + receivingAgency.strip() + ".");
        workflow.correlate("HandoverBegun", reference);
    }

    /** The supervisor signs the handover, on or after the day until which the case is kept open. */
    public void endHandover(String reference, int version) {
        SharedCase shared = cases.getFor(reference, version);
        mustSign(shared);
        LocalDate last = shared.getLastLocalLinkOn();
        shared.endHandover(
                String.valueOf(Acting.who()),
                Cases.today(),
                last == null
                        ? Cases.today()
                        : deadlines.reckon("P-CASE-HANDOVER", last).on());
        done(shared, "Moved: handed over and closed", "");
        workflow.complete("Task_EndHandover", reference);
    }

    /** Somebody else leads from now on; what waits for the lead waits for them. They join the team. */
    public void handOverLead(String reference, int version, String toUsername, String reason) {
        SharedCase shared = cases.getFor(reference, version);
        if (!cases.mayManage(shared)) {
            throw new Denied("cases.team.not-yours-to-fill");
        }
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        String agency = cases.agencyOf(toUsername);
        if (agency == null
                || cases.mayBeGiven(reference).stream()
                        .noneMatch(who -> who.username().equals(toUsername))) {
            throw new RuleBroken("cases.case.may-not-lead", toUsername);
        }
        String before = shared.getLeadAgency();
        shared.handOverLead(toUsername, agency, Cases.today());
        if (!before.equals(agency)) {
            swapPartner(shared, before, agency);
        }
        join(shared, toUsername, "leads the case");
        done(shared, "Lead handed over", "");
        timeline.write(reference, 6, "Why the lead was handed over", reason, reference);
        cases.deriveSharing(reference);
        if (shared.getStage() == CaseStage.ACCEPTED) {
            workflow.give("Task_AcceptLead", reference, toUsername, post(reference));
        } else {
            workflow.handTo(reference, toUsername, post(reference), agency);
        }
    }

    /** The agency that led stays as a partner; the one that leads is no partner of itself. */
    private void swapPartner(SharedCase shared, String before, String agency) {
        entityManager
                .createNativeQuery(
                        "update cases.partner_agency set left_on = ?3, version = version + 1 where case_id = ?1 and agency_code = ?2 and left_on is null")
                .setParameter(1, shared.id())
                .setParameter(2, agency)
                .setParameter(3, Date.valueOf(Cases.today()))
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        insert into cases.partner_agency (case_id, agency_code, joined_on, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, identity.acting()) on conflict do nothing""")
                .setParameter(1, shared.id())
                .setParameter(2, before)
                .setParameter(3, Date.valueOf(Cases.today()))
                .setParameter(4, Cases.now())
                .executeUpdate();
    }

    private void join(SharedCase shared, String username, String reason) {
        entityManager.flush();
        entityManager
                .createNativeQuery("select cases.join_as_lead(?1, ?2, ?3, ?4)")
                .setParameter(1, shared.id())
                .setParameter(2, username)
                .setParameter(3, reason)
                .setParameter(4, Cases.now())
                .getSingleResult();
    }

    /** The five tests of B.2, each by itself: what still keeps a case from being shared. */
    public record FiveTests(boolean origin, boolean local, boolean agencies, boolean lead, boolean basis) {

        /** What is still missing, in words; empty where all hold. */
        public String missing() {
            List<String> missing = new ArrayList<>();
            if (!local) {
                missing.add("a link with the wards");
            }
            if (!agencies) {
                missing.add("a second agency");
            }
            if (!lead) {
                missing.add("a lead who has accepted");
            }
            if (!basis) {
                missing.add("a legal basis for each pair of agencies");
            }
            return String.join("; ", missing);
        }

        /** True where the case is to be shared. */
        public boolean hold() {
            return origin && local && agencies && lead && basis;
        }
    }

    /** The five tests of a case as they stand. */
    public FiveTests tests(String reference) {
        entityManager.flush();
        Object[] row = (Object[]) entityManager
                .createNativeQuery("select origin, local, agencies, lead, basis from cases.tests_of_sharing(?1)")
                .setParameter(1, cases.get(reference).id())
                .getSingleResult();
        return new FiveTests((Boolean) row[0], (Boolean) row[1], (Boolean) row[2], (Boolean) row[3], (Boolean) row[4]);
    }

    /** What the plan of a case is to change, as far as the one acting may see. */
    public List<CaseNeed> needs(String reference) {
        return entityManager
                .createQuery(
                        "select n from CaseNeed n where n.caseId = (select c.id from SharedCase c where c.reference = :reference)"
                                + " order by n.id",
                        CaseNeed.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    private void addNeeds(SharedCase shared, List<String> needs) {
        Long id = shared.id();
        for (String need : needs) {
            if (!need.isBlank() && id != null) {
                entityManager.persist(new CaseNeed(id, need.strip()));
            }
        }
    }

    /** The case as its lead sees it on the form; these acts are the lead professional's. */
    private SharedCase leads(String reference, int version) {
        SharedCase shared = cases.getFor(reference, version);
        String who = String.valueOf(Acting.who());
        String lead = shared.getLeadProfessional();
        if (!who.equals(Acting.SYSTEM) && !who.equals(lead)) {
            throw new Denied("cases.case.leads-another", lead == null ? "nobody yet" : lead);
        }
        return shared;
    }

    private void done(SharedCase shared, String heading, String text) {
        timeline.write(shared.getReference(), 5, heading, text, shared.getReference());
        audit.record("EDIT", "case", shared.getReference(), 5, heading);
    }

    // ---------------------------------------------------------------- what its process asks, whoever acts

    private record Route(
            CaseType type,
            CaseStage stage,
            String leadAgency,
            @Nullable String lead,
            @Nullable LocalDate accepted,
            @Nullable LocalDate allocated,
            @Nullable LocalDate assessed,
            @Nullable LocalDate reviewDue,
            @Nullable LocalDate closingSince,
            @Nullable LocalDate recheckDue,
            @Nullable LocalDate lastLink) {}

    private Route route(String reference) {
        entityManager.flush();
        Object[] row = (Object[])
                entityManager.createNativeQuery("""
                        select type, stage, lead_agency, lead_professional, accepted_on, lead_accepted_on, assessed_on, review_due_on,
                               closing_since, recheck_due_on, last_local_link_on from cases.route_of(?1)""").setParameter(1, reference).getSingleResult();
        if (row[0] == null) {
            throw new RuleBroken("cases.case.unknown", reference);
        }
        return new Route(
                CaseType.valueOf((String) row[0]),
                CaseStage.valueOf((String) row[1]),
                (String) row[2],
                (@Nullable String) row[3],
                day(row[4]),
                day(row[5]),
                day(row[6]),
                day(row[7]),
                day(row[8]),
                day(row[9]),
                day(row[10]));
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    /** Who leads it, to whom its work is given; null where nobody yet. */
    public @Nullable String lead(String reference) {
        return route(reference).lead();
    }

    /** The post whose work its next step is: its lead's, else the one that such cases of that agency begin with. */
    public String post(String reference) {
        Route route = route(reference);
        if (route.lead() != null) {
            List<?> posts = entityManager
                    .createNativeQuery("""
                            select p.post_code from identity.officer o join identity.officer_post p on p.officer_id = o.id
                             where o.username = ?1 and p.valid_from <= identity.today() and (p.valid_to is null or p.valid_to >= identity.today())
                             order by p.valid_from, p.post_code limit 1""")
                    .setParameter(1, route.lead())
                    .getResultList();
            if (!posts.isEmpty()) {
                return (String) posts.get(0);
            }
        }
        boolean police = route.leadAgency().equals("POL");
        return switch (route.type()) {
            case FAMILY -> "FIW";
            case PROPERTY, LANDLORD -> police ? "PS" : "HTL";
            case INDIVIDUAL, PROBLEM -> police ? "PS" : "CSO";
        };
    }

    /** The post that signs its end: the one that supervises such cases, the programme manager where that one leads it. */
    public String supervisor(String reference) {
        Route route = route(reference);
        String first =
                switch (route.type()) {
                    case FAMILY -> "SCM";
                    case PROPERTY, LANDLORD -> "HTL";
                    case INDIVIDUAL -> route.leadAgency().equals("POL") ? "PS" : "CSO";
                    case PROBLEM -> "PM";
                };
        return first.equals(post(reference)) ? "PM" : first;
    }

    public boolean isAccepted(String reference) {
        return route(reference).stage() == CaseStage.ACCEPTED;
    }

    public boolean isAllocated(String reference) {
        return route(reference).stage() == CaseStage.ALLOCATED;
    }

    public boolean isInAssessment(String reference) {
        return route(reference).stage() == CaseStage.ASSESSMENT;
    }

    public boolean isInPlan(String reference) {
        return route(reference).stage() == CaseStage.PLAN;
    }

    public boolean isClosing(String reference) {
        return route(reference).stage() == CaseStage.CLOSING;
    }

    public boolean isClosed(String reference) {
        return route(reference).stage() == CaseStage.CLOSED;
    }

    public boolean isSteppedUp(String reference) {
        return route(reference).stage() == CaseStage.STEPPED_UP;
    }

    public boolean isHandingOver(String reference) {
        return route(reference).stage() == CaseStage.HANDOVER;
    }

    /** The day by which the lead is accepted. */
    public java.util.Date leadBy(String reference) {
        return process(leadDay(route(reference)));
    }

    /** From this day the lead is late. */
    public java.util.Date leadLate(String reference) {
        return process(leadDay(route(reference)).plusDays(1));
    }

    private LocalDate leadDay(Route route) {
        return reckon("P-CASE-LEAD", route.accepted());
    }

    /** The day by which first contact is made. */
    public java.util.Date contactBy(String reference) {
        return process(reckon("P-CASE-CONTACT", route(reference).allocated()));
    }

    /** From this day first contact is late. */
    public java.util.Date contactLate(String reference) {
        return process(reckon("P-CASE-CONTACT", route(reference).allocated()).plusDays(1));
    }

    /** The day by which the assessment is signed, by type. */
    public java.util.Date assessBy(String reference) {
        return process(assessDay(route(reference)));
    }

    /** From this day the assessment is late. */
    public java.util.Date assessmentLate(String reference) {
        return process(assessDay(route(reference)).plusDays(1));
    }

    private LocalDate assessDay(Route route) {
        return reckon("P-CASE-ASSESS-" + route.type().name(), route.allocated());
    }

    /** The day by which the plan is agreed. */
    public java.util.Date planBy(String reference) {
        return process(reckon("P-CASE-PLAN", route(reference).assessed()));
    }

    /** From this day the plan is late. */
    public java.util.Date planLate(String reference) {
        return process(reckon("P-CASE-PLAN", route(reference).assessed()).plusDays(1));
    }

    /** The day of the next review. */
    public java.util.Date reviewBy(String reference) {
        return process(orNever(route(reference).reviewDue()));
    }

    /** The day on which the coming review is warned of. */
    public java.util.Date reviewNear(String reference) {
        LocalDate due = route(reference).reviewDue();
        return process(due == null ? NEVER : reckon("P-CASE-REVIEW-WARN", due));
    }

    /** From this day the review is overdue. */
    public java.util.Date reviewLate(String reference) {
        LocalDate due = route(reference).reviewDue();
        return process(due == null ? NEVER : reckon("P-CASE-REVIEW-RED", due));
    }

    /** The last of the days that partner agencies have to answer a proposed closing. */
    public java.util.Date silenceBy(String reference) {
        return process(reckon("P-CASE-SILENCE", route(reference).closingSince()));
    }

    /** The day after those days. */
    public java.util.Date silenceOver(String reference) {
        return process(reckon("P-CASE-SILENCE", route(reference).closingSince()).plusDays(1));
    }

    /** The day on which a paused case is looked at again. */
    public java.util.Date recheckBy(String reference) {
        return process(orNever(route(reference).recheckDue()));
    }

    /** The first day on which a case handed over may end. */
    public java.util.Date handoverBy(String reference) {
        return process(reckon("P-CASE-HANDOVER", route(reference).lastLink()));
    }

    private LocalDate reckon(String code, @Nullable LocalDate trigger) {
        return trigger == null ? NEVER : deadlines.reckon(code, trigger).on();
    }

    private static LocalDate orNever(@Nullable LocalDate day) {
        return day == null ? NEVER : day;
    }

    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    private static java.util.Date process(LocalDate day) {
        return java.util.Date.from(day.atStartOfDay(TaskForceClock.LONDON).toInstant());
    }

    /** A timer's line: what the case waits for is late. */
    public void noteLate(String reference) {
        Route route = route(reference);
        Deadline due =
                switch (route.stage()) {
                    case ACCEPTED -> deadlines.reckon("P-CASE-LEAD", orToday(route.accepted()));
                    case ALLOCATED -> deadlines.reckon("P-CASE-CONTACT", orToday(route.allocated()));
                    case ASSESSMENT ->
                        deadlines.reckon("P-CASE-ASSESS-" + route.type().name(), orToday(route.allocated()));
                    case PLAN -> deadlines.reckon("P-CASE-PLAN", orToday(route.assessed()));
                    default -> new Deadline("P-CASE-REVIEW", orToday(route.reviewDue()), "the review was due", "");
                };
        timeline.write(
                reference,
                5,
                switch (route.stage()) {
                    case ACCEPTED -> "Overdue: nobody has accepted the lead";
                    case ALLOCATED -> "Overdue: first contact";
                    case ASSESSMENT -> "Overdue: assessment";
                    case PLAN -> "Overdue: plan";
                    default -> "Overdue: review";
                },
                "Noted by the system. " + due.explanation(),
                reference);
    }

    private static LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? Cases.today() : day;
    }

    /** A timer's line: the review is a week away. */
    public void warnOfReview(String reference) {
        timeline.write(reference, 5, "Review due in a week", "Noted by the system.", reference);
    }

    /** A timer's line: partners who did not answer the proposed closing are taken to agree. */
    public void noteSilence(String reference) {
        timeline.write(
                reference,
                5,
                "Ten working days for partners to answer are over",
                "Noted by the system: an agency that has not answered is taken to agree to the closing.",
                reference);
    }

    // ---------------------------------------------------------------- its clocks

    /**
     * A clock of a case.
     *
     * @param on its day
     * @param explanation how the day comes about, with its source
     */
    public record Clock(String title, LocalDate on, String explanation, String source) {}

    /** The clock that runs for a case as it stands; none for one that is over or waits for nothing dated. */
    public List<Clock> clocks(SharedCase shared) {
        LocalDate allocated = shared.getLeadAcceptedOn();
        LocalDate review = shared.getReviewDueOn();
        LocalDate recheck = shared.getRecheckDueOn();
        return switch (shared.getStage()) {
            case ACCEPTED -> clock("Accept the lead", "P-CASE-LEAD", shared.getAcceptedOn());
            case ALLOCATED ->
                both(
                        clock("First contact", "P-CASE-CONTACT", allocated),
                        clock("Assessment", "P-CASE-ASSESS-" + shared.getType().name(), allocated));
            case ASSESSMENT ->
                clock("Assessment", "P-CASE-ASSESS-" + shared.getType().name(), allocated);
            case PLAN -> clock("Plan", "P-CASE-PLAN", shared.getAssessedOn());
            case ACTIVE ->
                review == null
                        ? List.of()
                        : List.of(new Clock(
                                "Review",
                                review,
                                "Every six weeks from the plan; the series does not move when one review does.",
                                "Case practice B.2 and C.1"));
            case CLOSING -> clock("Partners answer the closing", "P-CASE-SILENCE", shared.getClosingSince());
            case STEPPED_UP ->
                recheck == null
                        ? List.of()
                        : List.of(new Clock(
                                "Look at the paused case",
                                recheck,
                                "Every six weeks while social care leads.",
                                "Case practice B.2"));
            case HANDOVER -> clock("Kept open until", "P-CASE-HANDOVER", shared.getLastLocalLinkOn());
            default -> List.of();
        };
    }

    private List<Clock> clock(String title, String code, @Nullable LocalDate trigger) {
        if (trigger == null) {
            return List.of();
        }
        Deadline due = deadlines.reckon(code, trigger);
        return List.of(new Clock(title, due.on(), due.explanation(), due.source()));
    }

    private static List<Clock> both(List<Clock> one, List<Clock> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
