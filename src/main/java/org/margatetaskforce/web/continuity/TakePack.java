package org.margatetaskforce.web.continuity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.margatetaskforce.continuity.ContinuityPacks;
import org.margatetaskforce.continuity.PackMaker;

/** Gives out a day's continuity pack, locked as it is; that somebody took it is noted. */
@WebServlet("/continuity/pack")
public class TakePack extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PackMaker maker;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LocalDate> day = day(request.getParameter("day"));
        Optional<byte[]> pack = day.flatMap(maker::take);
        if (pack.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + ContinuityPacks.fileName(day.orElseThrow()) + "\"");
        response.setContentLength(pack.get().length);
        response.getOutputStream().write(pack.get());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(text)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
