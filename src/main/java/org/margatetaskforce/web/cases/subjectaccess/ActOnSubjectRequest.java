package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.subjectaccess.SubjectItems;
import org.margatetaskforce.cases.subjectaccess.SubjectPart;
import org.margatetaskforce.cases.subjectaccess.SubjectRequest;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one subject access request shares: which, as it was read when the page was opened. */
public abstract class ActOnSubjectRequest implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SubjectRequests requests;

    @Inject
    transient SubjectItems items;

    @Inject
    transient Officers officers;

    private String reference = "";
    private int version = -1;
    private String why = "";
    private transient @Nullable SubjectRequest request;

    /** Opens the page, for whoever has a hand in the request; any other is told that there is no such page. */
    public void open() {
        version = getRequest().getVersion();
        requests.noteLook(getRequest());
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
        return "/cases/view-subject-request.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The request. */
    public SubjectRequest getRequest() {
        SubjectRequest read = request;
        if (read == null) {
            read = requests.find(reference).orElseThrow(NoSuchElementException::new);
            request = read;
        }
        return read;
    }

    /** What each agency holds, as far as the officer may know. */
    public List<SubjectPart> getParts() {
        return Once.ask(this, "parts", () -> items.parts(reference));
    }

    /** How many records nobody has decided about. */
    public int getUndecided() {
        return getParts().stream().mapToInt(SubjectPart::waiting).sum();
    }

    /** How many letters a reason has at least. */
    public int getLetters() {
        return Once.ask(this, "letters", () -> requests.letters(getRequest()));
    }

    /** The latest bundle that was printed; null where none was, or where it is not for the officer. */
    public SubjectRequests.@Nullable Bundle getBundle() {
        return Once.ask(this, "bundle", () -> requests.bundle(reference)).orElse(null);
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
