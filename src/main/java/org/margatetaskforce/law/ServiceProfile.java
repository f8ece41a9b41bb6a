package org.margatetaskforce.law;

/** Two bodies of rule on the day of service that must never be mixed. */
public enum ServiceProfile {
    /** Notices under the Housing Act 2004: Interpretation Act 1978 s.7 with the Practice Direction of 8 March 1985. */
    POST_HA2004,
    /** Court and tribunal papers: Civil Procedure Rules, r.6.26. */
    CPR_6_26
}
