package org.margatetaskforce.web.safety;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.safety.AboutGroup;
import org.margatetaskforce.safety.PeerGroup;
import org.margatetaskforce.web.people.ToldForm;

/** What is asked about a group, whether it is recorded or changed. */
public class GroupForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ToldForm told = new ToldForm();
    private String called = "";
    private String binds = "";
    private @Nullable LocalDate since = TaskForceClock.current().today();
    private String offences = "";
    private String inCase = "";

    /** What was answered. */
    AboutGroup about() {
        return new AboutGroup(
                called,
                binds,
                Objects.requireNonNull(since),
                offences.equals("yes"),
                inCase.isBlank() ? null : inCase,
                told.told());
    }

    /** Begins with what is recorded. */
    void take(PeerGroup group, String caseReference) {
        called = group.getName();
        binds = group.getBinds();
        since = group.getKnownSince();
        offences = group.isOfOffences() ? "yes" : "no";
        inCase = caseReference;
        told.take(group.told());
    }

    public ToldForm getTold() {
        return told;
    }

    public String getCalled() {
        return called;
    }

    public void setCalled(@Nullable String called) {
        this.called = called == null ? "" : called.strip();
    }

    public String getBinds() {
        return binds;
    }

    public void setBinds(@Nullable String binds) {
        this.binds = binds == null ? "" : binds.strip();
    }

    public @Nullable LocalDate getSince() {
        return since;
    }

    public void setSince(@Nullable LocalDate since) {
        this.since = since;
    }

    public String getOffences() {
        return offences;
    }

    public void setOffences(@Nullable String offences) {
        this.offences = offences == null ? "" : offences;
    }

    public String getInCase() {
        return inCase;
    }

    public void setInCase(@Nullable String inCase) {
        this.inCase = inCase == null ? "" : inCase.strip();
    }
}
