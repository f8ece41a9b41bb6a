package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;

/** The ethnic group that somebody says is theirs, class D4 ({@code EC-000001}; partnership practice B.1). */
@Entity
@Table(schema = "people", name = "ethnicity")
public class Ethnicity extends DatedTie {

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 4;

    @Enumerated(EnumType.STRING)
    @Column(name = "ethnic_group", nullable = false, updatable = false)
    private EthnicGroup group = EthnicGroup.NOT_STATED;

    protected Ethnicity() {}

    Ethnicity(Person person, EthnicGroup group) {
        personId = Objects.requireNonNull(person.id());
        this.group = group;
    }

    public EthnicGroup getGroup() {
        return group;
    }

    public int getDataClass() {
        return dataClass;
    }
}
