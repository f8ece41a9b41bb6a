package org.margatetaskforce.licensing.exemption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** Something that was shown for a claim: seen by an officer, or kept as a file that came in (D3). */
@Entity
@Table(schema = "licensing", name = "claim_evidence")
public class ClaimEvidence extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 3;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "claim_id", nullable = false, updatable = false)
    private long claimId;

    @Column(nullable = false, updatable = false)
    private String what;

    @Column(nullable = false, updatable = false)
    private String shows;

    @Column(name = "seen_on", nullable = false, updatable = false)
    private LocalDate seenOn;

    @Column(name = "file_reference", updatable = false)
    private @Nullable String fileReference;

    protected ClaimEvidence() {}

    ClaimEvidence(ExemptionClaim of, String what, String shows, LocalDate seenOn, @Nullable String fileReference) {
        caseId = of.caseId();
        claimId = of.key();
        this.what = what;
        this.shows = shows;
        this.seenOn = seenOn;
        this.fileReference = fileReference;
    }

    int dataClass() {
        return dataClass;
    }

    long caseId() {
        return caseId;
    }

    long claimId() {
        return claimId;
    }

    public String getWhat() {
        return what;
    }

    public String getShows() {
        return shows;
    }

    public LocalDate getSeenOn() {
        return seenOn;
    }

    public @Nullable String getFileReference() {
        return fileReference;
    }
}
