package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.PublicRegister;

/** Searches the public register of licences in force; what was searched for stands in the address. */
@Named
@RequestScoped
public class SearchRegister {

    private static final int ROWS = 25;

    @Inject
    PublicRegister publicRegister;

    private @Nullable String street;
    private @Nullable String postcode;
    private @Nullable String holder;
    private @Nullable String page;
    private PublicRegister.@Nullable Page found;

    /** Something searched for, and the address without it. */
    public record Chip(String label, String value, String without) {}

    /** A link to a page of the list; a gap stands for pages left out. */
    public record PageLink(int number, String address, boolean here, boolean gap) {}

    private PublicRegister.Page found() {
        PublicRegister.Page read = found;
        if (read == null) {
            read = publicRegister.page(
                    new PublicRegister.Filter(street, postcode, holder, (pageNumber() - 1) * ROWS, ROWS));
            found = read;
        }
        return read;
    }

    /** The page asked for: the first where it is no number. */
    private int pageNumber() {
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    public List<PublicRegister.Row> getRows() {
        return found().rows();
    }

    public int getTotal() {
        return found().total();
    }

    /** What was searched for, each to be taken away. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        searched().forEach((name, value) -> {
            Map<String, String> rest = searched();
            rest.remove(name);
            chips.add(new Chip(LABELS.getOrDefault(name, name), value, address(rest, 1)));
        });
        return chips;
    }

    private static final Map<String, String> LABELS =
            Map.of("street", "Street", "postcode", "Postcode", "holder", "Licence holder");

    private Map<String, String> searched() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "street", street);
        put(asked, "postcode", postcode);
        put(asked, "holder", holder);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value.strip());
        }
    }

    /** The first, the last, and those about the present one. */
    public List<PageLink> getPages() {
        int last = Math.max(1, (getTotal() + ROWS - 1) / ROWS);
        int here = pageNumber();
        List<PageLink> links = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - here) <= 2) {
                if (number > before + 1) {
                    links.add(new PageLink(0, "", false, true));
                }
                links.add(new PageLink(number, address(searched(), number), number == here, false));
                before = number;
            }
        }
        return links;
    }

    private static String address(Map<String, String> asked, int page) {
        StringBuilder address = new StringBuilder("/register");
        Map<String, String> all = new LinkedHashMap<>(asked);
        if (page > 1) {
            all.put("page", String.valueOf(page));
        }
        all.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }

    public @Nullable String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = street;
    }

    public @Nullable String getPostcode() {
        return postcode;
    }

    public void setPostcode(@Nullable String postcode) {
        this.postcode = postcode;
    }

    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
