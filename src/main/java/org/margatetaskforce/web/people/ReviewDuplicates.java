package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.finding.Duplicates;
import org.margatetaskforce.people.finding.LikelyDuplicate;
import org.margatetaskforce.web.shell.PageAddress;

/** The pairs of records that may be one person, of which the officer sees both; the likeliest first. */
@Named
@RequestScoped
public class ReviewDuplicates {

    private static final int ROWS = 25;

    @Inject
    Duplicates duplicates;

    private String person = "";
    private String decided = "";
    private int page = 1;
    private Duplicates.Page found = new Duplicates.Page(List.of(), 0);

    /** Reads the page that the address asks for; one past the end is the last. */
    public void open() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** Some rows of what is asked for. */
    Duplicates.Page page(int first, int size) {
        return duplicates.page(person.isBlank() ? null : person, !isPast(), first, size);
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/people/review-duplicates.xhtml")
                .filter("person", person)
                .filter("decided", decided)
                .with(name, value);
    }

    /** True where those that were decided are shown. */
    public boolean isPast() {
        return decided.equals("yes");
    }

    public List<LikelyDuplicate> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person.strip();
    }

    public void setDecided(@Nullable String decided) {
        this.decided = decided == null ? "" : decided;
    }

    public String getDecided() {
        return decided;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
