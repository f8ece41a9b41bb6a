package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment as typed. */
public class PaymentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Long pence;
    private @Nullable LocalDate paidOn;
    private @Nullable String receipt;
    private @Nullable PaymentMethod method;

    public @Nullable Long getPence() {
        return pence;
    }

    public void setPence(@Nullable Long pence) {
        this.pence = pence;
    }

    public @Nullable LocalDate getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(@Nullable LocalDate paidOn) {
        this.paidOn = paidOn;
    }

    public @Nullable String getReceipt() {
        return receipt;
    }

    public void setReceipt(@Nullable String receipt) {
        this.receipt = receipt;
    }

    public @Nullable PaymentMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable PaymentMethod method) {
        this.method = method;
    }
}
