package org.margatetaskforce.web.landlord;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.landlord.LandlordDesk;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.licensing.landlord.LandlordDrafts;

/** Picks the flat from its building and begins an application for it. */
@Named
@ViewScoped
public class BeginOurApplication implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LandlordDoor door;

    @Inject
    LandlordDrafts drafts;

    private String uprn = "";
    private LandlordDesk.@Nullable Place place;
    private List<String> units = new ArrayList<>();
    private @Nullable String principal;

    /** Reads what is known of the address. */
    public void open() {
        LandlordDesk.Place read = door.look(uprn);
        place = read;
        List<LandlordDrafts.Principal> possible = getPrincipals();
        // whoever acts for others says for whom: a wrong guess would stand in the form as the applicant
        principal = possible.size() == 1 ? possible.get(0).reference() : null;
        if (read.unit()) {
            units = new ArrayList<>(List.of(read.uprn()));
        } else if (read.units().size() == 1) {
            units = new ArrayList<>(List.of(read.units().get(0).uprn()));
        }
    }

    /** Begins. */
    public String begin() {
        if (units.isEmpty()) {
            throw new RuleBroken("licensing.application.no-dwelling");
        }
        String reference = door.begin(
                String.valueOf(principal),
                java.util.Objects.requireNonNull(place).propertyUprn(),
                units);
        return "/landlord/application.xhtml?faces-redirect=true&reference=" + reference;
    }

    public LandlordDesk.@Nullable Place getPlace() {
        return place;
    }

    /** For whom it may be. */
    public List<LandlordDrafts.Principal> getPrincipals() {
        return drafts.principals();
    }

    public List<String> getUnits() {
        return units;
    }

    public void setUnits(List<String> units) {
        this.units = units;
    }

    public @Nullable String getPrincipal() {
        return principal;
    }

    public void setPrincipal(@Nullable String principal) {
        this.principal = principal;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null || !uprn.matches("[0-9]{1,12}") ? "0" : uprn;
    }
}
