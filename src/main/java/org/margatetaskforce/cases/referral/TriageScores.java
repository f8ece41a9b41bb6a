package org.margatetaskforce.cases.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.law.Regime;
import org.margatetaskforce.law.Regimes;

/** The advisory triage score: what counts, what was found, and what of it somebody may know (partnership practice B.2). */
@Boundary
public class TriageScores {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ReferralFiles files;

    @Inject
    ReferralChoices choices;

    @Inject
    Regimes regimes;

    /** What counts on a day, in its order. */
    public List<TriageFactor> factors(LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                    select code, words, points, data_class from cases.triage_factor
                     where valid_from <= ?1 and (valid_to is null or valid_to >= ?1) order by position\
                    """)
                .setParameter(1, Date.valueOf(on))
                .getResultList();
        return found.stream()
                .map(row -> new TriageFactor(
                        (String) row[0], (String) row[1], ((Number) row[2]).intValue(), ((Number) row[3]).intValue()))
                .toList();
    }

    /** The codes of what was found, as far as the officer may see. */
    public Set<String> found(String reference) {
        @SuppressWarnings("unchecked")
        List<String> codes = entityManager
                .createNativeQuery("select distinct s.factor_code from cases.referral_score s"
                        + " join cases.referral r on r.id = s.referral_id where r.reference = ?1")
                .setParameter(1, reference)
                .getResultList();
        return Set.copyOf(codes);
    }

    /** The score of a referral as the one acting may know it, by the table of the day it was referred. */
    public TriageScore of(String reference) {
        Referral referral = files.get(reference);
        LocalDate on = Objects.requireNonNullElseGet(referral.getReferredOn(), ReferralFiles::today);
        List<TriageFactor> all = factors(on);
        Set<String> seen = found(reference);
        @SuppressWarnings("unchecked")
        List<Number> restricted = entityManager
                .createNativeQuery("select points from cases.restricted_points(?1)")
                .setParameter(1, referral.key())
                .getResultList();
        Map<String, String> grounds =
                choices.grounds(on).stream().collect(Collectors.toMap(Choice::code, Choice::words));
        Regime thresholds = regimes.inForce("TRIAGE", on);
        return TriageScore.of(
                all.stream().filter(factor -> seen.contains(factor.code())).toList(),
                restricted.stream().map(Number::intValue).toList(),
                isClearedFor(all),
                referral.getGrounds().stream()
                        .map(code -> grounds.getOrDefault(code, code))
                        .toList(),
                thresholds.number("P1"),
                thresholds.number("P2"));
    }

    private boolean isClearedFor(Collection<TriageFactor> factors) {
        String classes = factors.stream()
                .map(factor -> String.valueOf(factor.dataClass()))
                .distinct()
                .collect(Collectors.joining(","));
        return (Boolean) entityManager
                .createNativeQuery("select string_to_array(?1, ',')::smallint[] <@"
                        + " (identity.full_classes() || identity.classes_seen('S') || cases.classes_of_standing())")
                .setParameter(1, classes)
                .getSingleResult();
    }

    /** Notes what the one acting has found; what they see and have not found is taken away, what they do not see stays. */
    void note(Referral referral, Collection<String> codes) {
        entityManager
                .createNativeQuery("delete from cases.referral_score where referral_id = ?1"
                        + " and factor_code <> all (string_to_array(?2, ' '))")
                .setParameter(1, referral.key())
                .setParameter(2, String.join(" ", codes))
                .executeUpdate();
        Set<String> known = found(referral.getReference());
        List<TriageFactor> wanted =
                new ArrayList<>(factors(Objects.requireNonNullElseGet(referral.getReferredOn(), ReferralFiles::today)));
        wanted.removeIf(factor -> known.contains(factor.code()) || !codes.contains(factor.code()));
        for (TriageFactor factor : wanted) {
            entityManager
                    .createNativeQuery("""
                        with found as (
                          insert into cases.referral_score (referral_id, factor_code, points, data_class, found_by, recorded_at, recorded_by)
                          values (?1, ?2, ?3, ?4, 'OFFICER', ?5, ?6)
                          returning id, referral_id, factor_code, data_class, points)
                        insert into cases.referral_points (score_id, referral_id, factor_code, data_class, points)
                        select id, referral_id, factor_code, data_class, points from found\
                        """)
                    .setParameter(1, referral.key())
                    .setParameter(2, factor.code())
                    .setParameter(3, factor.points())
                    .setParameter(4, factor.dataClass())
                    .setParameter(5, Timestamp.from(ReferralFiles.now()))
                    .setParameter(6, ReferralFiles.who())
                    .executeUpdate();
        }
    }

    /** What the index already says of those whom a referral is about, for the screener to confirm: codes of factors. */
    public Set<String> suggested(String reference) {
        Referral referral = files.get(reference);
        LocalDate on = Objects.requireNonNullElseGet(referral.getReferredOn(), ReferralFiles::today);
        @SuppressWarnings("unchecked")
        List<String> codes = entityManager
                .createNativeQuery("""
                    with about as (
                      select p.born_on from cases.referral_subject s join people.person p on p.reference = s.subject_reference
                       where s.referral_id = ?1 and p.born_on is not null)
                    select 'UNDER_5' from about where born_on > (cast(?2 as date) - interval '5 years')
                    union select 'ANY_CHILD' from about where born_on > (cast(?2 as date) - interval '18 years')
                    union select 'REPEAT' from cases.referral r
                     where r.id = ?1 and r.repeat_of is not null\
                    """)
                .setParameter(1, referral.key())
                .setParameter(2, Date.valueOf(on))
                .getResultList();
        return Set.copyOf(codes);
    }
}
