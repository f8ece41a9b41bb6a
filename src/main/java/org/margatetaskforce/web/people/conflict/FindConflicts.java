package org.margatetaskforce.web.people.conflict;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.people.conflict.ConflictsOfInterest;

/** The conflicts of interest of all officers, for the information governance officer. */
@Named
@RequestScoped
public class FindConflicts {

    private static final int ROWS = 25;

    @Inject
    ConflictsOfInterest conflicts;

    private int page = 1;
    private ConflictsOfInterest.Page found = new ConflictsOfInterest.Page(List.of(), 0, 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = conflicts.page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = conflicts.page((page - 1) * ROWS, ROWS);
        }
    }

    /** How many nobody has taken note of, for the first page of the day. */
    public int getUnseen() {
        return conflicts.unseen();
    }

    public List<ConflictsOfInterest.Row> getRows() {
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
