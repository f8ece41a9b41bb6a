package org.margatetaskforce.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the register as JSON. */
@Schema(name = "RegisterPage", description = "A page of the licences in force, by street and address")
public class RegisterPage {

    private final int total;
    private final int page;
    private final int size;
    private final List<RegisterLine> entries;

    RegisterPage(int total, int page, int size, List<RegisterLine> entries) {
        this.total = total;
        this.page = page;
        this.size = size;
        this.entries = List.copyOf(entries);
    }

    @Schema(description = "How many entries there are in all", example = "214")
    public int getTotal() {
        return total;
    }

    @Schema(description = "The number of this page, from 1", example = "1")
    public int getPage() {
        return page;
    }

    @Schema(description = "How many entries a page has at most", example = "25")
    public int getSize() {
        return size;
    }

    @Schema(description = "The entries of this page")
    public List<RegisterLine> getEntries() {
        return entries;
    }
}
