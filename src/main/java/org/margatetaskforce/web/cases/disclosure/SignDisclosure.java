package org.margatetaskforce.web.cases.disclosure;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.disclosure.Signature;

/** Signs a disclosure before it is decided: as the second person, or as its gateway asks. */
@Named
@ViewScoped
public class SignDisclosure extends ActOnDisclosure {

    private static final long serialVersionUID = 1L;

    private String capacity = "";
    private String named = "";

    /** Signs. */
    public String sign() {
        disclosures.sign(getReference(), Signature.valueOf(capacity), named);
        return done("cases.disclosure.done.signed", getReference());
    }

    /** True where one of the signatures is that of a Caldicott Guardian, who signs elsewhere. */
    public boolean isGuardian() {
        return getSignable().contains(Signature.CALDICOTT);
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable String capacity) {
        this.capacity = capacity == null ? "" : capacity.strip();
    }

    public String getNamed() {
        return named;
    }

    public void setNamed(@Nullable String named) {
        this.named = named == null ? "" : named.strip();
    }
}
