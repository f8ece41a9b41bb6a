package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Colleague;

/** Keep somebody from the case. */
@Named
@ViewScoped
public class ExcludeOfficer extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable String colleague;
    private @Nullable String reason;

    /** Keep them from it. */
    public String act() {
        cases.exclude(getReference(), orEmpty(colleague), orEmpty(reason));
        return done("From now on the case is not there for them.");
    }

    /** All officers. */
    public List<Colleague> getEverybody() {
        return officers.colleagues();
    }

    public @Nullable String getColleague() {
        return colleague;
    }

    public void setColleague(@Nullable String colleague) {
        this.colleague = colleague;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
