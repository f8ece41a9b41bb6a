package org.margatetaskforce.web.cases.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Approves and issues the minutes of a meeting, or sends them back. */
@Named
@ViewScoped
public class IssueMinutes extends OnMeeting {

    private static final long serialVersionUID = 1L;

    private String reason = "";

    /** They stand from now on. */
    public String issue() {
        meetings.issue(getReference(), version());
        return done("view-meeting", "cases.meeting.done.issued");
    }

    /** They are written better first. */
    public String sendBack() {
        meetings.sendBack(getReference(), version(), reason);
        return done("view-meeting", "cases.meeting.done.sent-back");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
