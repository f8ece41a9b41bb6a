-- What the registers of this room and of the rooms beneath it hold about persons, for a subject access request: asked as the officer it
-- gives what they may see; as the system, while it says that it asks who holds what, all of it.
create policy asking_who_holds on cases.referral_text for select using (
  (select identity.acting()) = 'system' and (select current_setting('mtf.asking', true)) = 'holders');

create function people.about_person(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select p.reference, p.data_class, null::bigint, 'MTF', (p.recorded_at at time zone 'Europe/London')::date, 'Who you are',
         concat_ws(E'\n', p.name, 'Born ' || to_char(p.born_on, 'FMDD FMMonth YYYY'), p.address, p.postcode, p.telephone, p.email)
    from people.person p where p.id = any (of_persons) $$;
create function people.about_home(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select distinct on (r.reference) r.reference, r.data_class, null::bigint, r.source_agency, r.valid_from, 'Where you live or lived',
         concat_ws(E'\n', coalesce(a.line, r.elsewhere, 'No fixed abode'),
                   'From ' || to_char(r.valid_from, 'FMDD FMMonth YYYY') || coalesce(' to ' || to_char(r.valid_to, 'FMDD FMMonth YYYY'), ''))
    from people.residency r left join place.address a on a.uprn = r.uprn
   where r.person_id = any (of_persons) and r.superseded_at is null order by r.reference, r.id desc $$;

-- The cases of which they are a subject themselves or with their family.
create function cases.cases_of_persons(of_persons bigint[]) returns bigint[]
  language plpgsql stable
as $$
begin
  return coalesce((
    select array_agg(distinct s.case_id) from cases.case_subject s
     where s.person_id = any (of_persons)
        or s.family_id in (select m.family_id from people.family_member m where m.person_id = any (of_persons) and m.superseded_at is null)), '{}');
end $$;
create function cases.about_case(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select c.reference, 4::smallint, c.id, c.lead_agency, c.opened_on, 'A shared case about you',
         concat_ws(E'\n', c.heading, initcap(c.type) || ' case, ' || lower(replace(c.stage, '_', ' ')),
                   'Opened ' || to_char(c.opened_on, 'FMDD FMMonth YYYY') || coalesce(', closed ' || to_char(c.closed_on, 'FMDD FMMonth YYYY'), ''))
    from cases.shared_case c where c.id = any ((select cases.cases_of_persons(of_persons))::bigint[])
     and exists (select 1 from cases.case_subject s where s.case_id = c.id and s.data_class = 4) $$;
create function cases.about_note(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select n.reference, n.data_class, n.case_id, n.agency_code, (n.occurred_at at time zone 'Europe/London')::date,
         'A note of a ' || lower(case n.type when 'MGMT_OVERSIGHT' then 'manager’s view' else n.type end), n.body
    from cases.note n
   where n.in_error_at is null
     and (n.id in (select x.note_id from cases.note_person x where x.person_id = any (of_persons))
          or n.case_id = any ((select cases.cases_of_persons(of_persons))::bigint[])
             and not exists (select 1 from cases.note_person x where x.note_id = n.id)) $$;
create function cases.about_action(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select a.reference, a.data_class, a.case_id, a.agency_code, a.created_on, 'An action agreed',
         concat_ws(E'\n', a.title, nullif(a.detail, ''), a.completion_note)
    from cases.action a where a.case_id = any ((select cases.cases_of_persons(of_persons))::bigint[]) $$;
create function cases.about_visit(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select v.reference, v.data_class, v.case_id, o.agency_code, v.visit_on, 'A visit',
         concat_ws(E'\n', v.purpose, initcap(replace(v.status, '_', ' ')))
    from cases.visit v join identity.officer o on o.username = v.lead
   where v.case_id = any ((select cases.cases_of_persons(of_persons))::bigint[]) $$;
-- Lines that tell of another record are that record's: here are those that were written for themselves.
create function cases.about_line(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select 'TL-' || substr(md5(t.id || '/' || t.recorded_at), 1, 10), t.data_class, t.case_id, t.agency_code, (t.occurred_at at time zone 'Europe/London')::date, 'A line of the case’s history',
         concat_ws(E'\n', t.heading, nullif(t.body, ''))
    from cases.timeline_entry t
   where t.subject_reference is null and t.case_id = any ((select cases.cases_of_persons(of_persons))::bigint[]) $$;
create function cases.about_referral(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select r.reference, t.data_class, r.case_id, r.referrer_agency, coalesce(r.referred_on, (r.recorded_at at time zone 'Europe/London')::date),
         'A referral about you', t.concern
    from cases.referral r
    join cases.referral_text t on t.referral_id = r.id
   where r.state not in ('DRAFT', 'DISCARDED')
     and exists (select 1 from cases.referral_subject s join people.person p on p.reference = s.subject_reference
                  where s.referral_id = r.id and p.id = any (of_persons)) $$;
create function cases.about_flag(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select f.reference, f.data_class, null::bigint, f.agency_code, f.set_on, 'What our officers are told before they call on you',
         coalesce((select i.words from cases.safety_instruction i where i.code = f.instruction and i.valid_from <= f.set_on
                     and (i.valid_to is null or i.valid_to >= f.set_on)), f.instruction)
    from cases.safety_flag f where f.person_id = any (of_persons) $$;
create function cases.about_flag_reason(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select f.reference, r.data_class, null::bigint, f.agency_code, r.incident_on, 'Why they are told so', r.recorded
    from cases.safety_flag f join cases.safety_reason r on r.flag_id = f.id where f.person_id = any (of_persons) $$;

insert into cases.subject_source (code, words, reader, position) values
('PERSON', 'Person index', 'people.about_person', 1),
('HOME', 'Homes', 'people.about_home', 2),
('CASE', 'Cases', 'cases.about_case', 3),
('NOTE', 'Notes', 'cases.about_note', 4),
('ACTION', 'Actions', 'cases.about_action', 5),
('VISIT', 'Visits', 'cases.about_visit', 6),
('LINE', 'Timeline', 'cases.about_line', 7),
('REFERRAL', 'Referrals', 'cases.about_referral', 8),
('FLAG', 'Safety flags', 'cases.about_flag', 9),
('FLAG_REASON', 'Reasons of safety flags', 'cases.about_flag_reason', 10);
