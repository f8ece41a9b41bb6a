package org.margatetaskforce.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.DataQuality;
import org.margatetaskforce.cases.Gap;
import org.margatetaskforce.web.shell.PageAddress;

/** What is missing in the records of open cases: the numbers, and the records behind one of them. */
@Named
@RequestScoped
public class FindGaps {

    private static final int ROWS = 25;

    @Inject
    DataQuality quality;

    private String gap = "";
    private int page = 1;
    private List<DataQuality.Count> counts = List.of();
    private DataQuality.Page found = new DataQuality.Page(List.of(), 0);

    /** Reads the numbers, and where one is chosen the page of its records; one past the end is the last. */
    public void open() {
        counts = quality.counts();
        if (gap.isEmpty()) {
            return;
        }
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** Some rows of what is chosen. */
    DataQuality.Page page(int first, int size) {
        return quality.page(getChosen(), first, size);
    }

    /** The address of this page with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/cases/find-gaps.xhtml").filter("gap", gap).with(name, value);
    }

    /** The page of a record of the list. */
    public String recordOf(DataQuality.Row row) {
        return (getChosen().isOfPerson() ? "/people/view-person.xhtml?reference=" : "/cases/view-case.xhtml?reference=")
                + row.reference();
    }

    public List<DataQuality.Count> getCounts() {
        return counts;
    }

    /** What the list below the numbers is of. */
    public Gap getChosen() {
        return Gap.named(gap);
    }

    /** True where one of the numbers is chosen. */
    public boolean isAnyChosen() {
        return !gap.isEmpty();
    }

    public List<DataQuality.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public String getGap() {
        return gap;
    }

    public void setGap(@Nullable String gap) {
        this.gap = gap == null ? "" : gap;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
