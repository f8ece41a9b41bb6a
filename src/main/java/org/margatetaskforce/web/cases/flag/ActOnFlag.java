package org.margatetaskforce.web.cases.flag;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.flag.FlagRow;
import org.margatetaskforce.cases.flag.Instruction;
import org.margatetaskforce.cases.flag.SafetyFlag;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.cases.flag.SafetyReason;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one safety flag shares: which, as it was read when the page was opened, and its reason for the few. */
public abstract class ActOnFlag implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SafetyFlags flags;

    @Inject
    transient Officers officers;

    private String reference = "";
    private int version = -1;
    private transient @Nullable SafetyFlag flag;
    private transient @Nullable FlagRow row;
    private transient @Nullable Optional<SafetyReason> reason;
    private transient @Nullable List<Instruction> instructions;

    /** Opens the page, for one who sees instructions; any other is told that there is no such page. */
    public void open() {
        version = getFlag().getVersion();
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        flag = null;
        row = null;
        reason = null;
        version = getFlag().getVersion();
        return read;
    }

    /** Back to the flag, which says what was done. */
    protected String done(String key) {
        Tell.next(key, reference);
        return "/cases/view-safety-flag.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The flag. */
    public SafetyFlag getFlag() {
        SafetyFlag read = flag;
        if (read == null) {
            read = flags.find(reference).orElseThrow(NoSuchElementException::new);
            flag = read;
        }
        return read;
    }

    /** The flag as lists show it: of whom or of which door. */
    public FlagRow getRow() {
        FlagRow read = row;
        if (read == null) {
            read = flags.findRow(reference).orElseThrow(NoSuchElementException::new);
            row = read;
        }
        return read;
    }

    private Optional<SafetyReason> reason() {
        Optional<SafetyReason> read = reason;
        if (read == null) {
            read = flags.findReason(getFlag());
            reason = read;
        }
        return read;
    }

    /** Its reason; null for all but the few. */
    public @Nullable SafetyReason getReason() {
        return reason().orElse(null);
    }

    /** The name of an officer, by user name. */
    public String officer(String username) {
        return officers.nameOf(username);
    }

    /** The instructions to choose from. */
    public List<Instruction> getInstructions() {
        List<Instruction> read = instructions;
        if (read == null) {
            read = flags.instructions();
            instructions = read;
        }
        return read;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
