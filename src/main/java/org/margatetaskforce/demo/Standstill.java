package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.hold.HoldKind;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.cases.hold.NewHold;
import org.margatetaskforce.cases.visit.VisitFilter;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.continuity.Contacts;
import org.margatetaskforce.place.Uprn;

/**
 * Where the demo town's officers do not go this week, and whom they call when the system is down: two holds after strategy
 * discussions, one that was released, a closure that is pending, each at a door that a visit is planned to; and the team's numbers.
 */
@ApplicationScoped
public class Standstill {

    private static final String SOCIAL_WORK_MANAGER = "p.oduya";
    private static final String SOCIAL_WORK_ASSISTANT = "f.benali";
    private static final String SERGEANT = "m.brightwell";
    private static final String PROGRAMME_MANAGER = "r.ferreira";
    private static final int FRIDAY = 4;
    private static final int OF_FRIDAY = 12;

    @Inject
    Holds holds;

    @Inject
    Visits visits;

    @Inject
    Contacts contacts;

    /** Sets them, on doors of the visits of the week's Friday. */
    void begin(LocalDate monday) {
        List<Uprn> doors = new ArrayList<>();
        LocalDate friday = monday.plusDays(FRIDAY);
        Acting.as(Acting.SYSTEM, () -> visits.page(
                        new VisitFilter(false, friday, friday, null, null, null, null, 0, OF_FRIDAY))
                .rows()
                .forEach(row ->
                        doors.add(Uprn.of(visits.doors(row.reference()).get(0).uprn()))));
        enforcement(
                SOCIAL_WORK_MANAGER,
                doors.get(1),
                monday,
                "Agreed at the strategy discussion: the children are seen first.");
        enforcement(
                SOCIAL_WORK_ASSISTANT,
                doors.get(4),
                monday,
                "The strategy discussion asked all to keep away this week.");
        String over = enforcement(
                SOCIAL_WORK_MANAGER, doors.get(6), monday, "Held until the family had moved to its relatives.");
        Acting.as(
                SOCIAL_WORK_MANAGER,
                () -> holds.release(over, holds.get(over).getVersion(), "They have moved; the enquiry is closed."));
        Acting.as(
                SERGEANT,
                () -> holds.set(new NewHold(
                        HoldKind.CLOSURE_PENDING,
                        doors.get(8),
                        "PS",
                        monday,
                        monday.plusDays(14),
                        monday,
                        "The superintendent authorised a closure notice; the court has listed it.")));
        numbers();
    }

    private String enforcement(String who, Uprn door, LocalDate today, String because) {
        List<String> reference = new ArrayList<>();
        Acting.as(
                who,
                () -> reference.add(holds.set(new NewHold(
                        HoldKind.HOLD_ENFORCEMENT, door, "SCM", today, null, today.minusDays(3), because))));
        return reference.get(0);
    }

    /** Numbers that Ofcom keeps for plays and films: they reach nobody. */
    private void numbers() {
        Acting.as(PROGRAMME_MANAGER, () -> {
            contacts.add("KCC", "PM", "Programme manager", "01632 960 201", "Office hours");
            contacts.add("TDC", "HTL", "Housing team leader", "01632 960 202", "Office hours");
            contacts.add("POL", "PS", "Police sergeant", "01632 960 203", "Day and night");
            contacts.add("KCC", "SCM", "Social work manager", "01632 960 204", "Office hours");
            contacts.add("KCC", null, "Duty social worker", "01632 960 205", "Out of hours");
            contacts.add("TDC", null, "Council’s emergency line", "01632 960 206", "Out of hours");
            contacts.add("KFRS", null, "Fire control room", "01632 960 207", "Day and night");
            contacts.add("NHS", null, "Mental health crisis line", "01632 960 208", "Day and night");
        });
    }
}
