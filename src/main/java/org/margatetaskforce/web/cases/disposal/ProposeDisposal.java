package org.margatetaskforce.web.cases.disposal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.disposal.Disposals;
import org.margatetaskforce.cases.disposal.DueFilter;
import org.margatetaskforce.cases.disposal.RetentionRow;
import org.margatetaskforce.cases.disposal.Retentions;
import org.margatetaskforce.web.shell.Tell;

/** Proposes that records that are due go: one, or many of one kind at once. */
@Named
@ViewScoped
public class ProposeDisposal implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Retentions retentions;

    @Inject
    transient Disposals disposals;

    private String reference = "";
    private String kind = "";
    private ArrayList<RetentionRow> rows = new ArrayList<>();
    private List<String> chosen = new ArrayList<>();
    private String reason = "";

    /** Reads what is due and free to be proposed; one that the address names is chosen already. */
    public void open() {
        retentions.reckon();
        rows = new ArrayList<>(retentions
                .page(new DueFilter(DueFilter.Which.READY, kind, null, reference, 0, Disposals.MOST))
                .rows());
        if (!reference.isEmpty() && rows.size() == 1) {
            chosen.add(rows.get(0).reference());
        }
    }

    /** Proposes what is chosen. */
    public String propose() {
        String proposed = disposals.propose(chosen, reason);
        Tell.next("cases.disposal.done.proposed", proposed);
        return "/cases/view-disposal.xhtml?faces-redirect=true&reference=" + proposed;
    }

    /** What there is to choose from. */
    public List<RetentionRow> getRows() {
        return rows;
    }

    /** How a record is offered. */
    public String words(RetentionRow row) {
        return row.reference() + " – " + row.rule().title() + ", " + row.agencyCode() + ": " + row.explanation();
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable List<String> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind.strip();
    }
}
