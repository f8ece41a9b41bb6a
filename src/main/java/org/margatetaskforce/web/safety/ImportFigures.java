package org.margatetaskforce.web.safety;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.margatetaskforce.place.Indicators;
import org.margatetaskforce.safety.StreetCrimes;
import org.margatetaskforce.web.shell.WatchedReading;

/** Imports figures about areas: a month of incidents, or an index of deprivation; looked at first, then taken in whole. */
@Named
@ViewScoped
public class ImportFigures extends WatchedReading {

    private static final long serialVersionUID = 1L;

    /** The kinds of file there are. */
    public enum Kind {
        INCIDENTS("A month of street-level crime, as data.police.uk gives it out (CSV)"),
        INDICATORS("The Index of Multiple Deprivation, one edition (CSV)");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As the page says it. */
        public String getWords() {
            return words;
        }
    }

    @Inject
    transient StreetCrimes streetCrimes;

    @Inject
    transient Indicators indicators;

    private Kind kind = Kind.INCIDENTS;
    private StreetCrimes.Wish wish = StreetCrimes.Wish.LOOK;
    private int edition = Indicators.EDITIONS.get(Indicators.EDITIONS.size() - 1);
    private int page = 1;
    private int pages = 1;
    private transient List<StreetCrimes.Loaded> loaded = List.of();

    /** Begins the import; the page then watches it. */
    public void begin() throws IOException {
        boolean look = wish == StreetCrimes.Wish.LOOK;
        begin(
                look,
                "place.gazetteer.failed",
                kind == Kind.INCIDENTS ? importOf(streetCrimes, wish) : importOf(indicators, edition, look));
    }

    private static Work importOf(StreetCrimes into, StreetCrimes.Wish wish) {
        return (content, run) -> into.importMonth(content, wish, run::at);
    }

    private static Work importOf(Indicators into, int edition, boolean look) {
        return (content, run) -> into.importFile(content, edition, look, run::at);
    }

    /** Reads which months are there, each time the page is shown or the import has gone on. */
    public void read() {
        loaded = streetCrimes.loaded((Math.max(1, page) - 1) * streetCrimes.pageSize());
        pages = Math.max(1, (streetCrimes.countLoaded() + streetCrimes.pageSize() - 1) / streetCrimes.pageSize());
    }

    /** The months that are there, a page of them. */
    public List<StreetCrimes.Loaded> getLoaded() {
        return loaded;
    }

    /** How many pages of them. */
    public int getPages() {
        return pages;
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public List<Integer> getEditions() {
        return Indicators.EDITIONS;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public StreetCrimes.Wish getWish() {
        return wish;
    }

    public void setWish(StreetCrimes.Wish wish) {
        this.wish = wish;
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
