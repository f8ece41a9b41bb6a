package org.margatetaskforce.web.licensing;

import java.util.List;
import java.util.function.Predicate;
import org.margatetaskforce.licensing.LicenceApplication;

/**
 * An act that the law or the council's procedure allows beside what the process waits for.
 *
 * @param label what an officer would say
 * @param page where it is done
 * @param possible whether an application now allows it
 */
public record LawfulAct(String label, String page, Predicate<LicenceApplication> possible) {

    private static final List<LawfulAct> ALL = List.of(
            new LawfulAct("Go on with the form", "licensing/complete-application", each -> each.getState()
                    .isEditable()),
            new LawfulAct(
                    "Record a payment",
                    "licensing/record-payment",
                    each -> each.getState().isEditable() && each.getState().isOpen()),
            new LawfulAct("Record representations", "licensing/record-representation", each -> each.getState()
                    .isProposed()),
            new LawfulAct(
                    "Record an appeal",
                    "licensing/record-appeal",
                    each -> each.isDecided() && !each.isUnderAppeal() && each.getClosedOn() == null),
            new LawfulAct("Set the hearing", "licensing/set-hearing", LicenceApplication::isUnderAppeal),
            new LawfulAct(
                    "Record the tribunal’s decision",
                    "licensing/record-tribunal-decision",
                    LicenceApplication::isUnderAppeal),
            new LawfulAct(
                    "Record an undelivered notice",
                    "licensing/return-undelivered",
                    each -> each.getState().isProposed() || each.isDecided() && each.getClosedOn() == null),
            new LawfulAct("Withdraw", "licensing/withdraw-application", each -> each.getState()
                    .isOpen()));

    /** Those that an application now allows. */
    static List<LawfulAct> on(LicenceApplication application) {
        return ALL.stream().filter(act -> act.possible().test(application)).toList();
    }
}
