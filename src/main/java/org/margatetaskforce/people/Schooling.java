package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;

/** How children do at school: attendance by term, and exclusions (partnership practice B.1, class D6). */
@Boundary
public class Schooling {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Enrolments enrolments;

    @Inject
    Ties ties;

    @Inject
    Audit audit;

    /**
     * Records a term at the school the child was with on its first day, or puts one right.
     *
     * @param reference of the term that is put right; empty of a new one
     * @param readAt when the row that the officer read was recorded; null of a new one
     * @throws RuleBroken where the child was with no school, the term is not over, ends before it begins or laps over another,
     *     or there were no sessions
     */
    public SchoolTerm recordTerm(
            String child,
            String reference,
            @Nullable Instant readAt,
            LocalDate firstDay,
            LocalDate lastDay,
            Sessions sessions,
            Told told) {
        if (lastDay.isBefore(firstDay)) {
            throw new RuleBroken("people.school-term.ends-before-it-begins", firstDay);
        }
        if (lastDay.isAfter(TaskForceClock.current().today())) {
            throw new RuleBroken("people.school-term.not-over", lastDay);
        }
        if (sessions.possible() == 0) {
            throw new RuleBroken("people.school-term.no-sessions");
        }
        SchoolTerm row = new SchoolTerm(persons.get(child), schoolOn(child, firstDay), sessions);
        SchoolTerm known = known(terms(child), reference);
        row.holds(reference(known, "ST", "school_term_number"), firstDay, lastDay, ties.agency(), told);
        write("school_term", known, readAt, row);
        return row;
    }

    /**
     * Records an exclusion from the school the child was with on its first day, or puts one right.
     *
     * @param reference of the exclusion that is put right; empty of a new one
     * @param readAt when the row that the officer read was recorded; null of a new one
     * @param schoolDays for how many, halves too; null for good
     * @throws RuleBroken where the child was with no school, or the day has not come
     */
    public Exclusion exclude(
            String child,
            String reference,
            @Nullable Instant readAt,
            LocalDate firstDay,
            @Nullable BigDecimal schoolDays,
            Told told) {
        if (firstDay.isAfter(TaskForceClock.current().today())) {
            throw new RuleBroken("people.tie.in-the-future", firstDay);
        }
        if (schoolDays != null && schoolDays.signum() <= 0) {
            throw new RuleBroken("people.exclusion.no-days");
        }
        Exclusion row = new Exclusion(persons.get(child), schoolOn(child, firstDay), schoolDays);
        Exclusion known = known(exclusions(child), reference);
        row.holds(reference(known, "SX", "exclusion_number"), firstDay, null, ties.agency(), told);
        write("exclusion", known, readAt, row);
        return row;
    }

    /**
     * An exclusion did not stand: the governors or the head took it back. It is believed no longer, and remains to be read in
     * the audit trail.
     *
     * @param readAt when the row the officer read was recorded
     * @throws RuleBroken where it is not known, or somebody changed it in the meantime
     */
    public void takeBack(String child, String reference, Instant readAt) {
        Exclusion known = Objects.requireNonNull(known(exclusions(child), reference));
        ties.supersede("exclusion", known, readAt);
        audit.record("EDIT", "exclusion", reference, known.getDataClass(), "taken back");
    }

    /** The terms of a child as believed now, the latest first. */
    public List<SchoolTerm> terms(String child) {
        return entityManager
                .createQuery(
                        "select t from SchoolTerm t join fetch t.school, Person p where t.personId = p.id and "
                                + Persons.isOrWas("p") + " and t.supersededAt is null order by t.validFrom desc",
                        SchoolTerm.class)
                .setParameter("person", child)
                .getResultList();
    }

    /** The exclusions of a child as believed now, the latest first. */
    public List<Exclusion> exclusions(String child) {
        return entityManager
                .createQuery(
                        "select x from Exclusion x join fetch x.school, Person p where x.personId = p.id and "
                                + Persons.isOrWas("p") + " and x.supersededAt is null order by x.validFrom desc",
                        Exclusion.class)
                .setParameter("person", child)
                .getResultList();
    }

    private static <T extends DatedTie> @Nullable T known(List<T> all, String reference) {
        return reference.isEmpty()
                ? null
                : all.stream()
                        .filter(each -> each.getReference().equals(reference))
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken("people.tie.somebody-else", reference));
    }

    private Organisation schoolOn(String child, LocalDate day) {
        return enrolments.of(child).stream()
                .filter(each -> !each.getKind().isHealth() && each.holdsOn(day))
                .flatMap(each -> each.organisation().stream())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("people.school-term.no-school", day));
    }

    private String reference(@Nullable DatedTie known, String letters, String sequence) {
        return known == null ? ties.next(letters, sequence) : known.getReference();
    }

    private void write(String thing, @Nullable DatedTie known, @Nullable Instant readAt, DatedTie row) {
        if (known != null) {
            ties.supersede(thing, known, readAt);
        }
        ties.write(row);
        audit.record("EDIT", thing, row.getReference(), 6, known == null ? "recorded" : "put right");
    }
}
