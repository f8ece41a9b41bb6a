package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.finding.Duplicates;
import org.margatetaskforce.people.finding.LikelyDuplicate;
import org.margatetaskforce.people.finding.Merges;
import org.margatetaskforce.web.shell.Tell;

/** Two records beside each other: two persons, with a reason, or one, and another officer is asked to merge them. */
@Named
@ViewScoped
public class DecideDuplicate implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Duplicates duplicates;

    @Inject
    Merges merges;

    @Inject
    TwoRecords records;

    private String one = "";
    private String other = "";
    private @Nullable LikelyDuplicate pair;
    private @Nullable String verdict;
    private @Nullable String keep;
    private @Nullable String reason;
    private boolean checking;

    /** Opens the page on two records, whether or not they were found alike. */
    public void open() {
        records.read(one, other);
        pair = duplicates.find(one, other).orElse(null);
        keep = one;
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
        String why = reason == null ? "" : reason;
        if (isSame()) {
            String kept = String.valueOf(keep);
            String merge =
                    merges.request(kept, kept.equals(one) ? other : one, why).getReference();
            Tell.next("people.merge.asked");
            return "/people/view-merge.xhtml?faces-redirect=true&reference=" + merge;
        }
        duplicates.decideDifferent(one, other, why);
        Tell.next("people.duplicate.different");
        return "/people/review-duplicates.xhtml?faces-redirect=true";
    }

    /** True where they are to be made one. */
    public boolean isSame() {
        return "same".equals(verdict);
    }

    /** Why they were found alike; null where they were not. */
    public @Nullable LikelyDuplicate getPair() {
        return pair;
    }

    public List<TwoRecords.Fact> getFacts() {
        return records.getFacts();
    }

    public boolean isChecking() {
        return checking;
    }

    public String getOne() {
        return one;
    }

    public void setOne(@Nullable String one) {
        this.one = one == null ? "" : one.strip();
    }

    public String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other == null ? "" : other.strip();
    }

    public @Nullable String getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable String verdict) {
        this.verdict = verdict;
    }

    public @Nullable String getKeep() {
        return keep;
    }

    public void setKeep(@Nullable String keep) {
        this.keep = keep;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
