package org.margatetaskforce.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disclosure.Disclosure;
import org.margatetaskforce.cases.disclosure.Disclosures;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.ExportRequests;
import org.margatetaskforce.identity.SignedIn;

/**
 * A list as its viewer sees it, for a spreadsheet: {@code ?as=xlsx}, else CSV, narrowed by the list's own filters. Rows
 * come a hundred at a time through the query of the page, so that nothing leaves that its viewer may not see. Who took
 * what, and how much of it, is audited before the first byte leaves, and stands in the file's last line.
 *
 * <p>A list gives a servlet of its own, its address in {@code pages.properties} for the posts of the list:
 *
 * <pre>
 * &#64;WebServlet("/cases/export-cases")
 * public class ExportCases extends TableExport&lt;CaseRow&gt; { … }
 * </pre>
 *
 * @param <R> a row of the list
 */
public abstract class TableExport<R> extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The rows fetched at a time: many, for a list counts and sorts all that it has each time it is asked for a part of them. */
    private static final int BATCH = 2_000;

    @Inject
    transient Audit audit;

    @Inject
    transient ExportRequests requests;

    @Inject
    transient Disclosures disclosures;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient PageMarking markings;

    @Inject
    transient KeptSearches keptSearches;

    /** The list that this request asks for, narrowed as its address says. */
    protected abstract Table<R> table(HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Table<R> table;
        try {
            table = table(request);
        } catch (NoSuchElementException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Table.Part<R> part = table.read(0, BATCH);
        boolean workbook = "xlsx".equals(request.getParameter("as"));
        String query = narrowedTo(request);
        if ("outside".equals(request.getParameter("for"))) {
            disclose(table, part, query, workbook, request, response);
            return;
        }
        Optional<String> agreed = Optional.empty();
        if (table.isOfPersons() && table.persons(part.total()) > disclosures.personsAlone()) {
            agreed = requests.agreed(request.getServletPath(), query);
            if (agreed.isEmpty()) {
                String asked =
                        requests.begin(request.getServletPath(), table.name(), query, table.persons(part.total()));
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(
                        "Location", request.getContextPath() + "/identity/ask-export.xhtml?reference=" + asked);
                return;
            }
        }
        audit.record(
                "EXPORT",
                table.name(),
                agreed.orElse(null),
                table.dataClass(),
                part.total() + " rows as " + (workbook ? "XLSX" : "CSV") + ", stays in the team");
        give(table, part, workbook, "For use within the team only.", response);
    }

    /**
     * A list goes outside the team through the disclosure log (partnership practice F.2): it is asked for with its gateway, and the
     * file is given once, when a designated officer has granted it.
     */
    private void disclose(
            Table<R> table,
            Table.Part<R> part,
            String query,
            boolean workbook,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String export = request.getServletPath();
        Optional<Disclosure> granted = disclosures.grantedFor(export, query);
        if (granted.isEmpty()) {
            int persons = table.isOfPersons() ? table.persons(part.total()) : 0;
            String page = disclosures
                    .waitingFor(export, query)
                    .map(one -> "/cases/view-disclosure.xhtml?reference=" + one.reference())
                    .orElseGet(() -> "/cases/record-disclosure.xhtml?file="
                            + disclosures.beginFile(export, table.name(), query, table.dataClass(), persons));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + page);
            return;
        }
        Disclosure it = granted.get();
        disclosures.release(it.reference(), it.version());
        audit.record(
                "EXPORT",
                table.name(),
                it.reference(),
                table.dataClass(),
                part.total() + " rows as " + (workbook ? "XLSX" : "CSV") + ", goes to " + it.recipient());
        give(
                table,
                part,
                workbook,
                "Disclosed to " + it.recipientName() + " under " + it.reference() + ", gateway "
                        + String.join(", ", it.gateways()) + "."
                        + (it.conditions() == null ? "" : " Conditions: " + it.conditions()),
                response);
    }

    private void give(Table<R> table, Table.Part<R> part, boolean workbook, String terms, HttpServletResponse response)
            throws IOException {
        response.setContentType(
                workbook
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv; charset=UTF-8");
        // what comes is a file now, and no page of ours that says why it cannot be had
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + table.name().replace(' ', '-') + "-"
                        + TaskForceClock.current().today() + (workbook ? ".xlsx" : ".csv") + "\"");
        OutputStream out = response.getOutputStream();
        try (Sheet sheet = workbook ? new XlsxSheet(out, table.name()) : new CsvSheet(out)) {
            write(table, part, sheet, terms);
        }
    }

    /**
     * What the list is narrowed to, whatever kind of file is wanted. Words that were typed stand for the token under which this
     * session keeps them: what is granted today is the same list tomorrow. They are compared by their fingerprint and kept nowhere.
     */
    private String narrowedTo(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.startsWith("as=") && !part.startsWith("for="))
                        .map(part -> part.startsWith("s=")
                                ? "s=" + keptSearches.find(part.substring(2)).orElse("")
                                : part)
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private void write(Table<R> table, Table.Part<R> begun, Sheet sheet, String terms) throws IOException {
        sheet.headings(table.headings());
        Table.Part<R> part = begun;
        int written = 0;
        Set<String> borne = new HashSet<>();
        while (!part.rows().isEmpty()) {
            for (R row : part.rows()) {
                sheet.row(table.cells(row));
                String marking = table.marking(row);
                if (marking != null) {
                    borne.add(marking);
                }
            }
            written += part.rows().size();
            part = written < part.total() ? table.read(written, BATCH) : new Table.Part<>(List.of(), 0);
        }
        String marking = borne.isEmpty() ? markings.ofClass(table.dataClass()) : markings.highest(List.copyOf(borne));
        sheet.watermark(
                marking,
                String.format(
                        Locale.UK,
                        "%s – Margate Task Force: %s, %,d rows, taken %s by %s (%s), %s. %s",
                        marking,
                        table.name(),
                        written,
                        Wording.moment(TaskForceClock.current().instant()),
                        signedIn.getDisplayName(),
                        signedIn.getUsername(),
                        signedIn.getAgencyName(),
                        terms));
    }
}
