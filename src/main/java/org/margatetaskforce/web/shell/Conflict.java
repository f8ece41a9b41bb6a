package org.margatetaskforce.web.shell;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same thing: what the second typed beside what the first saved, field by field, for
 * {@code tf:conflict}. A page that finds a later version than the one it showed makes one of these, takes the later version
 * as read, and saves nothing: the officer has seen both, and what the fields say when they save again is what they chose.
 *
 * <pre>
 * conflict = Conflict.with(name, at)
 *         .field("form:phone", "Telephone", phone, now.getPhone())
 *         .field("form:note", "Note", note, now.getNote());
 * </pre>
 */
public final class Conflict implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nobody was quicker. */
    public static final Conflict NONE = new Conflict("", null);

    private final String savedBy;
    private final @Nullable Instant savedAt;
    private final ArrayList<Difference> differences = new ArrayList<>();

    /**
     * A field in which the two differ.
     *
     * @param field the input's id on the page, so that one version can be put into it; empty where it is no single input
     * @param mine what was typed, as text; empty where nothing
     * @param theirs what was saved, as text; empty where nothing
     */
    public record Difference(String field, String label, String mine, String theirs) implements Serializable {}

    private Conflict(String savedBy, @Nullable Instant savedAt) {
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    /**
     * Somebody was quicker.
     *
     * @param savedBy the name colleagues know
     * @param savedAt when, null where that is not kept
     */
    public static Conflict with(String savedBy, @Nullable Instant savedAt) {
        return new Conflict(savedBy, savedAt);
    }

    /** Compares a field; where both say the same there is nothing to choose. */
    public Conflict field(String field, String label, @Nullable Object mine, @Nullable Object theirs) {
        String typed = written(mine);
        String saved = written(theirs);
        if (!Objects.equals(typed, saved)) {
            differences.add(new Difference(field, label, typed, saved));
        }
        return this;
    }

    private static String written(@Nullable Object value) {
        if (value instanceof java.time.LocalDate day) {
            return DateText.full(day);
        }
        return Cells.text(value).strip();
    }

    /** True where somebody was quicker. */
    public boolean isThere() {
        return !savedBy.isEmpty();
    }

    public String getSavedBy() {
        return savedBy;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    /** The fields in which the two differ, in the order of the page. */
    public List<Difference> getDifferences() {
        return List.copyOf(differences);
    }
}
