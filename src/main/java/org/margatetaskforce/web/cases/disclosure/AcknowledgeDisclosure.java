package org.margatetaskforce.web.cases.disclosure;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records the receipt of what was handed over. */
@Named
@ViewScoped
public class AcknowledgeDisclosure extends ActOnDisclosure {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate day;
    private String receipt = "";

    /** Records it. */
    public String acknowledge() {
        disclosures.acknowledge(getReference(), version(), Objects.requireNonNull(day), receipt);
        return done("cases.disclosure.done.acknowledged", getReference());
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(@Nullable String receipt) {
        this.receipt = receipt == null ? "" : receipt.strip();
    }
}
