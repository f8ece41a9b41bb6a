package org.margatetaskforce.web.safety;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.safety.FormerGroup;
import org.margatetaskforce.safety.PeerGroupMember;

/** Shows a group: what binds it, who runs with it and who ran. */
@Named
@ViewScoped
public class ViewPeerGroup extends ActOnGroup {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Audit audit;

    @Inject
    transient Officers officers;

    private transient List<PeerGroupMember> all = List.of();
    private transient List<FormerGroup> before = List.of();
    private String inCase = "";

    @Override
    public void open() {
        super.open();
        all = groups.members(getReference());
        before = groups.before(getReference());
        inCase = groups.caseOf(getReference()).orElse("");
        audit.record("VIEW", "peer group", getReference(), getGroup().getDataClass(), null);
    }

    /** Who runs with it today. */
    public List<PeerGroupMember> getMembers() {
        LocalDate today = TaskForceClock.current().today();
        return all.stream().filter(member -> member.holdsOn(today)).toList();
    }

    /** Who ran with it. */
    public List<PeerGroupMember> getFormerMembers() {
        LocalDate today = TaskForceClock.current().today();
        return all.stream().filter(member -> !member.holdsOn(today)).toList();
    }

    /** The references of those who run with it today, for what must be known before anybody meets them. */
    public String getPeople() {
        return getMembers().stream()
                .map(member -> member.getPerson().getReference())
                .collect(Collectors.joining(","));
    }

    /** What was believed of it before, the latest first. */
    public List<FormerGroup> getBefore() {
        return before;
    }

    /** The case that works with it; empty where none does that the officer may see. */
    public String getInCase() {
        return inCase;
    }

    /** Who recorded it, as colleagues know them. */
    public String getRecorder() {
        return officers.nameOf(getGroup().getRecordedBy());
    }
}
