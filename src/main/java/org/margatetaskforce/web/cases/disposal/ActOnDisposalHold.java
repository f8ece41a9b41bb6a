package org.margatetaskforce.web.cases.disposal;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.disposal.DisposalHold;
import org.margatetaskforce.cases.disposal.DisposalHolds;

/** What the pages about one hold on disposal share. */
public abstract class ActOnDisposalHold implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DisposalHolds holds;

    private String reference = "";
    private int version = -1;
    private transient @Nullable DisposalHold hold;
    private transient @Nullable List<DisposalHolds.Happening> history;

    /** Opens the page, for one who sees what the hold covers. */
    public void open() {
        version = getHold().version();
    }

    /** The version that the page shows; after a refusal it shows the latest and acts on that. */
    protected int version() {
        int read = version;
        hold = null;
        version = getHold().version();
        return read;
    }

    /** The hold. */
    public DisposalHold getHold() {
        DisposalHold read = hold;
        if (read == null) {
            read = holds.find(reference).orElseThrow(NoSuchElementException::new);
            hold = read;
        }
        return read;
    }

    /** Why it was set, kept and lifted; nothing for all but those who govern. */
    public List<DisposalHolds.Happening> getHistory() {
        List<DisposalHolds.Happening> read = history;
        if (read == null) {
            read = holds.history(reference);
            history = read;
        }
        return read;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
