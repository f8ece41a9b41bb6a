package org.margatetaskforce.housing.sanction;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;

/**
 * Works that the authority does itself, what they and the enforcement cost, and the demand that gets it back (Housing Act 2004
 * ss.42, 49 and 50 and Sch 3).
 */
@Boundary
public class CostRecovery {

    @Inject
    EnforcementFiles files;

    @Inject
    SanctionFiles sanctions;

    @Inject
    SanctionGrounds grounds;

    @Inject
    Deadlines deadlines;

    /**
     * Plans works. Without agreement a notice is drafted at once, which another officer signs and which is served before anybody
     * goes in (Sch 3 para 4).
     *
     * @return their reference
     */
    @For("enforcement.work")
    public String plan(
            String enforcementReference,
            int expectedVersion,
            String notice,
            WorksBasis basis,
            String person,
            String works,
            String reasons,
            LocalDate enterOn) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        LocalDate today = EnforcementFiles.today();
        grounds.mustBearWorks(found, notice, basis);
        DefaultWorks planned = new DefaultWorks(
                found,
                files.nextReference("WD", today.getYear()),
                notice,
                basis,
                person,
                works,
                reasons,
                enterOn,
                today);
        sanctions.keep(planned);
        if (planned.isNoticeNeeded()) {
            sanctions.keep(
                    new SanctionPaper(found, planned.getReference(), PaperKind.WORKS_NOTICE, EnforcementFiles.who()));
        }
        found.next("Works in default planned", enterOn);
        files.detail(found, "Works in default planned", planned.getReference() + ": " + basis.words() + ".");
        files.saved(found);
        return planned.getReference();
    }

    /** They begin. */
    @For("enforcement.work")
    public void start(String enforcementReference, int expectedVersion, String works, LocalDate on, String contractor) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        files.mustNotBeHeld(found);
        DefaultWorks begun = sanctions.one(DefaultWorks.class, found, works);
        LocalDate served = begun.isNoticeNeeded()
                ? sanctions.paper(found, works, PaperKind.WORKS_NOTICE).getServedOn()
                : null;
        begun.start(on, contractor, served, EnforcementFiles.today());
        found.next("Works in default under way", null);
        files.note(found, "Works in default", "The works in default began.");
        files.saved(found);
    }

    /** They are done. */
    @For("enforcement.work")
    public void complete(String enforcementReference, int expectedVersion, String works, LocalDate on, String outcome) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        sanctions.one(DefaultWorks.class, found, works).complete(on, outcome, EnforcementFiles.today());
        found.next("Works in default done, costs to be recovered", null);
        files.note(found, "Works in default", "The works in default are done.");
        files.saved(found);
    }

    /** They are given up, with a reason; a notice that is not served yet is withdrawn. */
    @For("enforcement.work")
    public void giveUp(String enforcementReference, int expectedVersion, String works, String reason) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        sanctions.one(DefaultWorks.class, found, works).giveUp(reason);
        sanctions.papers(enforcementReference).stream()
                .filter(each -> each.getOfReference().equals(works)
                        && each.getState() != PaperState.SERVED
                        && each.getState() != PaperState.WITHDRAWN)
                .forEach(SanctionPaper::withdraw);
        files.detail(found, "Works in default given up", works + ": " + reason.strip());
        files.saved(found);
    }

    /** Records a line of costs: a charge of s.49, or what works cost. */
    @For("enforcement.work")
    public void spend(
            String enforcementReference,
            int expectedVersion,
            ExpenseKind kind,
            @Nullable String works,
            LocalDate on,
            String words,
            long pence) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        if (works != null) {
            sanctions.one(DefaultWorks.class, found, works);
        }
        sanctions.keep(new Expense(found, kind, works, on, words, pence, EnforcementFiles.today()));
        files.saved(found);
    }

    /** Strikes out a line that is in no demand; it is kept. */
    @For("enforcement.work")
    public void strike(String enforcementReference, int expectedVersion, long line) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        sanctions.expenses(enforcementReference).stream()
                .filter(each -> each.line() == line)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.sanction.unknown", line))
                .strike();
        files.saved(found);
    }

    /**
     * Drafts a demand for all that is not demanded yet; another officer signs it.
     *
     * @return its reference
     */
    @For("enforcement.work")
    public String demand(String enforcementReference, int expectedVersion, String notice, String person) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        grounds.mustBearDemand(found, notice);
        List<Expense> open = sanctions.expenses(enforcementReference).stream()
                .filter(Expense::isOpen)
                .toList();
        long total = open.stream().mapToLong(Expense::getPence).sum();
        Demand drafted = new Demand(
                found, files.nextReference("DM", EnforcementFiles.today().getYear()), notice, person, total);
        sanctions.keep(drafted);
        open.forEach(each -> each.demand(drafted.getReference()));
        sanctions.keep(new SanctionPaper(found, drafted.getReference(), PaperKind.DEMAND, EnforcementFiles.who()));
        found.next("Demand for expenses to be signed", null);
        files.detail(found, "Demand for expenses drafted", drafted.getReference() + " was drafted.");
        files.saved(found);
        return drafted.getReference();
    }

    /** Whoever is to pay appeals to the tribunal (s.50; Sch 3 para 11). */
    @For("enforcement.work")
    public void appeal(String enforcementReference, int expectedVersion, String demand, LocalDate on, String about) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        sanctions.one(Demand.class, found, demand).appeal(on, about, EnforcementFiles.today());
        sanctions.endClocks(found, demand, EnforcementFiles.today());
        found.next("Demand for expenses under appeal", null);
        files.detail(found, "Demand for expenses appealed", demand + ": " + about.strip());
        files.saved(found);
    }

    /** The tribunal has confirmed, reduced or quashed it. */
    @For("enforcement.work")
    public void decided(String enforcementReference, int expectedVersion, String demand, long pence, String words) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        Demand appealed = sanctions.one(Demand.class, found, demand);
        appealed.decided(pence, words, EnforcementFiles.today());
        if (appealed.getState() == DemandState.QUASHED) {
            release(enforcementReference, demand);
        }
        files.detail(found, "Demand for expenses decided on appeal", demand + ": " + words.strip());
        files.saved(found);
    }

    private void release(String enforcementReference, String demand) {
        sanctions.expenses(enforcementReference).stream()
                .filter(each -> Objects.equals(each.getDemandReference(), demand))
                .forEach(Expense::strikeWithDemand);
    }

    /** Nobody has appealed and the day for it, with the safe hold after it, is past: it is operative. */
    @For("enforcement.work")
    public void becomeOperative(String enforcementReference, int expectedVersion, String demand) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        Demand served = sanctions.one(Demand.class, found, demand);
        served.becomeOperative(EnforcementFiles.today(), safeFrom(served));
        sanctions.endClocks(found, demand, EnforcementFiles.today());
        found.next("Demand for expenses operative, charge to be registered", null);
        files.note(
                found,
                "Demand for expenses operative",
                "It is a charge on the premises: register it with local land charges.");
        files.saved(found);
    }

    /** The first day on which it can be said that nobody appealed; today where it is not served. */
    public LocalDate safeFrom(Demand demand) {
        LocalDate last = demand.getAppealBy();
        return last == null
                ? EnforcementFiles.today()
                : deadlines.safeHold(last).plusDays(1);
    }

    /** It stands in the register of local land charges. */
    @For("enforcement.work")
    public void charge(String enforcementReference, int expectedVersion, String demand, LocalDate on, String words) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        sanctions.one(Demand.class, found, demand).charge(on, words);
        found.next("Expenses are a charge on the premises", null);
        files.note(found, "Local land charge", "The expenses demanded are registered as a charge on the premises.");
        files.saved(found);
    }

    /** Money has come in. */
    @For("enforcement.work")
    public void pay(String enforcementReference, int expectedVersion, String demand, long pence, LocalDate on) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        Demand paid = sanctions.one(Demand.class, found, demand);
        boolean charged = paid.getChargedOn() != null;
        paid.pay(pence, on, EnforcementFiles.today());
        if (paid.getState() == DemandState.PAID) {
            sanctions.endClocks(found, demand, EnforcementFiles.today());
            if (charged) {
                files.note(
                        found,
                        "Local land charge",
                        "The expenses are paid: have the charge removed from the register.");
            }
            found.next(null, null);
        }
        files.detail(found, "Expenses paid", demand + ": a payment came in.");
        files.saved(found);
    }

    /** A demand that is not paid is withdrawn, and its lines can be demanded again. */
    @For("enforcement.approve")
    public void withdraw(String enforcementReference, int expectedVersion, String demand, String reason) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        if (reason.isBlank()) {
            throw new RuleBroken("housing.works.reasons-needed");
        }
        sanctions.one(Demand.class, found, demand).withdraw();
        sanctions.endClocks(found, demand, EnforcementFiles.today());
        sanctions.expenses(enforcementReference).stream()
                .filter(each -> Objects.equals(each.getDemandReference(), demand))
                .forEach(Expense::release);
        Set<PaperState> done = Set.of(PaperState.SERVED, PaperState.WITHDRAWN);
        sanctions.papers(enforcementReference).stream()
                .filter(each -> each.getOfReference().equals(demand) && !done.contains(each.getState()))
                .forEach(SanctionPaper::withdraw);
        files.detail(found, "Demand for expenses withdrawn", demand + ": " + reason.strip());
        files.saved(found);
    }
}
