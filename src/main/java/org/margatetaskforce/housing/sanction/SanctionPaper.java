package org.margatetaskforce.housing.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;

/** A paper with legal effect: one officer drafts it, another signs it, then it is served. */
@Entity
@Table(schema = "housing", name = "sanction_paper")
public class SanctionPaper extends OfCase {

    @Column(name = "of_reference", nullable = false, updatable = false)
    private String ofReference = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PaperKind kind = PaperKind.DEMAND;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PaperState state = PaperState.DRAFTED;

    @Column(name = "drafted_by", nullable = false, updatable = false)
    private String draftedBy = "";

    @Column(name = "signed_by")
    private @Nullable String signedBy;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Column(name = "document_reference")
    private @Nullable String documentReference;

    @Column(name = "served_on")
    private @Nullable LocalDate servedOn;

    protected SanctionPaper() {}

    SanctionPaper(EnforcementCase of, String ofReference, PaperKind kind, String draftedBy) {
        super(of);
        this.ofReference = ofReference;
        this.kind = kind;
        this.draftedBy = draftedBy;
    }

    /**
     * May this officer sign it?
     *
     * @throws RuleBroken where they drafted it, or it is signed already
     */
    void mayBeSignedBy(String who) {
        must(PaperState.DRAFTED);
        if (who.equals(draftedBy)) {
            throw new RuleBroken("housing.paper.own");
        }
    }

    void sign(String who, LocalDate on, String document) {
        mayBeSignedBy(who);
        signedBy = who;
        signedOn = on;
        documentReference = document;
        state = PaperState.SIGNED;
    }

    void served(LocalDate on) {
        must(PaperState.SIGNED);
        servedOn = on;
        state = PaperState.SERVED;
    }

    void withdraw() {
        if (state == PaperState.SERVED) {
            throw new RuleBroken("housing.paper.served");
        }
        state = PaperState.WITHDRAWN;
    }

    private void must(PaperState wanted) {
        if (state != wanted) {
            throw new RuleBroken("housing.paper.stands-otherwise", kind.words(), state.words());
        }
    }

    /** What it is about: WD-, DM- or CP-. */
    public String getOfReference() {
        return ofReference;
    }

    public PaperKind getKind() {
        return kind;
    }

    public PaperState getState() {
        return state;
    }

    public String getDraftedBy() {
        return draftedBy;
    }

    public @Nullable String getSignedBy() {
        return signedBy;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    public @Nullable String getDocumentReference() {
        return documentReference;
    }

    /** The day on which it is taken to be served on who must comply or pay. */
    public @Nullable LocalDate getServedOn() {
        return servedOn;
    }
}
