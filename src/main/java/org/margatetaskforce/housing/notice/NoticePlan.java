package org.margatetaskforce.housing.notice;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is typed as a notice or order is drafted: its days and its words, beside its hazards and those it reaches. */
public class NoticePlan implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable PremisesKind premisesKind;
    private @Nullable String premises;
    private @Nullable String worksPremises;
    private @Nullable LocalDate worksStartOn;
    private @Nullable LocalDate worksEndOn;
    private @Nullable Integer worksStartDays;
    private @Nullable Integer worksEndDays;
    private @Nullable String suspension;
    private @Nullable LocalDate suspendedUntil;
    private @Nullable String prohibited;
    private @Nullable String remedyForRevocation;
    private @Nullable LocalDate startedOn;
    private @Nullable String entryPower;
    private @Nullable String advice;
    private @Nullable LocalDate followUpOn;
    private @Nullable LocalDate inspectOn;

    public @Nullable PremisesKind getPremisesKind() {
        return premisesKind;
    }

    public void setPremisesKind(@Nullable PremisesKind premisesKind) {
        this.premisesKind = premisesKind;
    }

    /** The premises it is about. */
    public @Nullable String getPremises() {
        return premises;
    }

    public void setPremises(@Nullable String premises) {
        this.premises = premises;
    }

    /** The premises in which works are to be done, where others. */
    public @Nullable String getWorksPremises() {
        return worksPremises;
    }

    public void setWorksPremises(@Nullable String worksPremises) {
        this.worksPremises = worksPremises;
    }

    public @Nullable LocalDate getWorksStartOn() {
        return worksStartOn;
    }

    public void setWorksStartOn(@Nullable LocalDate worksStartOn) {
        this.worksStartOn = worksStartOn;
    }

    public @Nullable LocalDate getWorksEndOn() {
        return worksEndOn;
    }

    public void setWorksEndOn(@Nullable LocalDate worksEndOn) {
        this.worksEndOn = worksEndOn;
    }

    public @Nullable Integer getWorksStartDays() {
        return worksStartDays;
    }

    public void setWorksStartDays(@Nullable Integer worksStartDays) {
        this.worksStartDays = worksStartDays;
    }

    public @Nullable Integer getWorksEndDays() {
        return worksEndDays;
    }

    public void setWorksEndDays(@Nullable Integer worksEndDays) {
        this.worksEndDays = worksEndDays;
    }

    /** The day or event on which the suspension ends, in words. */
    public @Nullable String getSuspension() {
        return suspension;
    }

    public void setSuspension(@Nullable String suspension) {
        this.suspension = suspension;
    }

    public @Nullable LocalDate getSuspendedUntil() {
        return suspendedUntil;
    }

    public void setSuspendedUntil(@Nullable LocalDate suspendedUntil) {
        this.suspendedUntil = suspendedUntil;
    }

    /** What is prohibited: which premises or part, for what or by how many. */
    public @Nullable String getProhibited() {
        return prohibited;
    }

    public void setProhibited(@Nullable String prohibited) {
        this.prohibited = prohibited;
    }

    /** What would have the order revoked. */
    public @Nullable String getRemedyForRevocation() {
        return remedyForRevocation;
    }

    public void setRemedyForRevocation(@Nullable String remedyForRevocation) {
        this.remedyForRevocation = remedyForRevocation;
    }

    public @Nullable LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(@Nullable LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    /** The power under which the premises were entered. */
    public @Nullable String getEntryPower() {
        return entryPower;
    }

    public void setEntryPower(@Nullable String entryPower) {
        this.entryPower = entryPower;
    }

    public @Nullable String getAdvice() {
        return advice;
    }

    public void setAdvice(@Nullable String advice) {
        this.advice = advice;
    }

    public @Nullable LocalDate getFollowUpOn() {
        return followUpOn;
    }

    public void setFollowUpOn(@Nullable LocalDate followUpOn) {
        this.followUpOn = followUpOn;
    }

    public @Nullable LocalDate getInspectOn() {
        return inspectOn;
    }

    public void setInspectOn(@Nullable LocalDate inspectOn) {
        this.inspectOn = inspectOn;
    }
}
