package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.inspection.Inspections;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Once;

/** Shows an inspection: what was found room by room, with its photographs. */
@Named
@ViewScoped
public class ViewInspection implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Inspections inspections;

    @Inject
    EnforcementFiles files;

    @Inject
    Officers officers;

    private String reference = "";

    /** Who opens a record is noted. */
    public void open() {
        files.seen(getFound());
    }

    public Inspections.Inspection getInspection() {
        return Once.ask(this, "inspection", () -> inspections.find(reference).orElseThrow());
    }

    /** The case it is of. */
    public EnforcementCase getFound() {
        return Once.ask(this, "case", () -> files.get(getInspection().enforcement()));
    }

    public List<Inspections.Finding> getFindings() {
        return Once.ask(this, "findings", () -> inspections.findings(reference));
    }

    /** The name colleagues know. */
    public String nameOf(@Nullable String username) {
        return username == null ? "nobody" : officers.nameOf(username);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
