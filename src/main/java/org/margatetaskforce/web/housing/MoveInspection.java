package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.visit.Clash;
import org.margatetaskforce.housing.inspection.Entries;

/** Moves an inspection that is booked to another time, with the reason. */
@Named
@ViewScoped
public class MoveInspection extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Entries entries;

    private transient List<Clash> clashes = List.of();

    private @Nullable LocalDate on;
    private String from = "";
    private String to = "";
    private String reason = "";
    private String clashAccepted = "";

    @Override
    protected void fill() {
        Entries.Arranged due = getDue();
        if (due != null) {
            on = due.on();
            from = due.from().toString();
            to = due.to().toString();
        }
    }

    /** Moves it, where nothing stands against the new day or it is said why all the same. */
    public @Nullable String move() {
        LocalDate day = Objects.requireNonNull(on);
        clashes = entries.clashesOfMove(getReference(), day);
        boolean accepted = clashAccepted.strip().length() >= 10;
        if (!clashes.isEmpty() && !accepted) {
            return null;
        }
        entries.move(
                getReference(),
                version(),
                new Entries.Move(
                        day, LocalTime.parse(from), LocalTime.parse(to), reason, accepted ? clashAccepted : null));
        return done("housing.entry.done-moved");
    }

    /** The inspection that is booked; null where none is. */
    public Entries.@Nullable Arranged getDue() {
        return entries.toCome(getReference()).orElse(null);
    }

    /** The notice by which one may come, the last of them; null where none was given. */
    public Entries.@Nullable EntryNotice getDeciding() {
        return entries.deciding(getReference()).orElse(null);
    }

    /** What stands against it. */
    public List<Clash> getClashes() {
        return clashes == null ? List.of() : clashes;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = orEmpty(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = orEmpty(to);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = orEmpty(reason);
    }

    public String getClashAccepted() {
        return clashAccepted;
    }

    public void setClashAccepted(@Nullable String clashAccepted) {
        this.clashAccepted = orEmpty(clashAccepted);
    }
}
