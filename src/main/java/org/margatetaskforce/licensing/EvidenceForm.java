package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as typed. */
public class EvidenceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable About about;
    private @Nullable String what;
    private @Nullable String source;
    private @Nullable LocalDate datedOn;
    private @Nullable Weight weight;
    private @Nullable String conclusion;

    public @Nullable About getAbout() {
        return about;
    }

    public void setAbout(@Nullable About about) {
        this.about = about;
    }

    public @Nullable String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public @Nullable LocalDate getDatedOn() {
        return datedOn;
    }

    public void setDatedOn(@Nullable LocalDate datedOn) {
        this.datedOn = datedOn;
    }

    public @Nullable Weight getWeight() {
        return weight;
    }

    public void setWeight(@Nullable Weight weight) {
        this.weight = weight;
    }

    public @Nullable String getConclusion() {
        return conclusion;
    }

    public void setConclusion(@Nullable String conclusion) {
        this.conclusion = conclusion;
    }
}
