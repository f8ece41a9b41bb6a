package org.margatetaskforce.cases.subjectaccess;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which day a subject access request is counted, and by which period (partnership practice F.5). */
final class SubjectClock {

    /** The edition of the regime for requests received under the Data Protection Act 1998. */
    static final String ACT_OF_1998 = "1998";

    private SubjectClock() {}

    /**
     * The day on which all was there: the request, the fee where one is asked, and proof of who asks; empty while something is
     * missing.
     */
    static Optional<LocalDate> start(
            LocalDate received, int feePence, @Nullable LocalDate feeOn, @Nullable LocalDate identityOn) {
        if (identityOn == null || feePence > 0 && feeOn == null) {
            return Optional.empty();
        }
        LocalDate last = received.isAfter(identityOn) ? received : identityOn;
        return Optional.of(feePence > 0 && feeOn != null && feeOn.isAfter(last) ? feeOn : last);
    }

    /** The period within which it is answered, as {@code law.period} names it. */
    static String period(String regime, boolean extended) {
        return "D-SAR-" + regime + (extended ? "-EXT" : "");
    }
}
