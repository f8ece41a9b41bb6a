package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseFilter;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.finding.PersonHit;
import org.margatetaskforce.people.finding.PersonQuery;
import org.margatetaskforce.people.finding.PersonSearch;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.web.shell.DateText;
import org.margatetaskforce.web.shell.KeptSearches;
import org.margatetaskforce.web.shell.Menu;
import org.margatetaskforce.web.shell.PageAddress;
import org.margatetaskforce.web.shell.ShortAddresses;

/**
 * One box over people, families, properties, organisations and cases. A reference opens its record; anything else is looked
 * for forgivingly, each kind as far as the officer may see it. What was typed is kept in the session, never in an address.
 */
@Named
@RequestScoped
public class Find {

    private static final int FEW = 5;
    private static final int ROWS = 25;
    private static final int MOST_ALIKE = 50;

    /** Letters, a hyphen and figures, or the digits of a UPRN: a year or a house number is no reference. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{1,6}-.*[0-9].*|[0-9]{6,12}");

    @Inject
    KeptSearches keptSearches;

    @Inject
    PersonSearch personSearch;

    @Inject
    Properties properties;

    @Inject
    Organisations organisations;

    @Inject
    Cases cases;

    @Inject
    Menu menu;

    @Inject
    Audit audit;

    private String search = "";
    private String kind = "";
    private int page = 1;
    private String text = "";
    private boolean forgotten;
    private List<Group> groups = List.of();

    /**
     * Something found.
     *
     * @param address of its page
     * @param title what it is called
     * @param detail what tells it from others
     * @param why it was found; "" where that is plain
     */
    public record Line(String address, String title, String reference, String detail, String why) {}

    /**
     * What was found of one kind.
     *
     * @param more true where there may be more like it than are counted
     * @param lines those of this page
     */
    public record Group(String kind, String label, int total, boolean more, List<Line> lines) {

        /** "12", or "50 or more". */
        public String count() {
            return more ? total + " or more" : String.valueOf(total);
        }
    }

    /** Takes in what was typed, or shows what was found under the token of the address. */
    public void open() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (((HttpServletRequest) external.getRequest()).getMethod().equals("POST")) {
            String typed =
                    external.getRequestParameterMap().getOrDefault("q", "").strip();
            Optional<String> record =
                    REFERENCE.matcher(typed).matches() ? ShortAddresses.ours().pageOf(typed) : Optional.empty();
            go(
                    external,
                    record.orElseGet(() -> typed.isEmpty()
                            ? "/find.xhtml"
                            : new PageAddress("/find.xhtml").with("s", keptSearches.keep(typed))));
            return;
        }
        Optional<String> kept = keptSearches.find(search);
        forgotten = !search.isEmpty() && kept.isEmpty();
        text = kept.orElse("");
        if (!text.isEmpty()) {
            look();
        }
    }

    private static void go(ExternalContext external, String address) throws IOException {
        external.redirect(external.getRequestContextPath() + address);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private void look() {
        PersonQuery query = PersonQuery.of(text, TaskForceClock.current().today());
        List<Group> all = new ArrayList<>();
        PersonSearch.Found people = personSearch.search(query);
        all.add(group("people", "People", people.hits().stream().map(Find::line).toList(), people.more()));
        all.add(group(
                "families",
                "Families",
                personSearch.families(text, people.hits(), MOST_ALIKE).stream()
                        .map(family -> new Line(
                                "/people/view-family.xhtml?reference=" + family.reference(),
                                family.label(),
                                family.reference(),
                                "",
                                family.member() ? "somebody found belongs to it" : ""))
                        .toList(),
                false));
        if (query.bornOn() == null && query.email() == null && query.telephone() == null) {
            places(all);
        }
        groups = all.stream().filter(group -> group.total() > 0).toList();
        audit.searched(
                kind.isEmpty() ? "everything" : kind,
                text,
                groups.stream().mapToInt(Group::total).sum());
    }

    private void places(List<Group> all) {
        if (menu.mayOpen("/place/view-property.xhtml")) {
            List<Line> alike = properties.search(text, MOST_ALIKE).stream()
                    .map(row -> new Line(
                            "/place/view-property.xhtml?uprn=" + row.uprn(),
                            row.whole(),
                            row.uprn(),
                            row.unit() ? "Dwelling unit" : "Property",
                            ""))
                    .toList();
            all.add(group("properties", "Properties", alike, alike.size() == MOST_ALIKE));
        }
        List<Line> bodies = organisations.search(text, MOST_ALIKE).stream()
                .map(body -> new Line(
                        "/people/view-organisation.xhtml?reference=" + body.getReference(),
                        body.getName(),
                        body.getReference(),
                        body.contact().onOneLine(),
                        ""))
                .toList();
        all.add(group("organisations", "Organisations", bodies, bodies.size() == MOST_ALIKE));
        if (menu.mayOpen("/cases/view-case.xhtml")) {
            boolean only = kind.equals("cases");
            Cases.Page found = cases.page(new CaseFilter(
                    text, null, null, null, false, only ? (Math.max(1, page) - 1) * ROWS : 0, only ? ROWS : FEW));
            List<Line> lines = found.rows().stream()
                    .map(row -> new Line(
                            "/cases/view-case.xhtml?reference=" + row.reference(),
                            row.heading(),
                            row.reference(),
                            row.type().words() + ", " + row.stage().words(),
                            ""))
                    .toList();
            all.add(new Group("cases", "Cases", found.total(), false, kind.isEmpty() || only ? lines : List.of()));
        }
    }

    private static Line line(PersonHit hit) {
        String born = hit.bornOn() == null
                ? "birth not recorded"
                : "born " + (hit.yearOnly() ? hit.bornOn().getYear() : DateText.brief(hit.bornOn()));
        return new Line(
                "/people/view-person.xhtml?reference=" + hit.reference(),
                hit.name() + (hit.foundAs() == null ? "" : " (also " + hit.foundAs() + ")"),
                hit.reference(),
                born + (hit.postcode() == null ? "" : ", " + hit.postcode()),
                hit.why());
    }

    /** All of one kind, cut to the page that is shown: the first few of each, or a page of the one asked for. */
    private Group group(String of, String label, List<Line> all, boolean more) {
        int from = kind.equals(of) ? (Math.max(1, page) - 1) * ROWS : 0;
        int to = kind.equals(of) ? from + ROWS : kind.isEmpty() ? FEW : 0;
        List<Line> lines = all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
        return new Group(of, label, all.size(), more, List.copyOf(lines));
    }

    /** The address of what is shown with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    private PageAddress address() {
        return new PageAddress("/find.xhtml").filter("s", search).filter("kind", kind);
    }

    /** What was found, by kind; kinds of which nothing was found are left out. */
    public List<Group> getGroups() {
        return groups;
    }

    /** Those that are shown: all, or the one kind asked for. */
    public List<Group> getShown() {
        return groups.stream()
                .filter(group -> kind.isEmpty() || group.kind().equals(kind))
                .toList();
    }

    /** All lines that are shown, of whatever kind. */
    public List<Line> getLines() {
        return getShown().stream().flatMap(group -> group.lines().stream()).toList();
    }

    /** True where nothing was found at all. */
    public boolean isNothing() {
        return groups.isEmpty();
    }

    /** True where no person was found. */
    public boolean isNobody() {
        return groups.stream().noneMatch(group -> group.kind().equals("people"));
    }

    /** How many pages the one kind has. */
    public int getPages() {
        int total = groups.stream()
                .filter(group -> group.kind().equals(kind))
                .mapToInt(Group::total)
                .sum();
        return Math.max(1, (total + ROWS - 1) / ROWS);
    }

    /** How many were found in all, in words of the heading. */
    public int getTotal() {
        return groups.stream().mapToInt(Group::total).sum();
    }

    /** True where the address names a search that this session does not keep. */
    public boolean isForgotten() {
        return forgotten;
    }

    /** What was typed; "" where nothing was. */
    public String getText() {
        return text;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null
                        || !Set.of("people", "families", "properties", "organisations", "cases")
                                .contains(kind)
                ? ""
                : kind;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
