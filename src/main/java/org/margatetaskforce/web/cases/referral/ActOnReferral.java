package org.margatetaskforce.web.cases.referral;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.referral.Referral;
import org.margatetaskforce.cases.referral.ReferralFiles;
import org.margatetaskforce.cases.referral.ReferralSubject;
import org.margatetaskforce.cases.referral.SaidInReferral;
import org.margatetaskforce.cases.referral.TriageScore;
import org.margatetaskforce.cases.referral.TriageScores;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Sentences;

/** What every act on a referral shares: which one, as it was read when the page was opened, and what it says. */
public abstract class ActOnReferral implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ReferralFiles files;

    @Inject
    TriageScores scores;

    @Inject
    Officers officers;

    private String reference = "";
    private int version;
    private boolean checking;
    private transient @Nullable Referral referral;
    private transient @Nullable SaidInReferral said;
    private transient @Nullable List<ReferralSubject> subjects;
    private transient @Nullable TriageScore score;

    /** Opens the page; who reads a referral is noted. */
    public @Nullable String open() {
        Referral read = files.find(reference).orElseThrow();
        referral = read;
        version = read.getVersion();
        files.seen(read);
        return fill();
    }

    /**
     * Fills the form when the page is opened.
     *
     * @return the page to go to instead, where there is nothing to do here
     */
    protected @Nullable String fill() {
        return null;
    }

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

    /** Where one goes when it is done: the referral, which says what happened and what is next. */
    protected String done(String key) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(key), null));
        return there();
    }

    /** The page of the referral. */
    protected String there() {
        return "/cases/view-referral.xhtml?faces-redirect=true&reference=" + reference;
    }

    /**
     * The version that the page shows: an act upon somebody else's change is refused and told. What the page shows after that
     * is read anew, so that the officer can act again, now knowing of it.
     */
    protected int version() {
        int read = version;
        version = files.get(reference).getVersion();
        referral = null;
        return read;
    }

    protected static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public Referral getReferral() {
        Referral read = referral;
        if (read == null) {
            read = files.find(reference).orElseThrow();
            referral = read;
        }
        return read;
    }

    public SaidInReferral getSaid() {
        SaidInReferral read = said;
        if (read == null) {
            read = files.said(reference);
            said = read;
        }
        return read;
    }

    public List<ReferralSubject> getSubjects() {
        List<ReferralSubject> read = subjects;
        if (read == null) {
            read = files.subjects(reference);
            subjects = read;
        }
        return read;
    }

    public TriageScore getScore() {
        TriageScore read = score;
        if (read == null) {
            read = scores.of(reference);
            score = read;
        }
        return read;
    }

    /** The name of an officer. */
    public String nameOf(@Nullable String username) {
        return username == null ? "nobody yet" : officers.nameOf(username);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
