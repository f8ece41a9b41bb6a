package org.margatetaskforce.web.cases.visit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.street.StreetDoors;

/** All doors of a visit on one page, to record what came of each, on the doorstep and with one thumb, with a line or without. */
@Named
@ViewScoped
public class RecordDoor extends ActOnVisit implements DoorstepPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DoorSheet sheet;

    @Override
    public String getJson() {
        return sheet.all(DoorSheet.Kind.VISIT, getReference()).toString();
    }

    @Override
    public boolean isStreet() {
        return false;
    }

    @Override
    public String getBack() {
        return "/cases/view-visit.xhtml?reference=" + getReference();
    }

    @Override
    public List<StreetDoors.Listed> getNeeds() {
        return List.of();
    }

    @Override
    public List<StreetDoors.Listed> getHazards() {
        return List.of();
    }
}
