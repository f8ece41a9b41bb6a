package org.margatetaskforce.web.cases.meeting;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.meeting.MeetingType;
import org.margatetaskforce.cases.meeting.Meetings;
import org.margatetaskforce.cases.meeting.NewMeeting;
import org.margatetaskforce.web.shell.Sentences;

/** Plans a meeting of its own. */
@Named
@ViewScoped
public class PlanMeeting implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Meetings meetings;

    private @Nullable MeetingType type;
    private String title = "";
    private @Nullable LocalDate heldOn;
    private String startsAt = "";
    private String place = "";
    private String caseReference = "";

    /** Plans it. */
    public String plan() {
        MeetingType chosen = Objects.requireNonNull(type);
        String reference = meetings.plan(new NewMeeting(
                chosen,
                title.isBlank() ? chosen.words() : title,
                Objects.requireNonNull(heldOn),
                LocalTime.parse(startsAt),
                place,
                caseReference));
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(
                null,
                new FacesMessage(
                        FacesMessage.SEVERITY_INFO, Sentences.of("cases.meeting.done.planned", reference), null));
        return "/cases/view-meeting.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The types that this officer's post calls. */
    public List<MeetingType> getTypes() {
        return meetings.mayCall();
    }

    public @Nullable MeetingType getType() {
        return type;
    }

    public void setType(@Nullable MeetingType type) {
        this.type = type;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
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

    public String getCaseReference() {
        return caseReference;
    }

    public void setCaseReference(@Nullable String caseReference) {
        this.caseReference = caseReference == null ? "" : caseReference.strip();
    }
}
