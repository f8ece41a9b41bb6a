package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That somebody belongs to a family, in a role ({@code MB-000001}). Class D4; D25 of a protected person. */
@Entity
@Table(schema = "people", name = "family_member")
public class FamilyMember extends DatedTie {

    @ManyToOne(optional = false)
    @JoinColumn(name = "family_id", updatable = false)
    private @Nullable Family family;

    @ManyToOne(optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private @Nullable Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private FamilyRole role = FamilyRole.ADULT;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 4;

    protected FamilyMember() {}

    FamilyMember(Family family, Person person, FamilyRole role) {
        this.family = family;
        this.person = person;
        this.role = role;
        dataClass = (short) (person.isProtected() ? 25 : 4);
    }

    public Family getFamily() {
        return Objects.requireNonNull(family);
    }

    public Person getPerson() {
        return Objects.requireNonNull(person);
    }

    public FamilyRole getRole() {
        return role;
    }

    public int getDataClass() {
        return dataClass;
    }
}
