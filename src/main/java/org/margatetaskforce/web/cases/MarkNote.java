package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.note.Note;
import org.margatetaskforce.cases.note.Notes;
import org.margatetaskforce.web.shell.PageMarking;

/** Its author gives a note another protective marking. */
@Named
@ViewScoped
public class MarkNote extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    Notes notes;

    @Inject
    transient PageMarking pageMarking;

    private String note = "";
    private int noteVersion;
    private String borne = "";
    private @Nullable String marking;
    private @Nullable String reason;

    @Override
    public void open() {
        Note read = notes.find(note).filter(notes::isMine).orElseThrow(NoSuchElementException::new);
        noteVersion = read.getVersion();
        borne = read.getMarking();
        marking = pageMarking.isOld(borne) ? null : borne;
        setReference(notes.caseOf(read));
        super.open();
    }

    /** Gives it. */
    public String act() {
        notes.mark(note, noteVersion, orEmpty(marking), orEmpty(reason));
        return done("Note " + note + " is marked " + marking + ".");
    }

    /** What it bears until then. */
    public String getBorne() {
        return borne;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public @Nullable String getMarking() {
        return marking;
    }

    public void setMarking(@Nullable String marking) {
        this.marking = marking;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
