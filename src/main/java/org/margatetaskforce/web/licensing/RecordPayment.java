package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.PaymentForm;
import org.margatetaskforce.licensing.PaymentMethod;

/** Records money received for an application, in pence, with the receipt's number; the receipt is written. */
@Named
@ViewScoped
public class RecordPayment extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    private final PaymentForm payment = new PaymentForm();

    @Override
    protected void fill() {
        long due = Objects.requireNonNullElse(getApplication().getFeeDuePence(), 0L);
        long paid = Objects.requireNonNullElse(getApplication().getFeePaidPence(), 0L);
        payment.setPence(Math.max(0, due - paid));
        payment.setPaidOn(TaskForceClock.current().today());
    }

    /** Records it. */
    public String record() {
        licenceApplications.recordPayment(getReference(), version(), payment);
        return done();
    }

    public PaymentForm getPayment() {
        return payment;
    }

    public PaymentMethod[] getMethods() {
        return PaymentMethod.values();
    }
}
