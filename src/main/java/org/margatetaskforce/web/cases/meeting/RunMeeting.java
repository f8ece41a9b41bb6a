package org.margatetaskforce.web.cases.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.meeting.AgendaItem;
import org.margatetaskforce.cases.meeting.Attendee;
import org.margatetaskforce.identity.Colleague;

/**
 * Takes a meeting item by item while people talk: what is said is saved as it is typed, a decision becomes somebody's action
 * at the press of one button, and who is out of the room is recorded.
 */
@Named
@ViewScoped
public class RunMeeting extends OnMeeting {

    /** So many items are shown before the one that is taken, and after it. */
    private static final int NEAR = 12;

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final int ORDINARY = 5;

    @Inject
    transient Actions actions;

    private String mark = "";
    private @Nullable String minuteMark;
    private int minuteVersion;
    private String body = "";
    private String dataClass = "";
    private String theirs = "";
    private boolean saved = true;
    private List<String> left = new ArrayList<>();
    private String decision = "";
    private @Nullable String owner;
    private @Nullable LocalDate due;
    private String heading = "";
    private String caseReference = "";

    @Override
    public void open() {
        super.open();
        if (!getItems().isEmpty() && current() == null) {
            mark = getItems().get(0).mark();
        }
        fill();
    }

    private void fill() {
        AgendaItem item = current();
        AgendaItem.Minute minute = item == null ? null : item.latest();
        minuteMark = minute == null ? null : minute.mark();
        minuteVersion = minute == null ? 0 : minute.version();
        body = minute == null ? "" : minute.body();
        dataClass = String.valueOf(minute == null ? ORDINARY : minute.dataClass());
        left = item == null ? new ArrayList<>() : new ArrayList<>(item.left());
        theirs = "";
        saved = true;
    }

    private @Nullable AgendaItem current() {
        return getItems().stream()
                .filter(item -> item.mark().equals(mark))
                .findFirst()
                .orElse(null);
    }

    /** Keeps what was said and who was out of the room. Called by the page itself while somebody types. */
    public void autosave() {
        if (mark.isEmpty() || !getMeeting().isOpen()) {
            return;
        }
        try {
            AgendaItem.Minute now = minutes.saveMinute(
                    getReference(), mark, minuteMark, minuteVersion, body, Integer.parseInt(dataClass));
            if (now != null) {
                minuteMark = now.mark();
                minuteVersion = now.version();
            }
            saved = true;
        } catch (RuleBroken refused) {
            putBeside(refused);
        }
        afresh();
    }

    /** Somebody else wrote meanwhile: theirs is shown, mine stays in the field, and the next saving is upon theirs. */
    private void putBeside(RuleBroken refused) {
        if (!refused.key().equals("cases.meeting.minute-changed")) {
            throw refused;
        }
        afresh();
        AgendaItem item = current();
        AgendaItem.Minute minute = item == null ? null : item.latest();
        if (minute != null) {
            theirs = minute.by() + ": " + minute.body();
            minuteVersion = minute.version();
        }
        saved = false;
    }

    /** Saves and stays. */
    public void save() {
        autosave();
        if (!saved) {
            throw new RuleBroken("cases.meeting.minute-changed");
        }
        keepLeft();
        say("cases.meeting.done.saved", getSavedAt());
    }

    private void keepLeft() {
        AgendaItem item = current();
        if (item == null) {
            return;
        }
        for (Attendee attendee : getAttendance()) {
            boolean out = left.contains(attendee.mark());
            if (out != item.left().contains(attendee.mark())) {
                minutes.recordLeft(getReference(), mark, attendee.mark(), out);
            }
        }
        afresh();
    }

    /** Saves and goes to the item after this one. */
    public String next() {
        save();
        int here = number() - 1;
        List<AgendaItem> all = getItems();
        return at(all.get(Math.min(here + 1, all.size() - 1)).mark());
    }

    private String at(String item) {
        return "/cases/run-meeting.xhtml?faces-redirect=true&reference=" + getReference() + "&item=" + item;
    }

    private int number() {
        AgendaItem item = current();
        return item == null ? 1 : item.number();
    }

    /** Saves, records the decision, and gives it to its owner as an action where one is chosen. */
    public String decide() {
        save();
        String chosen = owner;
        String action = minutes.decide(
                getReference(),
                mark,
                decision,
                Integer.parseInt(dataClass),
                chosen == null || chosen.isBlank() ? null : ActionOwner.officer(chosen),
                due);
        String page = "run-meeting";
        return (action == null
                        ? done(page, "cases.meeting.done.decided")
                        : done(page, "cases.meeting.done.decided-action", action))
                + "&item=" + mark;
    }

    /** The items around the one that is taken: a long agenda is read as a whole on the meeting's own page. */
    public List<AgendaItem> getNear() {
        List<AgendaItem> all = getItems();
        AgendaItem item = current();
        int here = item == null ? 0 : all.indexOf(item);
        int from = Math.max(0, Math.min(here - NEAR, all.size() - 2 * NEAR - 1));
        return all.subList(from, Math.min(all.size(), from + 2 * NEAR + 1));
    }

    /** Adds an item of one's own at the end. */
    public String add() {
        minutes.addItem(getReference(), heading, caseReference);
        List<AgendaItem> all = minutes.items(getReference());
        return at(all.get(all.size() - 1).mark());
    }

    /** Takes an item one place earlier. */
    public void earlier(String item) {
        minutes.moveItem(getReference(), item, true);
        afresh();
    }

    /** Takes an item one place later. */
    public void later(String item) {
        minutes.moveItem(getReference(), item, false);
        afresh();
    }

    /** Takes an item off. */
    public String remove(String item) {
        minutes.removeItem(getReference(), item);
        return at(item.equals(mark) ? "" : mark);
    }

    /** The item that is being taken; null of an empty agenda. */
    public @Nullable AgendaItem getItem() {
        return current();
    }

    /** What else was said on it, by other hands and for other eyes. */
    public List<AgendaItem.Minute> getOthers() {
        AgendaItem item = current();
        return item == null
                ? List.of()
                : item.minutes().stream()
                        .filter(minute -> !minute.mark().equals(minuteMark))
                        .toList();
    }

    /** Those who may be given what is decided. */
    public List<Colleague> getOfficers() {
        AgendaItem item = current();
        return actions.mayOwn(item == null ? null : item.caseReference(), Integer.parseInt(dataClass));
    }

    public List<Actions.Choice> getClasses() {
        return actions.classes();
    }

    /** When it was saved. */
    public String getSavedAt() {
        return MINUTE.format(ZonedDateTime.now(TaskForceClock.current()));
    }

    public boolean isSaved() {
        return saved;
    }

    /** What somebody else wrote meanwhile. */
    public String getTheirs() {
        return theirs;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(@Nullable String mark) {
        this.mark = Objects.requireNonNullElse(mark, "");
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : body;
    }

    public String getDataClass() {
        return dataClass;
    }

    public void setDataClass(String dataClass) {
        this.dataClass = dataClass;
    }

    public List<String> getLeft() {
        return left;
    }

    public void setLeft(@Nullable List<String> left) {
        this.left = left == null ? new ArrayList<>() : new ArrayList<>(left);
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision == null ? "" : decision;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public String getHeading() {
        return heading;
    }

    public void setHeading(@Nullable String heading) {
        this.heading = heading == null ? "" : heading;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public void setCaseReference(@Nullable String caseReference) {
        this.caseReference = caseReference == null ? "" : caseReference.strip();
    }
}
