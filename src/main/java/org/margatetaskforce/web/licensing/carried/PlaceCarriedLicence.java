package org.margatetaskforce.web.licensing.carried;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.carried.CarriedLicence;
import org.margatetaskforce.licensing.carried.CarriedLicences;
import org.margatetaskforce.place.AddressMatch;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Tell;

/** Says which home a licence of another register is about. */
@Named
@ViewScoped
public class PlaceCarriedLicence extends Act {

    private static final long serialVersionUID = 1L;

    private static final String OTHER = "OTHER";
    private static final String NONE = "NONE";

    @Inject
    transient CarriedLicences carriedLicences;

    private int version;
    private @Nullable String choice;
    private @Nullable String uprn;
    private String because = "";

    /** Reads it; one that the officer may not see is not there. */
    public void open() {
        choice = getShown().getUprn();
    }

    public CarriedLicence getShown() {
        return once("shown", () -> carriedLicences.get(getReference()));
    }

    /** The homes that come nearest to its address. */
    public List<AddressMatch.Near> getNearest() {
        return once("nearest", () -> carriedLicences.nearest(getShown()));
    }

    /** What is decided is decided of the licence as it is shown then. */
    @Override
    public void check() {
        if (!NONE.equals(choice)) {
            getHome();
        }
        version = getShown().getVersion();
        super.check();
    }

    /** Decides it. */
    public String place() {
        carriedLicences.place(
                getReference(), version, NONE.equals(choice) ? null : getHome().uprn(), because);
        Tell.next("licensing.carried.placed", getReference());
        return "/licensing/view-carried-licence.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The home that was chosen. */
    public AddressRow getHome() {
        String wanted = OTHER.equals(choice) ? uprn : choice;
        if (wanted == null || wanted.isBlank()) {
            throw new RuleBroken("licensing.carried.uprn-needed");
        }
        return carriedLicences
                .home(wanted.strip())
                .orElseThrow(() -> new RuleBroken("licensing.unlicensed.no-home", wanted));
    }

    /** Was it chosen that the gazetteer has no such home? */
    public boolean isNowhere() {
        return NONE.equals(choice);
    }

    public @Nullable String getChoice() {
        return choice;
    }

    public void setChoice(@Nullable String choice) {
        this.choice = choice;
    }

    public @Nullable String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = orEmpty(because);
    }
}
