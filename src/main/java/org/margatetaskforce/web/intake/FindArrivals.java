package org.margatetaskforce.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.arriving.Arrivals;
import org.margatetaskforce.web.shell.PageAddress;

/** Lists the lines of files that wait until an officer has said whether it is somebody on record, the longest first. */
@Named
@RequestScoped
public class FindArrivals {

    private static final int ROWS = 25;

    @Inject
    Arrivals arrivals;

    private String from = "";
    private int page = 1;
    private Arrivals.Page found = new Arrivals.Page(List.of(), 0);

    /** Reads the page that the address asks for; one past the end is the last. */
    public void open() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** Some rows of what is asked for. */
    Arrivals.Page page(int first, int size) {
        return arrivals.page(from.isEmpty() ? null : from, first, size);
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/intake/find-arrivals.xhtml")
                .filter("from", from)
                .with(name, value);
    }

    public List<Arrivals.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    /** The import that they came with; empty for all. */
    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from.strip();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
