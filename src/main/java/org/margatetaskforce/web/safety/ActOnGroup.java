package org.margatetaskforce.web.safety;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.safety.PeerGroup;
import org.margatetaskforce.safety.PeerGroups;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one group shares: which, as it was read when the page was opened. */
public abstract class ActOnGroup implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PeerGroups groups;

    private String reference = "";
    private int version = -1;
    private transient @Nullable PeerGroup group;

    /** Opens the page, for one who may see the group; any other is told that there is no such page. */
    public void open() {
        version = getGroup().getVersion();
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        group = null;
        version = getGroup().getVersion();
        return read;
    }

    /** Back to the group, which says what was done. */
    protected String done(String key) {
        Tell.next(key, reference);
        return "/safety/view-peer-group.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The group. */
    public PeerGroup getGroup() {
        PeerGroup read = group;
        if (read == null) {
            read = groups.find(reference).orElseThrow(NoSuchElementException::new);
            group = read;
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
