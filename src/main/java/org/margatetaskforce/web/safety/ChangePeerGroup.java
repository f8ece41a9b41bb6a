package org.margatetaskforce.web.safety;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.safety.PeerGroup;
import org.margatetaskforce.web.shell.Conflict;

/** Changes what is known of a group; what was believed before stays to be read. */
@Named
@ViewScoped
public class ChangePeerGroup extends ActOnGroup {

    private static final long serialVersionUID = 1L;

    private final GroupForm form = new GroupForm();
    private String reason = "";
    private Conflict conflict = Conflict.NONE;

    @Inject
    transient Officers officers;

    @Override
    public void open() {
        super.open();
        form.take(getGroup(), groups.caseOf(getReference()).orElse(""));
    }

    /** Records it; upon somebody else's change nothing is saved, and what they recorded stands beside what was typed. */
    public @Nullable String change() {
        int read = version();
        PeerGroup now = getGroup();
        if (now.getVersion() != read) {
            conflict = between(now);
            return null;
        }
        groups.change(getReference(), read, form.about(), reason);
        return done("safety.group.done.changed");
    }

    private Conflict between(PeerGroup now) {
        String by = groups.before(getReference()).stream()
                .findFirst()
                .map(each -> each.by())
                .orElseGet(() -> officers.nameOf(now.getRecordedBy()));
        return Conflict.with(by, null)
                .field("change:called", "What is it called?", form.getCalled(), now.getName())
                .field("change:binds", "What binds them?", form.getBinds(), now.getBinds())
                .field("", "Known since", form.getSince(), now.getKnownSince())
                .field("", "Offences", form.getOffences(), now.isOfOffences() ? "yes" : "no");
    }

    public GroupForm getForm() {
        return form;
    }

    /** What somebody else recorded while this was typed. */
    public Conflict getConflict() {
        return conflict;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
