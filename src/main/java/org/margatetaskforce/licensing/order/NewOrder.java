package org.margatetaskforce.licensing.order;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A management order as it is recorded. */
public class NewOrder implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String ground;
    private @Nullable LocalDate authorisedOn;
    private @Nullable String authorisation;
    private @Nullable LocalDate madeOn;
    private @Nullable LocalDate endsOn;
    private @Nullable String description;
    private @Nullable String reasons;
    private @Nullable String inShort;
    private @Nullable String terms;

    /** The code of its ground, which says its kind. */
    public @Nullable String getGround() {
        return ground;
    }

    public void setGround(@Nullable String ground) {
        this.ground = ground;
    }

    public @Nullable LocalDate getAuthorisedOn() {
        return authorisedOn;
    }

    public void setAuthorisedOn(@Nullable LocalDate authorisedOn) {
        this.authorisedOn = authorisedOn;
    }

    /** What the tribunal authorised, with its case number. */
    public @Nullable String getAuthorisation() {
        return authorisation;
    }

    public void setAuthorisation(@Nullable String authorisation) {
        this.authorisation = authorisation;
    }

    public @Nullable LocalDate getMadeOn() {
        return madeOn;
    }

    public void setMadeOn(@Nullable LocalDate madeOn) {
        this.madeOn = madeOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    /** The reasons in short, for the public register. */
    public @Nullable String getInShort() {
        return inShort;
    }

    public void setInShort(@Nullable String inShort) {
        this.inShort = inShort;
    }

    public @Nullable String getTerms() {
        return terms;
    }

    public void setTerms(@Nullable String terms) {
        this.terms = terms;
    }
}
