package org.margatetaskforce.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.PublicRegister;

/** An entry of the register as JSON: what SI 2006/373 reg 11(1) prescribes, without the addresses of persons. */
@Schema(name = "RegisterEntry", description = "A licence in force, as SI 2006/373 reg 11(1) prescribes its entry")
public class RegisterLine {

    private final PublicRegister.Row row;

    RegisterLine(PublicRegister.Row row) {
        this.row = row;
    }

    @Schema(description = "The number of the licence", example = "L-2011-00042")
    public String getLicence() {
        return row.licenceReference();
    }

    @Schema(description = "The address of the house", example = "Flat 2, 12 Athelstan Road, Margate CT9 2BH")
    public String getHouse() {
        return row.houseAddress();
    }

    @Schema(description = "A short description of the house")
    public String getDescription() {
        return row.description();
    }

    @Schema(description = "The name of the licence holder")
    public String getHolder() {
        return row.holderName();
    }

    @Schema(description = "Where the address of the licence holder can be seen")
    public String getHolderAddress() {
        return row.holderAddress();
    }

    @Schema(description = "The name of the person managing the house")
    public String getManager() {
        return row.managerName();
    }

    @Schema(description = "Where the address of the person managing can be seen")
    public String getManagerAddress() {
        return row.managerAddress();
    }

    @Schema(description = "A summary of the conditions")
    public String getConditions() {
        return row.conditionsSummary();
    }

    @Schema(description = "The first day of the licence", example = "2011-05-21")
    public LocalDate getFrom() {
        return row.commencesOn();
    }

    @Schema(description = "The last day of the licence", example = "2016-05-20")
    public LocalDate getUntil() {
        return row.endsOn();
    }

    @Schema(description = "What has been referred to the tribunal, if anything", nullable = true)
    public @Nullable String getReferredToTribunal() {
        return row.tribunalReferral();
    }

    @Schema(description = "What the tribunal has decided, with the case reference, if anything", nullable = true)
    public @Nullable String getDecidedByTribunal() {
        return row.tribunalDecision();
    }
}
