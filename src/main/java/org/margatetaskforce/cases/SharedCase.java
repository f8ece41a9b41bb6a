package org.margatetaskforce.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.place.Uprn;

/**
 * What the task force is doing about one place, family, person, landlord or problem, together (partnership practice B.2).
 * It is born with its reference ({@code MTF-P-2011-00001}) and keeps it; its heading names a place or a problem, never a
 * person. Its header is class D5: what hangs on it is seen by each according to post and membership.
 */
@Entity
@Table(schema = "cases", name = "shared_case")
public class SharedCase extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 5;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private CaseType type = CaseType.PROPERTY;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CaseStage stage = CaseStage.REFERRED;

    @Column(name = "lead_agency", nullable = false)
    private String leadAgency = "";

    @Column(name = "lead_professional")
    private @Nullable String leadProfessional;

    @Column(nullable = false)
    private String marking = "";

    @Column(updatable = false)
    private @Nullable Uprn uprn;

    @Column(nullable = false)
    private String heading = "";

    @Column(name = "opened_on", nullable = false, updatable = false)
    private LocalDate openedOn = LocalDate.EPOCH;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    protected SharedCase() {}

    /**
     * Ends the case.
     *
     * @throws RuleBroken where it is over already
     */
    public void close(LocalDate on) {
        if (stage.isOver()) {
            throw new RuleBroken("cases.case.already-closed", reference);
        }
        if (on.isBefore(openedOn)) {
            throw new RuleBroken("cases.case.closed-before-opened", reference, openedOn);
        }
        stage = CaseStage.CLOSED;
        closedOn = on;
    }

    public String getReference() {
        return reference;
    }

    /** D5: who sees that it exists, and its heading. */
    public int getDataClass() {
        return dataClass;
    }

    public CaseType getType() {
        return type;
    }

    public CaseStage getStage() {
        return stage;
    }

    public String getLeadAgency() {
        return leadAgency;
    }

    /** The user name of the lead professional; null while nobody leads (opened by the system's own work). */
    public @Nullable String getLeadProfessional() {
        return leadProfessional;
    }

    /** Protective marking shown on every page, print and export (partnership practice F.4). */
    public String getMarking() {
        return marking;
    }

    public Optional<Uprn> uprn() {
        return Optional.ofNullable(uprn);
    }

    /** The property's UPRN for a link, null where the case is about no property. */
    public @Nullable String getUprn() {
        return uprn == null ? null : uprn.value();
    }

    public String getHeading() {
        return heading;
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public @Nullable LocalDate getClosedOn() {
        return closedOn;
    }
}
