package org.margatetaskforce.web.cases.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.access.Opened;
import org.margatetaskforce.web.shell.Once;

/** Shows a request for access: what was asked and decided; to the one who asked, what it opens; withdrawn or taken back here. */
@Named
@ViewScoped
public class ViewAccessRequest extends ActOnAccessRequest {

    private static final long serialVersionUID = 1L;

    /** What it opens to the one who asked, today. */
    public List<Opened> getOpened() {
        return Once.ask(this, "opened", () -> accessRequests.opened(getRequest()));
    }

    /** No longer needed. */
    public String withdraw() {
        accessRequests.withdraw(getReference(), version());
        return done("cases.access.done.withdrawn");
    }

    /** Takes back what was granted. */
    public String revoke() {
        accessRequests.revoke(getReference(), version(), getWhy());
        return done("cases.access.done.revoked");
    }
}
