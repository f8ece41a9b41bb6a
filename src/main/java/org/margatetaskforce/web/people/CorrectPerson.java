package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Conflict;

/** Puts right who somebody is, or records that they died; what stood before is kept. */
@Named
@ViewScoped
public class CorrectPerson extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    @Inject
    Officers officers;

    private final ParticularsForm form = new ParticularsForm();
    private int version;
    private String reason = "";
    private Conflict conflict = Conflict.NONE;

    @Override
    protected void fill() {
        form.take(getSubject().particulars());
        version = getSubject().getVersion();
    }

    /** Records it; upon somebody else's change nothing is saved, and what they recorded stands beside what was typed. */
    public @Nullable String correct() {
        int read = version;
        forget();
        version = getSubject().getVersion();
        if (version != read) {
            ParticularsForm theirs = new ParticularsForm();
            theirs.take(getSubject().particulars());
            conflict = between(theirs);
            return null;
        }
        persons.correct(getPerson(), read, form.particulars(), reason);
        return done("people.done.corrected");
    }

    private Conflict between(ParticularsForm theirs) {
        Conflict both = persons.recordedBefore(getPerson()).stream()
                .findFirst()
                .map(last -> Conflict.with(officers.nameOf(last.getRecordedBy()), last.getRecordedAt()))
                .orElse(Conflict.with("Somebody", null));
        return both.field("act:title", "Title", form.getTitle(), theirs.getTitle())
                .field("act:knownAs", "Known as", form.getKnownAs(), theirs.getKnownAs())
                .field("act:givenNames", "First names", form.getGivenNames(), theirs.getGivenNames())
                .field("act:familyName", "Family name", form.getFamilyName(), theirs.getFamilyName())
                .field("act:precision", "How well is the day of birth known?", words(form), words(theirs))
                .field("", "Day of birth", form.getBornOn(), theirs.getBornOn())
                .field("act:bornYear", "Year of birth", form.getBornYear(), theirs.getBornYear())
                .field("", "Expected on", form.getExpectedOn(), theirs.getExpectedOn())
                .field("", "Sex", sex(form), sex(theirs))
                .field("act:genderIdentity", "Gender identity", form.getGenderIdentity(), theirs.getGenderIdentity())
                .field("act:firstLanguage", "First language", form.getFirstLanguage(), theirs.getFirstLanguage())
                .field(
                        "act:interpreterNeeded",
                        "Needs an interpreter",
                        form.isInterpreterNeeded() ? "yes" : "no",
                        theirs.isInterpreterNeeded() ? "yes" : "no")
                .field(
                        "act:communication",
                        "How they wish to be spoken with",
                        form.getCommunication(),
                        theirs.getCommunication())
                .field("", "Died on", form.getDiedOn(), theirs.getDiedOn());
    }

    private static String words(ParticularsForm form) {
        return form.getPrecision() == null
                ? "Nothing is known"
                : form.getPrecision().words();
    }

    private static String sex(ParticularsForm form) {
        return form.getSex() == null ? "" : form.getSex().words();
    }

    /** What somebody else recorded while this was typed. */
    public Conflict getConflict() {
        return conflict;
    }

    public ParticularsForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
