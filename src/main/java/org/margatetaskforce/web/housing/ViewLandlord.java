package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.NoSuchElementException;
import org.margatetaskforce.housing.Landlords;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.web.shell.Once;

/** Shows a person or organisation as a landlord: homes, hazards, notices, how soon they comply, licences. */
@Named
@ViewScoped
public class ViewLandlord implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PERSON_INDEX = 3;

    @Inject
    Landlords landlords;

    @Inject
    Audit audit;

    private String reference = "";

    /** Who opens a page about somebody is noted. */
    public void open() {
        getLandlord();
        audit.record("VIEW", "landlord", reference, PERSON_INDEX, null);
    }

    public Landlords.Landlord getLandlord() {
        return Once.ask(this, "landlord", () -> landlords.find(reference).orElseThrow(NoSuchElementException::new));
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
