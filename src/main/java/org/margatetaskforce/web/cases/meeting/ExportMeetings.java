package org.margatetaskforce.web.cases.meeting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.meeting.MeetingRow;
import org.margatetaskforce.cases.meeting.Meetings;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The calendar of meetings for a spreadsheet. */
@WebServlet("/cases/export-meetings")
public class ExportMeetings extends TableExport<MeetingRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindMeetings list;

    @Override
    protected Table<MeetingRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<MeetingRow>("meetings", 5, (first, size) -> {
                    Meetings.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", MeetingRow::reference)
                .column("Meeting", MeetingRow::title)
                .column("Type", row -> row.type().words())
                .column("Day", MeetingRow::heldOn)
                .column("Time", row -> row.startsAt().toString())
                .column("Day of its series", MeetingRow::seriesOn)
                .column("Place", MeetingRow::place)
                .column("Case", MeetingRow::caseReference)
                .column("Stands", row -> row.status().words())
                .column("Minutes by", MeetingRow::minutesBy);
    }
}
