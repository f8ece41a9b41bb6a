package org.margatetaskforce.web.licensing.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.licensing.desk.BulkState;
import org.margatetaskforce.licensing.desk.BulkWork;
import org.margatetaskforce.licensing.desk.BulkWorks;
import org.margatetaskforce.licensing.desk.ItemState;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.PageAddress;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Sentences;

/** Watches a piece of work on many applications: how far it is, and what became of each. */
@Named
@ViewScoped
public class ViewBulkWork implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 50;
    private static final int ENFORCEMENT_DETAIL = 2;
    private static final List<Pick> SHOWN = Pick.of(ItemState.values(), ItemState::words);

    @Inject
    transient BulkWorks bulkWorks;

    @Inject
    transient Officers officers;

    @Inject
    transient Audit audit;

    @Inject
    transient SignedIn signedIn;

    private String reference = "";
    private String show = "";
    private int page = 1;

    /** Who opens it is noted; what is not there is not there. */
    public void open() {
        audit.record("VIEW", "bulk work", getWork().getReference(), ENFORCEMENT_DETAIL, null);
    }

    /** Stops it after the house that is being done. */
    public void stop() {
        bulkWorks.stop(reference);
        Once.forget(this);
    }

    /** Goes on with it. */
    public void resume() {
        bulkWorks.resume(reference);
        Once.forget(this);
    }

    /** The piece of work. */
    public BulkWork getWork() {
        return Once.ask(this, "work", () -> bulkWorks.find(reference).orElseThrow(NoSuchElementException::new));
    }

    /** The parts in which its letters are printed, by the number of their first; none where it has written none. */
    public List<LetterPart> getParts() {
        return Once.ask(
                this, "parts", () -> LetterPart.of(bulkWorks.letters(reference).size()));
    }

    /** Whose it is, by name. */
    public String getOfficerName() {
        return Once.ask(this, "officer", () -> officers.nameOf(getWork().getRecordedBy()));
    }

    private Map<ItemState, Integer> figures() {
        return Once.ask(this, "figures", () -> bulkWorks.figures(reference));
    }

    private int figure(ItemState state) {
        return Objects.requireNonNullElse(figures().get(state), 0);
    }

    public int getDone() {
        return figure(ItemState.DONE);
    }

    public int getRefused() {
        return figure(ItemState.REFUSED);
    }

    public int getFailed() {
        return figure(ItemState.FAILED);
    }

    public int getToDo() {
        return figure(ItemState.TO_DO);
    }

    /** How many applications there are in it. */
    public int getAll() {
        return getDone() + getRefused() + getFailed() + getToDo();
    }

    /** True while houses are being done: the page then looks again by itself. */
    public boolean isRunning() {
        return getWork().getState() == BulkState.RUNNING;
    }

    /** True where it can go on: stopped, or finished with something that failed; only whoever began it can. */
    public boolean isResumable() {
        return isOwn()
                && (getWork().getState() == BulkState.STOPPED
                        || getWork().getState() == BulkState.FINISHED && getFailed() > 0);
    }

    private boolean isOwn() {
        return getWork().getRecordedBy().equals(signedIn.getUsername());
    }

    private BulkWorks.Lines lines() {
        return Once.ask(
                this,
                "lines",
                () -> bulkWorks.lines(reference, Pick.one(ItemState.values(), show), (page - 1) * ROWS, ROWS));
    }

    public List<BulkWorks.Line> getRows() {
        return lines().rows();
    }

    public int getTotal() {
        return lines().total();
    }

    public int getPages() {
        return Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }

    /** Why one was refused, in the words that an officer would have been told by hand. */
    public String words(@Nullable RuleBroken reason) {
        return reason == null ? "" : Sentences.of(reason);
    }

    /** The address of this page as it is narrowed. */
    public String getAddress() {
        return new PageAddress("/licensing/view-bulk-work.xhtml")
                .filter("reference", reference)
                .filter("show", show)
                .with("page", "");
    }

    public List<Pick> getShown() {
        return SHOWN;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? "" : show;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, Math.min(page, 1_000));
    }
}
