package org.margatetaskforce.licensing.change;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ConditionChoice;
import org.margatetaskforce.licensing.ConditionLibrary;
import org.margatetaskforce.licensing.ConditionText;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.PublicRegister;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.licensing.StandingRecords;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Varying and revoking a licence, and refusing a holder who asks for either: drafted by one officer, proposed to everybody, decided by
 * another, in effect on its day and never before (Housing Act 2004 ss.92, 93; Sch 5 Part 2).
 */
@Boundary
public class LicenceChanges {

    @Inject
    ChangeFiles changes;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceTerms licences;

    @Inject
    StandingRecords standing;

    @Inject
    PublicRegister register;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /**
     * Drafts a change, which then goes its way.
     *
     * @return its reference
     * @throws RuleBroken where the ground is not one of today, the draft is incomplete, or another change of the licence is open
     */
    @For("licence.propose-change")
    public String begin(String licenceReference, NewChange form) {
        Licence licence = licences.locked(licenceReference);
        LicenceApplication application = licences.application(licence);
        files.join(application);
        ChangeKind kind = form.getKind();
        if (kind == null) {
            throw new RuleBroken("licensing.change.kind-needed");
        }
        if (!licence.isRunning()) {
            throw new RuleBroken(
                    "licensing.licence.illegal",
                    licenceReference,
                    licence.getState().words(),
                    "change");
        }
        changes.ofLicence(licenceReference).stream()
                .filter(other -> other.getState().isOpen())
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken("licensing.change.another-open", other.getReference());
                });
        LocalDate today = ChangeFiles.today();
        ChangeGround ground = kind.isRefusal() ? null : groundOf(kind, form.getGround(), today);
        if (Said.nothing(form.getReasons())) {
            throw new RuleBroken("licensing.change.reasons-needed");
        }
        if (ground != null && ground.agreed() && Said.nothing(form.getAgreement())) {
            throw new RuleBroken("licensing.change.agreement-needed");
        }
        LicenceChange change = new LicenceChange(
                files.nextReference("LV", today.getYear()),
                Objects.requireNonNull(licence.id()),
                Objects.requireNonNull(application.id()),
                kind,
                ground,
                form.isAskedByHolder(),
                Said.nothing(form.getImmaterial()),
                ChangeFiles.who(),
                ChangeFiles.now(),
                today);
        changes.keep(change);
        changes.keep(new ChangeContent(
                application.getCaseId(),
                change,
                Said.orEmpty(form.getReasons()),
                ground != null && ground.agreed() ? form.getAgreement() : null,
                kind == ChangeKind.VARIATION ? form.getImmaterial() : null));
        if (kind.isAboutTerms()) {
            terms(licence, application, change, form, today);
        }
        String house = licences.house(licence).getAddress();
        files.note(
                application,
                kind.words() + " drafted",
                change.getReference() + " is drafted for licence " + licenceReference + ".");
        workflow.start(
                "LicenceChange",
                new Subject(change.getReference(), house, application.getCaseReference(), application.getAgencyCode()));
        return change.getReference();
    }

    private ChangeGround groundOf(ChangeKind kind, @Nullable String code, LocalDate on) {
        return changes.grounds(on).stream()
                .filter(ground -> ground.kind() == kind && ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.change.ground-needed"));
    }

    private void terms(
            Licence licence, LicenceApplication application, LicenceChange change, NewChange form, LocalDate today) {
        List<ChangeTerm> terms = new ArrayList<>();
        List<ConditionLibrary.Chosen> has = licences.conditions(licence);
        List<String> replaced = new ArrayList<>();
        List<ConditionText> addable = licences.addable(licence, today);
        for (ConditionChoice choice : form.getAdded()) {
            ConditionText text = addable.stream()
                    .filter(each -> each.getCode().equals(choice.getCode()))
                    .findFirst()
                    .orElseThrow(() ->
                            new RuleBroken("licensing.condition.not-in-force", Said.orEmpty(choice.getCode()), today));
            if (text.getText().contains("the particulars") && Said.nothing(choice.getParticulars())) {
                throw new RuleBroken("licensing.condition.particulars-needed", text.getCode(), text.getTitle());
            }
            replaced.add(text.getCode());
            terms.add(ChangeTerm.condition(
                    change, TermKind.ADD_CONDITION, LicenceTerms.key(text), Said.orNull(choice.getParticulars())));
        }
        for (String code : form.getRemoved()) {
            ConditionText text = has.stream()
                    .map(ConditionLibrary.Chosen::text)
                    .filter(each -> each.getCode().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("licensing.change.condition-not-there", code));
            if (text.isMandatory() && !replaced.contains(code)) {
                throw new RuleBroken("licensing.change.mandatory-stays", text.getTitle());
            }
            terms.add(ChangeTerm.condition(change, TermKind.REMOVE_CONDITION, LicenceTerms.key(text), null));
        }
        String manager = Said.orEmpty(form.getManagerName());
        if (!manager.isEmpty()) {
            String address = Said.orEmpty(form.getManagerAddress());
            if (address.isEmpty()) {
                throw new RuleBroken("licensing.change.manager-address-needed");
            }
            terms.add(ChangeTerm.manager(change, manager));
            changes.keep(new RegisterAddressChange(
                    application.getCaseId(), change, licence.getReference(), "MANAGER", manager, address));
        }
        String moved = Said.orEmpty(form.getHolderAddress());
        if (!moved.isEmpty()) {
            terms.add(ChangeTerm.holderAddress(change));
            changes.keep(new RegisterAddressChange(
                    application.getCaseId(),
                    change,
                    licence.getReference(),
                    "HOLDER",
                    register.names(licence.getReference()).holder(),
                    moved));
        }
        LocalDate last = form.getLastDay();
        if (last != null && !last.equals(licence.getEndsOn())) {
            mustBeALastDay(licence, last, today);
            terms.add(ChangeTerm.lastDay(change, last));
        }
        if (terms.isEmpty()) {
            throw new RuleBroken("licensing.change.nothing-changed");
        }
        terms.forEach(changes::keep);
    }

    private void mustBeALastDay(Licence licence, LocalDate last, LocalDate today) {
        if (last.isBefore(today) || last.isBefore(licence.getCommencesOn())) {
            throw new RuleBroken("licensing.change.last-day-past", Days.words(last));
        }
        LocalDate latest = licences.latestEnd(licence);
        if (last.isAfter(latest)) {
            throw new RuleBroken("licensing.licence.ends-after-five-years", Days.words(last), Days.words(latest));
        }
        // a renewal that is granted already commences on the day after the last day that it was granted for
        if (last.isAfter(licence.getEndsOn())) {
            standing.beside(licence, last).stream()
                    .filter(other -> other.to().isAfter(licence.getEndsOn()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new RuleBroken(
                                "licensing.change.last-day-overlaps", other.licence(), Days.words(other.from()));
                    });
        }
    }

    /** What a change changes, each in a sentence. */
    public List<String> sentences(LicenceChange change) {
        return changes.terms(change).stream()
                .filter(ChangeTerm::isStands)
                .map(this::sentence)
                .toList();
    }

    /** What one term changes, in a sentence. */
    public String sentence(ChangeTerm term) {
        return switch (term.getWhat()) {
            case ADD_CONDITION -> {
                ConditionText text = licences.text(Objects.requireNonNull(term.conditionId()));
                String particulars = term.getParticulars();
                yield "Condition " + text.getCode() + ", " + text.getTitle() + ", is put in: " + text.getText()
                        + (particulars == null ? "" : " Particulars: " + particulars);
            }
            case REMOVE_CONDITION -> {
                ConditionText text = licences.text(Objects.requireNonNull(term.conditionId()));
                yield "Condition " + text.getCode() + ", " + text.getTitle() + ", is taken out.";
            }
            case MANAGER -> "The person managing the house is " + term.getName() + ".";
            case LAST_DAY -> "The licence ends at the end of " + Days.words(term.getDay()) + ".";
            case HOLDER_ADDRESS -> "The register has a new address of the licence holder.";
        };
    }

    // --- what was said, and what is decided

    /** Records what somebody has said about the proposal; one that came after the period is recorded as such. */
    @For("licence.record-representation")
    public int hear(
            String reference, int expectedVersion, String fromName, @Nullable LocalDate receivedOn, String text) {
        LicenceChange change = changes.change(reference, expectedVersion);
        if (change.getState() != ChangeState.PROPOSED && change.getState() != ChangeState.TO_DECIDE) {
            throw new RuleBroken("licensing.change.nothing-proposed", reference);
        }
        if (Said.nothing(fromName) || Said.nothing(text)) {
            throw new RuleBroken("licensing.representation.incomplete");
        }
        LocalDate on = Objects.requireNonNullElseGet(receivedOn, ChangeFiles::today);
        if (on.isAfter(ChangeFiles.today())) {
            throw new RuleBroken("licensing.representation.in-future", on);
        }
        LocalDate end = changes.notice(change, NoticeOfChange.PROPOSAL)
                .map(ChangeNotice::getEndsOn)
                .orElse(null);
        boolean inTime = end == null || !on.isAfter(end);
        LicenceApplication application = changes.application(change);
        changes.keep(new ChangeRepresentation(
                application.getCaseId(),
                change,
                changes.representations(change).size() + 1,
                fromName.strip(),
                on,
                inTime,
                text.strip()));
        files.detail(
                application,
                "Representation received",
                "A representation about " + reference + " was received"
                        + (inTime ? "." : " after the period had ended."));
        return changes.saved(change);
    }

    /** Answers one of them. */
    @For("licence.consider-representations")
    public int answer(String reference, int expectedVersion, int number, String words) {
        LicenceChange change = changes.change(reference, expectedVersion);
        if (change.getDecidedOn() != null) {
            throw new RuleBroken("licensing.representation.already-decided", reference);
        }
        changes.representations(change).stream()
                .filter(one -> one.getNumber() == number)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.representation.unknown", number))
                .answer(words, ChangeFiles.today(), ChangeFiles.who());
        files.detail(
                changes.application(change),
                "Representation answered",
                "Representation " + number + " about " + reference + " was answered.");
        return changes.saved(change);
    }

    /** All that was said has been answered, and the period is over: it goes to who decides. */
    @For("licence.consider-representations")
    public int handUp(String reference, int expectedVersion, String view) {
        LicenceChange change = changes.change(reference, expectedVersion);
        if (Said.nothing(view)) {
            throw new RuleBroken("licensing.change.view-needed");
        }
        mustBeAnswered(change);
        change.handUp(Objects.requireNonNull(periodEnd(change)), ChangeFiles.today());
        changes.content(change).considered(view.strip());
        files.detail(
                changes.application(change),
                "Representations considered",
                reference + " goes to the team leader for a decision.");
        int version = changes.saved(change);
        workflow.complete("Task_ConsiderChange", reference);
        return version;
    }

    private void mustBeAnswered(LicenceChange change) {
        List<Integer> open = changes.representations(change).stream()
                .filter(one -> one.getAnsweredOn() == null)
                .map(ChangeRepresentation::getNumber)
                .toList();
        if (!open.isEmpty()) {
            throw new RuleBroken("licensing.representation.unanswered", open);
        }
    }

    /** The last day for representations; null where none had to be invited. */
    private @Nullable LocalDate periodEnd(LicenceChange change) {
        if (!change.isConsulted()) {
            return null;
        }
        ChangeNotice notice = changes.notice(change, NoticeOfChange.PROPOSAL)
                .orElseThrow(() -> new RuleBroken("licensing.notice.none-served", change.getReference()));
        LocalDate end = notice.getEndsOn();
        if (end == null) {
            throw new RuleBroken("licensing.notice.service-not-good", notice.getDocumentReference());
        }
        return end;
    }

    /**
     * Decides: another than who drafted it. By agreement it is in effect with the decision; otherwise when the time for an appeal has
     * passed without one, or the appeal is over.
     *
     * @param make whether it is made, or not made after all
     */
    @For("licence.decide-change")
    public int decide(
            String reference, int expectedVersion, boolean make, @Nullable LocalDate decidedOn, String reasons) {
        LicenceChange change = changes.change(reference, expectedVersion);
        if (Said.nothing(reasons)) {
            throw new RuleBroken("licensing.change.reasons-needed");
        }
        LocalDate today = ChangeFiles.today();
        LocalDate on = Objects.requireNonNullElse(decidedOn, today);
        LocalDate periodEnd = periodEnd(change);
        mustBeAnswered(change);
        LicenceApplication application = changes.application(change);
        changes.content(change).decided(reasons.strip());
        if (make) {
            Deadline appeal = deadlines.reckon("D-APP28", on);
            change.make(on, ChangeFiles.who(), periodEnd, today, appeal, effectOfDecision(change, on));
            files.note(
                    application,
                    change.getKind().words() + " decided",
                    reference + " was decided on " + Days.words(on) + "; an appeal may be made until "
                            + Days.words(appeal.on()) + "."
                            + (change.isAgreed() ? " The licence holder agrees: it is in effect at once." : ""));
            if (change.isAgreed()) {
                putIntoEffect(change, application, on);
            }
        } else {
            change.drop(on, ChangeFiles.who(), periodEnd, today);
            files.note(
                    application,
                    change.getKind().words() + " not made",
                    reference + " was not made. The licence stands as it is.");
        }
        int version = changes.saved(change);
        workflow.complete("Task_DecideChange", reference);
        return version;
    }

    private @Nullable Deadline effectOfDecision(LicenceChange change, LocalDate decidedOn) {
        String code = effectCode(change);
        return code.equals("D-OPER28") ? deadlines.reckon(code, decidedOn) : null;
    }

    /** The rule that says from when it takes effect without agreement. */
    String effectCode(LicenceChange change) {
        String ground = change.getGround();
        return ground == null ? "D-OPER28" : changes.ground(ground).effectCode();
    }

    /** It takes effect: the licence, its conditions, the register and its clocks follow. */
    void putIntoEffect(LicenceChange change, LicenceApplication application, LocalDate from) {
        Licence licence = changes.licence(change);
        if (!licence.isRunning()) {
            change.lapse();
            files.note(
                    application,
                    "Change overtaken",
                    change.getReference() + " takes no effect: licence " + licence.getReference() + " had ended.");
            return;
        }
        change.takeEffect(from);
        if (change.getKind().isRefusal()) {
            files.note(
                    application,
                    change.getKind().words() + " is final",
                    change.getReference() + ": the licence stands as it is.");
        } else {
            apply(change, licence, application, from);
        }
    }

    /** What the change would do to the licence is done. */
    void apply(LicenceChange change, Licence licence, LicenceApplication application, LocalDate from) {
        if (!change.getKind().isAboutTerms()) {
            licences.revoke(
                    licence,
                    from,
                    "Licence " + licence.getReference() + " is revoked from " + Days.words(from) + " ("
                            + change.getReference() + ") and was taken off the public register.");
            return;
        }
        for (ChangeTerm term : changes.terms(change)) {
            if (term.isStands()) {
                switch (term.getWhat()) {
                    case ADD_CONDITION ->
                        licences.addCondition(
                                licence, Objects.requireNonNull(term.conditionId()), term.getParticulars());
                    case REMOVE_CONDITION ->
                        licences.removeCondition(licence, Objects.requireNonNull(term.conditionId()));
                    case MANAGER -> register.managedBy(licence.getReference(), Objects.requireNonNull(term.getName()));
                    case LAST_DAY -> licences.endOn(licence, Objects.requireNonNull(term.getDay()));
                    case HOLDER_ADDRESS -> {}
                }
            }
        }
        licences.conditionsInShort(licence);
        files.note(
                application,
                "Licence varied",
                "Licence " + licence.getReference() + " is varied from " + Days.words(from) + " ("
                        + change.getReference() + "); the register says so.");
    }

    // --- called by the process, with the change's reference

    /** Whether a proposal is served first. */
    public boolean mustConsult(String reference) {
        return changes.get(reference).isConsulted();
    }

    /** The day by which the proposal should go out. */
    public Date proposeBy(String reference) {
        return by("P-CHANGE-PROPOSE", changes.get(reference).getBegunOn());
    }

    /** The day by which what was said should have been considered. */
    public Date considerBy(String reference) {
        LicenceChange change = changes.get(reference);
        return by(
                "P-CHANGE-CONSIDER",
                changes.notice(change, NoticeOfChange.PROPOSAL)
                        .map(ChangeNotice::getEndsOn)
                        .orElseGet(ChangeFiles::today));
    }

    /** The day by which it should be decided. */
    public Date decideBy(String reference) {
        return by(
                "P-CHANGE-DECIDE",
                Objects.requireNonNullElseGet(changes.get(reference).getHandedUpOn(), ChangeFiles::today));
    }

    /** The last day for serving the decision: seven days beginning with it. */
    public Date serveDecisionBy(String reference) {
        return by("D-DEC7", Objects.requireNonNullElseGet(changes.get(reference).getDecidedOn(), ChangeFiles::today));
    }

    private Date by(String code, LocalDate trigger) {
        return ProcessDays.beginningOf(deadlines.reckon(code, trigger).on());
    }

    /** Whether it was made. */
    public boolean made(String reference) {
        return changes.get(reference).getState() != ChangeState.NOT_MADE;
    }

    /** Whether nothing more is waited for: it is in effect, or will never be. */
    public boolean settled(String reference) {
        return !changes.get(reference).getState().isOpen();
    }

    /**
     * The instant at which it takes effect: after the time for an appeal, with the safe hold of a closed office; not while an appeal
     * is before the tribunal.
     */
    public Date operativeDay(String reference) {
        LicenceChange change = changes.get(reference);
        LocalDate effect = change.getEffectOn();
        if (!change.getState().isOpen()) {
            return ProcessDays.beginningOf(ChangeFiles.today());
        }
        if (effect == null || changes.isUnderAppeal(change)) {
            return ProcessDays.beginningOf(ProcessDays.NOT_YET);
        }
        LocalDate appealBy = change.getAppealBy();
        return ProcessDays.beginningOf(
                appealBy == null || !effectCode(change).equals("D-OPER28")
                        ? effect
                        : deadlines.safeHold(appealBy).plusDays(1));
    }

    /** Nobody has appealed: it takes effect. What the tribunal has settled meanwhile stays as it is. */
    public void takeEffect(String reference) {
        LicenceChange change = changes.locked(reference);
        if (change.getState() == ChangeState.MADE) {
            putIntoEffect(change, changes.application(change), Objects.requireNonNull(change.getEffectOn()));
            changes.saved(change);
        }
    }

    /** What it is called where it stands, in a few words. */
    public String standing(LicenceChange change) {
        if (change.getKind().isRefusal() && change.getState() == ChangeState.IN_EFFECT) {
            return "Final";
        }
        return changes.isUnderAppeal(change)
                ? "Under appeal"
                : change.getState().words();
    }

    /** What it is called in the middle of a sentence. */
    static String inSentence(LicenceChange change) {
        return change.getKind().words().toLowerCase(Locale.UK);
    }
}
