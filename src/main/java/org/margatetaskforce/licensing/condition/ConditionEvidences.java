package org.margatetaskforce.licensing.condition;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ConditionText;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * The files that show how conditions are kept to. What a landlord sends at their own door is on the worklist until an officer has said
 * that it is good for the condition, or what is wrong with it; until then no day moves.
 */
@Boundary
public class ConditionEvidences {

    private static final String TASK = "Task_LookAtEvidence";
    private static final int MOST_WAITING = 10;

    @Inject
    ConditionRecords records;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceTerms licences;

    @Inject
    ReceivedFiles received;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Event<EvidenceSentBack> sentBack;

    /**
     * Something that waits to be looked at, as a page says it.
     *
     * @param doors the UPRNs of the licence's doors, with commas between them
     * @param line the condition it was sent for
     */
    public record Waiting(
            String licenceReference, String doors, ConditionRecords.Line line, ConditionRecords.Shown shown) {}

    // --- what an officer does

    /**
     * What a file was sent for; who looks at it joins the team of the case.
     *
     * @throws NoSuchElementException where it was sent for no condition, or the officer may not know of it
     */
    public Waiting takeUp(String fileReference) {
        records.takeUp(licences.get(of(fileReference).licence()).getReference());
        return waiting(fileReference);
    }

    /** As {@link #takeUp}, without joining anything. */
    public Waiting waiting(String fileReference) {
        ConditionEvidence evidence = of(fileReference);
        Licence licence = licences.get(evidence.licence());
        ConditionRecords.Line line = records.lines(licence).stream()
                .filter(each -> LicenceTerms.key(each.text()) == evidence.condition())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the condition stands no more"));
        return new Waiting(
                licence.getReference(),
                String.join(",", licences.house(licence).doors()),
                line,
                new ConditionRecords.Shown(evidence, received.get(fileReference)));
    }

    private ConditionEvidence of(String fileReference) {
        return records.evidence(fileReference).orElseThrow(() -> new NoSuchElementException("no such evidence"));
    }

    /** What was sent is good for its condition: it is evidence produced, and the next is due from its day. */
    @For("licence.check-conditions")
    public void good(String fileReference, @Nullable LocalDate madeOn, @Nullable LocalDate validUntil, String words) {
        ConditionEvidence evidence = of(fileReference);
        Licence licence = records.open(licences.get(evidence.licence()).getReference());
        ConditionText text = licences.text(evidence.condition());
        ConditionDuty duty = records.duty(licence, text);
        ConditionFinding finding = records.find(
                licence,
                text,
                FindingKind.PRODUCED,
                ConditionRecords.day(Objects.requireNonNullElse(madeOn, evidence.getMadeOn())),
                validUntil,
                words);
        evidence.takenIn(finding, duty == null ? null : duty.getDueOn());
        if (duty != null) {
            duty.produced(finding.getOnDay(), finding.getValidUntil());
        }
        records.note(
                licence,
                "Evidence under a condition produced",
                text.getCode() + " of licence " + licence.getReference() + ": " + fileReference + ".");
        workflow.complete(TASK, fileReference);
        records.settle(licence);
    }

    /** What was sent is not good for its condition: the landlord is told what is wrong with it. */
    @For("licence.check-conditions")
    public void sendBack(String fileReference, String why) {
        if (Said.nothing(why)) {
            throw new RuleBroken("licensing.condition.wrong-with-it");
        }
        ConditionEvidence evidence = of(fileReference);
        Licence licence = records.open(licences.get(evidence.licence()).getReference());
        ConditionText text = licences.text(evidence.condition());
        evidence.sentBack();
        records.note(
                licence,
                "Evidence from the landlord sent back",
                text.getCode() + " of licence " + licence.getReference() + ": " + fileReference + ".");
        sentBack.fire(new EvidenceSentBack(licences.application(licence).getReference(), text.getTitle(), why.strip()));
        workflow.complete(TASK, fileReference);
    }

    /**
     * Strikes out a file that does not belong under the condition; it stays, and its content is closed to everybody. What was due by it
     * is due again by what is left.
     */
    @For("licence.check-conditions")
    public void strikeOut(String licenceReference, String fileReference, String reason) {
        Licence licence = records.open(licenceReference);
        ConditionEvidence evidence = of(fileReference);
        if (evidence.getState() == EvidenceState.WAITING) {
            throw new RuleBroken("licensing.condition.look-first", fileReference);
        }
        String kind = received.strikeOut(fileReference, reason).getKind().words();
        records.restAgain(licence, evidence);
        records.detail(
                licence,
                "Evidence under a condition struck out",
                kind + " " + fileReference.toUpperCase(Locale.ROOT) + ": " + reason.strip());
        records.settle(licence);
    }

    // --- what comes in at the landlords' door

    /**
     * A landlord sends a file for a condition of their licence: it waits for an officer. As the system, which writes it and does not read
     * it.
     *
     * @throws RuleBroken where no licence is in force or it has no such condition, where too much waits already, or as {@link
     *     ReceivedFiles#receive}
     */
    @For(For.THE_SYSTEM)
    public void receive(
            String applicationReference,
            String code,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate validUntil,
            ConditionRecords.Enclosed file) {
        LicenceApplication application = files.get(applicationReference);
        Licence licence = files.licence(application)
                .filter(Licence::isRunning)
                .map(running -> licences.locked(running.getReference()))
                .orElseThrow(() -> new RuleBroken("licensing.condition.no-licence"));
        ConditionText text = records.text(licence, code);
        LocalDate on = ConditionRecords.day(madeOn);
        ConditionRecords.mustFollow(validUntil, on);
        if (records.waiting(licence) >= MOST_WAITING) {
            throw new RuleBroken("licensing.condition.too-many-wait", MOST_WAITING);
        }
        ConditionEvidence sent = records.keep(ConditionEvidence.sent(
                licence, Objects.requireNonNull(application.id()), LicenceTerms.key(text), on, validUntil));
        String reference =
                records.receive(licence, records.fileKind(text), file).getReference();
        sent.waitsAs(reference);
        records.note(
                licence,
                "The landlord has sent evidence",
                text.getCode() + " of licence " + licence.getReference() + ": " + reference + ".");
        workflow.start(
                "SentEvidence",
                new Subject(
                        reference,
                        licences.house(licence).getAddress(),
                        application.getCaseReference(),
                        application.getAgencyCode()));
    }

    // --- called by the process, with the file's reference

    /** The day by which somebody should have looked at it. */
    public Date lookBy(String reference) {
        return ProcessDays.beginningOf(deadlines
                .reckon("P-COND-LOOK", TaskForceClock.current().today())
                .on());
    }
}
