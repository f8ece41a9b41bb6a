package org.margatetaskforce.web.cases.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.referral.ReferralFilter;
import org.margatetaskforce.cases.referral.ReferralRow;
import org.margatetaskforce.cases.referral.ReferralState;
import org.margatetaskforce.cases.referral.Referrals;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.web.shell.DateText;
import org.margatetaskforce.web.shell.PageAddress;

/** Finds referrals among those that the officer may see: what cannot wait first, then what waits longest. */
@Named
@RequestScoped
public class FindReferrals {

    static final int ROWS = 25;

    @Inject
    Audit audit;

    @Inject
    Referrals referrals;

    private String text = "";
    private String state = "";
    private String open = "yes";
    private boolean urgent;
    private String ward = "";
    private String before = "";
    private boolean mine;
    private int page = 1;
    private Referrals.Page found = new Referrals.Page(List.of(), 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = read((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = read((page - 1) * ROWS, ROWS);
        }
        audit.listed("referrals", 6, found.total(), null);
    }

    /** Some rows of what is asked for. */
    Referrals.Page read(int first, int size) {
        return referrals.page(new ReferralFilter(
                text.isBlank() ? null : text,
                chosen(),
                open.equals("yes") && !mine && chosen() == null
                        ? Boolean.TRUE
                        : open.equals("no") ? Boolean.FALSE : null,
                urgent,
                ward.isBlank() ? null : ward,
                since().orElse(null),
                mine,
                first,
                size));
    }

    private @Nullable ReferralState chosen() {
        return Arrays.stream(ReferralState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private Optional<LocalDate> since() {
        return DateText.read(before);
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    private PageAddress address() {
        return new PageAddress("/cases/find-referrals.xhtml")
                .filter("q", text)
                .filter("state", state)
                .filter("open", open.equals("yes") ? "" : open)
                .filter("urgent", urgent ? "true" : "")
                .filter("ward", ward)
                .filter("before", before)
                .filter("mine", mine ? "true" : "");
    }

    /** True where any filter is in force. */
    public boolean isFiltered() {
        return address().isFiltered();
    }

    /** The words of the state asked for. */
    public String getStateWords() {
        ReferralState one = chosen();
        return one == null ? "" : one.words();
    }

    public List<ReferralRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public String getOpen() {
        return open;
    }

    public void setOpen(@Nullable String open) {
        this.open = open == null || open.isBlank() ? "yes" : open;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public String getWard() {
        return ward;
    }

    public void setWard(@Nullable String ward) {
        this.ward = ward == null ? "" : ward;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before == null ? "" : before.strip();
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
