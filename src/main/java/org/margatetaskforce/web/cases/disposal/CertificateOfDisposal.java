package org.margatetaskforce.web.cases.disposal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disposal.Disposal;
import org.margatetaskforce.cases.disposal.DisposalItem;
import org.margatetaskforce.cases.disposal.Disposals;
import org.margatetaskforce.documents.Documents;

/** Prints a certificate of disposal: what was disposed of, under which rule, by whom, and how much went. It tells of nobody. */
@WebServlet("/cases/certificate-of-disposal")
public class CertificateOfDisposal extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int CASE_HEADER = 5;

    @Inject
    transient Disposals disposals;

    @Inject
    transient Documents documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DisposalItem> found = disposals.certificate(String.valueOf(request.getParameter("reference")));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        DisposalItem it = found.get();
        String number = Objects.requireNonNull(it.certificate());
        byte[] pdf = documents.sheet(
                "cases/certificate-of-disposal",
                it.reference(),
                number,
                CASE_HEADER,
                "Certificate of disposal " + number,
                values(it));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + number + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private Map<String, Object> values(DisposalItem it) {
        Disposal decided = disposals.get(it.disposal());
        Map<String, Object> values = new HashMap<>();
        values.put("certificate", Objects.requireNonNull(it.certificate()));
        values.put("record", (it.isCase() ? "Case " : "Referral ") + it.reference());
        values.put("kind", it.kind());
        values.put("openedOn", it.openedOn());
        values.put("endedOn", it.endedOn());
        values.put("keptUntil", it.keptUntil());
        values.put("reckoned", it.reckoned());
        values.put("disposal", decided.reference());
        values.put("reason", decided.reason());
        values.put("proposedBy", decided.proposedByWho());
        values.put(
                "proposedOn", decided.proposedAt().atZone(TaskForceClock.LONDON).toLocalDate());
        values.put("decidedBy", Objects.requireNonNull(decided.decidedByWho()));
        values.put(
                "decidedOn",
                Objects.requireNonNull(decided.decidedAt())
                        .atZone(TaskForceClock.LONDON)
                        .toLocalDate());
        values.put(
                "doneOn",
                Objects.requireNonNull(it.doneAt())
                        .atZone(TaskForceClock.LONDON)
                        .toLocalDate());
        List<Map<String, Object>> went = it.counts().stream()
                .map(count -> Map.<String, Object>of("register", count.register(), "number", count.number()))
                .toList();
        values.put("went", went);
        values.put("digest", Objects.requireNonNull(it.digest()));
        return values;
    }
}
