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

/**
 * That somebody stands behind an organisation ({@code CT-000001}): one landlord under several company names is one portfolio
 * (partnership practice B.1). Class D1 between organisations, D3 of a person.
 */
@Entity
@Table(schema = "people", name = "control")
public class Control extends DatedTie {

    @ManyToOne
    @JoinColumn(name = "controller_person_id", updatable = false)
    private @Nullable Person person;

    @ManyToOne
    @JoinColumn(name = "controller_organisation_id", updatable = false)
    private @Nullable Organisation organisation;

    @ManyToOne(optional = false)
    @JoinColumn(name = "controlled_id", updatable = false)
    private @Nullable Organisation controlled;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ControlBasis basis = ControlBasis.OTHER;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 1;

    protected Control() {}

    Control(@Nullable Person person, @Nullable Organisation organisation, Organisation controlled, ControlBasis basis) {
        this.person = person;
        this.organisation = organisation;
        this.controlled = controlled;
        this.basis = basis;
        dataClass = (short) (person == null ? 1 : person.getDataClass());
    }

    /** The controller's reference: P-… or O-…. */
    public String getControllerReference() {
        return Optional.ofNullable(person)
                .map(Person::getReference)
                .or(() -> Optional.ofNullable(organisation).map(Organisation::getReference))
                .orElse("");
    }

    /** The controller's name. */
    public String getControllerName() {
        return Optional.ofNullable(person)
                .map(Person::getName)
                .or(() -> Optional.ofNullable(organisation).map(Organisation::getName))
                .orElse("");
    }

    /** The organisation that is controlled. */
    public Organisation getControlled() {
        return Objects.requireNonNull(controlled);
    }

    public ControlBasis getBasis() {
        return basis;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** The same link before it ends. */
    Control again() {
        return new Control(person, organisation, getControlled(), basis);
    }
}
