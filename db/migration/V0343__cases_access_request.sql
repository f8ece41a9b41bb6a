-- Held by another agency, and one may know that it is (partnership practice F.3, S): whom to ask, and the request for access, decided
-- by whoever holds it within a time. What is granted is read at read time, until its day or until it is taken back.
create table cases.access_request (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^RA-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 23 references identity.data_class check (data_class = 23),
  about text not null check (length(about) <= 30),
  asked_class smallint not null references identity.data_class,
  agency_code text not null references identity.agency,
  officer text not null references identity.officer (username),
  purpose text not null check (length(purpose) between 30 and 2000),
  items text not null check (length(items) between 5 and 1000),
  wanted_until date not null,
  urgent boolean not null,
  asked_at timestamptz not null,
  due_at timestamptz not null check (due_at > asked_at),
  state text not null check (state in ('ASKED', 'GRANTED', 'PART', 'REFUSED', 'WITHDRAWN', 'REVOKED')),
  answer text check (length(answer) between 15 and 2000),
  granted_until date,
  decided_at timestamptz,
  decided_by text references identity.officer (username) check (decided_by <> officer),
  ended_at timestamptz,
  ended_by text references identity.officer (username),
  end_reason text check (length(end_reason) between 15 and 2000),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((state in ('ASKED', 'WITHDRAWN')) = (decided_at is null)),
  check (state not in ('GRANTED', 'PART') or granted_until is not null)
);
create index access_request_of_officer on cases.access_request (officer, asked_at desc);
create index access_request_of_desk on cases.access_request (agency_code, asked_at desc);
revoke delete on cases.access_request from "${app}";
alter table cases.access_request enable row level security;
alter table cases.access_request force row level security;
create policy asker_and_holder on cases.access_request for select using (
  (select identity.acting()) = 'system'
  or officer = (select identity.acting())
  or agency_code = any ((select identity.desks_of())::text[])
  or data_class = any ((select identity.full_classes())::smallint[]));
create policy asking on cases.access_request for insert with check (
  officer = (select identity.acting()) and recorded_by = (select identity.acting()) and state = 'ASKED');
create policy answering on cases.access_request for update using (
  agency_code = any ((select identity.desks_of())::text[]) and officer <> (select identity.acting())
  or officer = (select identity.acting()) and state = 'ASKED')
  with check (agency_code = any ((select identity.desks_of())::text[]) and officer <> (select identity.acting())
  or officer = (select identity.acting()) and state = 'WITHDRAWN');

create table cases.access_grant (
  id bigint generated always as identity primary key,
  request_id bigint not null references cases.access_request,
  data_class smallint not null default 23 references identity.data_class check (data_class = 23),
  officer text not null references identity.officer (username),
  case_id bigint not null references cases.shared_case,
  case_reference text not null,
  of_class smallint not null references identity.data_class,
  of_agency text not null references identity.agency,
  note_id bigint references cases.note,
  from_at timestamptz not null,
  until_on date not null,
  revoked_at timestamptz
);
comment on column cases.access_grant.note_id is 'The one note that is granted in part; null where all that the agency holds of the class in the case is';
create index access_grant_of_officer on cases.access_grant (officer, until_on) where revoked_at is null;
create index access_grant_of_request on cases.access_grant (request_id);
revoke delete on cases.access_grant from "${app}";
alter table cases.access_grant enable row level security;
alter table cases.access_grant force row level security;
create policy reading on cases.access_grant for select using (
  (select identity.acting()) = 'system' or officer = (select identity.acting())
  or of_agency = any ((select identity.desks_of())::text[])
  or data_class = any ((select identity.full_classes())::smallint[]));
create policy keeping on cases.access_grant using ((select identity.acting()) = 'system');

create function cases.granted_cases() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  found_cases bigint[];
  excluded bigint[];
begin
  if who in ('system', 'public') then
    return '{}';
  end if;
  select coalesce(array_agg(distinct g.case_id), '{}') into found_cases from cases.access_grant g
   where g.officer = who and g.revoked_at is null and g.until_on >= identity.today() and g.note_id is null;
  if found_cases = '{}' or identity.acting_agency() is null then
    return '{}';
  end if;
  excluded := cases.my_exclusions();
  return array(select c from unnest(found_cases) c where c <> all (excluded));
end $$;
comment on function cases.granted_cases() is 'Cases of which the one acting was granted a class of one agency''s records, today';
create function cases.granted_parts() returns text[]
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  return coalesce((select array_agg(g.case_id || ':' || g.of_class || ':' || g.of_agency) from cases.access_grant g
                    where g.officer = identity.acting() and g.revoked_at is null and g.until_on >= identity.today()
                      and g.note_id is null), '{}');
end $$;
create function cases.granted_notes() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  excluded bigint[];
begin
  if who in ('system', 'public') or identity.acting_agency() is null then
    return '{}';
  end if;
  excluded := cases.my_exclusions();
  return coalesce((select array_agg(g.note_id) from cases.access_grant g
                    where g.officer = who and g.revoked_at is null and g.until_on >= identity.today()
                      and g.note_id is not null and g.case_id <> all (excluded)), '{}');
end $$;
create policy access_granted on cases.note for select using (
  in_error_at is null
  and (case_id = any ((select cases.granted_cases())::bigint[])
       and case_id || ':' || data_class || ':' || agency_code = any ((select cases.granted_parts())::text[])
       or id = any ((select cases.granted_notes())::bigint[])));
create policy access_granted on cases.timeline_entry for select using (
  case_id = any ((select cases.granted_cases())::bigint[])
  and case_id || ':' || data_class || ':' || agency_code = any ((select cases.granted_parts())::text[]));
drop policy reading_alone on cases.note_version;
drop policy reading_alone on cases.note_person;
drop policy taking_alone on cases.note_person;
drop policy changing_alone on cases.note_person;
-- what one sees of a note by break-glass or by a grant is not to be written on
do $$
declare
  thing text;
  verb text;
begin
  foreach thing in array array['note_version', 'note_person'] loop
    foreach verb in array array['insert', 'update', 'delete'] loop
      execute format($p$create policy reading_alone_%s on cases.%I as restrictive for %s %s (
          exists (select 1 from cases.note n
                   where n.id = note_id and n.case_id <> all ((select cases.glass_broken() || cases.granted_cases())::bigint[])
                     and n.id <> all ((select cases.granted_notes())::bigint[])))$p$,
        verb, thing, verb, case verb when 'insert' then 'with check' else 'using' end);
    end loop;
  end loop;
end $$;

-- What others hold about a person, a family, a place or a case that the one acting may see, of which they may know that it is there:
-- the class, the agency and its desk. Nothing about what they may not see, and nothing of other classes.
create function cases.held_elsewhere(of_reference text)
  returns table (data_class smallint, class_name text, agency_code text, agency_name text, post_title text, telephone text, asked text, open_until date)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  classes smallint[] := identity.classes_seen('S');
  excluded bigint[];
  theirs boolean;
  about bigint[];
begin
  if classes = '{}' or who in ('system', 'public') then
    return;
  end if;
  theirs := case when of_reference like 'MTF-%' then exists (select 1 from cases.shared_case c where c.reference = of_reference)
                 when of_reference like 'P-%' then exists (select 1 from people.person p where p.reference = of_reference)
                 when of_reference like 'FM-%' then exists (select 1 from people.family f where f.reference = of_reference)
                 when of_reference ~ '^[1-9][0-9]{0,11}$' then exists (select 1 from place.address a where a.uprn = of_reference)
                 else false end;
  if not theirs then
    return;
  end if;
  excluded := cases.my_exclusions();
  classes := array(select c from unnest(classes) c where c <> all (identity.full_classes()));
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true), set_config('mtf.asking', 'holders', true);
  about := array(select c from unnest(cases.cases_to_know_of(of_reference, false)) c where c <> all (excluded));
  return query
    with held as (
      select n.data_class as of_class, n.agency_code as of_agency from cases.note n
       where n.case_id = any (about) and n.data_class = any (classes) and n.in_error_at is null
      union
      select t.data_class, t.agency_code from cases.timeline_entry t where t.case_id = any (about) and t.data_class = any (classes))
    select h.of_class, k.name, a.code, a.name, p.title, d.telephone,
           (select r.reference from cases.access_request r
             where r.officer = who and r.about = of_reference and r.asked_class = h.of_class and r.agency_code = h.of_agency
               and r.state in ('ASKED', 'GRANTED', 'PART') order by r.id desc limit 1),
           (select max(g.until_on) from cases.access_grant g
             where g.officer = who and g.case_id = any (about) and g.of_class = h.of_class and g.of_agency = h.of_agency
               and g.revoked_at is null and g.until_on >= today)
      from held h
      join identity.data_class k on k.code = h.of_class
      join identity.agency a on a.code = h.of_agency
      left join identity.agency_desk d on d.agency_code = a.code and d.valid_from <= today and (d.valid_to is null or d.valid_to >= today)
      left join identity.post p on p.code = coalesce(d.post_code, 'PM')
     order by a.name, h.of_class;
  perform set_config('mtf.officer', who, true), set_config('mtf.keeping', '', true), set_config('mtf.asking', '', true);
end $$;

-- The notes that a request is about, as far as whoever decides may see them: for granting some of them and not others.
create function cases.notes_asked_for(of_request text)
  returns table (id bigint, reference text, occurred_at timestamptz, type text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  asked cases.access_request;
  about bigint[];
begin
  select * into strict asked from cases.access_request r where r.reference = of_request;
  if who <> 'system' and asked.agency_code <> all (identity.desks_of()) then
    return;
  end if;
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true);
  about := cases.cases_to_know_of(asked.about, false);
  perform set_config('mtf.officer', who, true), set_config('mtf.keeping', '', true);
  return query
    select n.id, n.reference, n.occurred_at, n.type from cases.note n
     where n.case_id = any (about) and n.data_class = asked.asked_class and n.agency_code = asked.agency_code and n.in_error_at is null
     order by n.occurred_at desc, n.id desc;
end $$;

-- Writes what whoever sits at the desk has granted: all that their agency holds of the class, or these notes of it.
create function cases.grant_access(of_request text, of_notes bigint[]) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  asked cases.access_request;
  about bigint[];
  written integer;
begin
  select * into strict asked from cases.access_request r where r.reference = of_request;
  if asked.agency_code <> all (identity.desks_of()) or asked.officer = who or asked.state not in ('GRANTED', 'PART') then
    raise exception 'granted by the desk of the holder alone' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true), set_config('mtf.asking', 'holders', true);
  about := cases.cases_to_know_of(asked.about, false);
  insert into cases.access_grant (request_id, officer, case_id, case_reference, of_class, of_agency, note_id, from_at, until_on)
  select asked.id, asked.officer, c.id, c.reference, asked.asked_class, asked.agency_code, n.id, asked.decided_at, asked.granted_until
    from cases.shared_case c
    left join cases.note n on of_notes is not null and n.case_id = c.id and n.id = any (of_notes)
         and n.data_class = asked.asked_class and n.agency_code = asked.agency_code
   where c.id = any (about) and (of_notes is null or n.id is not null)
     and (exists (select 1 from cases.note x where x.case_id = c.id and x.data_class = asked.asked_class and x.agency_code = asked.agency_code)
          or exists (select 1 from cases.timeline_entry x where x.case_id = c.id and x.data_class = asked.asked_class and x.agency_code = asked.agency_code));
  get diagnostics written = row_count;
  perform set_config('mtf.officer', who, true), set_config('mtf.keeping', '', true), set_config('mtf.asking', '', true);
  return written;
end $$;
create function cases.end_access(of_request text, at_instant timestamptz) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  asked cases.access_request;
  ended integer;
begin
  select * into strict asked from cases.access_request r where r.reference = of_request;
  if asked.agency_code <> all (identity.desks_of()) then
    raise exception 'taken back by the desk of the holder alone' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true);
  update cases.access_grant set revoked_at = at_instant where request_id = asked.id and revoked_at is null;
  get diagnostics ended = row_count;
  perform set_config('mtf.officer', who, true);
  return ended;
end $$;
