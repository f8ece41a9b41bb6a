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

/**
 * What one person is to another ({@code RL-000001}; partnership practice B.1): stored in one direction, the other derived.
 * Class D4; a fear D17; D25 where either is protected.
 */
@Entity
@Table(schema = "people", name = "relationship")
public class Relationship extends DatedTie {

    @ManyToOne(optional = false)
    @JoinColumn(name = "from_person_id", updatable = false)
    private @Nullable Person from;

    @ManyToOne(optional = false)
    @JoinColumn(name = "to_person_id", updatable = false)
    private @Nullable Person to;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private RelationshipKind kind = RelationshipKind.OTHER_KIN;

    @Column(name = "parental_responsibility", updatable = false)
    private @Nullable Boolean parentalResponsibility;

    @Column(name = "responsibility_evidence", updatable = false)
    private @Nullable String responsibilityEvidence;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 4;

    protected Relationship() {}

    Relationship(
            Person from,
            Person to,
            RelationshipKind kind,
            @Nullable Boolean parentalResponsibility,
            @Nullable String responsibilityEvidence) {
        this.from = from;
        this.to = to;
        this.kind = kind;
        this.parentalResponsibility = parentalResponsibility;
        this.responsibilityEvidence = responsibilityEvidence;
        dataClass = (short) (from.isProtected() || to.isProtected() ? 25 : kind.dataClass());
    }

    /** The parent, carer, …; the one who fears. */
    public Person getFrom() {
        return Objects.requireNonNull(from);
    }

    /** The child, the one cared for, …; the one feared. */
    public Person getTo() {
        return Objects.requireNonNull(to);
    }

    public RelationshipKind getKind() {
        return kind;
    }

    /** Parental responsibility; null where it is not recorded or cannot be. */
    public @Nullable Boolean getParentalResponsibility() {
        return parentalResponsibility;
    }

    /** What shows it. */
    public @Nullable String getResponsibilityEvidence() {
        return responsibilityEvidence;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** True where this one, or a record merged into theirs, is the one it goes from. */
    private boolean goesFrom(String person) {
        return getFrom().getReference().equals(person)
                || !getTo().getReference().equals(person) && getFrom().isMerged();
    }

    /** The other one, seen from this one. */
    public Person other(String person) {
        return goesFrom(person) ? getTo() : getFrom();
    }

    /** What the other one is to this one: "parent", "child". */
    public String otherIs(String person) {
        boolean thisIsFrom = goesFrom(person);
        if (kind == RelationshipKind.FEARS) {
            return thisIsFrom ? "feared by them" : "fears them";
        }
        return thisIsFrom ? kind.inverseWords() : kind.words();
    }
}
