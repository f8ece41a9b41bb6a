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
import org.margatetaskforce.place.Uprn;

/**
 * That somebody lives, or lived, somewhere ({@code RS-000001}; partnership practice B.1). Not a tenancy: that is an interest
 * in the property, which may last when nobody lives there, and be lacking where somebody does. Class D3 while it is where
 * somebody mainly lives and has no end, else D4; D25 of a protected person.
 */
@Entity
@Table(schema = "people", name = "residency")
public class Residency extends DatedTie {

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 4;

    @ManyToOne(optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private @Nullable Person person;

    @Column(updatable = false)
    private @Nullable Uprn uprn;

    @Column(name = "property_uprn", updatable = false)
    private @Nullable Uprn propertyUprn;

    @Column(updatable = false)
    private @Nullable String elsewhere;

    @Column(name = "household_id", updatable = false)
    private @Nullable Long householdId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Tenure tenure = Tenure.STAYS;

    @Column(name = "is_main", nullable = false, updatable = false)
    private boolean main;

    protected Residency() {}

    Residency(Person person, Home home, @Nullable Uprn propertyUprn, @Nullable Long householdId) {
        this.person = person;
        uprn = home.uprn();
        this.propertyUprn = propertyUprn;
        elsewhere = home.elsewhere();
        tenure = home.tenure();
        main = home.main();
        this.householdId = householdId;
    }

    /** Its class, once it is known from when to when it holds: see the class. */
    void classify() {
        if (getPerson().isProtected()) {
            dataClass = 25;
        } else {
            dataClass = (short) (main && getValidTo() == null ? 3 : 4);
        }
    }

    public int getDataClass() {
        return dataClass;
    }

    /** Who lives there. */
    public Person getPerson() {
        return Objects.requireNonNull(person);
    }

    /** Where and by what right. */
    public Home home() {
        return new Home(uprn, elsewhere, tenure, main);
    }

    /** The building, where they live in the gazetteer. */
    public Optional<Uprn> propertyUprn() {
        return Optional.ofNullable(propertyUprn);
    }

    /** Inside the house only: which household they belong to there. */
    Optional<Long> householdId() {
        return Optional.ofNullable(householdId);
    }
}
