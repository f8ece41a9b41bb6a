package org.margatetaskforce.cases.referral;

import java.io.Serializable;

/**
 * Somebody who could be asked to lead, with what they lead already.
 *
 * @param leads the open cases of that type they lead
 * @param cap the most that their post should; 0 where there is none
 */
public record LeadCandidate(String username, String name, String agency, String post, int leads, int cap)
        implements Serializable {

    /** True where the next one needs the Programme Manager's reason. */
    public boolean isFull() {
        return cap > 0 && leads >= cap;
    }

    /** As a choice says it. */
    public String words() {
        return name + ", " + post + " (" + agency + ")"
                + (cap > 0 ? ": leads " + leads + " of " + cap : leads > 0 ? ": leads " + leads : "");
    }
}
