package org.margatetaskforce.web.cases.visit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.visit.CalendarFeeds;

/**
 * An officer's visits and street weeks for a calendar program: {@code /calendar/<secret>.ics} (RFC 5545). References, days and hours alone; an
 * address that opens nothing is not told from one that never was.
 */
@WebServlet("/calendar/*")
public class CalendarFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".ics";
    private static final String LINE = "\r\n";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.UK).withZone(ZoneOffset.UTC);

    @Inject
    transient CalendarFeeds feeds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String token =
                path.startsWith("/") && path.endsWith(ENDING) ? path.substring(1, path.length() - ENDING.length()) : "";
        Optional<List<CalendarFeeds.Entry>> entries = feeds.read(token);
        response.setHeader("Cache-Control", "no-store");
        if (entries.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"visits.ics\"");
        response.getOutputStream().write(calendar(entries.get()).getBytes(StandardCharsets.UTF_8));
    }

    static String calendar(List<CalendarFeeds.Entry> entries) {
        String now = MOMENT.format(TaskForceClock.current().instant());
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR")
                .append(LINE)
                .append("VERSION:2.0")
                .append(LINE)
                .append("PRODID:-//Margate Task Force//Visits//EN")
                .append(LINE);
        for (CalendarFeeds.Entry entry : entries) {
            text.append("BEGIN:VEVENT").append(LINE);
            text.append("UID:")
                    .append(entry.reference())
                    .append("@margatetaskforce")
                    .append(LINE);
            text.append("DTSTAMP:").append(now).append(LINE);
            text.append("SEQUENCE:").append(entry.changes()).append(LINE);
            text.append("DTSTART").append(when(entry.on(), entry.from())).append(LINE);
            // whole days end before the day after
            text.append("DTEND")
                    .append(when(entry.from() == null ? entry.until().plusDays(1) : entry.until(), entry.to()))
                    .append(LINE);
            text.append("SUMMARY:").append(entry.reference()).append(LINE);
            text.append("STATUS:")
                    .append(entry.calledOff() ? "CANCELLED" : "CONFIRMED")
                    .append(LINE);
            text.append("CLASS:PRIVATE").append(LINE);
            text.append("END:VEVENT").append(LINE);
        }
        return text.append("END:VCALENDAR").append(LINE).toString();
    }

    private static String when(LocalDate day, @Nullable LocalTime time) {
        return time == null ? ";VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day) : ":" + moment(day, time);
    }

    private static String moment(LocalDate day, LocalTime time) {
        Instant instant = day.atTime(time).atZone(TaskForceClock.LONDON).toInstant();
        return MOMENT.format(instant);
    }
}
