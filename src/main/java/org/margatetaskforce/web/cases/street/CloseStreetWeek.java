package org.margatetaskforce.web.cases.street;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Closes a street week: done, or called off. */
@Named
@ViewScoped
public class CloseStreetWeek extends ActOnStreetWeek {

    private static final long serialVersionUID = 1L;

    private int openDoors;
    private String reason = "";

    @Override
    public void open() {
        super.open();
        openDoors = weeks.open(getReference());
    }

    /** It is done. */
    public String complete() {
        weeks.complete(getReference(), version(), reason);
        return done("cases.street.done.completed");
    }

    /** It is called off. */
    public String callOff() {
        weeks.abort(getReference(), version(), reason);
        return done("cases.street.done.called-off");
    }

    /** At how many doors nobody called. */
    public int getOpenDoors() {
        return openDoors;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
