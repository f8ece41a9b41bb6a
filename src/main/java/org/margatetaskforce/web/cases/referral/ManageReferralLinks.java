package org.margatetaskforce.web.cases.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.referral.ReferralLinks;

/** Makes a link by which an organisation outside refers, and closes one before its time. */
@Named
@ViewScoped
public class ManageReferralLinks implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    ReferralLinks links;

    private @Nullable String organisation;
    private @Nullable String purpose;
    private @Nullable Integer uses = 1;
    private @Nullable LocalDate expiresOn = TaskForceClock.current().today().plusDays(14);
    private @Nullable String address;
    private int page = 1;
    private ReferralLinks.Page found = new ReferralLinks.Page(List.of(), 0);

    /** Reads the links. */
    public void open() {
        found = links.page((Math.max(1, page) - 1) * ROWS, ROWS);
    }

    /** Makes one; its address is shown this once. */
    public void make(HttpServletRequest request) {
        ReferralLinks.NewLink made = links.make(
                organisation == null ? "" : organisation,
                purpose == null ? "" : purpose,
                Objects.requireNonNullElse(uses, 0),
                Objects.requireNonNullElse(expiresOn, LocalDate.EPOCH));
        address = request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath() + "/refer/"
                + made.token();
        organisation = null;
        purpose = null;
        open();
    }

    /** Closes one. */
    public void revoke(String reference) {
        links.revoke(reference);
        open();
    }

    public List<ReferralLinks.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    /** The address of the link just made; null before and after. */
    public @Nullable String getAddress() {
        return address;
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public @Nullable Integer getUses() {
        return uses;
    }

    public void setUses(@Nullable Integer uses) {
        this.uses = uses;
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
