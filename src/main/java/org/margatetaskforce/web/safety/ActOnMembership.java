package org.margatetaskforce.web.safety;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.safety.PeerGroupMember;
import org.margatetaskforce.safety.PeerGroups;
import org.margatetaskforce.web.shell.Tell;

/** What the pages about one membership of a group share: whose and of which, as it was read when the page was opened. */
public abstract class ActOnMembership implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PeerGroups groups;

    private String member = "";
    private @Nullable Instant readAt;

    /** Opens the page, for one who may see group and person; any other is told that there is no such page. */
    public void open() {
        PeerGroupMember known = getMembership();
        readAt = known.getRecordedAt();
        fill(known);
    }

    /** Begins with what is recorded. */
    protected abstract void fill(PeerGroupMember known);

    /** When the row that the page shows was recorded; after a refusal the page acts on the latest. */
    protected @Nullable Instant readAt() {
        Instant read = readAt;
        readAt = getMembership().getRecordedAt();
        return read;
    }

    /** Back to the group, which says what was done. */
    protected String done(String key) {
        String group = getMembership().getGroup().getReference();
        Tell.next(key, group);
        return "/safety/view-peer-group.xhtml?faces-redirect=true&reference=" + group;
    }

    /** Who, in which group. */
    public PeerGroupMember getMembership() {
        return groups.findMember(member).orElseThrow(NoSuchElementException::new);
    }

    public String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member == null ? "" : member.strip();
    }
}
