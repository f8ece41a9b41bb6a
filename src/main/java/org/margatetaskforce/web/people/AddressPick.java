package org.margatetaskforce.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/** Picks a house or flat from the gazetteer: typed as one writes it, chosen from what is like it. */
@Dependent
public class AddressPick implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;

    @Inject
    Properties properties;

    private String text = "";
    private List<AddressRow> found = List.of();
    private boolean searched;
    private @Nullable String uprn;
    private @Nullable AddressRow chosen;

    /** Looks the address up; where only one is like it, that is the one. */
    public void search() {
        found = properties.search(text, MOST);
        searched = true;
        chosen = null;
        uprn = null;
        if (found.size() == 1) {
            uprn = found.get(0).uprn();
        }
    }

    /** This is the address. */
    public void take() {
        take(Uprn.of(String.valueOf(uprn)));
    }

    /** Begins with an address that is known. */
    public void take(Uprn known) {
        chosen = properties.address(known);
        uprn = known.value();
        found = List.of();
        searched = false;
    }

    /** Another address, then. */
    public void again() {
        chosen = null;
        uprn = null;
    }

    /** The UPRN that was chosen; null where none was. */
    public @Nullable Uprn uprn() {
        return chosen == null ? null : new Uprn(chosen.uprn());
    }

    public @Nullable AddressRow getChosen() {
        return chosen;
    }

    public List<AddressRow> getFound() {
        return found;
    }

    public boolean isSearched() {
        return searched;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    public @Nullable String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn;
    }
}
