package org.margatetaskforce.web.cases.street;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.street.StreetWeek;
import org.margatetaskforce.cases.street.StreetWeeks;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one street week shares: which, as it was read when the page was opened, and who goes. */
public abstract class ActOnStreetWeek implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StreetWeeks weeks;

    private String reference = "";
    private int version = -1;
    private transient @Nullable StreetWeek week;
    private transient @Nullable List<StreetWeeks.Goer> going;

    /** Opens the page, for one who may see the street week; any other is told that there is no such page. */
    public void open() {
        version = getWeek().getVersion();
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        week = null;
        going = null;
        version = getWeek().getVersion();
        return read;
    }

    /** Back to the street week, which says what was done. */
    protected String done(String key, Object... details) {
        Tell.next(key, details);
        return "/cases/view-street-week.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The street week. */
    public StreetWeek getWeek() {
        StreetWeek read = week;
        if (read == null) {
            read = weeks.find(reference).orElseThrow(NoSuchElementException::new);
            week = read;
        }
        return read;
    }

    /** Who goes, the lead first. */
    public List<StreetWeeks.Goer> getGoing() {
        List<StreetWeeks.Goer> read = going;
        if (read == null) {
            read = weeks.going(reference);
            going = read;
        }
        return read;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
