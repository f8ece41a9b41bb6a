package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseSubject;
import org.margatetaskforce.cases.CaseSubjects;
import org.margatetaskforce.cases.SubjectKind;
import org.margatetaskforce.cases.note.Note;
import org.margatetaskforce.cases.note.NoteForm;
import org.margatetaskforce.cases.note.NoteNature;
import org.margatetaskforce.cases.note.NoteType;
import org.margatetaskforce.cases.note.Notes;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.PageMarking;

/**
 * Writes a note on a case, changes one within a day, or adds to one. What is typed is saved every twenty seconds for its writer
 * alone, and stands there again after a time-out, a crash or on another machine.
 */
@Named
@ViewScoped
public class WriteNote extends ActOnCase {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    @Inject
    Notes notes;

    @Inject
    CaseSubjects caseSubjects;

    @Inject
    transient PageMarking pageMarking;

    private String changes = "";
    private String addsTo = "";
    private int noteVersion;
    private @Nullable NoteType type;
    private @Nullable NoteNature nature;
    private int dataClass = 6;
    private @Nullable String marking;
    private @Nullable String body;
    private @Nullable LocalDate day;
    private @Nullable String time;
    private String child = "";
    private @Nullable String childReason;
    private List<String> persons = new ArrayList<>();
    private @Nullable Instant savedAt;
    private boolean restored;
    private transient @Nullable Note theirs;

    @Override
    public void open() {
        if (!changes.isEmpty() || !addsTo.isEmpty()) {
            Note note = notes.find(changes.isEmpty() ? addsTo : changes).orElseThrow(NoSuchElementException::new);
            setReference(notes.caseOf(note));
            if (!changes.isEmpty()) {
                read(note);
            } else {
                dataClass = note.getDataClass();
            }
        }
        super.open();
        if (changes.isEmpty()) {
            marking = notes.markingFor(getCase(), dataClass).orElse(null);
        }
        if (day == null) {
            ZonedDateTime now = ZonedDateTime.now(TaskForceClock.current());
            day = now.toLocalDate();
            time = MINUTE.format(now);
        }
        notes.draft(getReference(), slot()).ifPresent(this::restore);
    }

    private void read(Note note) {
        noteVersion = note.getVersion();
        type = note.getType();
        nature = note.getNature();
        dataClass = note.getDataClass();
        // a marking of a scheme that is over is never carried on: whoever changes the note says what it bears now
        marking = pageMarking.isOld(note.getMarking()) ? null : note.getMarking();
        body = note.getBody();
        ZonedDateTime at = note.getOccurredAt().atZone(TaskForceClock.LONDON);
        day = at.toLocalDate();
        time = MINUTE.format(at);
        child = note.getChildSeen() == null
                ? ""
                : !note.getChildSeen() ? "NO" : Boolean.TRUE.equals(note.getChildSeenAlone()) ? "ALONE" : "NOT_ALONE";
        childReason = note.getChildReason();
        persons = new ArrayList<>(notes.persons(note));
    }

    private String slot() {
        return changes.isEmpty() ? addsTo.isEmpty() ? "" : "+" + addsTo : changes;
    }

    private void restore(Notes.Draft draft) {
        JsonObject kept = Json.createReader(new StringReader(draft.fields())).readObject();
        type = one(NoteType.values(), kept.getString("type", ""));
        nature = one(NoteNature.values(), kept.getString("nature", ""));
        dataClass = kept.getInt("class", dataClass);
        marking = kept.getString("marking", marking);
        body = kept.getString("body", "");
        day = LocalDate.parse(kept.getString("day", String.valueOf(day)));
        time = kept.getString("time", "");
        child = kept.getString("child", "");
        childReason = kept.getString("reason", "");
        savedAt = draft.keptAt();
        restored = true;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        for (E each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** What the page does by itself every twenty seconds while somebody types. */
    public void autosave() {
        if (pageMarking.isTooHigh(marking)) {
            notes.dropDraft(getReference(), slot());
            return;
        }
        String fields = Json.createObjectBuilder()
                .add("type", type == null ? "" : type.name())
                .add("nature", nature == null ? "" : nature.name())
                .add("class", dataClass)
                .add("marking", orEmpty(marking))
                .add("body", orEmpty(body))
                .add(
                        "day",
                        String.valueOf(day == null ? TaskForceClock.current().today() : day))
                .add("time", orEmpty(time))
                .add("child", child)
                .add("reason", orEmpty(childReason))
                .build()
                .toString();
        savedAt = notes.keepDraft(getReference(), slot(), fields);
    }

    /** Writes it, and goes back to the case. */
    public @Nullable String write() {
        if (pageMarking.isTooHigh(marking)) {
            // what is refused is not left lying in the drafts either
            notes.dropDraft(getReference(), slot());
        }
        NoteForm form = form();
        if (!changes.isEmpty()) {
            int read = noteVersion;
            Note now = notes.get(changes);
            if (now.getVersion() != read) {
                theirs = now;
                noteVersion = now.getVersion();
                throw new RuleBroken("cases.note.changed-meanwhile");
            }
            notes.amend(changes, read, form);
            return done("Note changed. What it said before is kept.");
        }
        String written = addsTo.isEmpty() ? notes.write(getReference(), form) : notes.add(addsTo, form);
        notes.dropDraft(getReference(), slot());
        return done("Note " + written + " is on the case.");
    }

    /** Throws away what was begun. */
    public String drop() {
        notes.dropDraft(getReference(), slot());
        return done("What you had begun is thrown away.");
    }

    private NoteForm form() {
        LocalTime at;
        try {
            at = LocalTime.parse(
                    orEmpty(time).strip().replace('.', ':'), DateTimeFormatter.ofPattern("H:mm", Locale.UK));
        } catch (DateTimeParseException unreadable) {
            throw new RuleBroken("cases.note.time");
        }
        return new NoteForm(
                Objects.requireNonNull(type),
                Objects.requireNonNull(nature),
                dataClass,
                orEmpty(marking),
                orEmpty(body),
                LocalDateTime.of(Objects.requireNonNull(day), at),
                child.isEmpty() ? null : !child.equals("NO"),
                child.isEmpty() || child.equals("NO") ? null : child.equals("ALONE"),
                orEmpty(childReason),
                persons);
    }

    /** What somebody, or the same officer in another tab, made of the note meanwhile. */
    public @Nullable Note getTheirs() {
        return theirs;
    }

    /** The persons that the case is about, for whom it concerns. */
    public List<CaseSubject> getPeople() {
        return Once.ask(this, "people", () -> caseSubjects.of(getReference()).stream()
                .filter(subject -> subject.kind() == SubjectKind.PERSON)
                .toList());
    }

    public List<Notes.NoteClass> getClasses() {
        return Once.ask(this, "classes", notes::classes);
    }

    public NoteType[] getTypes() {
        return NoteType.values();
    }

    public NoteNature[] getNatures() {
        return NoteNature.values();
    }

    /** When it was last saved, "10:42"; empty before. */
    public String getSavedTime() {
        return savedAt == null ? "" : MINUTE.format(savedAt.atZone(TaskForceClock.LONDON));
    }

    public boolean isSaved() {
        return savedAt != null;
    }

    /** True where it was begun before and stands here again. */
    public boolean isRestored() {
        return restored;
    }

    public String getChanges() {
        return changes;
    }

    public void setChanges(@Nullable String changes) {
        this.changes = changes == null ? "" : changes;
    }

    public String getAddsTo() {
        return addsTo;
    }

    public void setAddsTo(@Nullable String addsTo) {
        this.addsTo = addsTo == null ? "" : addsTo;
    }

    public @Nullable NoteType getType() {
        return type;
    }

    public void setType(@Nullable NoteType type) {
        this.type = type;
    }

    public @Nullable NoteNature getNature() {
        return nature;
    }

    public void setNature(@Nullable NoteNature nature) {
        this.nature = nature;
    }

    public int getDataClass() {
        return dataClass;
    }

    public void setDataClass(int dataClass) {
        this.dataClass = dataClass;
    }

    /** Its protective marking; nothing where a person must decide (F.4). */
    public @Nullable String getMarking() {
        return marking;
    }

    public void setMarking(@Nullable String marking) {
        this.marking = marking;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getTime() {
        return time;
    }

    public void setTime(@Nullable String time) {
        this.time = time;
    }

    public String getChild() {
        return child;
    }

    public void setChild(@Nullable String child) {
        this.child = child == null ? "" : child;
    }

    public @Nullable String getChildReason() {
        return childReason;
    }

    public void setChildReason(@Nullable String childReason) {
        this.childReason = childReason;
    }

    public List<String> getPersons() {
        return persons;
    }

    public void setPersons(@Nullable List<String> persons) {
        this.persons = persons == null ? new ArrayList<>() : persons;
    }
}
