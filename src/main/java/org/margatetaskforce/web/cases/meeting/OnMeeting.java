package org.margatetaskforce.web.cases.meeting;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.meeting.AgendaItem;
import org.margatetaskforce.cases.meeting.Attendee;
import org.margatetaskforce.cases.meeting.Meeting;
import org.margatetaskforce.cases.meeting.MeetingRights;
import org.margatetaskforce.cases.meeting.Meetings;
import org.margatetaskforce.cases.meeting.Minutes;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Sentences;

/** What every page about one meeting shares: which meeting, its agenda and who was asked, each read once. */
public abstract class OnMeeting implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Meetings meetings;

    @Inject
    transient Minutes minutes;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    private String reference = "";
    private int version = -1;
    private transient @Nullable Meeting meeting;
    private transient @Nullable MeetingRights rights;
    private transient @Nullable List<AgendaItem> items;
    private transient @Nullable List<Attendee> attendance;
    private transient @Nullable String marking;

    /** Opens the page, for one who may see the meeting; any other is told that there is no such page. */
    public void open() {
        Meeting it = meetings.find(reference).orElseThrow(NoSuchElementException::new);
        meeting = it;
        version = it.getVersion();
    }

    /** Says on the next page what was done, and goes there. */
    protected String done(String page, String key, Object... details) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        say(key, details);
        return "/cases/" + page + ".xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Says on this page what was done. */
    protected void say(String key, Object... details) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(key, details), null));
    }

    /** What was read is read anew. */
    protected void afresh() {
        meeting = null;
        items = null;
        attendance = null;
        marking = null;
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        afresh();
        version = meetings.find(reference).map(Meeting::getVersion).orElse(read);
        return read;
    }

    /** The meeting. */
    public Meeting getMeeting() {
        Meeting read = meeting;
        if (read == null) {
            read = meetings.find(reference).orElseThrow(NoSuchElementException::new);
            meeting = read;
        }
        return read;
    }

    /** What the officer may do with it; its chair keeps it whatever their post. */
    public MeetingRights getRights() {
        MeetingRights read = rights;
        if (read == null) {
            MeetingRights by = meetings.rights(getMeeting().getType());
            boolean chairs = signedIn.getUsername().equals(getMeeting().getChairUsername());
            read = new MeetingRights(by.call(), by.keep() || chairs, by.issue());
            rights = read;
        }
        return read;
    }

    /** The agenda, as the officer may read it. */
    public List<AgendaItem> getItems() {
        List<AgendaItem> read = items;
        if (read == null) {
            read = minutes.items(reference);
            items = read;
        }
        return read;
    }

    /** What the page bears: the issued minutes' own marking, before that the highest of what they are made of (F.4). */
    public String getMarking() {
        String read = marking;
        if (read == null) {
            String issued = getMeeting().getMarking();
            read = issued == null ? minutes.marking(reference) : issued;
            marking = read;
        }
        return read;
    }

    /** Who was asked. */
    public List<Attendee> getAttendance() {
        List<Attendee> read = attendance;
        if (read == null) {
            read = meetings.attendance(reference);
            attendance = read;
        }
        return read;
    }

    /** The name of who chairs it. */
    public String getChair() {
        String chair = getMeeting().getChairUsername();
        return chair == null ? "nobody yet" : officers.nameOf(chair);
    }

    /** The names of those who were out of the room while an item was taken. */
    public String absentFrom(AgendaItem item) {
        return String.join(
                ", ",
                getAttendance().stream()
                        .filter(attendee -> item.left().contains(attendee.mark()))
                        .map(Attendee::name)
                        .toList());
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = Objects.requireNonNullElse(reference, "");
    }
}
