package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.HmoCover;
import org.margatetaskforce.licensing.HmoLicence;
import org.margatetaskforce.licensing.HmoLicences;
import org.margatetaskforce.licensing.Licence;

/** Says on a page about an application or a licence which licences under Part 2 cover its house. */
@Named
@RequestScoped
public class SeeHmoLicences {

    @Inject
    HmoLicences hmoLicences;

    private final Map<String, HmoCover> read = new HashMap<>();

    private HmoCover of(String reference) {
        return read.computeIfAbsent(reference, hmoLicences::of);
    }

    /** What covers the house today, and from when nothing does; empty where nothing does. */
    public String today(String reference) {
        return of(reference).words(TaskForceClock.current().today());
    }

    /** Is the whole house covered today? */
    public boolean isWhole(String reference) {
        return of(reference).isWholeOn(TaskForceClock.current().today());
    }

    /** Is the whole house covered on a day? */
    public boolean isWholeOn(String reference, @Nullable LocalDate day) {
        return day != null && of(reference).isWholeOn(day);
    }

    /** The first day, this one or later, on which it is not covered. */
    public LocalDate firstDayWithout(String reference, LocalDate day) {
        return of(reference).firstDayWithout(day);
    }

    /** The licences that run beside a selective one today, or on a day to come. */
    public List<HmoLicence> beside(Licence licence) {
        LocalDate today = TaskForceClock.current().today();
        LocalDate from = licence.getCommencesOn().isAfter(today) ? licence.getCommencesOn() : today;
        return licence.isRunning() ? of(licence.getReference()).during(from, licence.getEndsOn()) : List.of();
    }
}
