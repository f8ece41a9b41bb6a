package org.margatetaskforce.licensing.order;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A banning order as it is recorded. */
public class NewBan implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String holder;
    private @Nullable String tribunalCase;
    private @Nullable LocalDate madeOn;
    private @Nullable LocalDate bannedFrom;
    private @Nullable LocalDate endsOn;
    private @Nullable String words;

    /** The reference of the person or company on record. */
    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder;
    }

    public @Nullable String getTribunalCase() {
        return tribunalCase;
    }

    public void setTribunalCase(@Nullable String tribunalCase) {
        this.tribunalCase = tribunalCase;
    }

    public @Nullable LocalDate getMadeOn() {
        return madeOn;
    }

    public void setMadeOn(@Nullable LocalDate madeOn) {
        this.madeOn = madeOn;
    }

    public @Nullable LocalDate getBannedFrom() {
        return bannedFrom;
    }

    public void setBannedFrom(@Nullable LocalDate bannedFrom) {
        this.bannedFrom = bannedFrom;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    /** For which offence, and what it forbids. */
    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
