-- Break-glass (partnership practice F.5): from a person or an address that one lawfully has, for an hour, to read; told at once, and
-- reviewed by somebody else. What may never be opened so is answered by the duty holder of whoever holds it.
create table cases.glass_class (
  data_class smallint not null references identity.data_class,
  not_of_agency text references identity.agency,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (data_class, valid_from)
);
comment on table cases.glass_class is 'Classes that break-glass opens; of D13, D15 and D16 only a summary might be, and where none is a row of its own nothing is';
comment on column cases.glass_class.not_of_agency is 'The agency whose records of this class it never opens';
insert into cases.glass_class (data_class, not_of_agency, valid_from, source, mark) values
(4, null, '2009-07-01', 'Partnership practice F.5', 'design'),
(6, null, '2009-07-01', 'Partnership practice F.5', 'design'),
(7, 'POL', '2009-07-01', 'Partnership practice F.5: D7 of agencies other than the police', 'design');
revoke insert, update, delete on cases.glass_class from "${app}";
alter table cases.glass_class enable row level security;
alter table cases.glass_class force row level security;
create policy asking on cases.glass_class using ((select identity.acting()) <> 'public');

create table cases.glass_request (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^BG-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 23 references identity.data_class check (data_class = 23),
  officer text not null references identity.officer (username),
  supervisor_post text not null references identity.post,
  about text not null check (about ~ '^(P-[0-9]{6,}|[1-9][0-9]{0,11})$'),
  reason text not null check (reason in ('RISK_TO_LIFE', 'CHILD_AT_RISK', 'IMMINENT_VISIT', 'COURT_TODAY')),
  because text not null check (length(because) between 30 and 2000),
  asked_at timestamptz not null,
  until_at timestamptz not null check (until_at > asked_at),
  answer_by timestamptz not null,
  review_due_on date not null,
  manager_on date not null,
  outcome text check (outcome in ('JUSTIFIED', 'TRAINING', 'UNJUSTIFIED')),
  outcome_note text,
  reviewed_at timestamptz,
  reviewed_by text references identity.officer (username) check (reviewed_by <> officer),
  breach_due_at timestamptz,
  breach_note text,
  breach_reported_at timestamptz,
  breach_reported_by text references identity.officer (username),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((outcome is null) = (reviewed_at is null) and (outcome is null) = (reviewed_by is null)),
  check ((breach_due_at is not null) = (outcome is not distinct from 'UNJUSTIFIED'))
);
comment on column cases.glass_request.reviewed_by is 'Never the one who asked (partnership practice A.3, segregation c)';
create index glass_request_of_officer on cases.glass_request (officer, asked_at desc);
create index glass_request_listed on cases.glass_request (asked_at desc, id desc);
revoke delete on cases.glass_request from "${app}";

create table cases.broken_glass (
  id bigint generated always as identity primary key,
  request_id bigint not null references cases.glass_request,
  data_class smallint not null default 23 references identity.data_class check (data_class = 23),
  officer text not null references identity.officer (username),
  case_id bigint not null references cases.shared_case,
  case_reference text not null,
  opened_at timestamptz not null,
  until_at timestamptz not null check (until_at > opened_at),
  unique (request_id, case_id)
);
comment on table cases.broken_glass is 'A case that is open to an officer until an hour: to read, of some classes alone';
create index broken_glass_of_officer on cases.broken_glass (officer, until_at) include (opened_at, case_id);
revoke update, delete on cases.broken_glass from "${app}";

-- Who was told of it at once: they may read what they were told of. Apart, so that the one who asked cannot read from it who was.
create table cases.glass_told (
  request_id bigint not null references cases.glass_request,
  data_class smallint not null default 23 references identity.data_class check (data_class = 23),
  username text not null references identity.officer (username),
  primary key (request_id, username)
);
create index glass_told_of on cases.glass_told (username) include (request_id);
revoke update, delete on cases.glass_told from "${app}";
alter table cases.glass_told enable row level security;
alter table cases.glass_told force row level security;
create policy told on cases.glass_told using (
  (select identity.acting()) = 'system' or username = (select identity.acting())
  or data_class = any ((select identity.full_classes())::smallint[]));

create function cases.glass_told_me() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  return coalesce((select array_agg(t.request_id) from cases.glass_told t where t.username = identity.acting()), '{}');
end $$;

alter table cases.glass_request enable row level security;
alter table cases.glass_request force row level security;
-- the officer, whoever was told, the supervisor, those who read all of the access audit; the Programme Manager what nobody reviewed
create policy reading on cases.glass_request for select using (
  (select identity.acting()) = 'system'
  or officer = (select identity.acting())
  or data_class = any ((select identity.full_classes())::smallint[])
  or supervisor_post = any ((select identity.acting_posts())::text[])
  or id = any ((select cases.glass_told_me())::bigint[])
  or 'PM' = any ((select identity.acting_posts())::text[]) and manager_on <= (select identity.today()));
create policy asking on cases.glass_request for insert with check (
  officer = (select identity.acting()) and recorded_by = (select identity.acting()) and outcome is null);
create policy reviewing on cases.glass_request for update using (
  officer <> (select identity.acting())
  and (select identity.acting_posts())::text[] && array['IGO', 'PM']);
alter table cases.broken_glass enable row level security;
alter table cases.broken_glass force row level security;
create policy reading on cases.broken_glass for select using (
  (select identity.acting()) = 'system'
  or officer = (select identity.acting())
  or data_class = any ((select identity.full_classes())::smallint[])
  or request_id = any ((select cases.glass_told_me())::bigint[]));
create policy opening on cases.broken_glass for insert with check ((select identity.acting()) = 'system');

-- The cases open to the one acting this moment. None while a file is made, and none that they are never to see: a conflict of
-- interest beats it.
create function cases.glass_broken() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  open_now bigint[];
  excluded bigint[];
begin
  if who in ('system', 'public') or current_setting('mtf.exit', true) = 'file' then
    return '{}';
  end if;
  select coalesce(array_agg(g.case_id), '{}') into open_now
    from cases.broken_glass g
   where g.officer = who and g.until_at > identity.now() and g.opened_at <= identity.now();
  if open_now = '{}' or identity.acting_agency() is null then
    return '{}';
  end if;
  excluded := cases.my_exclusions();
  return array(select c from unnest(open_now) c where c <> all (excluded));
end $$;
comment on function cases.glass_broken() is 'Cases that break-glass has opened to the one acting, until their hour has passed';

create function cases.glass_classes() returns smallint[]
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  return coalesce((select array_agg(c.data_class) from cases.glass_class c
                    where c.valid_from <= identity.today() and (c.valid_to is null or c.valid_to >= identity.today())), '{}');
end $$;
create function cases.glass_never_of(of_class smallint) returns text[]
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  return coalesce((select array_agg(c.not_of_agency) from cases.glass_class c
                    where c.data_class = of_class and c.not_of_agency is not null and c.valid_from <= identity.today()
                      and (c.valid_to is null or c.valid_to >= identity.today())), '{}');
end $$;
comment on function cases.glass_never_of(smallint) is 'Agencies whose records of a class break-glass never opens';

-- Policies of their own, for reading alone: nothing is written by them, and the other policies stand as they are.
create policy glass_broken on cases.note for select using (
  case_id = any ((select cases.glass_broken())::bigint[])
  and data_class = any ((select cases.glass_classes())::smallint[])
  and (data_class <> 7 or agency_code <> all ((select cases.glass_never_of(7::smallint))::text[]))
  and in_error_at is null);
create policy glass_broken on cases.timeline_entry for select using (
  case_id = any ((select cases.glass_broken())::bigint[])
  and data_class = any ((select cases.glass_classes())::smallint[])
  and (data_class <> 7 or agency_code <> all ((select cases.glass_never_of(7::smallint))::text[])));
create policy glass_broken on cases.case_subject for select using (
  data_class = 4 and data_class = any ((select cases.glass_classes())::smallint[])
  and case_id = any ((select cases.glass_broken())::bigint[]));
-- what hangs on a note is read with it, and written by those who may write the note
create policy reading_alone on cases.note_version as restrictive for insert with check (
  exists (select 1 from cases.note n where n.id = note_id and n.case_id <> all ((select cases.glass_broken())::bigint[])));
create policy reading_alone on cases.note_person as restrictive for insert with check (
  exists (select 1 from cases.note n where n.id = note_id and n.case_id <> all ((select cases.glass_broken())::bigint[])));
create policy taking_alone on cases.note_person as restrictive for delete using (
  exists (select 1 from cases.note n where n.id = note_id and n.case_id <> all ((select cases.glass_broken())::bigint[])));
create policy changing_alone on cases.note_person as restrictive for update using (
  exists (select 1 from cases.note n where n.id = note_id and n.case_id <> all ((select cases.glass_broken())::bigint[])));

create function cases.glass_families() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  open_now bigint[] := cases.glass_broken();
begin
  if open_now = '{}' then
    return '{}';
  end if;
  return coalesce((select array_agg(distinct s.family_id) from cases.case_subject s
                    where s.case_id = any (open_now) and s.family_id is not null and s.valid_to is null), '{}');
end $$;
create policy glass_broken on people.family for select using (
  data_class = 4 and id = any ((select cases.glass_families())::bigint[]));
create policy glass_broken on people.family_member for select using (
  data_class = 4 and family_id = any ((select cases.glass_families())::bigint[]));
create function cases.glass_people() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  open_now bigint[] := cases.glass_broken();
  families bigint[];
begin
  if open_now = '{}' then
    return '{}';
  end if;
  families := cases.glass_families();
  return coalesce((select array_agg(s.person_id) from cases.case_subject s
                    where s.case_id = any (open_now) and s.person_id is not null and s.valid_to is null), '{}')
      || coalesce((select array_agg(distinct f.person_id) from people.family_member f
                    where f.family_id = any (families) and f.superseded_at is null), '{}');
end $$;
create policy glass_broken on people.relationship for select using (
  data_class = 4 and from_person_id = any ((select cases.glass_people())::bigint[])
  and to_person_id = any ((select cases.glass_people())::bigint[]));
create policy glass_broken on people.residency for select using (
  data_class = 4 and person_id = any ((select cases.glass_people())::bigint[]));

-- A call in need to whoever holds what the one who asked may not see: answered by the duty holder within the hour.
create table cases.duty_call (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^DC-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 23 references identity.data_class check (data_class = 23),
  request_id bigint not null references cases.glass_request,
  agency_code text not null references identity.agency,
  answer_by timestamptz not null,
  answered_at timestamptz,
  answered_by text references identity.officer (username),
  answer text check (answer in ('TOLD', 'NOTHING_NEEDED', 'NOT_REACHED')),
  note text check (length(note) between 15 and 2000),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (request_id, agency_code),
  check ((answered_at is null) = (answer is null))
);
revoke delete on cases.duty_call from "${app}";
alter table cases.duty_call enable row level security;
alter table cases.duty_call force row level security;
-- the desk and those who read all of the access audit; never the one who asked, to whom it would tell that something is held
create policy desk on cases.duty_call using (
  (select identity.acting()) = 'system'
  or agency_code = any ((select identity.desks_of())::text[])
  or data_class = any ((select identity.full_classes())::smallint[]));
create function cases.calls_to_my_desks() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  return coalesce((select array_agg(d.request_id) from cases.duty_call d where d.agency_code = any (identity.desks_of())), '{}');
end $$;
create policy called on cases.glass_request for select using (id = any ((select cases.calls_to_my_desks())::bigint[]));

-- Who holds what is asked of the bodies of records by these functions alone: as the system, and only while they say so.
create policy asking_who_holds on cases.note for select using (
  (select identity.acting()) = 'system' and (select current_setting('mtf.asking', true)) = 'holders');
create policy asking_who_holds on cases.timeline_entry for select using (
  (select identity.acting()) = 'system' and (select current_setting('mtf.asking', true)) = 'holders');

-- The open cases about a person, a place or the case itself, for the functions below, which act as the system.
create function cases.cases_to_know_of(of_reference text, and_residents boolean) returns bigint[]
  language plpgsql volatile
as $$
declare
  today date := identity.today();
  doors text[];
  living bigint[];
begin
  if of_reference like 'MTF-%' then
    return array(select c.id from cases.shared_case c where c.reference = of_reference and c.closed_on is null);
  elsif of_reference !~ '^[0-9]+$' then
    return array(select c.id from cases.shared_case c
                  where c.closed_on is null and c.id in (select cases.cases_about(of_reference)));
  end if;
  doors := cases.doors_of(array[of_reference]);
  living := case when and_residents then
    array(select r.person_id from people.residency r
           where r.uprn = any (doors) and r.superseded_at is null and r.valid_from <= today
             and (r.valid_to is null or r.valid_to >= today)) else '{}' end;
  return array(
    select c.id from cases.shared_case c
     where c.closed_on is null
       and (c.uprn = any (doors)
            or exists (select 1 from cases.case_subject s
                        where s.case_id = c.id and s.valid_to is null
                          and (s.uprn = any (doors) or s.person_id = any (living)
                               or s.family_id in (select f.family_id from people.family_member f
                                                   where f.person_id = any (living) and f.superseded_at is null)))));
end $$;
comment on function cases.cases_to_know_of(text, boolean) is 'Of the system''s functions alone: its answer is never shown';

-- Opens what may be opened for the one who asked, and writes a line on each case. Gives back how many cases were opened to them.
create function cases.open_glass(of_request text) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  whose text := identity.acting_agency();
  today date := identity.today();
  excluded bigint[] := cases.my_exclusions();
  classes smallint[] := cases.glass_classes();
  never text[] := cases.glass_never_of(7::smallint);
  asked cases.glass_request;
  about bigint[];
  opened bigint[];
begin
  select * into strict asked from cases.glass_request where reference = of_request and officer = who;
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true), set_config('mtf.asking', 'holders', true);
  about := cases.cases_to_know_of(asked.about, true);
  with opening as (
    insert into cases.broken_glass (request_id, officer, case_id, case_reference, opened_at, until_at)
    select asked.id, who, c.id, c.reference, asked.asked_at, asked.until_at
      from cases.shared_case c
     where c.id = any (about) and c.id <> all (excluded)
       and not exists (select 1 from cases.team_member m where m.case_id = c.id and m.username = who and m.valid_from <= today
                          and (m.valid_to is null or m.valid_to >= today))
       and (exists (select 1 from cases.note n where n.case_id = c.id and n.data_class = any (classes) and n.in_error_at is null
                       and (n.data_class <> 7 or n.agency_code <> all (never)))
            or exists (select 1 from cases.timeline_entry t where t.case_id = c.id and t.data_class = any (classes)
                          and (t.data_class <> 7 or t.agency_code <> all (never)))
            or exists (select 1 from cases.case_subject s where s.case_id = c.id and s.data_class = any (classes)))
    returning case_id)
  select coalesce(array_agg(case_id), '{}') into opened from opening;
  perform set_config('mtf.officer', who, true), set_config('mtf.keeping', '', true), set_config('mtf.asking', '', true);
  insert into cases.timeline_entry (case_id, data_class, agency_code, occurred_at, heading, body, subject_reference, recorded_at, recorded_by)
  select c, 5, whose, asked.asked_at, 'Opened by break-glass', 'For an hour, to read. The information governance officer reviews it.',
         asked.reference, asked.asked_at, who
    from unnest(opened) c;
  return cardinality(opened);
end $$;

-- Who answers for the cases that a request opened: the lead professional, else whoever sits at the desk of the lead agency. They and
-- the others named may from now on read the request. Told to the letters, never to a page.
create function cases.tell_of_glass(of_request text, others text[]) returns table (username text, case_reference text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  asked bigint;
begin
  select id into strict asked from cases.glass_request g where g.reference = of_request and g.officer = who;
  perform set_config('mtf.officer', 'system', true);
  return query
    with owners as (
      select coalesce(lead.username, desk.username) as username, g.case_reference
        from cases.broken_glass g
        join cases.shared_case c on c.id = g.case_id
        left join identity.officer lead on lead.username = c.lead_professional and lead.active
        left join lateral (
          select o.username from identity.agency_desk d
            join identity.officer_post p on p.post_code = d.post_code
            join identity.officer o on o.id = p.officer_id and o.active
           where lead.username is null and d.agency_code = c.lead_agency
             and d.valid_from <= today and (d.valid_to is null or d.valid_to >= today)
             and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today)) desk on true
       where g.request_id = asked),
    telling as (
      insert into cases.glass_told (request_id, username)
      select asked, t from (select o.username t from owners o union select unnest(others)) x
       where t is not null and t <> who
      on conflict do nothing)
    select o.username, o.case_reference from owners o where o.username is not null and o.username <> who;
  perform set_config('mtf.officer', who, true);
end $$;

-- The agencies that hold something about whom or what a request is about which the one who asked may not see: asked by the engine
-- after the request is recorded, so that the one who asked waits as long whether there is something or not.
create function cases.glass_holders(of_request text) returns setof text
  language plpgsql volatile
as $$
declare
  before text := identity.acting();
  asked cases.glass_request;
  about bigint[];
  notes bigint[];
  lines bigint[];
begin
  if before <> 'system' then
    raise exception 'asked by the engine alone' using errcode = '42501';
  end if;
  select * into strict asked from cases.glass_request where reference = of_request;
  perform set_config('mtf.keeping', 'people', true), set_config('mtf.asking', 'holders', true);
  about := cases.cases_to_know_of(asked.about, true);
  perform set_config('mtf.officer', asked.officer, true), set_config('mtf.keeping', '', true), set_config('mtf.asking', '', true);
  notes := array(select n.id from cases.note n where n.case_id = any (about));
  lines := array(select t.id from cases.timeline_entry t where t.case_id = any (about));
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true), set_config('mtf.asking', 'holders', true);
  return query
    select distinct held.agency_code from (
      select n.agency_code from cases.note n where n.case_id = any (about) and n.id <> all (notes) and n.in_error_at is null
      union all
      select t.agency_code from cases.timeline_entry t
       where t.case_id = any (about) and t.id <> all (lines) and t.subject_reference is distinct from asked.reference
      union all
      select c.lead_agency from cases.broken_glass g join cases.shared_case c on c.id = g.case_id where g.request_id = asked.id
      union all
      select r.source_agency from people.residency r join people.person p on p.id = r.person_id
       where p.reference = asked.about and r.data_class = 25 and r.superseded_at is null) held;
  perform set_config('mtf.keeping', '', true), set_config('mtf.asking', '', true);
end $$;

-- What waits at a desk about it shows to the desk and to governance alone: not to a colleague of the agency, who may have asked.
insert into workflow.classified_process (process_key, data_class) values
('BreakGlassReview', 23), ('DutyCall', 23), ('AccessRequest', 23);
