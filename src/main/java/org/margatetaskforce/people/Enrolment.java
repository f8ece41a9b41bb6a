package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** At which school somebody is, class D6, or with which general practice, class D16 ({@code EN-000001}; practice B.1). */
@Entity
@Table(schema = "people", name = "enrolment")
public class Enrolment extends DatedTie {

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private EnrolmentKind kind = EnrolmentKind.MAINSTREAM;

    @ManyToOne
    @JoinColumn(name = "organisation_id", updatable = false)
    private @Nullable Organisation organisation;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 6;

    protected Enrolment() {}

    Enrolment(Person person, EnrolmentKind kind, @Nullable Organisation organisation) {
        personId = Objects.requireNonNull(person.id());
        this.kind = kind;
        this.organisation = organisation;
        dataClass = (short) (person.isProtected() ? 25 : kind.isHealth() ? 16 : 6);
    }

    /** The same, before it ends. */
    Enrolment again() {
        Enrolment row = new Enrolment();
        row.personId = personId;
        row.kind = kind;
        row.organisation = organisation;
        row.dataClass = dataClass;
        return row;
    }

    public EnrolmentKind getKind() {
        return kind;
    }

    /** The school or practice; empty where there is none. */
    public Optional<Organisation> organisation() {
        return Optional.ofNullable(organisation);
    }

    public int getDataClass() {
        return dataClass;
    }
}
