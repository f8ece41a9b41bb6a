package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.TeamMember;

/** Take somebody off the team. */
@Named
@ViewScoped
public class LeaveTeam extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable String colleague;

    /** Take off the team. */
    public String act() {
        cases.leave(getReference(), orEmpty(colleague));
        return done("They are off the team.");
    }

    /** The present members. */
    public List<TeamMember> getMembers() {
        return cases.team(getReference()).stream()
                .filter(member -> member.validTo() == null)
                .toList();
    }

    public @Nullable String getColleague() {
        return colleague;
    }

    public void setColleague(@Nullable String colleague) {
        this.colleague = colleague;
    }
}
