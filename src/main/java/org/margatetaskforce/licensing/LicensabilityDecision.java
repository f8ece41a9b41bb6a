package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.base.Record;

/** One answer to "does this house need a licence?", with its inputs and rule: the basis of a prosecution (A.2). */
@Entity
@Table(schema = "licensing", name = "licensability_decision")
public class LicensabilityDecision extends Record {

    @Column(name = "application_reference", nullable = false)
    private String applicationReference;

    @Column(name = "house_id", nullable = false)
    private long houseId;

    @Column(name = "on_day", nullable = false)
    private LocalDate onDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LicensabilityOutcome outcome;

    @Column(nullable = false)
    private int rule;

    @Column(name = "rule_version", nullable = false)
    private String ruleVersion;

    @Column(nullable = false)
    private String sentence;

    @Column(nullable = false)
    private String inputs;

    @Column(name = "hmo_licences", nullable = false)
    private String hmoLicences;

    @Column(name = "in_spite_because", nullable = false)
    private String inSpiteBecause;

    protected LicensabilityDecision() {}

    LicensabilityDecision(String applicationReference, long houseId, LocalDate onDay, LicensabilityAnswer answer) {
        this.applicationReference = applicationReference;
        this.houseId = houseId;
        this.onDay = onDay;
        outcome = answer.outcome();
        rule = answer.rule();
        ruleVersion = answer.ruleVersion();
        sentence = answer.sentence();
        inputs = answer.inputs();
        hmoLicences = answer.hmoLicences();
        inSpiteBecause = answer.inSpiteBecause();
    }

    public String getApplicationReference() {
        return applicationReference;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    public LicensabilityOutcome getOutcome() {
        return outcome;
    }

    public int getRule() {
        return rule;
    }

    public String getRuleVersion() {
        return ruleVersion;
    }

    public String getSentence() {
        return sentence;
    }

    public String getInputs() {
        return inputs;
    }

    /** The licences under Part 2 that covered the whole house that day; empty where none did. */
    public String getHmoLicences() {
        return hmoLicences;
    }

    /** Why Part 2 did not apply in spite of them; empty where they led the answer. */
    public String getInSpiteBecause() {
        return inSpiteBecause;
    }

    /** Was it found that Part 2 does not apply in spite of this licence under it? */
    public boolean isAgainst(String hmoLicence) {
        return !inSpiteBecause.isEmpty() && List.of(hmoLicences.split(", ")).contains(hmoLicence);
    }
}
