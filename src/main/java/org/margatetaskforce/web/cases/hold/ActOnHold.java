package org.margatetaskforce.web.cases.hold;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.hold.Hold;
import org.margatetaskforce.cases.hold.HoldReason;
import org.margatetaskforce.cases.hold.HoldRow;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one hold shares: which, as it was read when the page was opened, and its reason for the few. */
public abstract class ActOnHold implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Holds holds;

    @Inject
    transient Officers officers;

    private String reference = "";
    private int version = -1;
    private transient @Nullable Hold hold;
    private transient @Nullable HoldRow row;
    private transient @Nullable Optional<HoldReason> reason;

    /** Opens the page, for one who is told of holds; any other is told that there is no such page. */
    public void open() {
        version = getHold().getVersion();
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        hold = null;
        row = null;
        version = getHold().getVersion();
        return read;
    }

    /** Back to the hold, which says what was done. */
    protected String done(String key, Object... details) {
        Tell.next(key, details);
        return "/cases/view-hold.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The hold. */
    public Hold getHold() {
        Hold read = hold;
        if (read == null) {
            read = holds.find(reference).orElseThrow(NoSuchElementException::new);
            hold = read;
        }
        return read;
    }

    /** The hold as lists show it. */
    public HoldRow getRow() {
        HoldRow read = row;
        if (read == null) {
            read = holds.findRow(reference).orElseThrow(NoSuchElementException::new);
            row = read;
        }
        return read;
    }

    /** Its reason; null for all but the few. */
    public @Nullable HoldReason getReason() {
        Optional<HoldReason> read = reason;
        if (read == null) {
            read = holds.findReason(getHold());
            reason = read;
        }
        return read.orElse(null);
    }

    /** The name of an officer, by user name. */
    public String officer(String username) {
        return officers.nameOf(username);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
