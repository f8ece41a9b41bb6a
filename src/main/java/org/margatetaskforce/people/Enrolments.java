package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;

/** Schools and general practices that people are with, through time. */
@Boundary
public class Enrolments {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    Ties ties;

    @Inject
    Audit audit;

    /**
     * Records that somebody is with a school or practice since a day; where they were with another of that sort until then,
     * it ends the day before.
     *
     * @param organisation null for a child educated at home or in no school
     * @throws RuleBroken where the organisation is missing or is no school or practice
     */
    public Enrolment add(String person, EnrolmentKind kind, @Nullable String organisation, LocalDate from, Told told) {
        if (kind.hasOrganisation() == (organisation == null || organisation.isBlank())) {
            throw new RuleBroken("people.enrolment.organisation-missing");
        }
        if (from.isAfter(TaskForceClock.current().today())) {
            throw new RuleBroken("people.tie.in-the-future", from);
        }
        Person who = persons.get(person);
        Organisation where = organisation == null || organisation.isBlank() ? null : organisations.get(organisation);
        OrganisationKind fitting = kind.isHealth() ? OrganisationKind.GP_PRACTICE : OrganisationKind.SCHOOL;
        if (where != null && where.getKind() != fitting) {
            throw new RuleBroken("people.enrolment.not-a-school", where.getReference());
        }
        for (Enrolment other : of(person)) {
            if (other.getKind().isHealth() == kind.isHealth()
                    && other.holdsOn(from)
                    && other.getValidFrom().isBefore(from)) {
                end(other, null, from.minusDays(1), "moved on");
            }
        }
        Enrolment row = new Enrolment(who, kind, where);
        row.holds(ties.next("EN", "enrolment_number"), from, null, ties.agency(), told);
        ties.write(row);
        audit.record("EDIT", "enrolment", row.getReference(), row.getDataClass(), "recorded");
        return row;
    }

    private void end(Enrolment known, @Nullable Instant readAt, LocalDate lastDay, String reason) {
        Ties.checkEnd(known, lastDay, reason);
        Enrolment ended = known.again();
        ended.holds(known.getReference(), known.getValidFrom(), lastDay, ties.agency(), known.told());
        ended.endedBecause(reason.strip());
        ties.supersede("enrolment", known, readAt);
        ties.write(ended);
    }

    /** Schools and practices of somebody, as believed now and as much of it as the officer may see, the latest first. */
    public List<Enrolment> of(String person) {
        return entityManager
                .createQuery(
                        "select e from Enrolment e left join fetch e.organisation, Person p where e.personId = p.id and "
                                + Persons.isOrWas("p")
                                + " and e.supersededAt is null order by e.validFrom desc, e.id desc",
                        Enrolment.class)
                .setParameter("person", person)
                .getResultList();
    }
}
