package org.margatetaskforce.web.people.conflict;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.conflict.ConflictsOfInterest;
import org.margatetaskforce.web.shell.Tell;

/** A conflict of interest: the information governance officer takes note of it, and ends it when it is over. */
@Named
@ViewScoped
public class ViewConflict implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ConflictsOfInterest conflicts;

    private String reference = "";
    private int version;
    private String reason = "";
    private transient ConflictsOfInterest.@Nullable Row conflict;

    /** Reads it; one's own is no page. */
    public void open() {
        conflict = conflicts.get(reference);
        version = conflict.version();
    }

    /** Takes note. */
    public String note() {
        conflicts.note(reference, version);
        Tell.next("people.conflict.noted", reference);
        return "/people/find-conflicts.xhtml?faces-redirect=true";
    }

    /** Ends it. */
    public String end() {
        conflicts.end(reference, version, reason);
        Tell.next("people.conflict.ended", reference);
        return "/people/find-conflicts.xhtml?faces-redirect=true";
    }

    public ConflictsOfInterest.Row getConflict() {
        ConflictsOfInterest.Row read = conflict;
        if (read == null) {
            read = conflicts.get(reference);
            conflict = read;
        }
        return read;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
