package org.margatetaskforce.web.landlord;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.landlord.LandlordDesk;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.place.AddressRow;

/** Is my address in the area? Asked by anybody, of the gazetteer and the designation of today. */
@Named
@RequestScoped
public class CheckAddress {

    @Inject
    LandlordDoor door;

    private String text = "";
    private String uprn = "";
    private LandlordDesk.@Nullable Place place;

    /** Addresses like what was typed. */
    public List<AddressRow> getFound() {
        return text.isBlank() || !uprn.isEmpty() ? List.of() : door.search(text);
    }

    /** The address that was picked; null until one was. */
    public LandlordDesk.@Nullable Place getPlace() {
        if (place == null && !uprn.isEmpty()) {
            place = door.look(uprn);
        }
        return place;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null || !uprn.matches("[0-9]{1,12}") ? "" : uprn;
    }
}
