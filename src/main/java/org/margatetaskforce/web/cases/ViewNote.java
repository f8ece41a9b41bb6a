package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.note.Note;
import org.margatetaskforce.cases.note.Notes;
import org.margatetaskforce.identity.Audit;

/** Shows a note, what it said before, and lets its author take it back as entered in error. */
@Named
@ViewScoped
public class ViewNote extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    Notes notes;

    @Inject
    Audit audit;

    private String noteReference = "";
    private @Nullable String reason;
    private int noteVersion;
    private transient @Nullable Note note;

    @Override
    public void open() {
        Note read = notes.find(noteReference).orElseThrow(NoSuchElementException::new);
        note = read;
        noteVersion = read.getVersion();
        setReference(notes.caseOf(read));
        super.open();
        audit.recordFor(getReference(), null, "VIEW", "note", noteReference, read.getDataClass(), null);
    }

    /** It should not stand here: hidden from everybody else, and kept. */
    public String enterInError() {
        notes.enterInError(noteReference, noteVersion, orEmpty(reason));
        return done("Note " + noteReference + " is hidden from everybody but you.");
    }

    /** The note. */
    public Note getNote() {
        Note read = note;
        if (read == null) {
            read = notes.get(noteReference);
            note = read;
        }
        return read;
    }

    public List<Notes.Version> getVersions() {
        return notes.versions(getNote());
    }

    public boolean isMayAmend() {
        return notes.mayAmend(getNote());
    }

    /** Whether it is one's own, to be taken back. */
    public boolean isMine() {
        return notes.isMine(getNote());
    }

    public boolean isMayAdd() {
        return notes.mayWriteOn(getCase());
    }

    public String getNoteReference() {
        return noteReference;
    }

    public void setNoteReference(@Nullable String noteReference) {
        this.noteReference = noteReference == null ? "" : noteReference;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
