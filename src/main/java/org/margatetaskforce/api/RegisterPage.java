package org.margatetaskforce.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the register as JSON. */
@Schema(name = "RegisterPage", description = "A page of the licences in force, by street and address")
public class RegisterPage {

    @Schema(description = "How many entries there are in all", example = "214")
    private final int total;

    @Schema(description = "The number of this page, from 1", example = "1")
    private final int page;

    @Schema(description = "How many entries a page has at most", example = "25")
    private final int size;

    @Schema(description = "The entries of this page")
    private final List<RegisterLine> entries;

    RegisterPage(int total, int page, int size, List<RegisterLine> entries) {
        this.total = total;
        this.page = page;
        this.size = size;
        this.entries = List.copyOf(entries);
    }

    public int getTotal() {
        return total;
    }

    public int getPage() {
        return page;
    }

    public int getSize() {
        return size;
    }

    public List<RegisterLine> getEntries() {
        return entries;
    }
}
