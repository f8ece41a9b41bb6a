-- What consent opens and closes, asked at each request: nothing is kept from one to the next (partnership practice F.3, notes 4
-- and 7; J.19).

-- Cases on which the acting agency is by consent alone, and no consent that holds today names it: its officers are on no team there.
create function cases.consent_lapsed() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  agency text := identity.acting_agency();
  today date := identity.today();
begin
  return coalesce((select array_agg(o.case_id) from cases.consent_only_agency o
                    where o.agency_code = agency
                      and not exists (select 1 from cases.consent_cover v
                                       where v.case_id = o.case_id and v.agency_code = agency and not v.ended
                                         and v.valid_from <= today and v.expires_on >= today)), '{}');
end $$;
create policy by_consent_that_holds on cases.team_member as restrictive for select using (
  (select identity.acting()) = 'system' or case_id <> all ((select cases.consent_lapsed())::bigint[]));

-- Cases, and persons, of which a consent that holds today lets the acting agency read a class that its posts see on consent only.
create function cases.sees_by_consent(of_class smallint) returns boolean
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  return exists (select 1 from identity.post_sight s
                  where s.data_class = of_class and s.sight = 'C' and s.condition like '%consented%'
                    and s.post_code = any (identity.acting_posts())
                    and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today()));
end $$;
create function cases.consented_cases(of_class smallint) returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  agency text := identity.acting_agency();
  today date := identity.today();
begin
  if not cases.sees_by_consent(of_class) then
    return '{}';
  end if;
  return coalesce((select array_agg(distinct v.case_id) from cases.consent_cover v
                    where v.agency_code = agency and v.data_class = of_class and not v.ended
                      and v.valid_from <= today and v.expires_on >= today), '{}');
end $$;
create function cases.consented_persons(of_class smallint) returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  agency text := identity.acting_agency();
  today date := identity.today();
begin
  if not cases.sees_by_consent(of_class) then
    return '{}';
  end if;
  return coalesce((select array_agg(distinct v.person_id) from cases.consent_cover v
                    where v.agency_code = agency and v.data_class = of_class and not v.ended
                      and v.valid_from <= today and v.expires_on >= today), '{}');
end $$;

-- Whom a note concerns, beside the note: its policy may not ask the table that asks it.
alter table cases.note add column concerns bigint[] not null default '{}';
comment on column cases.note.concerns is 'The persons of cases.note_person, kept by trigger';
create function cases.keep_concerns() returns trigger
  language plpgsql as $$
declare
  of_note bigint;
begin
  if tg_op = 'DELETE' then
    of_note := old.note_id;
  else
    of_note := new.note_id;
  end if;
  update cases.note n
     set concerns = coalesce((select array_agg(p.person_id order by p.person_id) from cases.note_person p where p.note_id = of_note), '{}')
   where n.id = of_note;
  return null;
end $$;
alter table cases.note no force row level security;
alter table cases.note_person no force row level security;
update cases.note n set concerns = p.persons
  from (select note_id, array_agg(person_id order by person_id) persons from cases.note_person group by note_id) p where p.note_id = n.id;
alter table cases.note force row level security;
alter table cases.note_person force row level security;
create trigger concerning after insert or delete or update on cases.note_person for each row execute function cases.keep_concerns();

-- A further way to a note or line about health or benefits: on a case that a consent covers, as a member of its team; and where a
-- note names persons, each of them has consented. Everything else is as the first policy says.
create policy consented on cases.note for select using (
  in_error_at is null
  and (data_class = 16 and case_id = any ((select cases.consented_cases(16::smallint))::bigint[])
          and concerns <@ (select cases.consented_persons(16::smallint))::bigint[]
       or data_class = 19 and case_id = any ((select cases.consented_cases(19::smallint))::bigint[])
          and concerns <@ (select cases.consented_persons(19::smallint))::bigint[])
  and case_id <> all ((select cases.my_exclusions())::bigint[])
  and exists (select 1 from cases.team_member m
               where m.case_id = note.case_id and m.username = (select identity.acting())
                 and m.valid_from <= (select identity.today())
                 and (m.valid_to is null or m.valid_to >= (select identity.today()))));
create policy consented on cases.timeline_entry for select using (
  (data_class = 16 and case_id = any ((select cases.consented_cases(16::smallint))::bigint[])
   or data_class = 19 and case_id = any ((select cases.consented_cases(19::smallint))::bigint[]))
  and case_id <> all ((select cases.my_exclusions())::bigint[])
  and exists (select 1 from cases.team_member m
               where m.case_id = timeline_entry.case_id and m.username = (select identity.acting())
                 and m.valid_from <= (select identity.today())
                 and (m.valid_to is null or m.valid_to >= (select identity.today()))));
