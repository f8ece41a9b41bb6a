package org.margatetaskforce.cases.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.CasePriority;
import org.margatetaskforce.cases.CaseStage;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.NewCase;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.NewAction;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Workflow;

/**
 * What is decided on a referral: by two named deciders where it cannot wait, else by tasking; and the case and the first action
 * that come of it, in the same transaction (partnership practice B.2).
 */
@Boundary
public class ReferralDecisions {

    private static final int HEADER = 5;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ReferralFiles files;

    @Inject
    ReferralChoices choices;

    @Inject
    Referrals referrals;

    @Inject
    Allocations allocations;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Actions actions;

    @Inject
    Officers officers;

    @Inject
    Regimes regimes;

    @Inject
    Workflow workflow;

    // --- urgent

    /** What each decider has said of an urgent referral so far. */
    public List<UrgentDecision> urgent(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                    select d.username, o.display_name, d.post_code, d.outcome, d.reason, d.decided_at
                      from cases.urgent_decision d join cases.referral r on r.id = d.referral_id
                      join identity.officer o on o.username = d.username
                     where r.reference = ?1 order by d.decided_at, d.id\
                    """).setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new UrgentDecision(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        UrgentOutcome.valueOf((String) row[3]),
                        (String) row[4],
                        ReferralFiles.instant(row[5])))
                .toList();
    }

    /** The post in which the one acting decides: first one of those of which one must be among the deciders. */
    public Optional<String> deciderPost() {
        Set<String> mine = officers.postsOf(ReferralFiles.who());
        List<String> order = new ArrayList<>(files.postsOf("URGENT_MUST"));
        order.addAll(files.postsOf("URGENT"));
        return order.stream().filter(mine::contains).findFirst();
    }

    /**
     * One decider says what is to be done, and why. With the second of one mind, one of them of the police or social work, it
     * is decided: there is a case, and somebody leads it or social care does.
     *
     * @param lead the user name of who leads from now, where the task force takes it on
     * @return whether it is decided now
     */
    public boolean decideUrgently(
            String reference, int expectedVersion, UrgentOutcome outcome, String reason, @Nullable String lead) {
        files.mustBeOnDuty("URGENT");
        Referral referral = files.change(reference, expectedVersion);
        if (referral.getState() != ReferralState.URGENT) {
            throw new RuleBroken(
                    "cases.referral.illegal", reference, referral.getState().words(), "decide");
        }
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.referral.reason-needed");
        }
        if (outcome == UrgentOutcome.ALLOCATED && (lead == null || lead.isBlank())) {
            throw new RuleBroken("cases.referral.lead-wanted");
        }
        String post = deciderPost().orElseThrow();
        String who = ReferralFiles.who();
        entityManager
                .createNativeQuery("""
                    insert into cases.urgent_decision as d
                           (referral_id, username, post_code, outcome, reason, decided_at, recorded_at, recorded_by)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?2)
                    on conflict (referral_id, username) do update
                       set outcome = excluded.outcome, reason = excluded.reason, decided_at = excluded.decided_at,
                           version = d.version + 1\
                    """)
                .setParameter(1, referral.key())
                .setParameter(2, who)
                .setParameter(3, post)
                .setParameter(4, outcome.name())
                .setParameter(5, reason.strip())
                .setParameter(6, Timestamp.from(ReferralFiles.now()))
                .executeUpdate();
        files.step(referral, "Urgent decision by " + post, outcome.words() + '.');
        List<UrgentDecision> said = urgent(reference);
        int needed = regimes.inForce("TASKING", ReferralFiles.today()).number("DECIDERS");
        Optional<UrgentOutcome> decided = UrgentDecision.of(said, needed, files.postsOf("URGENT_MUST"));
        if (decided.isEmpty()) {
            if (workflow.isOpen("Task_Urgent" + post, reference)) {
                workflow.complete("Task_Urgent" + post, reference);
            }
            return false;
        }
        referral.decideUrgent(decided.get(), who, ReferralFiles.now());
        take(referral, decided.get(), said, lead);
        workflow.correlate("UrgentDecided", reference);
        return true;
    }

    private void take(Referral referral, UrgentOutcome outcome, List<UrgentDecision> said, @Nullable String lead) {
        CaseType type = type(referral, suggested(referral));
        if (outcome == UrgentOutcome.STEPPED_UP) {
            // social care leads on people, whatever the house has to do with it
            CaseType people = type == CaseType.INDIVIDUAL ? CaseType.INDIVIDUAL : CaseType.FAMILY;
            open(
                    referral,
                    people,
                    heading(referral),
                    "KCC",
                    null,
                    Band.P1,
                    CaseStage.STEPPED_UP,
                    List.of(),
                    null,
                    null);
            files.step(referral, "Stepped up", "Social care leads. The task force looks again in six weeks.");
            return;
        }
        String leads = Objects.requireNonNull(lead);
        boolean decides = said.stream().anyMatch(decision -> decision.username().equals(leads));
        open(
                referral,
                type,
                heading(referral),
                agencyOf(leads),
                leads,
                Band.P1,
                decides ? CaseStage.ALLOCATED : CaseStage.ACCEPTED,
                List.of(),
                null,
                null);
        if (referral.getState() == ReferralState.ACCEPTED) {
            referral.askLead(leads, allocations.postOf(leads), null, ReferralFiles.today());
            if (decides) {
                referral.leadAccepts(leads, allocations.postOf(leads));
            }
        }
        files.step(
                referral,
                decides ? "Allocated" : "Asked to lead",
                officers.nameOf(leads) + (decides ? " leads the case." : " is asked to lead the case."));
    }

    // --- tasking

    /** Whether the one acting records what tasking decides. */
    public boolean mayDecide() {
        return files.isOnDuty("TASKING");
    }

    /** Why a referral could not be taken on, and where its referrer can turn: the ones used most, for a choice. */
    public List<String> agenciesInterested(String reference) {
        @SuppressWarnings("unchecked")
        List<String> agencies = entityManager
                .createNativeQuery(
                        "select a.name from cases.referral_interest i join cases.referral r on r.id = i.referral_id"
                                + " join identity.agency a on a.code = i.agency_code where r.reference = ?1 order by"
                                + " a.name")
                .setParameter(1, reference)
                .getResultList();
        return agencies;
    }

    /** Records what the tasking meeting decided; a case and a first action come of it at once where it says so. */
    public void decide(String reference, int expectedVersion, Tasking tasking) {
        files.mustBeOnDuty("TASKING");
        Referral referral = files.change(reference, expectedVersion);
        LocalDate today = ReferralFiles.today();
        String who = ReferralFiles.who();
        switch (tasking.outcome()) {
            case REJECTED -> {
                referral.rejectAtTasking(who, ReferralFiles.now(), text(tasking.reason()), text(tasking.signpost()));
                files.step(
                        referral,
                        "Not taken on",
                        referral.getReason() + " Where to turn instead: " + referral.getSignpost());
            }
            case DEFERRED -> {
                referral.defer(
                        text(tasking.reason()),
                        today,
                        referrals.nextTasking(today),
                        regimes.inForce("TASKING", today).number("DEFERRALS"));
                files.step(referral, "Put off to the next meeting", String.valueOf(referral.getReason()));
            }
            case SINGLE_AGENCY -> leaveTo(referral, tasking);
            case ACCEPTED -> accept(referral, tasking);
        }
        workflow.complete("Task_DecideTasking", reference);
    }

    private void leaveTo(Referral referral, Tasking tasking) {
        String lead = lead(tasking);
        String agency = agencyOf(lead);
        referral.leaveTo(agency, text(tasking.reason()), ReferralFiles.who(), ReferralFiles.now());
        open(
                referral,
                type(referral, tasking.type()),
                headingOr(tasking.heading(), referral),
                agency,
                lead,
                Objects.requireNonNullElse(tasking.priority(), Band.P3),
                CaseStage.SINGLE_AGENCY,
                List.of(),
                null,
                text(tasking.existingCase()));
        files.step(referral, "Left to a single agency", String.valueOf(referral.getReason()));
    }

    private void accept(Referral referral, Tasking tasking) {
        String lead = lead(tasking);
        String agency = agencyOf(lead);
        Set<String> interested = new LinkedHashSet<>(tasking.interested());
        interested.add(agency);
        int wanted = regimes.inForce("TASKING", ReferralFiles.today()).number("AGENCIES");
        if (interested.size() < wanted) {
            throw new RuleBroken("cases.referral.two-agencies", wanted);
        }
        Band priority = tasking.priority();
        if (priority == null) {
            throw new RuleBroken("cases.referral.priority-wanted");
        }
        CaseType type = type(referral, tasking.type());
        String overCap = allocations.room(lead, type, tasking.overCap());
        String exception = text(tasking.exception());
        referral.accept(
                type,
                agency,
                priority,
                exception.isBlank() ? null : exception,
                ReferralFiles.who(),
                ReferralFiles.now());
        interest(referral, interested);
        open(
                referral,
                type,
                headingOr(tasking.heading(), referral),
                agency,
                lead,
                priority,
                CaseStage.ACCEPTED,
                List.copyOf(interested),
                referral.getAreaException(),
                text(tasking.existingCase()));
        if (referral.getState() == ReferralState.ACCEPTED) {
            referral.askLead(lead, allocations.postOf(lead), overCap, ReferralFiles.today());
            files.step(
                    referral,
                    "Accepted",
                    "It is case " + referral.getCaseReference() + ", "
                            + priority.words().toLowerCase(java.util.Locale.UK) + "; " + officers.nameOf(lead)
                            + " is asked to lead.");
        }
        Tasking.FirstAction action = tasking.action();
        if (action != null) {
            actions.add(NewAction.of(
                    action.title(),
                    ActionOwner.agency(action.agency()),
                    action.dueOn(),
                    HEADER,
                    ActionSource.TASKING,
                    referral.getCaseReference(),
                    referral.getReference()));
        }
    }

    private void interest(Referral referral, Set<String> agencies) {
        for (String agency : agencies) {
            entityManager
                    .createNativeQuery(
                            "insert into cases.referral_interest (referral_id, agency_code, said_on, recorded_at,"
                                    + " recorded_by) values (?1, ?2, ?3, ?4, ?5) on conflict (referral_id, agency_code) do"
                                    + " nothing")
                    .setParameter(1, referral.key())
                    .setParameter(2, agency)
                    .setParameter(3, Date.valueOf(ReferralFiles.today()))
                    .setParameter(4, Timestamp.from(ReferralFiles.now()))
                    .setParameter(5, ReferralFiles.who())
                    .executeUpdate();
        }
    }

    /** The case it becomes: a new one, or the open one that the property, or what was decided, already has. */
    private void open(
            Referral referral,
            CaseType type,
            String heading,
            String agency,
            @Nullable String lead,
            Band priority,
            CaseStage bornAt,
            List<String> partners,
            @Nullable String exception,
            @Nullable String existingCase) {
        Optional<SharedCase> existing = existing(referral, type, existingCase);
        if (existing.isPresent()) {
            SharedCase already = existing.get();
            referral.became(
                    already.getReference(),
                    Objects.requireNonNull(already.id()),
                    already.getType(),
                    already.getLeadAgency());
            referral.joins();
            timeline.write(
                    already.getReference(),
                    HEADER,
                    "Another referral about it",
                    "Decided to be part of this case.",
                    referral.getReference());
            files.step(referral, "Added to a case", "It is part of case " + already.getReference() + '.');
            return;
        }
        String reference = cases.open(NewCase.of(type, heading, agency)
                .about(subjects(referral))
                .ledBy(lead)
                .withPartners(partners)
                .withPriority(CasePriority.valueOf(priority.name()))
                .bornAt(bornAt)
                .from(referral.getReference())
                .repeating(referral.getRepeatOf())
                .outsideTheWards(exception));
        long id = ((Number) entityManager
                        .createNativeQuery("select cases.id_of(?1)")
                        .setParameter(1, reference)
                        .getSingleResult())
                .longValue();
        referral.became(reference, id, type, agency);
    }

    private Optional<SharedCase> existing(Referral referral, CaseType type, @Nullable String named) {
        if (named != null && !named.isBlank()) {
            SharedCase found = cases.find(named.strip())
                    .orElseThrow(() -> new RuleBroken("cases.referral.case-unknown", named.strip()));
            if (found.getStage().isOver()) {
                throw new RuleBroken("cases.referral.case-is-over", named.strip());
            }
            return Optional.of(found);
        }
        String property = referral.getPropertyUprn();
        if (type != CaseType.PROPERTY || property == null) {
            return Optional.empty();
        }
        return cases.ofProperty(Uprn.of(property)).stream()
                .filter(found -> found.getType() == CaseType.PROPERTY
                        && !found.getStage().isOver()
                        && found.getStage() != CaseStage.SINGLE_AGENCY)
                .findFirst();
    }

    private List<NewCase.About> subjects(Referral referral) {
        List<NewCase.About> about = new ArrayList<>();
        String uprn = referral.getUprn();
        if (uprn != null) {
            about.add(new NewCase.About(uprn, "the place"));
        }
        for (ReferralSubject subject : files.subjects(referral.getReference())) {
            about.add(new NewCase.About(
                    subject.reference(),
                    switch (subject.kind()) {
                        case "PERSON" -> "referred";
                        case "FAMILY" -> "the family";
                        default -> "the organisation";
                    }));
        }
        return about;
    }

    private CaseType suggested(Referral referral) {
        return choices.suggestedType(
                Objects.requireNonNullElse(referral.getCategory(), ""),
                Objects.requireNonNullElseGet(referral.getReferredOn(), ReferralFiles::today));
    }

    /** A property's case needs the property. */
    private CaseType type(Referral referral, @Nullable CaseType wanted) {
        CaseType type = Objects.requireNonNullElseGet(wanted, () -> suggested(referral));
        if (type == CaseType.PROPERTY && referral.getPropertyUprn() == null) {
            if (wanted != null) {
                throw new RuleBroken("cases.referral.property-wanted");
            }
            return CaseType.PROBLEM;
        }
        return type;
    }

    /** What the case is called unless tasking says otherwise: where it is, or in broad words what. */
    public String heading(Referral referral) {
        String place = referral.getPlaceLine();
        if (place != null) {
            return place;
        }
        String category = Objects.requireNonNullElse(referral.getCategory(), "");
        return choices
                .categories(Objects.requireNonNullElseGet(referral.getReferredOn(), ReferralFiles::today))
                .stream()
                .filter(choice -> choice.code().equals(category))
                .map(Choice::words)
                .findFirst()
                .orElse("Referral " + referral.getReference());
    }

    private String headingOr(@Nullable String typed, Referral referral) {
        return typed == null || typed.isBlank() ? heading(referral) : typed.strip();
    }

    private static String lead(Tasking tasking) {
        String lead = tasking.lead();
        if (lead == null || lead.isBlank()) {
            throw new RuleBroken("cases.referral.lead-wanted");
        }
        return lead;
    }

    private String agencyOf(String username) {
        return officers.findOnDuty(username)
                .orElseThrow(() -> new RuleBroken("cases.referral.lead-unknown"))
                .agencyCode();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
