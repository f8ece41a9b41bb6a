package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.people.finding.PersonFilter;
import org.margatetaskforce.people.finding.PersonQuery;
import org.margatetaskforce.people.finding.PersonRow;
import org.margatetaskforce.people.finding.PersonSearch;
import org.margatetaskforce.web.shell.KeptSearches;
import org.margatetaskforce.web.shell.PageAddress;

/** Lists the persons that the officer may see, narrowed by name, year of birth, postcode, language and family. */
@Named
@RequestScoped
public class FindPeople {

    private static final int ROWS = 25;
    private static final String PAGE = "/people/find-people.xhtml";

    @Inject
    PersonSearch personSearch;

    @Inject
    Audit audit;

    @Inject
    KeptSearches keptSearches;

    private String search = "";
    private String year = "";
    private String postcode = "";
    private String language = "";
    private String family = "";
    private int page = 1;
    private PersonSearch.Page found = new PersonSearch.Page(List.of(), 0, false);
    private List<String> languages = List.of();

    /** Takes in what the list is narrowed to (a name goes into the session, not into the address), or shows the page. */
    public void open() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        if (((HttpServletRequest) external.getRequest()).getMethod().equals("POST")) {
            Map<String, String> typed = external.getRequestParameterMap();
            String name = typed.getOrDefault("name", "").strip();
            search = name.isEmpty() ? "" : keptSearches.keep(name);
            external.redirect(external.getRequestContextPath() + address().with("page", ""));
            faces.responseComplete();
            return;
        }
        languages = personSearch.languages();
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
        if (getName().isEmpty()) {
            audit.listed("people", 3, found.total(), null);
        } else {
            audit.searched("people", getName(), found.total());
        }
    }

    /** Some rows of what is asked for. */
    PersonSearch.Page page(int first, int size) {
        return personSearch.page(new PersonFilter(
                orNull(getName()),
                isYear() ? Integer.valueOf(year) : null,
                orNull(postcode),
                orNull(language),
                family.equals("yes") ? Boolean.TRUE : family.equals("no") ? Boolean.FALSE : null,
                first,
                size));
    }

    private boolean isYear() {
        return year.matches("[0-9]{4}");
    }

    /** The year as the list is narrowed by it, or that it is none and the list is not. */
    public String getYearInWords() {
        return isYear() ? "born in " + year : "“" + year + "”: not a year";
    }

    /** The postcode as the list is narrowed by it, or that it is none and the list is not. */
    public String getPostcodeInWords() {
        return PersonQuery.of(postcode, TaskForceClock.current().today()).postcodeFrom() == null
                ? "“" + postcode + "”: not a postcode"
                : postcode;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    private PageAddress address() {
        return new PageAddress(PAGE)
                .filter("s", search)
                .filter("year", year)
                .filter("postcode", postcode)
                .filter("language", language)
                .filter("family", family);
    }

    /** True where any filter is in force. */
    public boolean isFiltered() {
        return address().isFiltered();
    }

    /** The name that is looked for; "" where none is. */
    public String getName() {
        return keptSearches.find(search).orElse("");
    }

    public List<PersonRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    /** True where a name is so common that not all who are called so were weighed. */
    public boolean isMore() {
        return found.more();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    /** The first languages to choose from. */
    public List<String> getLanguages() {
        return languages;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }

    public String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = year == null ? "" : year.strip();
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(@Nullable String postcode) {
        this.postcode = postcode == null ? "" : postcode.strip();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "" : language;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = family == null ? "" : family;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
