package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/** Deciding to grant or to refuse a licence, and serving the decision (Housing Act 2004 Sch 5 paras 7 and 8). */
@Boundary
public class Decisions {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    Representations representations;

    @Inject
    ConditionLibrary conditions;

    @Inject
    LicensableHouses houses;

    @Inject
    PartyLinks links;

    @Inject
    Licensability licensability;

    @Inject
    StandingRecords standing;

    @Inject
    Notices notices;

    @Inject
    Letters letters;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /**
     * Decides what was proposed: a grant or a refusal. One officer decides; a second who read the same version is told and
     * nothing of theirs is written.
     *
     * @throws RuleBroken where any guard of the Act or of the procedure stands against it (A.16)
     */
    @For("licence.decide")
    public int decide(String reference, int expectedVersion, DecisionForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        LocalDate today = ApplicationFiles.today();
        LocalDate on = Objects.requireNonNullElse(form.getDecidedOn(), today);
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.application.decision-in-future", on);
        }
        if (Said.nothing(form.getReasons())) {
            throw new RuleBroken("licensing.application.reason-needed");
        }
        representations.mustBeAnswered(application);
        LocalDate periodEnd = files.periodEnd(application);
        boolean flagged = files.isFlagged(application);
        ApplicationState before = application.getState();
        Assessment assessment = files.assessment(application)
                .orElseThrow(() -> new RuleBroken("licensing.assessment.not-begun", reference));
        assessment.decided(Said.orEmpty(form.getReasons()));
        if (before == ApplicationState.PROPOSED_REFUSE) {
            application.refuse(on, ApplicationFiles.who(), flagged, periodEnd);
            files.step(application, before, "A licence was refused on " + Days.words(on) + "; " + appealWords(on));
        } else {
            grant(application, form, on, flagged, periodEnd);
            Licence licence = write(application, on);
            files.step(
                    application,
                    before,
                    "Licence " + licence.getReference() + " was granted on " + Days.words(on) + ", from "
                            + Days.words(licence.getCommencesOn()) + " to " + Days.words(licence.getEndsOn()) + "; "
                            + appealWords(on));
        }
        entityManager.flush();
        workflow.complete("Task_DecideApplication", reference);
        return files.saved(application);
    }

    private void grant(
            LicenceApplication application, DecisionForm form, LocalDate on, boolean flagged, LocalDate periodEnd) {
        LocalDate commencement = Objects.requireNonNullElse(
                form.getCommencesOn(), Objects.requireNonNullElse(application.getCommencesOn(), on));
        LicensabilityAnswer answer =
                licensability.answer(application, on, commencement, Said.orEmpty(form.getInSpiteBecause()));
        if (answer.isByHmoLicence()) {
            throw new RuleBroken("licensing.hmo.covers-first-day", Days.words(commencement), answer.sentence());
        }
        if (!answer.isLicensable()) {
            throw new RuleBroken("licensing.application.not-licensable", answer.sentence());
        }
        licensability.keep(application, answer);
        standing.mustNotBeBanned(application, on);
        standing.mustNotOverlap(application, commencement);
        conditions.mustHaveMandatory(application, on, Assessments.hasGas(application));
        application.grant(
                on,
                ApplicationFiles.who(),
                flagged,
                periodEnd,
                commencement,
                LicenceTerm.lastDay(commencement, Objects.requireNonNullElse(application.getTermMonths(), 0)),
                deadlines.reckon("D-LIC-MAX5", commencement).on());
    }

    private String appealWords(LocalDate decidedOn) {
        Deadline appeal = deadlines.reckon("D-APP28", decidedOn);
        return "an appeal may be made until " + Days.words(appeal.on()) + ".";
    }

    /** The licence with its line for the register, which is entered the day the licence comes into force. */
    public Licence write(LicenceApplication application, LocalDate on) {
        Licence licence = new Licence(
                files.nextReference("L", on.getYear()),
                application,
                on,
                Objects.requireNonNull(application.getCommencesOn()),
                Objects.requireNonNull(application.getEndsOn()));
        entityManager.persist(licence);
        entityManager.flush();
        LicensableHouse house = houses.get(application.getHouseId());
        Party holder = files.party(application, PartyRole.HOLDER);
        Party manager = files.party(application, PartyRole.MANAGER);
        PropertyDetails details = application.getDetails();
        HouseType type = details == null ? null : details.getHouseType();
        RegisterEntry entry = new RegisterEntry(
                licence,
                house,
                Said.orEmpty(holder.getName()),
                Said.orEmpty(manager.getName()),
                (type == null ? house.getExtent().words() : type.words()) + "; "
                        + (house.getUnits().size() == 1
                                ? "one dwelling"
                                : house.getUnits().size() + " dwellings"),
                conditions.of(application).stream()
                        .map(chosen -> chosen.text().getTitle())
                        .collect(Collectors.joining("; ")));
        entityManager.persist(entry);
        entityManager.flush();
        entityManager.persist(new RegisterAddress(
                licence.getReference(),
                application.getCaseId(),
                Said.orEmpty(holder.getAddress()),
                Said.orEmpty(manager.getAddress())));
        // who holds the licence that is renewed holds it to its last day, and the new one from its first: mostly the
        // same person
        standing.renewed(application)
                .ifPresent(old -> links.holdsNoMore(
                        old, old.getEndsOn(), "licence " + old.getReference() + " ends, and is renewed"));
        links.holds(application, licence);
        return licence;
    }

    /**
     * Serves the decision on the applicant, the holder and every relevant person, within seven days beginning with the
     * decision; on some today and on others on a later day, with a call for each. Late service is recorded as late.
     */
    @For("licence.serve-decision")
    public int serve(String reference, int expectedVersion, ServeForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        if (application.getNextStep() != NextStep.SERVE_DECISION) {
            throw new RuleBroken(
                    "licensing.application.illegal",
                    reference,
                    application.getState().words(),
                    "serve decision");
        }
        boolean granted = application.getState() != ApplicationState.DECIDED_REFUSE;
        boolean everybody = notices.serve(
                application,
                granted ? NoticeKind.DECISION_GRANT : NoticeKind.DECISION_REFUSE,
                null,
                form,
                (to, none) -> granted ? decisionToGrant(application, to) : decisionToRefuse(application, to));
        if (everybody) {
            LocalDate today = ApplicationFiles.today();
            application.decisionServed(today);
            Deadline by = deadlines.reckon("D-DEC7", Objects.requireNonNull(application.getDecidedOn()));
            files.note(
                    application,
                    "Decision served",
                    "The decision's documents were served on " + Days.words(today)
                            + (today.isAfter(by.on())
                                    ? ", after the last day allowed, " + Days.words(by.on()) + ": " + by.explanation()
                                            + "."
                                    : "."));
            entityManager.flush();
            workflow.complete("Task_ServeDecision", reference);
        }
        return files.saved(application);
    }

    private Document decisionToGrant(LicenceApplication application, List<RecipientForm> to) {
        Licence licence = files.licence(application).orElseThrow();
        letters.licence(
                application,
                licence.getReference(),
                notices.designation(application),
                conditions.of(application),
                false);
        Map<String, Object> values = decision(application);
        values.put("licenceReference", licence.getReference());
        values.put(
                "licenceHolderName",
                Said.orEmpty(files.party(application, PartyRole.HOLDER).getName()));
        values.put("commencesOn", licence.getCommencesOn());
        values.put("endsOn", licence.getEndsOn());
        return letters.notice(application, "licensing/decision-to-grant", "Decision to grant a licence", to, values);
    }

    private Document decisionToRefuse(LicenceApplication application, List<RecipientForm> to) {
        return letters.notice(
                application, "licensing/decision-to-refuse", "Decision to refuse a licence", to, decision(application));
    }

    private Map<String, Object> decision(LicenceApplication application) {
        LocalDate on = Objects.requireNonNull(application.getDecidedOn());
        Deadline appeal = deadlines.reckon("D-APP28", on);
        Map<String, Object> values = new HashMap<>();
        values.put("decidedOn", on);
        values.put(
                "reasons",
                Arrays.stream(Said.orEmpty(files.assessment(application)
                                        .map(Assessment::getDecisionReasons)
                                        .orElse(null))
                                .split("\\R+"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        values.put("appealBy", appeal.on());
        values.put("appealExplanation", appeal.explanation());
        values.put("tribunal", deadlines.tribunal(on));
        List<Map<String, Object>> answered = notices.representationsAnswered(application);
        if (!answered.isEmpty()) {
            values.put("representations", answered);
        }
        return values;
    }
}
