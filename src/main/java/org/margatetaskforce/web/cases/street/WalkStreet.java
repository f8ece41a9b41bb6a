package org.margatetaskforce.web.cases.street;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.street.StreetDoors;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.web.cases.visit.DoorSheet;
import org.margatetaskforce.web.cases.visit.DoorstepPage;

/** Goes along a street door by door, on a telephone, with a line or without. */
@Named
@ViewScoped
public class WalkStreet extends ActOnStreetWeek implements DoorstepPage {

    private static final long serialVersionUID = 1L;
    private static final int INSTRUCTIONS = 8;

    @Inject
    transient DoorSheet sheet;

    @Inject
    transient StreetDoors doors;

    @Inject
    transient Audit audit;

    @Override
    public void open() {
        super.open();
        audit.record("VIEW", "street week", getReference(), INSTRUCTIONS, "all doors");
    }

    @Override
    public String getJson() {
        return sheet.all(DoorSheet.Kind.STREET, getReference()).toString();
    }

    @Override
    public boolean isStreet() {
        return true;
    }

    @Override
    public String getBack() {
        return "/cases/view-street-week.xhtml?reference=" + getReference();
    }

    @Override
    public List<StreetDoors.Listed> getNeeds() {
        return doors.needs();
    }

    @Override
    public List<StreetDoors.Listed> getHazards() {
        return doors.hazards();
    }
}
