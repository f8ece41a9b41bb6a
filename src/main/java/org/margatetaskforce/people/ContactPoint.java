package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody, and whether it is safe to use ({@code CP-000001}; partnership practice B.1). That it is not safe
 * is for everybody to read who may see the person; why is not written here.
 */
@Entity
@Table(schema = "people", name = "contact_point")
public class ContactPoint extends DatedTie {

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 3;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ContactKind kind = ContactKind.MOBILE;

    @Column(nullable = false, updatable = false)
    private String value = "";

    @Column(name = "safe_to_call", nullable = false, updatable = false)
    private boolean safeToCall;

    @Column(name = "safe_to_write", nullable = false, updatable = false)
    private boolean safeToWrite;

    @Column(name = "safe_to_leave_message", nullable = false, updatable = false)
    private boolean safeToLeaveMessage;

    @Column(updatable = false)
    private @Nullable String hours;

    protected ContactPoint() {}

    ContactPoint(Person person, ContactRules rules) {
        personId = Objects.requireNonNull(person.id());
        dataClass = (short) person.getDataClass();
        kind = rules.kind();
        value = rules.value();
        safeToCall = rules.safeToCall();
        safeToWrite = rules.safeToWrite();
        safeToLeaveMessage = rules.safeToLeaveMessage();
        hours = rules.hours();
    }

    /** The same way to reach somebody, before it ends or is put right. */
    ContactPoint(ContactPoint known, ContactRules rules) {
        personId = known.personId;
        dataClass = known.dataClass;
        kind = rules.kind();
        value = rules.value();
        safeToCall = rules.safeToCall();
        safeToWrite = rules.safeToWrite();
        safeToLeaveMessage = rules.safeToLeaveMessage();
        hours = rules.hours();
    }

    /** What one must know before using it. */
    public ContactRules rules() {
        return new ContactRules(kind, value, safeToCall, safeToWrite, safeToLeaveMessage, hours);
    }

    public int getDataClass() {
        return dataClass;
    }
}
