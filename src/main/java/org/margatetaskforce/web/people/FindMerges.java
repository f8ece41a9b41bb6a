package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.finding.MergeRow;
import org.margatetaskforce.people.finding.MergeState;
import org.margatetaskforce.people.finding.Merges;
import org.margatetaskforce.web.shell.PageAddress;

/** Lists the merges of which the officer sees both persons, the latest first. */
@Named
@RequestScoped
public class FindMerges {

    private static final int ROWS = 25;

    @Inject
    Merges merges;

    private String person = "";
    private String state = "";
    private int page = 1;
    private Merges.Page found = new Merges.Page(List.of(), 0);

    /** Reads the page that the address asks for; one past the end is the last. */
    public void open() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** Some rows of what is asked for. */
    Merges.Page page(int first, int size) {
        MergeState only = Arrays.stream(MergeState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        return merges.page(person.isBlank() ? null : person, only, first, size);
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/people/find-merges.xhtml")
                .filter("person", person)
                .filter("state", state)
                .with(name, value);
    }

    public List<MergeRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    /** The states to choose from. */
    public MergeState[] getStates() {
        return MergeState.values();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person.strip();
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
