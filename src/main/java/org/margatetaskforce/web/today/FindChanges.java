package org.margatetaskforce.web.today;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.note.CaseChanges;

/** All of the officer's cases in which something is new, what is newest first. */
@Named
@RequestScoped
public class FindChanges {

    private static final int ROWS = 25;

    @Inject
    CaseChanges changes;

    private int page = 1;
    private CaseChanges.Page found = new CaseChanges.Page(List.of(), 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = changes.page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = changes.page((page - 1) * ROWS, ROWS);
        }
    }

    public List<CaseChanges.Changed> getRows() {
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
