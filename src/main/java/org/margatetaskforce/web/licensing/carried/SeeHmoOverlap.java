package org.margatetaskforce.web.licensing.carried;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.carried.CarriedLicence;
import org.margatetaskforce.licensing.carried.CarriedLicences;
import org.margatetaskforce.licensing.carried.HmoOverlaps;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Tell;

/** Sees to a licence under Part 2 that runs beside selective licences: each is revoked by its own draft, or it is said why not. */
@Named
@ViewScoped
public class SeeHmoOverlap extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CarriedLicences carriedLicences;

    @Inject
    transient HmoOverlaps hmoOverlaps;

    private String because = "";

    /** Reads it; one that the officer may not see is not there. */
    public void open() {
        getShown();
    }

    /** Seen to. */
    public String finish() {
        hmoOverlaps.seenTo(getReference(), because);
        Tell.next("licensing.hmo.seen-to", getReference());
        return "/licensing/view-carried-licence.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The licence under Part 2. */
    public CarriedLicence getShown() {
        return once("shown", () -> carriedLicences.get(getReference()));
    }

    /** The selective licences that run beside it. */
    public List<HmoOverlaps.Overlap> getOverlaps() {
        return once("overlaps", () -> hmoOverlaps.of(getReference()));
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = orEmpty(because);
    }
}
