package org.margatetaskforce.licensing.designation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.workflow.Workflow;

/**
 * The consultation on a proposed designation: ten weeks and more of those likely to be affected, and what was answered to what they said
 * (Housing Act 2004 s.80(9); the general approvals).
 */
@Boundary
public class SchemeConsultations {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Schemes schemes;

    @Inject
    SchemeEdges edges;

    @Inject
    Workflow workflow;

    /** How many of a kind said what. */
    public record Tally(RespondentKind who, int supports, int opposes, int neither) {

        /** Of all together. */
        public int getTotal() {
            return supports + opposes + neither;
        }
    }

    /** What was said, in the order in which it came. */
    public List<SchemeResponse> of(Scheme scheme) {
        return entityManager
                .createQuery(
                        "select r from SchemeResponse r where r.schemeId = :of order by r.number", SchemeResponse.class)
                .setParameter("of", scheme.key())
                .getResultList();
    }

    /** The report of it by kind: those that were withdrawn do not count. */
    public static List<Tally> tally(List<SchemeResponse> said) {
        List<Tally> report = new ArrayList<>();
        for (RespondentKind kind : RespondentKind.values()) {
            Tally row = new Tally(
                    kind,
                    count(said, kind, Stance.SUPPORTS),
                    count(said, kind, Stance.OPPOSES),
                    count(said, kind, Stance.NEITHER));
            if (row.getTotal() > 0) {
                report.add(row);
            }
        }
        return report;
    }

    private static int count(List<SchemeResponse> said, RespondentKind kind, Stance stance) {
        return (int) said.stream()
                .filter(each -> each.getWithdrawnOn() == null && each.getWho() == kind && each.getStance() == stance)
                .count();
    }

    /**
     * Begins it: there is an area with houses in it, a ground with figures frozen, and what section 81 asks is written down.
     *
     * @throws RuleBroken naming what is still missing
     */
    @For("designation.manage")
    public int begin(String reference, int expectedVersion, @Nullable LocalDate from, String madeKnown) {
        Scheme found = schemes.locked(reference, expectedVersion);
        Schemes.mustBeDraft(found);
        if (from == null || Said.nothing(madeKnown)) {
            throw new RuleBroken("licensing.designation.consultation-incomplete");
        }
        if (from.isAfter(Schemes.today())) {
            throw new RuleBroken("licensing.designation.consulted-in-future", Days.words(from));
        }
        if (schemes.grounds(found).isEmpty()) {
            throw new RuleBroken("licensing.designation.no-ground");
        }
        if (edges.evidence(found).isEmpty()) {
            throw new RuleBroken("licensing.designation.no-evidence");
        }
        if (!found.isConsidered()) {
            throw new RuleBroken("licensing.designation.considerations-needed");
        }
        found.consult(from, madeKnown.strip());
        Deadline last = schemes.tenWeeks(from);
        workflow.complete("Task_DraftDesignation", reference);
        return schemes.told(
                found,
                "Consultation begun",
                "On " + Days.words(from) + ". It is open until " + Days.words(last.on()) + " at least: "
                        + last.explanation() + ".");
    }

    /** Somebody answered. */
    @For("designation.manage")
    public int heard(
            String reference,
            int expectedVersion,
            @Nullable LocalDate on,
            @Nullable RespondentKind who,
            @Nullable Stance stance,
            String summary) {
        Scheme found = schemes.locked(reference, expectedVersion);
        mustBe(found, SchemeState.CONSULTING);
        if (on == null || who == null || stance == null || Said.nothing(summary)) {
            throw new RuleBroken("licensing.designation.response-incomplete");
        }
        if (on.isAfter(Schemes.today()) || on.isBefore(Objects.requireNonNull(found.getConsultedFrom()))) {
            throw new RuleBroken("licensing.designation.response-day", Days.words(found.getConsultedFrom()));
        }
        int number = of(found).size() + 1;
        entityManager.persist(new SchemeResponse(found.key(), number, on, who, stance, summary.strip()));
        return schemes.told(
                found,
                "Representation " + number,
                who.words() + ": " + stance.words().toLowerCase(Locale.UK) + ".");
    }

    private static void mustBe(Scheme found, SchemeState expected) {
        if (found.getState() != expected) {
            throw new RuleBroken(
                    "licensing.designation.not-now", found.getState().words());
        }
    }

    /** What is answered to a representation; the authority must consider each that is not withdrawn. */
    @For("designation.manage")
    public int answer(String reference, int expectedVersion, int number, String words) {
        Scheme found = schemes.locked(reference, expectedVersion);
        mustBeHeard(found);
        if (Said.nothing(words)) {
            throw new RuleBroken("licensing.designation.answer-needed");
        }
        response(found, number).answered(words.strip());
        return schemes.told(found, "Representation " + number + " answered", words.strip());
    }

    private static void mustBeHeard(Scheme found) {
        if (found.getState() != SchemeState.CONSULTING && found.getState() != SchemeState.CONSULTED) {
            throw new RuleBroken(
                    "licensing.designation.not-now", found.getState().words());
        }
    }

    /** It was withdrawn by whoever made it. */
    @For("designation.manage")
    public int withdrawn(String reference, int expectedVersion, int number) {
        Scheme found = schemes.locked(reference, expectedVersion);
        mustBeHeard(found);
        response(found, number).withdrawn(Schemes.today());
        return schemes.told(found, "Representation " + number + " withdrawn", "By whoever made it.");
    }

    private SchemeResponse response(Scheme of, int number) {
        return entityManager
                .createQuery(
                        "select r from SchemeResponse r where r.schemeId = :of and r.number = :number",
                        SchemeResponse.class)
                .setParameter("of", of.key())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.designation.response-unknown", number));
    }

    /**
     * Closes it.
     *
     * @throws RuleBroken before the ten weeks are over
     */
    @For("designation.manage")
    public int close(String reference, int expectedVersion) {
        Scheme found = schemes.locked(reference, expectedVersion);
        mustBe(found, SchemeState.CONSULTING);
        LocalDate last = schemes.tenWeeks(Objects.requireNonNull(found.getConsultedFrom()))
                .on();
        found.closeConsultation(Schemes.today(), last);
        workflow.complete("Task_ConsultDesignation", reference);
        return schemes.told(
                found,
                "Consultation closed",
                "On " + Days.words(Schemes.today()) + ", after " + of(found).size() + " representations.");
    }
}
