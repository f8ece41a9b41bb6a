package org.margatetaskforce.web.housing;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementState;

/**
 * What the law or the council's practice allows on a case beside what its process waits for.
 *
 * @param label what an officer would say
 * @param page where it is done
 * @param possible whether a case, as it now stands, allows it
 */
public record LawfulStep(String label, String page, Predicate<EnforcementCase> possible) {

    private static final List<LawfulStep> ALL = List.of(
            new LawfulStep(
                    "Assess the hazards again",
                    "housing/assess-hazards",
                    each -> each.getState() == EnforcementState.ASSESSED
                            || each.getState() == EnforcementState.ACTION_DECIDED),
            new LawfulStep(
                    "Breaches, works and money", "housing/view-sanctions", each -> each.getActionDecidedOn() != null),
            new LawfulStep(
                    "Look again now",
                    "housing/review-informal",
                    each -> each.getState() == EnforcementState.INFORMAL && !each.isPutRight()),
            new LawfulStep("Ask for a warrant", "housing/seek-warrant", each -> EnumSet.of(
                            EnforcementState.REPORTED, EnforcementState.INSPECTION_DUE, EnforcementState.NO_ACCESS)
                    .contains(each.getState())),
            new LawfulStep(
                    "Record what the justice decided",
                    "housing/record-warrant-decision",
                    each -> each.getState() == EnforcementState.WARRANT_SOUGHT),
            new LawfulStep(
                    "Move the inspection",
                    "housing/move-inspection",
                    each -> each.getState() == EnforcementState.INSPECTION_DUE),
            new LawfulStep(
                    "Nobody let us in",
                    "housing/record-no-access",
                    each -> each.getState() == EnforcementState.INSPECTION_DUE),
            new LawfulStep("Another officer", "housing/allocate-enforcement", each -> !each.getState()
                    .isClosed()),
            new LawfulStep("Close the case", "housing/close-case", each -> !each.getState()
                    .isClosed()));

    /** Those that a case now allows. */
    static List<LawfulStep> on(EnforcementCase found) {
        return ALL.stream().filter(each -> each.possible().test(found)).toList();
    }
}
