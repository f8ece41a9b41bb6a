package org.margatetaskforce.web.cases.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.meeting.Attendee;
import org.margatetaskforce.identity.Colleague;

/** Asks people to a meeting, and records who came. */
@Named
@ViewScoped
public class RecordAttendance extends OnMeeting {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Actions actions;

    private final Map<String, String> came = new LinkedHashMap<>();
    private @Nullable String officer;
    private String outsideName = "";
    private @Nullable String outsideAgency;

    @Override
    public void open() {
        super.open();
        fill();
    }

    private void fill() {
        came.clear();
        for (Attendee attendee : getAttendance()) {
            came.put(attendee.mark(), attendee.came() == null ? "" : attendee.came());
        }
    }

    /** Asks one officer. */
    public void ask() {
        meetings.ask(getReference(), Objects.requireNonNull(officer));
        again("cases.meeting.done.asked", 1);
        officer = null;
    }

    /** Asks everybody whom such a meeting is for. */
    public void askEverybody() {
        again("cases.meeting.done.asked", meetings.askEverybody(getReference()));
    }

    /** Asks somebody without a login. */
    public void askOutside() {
        meetings.askOutside(getReference(), outsideName, Objects.requireNonNull(outsideAgency));
        again("cases.meeting.done.asked", 1);
        outsideName = "";
    }

    /** Keeps who came. */
    public String save() {
        for (Attendee attendee : getAttendance()) {
            String now = Objects.requireNonNullElse(came.get(attendee.mark()), "");
            if (!now.isEmpty() && !now.equals(attendee.came())) {
                meetings.recordAttendance(getReference(), attendee.mark(), now);
            }
        }
        return done("view-meeting", "cases.meeting.done.saved", "");
    }

    private void again(String key, Object... details) {
        afresh();
        Map<String, String> chosen = new LinkedHashMap<>(came);
        fill();
        chosen.forEach((mark, word) -> {
            if (word != null && !word.isEmpty()) {
                came.put(mark, word);
            }
        });
        say(key, details);
    }

    /** Those who may be asked and were not. */
    public List<Colleague> getOfficers() {
        List<String> asked = getAttendance().stream()
                .map(attendee -> Objects.requireNonNullElse(attendee.username(), ""))
                .toList();
        return meetings.mayBeAsked(getReference()).stream()
                .filter(colleague -> !asked.contains(colleague.username()))
                .toList();
    }

    public List<Actions.Choice> getAgencies() {
        return actions.agencies();
    }

    /** Who came, by the mark of who was asked. */
    public Map<String, String> getCame() {
        return came;
    }

    public @Nullable String getOfficer() {
        return officer;
    }

    public void setOfficer(@Nullable String officer) {
        this.officer = officer;
    }

    public String getOutsideName() {
        return outsideName;
    }

    public void setOutsideName(@Nullable String outsideName) {
        this.outsideName = outsideName == null ? "" : outsideName;
    }

    public @Nullable String getOutsideAgency() {
        return outsideAgency;
    }

    public void setOutsideAgency(@Nullable String outsideAgency) {
        this.outsideAgency = outsideAgency;
    }
}
