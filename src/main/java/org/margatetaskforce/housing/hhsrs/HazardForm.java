package org.margatetaskforce.housing.hhsrs;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hazard as an officer picks and writes it; what is missing yet may be, until the survey is handed in. */
public class HazardForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate assessedOn;
    private @Nullable Integer hazardNo;
    private @Nullable Integer stage;
    private @Nullable String adjusts;
    private String location = "";
    private @Nullable Integer likelihood;
    private @Nullable Integer mostLikely;
    private @Nullable Integer class1;
    private @Nullable Integer class2;
    private @Nullable Integer class3;
    private @Nullable Integer class4;
    private String deficiency = "";
    private String remedy = "";
    private String justificationLikelihood = "";
    private String justificationOutcome = "";
    private boolean removed;

    /** What is picked of the four classes, in their order. */
    List<@Nullable Integer> chosen() {
        List<@Nullable Integer> all = new ArrayList<>();
        all.add(class1);
        all.add(class2);
        all.add(class3);
        all.add(class4);
        return all;
    }

    public @Nullable LocalDate getAssessedOn() {
        return assessedOn;
    }

    public void setAssessedOn(@Nullable LocalDate assessedOn) {
        this.assessedOn = assessedOn;
    }

    public @Nullable Integer getHazardNo() {
        return hazardNo;
    }

    public void setHazardNo(@Nullable Integer hazardNo) {
        this.hazardNo = hazardNo;
    }

    /** Of crowding: 1 without regard to who lives there, 2 with the household as it is. */
    public @Nullable Integer getStage() {
        return stage;
    }

    public void setStage(@Nullable Integer stage) {
        this.stage = stage;
    }

    /** The first stage of crowding that a second one adjusts. */
    public @Nullable String getAdjusts() {
        return adjusts;
    }

    public void setAdjusts(@Nullable String adjusts) {
        this.adjusts = adjusts;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(@Nullable String location) {
        this.location = typed(location);
    }

    public @Nullable Integer getLikelihood() {
        return likelihood;
    }

    public void setLikelihood(@Nullable Integer likelihood) {
        this.likelihood = likelihood;
    }

    public @Nullable Integer getMostLikely() {
        return mostLikely;
    }

    public void setMostLikely(@Nullable Integer mostLikely) {
        this.mostLikely = mostLikely;
    }

    public @Nullable Integer getClass1() {
        return class1;
    }

    public void setClass1(@Nullable Integer class1) {
        this.class1 = class1;
    }

    public @Nullable Integer getClass2() {
        return class2;
    }

    public void setClass2(@Nullable Integer class2) {
        this.class2 = class2;
    }

    public @Nullable Integer getClass3() {
        return class3;
    }

    public void setClass3(@Nullable Integer class3) {
        this.class3 = class3;
    }

    public @Nullable Integer getClass4() {
        return class4;
    }

    public void setClass4(@Nullable Integer class4) {
        this.class4 = class4;
    }

    public String getDeficiency() {
        return deficiency;
    }

    public void setDeficiency(@Nullable String deficiency) {
        this.deficiency = typed(deficiency);
    }

    public String getRemedy() {
        return remedy;
    }

    public void setRemedy(@Nullable String remedy) {
        this.remedy = typed(remedy);
    }

    public String getJustificationLikelihood() {
        return justificationLikelihood;
    }

    public void setJustificationLikelihood(@Nullable String justificationLikelihood) {
        this.justificationLikelihood = typed(justificationLikelihood);
    }

    public String getJustificationOutcome() {
        return justificationOutcome;
    }

    public void setJustificationOutcome(@Nullable String justificationOutcome) {
        this.justificationOutcome = typed(justificationOutcome);
    }

    /** Found gone at a re-inspection: then there is nothing to score. */
    public boolean isRemoved() {
        return removed;
    }

    public void setRemoved(boolean removed) {
        this.removed = removed;
    }

    private static String typed(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
