package org.margatetaskforce.web.cases.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.cases.meeting.MeetingFilter;
import org.margatetaskforce.cases.meeting.MeetingRow;
import org.margatetaskforce.cases.meeting.MeetingType;
import org.margatetaskforce.cases.meeting.Meetings;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Pick;

/** The calendar of meetings: those to come, those that were, and those whose minutes are due. */
@Named
@RequestScoped
public class FindMeetings extends AskedList<Meetings.Page> {

    private static final List<Pick> TYPES = Pick.of(MeetingType.values(), MeetingType::words);

    @Inject
    Meetings meetings;

    /** Begins with nothing asked. */
    public FindMeetings() {
        super("/cases/find-meetings.xhtml", "when", "q", "type", "mine", "case");
    }

    @Override
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

    @Override
    protected int totalOf(Meetings.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("type", TYPES);
        choices.put("mine", List.of(new Pick("true", "I was asked")));
        choices.put("case", List.of());
        choices.put("q", List.of());
        return choices;
    }

    /** True where the officer's post calls meetings of some type. */
    public boolean isMayCall() {
        return !meetings.mayCall().isEmpty();
    }

    public List<MeetingRow> getRows() {
        return getFound().rows();
    }

    public List<Pick> getTypes() {
        return TYPES;
    }
}
