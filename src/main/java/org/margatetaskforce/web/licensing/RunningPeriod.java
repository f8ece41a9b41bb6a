package org.margatetaskforce.web.licensing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.Notice;
import org.margatetaskforce.licensing.NoticeKind;

/** The period for representations that runs now, from the notices of an application. */
final class RunningPeriod {

    private RunningPeriod() {}

    /** Nothing where no notice runs, or somebody has still to be served. */
    static @Nullable Deadline of(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> !notice.isSuperseded()
                        && notice.getKind() != NoticeKind.DECISION_GRANT
                        && notice.getKind() != NoticeKind.DECISION_REFUSE)
                .reduce((earlier, later) -> later)
                .map(RunningPeriod::of)
                .orElse(null);
    }

    /** Whether it has run its course: from the day after it may be concluded from it. */
    static boolean isOver(@Nullable Deadline period) {
        return period != null && TaskForceClock.current().today().isAfter(period.on());
    }

    private static @Nullable Deadline of(Notice notice) {
        return notice.getEndsOn() == null
                ? null
                : new Deadline(
                        notice.getKind() == NoticeKind.MODIFICATION ? "D-CONS7" : "D-CONS14",
                        notice.getEndsOn(),
                        Objects.requireNonNullElse(notice.getEndsExplanation(), ""),
                        Objects.requireNonNullElse(notice.getEndsSource(), ""));
    }
}
