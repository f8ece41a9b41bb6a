package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.CaseFilter;
import org.margatetaskforce.cases.CaseRow;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.access.Access;
import org.margatetaskforce.cases.access.AccessRequest;
import org.margatetaskforce.cases.access.AccessRequests;
import org.margatetaskforce.cases.access.AccessState;
import org.margatetaskforce.cases.access.BrokenGlass;
import org.margatetaskforce.cases.access.GlassOutcome;
import org.margatetaskforce.cases.access.GlassReason;
import org.margatetaskforce.cases.access.Held;
import org.margatetaskforce.cases.visit.VisitFilter;
import org.margatetaskforce.cases.visit.Visits;

/**
 * Who in the demo town needed to know more than they may see: three who asked in need at a door, one of them reviewed, one found
 * wrong; and requests to see what another agency holds.
 */
@ApplicationScoped
public class AskedInNeed {

    private static final String GOVERNANCE = "m.eldridge";
    private static final int DOORS = 12;
    private static final Map<String, String> DESKS =
            Map.of("KCC", "p.oduya", "POL", "m.brightwell", "TDC", "a.okonkwo", "NHS", "a.menon");

    @Inject
    BrokenGlass brokenGlass;

    @Inject
    AccessRequests accessRequests;

    @Inject
    Access access;

    @Inject
    Cases cases;

    @Inject
    Visits visits;

    /** Asks, at doors that are visited this week. */
    void ask(LocalDate monday) {
        List<String> doors = new ArrayList<>();
        Acting.as(Acting.SYSTEM, () -> visits.page(
                        new VisitFilter(false, monday, monday.plusDays(4), null, null, null, null, 0, DOORS))
                .rows()
                .forEach(row -> doors.add(visits.doors(row.reference()).get(0).uprn())));
        askOthers("d.whitlock", monday, 3);
        askOthers("r.ferreira", monday, 2);
        if (doors.size() < 3) {
            return;
        }
        String right = inNeed(
                "l.tapsell",
                doors.get(0),
                GlassReason.CHILD_AT_RISK,
                "A child was heard crying for an hour and nobody opens; we are at the door.");
        String wrong = inNeed(
                "d.whitlock",
                doors.get(1),
                GlassReason.COURT_TODAY,
                "The court asks this morning who lives at the address with the tenant.");
        inNeed(
                "r.ovenden",
                doors.get(2),
                GlassReason.IMMINENT_VISIT,
                "We go in within the hour and were told that somebody there threatens callers.");
        review(right, GlassOutcome.JUSTIFIED, "It was right to ask: the child was seen the same morning.");
        review(
                wrong,
                GlassOutcome.UNJUSTIFIED,
                "The hearing was next week; the solicitor could have asked the county.");
    }

    private String inNeed(String who, String door, GlassReason reason, String because) {
        List<String> reference = new ArrayList<>();
        Acting.as(who, () -> {
            if (brokenGlass.isTheirs(door)) {
                reference.add(brokenGlass.ask(door, reason, because));
            }
        });
        return reference.isEmpty() ? "" : reference.get(0);
    }

    private void review(String reference, GlassOutcome outcome, String note) {
        if (!reference.isEmpty()) {
            Acting.as(
                    GOVERNANCE,
                    () -> brokenGlass.review(
                            reference, brokenGlass.get(reference).getVersion(), outcome, note));
        }
    }

    /** Asks for what another agency holds about open cases: one waits, one is granted, one refused. */
    private void askOthers(String who, LocalDate today, int howMany) {
        List<String> asked = new ArrayList<>();
        List<String> holders = new ArrayList<>();
        Acting.as(who, () -> {
            for (CaseRow row : cases.page(new CaseFilter(null, null, null, true, false, 0, 200))
                    .rows()) {
                for (Held held : access.told(List.of(), row.reference()).held()) {
                    String desk = DESKS.get(held.agencyCode());
                    if (asked.size() < howMany && held.asked() == null && desk != null && !desk.equals(who)) {
                        holders.add(desk);
                        asked.add(accessRequests.ask(new AccessRequest.Wanted(
                                row.reference(),
                                held.dataClass(),
                                held.agencyCode(),
                                "The next step must not cut across what is already agreed with them.",
                                "What is agreed at present, and with whom",
                                today.plusDays(28),
                                asked.size() == 1)));
                    }
                }
            }
        });
        if (asked.size() > 1) {
            decide(holders.get(0), asked.get(0), AccessState.GRANTED, today, "Needed for the plan of the case.");
            decide(
                    holders.get(1),
                    asked.get(1),
                    AccessState.REFUSED,
                    today,
                    "Ask the worker: a word with them will do.");
        }
    }

    private void decide(String desk, String reference, AccessState state, LocalDate today, String why) {
        Acting.as(
                desk,
                () -> accessRequests.decide(
                        reference,
                        accessRequests.get(reference).getVersion(),
                        state,
                        state == AccessState.REFUSED ? null : today.plusDays(21),
                        List.of(),
                        why));
    }
}
