package org.margatetaskforce.web.cases.street;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.street.DoorFilter;
import org.margatetaskforce.cases.street.DoorRow;
import org.margatetaskforce.cases.street.StreetDoors;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.place.HouseNumber;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** The door list of a street week to be read together and printed: every door, what stands there, room to write. */
@Named
@ViewScoped
public class StreetBriefing extends ActOnStreetWeek {

    private static final long serialVersionUID = 1L;
    private static final int INSTRUCTIONS = 8;

    @Inject
    transient StreetDoors doors;

    @Inject
    transient Audit audit;

    private String side = "";

    @Override
    public void open() {
        super.open();
        audit.record("VIEW", "street week", getReference(), INSTRUCTIONS, "door list to print");
    }

    /** The doors of the side that the address asks for. */
    public List<DoorRow> getDoors() {
        return Once.ask(this, "doors", () -> doors.page(
                        getReference(), new DoorFilter(Pick.one(HouseNumber.Side.values(), side), null, 0, 1000))
                .rows());
    }

    public String getSide() {
        return side;
    }

    public void setSide(@Nullable String side) {
        this.side = side == null ? "" : side;
    }
}
