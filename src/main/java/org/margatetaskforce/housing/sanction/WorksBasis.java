package org.margatetaskforce.housing.sanction;

import java.time.LocalDate;
import org.margatetaskforce.housing.notice.EnforcementNotice;
import org.margatetaskforce.housing.notice.NoticeKind;
import org.margatetaskforce.housing.notice.NoticeState;

/** On what ground the authority does works itself (Sch 3 paras 1 and 3; s.40). */
public enum WorksBasis {
    BY_AGREEMENT("By agreement, at their expense (Sch 3 para 1)"),
    NOT_COMPLIED("Without agreement: the notice is not complied with (Sch 3 para 3)"),
    NO_REASONABLE_PROGRESS("Without agreement: no reasonable progress (Sch 3 para 3)"),
    EMERGENCY("Emergency remedial action (section 40)");

    private final String words;

    WorksBasis(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /**
     * Is this ground there for a notice on a day? Schedule 3 is about improvement notices alone: by agreement once it is served,
     * without it once its time has run or, before that, once its works should have begun; s.40 about emergency remedial action.
     */
    boolean allows(EnforcementNotice notice, LocalDate today) {
        NoticeState state = notice.getState();
        if (this == EMERGENCY) {
            return notice.getKind() == NoticeKind.EMERGENCY_REMEDIAL_ACTION && !state.isEnded();
        }
        if (!notice.getKind().isImprovement()) {
            return false;
        }
        boolean operative = state == NoticeState.OPERATIVE || state == NoticeState.BREACHED;
        LocalDate start = notice.getWorksStartOn();
        return switch (this) {
            case BY_AGREEMENT -> operative || state == NoticeState.SERVED || state == NoticeState.SUSPENDED;
            case NOT_COMPLIED ->
                operative
                        && notice.breakableFrom()
                                .filter(from -> !from.isAfter(today))
                                .isPresent();
            default -> operative && start != null && !start.isAfter(today);
        };
    }
}
