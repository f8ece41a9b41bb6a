package org.margatetaskforce.licensing;

/** How a fee was paid. */
public enum PaymentMethod {
    CHEQUE("Cheque"),
    CARD("Card"),
    BANK_TRANSFER("Bank transfer"),
    CASH("Cash");

    private final String words;

    PaymentMethod(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
