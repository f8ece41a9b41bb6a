package org.margatetaskforce.licensing.accounts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Amount;
import org.margatetaskforce.law.Amounts;
import org.margatetaskforce.licensing.Designation;
import org.margatetaskforce.licensing.Designations;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHomes;

/**
 * The accounts of the licensing scheme: income from the system's own rows, costs as entered, outcomes, a forecast to the end of the
 * designation, and the report of a year, which is frozen when it is published (Housing Act 2004 s.87(3), (7)).
 */
@Boundary
public class SchemeAccounts {

    private static final String RATE = "SCHEME_HOUR";
    private static final int MINUTES_AN_HOUR = 60;
    private static final int LISTED = 200;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Amounts amounts;

    @Inject
    Designations designations;

    @Inject
    UnlicensedHomes unlicensedHomes;

    @Inject
    Audit audit;

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    /** The years with anything in them, the latest first, as they stand today. */
    @For("licence.keep-accounts")
    public List<SchemeYear> years() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                with facts as (
                  select a.fee_paid_on as on_day, 'FEES' as what, a.fee_paid_pence as number
                    from licensing.application a where a.fee_paid_on is not null
                  union all select a.fee_paid_on, 'APPLICATIONS', 1 from licensing.application a where a.fee_paid_on is not null
                  union all select cast(p.refunded_at at time zone 'Europe/London' as date), 'REFUNDS', p.pence
                    from licensing.landlord_payment p where p.state = 'REFUNDED' and p.refunded_at is not null
                  union all select c.spent_on, case when c.minutes is null then 'OTHER_COST' else 'TIME_COST' end, c.pence
                    from licensing.scheme_cost c where c.struck_on is null
                  union all select l.granted_on, 'GRANTED', 1 from licensing.licence l
                  union all select a.decided_on, 'REFUSED', 1 from licensing.application a where a.state = 'DECIDED_REFUSE'
                  union all select l.ended_on, 'REVOKED', 1 from licensing.licence l where l.state = 'REVOKED' and l.ended_on is not null
                  union all select f.on_day, case f.what when 'BREACH' then 'BREACHES' else 'MENDED' end, 1
                    from licensing.condition_finding f where f.what in ('BREACH', 'MENDED')
                  union all select h.on_day, h.what, 1 from housing.published_figures h where h.on_day is not null)
                select cast(extract(year from on_day - interval '3 months') as integer) as begins, what, sum(number), r.published_on
                  from facts
                  left join (select distinct financial_year, published_on from licensing.scheme_report) r
                    on r.financial_year = cast(extract(year from on_day - interval '3 months') as integer)
                 group by 1, what, r.published_on order by 1 desc""").getResultList();
        Map<Integer, SchemeYear> years = new TreeMap<>(Comparator.reverseOrder());
        int now = SchemeYear.of(today());
        for (Object[] row : found) {
            int begins = ((Number) row[0]).intValue();
            years.computeIfAbsent(
                            begins,
                            any -> SchemeYear.empty(begins, row[3] == null ? null : ((Date) row[3]).toLocalDate()))
                    .figures()
                    .put(Figure.valueOf((String) row[1]), ((Number) row[2]).longValue());
        }
        years.computeIfAbsent(now, any -> SchemeYear.empty(now, null));
        return List.copyOf(years.values());
    }

    /** The designation that the accounts are of: the one in force or, where none is, the last that was. */
    public Optional<Designation> designation() {
        return designations.all().stream()
                .filter(one -> !one.getInForceFrom().isAfter(today()))
                .max(Comparator.comparing(Designation::getInForceFrom));
    }

    /**
     * The forecast to the end of the designation.
     *
     * @param years as they stand
     * @param expected applications to come; null for as many a day as so far, until every home has applied
     */
    @For("licence.keep-accounts")
    public Optional<BreakEven> forecast(List<SchemeYear> years, @Nullable Long expected) {
        if (expected != null && expected < 0) {
            throw new RuleBroken("licensing.accounts.below-zero");
        }
        long cost = years.stream().mapToLong(SchemeYear::cost).sum();
        long income = years.stream().mapToLong(SchemeYear::income).sum();
        long paid =
                years.stream().mapToLong(year -> year.get(Figure.APPLICATIONS)).sum();
        return designation()
                .map(one -> BreakEven.forecast(
                        cost,
                        income,
                        paid,
                        one.getInForceFrom(),
                        today(),
                        one.getEndsOn(),
                        expected == null
                                ? BreakEven.asSoFar(
                                        paid,
                                        one.getInForceFrom(),
                                        today(),
                                        one.getEndsOn(),
                                        unlicensedHomes.countWithoutLicence())
                                : expected));
    }

    /** What an hour costs on a day. */
    public Amount rate(LocalDate on) {
        return amounts.inForce(RATE, on);
    }

    // --- costs

    /** The costs entered last, the latest day first. */
    @For("licence.keep-accounts")
    public List<SchemeCost> costs() {
        return entityManager
                .createQuery("select c from SchemeCost c order by c.spentOn desc, c.id desc", SchemeCost.class)
                .setMaxResults(LISTED)
                .getResultList();
    }

    /** How many have been entered in all. */
    @For("licence.keep-accounts")
    public int costCount() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from licensing.scheme_cost")
                        .getSingleResult())
                .intValue();
    }

    /** Enters officers' time, at the rate of its day, to the next whole penny. */
    @For("licence.keep-accounts")
    public void enterTime(@Nullable LocalDate on, @Nullable Integer minutes, @Nullable String words) {
        LocalDate day = day(on);
        if (minutes == null || minutes <= 0) {
            throw new RuleBroken("licensing.accounts.time-needed");
        }
        long hour = rate(day).getPence().orElseThrow();
        long pence = -Math.floorDiv(-Math.multiplyExact(hour, (long) minutes), MINUTES_AN_HOUR);
        enter(new SchemeCost(day, minutes, pence, said(words)));
    }

    /** Enters what was paid. */
    @For("licence.keep-accounts")
    public void enterCost(@Nullable LocalDate on, @Nullable Long pence, @Nullable String words) {
        LocalDate day = day(on);
        if (pence == null || pence <= 0) {
            throw new RuleBroken("licensing.accounts.sum-needed");
        }
        enter(new SchemeCost(day, null, pence, said(words)));
    }

    private void enter(SchemeCost cost) {
        entityManager.persist(cost);
        audit.record("EDIT", "scheme accounts", SchemeYear.of(cost.getSpentOn()) + "", 1, "cost entered");
        entityManager.flush();
    }

    /** A cost may be entered as long as the report of its year is not published. */
    private LocalDate day(@Nullable LocalDate on) {
        if (on == null) {
            throw new RuleBroken("licensing.accounts.day-needed");
        }
        if (on.isAfter(today())) {
            throw new RuleBroken("licensing.accounts.in-the-future", on);
        }
        mustNotBePublished(SchemeYear.of(on));
        return on;
    }

    private void mustNotBePublished(int year) {
        if (report(year).isPresent()) {
            throw new RuleBroken(
                    "licensing.accounts.published", SchemeYear.empty(year, null).words());
        }
    }

    private static String said(@Nullable String words) {
        if (Said.nothing(words)) {
            throw new RuleBroken("licensing.accounts.words-needed");
        }
        return Said.orEmpty(words);
    }

    /** Strikes out a cost that was wrong; what a published report holds stays. */
    @For("licence.keep-accounts")
    public void strike(long number) {
        SchemeCost cost = entityManager.find(SchemeCost.class, number);
        if (cost == null) {
            throw new RuleBroken("licensing.accounts.no-such-cost");
        }
        mustNotBePublished(SchemeYear.of(cost.getSpentOn()));
        cost.strike(today(), Objects.requireNonNull(Acting.who()));
        audit.record("EDIT", "scheme accounts", SchemeYear.of(cost.getSpentOn()) + "", 1, "cost struck out");
        entityManager.flush();
    }

    // --- the public report

    /**
     * Publishes the report of a year that is over: its figures are frozen as they stand today.
     *
     * @throws RuleBroken where the year is not over, or was published, or where a case is kept from the officer and so the figures
     *     would be too small
     */
    @For("licence.keep-accounts")
    public void publish(int year) {
        SchemeYear figures = years().stream()
                .filter(one -> one.begins() == year)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.accounts.no-such-year", year));
        if (!today().isAfter(figures.lastDay())) {
            throw new RuleBroken("licensing.accounts.year-runs", figures.words(), figures.lastDay());
        }
        mustNotBePublished(year);
        boolean keptFrom = (Boolean) entityManager
                .createNativeQuery("select coalesce(array_length(cases.my_exclusions(), 1), 0) > 0")
                .getSingleResult();
        if (keptFrom) {
            throw new RuleBroken("licensing.accounts.kept-from-a-case");
        }
        for (Figure figure : Figure.values()) {
            entityManager
                    .createNativeQuery("""
                            insert into licensing.scheme_report (recorded_at, recorded_by, financial_year, what, number, published_on)
                            values (now(), ?1, ?2, ?3, ?4, ?5)""")
                    .setParameter(1, Acting.who())
                    .setParameter(2, year)
                    .setParameter(3, figure.name())
                    .setParameter(4, figures.get(figure))
                    .setParameter(5, Date.valueOf(today()))
                    .executeUpdate();
        }
        audit.record("EDIT", "scheme report", String.valueOf(year), 1, "published");
    }

    private Optional<SchemeYear> report(int year) {
        return reports().stream().filter(one -> one.begins() == year).findFirst();
    }

    /** The reports published so far, the latest year first: anybody may read them. */
    public List<SchemeYear> reports() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select financial_year, what, number, published_on from licensing.scheme_report order by financial_year desc, id")
                .getResultList();
        List<SchemeYear> reports = new ArrayList<>();
        for (Object[] row : found) {
            int begins = ((Number) row[0]).intValue();
            if (reports.isEmpty() || reports.get(reports.size() - 1).begins() != begins) {
                reports.add(SchemeYear.empty(begins, ((Date) row[3]).toLocalDate()));
            }
            reports.get(reports.size() - 1)
                    .figures()
                    .put(Figure.valueOf((String) row[1]), ((Number) row[2]).longValue());
        }
        return List.copyOf(reports);
    }
}
