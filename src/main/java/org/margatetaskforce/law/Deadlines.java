package org.margatetaskforce.law;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OnePage;
import org.margatetaskforce.base.TaskForceClock;

/**
 * What must be done by when, and why: every date of law or policy comes from here with its explanation. The rule is the
 * one in force on the day of the trigger (T-rules of practice: never today's).
 */
@Boundary
public class Deadlines {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * The date that follows from a trigger.
     *
     * @param code {@code D-CONS14}, {@code D-CONS7}, {@code D-DECIDE}, {@code D-DEC7}, {@code D-APP28}, {@code D-OPER28},
     *     {@code D-LIC-MAX5} and the other statutory codes; of policy {@code P-ACK}, {@code P-CHASE}, {@code P-RETURN},
     *     {@code P-DECIDE}, {@code P-EXPIRY}, {@code P-DES-RENEW}
     * @param trigger the day it is counted from: service, decision, start, receipt
     */
    public Deadline reckon(String code, LocalDate trigger) {
        return period(code, trigger).reckon(trigger, workingDays());
    }

    /** The same from several days, such as the ends of a landlord's licences: the rules are read once for all of them. */
    public Map<LocalDate, Deadline> reckonEach(String code, Collection<LocalDate> triggers) {
        if (triggers.isEmpty()) {
            return Map.of();
        }
        List<StatutoryPeriod> editions = editions(code);
        WorkingDays days = workingDays();
        Map<LocalDate, Deadline> reckoned = new HashMap<>();
        for (LocalDate trigger : triggers) {
            reckoned.put(trigger, LawInForce.on(trigger, editions, code).reckon(trigger, days));
        }
        return reckoned;
    }

    /** The instant that follows from another, for the rules counted in elapsed hours ({@code D-ENTRY24H}). */
    public DeadlineHour reckonHours(String code, Instant trigger) {
        LocalDate day = trigger.atZone(TaskForceClock.LONDON).toLocalDate();
        return period(code, day).reckon(trigger);
    }

    /** The day a notice under the Housing Act 2004 is taken to be served, unless the contrary is proved. */
    public Deadline deemedService(ServiceMethod method, LocalDate sentOn) {
        return deemedService(ServiceProfile.POST_HA2004, method, sentOn.atStartOfDay());
    }

    /** The day a document of either kind is taken to be served; the time of day matters for court papers alone. */
    public Deadline deemedService(ServiceProfile profile, ServiceMethod method, LocalDateTime sent) {
        List<ServiceRule> rules = entityManager
                .createQuery("select r from ServiceRule r", ServiceRule.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .stream()
                .filter(rule -> rule.isFor(profile, method))
                .toList();
        return LawInForce.on(sent.toLocalDate(), rules, profile + " " + method).deem(sent, workingDays());
    }

    /** Monday to Friday and not a bank holiday of England and Wales. */
    public boolean isWorkingDay(LocalDate day) {
        return workingDays().isWorkingDay(day);
    }

    /** The Nth working day after a day that itself does not count. */
    public LocalDate workingDaysAfter(LocalDate day, int number) {
        return workingDays().after(day, number);
    }

    /** For dates of policy, not of law: the day itself or, if offices are closed, the next working day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return workingDays().onOrAfter(day);
    }

    /**
     * Until the end of which day nothing may be recorded that rests on nobody having appealed: the first working day on
     * or after the strict last day, since an act at a closed office is good on the next day it is open (Pritam Kaur v
     * Russell [1973] QB 336; Property Chamber Rules 2013 r.15). The strict day is the one to print.
     */
    public LocalDate safeHold(LocalDate strictLastDay) {
        return workingDays().onOrAfter(strictLastDay);
    }

    /** The tribunal that heard appeals on a day, by its full name. */
    public String tribunal(LocalDate on) {
        List<Regime> tribunals = entityManager
                .createQuery("select r from Regime r where r.code = 'TRIBUNAL'", Regime.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return LawInForce.on(on, tribunals, "TRIBUNAL").getTitle();
    }

    /** Monday to Friday without the bank holidays, for what reckons many days at once. */
    public WorkingDays workingDays() {
        return OnePage.once(
                List.of("law.working-days"),
                () -> new WorkingDays(entityManager
                        .createQuery("select c from BankHolidayChange c", BankHolidayChange.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList()));
    }

    private StatutoryPeriod period(String code, LocalDate trigger) {
        return LawInForce.on(trigger, editions(code), code);
    }

    private List<StatutoryPeriod> editions(String code) {
        return entityManager
                .createQuery("select p from StatutoryPeriod p where p.code = :code", StatutoryPeriod.class)
                .setParameter("code", code)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }
}
