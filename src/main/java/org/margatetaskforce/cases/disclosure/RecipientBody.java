package org.margatetaskforce.cases.disclosure;

import java.io.Serializable;

/**
 * A body to which something can be disclosed: an agency of the team, or one outside.
 *
 * @param kind what kind of body: gateways open to kinds
 * @param inWords its kind as a sentence names it: "A private landlord or letting agent"
 * @param agencyCode the agency of the team that it is; empty where it is outside
 */
public record RecipientBody(String code, String name, String kind, String inWords, String agencyCode)
        implements Serializable {

    /** As a list offers it. */
    public String label() {
        return agencyCode.isEmpty() ? name : name + " (agency of the team)";
    }
}
