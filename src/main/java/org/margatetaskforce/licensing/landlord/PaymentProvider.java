package org.margatetaskforce.licensing.landlord;

/**
 * Whoever takes the money: a hosted payment page. A payment is created there, the payer is sent to its page and comes back, and
 * what became of it is asked of the provider, never believed of whoever comes back.
 */
public interface PaymentProvider {

    /** What the provider says of a payment. */
    enum State {
        UNDER_WAY,
        PAID,
        DECLINED,
        CANCELLED
    }

    /**
     * A payment that the provider has begun.
     *
     * @param reference the provider's own
     * @param nextUrl the page where it is paid
     */
    record Begun(String reference, String nextUrl) {}

    /** True where there is a provider. */
    boolean isThere();

    /**
     * Begins a payment; the same key begins the same payment.
     *
     * @param key of this payment and no other
     * @throws org.margatetaskforce.base.RuleBroken {@code licensing.landlord.payment-away} where it does not answer
     */
    Begun begin(String key, String reference, long pence, String description, String returnUrl);

    /**
     * What became of a payment.
     *
     * @throws org.margatetaskforce.base.RuleBroken {@code licensing.landlord.payment-away} where it does not answer
     */
    State stateOf(String providerReference);

    /**
     * Gives a payment back, whole and once, however often it is asked.
     *
     * @throws org.margatetaskforce.base.RuleBroken {@code licensing.landlord.payment-away} where it does not answer
     */
    void refund(String key, String providerReference, long pence);

    /** True where this is what the provider signs under what it sends unasked. */
    boolean isSigned(byte[] body, String signature);
}
