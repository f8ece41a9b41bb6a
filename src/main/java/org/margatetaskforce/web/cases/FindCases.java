package org.margatetaskforce.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseFilter;
import org.margatetaskforce.cases.CasePartners;
import org.margatetaskforce.cases.CasePriority;
import org.margatetaskforce.cases.CaseRow;
import org.margatetaskforce.cases.CaseStage;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.WardBasis;
import org.margatetaskforce.web.shell.PageAddress;

/** Finds a case among those that the officer may see. */
@Named
@RequestScoped
public class FindCases {

    private static final int ROWS = 25;

    @Inject
    Cases cases;

    @Inject
    CasePartners casePartners;

    private String text = "";
    private String type = "";
    private String stage = "";
    private String open = "";
    private boolean mine;
    private String agency = "";
    private boolean unled;
    private String priority = "";
    private String ward = "";
    private boolean unread;
    private boolean overdue;
    private String sort = "";
    private int page = 1;
    private List<CasePartners.Agency> agencies = List.of();
    private Cases.Page found = new Cases.Page(List.of(), 0, "");

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        agencies = casePartners.leading();
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
                agency.isEmpty() ? null : agency,
                unled,
                one(CasePriority.values(), priority),
                one(WardBasis.values(), ward),
                unread,
                overdue,
                Objects.requireNonNullElse(one(CaseFilter.Sort.values(), sort), CaseFilter.Sort.NEWEST),
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
                .filter("mine", mine ? "true" : "")
                .filter("agency", agency)
                .filter("unled", unled ? "true" : "")
                .filter("priority", priority)
                .filter("ward", ward)
                .filter("unread", unread ? "true" : "")
                .filter("overdue", overdue ? "true" : "")
                .filter("sort", sort);
    }

    /** True where any filter is in force. */
    public boolean isFiltered() {
        return address().isFiltered();
    }

    public List<CaseRow> getRows() {
        return found.rows();
    }

    /** The highest marking of all that the list holds, on whichever page (F.4). */
    public String getMarking() {
        return found.marking();
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

    /** The agencies that lead cases. */
    public List<CasePartners.Agency> getAgencies() {
        return agencies;
    }

    public CasePriority[] getPriorities() {
        return CasePriority.values();
    }

    public WardBasis[] getWards() {
        return WardBasis.values();
    }

    public CaseFilter.Sort[] getSorts() {
        return CaseFilter.Sort.values();
    }

    /** Words of a chip for what an address names. */
    public String wordsOf(String name) {
        CaseType ofType = one(CaseType.values(), name);
        CaseStage ofStage = one(CaseStage.values(), name);
        WardBasis ofWard = one(WardBasis.values(), name);
        return ofType != null
                ? ofType.words()
                : ofStage != null ? ofStage.words() : ofWard != null ? ofWard.words() : name;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency == null ? "" : agency;
    }

    public boolean isUnled() {
        return unled;
    }

    public void setUnled(boolean unled) {
        this.unled = unled;
    }

    public String getPriority() {
        return priority;
    }

    public void setPriority(@Nullable String priority) {
        this.priority = priority == null ? "" : priority;
    }

    public String getWard() {
        return ward;
    }

    public void setWard(@Nullable String ward) {
        this.ward = ward == null ? "" : ward;
    }

    public boolean isUnread() {
        return unread;
    }

    public void setUnread(boolean unread) {
        this.unread = unread;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort == null ? "" : sort;
    }
}
