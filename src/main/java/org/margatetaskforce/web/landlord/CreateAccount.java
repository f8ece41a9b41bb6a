package org.margatetaskforce.web.landlord;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.landlord.AccountForm;
import org.margatetaskforce.licensing.landlord.LandlordAccounts;

/** Somebody wants an account. Whoever they are, the answer is the same: look at your e-mail. */
@Named
@RequestScoped
public class CreateAccount {

    @Inject
    LandlordAccounts accounts;

    private final AccountForm form = new AccountForm();
    private String password = "";

    /** Asks for it. */
    public void create() throws IOException {
        DoorPace.asTheDoor(() -> accounts.register(form, password, DoorPace.from()));
        DoorPace.goTo("/landlord/look-at-your-email.xhtml");
    }

    public AccountForm getForm() {
        return form;
    }

    public PartyKind[] getKinds() {
        return PartyKind.values();
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** As typed: no blank is cut from a password. */
    public void setPassword(String password) {
        this.password = password;
    }
}
