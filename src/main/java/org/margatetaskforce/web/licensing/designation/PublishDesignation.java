package org.margatetaskforce.web.licensing.designation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.licensing.designation.SchemeNotice;
import org.margatetaskforce.licensing.designation.SchemeNotices;

/** Gives the notices of a designation or of its revocation, each by its day and with its proof (SI 2006/373 regs 9 and 10). */
@Named
@ViewScoped
public class PublishDesignation extends ActOnDesignation {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SchemeNotices notices;

    @Inject
    transient Documents documents;

    private @Nullable Long notice;
    private @Nullable LocalDate on;
    private @Nullable String proof;

    @Override
    protected void fill() {
        on = TaskForceClock.current().today();
    }

    /** Writes the notice. */
    public String write() {
        notices.write(getReference(), version());
        return back("licensing.designation.done-written", "publish-designation");
    }

    /** One was given. */
    public String give() {
        if (notice == null) {
            throw new RuleBroken("licensing.designation.notice-unknown");
        }
        notices.given(getReference(), version(), notice, on, orEmpty(proof));
        return back("licensing.designation.done-given", "publish-designation");
    }

    /** Is there anything to give notice of? */
    public boolean isMade() {
        return getFound().getState().isMade();
    }

    /** All of them. */
    public List<SchemeNotice> getAll() {
        return once("all", () -> notices.of(getFound()));
    }

    /** Those that are still to be given. */
    public List<SchemeNotice> getOpen() {
        return getAll().stream().filter(each -> each.getDoneOn() == null).toList();
    }

    /** The notices that were written. */
    public List<DocumentRow> getDocuments() {
        return once("documents", () -> documents.ofSubject(getReference()));
    }

    public @Nullable Long getNotice() {
        return notice;
    }

    public void setNotice(@Nullable Long notice) {
        this.notice = notice;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getProof() {
        return proof;
    }

    public void setProof(@Nullable String proof) {
        this.proof = proof;
    }
}
