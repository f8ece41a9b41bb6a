package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.identity.ExportRequests;

/** Requests to take lists of many persons: one's own; for the information governance officer everybody's. */
@Named
@RequestScoped
public class FindExports {

    private static final int ROWS = 25;

    @Inject
    ExportRequests requests;

    private int page = 1;
    private ExportRequests.Page found = new ExportRequests.Page(List.of(), 0, 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = requests.page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = requests.page((page - 1) * ROWS, ROWS);
        }
    }

    /** How many wait, for the first page of the day. */
    public int getWaiting() {
        return requests.page(0, 1).waiting();
    }

    public List<ExportRequests.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
