package org.margatetaskforce.web.landlord;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.licensing.landlord.LandlordAccounts;
import org.margatetaskforce.licensing.landlord.LandlordProof;
import org.margatetaskforce.licensing.landlord.LandlordSessions;
import org.margatetaskforce.licensing.landlord.LinkCode;
import org.margatetaskforce.web.shell.LandlordSeal;
import org.margatetaskforce.web.shell.ReturnPath;
import org.margatetaskforce.web.shell.Sentences;

/** Comes in as a landlord, confirms an account, gets a new password, and leaves. */
@Named
@RequestScoped
public class OpenLandlordDoor {

    private static final String HOME = "/landlord/portfolio.xhtml";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int IDLE_SECONDS = 3600;

    @Inject
    LandlordProof proof;

    @Inject
    LandlordSessions sessions;

    @Inject
    LandlordAccounts accounts;

    private String email = "";
    private String password = "";
    private String code = "";
    private @Nullable String to;

    /** Comes in. Who is refused is told the same, in the same time, whatever the reason. */
    public void enter() throws IOException {
        if (proof.isTooBusy(DoorPace.from())) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(TOO_MANY_REQUESTS, null);
            context.responseComplete();
            return;
        }
        Optional<String> account = proof.password(email, password, DoorPace.from());
        if (account.isPresent()) {
            begin(account.get());
            String asked = ReturnPath.safe(to);
            DoorPace.goTo(asked.startsWith("/landlord/") ? asked : HOME);
        } else {
            FacesContext context = FacesContext.getCurrentInstance();
            context.addMessage(
                    null,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, Sentences.of("licensing.landlord.refused"), null));
            context.validationFailed();
        }
    }

    /** The link was followed: with the password that was chosen the account opens, and one is in. */
    public void confirm() throws IOException {
        String[] account = new String[1];
        DoorPace.asTheDoor(() -> account[0] = accounts.confirm(code, password, DoorPace.from()));
        begin(account[0]);
        DoorPace.goTo(HOME);
    }

    /** The password was forgotten. */
    public void askForReset() throws IOException {
        DoorPace.asTheDoor(() -> accounts.askForReset(email, DoorPace.from()));
        DoorPace.goTo("/landlord/look-at-your-email.xhtml");
    }

    /** A new password, by the link that was sent. */
    public void reset() throws IOException {
        DoorPace.asTheDoor(() -> accounts.reset(code, password, DoorPace.from()));
        DoorPace.goTo("/landlord/sign-in.xhtml?changed=1");
    }

    private void begin(String account) {
        String secret = LinkCode.random();
        Acting.as(Acting.SYSTEM, () -> sessions.begin(account, secret));
        HttpSession before = DoorPace.request().getSession(false);
        if (before != null) {
            // what somebody else left in this browser is not the landlord's
            DoorPace.request().changeSessionId();
        }
        DoorPace.request().getSession().setMaxInactiveInterval(IDLE_SECONDS);
        LandlordSeal.put(DoorPace.request(), DoorPace.response(), secret);
    }

    /** Leaves. */
    public void leave() throws IOException {
        String secret = LandlordSeal.shown(DoorPace.request());
        if (secret != null) {
            Acting.as(Acting.SYSTEM, () -> sessions.end(secret));
        }
        LandlordSeal.takeAway(DoorPace.request(), DoorPace.response());
        DoorPace.goTo("/landlord/sign-in.xhtml?out=1");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** As typed: no blank is cut from a password. */
    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    /** The secret of the link. */
    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    /** The page asked for before. */
    public @Nullable String getTo() {
        return to;
    }

    /** The page asked for before; looked at when it is used. */
    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
