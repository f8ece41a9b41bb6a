package org.margatetaskforce.licensing.landlord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;

/**
 * Where the payment provider and the house meet. The provider is asked outside of every transaction, and each answer is taken
 * in within one: whatever dies in between is asked again, and begins nothing twice.
 */
@ApplicationScoped
public class LandlordTill {

    private static final Logger LOG = Logger.getLogger(LandlordTill.class.getName());
    private static final int AT_A_TIME = 20;

    @Inject
    PaymentProvider provider;

    @Inject
    LandlordPayments payments;

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordAccounts accounts;

    /** True where fees can be paid online. */
    public boolean isOpen() {
        return provider.isThere();
    }

    /**
     * Begins the payment of a draft of the landlord's, or goes on with the one that is under way.
     *
     * @param returnUrl the page of ours that the provider sends the payer back to
     */
    public LandlordPayments.Payment begin(String draftReference, String returnUrl) {
        drafts.get(draftReference);
        if (!provider.isThere()) {
            throw new RuleBroken("licensing.landlord.payment-away");
        }
        String payer = accounts.mine().reference();
        LandlordPayments.Payment payment = LandlordDoor.asTheDoor(() -> payments.begin(draftReference, payer));
        if (payment.state() == LandlordPayments.State.BEGUN && payment.providerReference() == null) {
            PaymentProvider.Begun begun =
                    provider.begin(payment.key(), payment.reference(), payment.pence(), "Licence fee", returnUrl);
            return LandlordDoor.asTheDoor(() -> payments.begun(payment.reference(), begun));
        }
        return payment;
    }

    /** What became of the payment of a draft of the landlord's: asked of the provider where it is still under way. */
    public Optional<LandlordPayments.Payment> look(String draftReference) {
        drafts.get(draftReference);
        return payments.latest(draftReference).map(this::settled);
    }

    /**
     * The provider has sent word, signed. What it says is not believed either: the provider is asked.
     *
     * @return false where the signature is not the provider's
     */
    public boolean notified(byte[] body, String signature, String providerReference) {
        if (!provider.isSigned(body, signature)) {
            return false;
        }
        Acting.as(Acting.SYSTEM, () -> payments.ofProvider(providerReference).ifPresent(this::settled));
        return true;
    }

    /**
     * Asks after every payment and refund of which no answer has come, a few at a time. One that fails keeps no other waiting, and is
     * asked after again.
     */
    public void askAfterAll() {
        if (provider.isThere()) {
            for (LandlordPayments.Payment payment : LandlordDoor.asTheDoor(() -> payments.unanswered(AT_A_TIME))) {
                try {
                    askAfter(payment);
                } catch (RuntimeException failed) {
                    LOG.log(Level.WARNING, failed, () -> "nothing was heard of payment " + payment.reference());
                }
            }
        }
    }

    private void askAfter(LandlordPayments.Payment payment) {
        if (payment.state() == LandlordPayments.State.REFUND_ASKED) {
            provider.refund(payment.key(), String.valueOf(payment.providerReference()), payment.pence());
            Acting.as(Acting.SYSTEM, () -> payments.refundedAtLast(payment.reference()));
        } else {
            settled(payment);
        }
    }

    private LandlordPayments.Payment settled(LandlordPayments.Payment payment) {
        String known = payment.providerReference();
        if (payment.state() != LandlordPayments.State.BEGUN || known == null) {
            return payment;
        }
        PaymentProvider.State said = provider.stateOf(known);
        return LandlordDoor.asTheDoor(() -> {
            try {
                return payments.settle(payment.reference(), said);
            } catch (RuleBroken obstacle) {
                return payments.paidInVain(payment.reference(), kept(obstacle));
            }
        });
    }

    /** A refusal as it is kept: the key of its sentence, or the sentence itself where it was made of what was found. */
    private static String kept(RuleBroken obstacle) {
        return obstacle.details().isEmpty()
                ? obstacle.key()
                : String.valueOf(obstacle.details().get(0));
    }

    /** An officer gives a fee back: decided first, then asked of the provider, then noted as done. */
    public void refund(String reference, int expectedVersion, String reason) {
        LandlordPayments.Payment payment = payments.askRefund(reference, expectedVersion, reason);
        provider.refund(payment.key(), String.valueOf(payment.providerReference()), payment.pence());
        payments.refunded(reference);
    }
}
