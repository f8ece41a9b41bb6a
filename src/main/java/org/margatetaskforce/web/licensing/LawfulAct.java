package org.margatetaskforce.web.licensing;

import java.util.List;
import java.util.function.Predicate;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.LicenceApplication;

/**
 * An act that the law or the council's procedure allows beside what the process waits for.
 *
 * @param label what an officer would say
 * @param page where it is done
 * @param possible whether an application, as it now stands, allows it
 */
public record LawfulAct(String label, String page, Predicate<Standing> possible) {

    /**
     * What an act depends on.
     *
     * @param noticeCameBack somebody has still to be served with the latest notice, which came back from them
     * @param leaveAwaited an appeal came out of time, and the tribunal has not yet let it in
     */
    record Standing(LicenceApplication application, boolean noticeCameBack, boolean leaveAwaited) {}

    private static final List<LawfulAct> ALL = List.of(
            of("Go on with the form", "licensing/complete-application", each -> each.getState()
                    .isEditable()),
            of(
                    "Record a payment",
                    "licensing/record-payment",
                    each -> each.getState().isEditable() && each.getState().isOpen()),
            of(
                    "The clock of the target",
                    "licensing/stop-clock",
                    each -> each.getState().isOpen() && each.getDulyMadeOn() != null),
            of("Record representations", "licensing/record-representation", each -> each.getState()
                    .isProposed()),
            of("Record an appeal", "licensing/record-appeal", LawfulAct::mayBeAppealed),
            new LawfulAct("Admit a late appeal", "licensing/admit-late-appeal", Standing::leaveAwaited),
            of("Set the hearing", "licensing/set-hearing", LicenceApplication::isUnderAppeal),
            of(
                    "Record the tribunal’s decision",
                    "licensing/record-tribunal-decision",
                    LicenceApplication::isUnderAppeal),
            of(
                    "Record an undelivered notice",
                    "licensing/return-undelivered",
                    each -> each.getState().isProposed() || each.isDecided() && each.getClosedOn() == null),
            new LawfulAct("Serve the notice again", "licensing/serve-again", Standing::noticeCameBack),
            of("Withdraw", "licensing/withdraw-application", each -> each.getState()
                    .isOpen()));

    private static LawfulAct of(String label, String page, Predicate<LicenceApplication> possible) {
        return new LawfulAct(label, page, standing -> possible.test(standing.application()));
    }

    /** A refusal that has become final may still be appealed against out of time (Housing Act 2004 Sch 5 para 33(3)). */
    private static boolean mayBeAppealed(LicenceApplication application) {
        boolean stands = application.getClosedOn() == null || application.getState() == ApplicationState.DECIDED_REFUSE;
        return application.isDecided() && stands && !application.isUnderAppeal();
    }

    /** Those that an application now allows. */
    static List<LawfulAct> on(Standing standing) {
        return ALL.stream().filter(act -> act.possible().test(standing)).toList();
    }
}
