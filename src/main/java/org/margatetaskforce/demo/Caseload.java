package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * The cases that the demo town's agencies work on together, beside the files that licensing opened: families, individuals,
 * landlords, places, shared houses, at every stage, with their teams, notes and reviews due and overdue. Rows where there are
 * many, and the process of each open case through the same door as real work.
 */
@Boundary
public class Caseload {

    /** How many of each type. */
    private static final int FAMILIES = 150;

    private static final int INDIVIDUALS = 150;
    private static final int HOUSES = 90;
    private static final int LANDLORDS = 25;
    private static final int PLACES = 40;

    /** Kept with each of these cases, so that the later statements know them. */
    private static final String REASON = "Several agencies were called here before the team began";

    /** A stage for each of twenty cases; closed ones among them. */
    private static final String STAGES =
            "array['ACTIVE','ASSESSMENT','ACTIVE','PLAN','ACTIVE','ALLOCATED','ACTIVE','ACTIVE','CLOSED',"
                    + "'ACTIVE','ASSESSMENT','ACTIVE','ACCEPTED','ACTIVE','PLAN','ACTIVE','CLOSING','ALLOCATED','ACTIVE','CLOSED']";

    /** The day on which the a.n-th was opened: as long ago as its stage takes, and a few longer than they should. */
    private static final String OPENED = """
            (cast(?1 as date) - (case (%s)[1 + (a.n * 7 %% 20)::int]
               when 'ACCEPTED' then 1 + a.n %% 2 + case when a.n %% 5 = 0 then 6 else 0 end
               when 'ALLOCATED' then 2 + a.n %% 5 + case when a.n %% 7 = 0 then 9 else 0 end
               when 'ASSESSMENT' then 6 + a.n * 3 %% 14 + case when a.n %% 7 = 0 then 20 else 0 end
               when 'PLAN' then 9 + a.n * 3 %% 10 + case when a.n %% 7 = 0 then 12 else 0 end
               when 'CLOSING' then 60 + a.n * 13 %% 120
               when 'CLOSED' then 120 + a.n * 13 %% 130
               else 21 + a.n * 13 %% 220 end)::int)""".formatted(STAGES);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Workflow workflow;

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    /** Opens them all: headers, subjects, teams, partners with their legal bases, needs; then sees which are shared. */
    public void open() {
        openOf("FAMILY", 'F', FAMILIES, "array['t.lindo','f.benali','c.mannering','f.benali','a.menon']", """
                select row_number() over (order by f.id) as n, 'A family in ' || min(s.name) as heading, null::text as uprn, null::bigint as person,
                       f.id as family, null::bigint as organisation, 'the family' as role
                  from people.family f
                  join people.family_member b on b.family_id = f.id and b.superseded_at is null
                  join people.residency r on r.person_id = b.person_id and r.is_main and r.valid_to is null and r.superseded_at is null
                  join place.property p on p.uprn = r.property_uprn join place.street s on s.id = p.street_id
                 where f.id % 3 = 0 group by f.id""");
        openOf(
                "INDIVIDUAL",
                'I',
                INDIVIDUALS,
                "array['d.whitlock','l.tapsell','m.brightwell','g.pryce','n.hussain','t.solley','w.nowak','a.keane','s.goodban','m.kowalczyk','j.fagg','o.adeyemi','c.pettman','b.mutasa']",
                """
                select row_number() over (order by r.person_id) as n, 'Nuisance in ' || s.name as heading, null::text as uprn, r.person_id as person,
                       null::bigint as family, null::bigint as organisation, 'whom it concerns' as role
                  from people.residency r
                  join people.person q on q.id = r.person_id and q.born_on < date '1993-01-01'
                  join place.property p on p.uprn = r.property_uprn join place.street s on s.id = p.street_id
                 where r.is_main and r.valid_to is null and r.superseded_at is null and r.person_id % 7 = 0""");
        openOf("PROPERTY", 'P', HOUSES, "array['p.sandys','i.dumitru','y.rahman','k.hollands','a.okonkwo']", """
                select row_number() over (order by p.id) as n, d.line as heading, p.uprn, null::bigint as person, null::bigint as family,
                       null::bigint as organisation, 'the property' as role
                  from place.property p join place.address d on d.uprn = p.uprn
                 where p.id % 5 = 0 and not exists (select 1 from cases.shared_case c where c.uprn = p.uprn)""");
        openOf("LANDLORD", 'L', LANDLORDS, "array['a.okonkwo','p.sandys','y.rahman']", """
                select row_number() over (order by o.id) as n, 'A landlord of ' || count(*) || ' houses' as heading, null::text as uprn, null::bigint as person,
                       null::bigint as family, o.id as organisation, 'the landlord' as role
                  from people.organisation o join people.property_interest i on i.organisation_id = o.id and i.superseded_at is null
                 group by o.id having count(*) > 2""");
        openOf("PROBLEM", 'B', PLACES, "array['d.whitlock','m.brightwell']", """
                select row_number() over (order by s.id) as n, 'Drinking and litter in ' || s.name as heading, min(p.uprn) as uprn, null::bigint as person,
                       null::bigint as family, null::bigint as organisation, 'the place' as role
                  from place.street s join place.property p on p.street_id = s.id group by s.id""");
        team();
        partners();
        query("""
                        insert into cases.case_need (case_id, title, recorded_at, recorded_by)
                        select c.id, (array['School every day','Rent paid and arrears falling','A safe home without hazards','No more calls at night','Register with a doctor','Work or training'])[1 + (c.id + k) % 6],
                               c.opened_on + time '12:00', 'system'
                          from cases.shared_case c cross join generate_series(1, 2) k
                         where c.opening_reason = ?1 and c.stage in ('PLAN', 'ACTIVE', 'CLOSING', 'CLOSED')""").setParameter(1, REASON).executeUpdate();
        query(
                        "update cases.case_need n set outcome = 'MET', outcome_on = c.closed_on from cases.shared_case c where c.id = n.case_id and c.stage = 'CLOSED' and c.opening_reason = ?1")
                .setParameter(1, REASON)
                .executeUpdate();
        query(
                        "select count(cases.derive_sharing(c.reference)) from cases.shared_case c where c.opening_reason = ?1 and c.closed_on is null")
                .setParameter(1, REASON)
                .getSingleResult();
        query("""
                        insert into cases.case_link (from_case_id, to_case_id, type, reason, recorded_at, recorded_by)
                        select a.id, b.id, 'SAME_PLACE', 'Both are about the same street', ?2, 'system'
                          from cases.shared_case a join cases.shared_case b on b.type = 'PROBLEM' and b.opening_reason = ?1
                               and right(a.heading, 12) = right(b.heading, 12)
                         where a.type = 'INDIVIDUAL' and a.opening_reason = ?1 and a.id % 2 = 0""")
                .setParameter(1, REASON)
                .setParameter(2, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
    }

    private void openOf(String type, char letter, int many, String leads, String about) {
        query("""
                        with about as (select * from (%s) a where a.n <= %d),
                        born as (
                          select a.*, (%s)[1 + (a.n * 7 %% 20)::int] as stage, (%s)[1 + (a.n %% array_length(%s, 1))::int] as lead,
                                 %s as opened
                            from about a),
                        made as (
                          insert into cases.shared_case (reference, type, stage, lead_agency, lead_professional, marking, uprn, heading, opened_on, closed_on,
                                 priority, risk, opening_reason, accepted_on, lead_accepted_on, first_contact_on, assessed_on, plan_agreed_on, review_series_on,
                                 review_due_on, closing_since, closing_proposed_by, closure_reason, closure_summary, closed_by, recorded_at, recorded_by)
                          select cases.next_reference('%s', extract(year from b.opened)::int), '%s', b.stage, o.agency_code,
                                 b.lead, case when '%s' in ('FAMILY', 'INDIVIDUAL') then 'RESTRICTED' else 'PROTECT' end,
                                 case when '%s' = 'PROPERTY' then b.uprn end, b.heading, b.opened,
                                 case when b.stage = 'CLOSED' then least(b.opened + 90, cast(?1 as date) - 3) end,
                                 (array['P2','P3','P1','P3','P3'])[1 + b.n %% 5], (array['STANDARD','MEDIUM','STANDARD','HIGH'])[1 + b.n %% 4], ?2,
                                 b.opened, case when b.stage <> 'ACCEPTED' then b.opened + 1 end,
                                 case when b.stage not in ('ACCEPTED', 'ALLOCATED') then b.opened + 4 end,
                                 case when b.stage not in ('ACCEPTED', 'ALLOCATED', 'ASSESSMENT') then b.opened + 7 end,
                                 case when b.stage in ('ACTIVE', 'CLOSING', 'CLOSED') then b.opened + 9 end,
                                 case when b.stage = 'ACTIVE' then r.day end,
                                 case when b.stage = 'ACTIVE' then r.day + (array[0,0,0,0,0,2,1])[extract(isodow from r.day)::int] end,
                                 case when b.stage = 'CLOSING' then cast(?1 as date) - (b.n %% 12)::int end, case when b.stage = 'CLOSING' then b.lead end,
                                 case when b.stage in ('CLOSING', 'CLOSED') then 'NEEDS_MET' end,
                                 case when b.stage in ('CLOSING', 'CLOSED') then 'What the plan set out to change has changed.' end,
                                 case when b.stage = 'CLOSED' then 'r.ferreira' end,
                                 b.opened + time '10:00', 'system'
                            from born b join identity.officer o on o.username = b.lead
                           cross join lateral (select cast(?1 as date) + (b.n * 5 %% 55)::int - 12 as day) r
                           order by b.opened, b.n
                          returning id, reference, heading, uprn, opened_on, lead_professional, row_number() over () as m)
                        insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
                        select m.id, m.reference, m.lead_professional, m.opened_on, 'leads the case', m.opened_on + time '10:00', 'system' from made m""".formatted(about, many, STAGES, leads, leads, OPENED, letter, type, type, type).replace(
                        "returning id, reference, heading, uprn, opened_on, lead_professional, row_number() over () as m)",
                        "returning id, reference, opened_on, lead_professional)"))
                .setParameter(1, Date.valueOf(today()))
                .setParameter(2, REASON)
                .executeUpdate();
        // the n-th about is the n-th case in the order in which they were opened: the same order by the same numbers
        query("""
                        with about as (select a.*, row_number() over (order by %s, a.n) as place from (%s) a where a.n <= %d),
                        made as (select c.id, c.opened_on, row_number() over (order by c.opened_on, c.id) as place
                                   from cases.shared_case c where c.type = '%s' and c.opening_reason = ?2)
                        insert into cases.case_subject (case_id, data_class, kind, person_id, family_id, organisation_id, uprn, role, valid_from, recorded_at, recorded_by)
                        select m.id, case when a.person is not null or a.family is not null then 4 else 5 end,
                               case when a.person is not null then 'PERSON' when a.family is not null then 'FAMILY' when a.organisation is not null then 'ORGANISATION' else 'PROPERTY' end,
                               a.person, a.family, a.organisation, case when a.person is null and a.family is null and a.organisation is null then a.uprn end,
                               a.role, m.opened_on, m.opened_on + time '10:00', 'system'
                          from made m join about a on a.place = m.place""".formatted(
                                OPENED,
                                type.equals("PROPERTY")
                                        ? about.replace(
                                                " and not exists (select 1 from cases.shared_case c where c.uprn = p.uprn)",
                                                " and exists (select 1 from cases.shared_case c where c.uprn = p.uprn and c.opening_reason = ?2)")
                                        : about,
                                many,
                                type))
                .setParameter(1, Date.valueOf(today()))
                .setParameter(2, REASON)
                .executeUpdate();
    }

    /** Two more on each team: of the lead agency, and of the partners. */
    private void team() {
        query("""
                        insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
                        select c.id, c.reference, x.username, c.opened_on + 2, 'works on the case', c.opened_on + 2 + time '10:00', 'system'
                          from cases.shared_case c
                         cross join lateral (
                           select o.username, row_number() over (order by md5(o.username || c.reference)) as n
                             from identity.officer o join identity.officer_post p on p.officer_id = o.id
                            where o.username <> c.lead_professional
                              and p.post_code in ('FIW', 'SWA', 'YOW', 'CSO', 'HIO', 'PC', 'PCSO', 'FSO', 'HLT', 'PRB')
                              and (o.agency_code = c.lead_agency or c.stage in ('PLAN', 'ACTIVE', 'CLOSING'))) x
                         where c.opening_reason = ?1 and x.n <= 3 and c.stage not in ('ACCEPTED', 'CLOSED')""").setParameter(1, REASON).executeUpdate();
    }

    /** The agencies of the team are its partners, and each pair has its ground. */
    private void partners() {
        query("""
                        insert into cases.partner_agency (case_id, agency_code, joined_on, closing_answer, closing_answered_on, recorded_at, recorded_by)
                        select distinct c.id, o.agency_code, c.opened_on + 2, case when c.id %% 2 = 0 and c.stage = 'CLOSING' then 'CONFIRMED' end,
                               case when c.id %% 2 = 0 and c.stage = 'CLOSING' then cast(?2 as date) end, c.opened_on + 2 + time '10:00', 'system'
                          from cases.shared_case c join cases.team_member m on m.case_id = c.id join identity.officer o on o.username = m.username
                         where c.opening_reason = ?1 and o.agency_code <> c.lead_agency""".replace("%%", "%"))
                .setParameter(1, REASON)
                .setParameter(2, Date.valueOf(today()))
                .executeUpdate();
        query("""
                        insert into cases.legal_basis (case_id, agency_a, agency_b, gateway_code, necessity, valid_from, recorded_at, recorded_by)
                        with a as (
                          select c.id, c.lead_agency as agency, c.opened_on from cases.shared_case c where c.opening_reason = ?1
                          union select p.case_id, p.agency_code, c.opened_on from cases.partner_agency p join cases.shared_case c on c.id = p.case_id where c.opening_reason = ?1)
                        select x.id, x.agency, y.agency, case when 'KFRS' in (x.agency, y.agency) then 'FIRE' else 'G115' end,
                               'What is going on there is known in part to each agency and as a whole to none.', x.opened_on + 2, x.opened_on + 2 + time '10:00', 'system'
                          from a x join a y on y.id = x.id and x.agency < y.agency""").setParameter(1, REASON).executeUpdate();
    }

    /** Who wrote on them. */
    public List<String> authors() {
        @SuppressWarnings("unchecked")
        List<String> authors = query("""
                        select distinct m.username from cases.team_member m join cases.shared_case c on c.id = m.case_id
                         where c.opening_reason = ?1 and m.valid_to is null order by 1""").setParameter(1, REASON).getResultList();
        return authors;
    }

    /** What the one acting wrote on their cases, and when they last looked at them. */
    public void write() {
        query("""
                        insert into cases.note (reference, case_id, data_class, agency_code, type, nature, body, occurred_at, recorded_at, recorded_by, marking)
                        select 'N-' || lpad(nextval('cases.note_number')::text, 6, '0'), w.case_id, case when w.n %% 6 = 0 then 7 else 6 end, identity.acting_agency(),
                               (array['VISIT','CALL','MEETING','OBSERVATION','ANALYSIS','CALL'])[1 + w.n %% 6], (array['FACT','FACT','OPINION','THIRD_PARTY'])[1 + w.n %% 4],
                               (array['Called at the door. Nobody answered; left a card and will come again on Thursday.',
                                      'Spoke on the telephone. They will keep the appointment, and asked what to bring.',
                                      'Met the caretaker. The rubbish in the yard is not theirs; the flat above puts it there at night.',
                                      'The stairs were clean and the smoke alarm on the landing works.',
                                      'School says attendance is better than last term, mornings are still late.',
                                      'In my view the arrears are what keeps them awake, not the neighbours.',
                                      'The neighbour told me that it has been quiet for a fortnight.',
                                      'Agreed who does what until the next meeting; the plan stands.'])[1 + (w.n * 5 + w.case_id)::int %% 8],
                               w.day + time '11:20', w.day + time '16:40', identity.acting(), w.marking
                          from (select m.case_id, c.marking, k as n, least(c.opened_on + 3 + (k * 17 + m.case_id::int %% 9), coalesce(c.closed_on, cast(?2 as date)) - 1) as day
                                  from cases.team_member m join cases.shared_case c on c.id = m.case_id cross join generate_series(1, 5) k
                                 where m.username = identity.acting() and c.opening_reason = ?1 and c.opened_on < cast(?2 as date) - 2
                                   and (k < 4 or m.username = c.lead_professional) and (m.case_id + k) %% 3 <> 0) w
                         where w.day < cast(?2 as date)""".replace("%%", "%"))
                .setParameter(1, REASON)
                .setParameter(2, Date.valueOf(today()))
                .executeUpdate();
        query("""
                        insert into cases.timeline_entry (case_id, data_class, agency_code, occurred_at, heading, body, subject_reference, recorded_at, recorded_by)
                        select c.id, 5, identity.acting_agency(), t.day + time '15:00', t.heading, '', c.reference, t.day + time '15:00', identity.acting()
                          from cases.shared_case c
                         cross join lateral (values (c.opened_on, 'Case opened'), (c.lead_accepted_on, 'Lead accepted'), (c.first_contact_on, 'First contact made'),
                                                    (c.assessed_on, 'Assessment signed'), (c.plan_agreed_on, 'Plan agreed'), (c.closing_since, 'Closing proposed'),
                                                    (c.closed_on, 'Case closed')) t (day, heading)
                         where c.opening_reason = ?1 and c.lead_professional = identity.acting() and t.day is not null""").setParameter(1, REASON).executeUpdate();
        query("""
                        insert into cases.last_look (username, case_id, looked_at)
                        select m.username, m.case_id, cast(?2 as date) - (m.case_id %% 20)::int + time '17:00' from cases.team_member m join cases.shared_case c on c.id = m.case_id
                         where m.username = identity.acting() and m.valid_to is null and c.opening_reason = ?1 and m.case_id %% 4 <> 0
                        on conflict do nothing""".replace("%%", "%"))
                .setParameter(1, REASON)
                .setParameter(2, Date.valueOf(today()))
                .executeUpdate();
    }

    /** The open ones, which wait for somebody. */
    public List<String> waiting() {
        @SuppressWarnings("unchecked")
        List<String> waiting = query(
                        "select reference from cases.shared_case where opening_reason = ?1 and closed_on is null order by id")
                .setParameter(1, REASON)
                .getResultList();
        return waiting;
    }

    /** Starts the processes of some, each at the stage where its case stands. */
    public void start(List<String> references) {
        for (String reference : references) {
            Object[] row = (Object[]) query("select heading, lead_agency from cases.shared_case where reference = ?1")
                    .setParameter(1, reference)
                    .getSingleResult();
            workflow.start(Cases.PROCESS, new Subject(reference, (String) row[0], reference, (String) row[1]));
        }
    }
}
