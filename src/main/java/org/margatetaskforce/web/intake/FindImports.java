package org.margatetaskforce.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.intake.ColumnMapping;
import org.margatetaskforce.intake.ColumnMappings;
import org.margatetaskforce.intake.FileImports;
import org.margatetaskforce.web.shell.PageAddress;

/** Lists the files that were taken in, the latest first, and how the files of each agency are read. */
@Named
@RequestScoped
public class FindImports {

    private static final int ROWS = 25;

    @Inject
    FileImports imports;

    @Inject
    ColumnMappings mappings;

    private String kind = "";
    private String agency = "";
    private int page = 1;
    private FileImports.Page found = new FileImports.Page(List.of(), 0);
    private List<ColumnMapping> saved = List.of();

    /** A choice of a filter. */
    public record Choice(String code, String words) {}

    /** Reads the page that the address asks for; one past the end is the last. */
    public void open() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
        saved = mappings.all();
    }

    /** Some rows of what is asked for. */
    FileImports.Page page(int first, int size) {
        return imports.page(kind.isEmpty() ? null : kind, agency.isEmpty() ? null : agency, first, size);
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    private PageAddress address() {
        return new PageAddress("/intake/find-imports.xhtml")
                .filter("kind", kind)
                .filter("agency", agency);
    }

    public boolean isFiltered() {
        return address().isFiltered();
    }

    /** What a kind of file holds. */
    public String words(String code) {
        return imports.kind(code).words();
    }

    /** The kinds of file to narrow by. */
    public List<Choice> getKinds() {
        return imports.kinds().stream()
                .map(each -> new Choice(each.code(), each.words()))
                .toList();
    }

    public List<ColumnMappings.Agency> getAgencies() {
        return mappings.agencies();
    }

    public List<FileImports.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    /** How the files of each agency are read. */
    public List<ColumnMapping> getSaved() {
        return saved;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency == null ? "" : agency;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
