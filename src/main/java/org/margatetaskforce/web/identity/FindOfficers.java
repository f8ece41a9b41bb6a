package org.margatetaskforce.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.PageAddress;

/** The officers of all agencies: who has left, who is back, whose sign-in nobody uses. */
@Named
@ViewScoped
public class FindOfficers implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient Officers officers;

    @Inject
    transient Actions actions;

    @Inject
    transient SignedIn signedIn;

    private String agency = "";
    private String dormant = "";
    private int page = 1;
    private transient Officers.Page found = new Officers.Page(List.of(), 0);

    /** Reads the page; one past the end is the last. */
    public void find() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** Some rows of the list as it is narrowed. */
    Officers.Page page(int first, int size) {
        return officers.page(agency, isOnlyDormant(), first, size);
    }

    /** The address of this page with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/identity/officers.xhtml")
                .filter("agency", agency)
                .filter("dormant", dormant)
                .with(name, value);
    }

    /** True where the reader may appoint officers. */
    public boolean isMayDecide() {
        return signedIn.getPosts().contains("SYS");
    }

    /** After how many days without signing in a sign-in is dormant. */
    public int getDormantAfter() {
        return officers.dormantAfter();
    }

    public List<Officers.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public boolean isOnlyDormant() {
        return dormant.equals("yes");
    }

    public boolean isNarrowed() {
        return !agency.isEmpty() || isOnlyDormant();
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency == null ? "" : agency.strip();
    }

    /** The agencies to choose from. */
    public List<Actions.Choice> getAgencies() {
        return actions.agencies();
    }

    public String getDormant() {
        return dormant;
    }

    public void setDormant(@Nullable String dormant) {
        this.dormant = "yes".equals(dormant) ? "yes" : "";
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
