package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;

/** A hazard that a notice is about: the deficiency, the works that put it right, what was found afterwards. */
@Entity
@Table(schema = "housing", name = "notice_hazard")
public class NoticeHazard extends NoticeRow {

    @Column(nullable = false)
    private short position;

    @Column(name = "hazard_reference", nullable = false, updatable = false)
    private String hazardReference = "";

    @Column(name = "hazard_name", nullable = false, updatable = false)
    private String hazardName = "";

    @Column(updatable = false)
    private @Nullable String location;

    @Column(nullable = false, updatable = false)
    private short category;

    @Column(nullable = false, updatable = false)
    private String band = "";

    private @Nullable String deficiency;
    private @Nullable String works;

    @Column(name = "removes_category_1", nullable = false)
    private boolean removesCategory1;

    private @Nullable String found;

    @Column(name = "revoked_on")
    private @Nullable LocalDate revokedOn;

    @Column(name = "revoked_because")
    private @Nullable String revokedBecause;

    protected NoticeHazard() {}

    NoticeHazard(EnforcementCase of, EnforcementNotice notice, int position, HazardForm form) {
        super(of, notice);
        this.position = (short) position;
        hazardReference = form.getReference();
        hazardName = form.getTitle();
        location = form.getLocation();
        category = (short) form.getCategory();
        band = form.getBand();
        deficiency = NoticeContent.text(form.getDeficiency());
        works = NoticeContent.text(form.getWorks());
        removesCategory1 = form.isRemovesCategory1();
    }

    void found(String what) {
        found = what;
    }

    /**
     * The notice is not about it any more: it was found removed, or special circumstances are given (ss.16(1) to (3), 25(1) to (3)).
     *
     * @throws RuleBroken where neither is so, or it was revoked for it before
     */
    void revoke(LocalDate on, @Nullable String specialCircumstances) {
        if (revokedOn != null) {
            throw new RuleBroken("housing.notice.part-revoked-before", hazardName);
        }
        String given = NoticeContent.text(specialCircumstances);
        if (given == null && !isFoundRemoved()) {
            throw new RuleBroken("housing.notice.part-remains", hazardName);
        }
        revokedOn = on;
        revokedBecause = given == null ? "Found removed at the re-inspection." : given;
    }

    /** Was it found removed when somebody last looked? */
    boolean isFoundRemoved() {
        return "REMOVED".equals(found);
    }

    /** Is the notice still about it? */
    boolean isStanding() {
        return revokedOn == null;
    }

    /** As a decision and a schedule name it: "Falling on stairs etc, Cellar stairs (category 1)". */
    String named() {
        return hazardName + (location == null ? "" : ", " + location) + " (category " + category + ")";
    }

    HazardForm form() {
        HazardForm form = new HazardForm();
        form.setReference(hazardReference);
        form.setTitle(hazardName);
        form.setLocation(location);
        form.setCategory(category);
        form.setBand(band);
        form.setDeficiency(deficiency);
        form.setWorks(works);
        form.setRemovesCategory1(removesCategory1);
        form.setFound(found);
        return form;
    }

    /** Since when the notice is not about it any more; null where it is. */
    public @Nullable LocalDate getRevokedOn() {
        return revokedOn;
    }

    /** Why the notice is not about it any more. */
    public @Nullable String getRevokedBecause() {
        return revokedBecause;
    }

    public String getHazardReference() {
        return hazardReference;
    }

    /** What hazard it is. */
    public String getTitle() {
        return hazardName;
    }

    public @Nullable String getLocation() {
        return location;
    }

    public int getCategory() {
        return category;
    }

    public String getBand() {
        return band;
    }

    public @Nullable String getDeficiency() {
        return deficiency;
    }

    public @Nullable String getWorks() {
        return works;
    }

    /** What was found at the last re-inspection: REMOVED, REDUCED or REMAINS. */
    public @Nullable String getFound() {
        return found;
    }
}
