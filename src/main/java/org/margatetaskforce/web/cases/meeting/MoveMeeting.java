package org.margatetaskforce.web.cases.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves one meeting to another day, or cancels it; its series stays where it is. */
@Named
@ViewScoped
public class MoveMeeting extends OnMeeting {

    private static final long serialVersionUID = 1L;

    private boolean off;
    private @Nullable LocalDate heldOn;
    private String startsAt = "";
    private String place = "";
    private String reason = "";

    @Override
    public void open() {
        super.open();
        heldOn = getMeeting().getHeldOn();
        startsAt = getMeeting().getStartsAt().toString();
        place = getMeeting().getPlace();
    }

    /** Moves or cancels it. */
    public String act() {
        if (off) {
            meetings.cancel(getReference(), version(), reason);
            return done("view-meeting", "cases.meeting.done.cancelled", getReference());
        }
        LocalDate day = Objects.requireNonNull(heldOn);
        meetings.move(getReference(), version(), day, LocalTime.parse(startsAt), place, reason);
        return done("view-meeting", "cases.meeting.done.moved", getReference(), day);
    }

    public boolean isOff() {
        return off;
    }

    public void setOff(boolean off) {
        this.off = off;
    }

    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place == null ? "" : place;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
