package org.margatetaskforce.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.meeting.MeetingFilter;
import org.margatetaskforce.cases.meeting.MeetingRow;
import org.margatetaskforce.cases.meeting.Meetings;

/** The meetings the officer is asked to, the next ones first. */
@Named
@RequestScoped
public class TodaysMeetings {

    private static final int ROWS = 4;

    @Inject
    Meetings meetings;

    private Meetings.Page found = new Meetings.Page(List.of(), 0);

    @PostConstruct
    void find() {
        found = meetings.page(new MeetingFilter(true, null, true, false, null, null, 0, ROWS));
    }

    public List<MeetingRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }
}
