package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.Cases;

/** Let somebody see the case again. */
@Named
@ViewScoped
public class AdmitAgain extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable String colleague;

    /** Let them see it. */
    public String act() {
        cases.admitAgain(getReference(), orEmpty(colleague));
        return done("They see the case again as their post allows.");
    }

    /** Who is kept from it. */
    public List<Cases.Excluded> getKept() {
        return cases.exclusions(getReference());
    }

    public @Nullable String getColleague() {
        return colleague;
    }

    public void setColleague(@Nullable String colleague) {
        this.colleague = colleague;
    }
}
