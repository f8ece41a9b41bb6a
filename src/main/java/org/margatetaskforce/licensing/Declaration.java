package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A signed declaration, which says that false information is an offence (SI 2006/373 reg 7(3), (4); s.238). */
@Entity
@Table(schema = "licensing", name = "declaration")
public class Declaration extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PartyRole signatory;

    @Column(nullable = false)
    private int position;

    private @Nullable String name;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    protected Declaration() {}

    Declaration(
            LicenceApplication application,
            PartyRole signatory,
            int position,
            @Nullable String name,
            @Nullable LocalDate signedOn) {
        applicationId = application.key();
        caseId = application.getCaseId();
        this.signatory = signatory;
        this.position = position;
        this.name = Said.orNull(name);
        this.signedOn = signedOn;
    }

    public PartyRole getSignatory() {
        return signatory;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }
}
