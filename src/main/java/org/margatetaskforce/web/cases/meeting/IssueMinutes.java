package org.margatetaskforce.web.cases.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.web.shell.PageMarking;

/** Approves and issues the minutes of a meeting, or sends them back. */
@Named
@ViewScoped
public class IssueMinutes extends OnMeeting {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PageMarking pageMarking;

    private String reason = "";
    private @Nullable String bears;

    @Override
    public void open() {
        super.open();
        bears = pageMarking.isOld(getMarking()) ? null : getMarking();
    }

    /** They stand from now on. */
    public String issue() {
        meetings.issue(getReference(), version(), String.valueOf(bears));
        return done("view-meeting", "cases.meeting.done.issued");
    }

    /** They are written better first. */
    public String sendBack() {
        meetings.sendBack(getReference(), version(), reason);
        return done("view-meeting", "cases.meeting.done.sent-back");
    }

    /** What the minutes will bear; nothing where a case of a scheme that is over is on the agenda, and a person must decide. */
    public @Nullable String getBears() {
        return bears;
    }

    public void setBears(@Nullable String bears) {
        this.bears = bears;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
