package org.margatetaskforce.cases.referral;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.CaseStages;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.LeadAccepted;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/** Who leads what a referral has become: asking somebody, their answer, and the alarm when nobody does (partnership practice B.2). */
@Boundary
public class Allocations {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ReferralFiles files;

    @Inject
    Cases cases;

    @Inject
    CaseStages stages;

    @Inject
    Officers officers;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /**
     * Who of the agencies could lead a case of a type: officers whose post may see such a case, with what they lead already.
     *
     * @param agencies codes; all where empty
     */
    public List<LeadCandidate> candidates(CaseType type, List<String> agencies) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                    select o.username, o.display_name, a.name, t.title, l.leads, l.cap
                      from identity.officer o
                      join identity.agency a on a.code = o.agency_code
                      join identity.officer_post p on p.officer_id = o.id and p.valid_from <= identity.today()
                           and (p.valid_to is null or p.valid_to >= identity.today())
                      join identity.post t on t.code = p.post_code
                     cross join lateral cases.caseload_of(o.username, ?1) l
                     where o.active and (?2 = '' or o.agency_code = any (string_to_array(?2, ' ')))
                       and exists (select 1 from cases.post_right r
                                    where r.post_code = p.post_code and r.case_type = ?1 and r.rights like '%U%'
                                      and r.valid_from <= identity.today()
                                      and (r.valid_to is null or r.valid_to >= identity.today()))
                     order by a.name, o.display_name\
                    """)
                .setParameter(1, type.name())
                .setParameter(2, String.join(" ", agencies))
                .getResultList();
        return found.stream()
                .map(row -> new LeadCandidate(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue(),
                        row[5] == null ? 0 : ((Number) row[5]).intValue()))
                .toList();
    }

    /** Those of them who may see the case that a referral has become: whoever is asked to lead it. */
    public List<LeadCandidate> candidates(String reference) {
        Referral referral = files.get(reference);
        CaseType type = Objects.requireNonNullElse(referral.getCaseType(), CaseType.FAMILY);
        String about = referral.getCaseReference();
        List<String> maySee = about == null
                ? List.of()
                : cases.mayBeGiven(about).stream().map(Colleague::username).toList();
        return candidates(type, List.of()).stream()
                .filter(candidate -> about == null || maySee.contains(candidate.username()))
                .toList();
    }

    /**
     * Somebody who leads beyond their cap needs a reason, and it is the Programme Manager who gives it.
     *
     * @return the reason, or null where there is room
     */
    @Nullable
    String room(String username, CaseType type, @Nullable String overCap) {
        CaseStages.Caseload load = stages.caseload(username, type);
        if (!load.isFull()) {
            return null;
        }
        if (overCap == null || overCap.strip().length() < 10) {
            throw new RuleBroken("cases.referral.over-the-cap", load.leads(), load.cap());
        }
        if (!officers.postsOf(ReferralFiles.who()).contains("PM")) {
            throw new Denied("cases.referral.cap-is-the-programme-managers");
        }
        return overCap.strip();
    }

    /** The post of somebody who is to lead. */
    String postOf(String username) {
        return officers.postsOf(username).stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cases.referral.lead-unknown"));
    }

    /** Asks somebody to lead: after the first declined, or where tasking named nobody. */
    public void ask(String reference, int expectedVersion, String username, @Nullable String overCap) {
        files.mustBeOnDuty("ALLOCATE");
        Referral referral = files.change(reference, expectedVersion);
        CaseType type = Objects.requireNonNull(referral.getCaseType());
        if (candidates(reference).stream()
                .noneMatch(candidate -> candidate.username().equals(username))) {
            throw new RuleBroken("cases.referral.lead-unknown");
        }
        String reason = room(username, type, overCap);
        referral.askLead(username, postOf(username), reason, ReferralFiles.today());
        String about = Objects.requireNonNull(referral.getCaseReference());
        files.step(referral, "Asked to lead", officers.nameOf(username) + " is asked to lead the case.");
        workflow.complete("Task_AskLead", reference);
        stages.handOverLead(
                about,
                cases.get(about).getVersion(),
                username,
                reason == null ? "Asked to lead by " + officers.nameOf(ReferralFiles.who()) : reason);
    }

    /** Whoever was asked to lead does not, and says why: the Programme Manager asks somebody else. */
    public void decline(String reference, int expectedVersion, String why) {
        Referral referral = files.change(reference, expectedVersion);
        referral.leadDeclines(ReferralFiles.who(), why);
        String about = Objects.requireNonNull(referral.getCaseReference());
        files.step(referral, "Lead declined", why.strip());
        stages.declineLead(about, cases.get(about).getVersion(), why);
        workflow.tell("LeadDeclined", reference);
    }

    /** Somebody has accepted the lead of a case: where a referral waited for that, it is allocated. */
    void allocated(@Observes LeadAccepted news) {
        List<Referral> waiting = entityManager
                .createQuery(
                        "select r from Referral r where r.caseReference = :reference and r.state = :accepted",
                        Referral.class)
                .setParameter("reference", news.caseReference())
                .setParameter("accepted", ReferralState.ACCEPTED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Referral referral : waiting) {
            referral.leadAccepts(news.username(), postOf(news.username()));
            referral.savedBy(ReferralFiles.who(), ReferralFiles.now());
            files.step(referral, "Allocated", officers.nameOf(news.username()) + " leads the case.");
            workflow.tell("LeadAccepted", referral.getReference());
        }
    }

    /** The referral whose lead the one acting is asked to take, of a case. */
    public Optional<Referral> askedFor(String caseReference) {
        return entityManager
                .createQuery(
                        "select r from Referral r where r.caseReference = :reference and r.leadAnswer = :asked",
                        Referral.class)
                .setParameter("reference", caseReference)
                .setParameter("asked", LeadAnswer.ASKED)
                .getResultStream()
                .filter(referral -> ReferralFiles.who().equals(referral.getLeadUsername()))
                .findFirst();
    }

    // --- what the process asks

    /** The post that asks somebody to lead: of the agency that leads; the Programme Manager where that has none, or somebody declined. */
    public String allocatingPost(String reference) {
        Referral referral = files.get(reference);
        if (referral.getLeadAnswer() == LeadAnswer.DECLINED) {
            return "PM";
        }
        @SuppressWarnings("unchecked")
        List<String> posts = entityManager
                .createNativeQuery("""
                    select d.post_code from cases.referral_duty d join identity.post p on p.code = d.post_code
                     where d.duty = 'ALLOCATE' and p.agency_code = ?1 and d.post_code <> 'PM' and d.valid_from <= identity.today()
                       and (d.valid_to is null or d.valid_to >= identity.today())
                     order by 1\
                    """)
                .setParameter(1, String.valueOf(referral.getLeadAgency()))
                .getResultList();
        return posts.isEmpty() ? "PM" : posts.get(0);
    }

    /** Whether somebody has been asked already. */
    public boolean isLeadAsked(String reference) {
        return files.get(reference).getLeadAnswer() == LeadAnswer.ASKED;
    }

    /** By when somebody is asked: the next working day. */
    public Date askBy(String reference) {
        return Referrals.beginningOf(
                deadlines.reckon("P-REF-LEAD", ReferralFiles.today()).on());
    }

    /** From when nobody leading is an alarm. */
    public Date noLeadLate(String reference) {
        LocalDate decided = Objects.requireNonNull(Referrals.decidedOn(files.get(reference)));
        return Referrals.beginningOf(
                deadlines.reckon("P-REF-NO-LEAD", decided).on().plusDays(1));
    }

    /** Notes that nobody leads. */
    public void noteNoLead(String reference) {
        files.step(
                files.get(reference),
                "Nobody leads",
                "Two working days passed without a lead; red, to the Programme Manager.");
    }
}
