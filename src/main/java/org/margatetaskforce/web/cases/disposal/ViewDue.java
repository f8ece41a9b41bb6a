package org.margatetaskforce.web.cases.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.disposal.RetentionRow;
import org.margatetaskforce.cases.disposal.Retentions;

/** Shows until when one record is kept and why, what holds it, and what would go with it: of the record itself nothing. */
@Named
@RequestScoped
public class ViewDue {

    @Inject
    Retentions retentions;

    private String reference = "";
    private @Nullable RetentionRow row;
    private List<Retentions.Count> counts = List.of();
    private boolean mayPropose;

    /** Reads it. */
    public void open() {
        RetentionRow found = retentions.find(reference).orElseThrow(NoSuchElementException::new);
        row = found;
        mayPropose = found.isReady() && retentions.mayPropose();
        counts = retentions.mayWeigh() ? retentions.whatWouldGo(List.of(reference)) : List.of();
        retentions.noteLook(found);
    }

    /** The record and its day. */
    public RetentionRow getRow() {
        return Objects.requireNonNull(row);
    }

    /** The holds that stand on it. */
    public List<String> getHolds() {
        return Arrays.stream(getRow().heldBy().split(", ", -1))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** What would go with it, for those who propose and decide. */
    public List<Retentions.Count> getCounts() {
        return counts;
    }

    /** True for whoever proposes disposals, where it is due and nothing holds it. */
    public boolean isMayPropose() {
        return mayPropose;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
