package org.margatetaskforce.housing.notice;

import java.util.EnumSet;
import java.util.Set;

/** The courses of action of Housing Act 2004 s.5(2) and s.7(2), suspended ones told apart. */
public enum NoticeKind {
    IMPROVEMENT_NOTICE("Improvement notice"),
    SUSPENDED_IMPROVEMENT_NOTICE("Suspended improvement notice"),
    PROHIBITION_ORDER("Prohibition order"),
    SUSPENDED_PROHIBITION_ORDER("Suspended prohibition order"),
    HAZARD_AWARENESS_NOTICE("Hazard awareness notice"),
    EMERGENCY_REMEDIAL_ACTION("Emergency remedial action"),
    EMERGENCY_PROHIBITION_ORDER("Emergency prohibition order"),
    DEMOLITION_ORDER("Demolition order"),
    CLEARANCE_AREA("Clearance area");

    private static final Set<NoticeKind> ORDERS =
            EnumSet.of(PROHIBITION_ORDER, SUSPENDED_PROHIBITION_ORDER, EMERGENCY_PROHIBITION_ORDER);

    private final String words;

    NoticeKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Requires works, at once or once its suspension ends (ss.11, 12, 14). */
    public boolean isImprovement() {
        return this == IMPROVEMENT_NOTICE || this == SUSPENDED_IMPROVEMENT_NOTICE;
    }

    /** Prohibits a use (ss.20, 21, 23, 43). */
    public boolean isOrder() {
        return ORDERS.contains(this);
    }

    /** Waits for a day or an event before it bites (ss.14, 23). */
    public boolean isSuspended() {
        return this == SUSPENDED_IMPROVEMENT_NOTICE || this == SUSPENDED_PROHIBITION_ORDER;
    }

    /** Bites at once, whether or not there is an appeal (ss.40, 43, 45). */
    public boolean isEmergency() {
        return this == EMERGENCY_REMEDIAL_ACTION || this == EMERGENCY_PROHIBITION_ORDER;
    }

    /** Says what is wrong and advises, no more (ss.28, 29). */
    public boolean isAwareness() {
        return this == HAZARD_AWARENESS_NOTICE;
    }

    /** Is prepared and served in this system; of the others the outcome alone is recorded. */
    public boolean isServedHere() {
        return this != DEMOLITION_ORDER && this != CLEARANCE_AREA;
    }

    /** Is obeyed by doing works, or by not using the premises: there is something to inspect. */
    public boolean isObeyed() {
        return isImprovement() || isOrder();
    }
}
