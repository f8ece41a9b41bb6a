package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A number under which an official register knows somebody; nobody else has it. Its class is that of its kind. */
@Entity
@Table(schema = "people", name = "person_identifier")
public class PersonIdentifier extends Record {

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private IdentifierKind kind = IdentifierKind.NHS_NUMBER;

    @Column(nullable = false, updatable = false)
    private String value = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass;

    /** Written by the database's own function alone. */
    @Column(name = "superseded_at", insertable = false, updatable = false)
    private @Nullable Instant supersededAt;

    protected PersonIdentifier() {}

    PersonIdentifier(Person person, IdentifierKind kind, String value) {
        personId = Objects.requireNonNull(person.id());
        this.kind = kind;
        this.value = value;
        dataClass = (short) (person.isProtected() ? 25 : kind.dataClass());
    }

    public IdentifierKind getKind() {
        return kind;
    }

    public String getValue() {
        return value;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** When another number took its place. */
    public Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }
}
