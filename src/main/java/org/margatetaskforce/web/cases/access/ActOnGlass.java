package org.margatetaskforce.web.cases.access;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.access.Access;
import org.margatetaskforce.cases.access.BrokenGlass;
import org.margatetaskforce.cases.access.GlassOutcome;
import org.margatetaskforce.cases.access.GlassRequest;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one break-glass shares: which, as it was read when the page was opened. */
public abstract class ActOnGlass implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<Pick> OUTCOMES = Pick.of(GlassOutcome.values(), GlassOutcome::words);

    @Inject
    transient BrokenGlass brokenGlass;

    @Inject
    transient Access access;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    private String reference = "";
    private int version = -1;
    private String note = "";
    private transient @Nullable GlassRequest request;

    /** Opens the page, for whoever asked, was told or reviews; any other is told that there is no such page. */
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

    /** Back to the break-glass, which says what was done. */
    protected String done(String key) {
        Tell.next(key, reference);
        return "/cases/view-broken-glass.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The break-glass. */
    public GlassRequest getRequest() {
        GlassRequest read = request;
        if (read == null) {
            read = brokenGlass.find(reference).orElseThrow(NoSuchElementException::new);
            request = read;
        }
        return read;
    }

    /** The reader asked it. */
    public boolean isMine() {
        return getRequest().getOfficer().equals(signedIn.getUsername());
    }

    /** The cases that it opened, as far as the reader may know. */
    public List<String> getCases() {
        return Once.ask(this, "cases", () -> brokenGlass.cases(getRequest()));
    }

    /** The page of the person or the address that it is about. */
    public String getAboutPage() {
        String about = getRequest().getAbout();
        return (about.startsWith("P-") ? "/people/view-person.xhtml?reference=" : "/place/view-property.xhtml?uprn=")
                + about;
    }

    /** The name of an officer, by user name. */
    public String officer(String username) {
        return officers.nameOf(username);
    }

    public List<Pick> getOutcomes() {
        return OUTCOMES;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note.strip();
    }
}
