package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.finding.Merge;
import org.margatetaskforce.people.finding.MergeState;
import org.margatetaskforce.people.finding.Merges;
import org.margatetaskforce.web.shell.Tell;

/** Where a merge stands; who asked takes it back, and while its period runs it is undone. */
@Named
@ViewScoped
public class ViewMerge implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Merges merges;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    private String reference = "";
    private int version;
    private @Nullable String reason;
    private boolean undoing;
    private transient @Nullable Merge merge;

    /** Opens the page on the merge of the address. */
    public void open() {
        version = getMerge().getVersion();
        audit.record("VIEW", "merge", reference, getMerge().getDataClass(), null);
    }

    /** Takes the request back. */
    public String withdraw() {
        merges.withdraw(reference);
        Tell.next("people.merge.taken-back");
        return again();
    }

    /** Asks why it is to be undone. */
    public void ask() {
        undoing = true;
    }

    /** Leaves it as it is. */
    public void leave() {
        undoing = false;
    }

    /** Takes the two records apart. */
    public String undo() {
        merges.undo(reference, version, Objects.requireNonNullElse(reason, ""));
        Tell.next("people.merge.apart");
        return again();
    }

    private String again() {
        return "/people/view-merge.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** True of who asked, while nobody has decided. */
    public boolean isMine() {
        return getMerge().getState() == MergeState.REQUESTED
                && getMerge().getRecordedBy().equals(Acting.who());
    }

    /** True while it can be undone. */
    public boolean isUndoable() {
        return getMerge().isUndoableOn(TaskForceClock.current().today());
    }

    /** The merge. */
    public Merge getMerge() {
        Merge read = merge;
        if (read == null) {
            read = merges.get(reference);
            merge = read;
        }
        return read;
    }

    /** The name of who asked. */
    public String getRequester() {
        return officers.nameOf(getMerge().getRecordedBy());
    }

    /** The name of who decided, or took it back; "" while nobody has. */
    public String getDecider() {
        return getMerge().decidedBy().map(officers::nameOf).orElse("");
    }

    /** The name of who undid it; "" where nobody did. */
    public String getUndoer() {
        return getMerge().undoneBy().map(officers::nameOf).orElse("");
    }

    public boolean isUndoing() {
        return undoing;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
