package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.finding.Merge;
import org.margatetaskforce.people.finding.MergeState;
import org.margatetaskforce.people.finding.Merges;
import org.margatetaskforce.web.shell.Tell;

/** The officer of the other agency agrees that two records are one person, or does not. */
@Named
@ViewScoped
public class DecideMerge implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Merges merges;

    @Inject
    Officers officers;

    @Inject
    TwoRecords records;

    private String reference = "";
    private int version;
    private @Nullable String verdict;
    private @Nullable String note;
    private boolean checking;
    private transient @Nullable Merge merge;

    /** Opens the page on the merge of the address. */
    public void open() {
        Merge read = getMerge();
        version = read.getVersion();
        records.read(read.getKept().getReference(), read.getAbsorbed().getReference());
    }

    /** What was decided is shown once more before it is done. */
    public void check() {
        checking = true;
    }

    /** Back to the form. */
    public void change() {
        checking = false;
    }

    /** Does it. */
    public String decide() {
        if (isApproving()) {
            merges.approve(reference, version, note);
            Tell.next("people.merge.done");
        } else {
            merges.decline(reference, version, Objects.requireNonNullElse(note, ""), "different".equals(verdict));
            Tell.next("people.merge.not-done");
        }
        return "/people/view-merge.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** True where the officer agrees. */
    public boolean isApproving() {
        return "approve".equals(verdict);
    }

    /** What was decided, in words. */
    public String getVerdictWords() {
        return isApproving()
                ? "One person: merge them"
                : "different".equals(verdict) ? "Two persons: decline" : "Not sure enough: decline";
    }

    /** True where there is nothing to decide any more. */
    public boolean isOver() {
        return getMerge().getState() != MergeState.REQUESTED;
    }

    /** True of the officer who asked, and who therefore cannot decide. */
    public boolean isOwn() {
        return getMerge().getRecordedBy().equals(Acting.who());
    }

    /** The name of who asked. */
    public String getRequester() {
        return officers.nameOf(getMerge().getRecordedBy());
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

    public List<TwoRecords.Fact> getFacts() {
        return records.getFacts();
    }

    public boolean isChecking() {
        return checking;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public @Nullable String getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable String verdict) {
        this.verdict = verdict;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
