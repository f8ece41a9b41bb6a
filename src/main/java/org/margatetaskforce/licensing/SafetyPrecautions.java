package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fire precautions, declarations and certificates of a house (SI 2006/373 Sch 2). */
@Embeddable
public class SafetyPrecautions {

    @Column(name = "fire_equipment")
    private @Nullable String fireEquipment;

    @Column(name = "smoke_alarms")
    private @Nullable Integer smokeAlarms;

    @Column(name = "smoke_alarm_locations")
    private @Nullable String smokeAlarmLocations;

    @Column(name = "escape_routes")
    private @Nullable String escapeRoutes;

    @Column(name = "fire_training")
    private @Nullable String fireTraining;

    @Column(name = "furniture_safe")
    private @Nullable Boolean furnitureSafe;

    @Column(name = "gas_supplied")
    private @Nullable Boolean gasSupplied;

    @Column(name = "gas_appliances_safe")
    private @Nullable Boolean gasAppliancesSafe;

    @Column(name = "gas_certificate_on")
    private @Nullable LocalDate gasCertificateOn;

    @Column(name = "gas_certificate_document")
    private @Nullable String gasCertificateDocument;

    @Column(name = "electrical_report_on")
    private @Nullable LocalDate electricalReportOn;

    @Column(name = "electrical_report_document")
    private @Nullable String electricalReportDocument;

    @Column(name = "tenancy_sample_document")
    private @Nullable String tenancySampleDocument;

    /** Nothing known yet. */
    protected SafetyPrecautions() {}

    /** As the form says. */
    SafetyPrecautions(SafetyForm form) {
        fireEquipment = form.getFireEquipment();
        smokeAlarms = form.getSmokeAlarms();
        smokeAlarmLocations = form.getSmokeAlarmLocations();
        escapeRoutes = form.getEscapeRoutes();
        fireTraining = form.getFireTraining();
        furnitureSafe = form.getFurnitureSafe();
        gasSupplied = form.getGasSupplied();
        gasAppliancesSafe = form.getGasAppliancesSafe();
        gasCertificateOn = form.getGasCertificateOn();
        gasCertificateDocument = form.getGasCertificateDocument();
        electricalReportOn = form.getElectricalReportOn();
        electricalReportDocument = form.getElectricalReportDocument();
        tenancySampleDocument = form.getTenancySampleDocument();
    }

    /** The form that would say so. */
    SafetyForm form() {
        SafetyForm form = new SafetyForm();
        form.setFireEquipment(fireEquipment);
        form.setSmokeAlarms(smokeAlarms);
        form.setSmokeAlarmLocations(smokeAlarmLocations);
        form.setEscapeRoutes(escapeRoutes);
        form.setFireTraining(fireTraining);
        form.setFurnitureSafe(furnitureSafe);
        form.setGasSupplied(gasSupplied);
        form.setGasAppliancesSafe(gasAppliancesSafe);
        form.setGasCertificateOn(gasCertificateOn);
        form.setGasCertificateDocument(gasCertificateDocument);
        form.setElectricalReportOn(electricalReportOn);
        form.setElectricalReportDocument(electricalReportDocument);
        form.setTenancySampleDocument(tenancySampleDocument);
        return form;
    }

    public @Nullable String getFireEquipment() {
        return fireEquipment;
    }

    public @Nullable Integer getSmokeAlarms() {
        return smokeAlarms;
    }

    public @Nullable String getSmokeAlarmLocations() {
        return smokeAlarmLocations;
    }

    public @Nullable String getEscapeRoutes() {
        return escapeRoutes;
    }

    public @Nullable String getFireTraining() {
        return fireTraining;
    }

    public @Nullable Boolean getFurnitureSafe() {
        return furnitureSafe;
    }

    public @Nullable Boolean getGasSupplied() {
        return gasSupplied;
    }

    public @Nullable Boolean getGasAppliancesSafe() {
        return gasAppliancesSafe;
    }

    public @Nullable LocalDate getGasCertificateOn() {
        return gasCertificateOn;
    }

    public @Nullable String getGasCertificateDocument() {
        return gasCertificateDocument;
    }

    public @Nullable LocalDate getElectricalReportOn() {
        return electricalReportOn;
    }

    public @Nullable String getElectricalReportDocument() {
        return electricalReportDocument;
    }

    public @Nullable String getTenancySampleDocument() {
        return tenancySampleDocument;
    }
}
