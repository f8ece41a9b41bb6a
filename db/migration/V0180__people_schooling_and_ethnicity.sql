-- How a child's terms at school went and when they were excluded (class D6), and the ethnic group that somebody says is theirs
-- (class D4: no part of the index); partnership practice B.1. They keep their class when the person is protected: who does not
-- see the person sees none of them.
create sequence people.school_term_number;
create table people.school_term (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^ST-[0-9]{6,}$'),
  person_id bigint not null references people.person,
  organisation_id bigint not null references people.organisation,
  data_class smallint not null references identity.data_class check (data_class = 6),
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  possible integer not null check (possible > 0),
  authorised_absent integer not null check (authorised_absent >= 0),
  unauthorised_absent integer not null check (unauthorised_absent >= 0),
  end_reason text,
  source_agency text not null references identity.agency,
  source_type text not null check (source_type in ('SELF_REPORT', 'VISIT', 'AGENCY_RECORD', 'LANDLORD', 'COUNCIL_TAX', 'OTHER')),
  confidence text not null check (confidence in ('CONFIRMED', 'PROBABLE', 'UNVERIFIED')),
  superseded_at timestamptz,
  superseded_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (authorised_absent + unauthorised_absent <= possible),
  constraint school_term_once exclude using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null)
);
comment on table people.school_term is 'Sessions of a term: possible, absent with leave and without; a child is at one school at a time';
create unique index school_term_current on people.school_term (reference) where superseded_at is null;

create sequence people.exclusion_number;
create table people.exclusion (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^SX-[0-9]{6,}$'),
  person_id bigint not null references people.person,
  organisation_id bigint not null references people.organisation,
  data_class smallint not null references identity.data_class check (data_class = 6),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  school_days numeric(4, 1) check (school_days > 0),
  end_reason text,
  source_agency text not null references identity.agency,
  source_type text not null check (source_type in ('SELF_REPORT', 'VISIT', 'AGENCY_RECORD', 'LANDLORD', 'COUNCIL_TAX', 'OTHER')),
  confidence text not null check (confidence in ('CONFIRMED', 'PROBABLE', 'UNVERIFIED')),
  superseded_at timestamptz,
  superseded_by text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table people.exclusion is 'From school: for so many school days, or for good where none are given';
create unique index exclusion_current on people.exclusion (reference) where superseded_at is null;
create unique index exclusion_once on people.exclusion (person_id, valid_from) where superseded_at is null;

create sequence people.ethnicity_number;
create table people.ethnicity (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^EC-[0-9]{6,}$'),
  person_id bigint not null references people.person,
  data_class smallint not null references identity.data_class check (data_class = 4),
  ethnic_group text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  end_reason text,
  source_agency text not null references identity.agency,
  source_type text not null check (source_type in ('SELF_REPORT', 'VISIT', 'AGENCY_RECORD', 'LANDLORD', 'COUNCIL_TAX', 'OTHER')),
  confidence text not null check (confidence in ('CONFIRMED', 'PROBABLE', 'UNVERIFIED')),
  superseded_at timestamptz,
  superseded_by text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table people.ethnicity is 'In the categories of the census of 2001 (16+1)';
create unique index ethnicity_current on people.ethnicity (reference) where superseded_at is null;
create unique index ethnicity_once on people.ethnicity (person_id) where superseded_at is null;

do $$
declare
  of_a_person text;
begin
  foreach of_a_person in array array['school_term', 'exclusion', 'ethnicity'] loop
    execute format('alter table people.%I enable row level security', of_a_person);
    execute format('alter table people.%I force row level security', of_a_person);
    execute format($policy$
      create policy need_to_know on people.%1$I using (
        (select identity.acting()) <> 'public'
        and exists (select 1 from people.person p where p.id = %1$I.person_id)
        and (data_class = any ((select identity.full_classes())::smallint[])
             or data_class = any ((select identity.member_classes())::smallint[])
                and (recorded_by = (select identity.acting()) or person_id = any ((select cases.my_people())::bigint[]))))
        with check ((select identity.acting()) <> 'public')$policy$, of_a_person);
    execute format('create policy when_keeping on people.%I using ((select current_setting(''mtf.keeping'', true)) = ''people'')',
                   of_a_person);
    execute format('revoke delete on people.%I from "${app}"', of_a_person);
  end loop;
end $$;
create index school_term_of_person on people.school_term (person_id, valid_from);

-- Who works on somebody's case sees the schools, practices and official numbers that their class lets a member see.
create policy of_their_cases_people on people.enrolment for select using (
  data_class = any ((select identity.member_classes())::smallint[]) and person_id = any ((select cases.my_people())::bigint[]));
create policy of_their_cases_people on people.person_identifier for select using (
  data_class = any ((select identity.member_classes())::smallint[]) and person_id = any ((select cases.my_people())::bigint[]));

create or replace function people.supersede(thing text, row_id bigint, read_version integer, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  seen bigint;
  done integer;
begin
  if thing not in ('person_alias', 'person_identifier', 'contact_point', 'residency', 'family_member', 'relationship', 'control',
                   'enrolment', 'property_interest', 'school_term', 'exclusion', 'ethnicity') then
    raise exception 'nothing called % is superseded', thing;
  end if;
  execute format('select id from people.%I where id = $1 and version = $2 and superseded_at is null', thing)
    into seen using row_id, read_version;
  if seen is null then
    return false;
  end if;
  perform set_config('mtf.keeping', 'people', true);
  execute format('update people.%I set superseded_at = $3, superseded_by = $4, version = version + 1 %s
                   where id = $1 and version = $2 and superseded_at is null',
                 thing, case when thing = 'residency' then ', data_class = case data_class when 3 then 4 else data_class end' else '' end)
    using row_id, read_version, at_instant, who;
  get diagnostics done = row_count;
  perform set_config('mtf.keeping', '', true);
  return done = 1;
end $$;
