package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.margatetaskforce.housing.EnforcementCase;

/** What was seen at a re-inspection: without one nothing is complied with, and nothing breached. */
@Entity
@Table(schema = "housing", name = "works_inspection")
public class WorksInspection extends NoticeRow {

    /** What was found. */
    public enum Outcome {
        COMPLIED("Complied with: every hazard is removed"),
        IN_PROGRESS("Works go on as they should"),
        NOT_STARTED("Works have not been started"),
        NOT_COMPLETED("Works are not done"),
        CONTRAVENED("The premises are used as prohibited");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }

        /** Is the notice not complied with? */
        public boolean isBreach() {
            return this == NOT_STARTED || this == NOT_COMPLETED || this == CONTRAVENED;
        }
    }

    @Column(name = "inspected_on", nullable = false, updatable = false)
    private LocalDate inspectedOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Outcome outcome = Outcome.IN_PROGRESS;

    @Column(nullable = false, updatable = false)
    private String findings = "";

    protected WorksInspection() {}

    WorksInspection(
            EnforcementCase of, EnforcementNotice notice, LocalDate inspectedOn, Outcome outcome, String findings) {
        super(of, notice);
        this.inspectedOn = inspectedOn;
        this.outcome = outcome;
        this.findings = findings.strip();
    }

    public LocalDate getInspectedOn() {
        return inspectedOn;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public String getFindings() {
        return findings;
    }
}
