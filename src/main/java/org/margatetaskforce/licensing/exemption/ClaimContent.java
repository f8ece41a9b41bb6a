package org.margatetaskforce.licensing.exemption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.licensing.Said;

/** Who claims that a house is exempt, in what words, and why it was decided so (D3: family and home life stand in it). */
@Entity
@Table(schema = "licensing", name = "claim_content")
public class ClaimContent extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 3;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "claim_id", nullable = false, updatable = false)
    private long claimId;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String address;

    @Column(nullable = false, updatable = false)
    private String capacity;

    @Column(nullable = false, updatable = false)
    private String words;

    @Column(name = "proposal_reasons")
    private @Nullable String proposalReasons;

    @Column(name = "decision_reasons")
    private @Nullable String decisionReasons;

    @Column
    private @Nullable String review;

    @Column(name = "end_reasons")
    private @Nullable String endReasons;

    protected ClaimContent() {}

    ClaimContent(ExemptionClaim of, NewClaim form) {
        caseId = of.caseId();
        claimId = of.key();
        name = Said.orEmpty(form.getName());
        address = Said.orEmpty(form.getAddress());
        capacity = Said.orEmpty(form.getCapacity());
        words = Said.orEmpty(form.getWords());
    }

    void proposed(String why) {
        proposalReasons = why;
    }

    void decided(String why) {
        decisionReasons = why;
    }

    void reviewed(String found) {
        review = review == null ? found : review + "\n" + found;
    }

    void ended(String why) {
        endReasons = why;
    }

    int dataClass() {
        return dataClass;
    }

    long caseId() {
        return caseId;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getCapacity() {
        return capacity;
    }

    public String getWords() {
        return words;
    }

    public @Nullable String getProposalReasons() {
        return proposalReasons;
    }

    public @Nullable String getDecisionReasons() {
        return decisionReasons;
    }

    public @Nullable String getReview() {
        return review;
    }

    public @Nullable String getEndReasons() {
        return endReasons;
    }
}
