package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/** Appeals to the tribunal against a decision or a term of a licence (Housing Act 2004 Sch 5 paras 31-34). */
@Boundary
public class Appeals {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    Decisions decisions;

    @Inject
    LicenceTerms terms;

    @Inject
    PublicRegister register;

    @Inject
    PartyLinks links;

    @Inject
    LicensableHouses houses;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** The appeals on an application, in the order they were lodged. */
    public List<Appeal> of(String reference) {
        return of(files.get(reference));
    }

    /** Whether an appeal came out of time and the tribunal has not yet said whether it lets it in. */
    public boolean isLeaveAwaited(String reference) {
        return of(reference).stream().reduce((earlier, later) -> later).stream().anyMatch(Appeal::isLeaveAwaited);
    }

    private List<Appeal> of(LicenceApplication application) {
        return entityManager
                .createQuery("select a from Appeal a where a.applicationId = :application order by a.id", Appeal.class)
                .setParameter("application", application.key())
                .getResultList();
    }

    /**
     * An appeal has been lodged. In time (28 days beginning with the decision date given in the notice) it counts at once;
     * out of time only once the tribunal gives leave.
     */
    @For("licence.record-appeal")
    public int lodge(String reference, int expectedVersion, AppealForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        LocalDate decidedOn = application.getDecidedOn();
        if (decidedOn == null) {
            throw new RuleBroken("licensing.appeal.nothing-decided", reference);
        }
        LocalDate lodgedOn = Objects.requireNonNullElseGet(form.getLodgedOn(), ApplicationFiles::today);
        if (lodgedOn.isAfter(ApplicationFiles.today()) || lodgedOn.isBefore(decidedOn)) {
            throw new RuleBroken("licensing.appeal.lodged-out-of-range", lodgedOn, decidedOn);
        }
        AppealAgainst against = form.getAgainst();
        if (against == null || Said.nothing(form.getSummary())) {
            throw new RuleBroken("licensing.appeal.incomplete");
        }
        if (!against.isOpenOn(application.getState())) {
            throw new RuleBroken(
                    "licensing.appeal.not-decided-so", against.words().toLowerCase(Locale.UK));
        }
        if (of(application).stream().anyMatch(Appeal::isRunning)) {
            throw new RuleBroken("licensing.appeal.already-running", reference);
        }
        Deadline last = deadlines.reckon("D-APP28", decidedOn);
        boolean inTime = !lodgedOn.isAfter(deadlines.safeHold(last.on()));
        Appeal appeal = new Appeal(
                application,
                lodgedOn,
                inTime,
                against,
                deadlines.tribunal(lodgedOn),
                form.getCaseNumber(),
                Said.orEmpty(form.getSummary()));
        entityManager.persist(appeal);
        if (inTime) {
            underway(application, appeal);
        } else {
            files.note(
                    application,
                    "Appeal lodged out of time",
                    "An appeal was lodged on " + Days.words(lodgedOn) + ", after " + Days.words(last.on())
                            + "; it counts only if the tribunal gives leave.");
        }
        return files.saved(application);
    }

    private void underway(LicenceApplication application, Appeal appeal) {
        application.appealed();
        register.referred(application, appeal.getReferralSummary());
        files.note(
                application,
                "Under appeal",
                "An appeal against " + appeal.getAgainst().words().toLowerCase(Locale.UK) + " is before the "
                        + appeal.getTribunal() + ".");
    }

    /** The tribunal lets in an appeal that came out of time (para 33(3)). */
    @For("licence.record-appeal")
    public int giveLeave(String reference, int expectedVersion, LocalDate on) {
        LicenceApplication application = files.change(reference, expectedVersion);
        Appeal appeal = last(application);
        if (on.isAfter(ApplicationFiles.today())) {
            throw new RuleBroken("licensing.appeal.leave-in-future", on);
        }
        appeal.leave(on);
        underway(application, appeal);
        return files.saved(application);
    }

    /** The tribunal has set a hearing. */
    @For("licence.record-appeal")
    public int setHearing(String reference, int expectedVersion, LocalDate on, @Nullable String caseNumber) {
        LicenceApplication application = files.change(reference, expectedVersion);
        last(application).hearing(on, caseNumber);
        files.note(application, "Hearing", "The tribunal hears the appeal on " + Days.words(on) + ".");
        return files.saved(application);
    }

    private Appeal last(LicenceApplication application) {
        return of(application).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new RuleBroken("licensing.appeal.none", application.getReference()));
    }

    /**
     * The tribunal has confirmed, varied or reversed the decision (para 34), or the appeal was withdrawn. A reversed grant
     * ends the licence; a reversed refusal is a licence in the tribunal's terms.
     */
    @For("licence.record-appeal")
    public int decided(String reference, int expectedVersion, TribunalForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        AppealOutcome outcome = form.getOutcome();
        if (outcome == null) {
            throw new RuleBroken("licensing.appeal.outcome-needed");
        }
        LocalDate on = Objects.requireNonNullElseGet(form.getDecidedOn(), ApplicationFiles::today);
        if (on.isAfter(ApplicationFiles.today())) {
            throw new RuleBroken("licensing.appeal.decided-in-future", on);
        }
        Appeal appeal = last(application);
        String summary = Said.orEmpty(form.getSummary());
        appeal.decide(outcome, on, summary);
        ApplicationState before = application.getState();
        String words = outcome.words() + " on appeal on " + Days.words(on) + ".";
        // an appeal let in out of time may be decided long after the refusal was closed and its route had ended
        boolean closedBefore = application.getClosedOn() != null;
        boolean refusal = before == ApplicationState.DECIDED_REFUSE;
        if (outcome == AppealOutcome.REVERSED && refusal) {
            LocalDate start = form.getCommencesOn();
            LocalDate end = form.getEndsOn();
            if (start == null || end == null) {
                throw new RuleBroken("licensing.appeal.term-needed");
            }
            application.grantByTribunal(
                    on, start, end, deadlines.reckon("D-LIC-MAX5", start).on());
            Licence licence = decisions.write(application, on);
            files.step(
                    application,
                    before,
                    "The tribunal directed licence " + licence.getReference() + ", from " + Days.words(start) + " to "
                            + Days.words(end) + ".");
            register.decided(application, summary);
            entityManager.flush();
            terms.tellOfOthers(application, licence);
            if (closedBefore) {
                workflow.startAt(
                        "LicenceDirected",
                        "SelectiveLicence",
                        new Subject(
                                reference,
                                houses.get(application.getHouseId()).getAddress(),
                                application.getCaseReference(),
                                application.getAgencyCode()));
            } else {
                workflow.correlate("AppealDisposed", reference);
            }
        } else if (outcome == AppealOutcome.REVERSED) {
            application.endByTribunal(on);
            Licence licence = files.licence(application).orElseThrow();
            licence.endByTribunal(on);
            register.decided(application, summary);
            register.remove(licence.getReference());
            if (on.isAfter(licence.getCommencesOn())) {
                links.holdsNoMore(licence, on, "licence " + licence.getReference() + " ended by the tribunal");
            }
            files.step(application, before, "The tribunal reversed the grant of " + licence.getReference() + ".");
            workflow.cancel(reference, words);
            workflow.cancel(licence.getReference(), words);
        } else {
            String term = vary(application, outcome, form);
            application.appealOver();
            register.decided(application, summary);
            files.note(application, "Appeal decided", words + term);
            entityManager.flush();
            if (!term.isEmpty()) {
                terms.tellOfOthers(application, files.licence(application).orElseThrow());
            }
            if (refusal && !closedBefore) {
                workflow.correlate("AppealDisposed", reference);
            } else if (!refusal) {
                workflow.refreshTimers(reference);
            }
        }
        return files.saved(application);
    }

    /** A varied term moves the end of the licence, and with it its clocks; the words say so. */
    private String vary(LicenceApplication application, AppealOutcome outcome, TribunalForm form) {
        LocalDate end = form.getEndsOn();
        Optional<Licence> licence = files.licence(application);
        if (outcome == AppealOutcome.VARIED && end != null && licence.isPresent()) {
            LocalDate start = licence.get().getCommencesOn();
            application.changeTerm(
                    start, end, deadlines.reckon("D-LIC-MAX5", start).on());
            licence.get().endOn(end);
            register.endsOn(licence.get().getReference(), end);
            return " The licence now ends on " + Days.words(end) + ".";
        }
        return "";
    }
}
