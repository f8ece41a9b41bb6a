package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.inspection.Inspections;

/** Writes up an inspection: what was found, in a few sentences; a line that was wrong is struck out first. */
@Named
@ViewScoped
public class WriteUpInspection extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Inspections inspections;

    private String summary = "";

    /** Writes it up. */
    public String writeUp() {
        Inspections.Inspection open = getInspection();
        if (open == null) {
            throw new RuleBroken("housing.inspection.unknown", getReference());
        }
        inspections.writeUp(open.reference(), version(), summary);
        return done("housing.inspection.done-written-up");
    }

    /** The one to be written up; null where none is. */
    public Inspections.@Nullable Inspection getInspection() {
        return once("inspections", () -> inspections.of(getReference())).stream()
                .filter(each -> each.state() == Inspections.State.FINISHED)
                .findFirst()
                .orElse(null);
    }

    public List<Inspections.Finding> getFindings() {
        Inspections.Inspection open = getInspection();
        return open == null ? List.of() : once("findings", () -> inspections.findings(open.reference()));
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary == null ? "" : summary;
    }
}
