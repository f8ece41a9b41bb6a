package org.margatetaskforce.web.landlord;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.FeeCharge;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.licensing.landlord.LandlordDrafts;
import org.margatetaskforce.licensing.landlord.LandlordPayments;
import org.margatetaskforce.licensing.landlord.LandlordTill;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;

/** Pays the fee at the provider's page, and hears on the way back what became of it. */
@Named
@RequestScoped
public class PayForApplication {

    @Inject
    LandlordTill till;

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordDoor door;

    private String reference = "";
    private boolean go;
    private boolean silent;
    private LandlordPayments.@Nullable Payment payment;

    /** Hears what became of it; what is paid is handed in, and its receipt is shown. */
    public @Nullable String open() {
        drafts.get(reference);
        Optional<LandlordPayments.Payment> known = Optional.empty();
        try {
            known = till.look(reference);
        } catch (RuleBroken away) {
            silent = true;
        }
        payment = known.orElse(null);
        if (go) {
            known.ifPresent(this::goOn);
        }
        return drafts.get(reference).open()
                ? null
                : "/landlord/progress.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Begins the payment, and goes to the provider's page by way of ours: a form of ours may lead to no other house. */
    public String begin() {
        till.begin(reference, house() + "/landlord/pay.xhtml?reference=" + reference);
        return "/landlord/pay.xhtml?faces-redirect=true&go=true&reference=" + reference;
    }

    private void goOn(LandlordPayments.Payment begun) {
        if (begun.state() == LandlordPayments.State.BEGUN && begun.nextUrl() != null) {
            DoorPace.response().setHeader("Refresh", "0; url=" + begun.nextUrl());
        }
    }

    /** What it costs today; null where no fee is in force. */
    public @Nullable FeeCharge getFee() {
        // a form of this page is read before its fields are
        return reference.isEmpty()
                ? null
                : Once.ask(this, "standing", () -> door.standing(reference)).fee();
    }

    /** The address of the house as the browser knows it, for the way back alone. */
    private static String house() {
        HttpServletRequest request = DoorPace.request();
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
    }

    /** True where fees can be paid online. */
    public boolean isTillOpen() {
        return till.isOpen();
    }

    /** True where the provider does not answer. */
    public boolean isSilent() {
        return silent;
    }

    /** The payment that counts; null where none was begun. */
    public LandlordPayments.@Nullable Payment getPayment() {
        return payment;
    }

    public LandlordDrafts.Draft getDraft() {
        return drafts.get(reference);
    }

    /** Why what was paid for could not be handed in, in words. */
    public String wordsOf(@Nullable String obstacle) {
        return obstacle == null ? "" : obstacle.startsWith("licensing.") ? Sentences.of(obstacle) : obstacle;
    }

    public boolean isGo() {
        return go;
    }

    public void setGo(boolean go) {
        this.go = go;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
