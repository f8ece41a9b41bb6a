package org.margatetaskforce.web.licensing.carried;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.carried.CarriedLicence;
import org.margatetaskforce.licensing.carried.CarriedLicences;
import org.margatetaskforce.place.AddressMatch;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Says which home a licence of another register is about. */
@Named
@ViewScoped
public class PlaceCarriedLicence implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String OTHER = "OTHER";
    private static final String NONE = "NONE";

    @Inject
    transient CarriedLicences carriedLicences;

    private String reference = "";
    private int version;
    private @Nullable String choice;
    private @Nullable String uprn;
    private String because = "";
    private boolean checking;

    /** Reads it; one that the officer may not see is not there. */
    public void open() {
        CarriedLicence shown = getShown();
        version = shown.getVersion();
        choice = shown.getUprn();
    }

    public CarriedLicence getShown() {
        return Once.ask(this, "shown", () -> carriedLicences.get(reference));
    }

    /** The homes that come nearest to its address. */
    public List<AddressMatch.Near> getNearest() {
        return Once.ask(this, "nearest", () -> carriedLicences.nearest(getShown()));
    }

    /** Shows what would be decided. */
    public void check() {
        if (!NONE.equals(choice)) {
            getHome();
        }
        checking = true;
    }

    /** Decides it. */
    public String place() {
        carriedLicences.place(
                reference, version, NONE.equals(choice) ? null : getHome().uprn(), because);
        Tell.next("licensing.carried.placed", reference);
        return "/licensing/view-carried-licence.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Back to the question; what was typed stays. */
    public void change() {
        checking = false;
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

    public boolean isChecking() {
        return checking;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = Objects.requireNonNullElse(reference, "").strip();
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
        this.because = Objects.requireNonNullElse(because, "");
    }
}
