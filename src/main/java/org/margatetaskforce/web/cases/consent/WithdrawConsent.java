package org.margatetaskforce.web.cases.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Records that somebody withdrew what they had agreed to. */
@Named
@ViewScoped
public class WithdrawConsent extends ActOnConsent {

    private static final long serialVersionUID = 1L;

    private String said = "";

    /** Records it. */
    public String withdraw() {
        consents.withdraw(getReference(), version(), said);
        return done("cases.consent.done.withdrawn");
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(@Nullable String said) {
        this.said = said == null ? "" : said.strip();
    }
}
