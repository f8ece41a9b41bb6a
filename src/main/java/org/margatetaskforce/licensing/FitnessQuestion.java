package org.margatetaskforce.licensing;

/** What an application must say of the proposed holder and manager: unspent matters only (SI 2006/373 Sch 2 para 3; Housing Act 2004 s.89(2)). */
public enum FitnessQuestion {
    CONVICTIONS(
            "Unspent convictions for fraud or dishonesty, violence, drugs, or an offence in Schedule 3 to the Sexual Offences Act 2003"),
    DISCRIMINATION("A finding by a court or tribunal of unlawful discrimination in connection with a business"),
    HOUSING_LAW("A judgment for breach of housing, public health, environmental health, or landlord and tenant law"),
    CONTROL_ORDER(
            "A house owned or managed that was under a control order in the last five years, or on which enforcement action under section 5(2) of the Act was taken"),
    LICENCE_REFUSED("A house for which a licence was refused, or revoked for breach of its conditions"),
    MANAGEMENT_ORDER("A house that was under an interim or final management order");

    private final String words;

    FitnessQuestion(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
