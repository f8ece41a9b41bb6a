package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.housing.inspection.Entries;

/** After nobody let the officers in: try again, or ask for a warrant. */
@Named
@ViewScoped
public class RetryAccess extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Entries entries;

    /** Tries again. */
    public String tryAgain() {
        entries.tryAgain(getReference(), version());
        return "/housing/arrange-inspection.xhtml?faces-redirect=true&reference=" + getReference();
    }

    public List<Entries.Arranged> getArranged() {
        return once("arranged", () -> entries.arranged(getReference()));
    }

    public List<Entries.Warrant> getWarrants() {
        return once("warrants", () -> entries.warrants(getReference()));
    }

    /** Does a justice have still to decide? */
    public boolean isAwaited() {
        return getWarrants().stream().anyMatch(each -> each.granted() == null);
    }
}
