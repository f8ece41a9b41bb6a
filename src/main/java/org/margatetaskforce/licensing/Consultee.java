package org.margatetaskforce.licensing;

/** Partners asked about a house and those concerned with it (A.16), each for what they alone can know. */
public enum Consultee {
    POLICE(
            "Kent Police",
            "Unspent convictions of the holder or manager for violence, drugs, fraud or a sexual offence (section 89(3)),"
                    + " and calls to the house about its occupiers or their visitors in the last two years."),
    COMMUNITY_SAFETY(
            "Community safety",
            "Complaints of anti-social behaviour about the house in the last two years, and what the landlord did about"
                    + " them."),
    COUNCIL_TAX(
            "Council tax",
            "Who is liable, how many households and dwellings are on the list at the address, and for whom the owner is"
                    + " known."),
    FIRE_AND_RESCUE(
            "Kent Fire and Rescue",
            "Visits, fires and enforcement at the house in the last five years, and whether its precautions are as the"
                    + " application says.");

    private final String words;
    private final String asked;

    Consultee(String words, String asked) {
        this.words = words;
        this.asked = asked;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }

    /** What the letter asks of it. */
    public String asked() {
        return asked;
    }
}
