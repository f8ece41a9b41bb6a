package org.margatetaskforce.cases.referral;

/** What somebody asked to lead a case has answered. */
public enum LeadAnswer {
    ASKED,
    ACCEPTED,
    DECLINED
}
