package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Colleague;

/** Put somebody on the team. */
@Named
@ViewScoped
public class JoinTeam extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable String colleague;
    private @Nullable String reason;

    /** Put on the team. */
    public String act() {
        cases.join(getReference(), orEmpty(colleague), orEmpty(reason));
        return done("They are on the team and see what its members see.");
    }

    /** Who could join. */
    public List<Colleague> getMayJoin() {
        return cases.mayJoin(getReference());
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
