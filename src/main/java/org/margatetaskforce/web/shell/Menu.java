package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.SignedIn;

/** At most nine ways to the day's work, those of the officer's posts only; a way to several pages shows them as tabs. */
@Named
@RequestScoped
public class Menu {

    /** Everything there is to choose from, in the order of a day. */
    static final List<Group> ALL = List.of(
            group("Today", "pi-sun", page("Today", "/today.xhtml")),
            group("Worklist", "pi-inbox", list("Worklist", "/worklist.xhtml")),
            group(
                    "Cases",
                    "pi-folder",
                    list("Cases", "/cases/find-cases.xhtml"),
                    list("What changed", "/cases/find-changes.xhtml"),
                    list("Disclosures", "/cases/find-disclosures.xhtml"),
                    list("Consents", "/cases/find-consents.xhtml"),
                    list("Subject access", "/cases/find-subject-requests.xhtml"),
                    list("Said to be wrong", "/cases/find-corrections.xhtml"),
                    list("Sharing agreements", "/cases/find-agreements.xhtml")),
            group(
                    "On the street",
                    "pi-map-marker",
                    list("Visits", "/cases/find-visits.xhtml"),
                    list("Street weeks", "/cases/find-street-weeks.xhtml"),
                    page("Briefing sheet", "/cases/briefing-sheet.xhtml"),
                    page("My week", "/cases/my-calendar.xhtml"),
                    page("Map", "/safety/map.xhtml"),
                    list("Groups", "/safety/find-peer-groups.xhtml"),
                    list("Safety flags", "/cases/find-safety-flags.xhtml"),
                    list("Holds", "/cases/find-holds.xhtml"),
                    list("Incidents", "/safety/find-incidents.xhtml"),
                    page("If the system is down", "/continuity/view-packs.xhtml")),
            group(
                    "Referrals, actions",
                    "pi-check-square",
                    list("Actions", "/cases/find-actions.xhtml"),
                    page("Board", "/cases/board.xhtml"),
                    list("Meetings", "/cases/find-meetings.xhtml"),
                    list("Referrals", "/cases/find-referrals.xhtml"),
                    list("Between agencies", "/cases/find-agency-referrals.xhtml"),
                    list("Asked to see", "/cases/find-access-requests.xhtml"),
                    list("Asked in need", "/cases/find-broken-glass.xhtml")),
            group(
                    "People, places",
                    "pi-users",
                    list("People", "/people/find-people.xhtml"),
                    list("Families", "/people/find-families.xhtml"),
                    list("Landlords and agents", "/people/find-organisations.xhtml"),
                    list("Properties", "/place/find-properties.xhtml"),
                    list("Likely duplicates", "/people/review-duplicates.xhtml"),
                    list("Merges", "/people/find-merges.xhtml"),
                    list("Files taken in", "/intake/find-imports.xhtml"),
                    page("Gazetteer", "/place/import-gazetteer.xhtml"),
                    page("Figures of areas", "/safety/import-figures.xhtml")),
            group(
                    "Housing",
                    "pi-home",
                    list("Enforcement", "/housing/find-enforcement.xhtml"),
                    list("Notices and orders", "/housing/find-notices.xhtml"),
                    page("Report bad housing", "/housing/report-dwelling.xhtml"),
                    page("To watch", "/housing/watch-enforcement.xhtml"),
                    page("Delivery plan", "/housing/delivery-plan.xhtml")),
            group(
                    "Licensing",
                    "pi-id-card",
                    list("Applications", "/licensing/find-applications.xhtml"),
                    list("Bulk work", "/licensing/find-bulk-work.xhtml"),
                    page("Who works on what", "/licensing/share-out-work.xhtml"),
                    list("Quality sample", "/licensing/find-quality-checks.xhtml"),
                    list("Licences", "/licensing/find-licences.xhtml"),
                    list("Of another register", "/licensing/find-carried-licences.xhtml"),
                    list("Homes that never applied", "/licensing/find-unlicensed.xhtml"),
                    list("Exemptions", "/licensing/find-exemptions.xhtml"),
                    list("Exemptions claimed", "/licensing/find-claims.xhtml"),
                    list("Designations", "/licensing/find-designations.xhtml"),
                    list("Management orders", "/licensing/find-orders.xhtml"),
                    list("Banning orders", "/licensing/find-bans.xhtml"),
                    list("Extracts", "/licensing/find-extracts.xhtml"),
                    page("Paid online", "/licensing/online-payments.xhtml"),
                    page("Scheme accounts", "/licensing/scheme-accounts.xhtml")),
            group(
                    "Admin",
                    "pi-cog",
                    page("Governance", "/identity/governance.xhtml"),
                    page("Officers", "/identity/officers.xhtml"),
                    page("Letters by e-mail", "/identity/outbox.xhtml"),
                    page("Lists of persons", "/identity/find-exports.xhtml"),
                    list("Due for disposal", "/cases/find-due.xhtml"),
                    list("Disposals", "/cases/find-disposals.xhtml"),
                    list("Holds on disposal", "/cases/find-disposal-holds.xhtml"),
                    page("Who sees what", "/identity/need-to-know.xhtml"),
                    page("Conflicts of interest", "/people/find-conflicts.xhtml")));

    @Inject
    SignedIn signedIn;

    /** A way to a page; that of a list opens it as its reader keeps it. */
    public record Entry(String label, String page, boolean isList) {

        /** Where it leads. */
        public String address() {
            return isList ? page + "?" + OwnView.ASKED : page;
        }

        /** What a list is of, as pages are named: the visit of find-visits and view-visit. */
        String noun() {
            return page.replaceAll("^.*/find-|s?\\.xhtml$", "");
        }

        /** True of a page about one of the things in this list. */
        boolean lists(String other) {
            String slug = '-' + other.substring(folder(other).length()).replace(".xhtml", "") + '-';
            return isList && folder(page).equals(folder(other)) && slug.contains('-' + noun() + '-');
        }

        /** True on the page itself. */
        public boolean isHere() {
            return page.equals(here());
        }
    }

    /** A line of the menu: a kind of work, and the pages for it. */
    public record Group(String label, String icon, List<Entry> entries) {

        /** Where it leads: to the first of its pages. */
        public String address() {
            return entries.get(0).address();
        }

        /** True on any of its pages, and on the records and acts that belong to none of the others. */
        public boolean isHere() {
            return holds(here());
        }

        boolean names(String page) {
            return entries.stream().anyMatch(entry -> entry.page().equals(page));
        }

        boolean holds(String page) {
            return workOf(page).filter(group -> group.label().equals(label)).isPresent();
        }
    }

    /** The work a page belongs to: by its name, else by the list of the things it is about, else by its folder. */
    private static Optional<Group> workOf(String page) {
        return ALL.stream()
                .filter(group -> group.names(page))
                .findFirst()
                .or(() -> ALL.stream()
                        .flatMap(group -> group.entries().stream()
                                .filter(entry -> entry.lists(page))
                                .map(entry -> Map.entry(entry.noun().length(), group)))
                        .max(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue))
                .or(() -> ALL.stream()
                        .filter(group -> group.entries().stream()
                                .anyMatch(entry -> folder(entry.page()).equals(folder(page))))
                        .findFirst());
    }

    private static Group group(String label, String icon, Entry... entries) {
        return new Group(label, icon, List.copyOf(Arrays.asList(entries)));
    }

    private static Entry page(String label, String page) {
        return new Entry(label, page, false);
    }

    private static Entry list(String label, String page) {
        return new Entry(label, page, true);
    }

    private static String here() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    private static String folder(String page) {
        return page.substring(0, page.lastIndexOf('/') + 1);
    }

    /** The ways open to the holder of these posts. */
    static List<Group> of(Collection<String> posts) {
        return ALL.stream()
                .map(group -> new Group(
                        group.label(),
                        group.icon(),
                        group.entries().stream()
                                .filter(entry -> Pages.ours().isFor(posts, entry.page()))
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private @Nullable List<Group> groups;

    /** The ways open to the one signed in. */
    public List<Group> getGroups() {
        List<Group> known = groups;
        if (known == null) {
            known = signedIn.isPresent() ? of(signedIn.getPosts()) : List.of();
            groups = known;
        }
        return known;
    }

    /** The other pages for the same kind of work, shown as tabs on each of them; none where there is one only. */
    public List<Entry> getTabs() {
        return getGroups().stream()
                .filter(group -> group.entries().size() > 1 && group.names(here()))
                .findFirst()
                .map(Group::entries)
                .orElse(List.of());
    }

    /** What the menu calls a page, or the page's own slug. */
    public String labelOf(String page) {
        return ALL.stream()
                .flatMap(group -> group.entries().stream())
                .filter(entry -> entry.page().equals(page))
                .map(Entry::label)
                .findFirst()
                .orElseGet(() -> page.replaceAll(".*/(find-)?|\\.xhtml$", "").replace('-', ' '));
    }

    /** True where the one signed in may open this page, such as {@code /place/find-properties.xhtml}. */
    public boolean mayOpen(String page) {
        return signedIn.isPresent() && Pages.ours().isFor(signedIn.getPosts(), page);
    }
}
