package org.margatetaskforce.web.cases.street;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.street.DoorRow;
import org.margatetaskforce.cases.street.StreetDoors;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.shell.Once;

/** Shows one door of a street week with every call there, and strikes it out of the round or puts it back. */
@Named
@ViewScoped
public class ViewStreetDoor extends ActOnStreetWeek {

    private static final long serialVersionUID = 1L;
    private static final int ANSWERS = 6;

    @Inject
    transient StreetDoors doors;

    @Inject
    transient Audit audit;

    private String door = "";
    private String reason = "";
    private int read;
    private boolean mayAct;

    @Override
    public void open() {
        super.open();
        read = getRow().version();
        mayAct = weeks.mayAct(getWeek()) && !getWeek().getStatus().isOver();
        audit.record("VIEW", "street week", getReference(), ANSWERS, "door " + getRow().position());
    }

    /** Nobody need call there. */
    public String strikeOut() {
        doors.strikeOut(getReference(), uprn(), version(read), reason);
        return done("cases.street.done.struck");
    }

    /** It is on the round again. */
    public String putBack() {
        doors.putBack(getReference(), uprn(), version(read));
        return done("cases.street.done.put-back");
    }

    /** The door's version that the page shows; after a refusal it shows the latest and acts on that. */
    private int version(int shown) {
        Once.forget(this);
        read = getRow().version();
        return shown;
    }

    private Uprn uprn() {
        return Uprn.parse(door).orElseThrow(NoSuchElementException::new);
    }

    /** The door. */
    public DoorRow getRow() {
        return Once.ask(this, "row", () -> doors.find(getReference(), uprn()).orElseThrow(NoSuchElementException::new));
    }

    /** Every call there, the latest first. */
    public List<StreetDoors.AtDoor> getCalls() {
        return Once.ask(this, "calls", () -> doors.callsAt(getReference(), uprn()));
    }

    public boolean isMayAct() {
        return mayAct;
    }

    public String getDoor() {
        return door;
    }

    public void setDoor(@Nullable String door) {
        this.door = door == null ? "" : door;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
