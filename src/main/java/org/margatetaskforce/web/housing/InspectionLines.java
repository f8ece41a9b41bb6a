package org.margatetaskforce.web.housing;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.housing.inspection.Inspections;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Sentences;

/**
 * Takes in what was written down at an inspection, as its page sends it: at once, or when the line is back. The same sign-in, the same
 * rules as every page; the telephone's token makes each line count once.
 */
@WebServlet("/housing/inspection-line")
@MultipartConfig(maxFileSize = ReceivedFiles.MOST_BYTES + 1L, maxRequestSize = ReceivedFiles.MOST_BYTES + 100_000L)
public class InspectionLines extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Inspections inspections;

    @Inject
    transient InspectionSheet sheet;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        JsonObjectBuilder answer = Json.createObjectBuilder();
        if (!signedIn.getUsername().equals(request.getParameter("officer"))) {
            // what another officer kept on this telephone waits until they sign in
            write(response, answer.add("state", "OTHER").build());
            return;
        }
        String reference = text(request, "reference");
        try {
            take(request, reference);
            answer.add("state", "TAKEN");
        } catch (RuleBroken refusal) {
            answer.add("state", "REFUSED").add("says", Sentences.of(refusal));
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        write(response, answer.add("lines", sheet.lines(reference)).build());
    }

    private void take(HttpServletRequest request, String reference) throws IOException, ServletException {
        if (text(request, "kind").equals("FINISH")) {
            inspections.finish(
                    text(request, "token"),
                    reference,
                    LocalTime.parse(text(request, "began")),
                    LocalTime.parse(text(request, "ended")),
                    text(request, "present"),
                    text(request, "notes"));
            return;
        }
        String hazard = text(request, "hazard");
        inspections.add(
                text(request, "token"),
                reference,
                new Inspections.NewFinding(
                        text(request, "room"),
                        hazard.isEmpty() ? null : Integer.valueOf(hazard),
                        text(request, "words"),
                        Duration.ofSeconds(Math.max(0, Long.parseLong(text(request, "ago"))))),
                picture(request));
    }

    private static byte @Nullable [] picture(HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart("picture");
        if (part == null || part.getSize() == 0) {
            return null;
        }
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(ReceivedFiles.MOST_BYTES + 1);
        }
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private static void write(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.toString());
    }
}
