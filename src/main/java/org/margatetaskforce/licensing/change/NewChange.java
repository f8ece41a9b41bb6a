package org.margatetaskforce.licensing.change;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.ConditionChoice;

/** A change as it is drafted. */
public class NewChange implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable ChangeKind kind;
    private @Nullable String ground;
    private boolean askedByHolder;
    private @Nullable String agreement;
    private @Nullable String immaterial;
    private @Nullable String reasons;
    private @Nullable String managerName;
    private @Nullable String managerAddress;
    private @Nullable String holderAddress;
    private @Nullable LocalDate lastDay;
    private List<ConditionChoice> added = new ArrayList<>();
    private List<String> removed = new ArrayList<>();

    public @Nullable ChangeKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ChangeKind kind) {
        this.kind = kind;
    }

    public @Nullable String getGround() {
        return ground;
    }

    public void setGround(@Nullable String ground) {
        this.ground = ground;
    }

    /** Did the holder ask for it? */
    public boolean isAskedByHolder() {
        return askedByHolder;
    }

    public void setAskedByHolder(boolean askedByHolder) {
        this.askedByHolder = askedByHolder;
    }

    /** How and when the holder agreed. */
    public @Nullable String getAgreement() {
        return agreement;
    }

    public void setAgreement(@Nullable String agreement) {
        this.agreement = agreement;
    }

    /** Why a variation is not material, where it is not and so needs no consultation. */
    public @Nullable String getImmaterial() {
        return immaterial;
    }

    public void setImmaterial(@Nullable String immaterial) {
        this.immaterial = immaterial;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable String getManagerName() {
        return managerName;
    }

    public void setManagerName(@Nullable String managerName) {
        this.managerName = managerName;
    }

    public @Nullable String getManagerAddress() {
        return managerAddress;
    }

    public void setManagerAddress(@Nullable String managerAddress) {
        this.managerAddress = managerAddress;
    }

    public @Nullable String getHolderAddress() {
        return holderAddress;
    }

    public void setHolderAddress(@Nullable String holderAddress) {
        this.holderAddress = holderAddress;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public List<ConditionChoice> getAdded() {
        return added;
    }

    public void setAdded(List<ConditionChoice> added) {
        this.added = new ArrayList<>(added);
    }

    /** The codes of conditions that are taken out. */
    public List<String> getRemoved() {
        return removed;
    }

    public void setRemoved(List<String> removed) {
        this.removed = new ArrayList<>(removed);
    }
}
