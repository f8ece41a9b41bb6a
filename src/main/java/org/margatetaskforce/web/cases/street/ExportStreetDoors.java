package org.margatetaskforce.web.cases.street;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.street.DoorFilter;
import org.margatetaskforce.cases.street.DoorRow;
import org.margatetaskforce.cases.street.StreetDoors;
import org.margatetaskforce.cases.street.StreetWeeks;
import org.margatetaskforce.place.HouseNumber;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The doors of a street week for a spreadsheet, with what its viewer may see of each. */
@WebServlet("/cases/export-street-doors")
public class ExportStreetDoors extends TableExport<DoorRow> {

    private static final long serialVersionUID = 1L;
    private static final int ANSWERS = 6;

    @Inject
    transient StreetDoors doors;

    @Inject
    transient StreetWeeks weeks;

    @Override
    protected Table<DoorRow> table(HttpServletRequest request) {
        String reference = asked(request, "reference");
        if (weeks.find(reference).isEmpty()) {
            throw new NoSuchElementException("no street week");
        }
        return new Table<DoorRow>("doors of a street week", ANSWERS, (first, size) -> {
                    StreetDoors.Page page = doors.page(
                            reference,
                            new DoorFilter(
                                    Pick.one(HouseNumber.Side.values(), asked(request, "side")),
                                    Pick.one(DoorFilter.Which.values(), asked(request, "which")),
                                    first,
                                    size));
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Street week", row -> reference)
                .column("Door", DoorRow::position)
                .column("UPRN", DoorRow::uprn)
                .column("Address", DoorRow::line)
                .column("Side", row -> row.side().words())
                .column("Safety instruction", DoorRow::instructions)
                .column(
                        "What came of it",
                        row -> row.outcome() == null ? null : row.outcome().words())
                .column("Called on", row -> day(row.calledAt()))
                .column("Called by", DoorRow::calledBy)
                .column("Calls", DoorRow::calls)
                .column("Call again on", DoorRow::callAgainOn)
                .column("Agreed to the survey", row -> row.consent() == null ? null : row.consent() ? "yes" : "no")
                .column("Needs", DoorRow::needsLine)
                .column("In other words", DoorRow::words)
                .column("Seen of the building", DoorRow::hazardsLine)
                .column("Struck out because", DoorRow::struckOutBecause);
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(TaskForceClock.LONDON).toLocalDate();
    }

    private static String asked(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
