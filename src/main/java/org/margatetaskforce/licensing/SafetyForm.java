package org.margatetaskforce.licensing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fire precautions, declarations and certificates, as typed so far. */
public final class SafetyForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private @Nullable String fireEquipment;
    private @Nullable Integer smokeAlarms;
    private @Nullable String smokeAlarmLocations;
    private @Nullable String escapeRoutes;
    private @Nullable String fireTraining;
    private @Nullable Boolean furnitureSafe;
    private @Nullable Boolean gasSupplied;
    private @Nullable Boolean gasAppliancesSafe;
    private @Nullable LocalDate gasCertificateOn;
    private @Nullable String gasCertificateDocument;
    private @Nullable LocalDate electricalReportOn;
    private @Nullable String electricalReportDocument;
    private @Nullable String tenancySampleDocument;

    @Override
    public Section section() {
        return Section.SAFETY;
    }

    public @Nullable String getFireEquipment() {
        return fireEquipment;
    }

    public void setFireEquipment(@Nullable String fireEquipment) {
        this.fireEquipment = fireEquipment;
    }

    public @Nullable Integer getSmokeAlarms() {
        return smokeAlarms;
    }

    public void setSmokeAlarms(@Nullable Integer smokeAlarms) {
        this.smokeAlarms = smokeAlarms;
    }

    public @Nullable String getSmokeAlarmLocations() {
        return smokeAlarmLocations;
    }

    public void setSmokeAlarmLocations(@Nullable String smokeAlarmLocations) {
        this.smokeAlarmLocations = smokeAlarmLocations;
    }

    public @Nullable String getEscapeRoutes() {
        return escapeRoutes;
    }

    public void setEscapeRoutes(@Nullable String escapeRoutes) {
        this.escapeRoutes = escapeRoutes;
    }

    public @Nullable String getFireTraining() {
        return fireTraining;
    }

    public void setFireTraining(@Nullable String fireTraining) {
        this.fireTraining = fireTraining;
    }

    public @Nullable Boolean getFurnitureSafe() {
        return furnitureSafe;
    }

    public void setFurnitureSafe(@Nullable Boolean furnitureSafe) {
        this.furnitureSafe = furnitureSafe;
    }

    public @Nullable Boolean getGasSupplied() {
        return gasSupplied;
    }

    public void setGasSupplied(@Nullable Boolean gasSupplied) {
        this.gasSupplied = gasSupplied;
    }

    public @Nullable Boolean getGasAppliancesSafe() {
        return gasAppliancesSafe;
    }

    public void setGasAppliancesSafe(@Nullable Boolean gasAppliancesSafe) {
        this.gasAppliancesSafe = gasAppliancesSafe;
    }

    public @Nullable LocalDate getGasCertificateOn() {
        return gasCertificateOn;
    }

    public void setGasCertificateOn(@Nullable LocalDate gasCertificateOn) {
        this.gasCertificateOn = gasCertificateOn;
    }

    public @Nullable String getGasCertificateDocument() {
        return gasCertificateDocument;
    }

    public void setGasCertificateDocument(@Nullable String gasCertificateDocument) {
        this.gasCertificateDocument = gasCertificateDocument;
    }

    public @Nullable LocalDate getElectricalReportOn() {
        return electricalReportOn;
    }

    public void setElectricalReportOn(@Nullable LocalDate electricalReportOn) {
        this.electricalReportOn = electricalReportOn;
    }

    public @Nullable String getElectricalReportDocument() {
        return electricalReportDocument;
    }

    public void setElectricalReportDocument(@Nullable String electricalReportDocument) {
        this.electricalReportDocument = electricalReportDocument;
    }

    public @Nullable String getTenancySampleDocument() {
        return tenancySampleDocument;
    }

    public void setTenancySampleDocument(@Nullable String tenancySampleDocument) {
        this.tenancySampleDocument = tenancySampleDocument;
    }
}
