package org.margatetaskforce.web.housing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementCases;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/**
 * What every act on a housing enforcement case shares: which case, as it was read when the page was opened; the step back from what
 * was typed to a last look at it; and where one goes when it is done.
 */
public abstract class ActOnEnforcement implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EnforcementCases enforcementCases;

    private String reference = "";
    private boolean checking;
    private transient @Nullable EnforcementCase found;

    /** Opens the page: who works on a case joins the team of its shared case, and so sees what only its members see. */
    public void open() {
        enforcementCases.takeUp(reference);
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

    /** True while what was typed is shown once more. */
    public boolean isChecking() {
        return checking;
    }

    /** What was typed, or nothing at all: the domain says what it needs. */
    protected static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Where one goes when it is done, told what was done in a sentence of the messages. */
    protected String done(String key) {
        Tell.next(key, reference);
        return "/housing/view-enforcement.xhtml?faces-redirect=true&reference=" + reference;
    }

    /**
     * The version that the page shows: an act upon somebody else's change is refused and told. What the page shows after that is
     * read anew, so that the officer can act again, now knowing of it.
     */
    protected int version() {
        Once.forget(this);
        int read = getFound().getVersion();
        found = null;
        return read;
    }

    /** What the page names more than once is asked for once in an answer. */
    protected <T> T once(String what, Supplier<T> question) {
        return Once.ask(this, what, question);
    }

    /** The case. */
    public EnforcementCase getFound() {
        EnforcementCase read = found;
        if (read == null) {
            read = enforcementCases.get(reference);
            found = read;
        }
        return read;
    }

    /** What was said as it was reported; null where the one acting may not read it. */
    public EnforcementCases.@Nullable Report getReport() {
        return once("report", () -> enforcementCases.findReport(reference)).orElse(null);
    }

    /** The UPRNs of its doors, with a comma between them: what stands over them stands at the top of the page. */
    public String getDoors() {
        return getFound().getUprn().value() + "," + getFound().getPropertyUprn().value();
    }

    /** Its reference, as in the address of the page. */
    public String getReference() {
        return reference;
    }

    /** Its reference, as in the address of the page. */
    public void setReference(String reference) {
        this.reference = reference;
    }
}
