package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.web.shell.PageAddress;

/** Lists the families that an officer works with or recorded. */
@Named
@RequestScoped
public class FindFamilies {

    private static final int ROWS = 25;

    @Inject
    Audit audit;

    @Inject
    Families families;

    private int page = 1;
    private Families.Page found = new Families.Page(List.of(), 0);

    /** Reads the page that the address asks for; one past the end is the last. */
    public void find() {
        found = families.page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = families.page((page - 1) * ROWS, ROWS);
        }
        audit.listed("families", 4, found.total(), null);
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/people/find-families.xhtml").with(name, value);
    }

    public List<Families.Row> getRows() {
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
