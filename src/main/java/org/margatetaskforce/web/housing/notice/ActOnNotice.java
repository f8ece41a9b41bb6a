package org.margatetaskforce.web.housing.notice;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.notice.EnforcementNotice;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.housing.notice.NoticeClock;
import org.margatetaskforce.housing.notice.NoticeDrafts;
import org.margatetaskforce.housing.notice.NoticeFiles;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** What every act on a notice shares: which, as it was read when the page was opened, and what runs beside it. */
public abstract class ActOnNotice implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EnforcementNotices enforcementNotices;

    @Inject
    transient NoticeDrafts drafts;

    @Inject
    transient NoticeFiles files;

    @Inject
    transient Officers officers;

    private String reference = "";
    private int version = -1;
    private boolean checking;

    /** Opens the page: who works on a notice joins the team of its case, and so sees what only its members see. */
    public void open() {
        getNotice();
        version = drafts.takeUp(reference).getVersion();
        fill();
    }

    /** Fills the form when the page is opened. */
    protected void fill() {}

    /** What was typed can be read as a whole: it is shown once more before it is done. */
    public void check() {
        checking = true;
    }

    /** Back to the form, with everything as it was typed. */
    public void change() {
        checking = false;
    }

    public boolean isChecking() {
        return checking;
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        Once.forget(this);
        version = getNotice().getVersion();
        return read;
    }

    /** The version the next act on this page carries. */
    protected void now(int saved) {
        version = saved;
        Once.forget(this);
    }

    /** Back to the notice, which says what was done. */
    protected String done(String key, Object... details) {
        Tell.next(key, details);
        return "/housing/view-notice.xhtml?faces-redirect=true&reference=" + reference;
    }

    protected <T> T once(String what, Supplier<T> question) {
        return Once.ask(this, what, question);
    }

    /** The notice. */
    public EnforcementNotice getNotice() {
        return once("notice", () -> enforcementNotices.find(reference).orElseThrow(NoSuchElementException::new));
    }

    /** The case that it is about. */
    public EnforcementCase getFound() {
        return once("case", () -> files.caseOf(getNotice()));
    }

    /** What it is called in a sentence. */
    public String getKind() {
        return getNotice().getKind().words().toLowerCase(Locale.UK);
    }

    /** The doors it is about: what stands over them stands at the top of the page. */
    public String getDoors() {
        return getFound().getUprn().value() + ',' + getFound().getPropertyUprn().value();
    }

    /** The clocks that run. */
    public List<NoticeClock> getClocks() {
        return once("clocks", () -> files.clocks(getNotice())).stream()
                .filter(clock -> clock.getState() == NoticeClock.State.RUNNING)
                .toList();
    }

    /** The name colleagues know. */
    public String nameOf(@Nullable String username) {
        return username == null ? "nobody yet" : once("names", officers::names).getOrDefault(username, username);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
