package org.margatetaskforce.housing.notice;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hazard that stands, and what a notice says of it: the deficiency and the works that put it right. */
public class HazardForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String reference = "";
    private String title = "";
    private @Nullable String location;
    private int category = 2;
    private String band = "";
    private boolean included = true;
    private @Nullable String deficiency;
    private @Nullable String works;
    private boolean removesCategory1;
    private @Nullable String found;

    /** The assessment's reference, {@code HZ-2011-00001}. */
    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = Objects.requireNonNullElse(reference, "");
    }

    /** What hazard it is. */
    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public @Nullable String getLocation() {
        return location;
    }

    public void setLocation(@Nullable String location) {
        this.location = location;
    }

    public int getCategory() {
        return category;
    }

    public void setCategory(int category) {
        this.category = category;
    }

    public String getBand() {
        return band;
    }

    public void setBand(@Nullable String band) {
        this.band = Objects.requireNonNullElse(band, "");
    }

    /** Is the notice about it? */
    public boolean isIncluded() {
        return included;
    }

    public void setIncluded(boolean included) {
        this.included = included;
    }

    public @Nullable String getDeficiency() {
        return deficiency;
    }

    public void setDeficiency(@Nullable String deficiency) {
        this.deficiency = deficiency;
    }

    /** The remedial action. */
    public @Nullable String getWorks() {
        return works;
    }

    public void setWorks(@Nullable String works) {
        this.works = works;
    }

    /** The officer's judgement that the works at least take it out of category 1 (s.11(5)(a)). */
    public boolean isRemovesCategory1() {
        return removesCategory1;
    }

    public void setRemovesCategory1(boolean removesCategory1) {
        this.removesCategory1 = removesCategory1;
    }

    /** What was found of it at the last re-inspection. */
    public @Nullable String getFound() {
        return found;
    }

    public void setFound(@Nullable String found) {
        this.found = found;
    }
}
