package org.margatetaskforce.web.cases.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.margatetaskforce.cases.meeting.MeetingFilter;
import org.margatetaskforce.cases.meeting.MeetingRow;
import org.margatetaskforce.cases.meeting.MeetingType;
import org.margatetaskforce.cases.meeting.Meetings;
import org.margatetaskforce.web.cases.action.Pick;
import org.margatetaskforce.web.shell.PageAddress;

/** The calendar of meetings: those to come, those that were, and those whose minutes are due. */
@Named
@RequestScoped
public class FindMeetings {

    private static final int ROWS = 25;
    private static final List<Pick> TYPES = Pick.of(MeetingType.values(), MeetingType::words);

    @Inject
    Meetings meetings;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private int page = 1;
    private Meetings.Page found = new Meetings.Page(List.of(), 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** A part of the list as the address asks for it, for the page and for the file alike. */
    public Meetings.Page page(int first, int size) {
        return meetings.page(new MeetingFilter(
                asked("when").isEmpty(),
                Pick.one(MeetingType.values(), asked("type")),
                asked("mine").equals("true"),
                asked("when").equals("minutes"),
                asked("case"),
                asked("q"),
                first,
                size));
    }

    private String asked(String name) {
        return Objects.requireNonNullElse(asked.get(name), "");
    }

    private PageAddress address() {
        PageAddress address = new PageAddress("/cases/find-meetings.xhtml");
        for (String name : List.of("when", "q", "type", "mine", "case")) {
            address.filter(name, asked(name));
        }
        return address;
    }

    /** The address of this list as it stands. */
    public String getAddress() {
        return address().with("page", "");
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    /** What the list is narrowed to, each as its name and its words. */
    public List<Pick> getChips() {
        List<Pick> chips = new ArrayList<>();
        for (String name : List.of("type", "mine", "case", "q")) {
            if (!asked(name).isBlank()) {
                chips.add(new Pick(name, name.equals("mine") ? "I was asked" : Pick.words(TYPES, asked(name))));
            }
        }
        return chips;
    }

    /** True where the officer's post calls meetings of some type. */
    public boolean isMayCall() {
        return !meetings.mayCall().isEmpty();
    }

    public List<MeetingRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public List<Pick> getTypes() {
        return TYPES;
    }

    /** What the address asks for, by name. */
    public Map<String, String> getAsked() {
        return asked;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 1_000_000);
    }
}
