package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a child's term at a school went, class D6 ({@code ST-000001}; partnership practice B.1). */
@Entity
@Table(schema = "people", name = "school_term")
public class SchoolTerm extends DatedTie {

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "organisation_id", updatable = false)
    private @Nullable Organisation school;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 6;

    @Column(nullable = false, updatable = false)
    private int possible;

    @Column(name = "authorised_absent", nullable = false, updatable = false)
    private int authorisedAbsent;

    @Column(name = "unauthorised_absent", nullable = false, updatable = false)
    private int unauthorisedAbsent;

    protected SchoolTerm() {}

    SchoolTerm(Person child, Organisation school, Sessions sessions) {
        personId = Objects.requireNonNull(child.id());
        this.school = school;
        possible = sessions.possible();
        authorisedAbsent = sessions.authorised();
        unauthorisedAbsent = sessions.unauthorised();
    }

    /** At which school. */
    public Organisation getSchool() {
        return Objects.requireNonNull(school);
    }

    /** The term's last day. */
    public LocalDate lastDay() {
        return Objects.requireNonNull(getValidTo());
    }

    /** How many sessions there were, and how many were missed. */
    public Sessions sessions() {
        return new Sessions(possible, authorisedAbsent, unauthorisedAbsent);
    }

    public int getDataClass() {
        return dataClass;
    }
}
