package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.landlord.LandlordPayments;
import org.margatetaskforce.licensing.landlord.LandlordTill;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;

/** What landlords paid online, and giving a fee back, with the reason. */
@Named
@ViewScoped
public class RefundFee implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 25;

    @Inject
    LandlordPayments payments;

    @Inject
    LandlordTill till;

    private String reference = "";
    private int version;
    private int page = 1;
    private boolean toGiveBack;
    private @Nullable String reason;

    /** Reads the payment. */
    public void open() {
        version = payments.get(reference).version();
    }

    /** Gives it back. */
    public String refund() {
        till.refund(reference, version, reason == null ? "" : reason);
        return "/licensing/online-payments.xhtml?faces-redirect=true";
    }

    private LandlordPayments.Page read() {
        return Once.ask(this, "page", () -> payments.page(toGiveBack, (page - 1) * SIZE, SIZE));
    }

    public List<LandlordPayments.Payment> getRows() {
        return read().rows();
    }

    public int getTotal() {
        return read().total();
    }

    public int getPages() {
        return Math.max(1, (getTotal() + SIZE - 1) / SIZE);
    }

    public LandlordPayments.Payment getPayment() {
        return Once.ask(this, "payment", () -> payments.get(reference));
    }

    /** Why what was paid for could not be handed in, in words. */
    public String wordsOf(@Nullable String obstacle) {
        return obstacle == null ? "" : obstacle.startsWith("licensing.") ? Sentences.of(obstacle) : obstacle;
    }

    public boolean isToGiveBack() {
        return toGiveBack;
    }

    public void setToGiveBack(boolean toGiveBack) {
        this.toGiveBack = toGiveBack;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
