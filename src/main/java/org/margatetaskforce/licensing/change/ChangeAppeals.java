package org.margatetaskforce.licensing.change;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.PublicRegister;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.workflow.Workflow;

/**
 * Appeals against decisions to vary or revoke a licence, or to refuse it (Housing Act 2004 Sch 5 paras 32 to 35): while one runs the
 * change is not in effect, and what the tribunal decides is done at once.
 */
@Boundary
public class ChangeAppeals {

    @Inject
    ChangeFiles changes;

    @Inject
    LicenceChanges licenceChanges;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceTerms licences;

    @Inject
    PublicRegister register;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /**
     * An appeal has been lodged, in the 28 days beginning with the decision; out of time it counts only with the tribunal's leave, whose
     * day is then given.
     *
     * @throws RuleBroken where nothing is decided, the change is in effect already, or leave is needed
     */
    @For("licence.record-appeal")
    public int lodge(
            String reference,
            int expectedVersion,
            @Nullable LocalDate lodged,
            @Nullable LocalDate leaveGivenOn,
            @Nullable String caseNumber,
            String summary) {
        LicenceChange change = changes.change(reference, expectedVersion);
        LocalDate decidedOn = change.getDecidedOn();
        if (decidedOn == null) {
            throw new RuleBroken("licensing.appeal.nothing-decided", reference);
        }
        if (change.getState() != ChangeState.MADE) {
            throw new RuleBroken("licensing.change.appeal-too-late", reference, licenceChanges.standing(change));
        }
        if (changes.isUnderAppeal(change)) {
            throw new RuleBroken("licensing.appeal.already-running", reference);
        }
        LocalDate today = ChangeFiles.today();
        LocalDate on = Objects.requireNonNullElse(lodged, today);
        if (on.isAfter(today) || on.isBefore(decidedOn)) {
            throw new RuleBroken("licensing.appeal.lodged-out-of-range", on, decidedOn);
        }
        if (Said.nothing(summary)) {
            throw new RuleBroken("licensing.appeal.incomplete");
        }
        Deadline last = deadlines.reckon("D-APP28", decidedOn);
        boolean inTime = !on.isAfter(deadlines.safeHold(last.on()));
        if (!inTime && leaveGivenOn == null) {
            throw new RuleBroken("licensing.change.leave-needed", Days.words(last.on()));
        }
        changes.keep(new ChangeAppeal(
                change, on, inTime, inTime ? null : leaveGivenOn, deadlines.tribunal(on), caseNumber, summary.strip()));
        Licence licence = changes.licence(change);
        register.referred(licence.getReference(), summary.strip());
        files.note(
                changes.application(change),
                "Under appeal",
                "An appeal about " + reference + " is before the " + deadlines.tribunal(on)
                        + ": the change is not in effect until it is over.");
        int version = changes.saved(change);
        workflow.refreshTimers(reference);
        return version;
    }

    /**
     * The tribunal has decided, or the appeal was withdrawn: what follows is done at once, from the day of the decision.
     *
     * @param takenOut which of the terms, counted from nought, the tribunal takes out where it varies the decision
     * @param lastDay another last day of the licence where it varies it
     */
    @For("licence.record-appeal")
    public int decided(
            String reference,
            int expectedVersion,
            @Nullable ChangeOutcome outcome,
            @Nullable LocalDate decidedOn,
            String summary,
            Collection<Integer> takenOut,
            @Nullable LocalDate lastDay) {
        LicenceChange change = changes.change(reference, expectedVersion);
        if (outcome == null) {
            throw new RuleBroken("licensing.appeal.outcome-needed");
        }
        LocalDate today = ChangeFiles.today();
        LocalDate on = Objects.requireNonNullElse(decidedOn, today);
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.appeal.decided-in-future", on);
        }
        if (outcome == ChangeOutcome.VARIED && !change.getKind().isAboutTerms()) {
            throw new RuleBroken("licensing.change.only-terms-are-varied");
        }
        ChangeAppeal appeal = changes.appeals(change).stream()
                .filter(ChangeAppeal::isRunning)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.appeal.none", reference));
        appeal.decide(outcome, on, Said.orEmpty(summary));
        Licence licence = changes.licence(change);
        LicenceApplication application = changes.application(change);
        register.decided(licence.getReference(), Said.orEmpty(summary));
        files.note(
                application,
                "Appeal decided",
                outcome.words() + " on appeal on " + Days.words(on) + " (" + reference + ").");
        if (outcome == ChangeOutcome.VARIED) {
            vary(change, licence, takenOut, lastDay);
        }
        boolean refusal = change.getKind().isRefusal();
        boolean tribunalChanges = refusal && (outcome == ChangeOutcome.REVERSED || outcome == ChangeOutcome.VARIED);
        if (tribunalChanges) {
            change.reverse();
            if (licence.isRunning()) {
                licenceChanges.apply(change, licence, application, on);
            }
        } else if (outcome == ChangeOutcome.REVERSED) {
            change.reverse();
        } else {
            licenceChanges.putIntoEffect(change, application, on);
        }
        int version = changes.saved(change);
        workflow.refreshTimers(reference);
        return version;
    }

    private void vary(
            LicenceChange change, Licence licence, Collection<Integer> takenOut, @Nullable LocalDate lastDay) {
        List<ChangeTerm> terms = changes.terms(change);
        for (int i = 0; i < terms.size(); i++) {
            if (takenOut.contains(i)) {
                terms.get(i).takeOut();
            }
        }
        if (lastDay != null) {
            LocalDate latest = licences.latestEnd(licence);
            if (lastDay.isAfter(latest) || lastDay.isBefore(licence.getCommencesOn())) {
                throw new RuleBroken(
                        "licensing.licence.ends-after-five-years", Days.words(lastDay), Days.words(latest));
            }
            terms.stream()
                    .filter(term -> term.getWhat() == TermKind.LAST_DAY)
                    .findFirst()
                    .ifPresentOrElse(term -> term.on(lastDay), () -> changes.keep(ChangeTerm.lastDay(change, lastDay)));
        }
    }
}
