package org.margatetaskforce.licensing.landlord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Regime;
import org.margatetaskforce.law.Regimes;

/** How long what lasts at the landlords' door, and how often what may be tried there: dated rows of {@code law.regime}. */
@ApplicationScoped
public class DoorRules {

    @Inject
    Regimes regimes;

    /** The machine's clock: an attacker is real, whatever day the town has. */
    private final Clock clock = Clock.systemUTC();

    Instant now() {
        return clock.instant();
    }

    int number(String name) {
        return inForce().number(name);
    }

    Duration idle() {
        return Duration.ofMinutes(number("minutes idle"));
    }

    Duration longest() {
        return Duration.ofHours(number("hours at most"));
    }

    Instant linkOpensUntil() {
        return now().plus(Duration.ofHours(number("hours a link opens")));
    }

    Instant signatureAwaitedUntil() {
        return now().plus(Duration.ofDays(number("days a signature is waited for")));
    }

    private Regime inForce() {
        return regimes.inForce("LANDLORD_DOOR", TaskForceClock.current().today());
    }
}
