package org.margatetaskforce.web.landlord;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.LicenceState;
import org.margatetaskforce.licensing.landlord.LandlordCertificates;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.licensing.landlord.LandlordDrafts;
import org.margatetaskforce.web.shell.Once;

/** The landlord's homes: what is filled in, handed in, licensed, and what is wanted of them. */
@Named
@RequestScoped
public class ViewPortfolio {

    private static final int SIZE = 25;

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordDoor door;

    @Inject
    LandlordCertificates certificates;

    private int page = 1;

    /** Begins the renewal of a licence: all that was said before is there, and is signed. */
    public String renew(String reference) {
        return "/landlord/declaration.xhtml?faces-redirect=true&reference=" + door.renew(reference);
    }

    private Map<LocalDate, LocalDate> renewableFrom() {
        return Once.ask(
                this,
                "renewableFrom",
                () -> door.renewableFrom(getRows().stream()
                        .filter(LandlordDrafts.Row::isRenewable)
                        .map(LandlordDrafts.Row::licenceTo)
                        .collect(Collectors.toSet())));
    }

    /** The day from which a licence can be renewed; null where it is not to be. */
    public @Nullable LocalDate renewableFrom(LandlordDrafts.Row row) {
        return row.isRenewable() ? renewableFrom().get(row.licenceTo()) : null;
    }

    /** True where that day has come. */
    public boolean isDue(LandlordDrafts.Row row) {
        LocalDate from = renewableFrom(row);
        return from != null && !from.isAfter(TaskForceClock.current().today());
    }

    private LandlordDrafts.Page read() {
        return Once.ask(this, "page", () -> drafts.portfolio((page - 1) * SIZE, SIZE));
    }

    public List<LandlordDrafts.Row> getRows() {
        return read().rows();
    }

    public int getTotal() {
        return read().total();
    }

    /** What is due soonest under the licence of a home; null where nothing is. */
    public LandlordCertificates.@Nullable Due dueOf(String reference) {
        return Once.ask(
                        this,
                        "due",
                        () -> certificates.of(getRows().stream()
                                .map(LandlordDrafts.Row::reference)
                                .toList()))
                .getOrDefault(reference, List.of())
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** How many pages there are. */
    public int getPages() {
        return Math.max(1, (getTotal() + SIZE - 1) / SIZE);
    }

    /** Where an application stands, in words. */
    public String wordsOf(@Nullable String state) {
        return state == null ? "" : ApplicationState.valueOf(state).words();
    }

    /** Where a licence stands, in words. */
    public String licenceWordsOf(@Nullable String state) {
        return state == null ? "" : LicenceState.valueOf(state).words();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
