package org.margatetaskforce.housing;

import java.time.LocalDate;
import org.margatetaskforce.place.Uprn;

/** For unit tests: an enforcement case that no database holds. */
public final class EnforcementTrialCase {

    private EnforcementTrialCase() {}

    /** One that was reported; it has an id of its own kind, as if it had been written. */
    public static EnforcementCase assessed() {
        LocalDate day = LocalDate.of(2011, 5, 6);
        return new EnforcementCase(
                "EN-2011-00001",
                "MTF-P-2011-00001",
                1,
                new Uprn("1"),
                new Uprn("1"),
                "1 Trial Road",
                "CT9 2AA",
                Origin.COMPLAINT,
                day,
                false,
                day) {
            @Override
            public long key() {
                return 1;
            }
        };
    }
}
