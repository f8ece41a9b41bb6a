package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
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
