package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** Evidence on fitness or management: what it is, what it weighs, what was concluded from it (s.89). */
@Entity
@Table(schema = "licensing", name = "evidence")
public class Evidence extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private About about;

    @Column(nullable = false)
    private String what;

    @Column(nullable = false)
    private String source;

    @Column(name = "dated_on")
    private @Nullable LocalDate datedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Weight weight;

    @Column(nullable = false)
    private String conclusion;

    protected Evidence() {}

    Evidence(LicenceApplication application, EvidenceForm form) {
        applicationId = application.key();
        caseId = application.getCaseId();
        if (form.getAbout() == null || form.getWeight() == null) {
            throw new RuleBroken("licensing.evidence.incomplete");
        }
        about = form.getAbout();
        weight = form.getWeight();
        what = said(form.getWhat());
        source = said(form.getSource());
        conclusion = said(form.getConclusion());
        datedOn = form.getDatedOn();
    }

    private static String said(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new RuleBroken("licensing.evidence.incomplete");
        }
        return typed.strip();
    }

    /** Does it speak against somebody? Then another officer than the assessor must approve. */
    boolean weighs() {
        return weight == Weight.CONSIDERABLE || weight == Weight.DECISIVE;
    }

    public About getAbout() {
        return about;
    }

    public String getWhat() {
        return what;
    }

    public String getSource() {
        return source;
    }

    public @Nullable LocalDate getDatedOn() {
        return datedOn;
    }

    public Weight getWeight() {
        return weight;
    }

    public String getConclusion() {
        return conclusion;
    }
}
