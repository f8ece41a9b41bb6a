package org.margatetaskforce.licensing.accounts;

/** A figure of a financial year of the scheme. */
public enum Figure {
    FEES("Fees received", true),
    REFUNDS("Fees given back", true),
    TIME_COST("Officers’ time", true),
    OTHER_COST("Other costs", true),
    APPLICATIONS("Applications paid for", false),
    GRANTED("Licences granted", false),
    REFUSED("Licences refused", false),
    REVOKED("Licences revoked", false),
    BREACHES("Conditions found broken", false),
    MENDED("Conditions mended", false),
    PROSECUTIONS("Prosecutions begun for housing offences", false),
    CONVICTIONS("Convictions", false),
    CAUTIONS("Simple cautions", false),
    PENALTIES("Civil penalties", false);

    private final String words;
    private final boolean money;

    Figure(String words, boolean money) {
        this.words = words;
        this.money = money;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }

    /** Is it a sum in pence? */
    public boolean isMoney() {
        return money;
    }
}
