package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A child's exclusion from a school, for a fixed term of school days or for good (Education Act 2002, s.52), class D6
 * ({@code SX-000001}; partnership practice B.1).
 */
@Entity
@Table(schema = "people", name = "exclusion")
public class Exclusion extends DatedTie {

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "organisation_id", updatable = false)
    private @Nullable Organisation school;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 6;

    @Column(name = "school_days", updatable = false)
    private @Nullable BigDecimal schoolDays;

    protected Exclusion() {}

    Exclusion(Person child, Organisation school, @Nullable BigDecimal schoolDays) {
        personId = Objects.requireNonNull(child.id());
        this.school = school;
        this.schoolDays = schoolDays;
    }

    /** From which school. */
    public Organisation getSchool() {
        return Objects.requireNonNull(school);
    }

    /** For how many school days, halves too; null of one for good. */
    public @Nullable BigDecimal getSchoolDays() {
        return schoolDays;
    }

    /** True where they may not come back. */
    public boolean isPermanent() {
        return schoolDays == null;
    }

    /** As a page says it: "for 3.5 school days", "for good". */
    public String words() {
        BigDecimal days = schoolDays;
        if (days == null) {
            return "for good";
        }
        return "for " + days.stripTrailingZeros().toPlainString()
                + (days.compareTo(BigDecimal.ONE) == 0 ? " school day" : " school days");
    }

    public int getDataClass() {
        return dataClass;
    }
}
