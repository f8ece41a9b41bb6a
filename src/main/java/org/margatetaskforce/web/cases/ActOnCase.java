package org.margatetaskforce.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseStages;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;

/**
 * What every act on a case shares: which case, as it was read when the page was opened; the step back from what was typed to a
 * last look at it; and the way back to the case, which says what was done.
 */
public abstract class ActOnCase implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Cases cases;

    @Inject
    CaseStages caseStages;

    @Inject
    Officers officers;

    private String reference = "";
    private boolean checking;
    private int version = -1;
    private transient @Nullable SharedCase shared;

    /** Opens the page: a case that the officer may not see is not there. */
    public void open() {
        version = getCase().getVersion();
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

    /**
     * The version that the form was opened with: an act upon somebody else's change is refused and told. What stands beside the
     * form after that is their version, what stands in it is still one's own, and the officer can act again knowing of both.
     */
    protected int version() {
        int read = version;
        shared = null;
        version = getCase().getVersion();
        return read;
    }

    /** Back to the case, saying what was done in a sentence of the messages. */
    protected String done(String sentence) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
        return "/cases/view-case.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** What was typed, or nothing at all: the domain says what it needs. */
    protected static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The lines of a text area, without the empty ones. */
    protected static List<String> lines(@Nullable String typed) {
        return orEmpty(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The case. */
    public SharedCase getCase() {
        SharedCase read = shared;
        if (read == null) {
            read = cases.find(reference).orElseThrow(NoSuchElementException::new);
            shared = read;
        }
        return read;
    }

    /** The lead professional's name. */
    public String getLead() {
        String username = getCase().getLeadProfessional();
        return username == null ? "nobody yet" : officers.nameOf(username);
    }

    /** The clocks of the case that run. */
    public List<CaseStages.Clock> getClocks() {
        return caseStages.clocks(getCase());
    }

    /** A colleague's name, for the last look. */
    public String nameOf(@Nullable String username) {
        return username == null ? "" : officers.nameOf(username);
    }

    /** The colleagues who may see the case. */
    public List<Colleague> getMayBeGiven() {
        return cases.mayBeGiven(reference);
    }

    /** Its reference, as in the address of the page. */
    public String getReference() {
        return reference;
    }

    /** Its reference, as in the address of the page. */
    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }
}
