package org.margatetaskforce.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseFilter;
import org.margatetaskforce.cases.CaseRow;
import org.margatetaskforce.cases.CaseStage;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.web.shell.PageAddress;

/** Finds a case among those that the officer may see. */
@Named
@RequestScoped
public class FindCases {

    private static final int ROWS = 25;

    @Inject
    Cases cases;

    private String text = "";
    private String type = "";
    private String stage = "";
    private String open = "";
    private boolean mine;
    private int page = 1;
    private Cases.Page found = new Cases.Page(List.of(), 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** Some rows of what is asked for. */
    Cases.Page page(int first, int size) {
        return cases.page(new CaseFilter(
                text.isBlank() ? null : text,
                one(CaseType.values(), type),
                one(CaseStage.values(), stage),
                open.equals("yes") ? Boolean.TRUE : open.equals("no") ? Boolean.FALSE : null,
                mine,
                first,
                size));
    }

    /** What an address names, or nothing where it names what there is not. */
    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    private PageAddress address() {
        return new PageAddress("/cases/find-cases.xhtml")
                .filter("q", text)
                .filter("type", type)
                .filter("stage", stage)
                .filter("open", open)
                .filter("mine", mine ? "true" : "");
    }

    /** True where any filter is in force. */
    public boolean isFiltered() {
        return address().isFiltered();
    }

    public List<CaseRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public CaseType[] getTypes() {
        return CaseType.values();
    }

    public CaseStage[] getStages() {
        return CaseStage.values();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type == null ? "" : type;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(@Nullable String stage) {
        this.stage = stage == null ? "" : stage;
    }

    public String getOpen() {
        return open;
    }

    public void setOpen(@Nullable String open) {
        this.open = open == null ? "" : open;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
