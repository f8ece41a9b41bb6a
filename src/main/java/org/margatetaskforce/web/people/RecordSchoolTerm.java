package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.SchoolTerm;
import org.margatetaskforce.people.Schooling;
import org.margatetaskforce.people.Sessions;
import org.margatetaskforce.web.shell.Conflict;

/** Records how a child's term at school went, or puts it right. */
@Named
@ViewScoped
public class RecordSchoolTerm extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    @Inject
    Schooling schooling;

    @Inject
    Officers officers;

    private final ToldForm told = new ToldForm();
    private String term = "";
    private @Nullable Instant readAt;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Integer possible;
    private @Nullable Integer authorised;
    private @Nullable Integer unauthorised;
    private Conflict conflict = Conflict.NONE;

    @Override
    protected void fill() {
        known().ifPresent(this::take);
    }

    private Optional<SchoolTerm> known() {
        return schooling.terms(getPerson()).stream()
                .filter(each -> each.getReference().equals(term))
                .findFirst();
    }

    private void take(SchoolTerm known) {
        readAt = known.getRecordedAt();
        from = known.getValidFrom();
        to = known.lastDay();
        possible = known.sessions().possible();
        authorised = known.sessions().authorised();
        unauthorised = known.sessions().unauthorised();
        told.take(known.told());
    }

    /** Records it; upon somebody else's change nothing is saved, and what they recorded stands beside what was typed. */
    public @Nullable String record() {
        Sessions sessions = new Sessions(orNone(possible), orNone(authorised), orNone(unauthorised));
        SchoolTerm now = known().orElse(null);
        if (now != null && !now.getRecordedAt().equals(readAt)) {
            readAt = now.getRecordedAt();
            conflict = between(sessions, now);
            return null;
        }
        schooling.recordTerm(
                getPerson(),
                term,
                readAt,
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                sessions,
                told.told());
        return done("people.done.school-term");
    }

    private Conflict between(Sessions mine, SchoolTerm now) {
        Sessions theirs = now.sessions();
        return Conflict.with(officers.nameOf(now.getRecordedBy()), now.getRecordedAt())
                .field("", "First day of the term", from, now.getValidFrom())
                .field("", "Last day of the term", to, now.lastDay())
                .field("act:possible", "Sessions there were", mine.possible(), theirs.possible())
                .field("act:authorised", "Missed with leave", mine.authorised(), theirs.authorised())
                .field("act:unauthorised", "Missed without leave", mine.unauthorised(), theirs.unauthorised());
    }

    /** What somebody else recorded while this was typed. */
    public Conflict getConflict() {
        return conflict;
    }

    private static int orNone(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    public ToldForm getTold() {
        return told;
    }

    /** The reference of a term that is put right; empty of a new one. */
    public String getTerm() {
        return term;
    }

    public void setTerm(@Nullable String term) {
        this.term = term == null ? "" : term.strip();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable Integer getPossible() {
        return possible;
    }

    public void setPossible(@Nullable Integer possible) {
        this.possible = possible;
    }

    public @Nullable Integer getAuthorised() {
        return authorised;
    }

    public void setAuthorised(@Nullable Integer authorised) {
        this.authorised = authorised;
    }

    public @Nullable Integer getUnauthorised() {
        return unauthorised;
    }

    public void setUnauthorised(@Nullable Integer unauthorised) {
        this.unauthorised = unauthorised;
    }
}
