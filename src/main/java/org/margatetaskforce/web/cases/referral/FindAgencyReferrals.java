package org.margatetaskforce.web.cases.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.referral.AgencyReferralFilter;
import org.margatetaskforce.cases.referral.AgencyReferralFilter.View;
import org.margatetaskforce.cases.referral.AgencyReferralRow;
import org.margatetaskforce.cases.referral.AgencyReferralState;
import org.margatetaskforce.cases.referral.AgencyReferrals;
import org.margatetaskforce.web.shell.PageAddress;

/** Finds what agencies have asked of one another: first what waits for the officer's own. */
@Named
@RequestScoped
public class FindAgencyReferrals {

    private static final int ROWS = 25;

    @Inject
    AgencyReferrals referrals;

    private String text = "";
    private String view = View.TO_US.name();
    private String state = "";
    private boolean alarm;
    private String about = "";
    private int page = 1;
    private AgencyReferrals.Page found = new AgencyReferrals.Page(List.of(), 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = read((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = read((page - 1) * ROWS, ROWS);
        }
    }

    /** Some rows of what is asked for. */
    AgencyReferrals.Page read(int first, int size) {
        return referrals.page(new AgencyReferralFilter(
                getChosenView(),
                chosenState(),
                null,
                alarm,
                text.isBlank() ? null : text,
                about.isBlank() ? null : about,
                first,
                size));
    }

    private @Nullable AgencyReferralState chosenState() {
        return Arrays.stream(AgencyReferralState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** Whose are shown. */
    public View getChosenView() {
        return Arrays.stream(View.values())
                .filter(each -> each.name().equals(view))
                .findFirst()
                .orElse(View.TO_US);
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    private PageAddress address() {
        return new PageAddress("/cases/find-agency-referrals.xhtml")
                .filter("q", text)
                .filter("view", getChosenView() == View.TO_US ? "" : view)
                .filter("state", state)
                .filter("alarm", alarm ? "true" : "")
                .filter("case", about);
    }

    /** True where any filter is in force. */
    public boolean isFiltered() {
        return address().isFiltered();
    }

    /** The words of the state asked for. */
    public String getStateWords() {
        AgencyReferralState one = chosenState();
        return one == null ? "" : one.words();
    }

    public List<AgencyReferralRow> getRows() {
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

    public String getView() {
        return view;
    }

    public void setView(@Nullable String view) {
        this.view = view == null || view.isBlank() ? View.TO_US.name() : view;
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public boolean isAlarm() {
        return alarm;
    }

    public void setAlarm(boolean alarm) {
        this.alarm = alarm;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about == null ? "" : about.strip();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
