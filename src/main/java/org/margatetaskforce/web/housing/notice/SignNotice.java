package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.notice.HazardForm;
import org.margatetaskforce.housing.notice.NoticePlan;
import org.margatetaskforce.housing.notice.PartyForm;

/** The second signature: reads the draft as a whole, signs it, or gives it back. */
@Named
@ViewScoped
public class SignNotice extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    private @Nullable String reason;

    /** Signs it; an order is made. */
    public String sign() {
        drafts.sign(getReference(), version());
        return done("housing.notice.done.signed", getReference());
    }

    /** Gives it back to be drafted again. */
    public String sendBack() {
        drafts.sendBack(getReference(), version(), reason);
        return done("housing.notice.done.given-back", getReference());
    }

    /** Gives it up: another course of action is to be decided. */
    public String giveUp() {
        drafts.giveUp(getReference(), version(), reason);
        return done("housing.notice.done.given-up", getReference());
    }

    public NoticePlan getPlan() {
        return once("plan", () -> drafts.plan(getReference()));
    }

    public List<HazardForm> getHazards() {
        return once("hazards", () -> drafts.hazards(getReference()));
    }

    public List<PartyForm> getParties() {
        return once("parties", () -> drafts.parties(getReference()));
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
