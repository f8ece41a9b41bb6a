package org.margatetaskforce.web.cases.visit;

import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.street.StreetDoors;
import org.margatetaskforce.cases.visit.DoorOutcome;

/** What a page knows that holds all doors of a visit or a street week at once, for a line that comes and goes. */
public interface DoorstepPage {

    /** The doors, as the page's script reads them. */
    String getJson();

    /** True of a street week, where a household is asked; false of a visit. */
    boolean isStreet();

    /** Where the whole is shown. */
    String getBack();

    /** What a household can be asked. */
    List<StreetDoors.Listed> getNeeds();

    /** What can be seen of a building. */
    List<StreetDoors.Listed> getHazards();

    /** What can come of a door. */
    default DoorOutcome[] getOutcomes() {
        return DoorOutcome.values();
    }

    /** The day before which nothing can be due. */
    default LocalDate getToday() {
        return TaskForceClock.current().today();
    }
}
