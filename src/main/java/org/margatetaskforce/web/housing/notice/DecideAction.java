package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.hhsrs.HazardAssessment;
import org.margatetaskforce.housing.notice.ActionForm;
import org.margatetaskforce.housing.notice.CoursesOfAction;
import org.margatetaskforce.housing.notice.NoticeKind;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.web.shell.Tell;

/** Decides the most appropriate course of action, the powers side by side (Housing Act 2004 ss.5, 7 and 8). */
@Named
@ViewScoped
public class DecideAction implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CoursesOfAction courses;

    @Inject
    transient EnforcementFiles files;

    private final ActionForm form = new ActionForm();
    private String reference = "";
    private int version;
    private boolean checking;
    private String fireAddress = "";

    /** Opens the page for a case that the officer may see. */
    public void open() {
        getFound();
        version = courses.takeUp(reference).getVersion();
    }

    /** Shows anew which courses are open in the circumstances as typed. */
    public void weigh() {
        Once.forget(this);
    }

    /** Shows once more what will be decided. */
    public void check() {
        Once.forget(this);
        courses.check(reference, form);
        checking = true;
    }

    /** Prints the letter to the fire and rescue authority, and stays: what was typed is kept. */
    public void writeToFireAuthority() {
        int read = version;
        Once.forget(this);
        version = getFound().getVersion();
        courses.writeToFireAuthority(reference, read, form, fireAddress);
        Once.forget(this);
        version = getFound().getVersion();
    }

    /** Whom that letter goes to. */
    public String getFireAuthority() {
        return Once.ask(this, "authority", courses::fireAuthority);
    }

    /** The letters to it so far. */
    public List<DocumentRow> getFireLetters() {
        return Once.ask(this, "letters", () -> courses.fireLetters(reference));
    }

    public String getFireAddress() {
        return fireAddress;
    }

    public void setFireAddress(@Nullable String fireAddress) {
        this.fireAddress = fireAddress == null ? "" : fireAddress;
    }

    /** Back to the form. */
    public void change() {
        checking = false;
    }

    /** Decides it, and goes on to the draft of the notice where it is served here. */
    public String decide() {
        int read = version;
        Once.forget(this);
        version = getFound().getVersion();
        Optional<String> notice = courses.decide(reference, read, form);
        Tell.next(
                "housing.action.done",
                String.valueOf(form.getChosen() == null ? "" : form.getChosen().words()));
        return notice.map(one -> "/housing/view-notice.xhtml?faces-redirect=true&reference=" + one)
                .orElse("/housing/view-enforcement.xhtml?faces-redirect=true&reference=" + reference);
    }

    /** The case. */
    public EnforcementCase getFound() {
        return Once.ask(this, "case", () -> files.find(reference).orElseThrow(NoSuchElementException::new));
    }

    /** The doors it is about. */
    public String getDoors() {
        return getFound().getUprn().value() + ',' + getFound().getPropertyUprn().value();
    }

    /** The hazards that stand, the worst first. */
    public List<HazardAssessment> getHazards() {
        return Once.ask(this, "hazards", () -> courses.hazards(reference));
    }

    /** The powers side by side. */
    public List<CoursesOfAction.Choice> getChoices() {
        return Once.ask(this, "choices", () -> courses.choices(reference, form));
    }

    /** The courses to choose from: those that are open. */
    public List<NoticeKind> getOpenKinds() {
        return getChoices().stream()
                .filter(CoursesOfAction.Choice::isOpen)
                .map(CoursesOfAction.Choice::getKind)
                .toList();
    }

    /** The other courses that are open: against each a reason is given. */
    public List<ActionForm.Against> getOthers() {
        return form.getAgainst().stream()
                .filter(one ->
                        getChoices().stream().anyMatch(choice -> choice.getKind() == one.getKind() && choice.isOpen()))
                .toList();
    }

    /** Must the fire and rescue authority be consulted first? */
    public boolean isFire() {
        return Once.ask(this, "fire", () -> courses.isFireAuthorityAsked(reference, form));
    }

    /** A reason why a power is shut, as a sentence. */
    public String sentence(String key) {
        return Sentences.of(key);
    }

    public ActionForm getForm() {
        return form;
    }

    public boolean isChecking() {
        return checking;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
