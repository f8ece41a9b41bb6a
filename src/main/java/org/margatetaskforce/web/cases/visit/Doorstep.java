package org.margatetaskforce.web.cases.visit;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.street.DoorCall;
import org.margatetaskforce.cases.street.StreetDoors;
import org.margatetaskforce.cases.visit.DoorOutcome;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.shell.DateText;
import org.margatetaskforce.web.shell.Sentences;

/**
 * Takes in what was written down at a door, as the page of the doors sends it: at once, or when the line is back. The same
 * sign-in, the same lock, the same rules as every page; the telephone's token makes each entry count once.
 */
@WebServlet("/cases/doorstep")
public class Doorstep extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DoorSheet sheet;

    @Inject
    transient Visits visits;

    @Inject
    transient StreetDoors streetDoors;

    @Inject
    transient SignedIn signedIn;

    /** The doors as they stand now, for a page that was without a line. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            write(response, sheet.all(kind(request), text(request, "reference")));
        } catch (NoSuchElementException | IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!signedIn.getUsername().equals(request.getParameter("officer"))) {
            // what another officer kept on this telephone waits until they sign in
            write(response, Json.createObjectBuilder().add("state", "OTHER").build());
            return;
        }
        JsonObjectBuilder answer = Json.createObjectBuilder();
        try {
            take(request);
            answer.add("state", "TAKEN");
        } catch (RuleBroken refusal) {
            answer.add("state", refusal.key().endsWith(".door-changed") ? "CONFLICT" : "REFUSED")
                    .add("says", Sentences.of(refusal));
        } catch (NoSuchElementException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (IllegalArgumentException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            answer.add("door", sheet.one(kind(request), text(request, "reference"), text(request, "door")));
        } catch (RuleBroken | NoSuchElementException unseen) {
            answer.addNull("door");
        }
        write(response, answer.build());
    }

    private void take(HttpServletRequest request) {
        String reference = text(request, "reference");
        String door = text(request, "door");
        boolean street = kind(request) == DoorSheet.Kind.STREET;
        if (text(request, "what").equals("READ")) {
            if (street) {
                streetDoors.read(reference, Uprn.of(door));
            } else {
                visits.read(reference, Integer.parseInt(door));
            }
        } else if (street) {
            streetDoors.record(reference, Uprn.of(door), Integer.parseInt(text(request, "version")), call(request));
        } else {
            visits.recordDoor(
                    text(request, "token"),
                    reference,
                    Integer.parseInt(door),
                    Integer.parseInt(text(request, "version")),
                    DoorOutcome.valueOf(text(request, "outcome")),
                    text(request, "seen"),
                    follows(request));
        }
    }

    private static DoorCall call(HttpServletRequest request) {
        String consent = text(request, "consent");
        return new DoorCall(
                text(request, "token"),
                Duration.ofSeconds(Math.max(0, Long.parseLong(text(request, "ago")))),
                DoorOutcome.valueOf(text(request, "outcome")),
                consent.isEmpty() ? null : Boolean.valueOf(consent),
                all(request, "need"),
                text(request, "words"),
                all(request, "hazard"),
                day(request, "again"),
                follows(request));
    }

    private static Visits.@Nullable FollowUp follows(HttpServletRequest request) {
        String title = text(request, "follows");
        if (title.isBlank()) {
            return null;
        }
        LocalDate due = day(request, "due");
        if (due == null) {
            throw new RuleBroken("cases.visit.follow-up-day");
        }
        return new Visits.FollowUp(title, text(request, "owner"), due);
    }

    private static @Nullable LocalDate day(HttpServletRequest request, String name) {
        String typed = text(request, name);
        Optional<LocalDate> day = DateText.read(typed);
        if (day.isEmpty() && !typed.isEmpty()) {
            throw new RuleBroken("cases.visit.day-unreadable", typed);
        }
        return day.orElse(null);
    }

    private static DoorSheet.Kind kind(HttpServletRequest request) {
        return DoorSheet.Kind.valueOf(text(request, "kind"));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private static List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static void write(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.toString());
    }
}
