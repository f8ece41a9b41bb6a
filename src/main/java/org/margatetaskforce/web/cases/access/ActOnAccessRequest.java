package org.margatetaskforce.web.cases.access;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.access.AccessRequest;
import org.margatetaskforce.cases.access.AccessRequests;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.ShortAddresses;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one request for access shares: which, as it was read when the page was opened. */
public abstract class ActOnAccessRequest implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccessRequests accessRequests;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    private String reference = "";
    private int version = -1;
    private String why = "";
    private transient @Nullable AccessRequest request;

    /** Opens the page, for whoever asked and for the holder's desk; any other is told that there is no such page. */
    public void open() {
        version = getRequest().getVersion();
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        request = null;
        version = getRequest().getVersion();
        return read;
    }

    /** Back to the request, which says what was done. */
    protected String done(String key) {
        Tell.next(key, reference);
        return "/cases/view-access-request.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The request. */
    public AccessRequest getRequest() {
        AccessRequest read = request;
        if (read == null) {
            read = accessRequests.find(reference).orElseThrow(NoSuchElementException::new);
            request = read;
        }
        return read;
    }

    /** The reader asked it. */
    public boolean isMine() {
        return getRequest().getOfficer().equals(signedIn.getUsername());
    }

    /** The reader sits at the holder's desk. */
    public boolean isMayDecide() {
        return Once.ask(this, "mayDecide", () -> accessRequests.mayDecide(getRequest()));
    }

    /** Nobody has decided, and its time is over. */
    public boolean isLate() {
        return getRequest().getState().name().equals("ASKED")
                && getRequest().getDueAt().isBefore(TaskForceClock.current().instant());
    }

    /** Open to the one who asked today. */
    public boolean isOpen() {
        return getRequest().isOpen(TaskForceClock.current().today());
    }

    /** The page of the record that it is about. */
    public String getAboutPage() {
        return ShortAddresses.ours().pageOf(getRequest().getAbout()).orElse("/today.xhtml");
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

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why.strip();
    }
}
