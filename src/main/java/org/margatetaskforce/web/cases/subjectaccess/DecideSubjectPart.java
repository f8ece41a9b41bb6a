package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.subjectaccess.SubjectItem;
import org.margatetaskforce.cases.subjectaccess.SubjectItems;
import org.margatetaskforce.cases.subjectaccess.SubjectPart;
import org.margatetaskforce.cases.subjectaccess.SubjectRequest;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;
import org.margatetaskforce.web.shell.Once;

/** What one agency holds of a request: its officers decide record by record about what they may read. */
@Named
@ViewScoped
public class DecideSubjectPart implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SubjectItems items;

    @Inject
    transient SubjectRequests requests;

    private String reference = "";

    /** Opens the page, for the agency and for governance. */
    public void open() {
        requests.noteLook(getRequest());
    }

    /** The part. */
    public SubjectPart getPart() {
        return Once.ask(this, "part", () -> items.findPart(reference).orElseThrow(NoSuchElementException::new));
    }

    /** The request that it is a part of. */
    public SubjectRequest getRequest() {
        return Once.ask(
                this, "request", () -> requests.find(getPart().request()).orElseThrow(NoSuchElementException::new));
    }

    /** The records that are for the officer. */
    public List<SubjectItem> getItems() {
        return Once.ask(this, "items", () -> items.items(getPart()));
    }

    /** How many records of the agency wait for colleagues, because the officer may not read them. */
    public int getElsewhere() {
        return getPart().items() - getItems().size();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
