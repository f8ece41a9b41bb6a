package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.ContactKind;
import org.margatetaskforce.people.ContactPoint;
import org.margatetaskforce.people.ContactRules;
import org.margatetaskforce.web.shell.Conflict;

/** Records how somebody is reached and what is safe there, or puts it right. */
@Named
@ViewScoped
public class RecordContact extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    private final ToldForm told = new ToldForm();
    private @Nullable Instant readAt;
    private @Nullable ContactKind kind;
    private String value = "";
    private boolean safeToCall = true;
    private boolean safeToWrite = true;
    private boolean safeToLeaveMessage = true;
    private String hours = "";
    private @Nullable LocalDate from;
    private String contact = "";
    private Conflict conflict = Conflict.NONE;

    @Inject
    Officers officers;

    @Override
    protected void fill() {
        from = TaskForceClock.current().today();
        if (!contact.isEmpty()) {
            ContactPoint known = contactPoints.get(contact);
            readAt = known.getRecordedAt();
            kind = known.rules().kind();
            value = known.rules().value();
            safeToCall = known.rules().safeToCall();
            safeToWrite = known.rules().safeToWrite();
            safeToLeaveMessage = known.rules().safeToLeaveMessage();
            hours = Objects.requireNonNullElse(known.rules().hours(), "");
            from = known.getValidFrom();
            told.take(known.told());
        }
    }

    /** Records it; upon somebody else's change nothing is saved, and what they recorded stands beside what was typed. */
    public @Nullable String record() {
        ContactRules rules = new ContactRules(
                Objects.requireNonNull(kind), value, safeToCall, safeToWrite, safeToLeaveMessage, hours);
        Instant read = readAt;
        if (read == null) {
            contactPoints.add(getPerson(), rules, Objects.requireNonNull(from), told.told());
        } else {
            ContactPoint now = contactPoints.get(contact);
            readAt = now.getRecordedAt();
            if (!read.equals(readAt)) {
                conflict = between(rules, now);
                return null;
            }
            contactPoints.correct(contact, read, rules, Objects.requireNonNull(from), told.told());
        }
        return done("people.done.contact");
    }

    private Conflict between(ContactRules mine, ContactPoint now) {
        ContactRules theirs = now.rules();
        return Conflict.with(officers.nameOf(now.getRecordedBy()), now.getRecordedAt())
                .field("", "What is it?", mine.kind().words(), theirs.kind().words())
                .field("act:value", "Number or address", mine.value(), theirs.value())
                .field("act:safeToCall", "It is safe to call", yes(mine.safeToCall()), yes(theirs.safeToCall()))
                .field("act:safeToWrite", "It is safe to write", yes(mine.safeToWrite()), yes(theirs.safeToWrite()))
                .field(
                        "act:safeToLeaveMessage",
                        "It is safe to leave a message",
                        yes(mine.safeToLeaveMessage()),
                        yes(theirs.safeToLeaveMessage()))
                .field("act:hours", "Hours", mine.hours(), theirs.hours())
                .field("", "Since when?", from, now.getValidFrom());
    }

    private static String yes(boolean answer) {
        return answer ? "yes" : "no";
    }

    /** What somebody else recorded while this was typed. */
    public Conflict getConflict() {
        return conflict;
    }

    public ToldForm getTold() {
        return told;
    }

    public @Nullable ContactKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ContactKind kind) {
        this.kind = kind;
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value == null ? "" : value.strip();
    }

    public boolean isSafeToCall() {
        return safeToCall;
    }

    public void setSafeToCall(boolean safeToCall) {
        this.safeToCall = safeToCall;
    }

    public boolean isSafeToWrite() {
        return safeToWrite;
    }

    public void setSafeToWrite(boolean safeToWrite) {
        this.safeToWrite = safeToWrite;
    }

    public boolean isSafeToLeaveMessage() {
        return safeToLeaveMessage;
    }

    public void setSafeToLeaveMessage(boolean safeToLeaveMessage) {
        this.safeToLeaveMessage = safeToLeaveMessage;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(@Nullable String hours) {
        this.hours = hours == null ? "" : hours.strip();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(@Nullable String contact) {
        this.contact = contact == null ? "" : contact.strip();
    }
}
