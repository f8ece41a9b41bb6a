package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.identity.SignedIn;

/** At most nine ways to the day's work, those of the officer's posts only. */
@Named
@RequestScoped
public class Menu {

    /** Everything there is to choose from, in the order of a day. */
    private static final List<Entry> ALL = List.of(
            new Entry("Worklist", "/worklist.xhtml", "pi-inbox"),
            new Entry("Cases", "/cases/find-cases.xhtml", "pi-folder"),
            new Entry("Referrals", "/cases/find-referrals.xhtml", "pi-share-alt"),
            new Entry("Actions", "/cases/find-actions.xhtml", "pi-check-square"),
            new Entry("Meetings", "/cases/find-meetings.xhtml", "pi-calendar"),
            new Entry("Board", "/cases/board.xhtml", "pi-chart-bar"),
            new Entry("Properties", "/place/find-properties.xhtml", "pi-home"),
            new Entry("Applications", "/licensing/find-applications.xhtml", "pi-file-edit"),
            new Entry("Licences", "/licensing/find-licences.xhtml", "pi-id-card"),
            new Entry("Documents", "/documents/find-documents.xhtml", "pi-envelope"),
            new Entry("People", "/people/find-people.xhtml", "pi-users"),
            new Entry("Gazetteer", "/place/import-gazetteer.xhtml", "pi-map-marker"),
            new Entry("Officers", "/identity/officers.xhtml", "pi-cog"));

    @Inject
    SignedIn signedIn;

    /** A way to a page. */
    public record Entry(String label, String page, String icon) {

        /** True on the page itself, for the mark in the menu. */
        public boolean isHere() {
            return page.equals(FacesContext.getCurrentInstance().getViewRoot().getViewId());
        }
    }

    /** The ways open to the one signed in. */
    public List<Entry> getEntries() {
        return ALL.stream().filter(entry -> mayOpen(entry.page())).toList();
    }

    /** What the menu calls a page, or the page's own slug. */
    public String labelOf(String page) {
        return ALL.stream()
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
