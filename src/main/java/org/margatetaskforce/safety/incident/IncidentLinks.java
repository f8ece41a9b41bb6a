package org.margatetaskforce.safety.incident;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.safety.incident.Suggestion.Kind;

/**
 * What an incident has to do with: persons, cases, earlier incidents. The system suggests, an officer accepts or declines one by
 * one, and what was declined is not suggested again (partnership practice I-10). Each end is read through the reader's own sight.
 */
@Boundary
public class IncidentLinks {

    private static final int MOST = 12;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Incidents incidents;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Regimes regimes;

    @Inject
    Audit audit;

    // --- persons

    /** Who was in it, of those the one acting may know. */
    public List<IncidentPerson> people(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select p.reference, p.name, n.role from safety.incident i
                          join safety.incident_person n on n.incident_id = i.id and n.withdrawn_at is null
                          join people.person p on p.id = n.person_id
                         where i.reference = ?1
                         order by array_position(array['VICTIM', 'COMPLAINANT', 'SUSPECT', 'WITNESS', 'RESIDENT'], n.role), p.name, p.id""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new IncidentPerson((String) row[0], (String) row[1], IncidentRole.valueOf((String) row[2])))
                .toList();
    }

    /** As what a person was in each incident, in words, of those the one acting may know: by the reference of the incident. */
    public Map<String, String> rolesOf(String person) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select i.reference, n.role from people.person p
                          join safety.incident_person n on n.person_id = any ((select people.same_person(p.id))::bigint[])
                               and n.withdrawn_at is null
                          join safety.incident i on i.id = n.incident_id
                         where p.reference = ?1 order by n.id""").setParameter(1, person).getResultList();
        return found.stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> IncidentRole.valueOf((String) row[1]).words(),
                        (one, other) -> one + ", " + other));
    }

    /** Names those who were in an incident that is being recorded. */
    void involve(Incident incident, List<NewIncident.Involved> people) {
        for (NewIncident.Involved one : people) {
            int added = query("""
                            insert into safety.incident_person (incident_id, person_id, role, data_class, recorded_at, recorded_by)
                            select ?1, p.id, ?3, ?4, ?5, identity.acting() from people.person p where p.reference = ?2
                            on conflict do nothing""")
                    .setParameter(1, incident.id())
                    .setParameter(2, one.person())
                    .setParameter(3, one.role().name())
                    .setParameter(4, one.role().classIn(incident.getDataClass()))
                    .setParameter(5, now())
                    .executeUpdate();
            if (added == 0) {
                throw new RuleBroken("people.person.unknown", one.person());
            }
        }
    }

    /** Somebody was in it. */
    @For("incident.link")
    public void addPerson(String reference, String person, IncidentRole role) {
        Incident incident = standing(reference);
        if (people(reference).stream().anyMatch(one -> one.reference().equals(person) && one.role() == role)) {
            throw new RuleBroken("safety.incident.person-there");
        }
        involve(incident, List.of(new NewIncident.Involved(person, role)));
        audit.record("EDIT", "incident", reference, role.classIn(incident.getDataClass()), role.name() + " " + person);
    }

    /** Somebody was not in it as that, after all. */
    @For("incident.link")
    public void withdrawPerson(String reference, String person, IncidentRole role) {
        Incident incident = standing(reference);
        query("""
                        update safety.incident_person n
                           set withdrawn_at = ?4, withdrawn_by = identity.acting(), version = version + 1
                         where n.incident_id = ?1 and n.role = ?3 and n.withdrawn_at is null
                           and n.person_id = (select p.id from people.person p where p.reference = ?2)""")
                .setParameter(1, incident.id())
                .setParameter(2, person)
                .setParameter(3, role.name())
                .setParameter(4, now())
                .executeUpdate();
        audit.record(
                "EDIT",
                "incident",
                reference,
                role.classIn(incident.getDataClass()),
                "withdrew " + role.name() + " " + person);
    }

    // --- cases

    /** The cases it has to do with, of those the one acting may see. */
    public List<IncidentCase> cases(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select c.reference, c.type, c.heading, c.closed_on is null, l.reason
                          from safety.incident i join safety.incident_case l on l.incident_id = i.id and l.ended_at is null
                          join cases.shared_case c on c.id = l.case_id
                         where i.reference = ?1 order by c.closed_on nulls first, c.reference""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new IncidentCase(
                        (String) row[0], CaseType.valueOf((String) row[1]), (String) row[2], (Boolean) row[3], (String)
                                row[4]))
                .toList();
    }

    /**
     * It has to do with a case: the case says so on its timeline, and its team sees the incident as far as their posts see its
     * class.
     */
    @For("incident.link")
    public void linkCase(String reference, String caseReference, String reason) {
        Incident incident = standing(reference);
        SharedCase shared = cases.get(caseReference);
        shared.mustBeOpen();
        if (cases(reference).stream().anyMatch(one -> one.reference().equals(caseReference))) {
            throw new RuleBroken("safety.incident.case-there", caseReference);
        }
        query("""
                        insert into safety.incident_case (incident_id, case_id, reason, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, identity.acting())""")
                .setParameter(1, incident.id())
                .setParameter(2, shared.id())
                .setParameter(3, reason.strip())
                .setParameter(4, now())
                .executeUpdate();
        IncidentRow row = incidents.row(reference);
        timeline.write(
                caseReference,
                incident.getDataClass(),
                "Incident linked: " + row.typeWords(),
                reference + ", " + row.agencyName() + ". " + reason.strip(),
                reference);
        audit.record("EDIT", "incident", reference, incident.getDataClass(), "linked to " + caseReference);
    }

    /** It has nothing to do with a case, after all. */
    @For("incident.link")
    public void unlinkCase(String reference, String caseReference) {
        Incident incident = standing(reference);
        SharedCase shared = cases.get(caseReference);
        int ended = query("""
                        update safety.incident_case set ended_at = ?3, ended_by = identity.acting(), version = version + 1
                         where incident_id = ?1 and case_id = ?2 and ended_at is null""")
                .setParameter(1, incident.id())
                .setParameter(2, shared.id())
                .setParameter(3, now())
                .executeUpdate();
        if (ended > 0) {
            timeline.write(
                    caseReference, incident.getDataClass(), "Incident is no longer linked", reference, reference);
            audit.record("EDIT", "incident", reference, incident.getDataClass(), "unlinked from " + caseReference);
        }
    }

    // --- suggestions

    /**
     * What it may have to do with, the nearest first: who lived at its door or was named there before, open cases about the door
     * or its people, and earlier incidents there. What is linked already, or was declined, is not among them.
     */
    public List<Suggestion> suggestions(String reference) {
        LocalDate day = incidents.get(reference).getOccurredOn();
        RepeatPeriod period =
                RepeatPeriod.endingWith(day, regimes.inForce("INCIDENTS", day).number("repeat months"));
        return Stream.of(
                        suggested(PERSONS, Kind.PERSON, reference, null),
                        suggested(CASES, Kind.CASE, reference, null),
                        suggested(EARLIER, Kind.INCIDENT, reference, period.from()))
                .flatMap(List::stream)
                .toList();
    }

    private List<Suggestion> suggested(String sql, Kind kind, String reference, @Nullable LocalDate since) {
        Query query = query(sql + " limit " + MOST).setParameter(1, reference);
        if (since != null) {
            query.setParameter(2, Date.valueOf(since));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return found.stream()
                .map(row -> new Suggestion(kind, (String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static final String IT = """
            with it as materialized (select i.id, i.uprn, i.property_uprn, i.street_id, i.type, i.occurred_on
                                       from safety.incident i where i.reference = ?1 and i.erroneous_at is null)""";

    /** A whole house is every door in it; a door is itself. */
    private static final String LIVING_THERE = """
            people.residency r on (r.uprn = it.uprn or it.uprn = it.property_uprn and r.property_uprn = it.uprn)
                 and r.superseded_at is null and r.valid_from <= it.occurred_on
                 and (r.valid_to is null or r.valid_to >= it.occurred_on)""";

    private static final String PERSONS = IT + """
            , near as (
              select r.person_id, 1 as rank, 'Lived at this door on the day' as why, null as other
                from it join %s
              union all
              select n.person_id, 2, 'Named there before', e.reference
                from it join safety.incident e on e.uprn = it.uprn and e.id <> it.id and e.occurred_on <= it.occurred_on
                     and e.erroneous_at is null
                join safety.incident_person n on n.incident_id = e.id and n.withdrawn_at is null and n.role <> 'COMPLAINANT')
            select p.reference, p.name,
                   (array_agg(near.why order by near.rank))[1] || coalesce(', in ' || max(near.other), '')
              from near join people.person p on p.id = near.person_id and p.merged_into_id is null cross join it
             where not exists (select 1 from safety.incident_person n
                                where n.incident_id = it.id and n.person_id = p.id and n.withdrawn_at is null)
               and not exists (select 1 from safety.incident_not_linked d where d.incident_id = it.id and d.person_id = p.id)
             group by p.id, p.reference, p.name order by min(near.rank), p.name, p.id""".formatted(LIVING_THERE);

    private static final String CASES = IT + """
            , living as (select distinct r.person_id from it join %s),
            named as (select n.person_id from it join safety.incident_person n on n.incident_id = it.id
                       where n.withdrawn_at is null and n.role <> 'COMPLAINANT'),
            near as (
              select c.id, 1 as rank, 'It is about this property' as why
                from it join cases.shared_case c on c.uprn = it.property_uprn
              union all
              select s.case_id, 2, 'It is about this address'
                from it join cases.case_subject s on s.uprn in (it.uprn, it.property_uprn) and s.valid_to is null
              union all
              select s.case_id, 3, 'It is about a person in the incident'
                from named join cases.case_subject s on s.person_id = named.person_id and s.valid_to is null
              union all
              select s.case_id, 3, 'It is about the family of a person in the incident'
                from named join people.family_member m on m.person_id = named.person_id and m.superseded_at is null and m.valid_to is null
                join cases.case_subject s on s.family_id = m.family_id and s.valid_to is null
              union all
              select s.case_id, 4, 'It is about somebody who lived at this door'
                from living join cases.case_subject s on s.person_id = living.person_id and s.valid_to is null
              union all
              select s.case_id, 4, 'It is about a family that lived at this door'
                from living join people.family_member m on m.person_id = living.person_id and m.superseded_at is null and m.valid_to is null
                join cases.case_subject s on s.family_id = m.family_id and s.valid_to is null)
            select c.reference, c.heading, (array_agg(near.why order by near.rank))[1]
              from near join cases.shared_case c on c.id = near.id and c.closed_on is null cross join it
             where not exists (select 1 from safety.incident_case l
                                where l.incident_id = it.id and l.case_id = c.id and l.ended_at is null)
               and not exists (select 1 from safety.incident_not_linked d where d.incident_id = it.id and d.case_id = c.id)
             group by c.id, c.reference, c.heading order by min(near.rank), c.reference""".formatted(LIVING_THERE);

    private static final String EARLIER = IT + """
            select e.reference, coalesce(y.words, e.type) || ', ' || to_char(e.occurred_on, 'FMDD Month YYYY'),
                   case when e.uprn = it.uprn then 'At the same door'
                        when e.property_uprn = it.property_uprn then 'In the same house' else 'The same kind, in the same street' end
                   || case when e.occurred_on = it.occurred_on then ', the same day'
                           when e.occurred_on = it.occurred_on - 1 then ', the day before'
                           else ', ' || (it.occurred_on - e.occurred_on) || ' days before' end
              from it join safety.incident e on e.id <> it.id and e.erroneous_at is null
                   and e.occurred_on between ?2 and it.occurred_on
                   and (e.occurred_on < it.occurred_on or e.id < it.id)
                   and (e.property_uprn = it.property_uprn
                        or it.property_uprn is null and e.street_id = it.street_id and e.type = it.type)
              left join safety.incident_type y on y.code = e.type and y.valid_from <= e.occurred_on
                   and (y.valid_to is null or y.valid_to >= e.occurred_on)
             where not exists (select 1 from safety.incident_repeat l where l.incident_id = it.id and l.earlier_id = e.id)
               and not exists (select 1 from safety.incident_not_linked d where d.incident_id = it.id and d.earlier_id = e.id)
             order by case when e.uprn = it.uprn then 0 else 1 end, e.occurred_on desc, e.id desc""";

    /**
     * It is so, as suggested.
     *
     * @param role as what a person was in it; anything for a case or an incident
     * @throws RuleBroken where it is not suggested to the one acting
     */
    @For("incident.link")
    public void accept(String reference, Kind kind, String other, IncidentRole role) {
        Suggestion suggested = suggestion(reference, kind, other);
        switch (kind) {
            case PERSON -> addPerson(reference, other, role);
            case CASE -> linkCase(reference, other, suggested.why());
            case INCIDENT -> goesOnWith(reference, other);
        }
    }

    private void goesOnWith(String reference, String earlier) {
        Incident incident = standing(reference);
        Incident before = standing(earlier);
        query("""
                        insert into safety.incident_repeat (incident_id, earlier_id, recorded_at, recorded_by)
                        values (?1, ?2, ?3, identity.acting()) on conflict do nothing""")
                .setParameter(1, incident.id())
                .setParameter(2, before.id())
                .setParameter(3, now())
                .executeUpdate();
        audit.record("EDIT", "incident", reference, incident.getDataClass(), "goes on with " + earlier);
    }

    /** It is not so, and is not suggested again. */
    @For("incident.link")
    public void decline(String reference, Kind kind, String other) {
        Incident incident = standing(reference);
        suggestion(reference, kind, other);
        query("""
                        insert into safety.incident_not_linked (incident_id, person_id, case_id, earlier_id, recorded_at, recorded_by)
                        select ?1, (select p.id from people.person p where ?3 = 'PERSON' and p.reference = ?2),
                               (select c.id from cases.shared_case c where ?3 = 'CASE' and c.reference = ?2),
                               (select e.id from safety.incident e where ?3 = 'INCIDENT' and e.reference = ?2), ?4, identity.acting()
                        on conflict do nothing""")
                .setParameter(1, incident.id())
                .setParameter(2, other)
                .setParameter(3, kind.name())
                .setParameter(4, now())
                .executeUpdate();
        audit.record("EDIT", "incident", reference, incident.getDataClass(), "not linked with " + other);
    }

    private Suggestion suggestion(String reference, Kind kind, String other) {
        return suggestions(reference).stream()
                .filter(one -> one.kind() == kind && one.reference().equals(other))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("safety.incident.not-suggested", other));
    }

    /** The incidents it goes on with, and those that go on with it, of those the one acting may see: the latest first. */
    public List<IncidentRow> repeats(String reference) {
        @SuppressWarnings("unchecked")
        List<String> found = query("""
                        select o.reference from safety.incident i
                          join safety.incident_repeat l on i.id in (l.incident_id, l.earlier_id)
                          join safety.incident o on o.id = case when l.incident_id = i.id then l.earlier_id else l.incident_id end
                         where i.reference = ?1 and o.erroneous_at is null order by o.occurred_on desc, o.id desc""").setParameter(1, reference).getResultList();
        return incidents.rows(found);
    }

    private Incident standing(String reference) {
        Incident incident = incidents.get(reference);
        incident.mustStand();
        return incident;
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
