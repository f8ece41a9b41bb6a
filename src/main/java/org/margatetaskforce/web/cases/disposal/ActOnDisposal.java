package org.margatetaskforce.web.cases.disposal;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.disposal.Disposal;
import org.margatetaskforce.cases.disposal.DisposalItem;
import org.margatetaskforce.cases.disposal.Disposals;
import org.margatetaskforce.cases.disposal.Retentions;
import org.margatetaskforce.web.shell.Tell;

/** What the pages about one disposal share. */
public abstract class ActOnDisposal implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Disposals disposals;

    @Inject
    transient Retentions retentions;

    private String reference = "";
    private int version = -1;
    private transient @Nullable Disposal it;
    private transient @Nullable List<DisposalItem> items;
    private transient @Nullable List<Retentions.Count> going;

    /** Opens the page, for those who govern disposal; that they looked is noted. */
    public void open() {
        version = getIt().version();
        disposals.noteLook(getIt());
    }

    /** The version that the page shows; after a refusal it shows the latest and acts on that. */
    protected int version() {
        int read = version;
        it = null;
        version = getIt().version();
        return read;
    }

    /** Back to the disposal, which says what was done. */
    protected String done(String key) {
        Tell.next(key, reference);
        return "/cases/view-disposal.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The disposal. */
    public Disposal getIt() {
        Disposal read = it;
        if (read == null) {
            read = disposals.find(reference).orElseThrow(NoSuchElementException::new);
            it = read;
        }
        return read;
    }

    /** Its records. */
    public List<DisposalItem> getItems() {
        List<DisposalItem> read = items;
        if (read == null) {
            read = disposals.items(reference);
            items = read;
        }
        return read;
    }

    /** What would go with all of them together, register by register. */
    public List<Retentions.Count> getGoing() {
        List<Retentions.Count> read = going;
        if (read == null) {
            read = retentions.whatWouldGo(
                    getItems().stream().map(DisposalItem::reference).toList());
            going = read;
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
