package org.margatetaskforce.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.PublicRegister;

/** An entry of the register as JSON: what SI 2006/373 reg 11(1) prescribes, without the addresses of persons. */
@Schema(name = "RegisterEntry", description = "A licence in force, as SI 2006/373 reg 11(1) prescribes its entry")
public class RegisterLine {

    @Schema(description = "The number of the licence", example = "L-2011-00042")
    private final String licence;

    @Schema(description = "The address of the house", example = "Flat 2, 12 Athelstan Road, Margate CT9 2BH")
    private final String house;

    @Schema(description = "A short description of the house")
    private final String description;

    @Schema(description = "The name of the licence holder")
    private final String holder;

    @Schema(description = "Where the address of the licence holder can be seen")
    private final String holderAddress;

    @Schema(description = "The name of the person managing the house")
    private final String manager;

    @Schema(description = "Where the address of the person managing can be seen")
    private final String managerAddress;

    @Schema(description = "A summary of the conditions")
    private final String conditions;

    @Schema(description = "The first day of the licence", example = "2011-05-21")
    private final LocalDate from;

    @Schema(description = "The last day of the licence", example = "2016-05-20")
    private final LocalDate until;

    @Schema(description = "What has been referred to the tribunal, if anything", nullable = true)
    private final @Nullable String referredToTribunal;

    @Schema(description = "What the tribunal has decided, with the case reference, if anything", nullable = true)
    private final @Nullable String decidedByTribunal;

    RegisterLine(PublicRegister.Row row) {
        licence = row.licenceReference();
        house = row.houseAddress();
        description = row.description();
        holder = row.holderName();
        holderAddress = row.holderAddress();
        manager = row.managerName();
        managerAddress = row.managerAddress();
        conditions = row.conditionsSummary();
        from = row.commencesOn();
        until = row.endsOn();
        referredToTribunal = row.tribunalReferral();
        decidedByTribunal = row.tribunalDecision();
    }

    public String getLicence() {
        return licence;
    }

    public String getHouse() {
        return house;
    }

    public String getDescription() {
        return description;
    }

    public String getHolder() {
        return holder;
    }

    public String getHolderAddress() {
        return holderAddress;
    }

    public String getManager() {
        return manager;
    }

    public String getManagerAddress() {
        return managerAddress;
    }

    public String getConditions() {
        return conditions;
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public @Nullable String getReferredToTribunal() {
        return referredToTribunal;
    }

    public @Nullable String getDecidedByTribunal() {
        return decidedByTribunal;
    }
}
