package org.margatetaskforce.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Area;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.PropertyFilter;
import org.margatetaskforce.web.shell.PageAddress;
import org.margatetaskforce.web.shell.ShortAddresses;

/** Finds a house: by what somebody wrote down, or street by street. A reference typed here opens its record. */
@Named
@RequestScoped
public class FindProperties {

    private static final int ROWS = 25;
    private static final int MOST_LIKE = 50;

    @Inject
    Properties properties;

    private String text = "";
    private String street = "";
    private String ward = "";
    private String postcode = "";
    private int page = 1;

    private Properties.Page found = new Properties.Page(List.of(), 0);
    private List<AddressRow> alike = List.of();
    private List<Area> wards = List.of();
    private List<String> streets = List.of();

    /** Reads what the address asks for; a page past the end is the last one. */
    public void find() throws IOException {
        if (opened()) {
            return;
        }
        wards = properties.areas(AreaKind.WARD, TaskForceClock.current().today());
        streets = properties.streets();
        if (isByText()) {
            alike = properties.search(text, MOST_LIKE);
            return;
        }
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** A reference is no address: its record is what was meant. */
    private boolean opened() throws IOException {
        Optional<String> page = text.contains("-") ? ShortAddresses.ours().pageOf(text) : Optional.empty();
        if (page.isEmpty()) {
            return false;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + page.get());
        FacesContext.getCurrentInstance().responseComplete();
        return true;
    }

    /** Some rows of what is asked for, street by street. */
    Properties.Page page(int first, int size) {
        return properties.page(new PropertyFilter(
                orNull(street),
                orNull(ward),
                orNull(postcode),
                TaskForceClock.current().today(),
                first,
                size));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    private PageAddress address() {
        return new PageAddress("/place/find-properties.xhtml")
                .filter("q", text)
                .filter("street", street)
                .filter("ward", ward)
                .filter("postcode", postcode);
    }

    /** True where any filter is in force. */
    public boolean isFiltered() {
        return address().isFiltered();
    }

    /** True where a text is looked for, and the likeliest come first. */
    public boolean isByText() {
        return !text.isBlank();
    }

    /** The addresses most like the text, houses and flats. */
    public List<AddressRow> getAlike() {
        return alike;
    }

    /** The houses of this page. */
    public List<Properties.PropertyRow> getRows() {
        return found.rows();
    }

    /** How many there are in all. */
    public int getTotal() {
        return isByText() ? alike.size() : found.total();
    }

    /** True where there may be more that are like the text than are shown. */
    public boolean isCut() {
        return alike.size() == MOST_LIKE;
    }

    /** How many pages. */
    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    /** The wards to choose from. */
    public List<Area> getWards() {
        return wards;
    }

    /** The name of the ward chosen. */
    public String getWardName() {
        return wards.stream()
                .filter(area -> area.getCode().equals(ward))
                .map(Area::getName)
                .findFirst()
                .orElse(ward);
    }

    /** The streets to choose from. */
    public List<String> getStreets() {
        return streets;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = street == null ? "" : street.strip();
    }

    public String getWard() {
        return ward;
    }

    public void setWard(@Nullable String ward) {
        this.ward = ward == null ? "" : ward.strip();
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(@Nullable String postcode) {
        this.postcode = postcode == null ? "" : postcode.strip();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
