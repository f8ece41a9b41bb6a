-- Other names, official numbers and ways to reach somebody. A correction supersedes a row; it never overwrites one.

-- What was recorded of a person before it was put right: names, birth, language. It has the class of the person.
create table people.former_particulars (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  person_id bigint not null references people.person,
  data_class smallint not null references identity.data_class check (data_class in (3, 25)),
  title text,
  given_names text not null,
  family_name text not null,
  known_as text,
  born_on date,
  born_precision text,
  expected_on date,
  sex text not null,
  first_language text,
  interpreter_needed boolean not null,
  died_on date,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table people.former_particulars is 'As it stood until recorded_at, when recorded_by put it right, and why';
create index former_particulars_of_person on people.former_particulars (person_id, recorded_at desc);

create sequence people.person_alias_number;
create table people.person_alias (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^AL-[0-9]{6,}$'),
  person_id bigint not null references people.person,
  data_class smallint not null default 3 references identity.data_class check (data_class in (3, 25)),
  kind text not null check (kind in ('MAIDEN', 'MARRIED', 'FORMER', 'ALSO_KNOWN_AS', 'SPELLING')),
  given_names text not null,
  family_name text not null,
  name text generated always as (given_names || ' ' || family_name) stored,
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
create unique index person_alias_current on people.person_alias (reference) where superseded_at is null;
create index person_alias_of_person on people.person_alias (person_id) where superseded_at is null;

create table people.person_identifier (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  person_id bigint not null references people.person,
  kind text not null check (kind in ('NHS_NUMBER', 'NINO', 'UPN', 'PNC_ID')),
  value text not null,
  data_class smallint not null references identity.data_class,
  superseded_at timestamptz,
  superseded_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (data_class = 25 or data_class = case kind when 'NHS_NUMBER' then 16 when 'NINO' then 19 when 'UPN' then 6 else 13 end)
);
comment on table people.person_identifier is 'NHS number D16, National Insurance number D19, unique pupil number D6, PNC id D13; D25 of a protected person';
create unique index person_identifier_held on people.person_identifier (kind, value) where superseded_at is null;
create index person_identifier_of_person on people.person_identifier (person_id) include (data_class, recorded_by) where superseded_at is null;

create sequence people.contact_point_number;
create table people.contact_point (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^CP-[0-9]{6,}$'),
  person_id bigint not null references people.person,
  data_class smallint not null default 3 references identity.data_class check (data_class in (3, 25)),
  kind text not null check (kind in ('MOBILE', 'TELEPHONE', 'EMAIL', 'POST')),
  value text not null,
  safe_to_call boolean not null,
  safe_to_write boolean not null,
  safe_to_leave_message boolean not null,
  hours text,
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
comment on column people.contact_point.hours is 'When they can be reached, in their words: after six, not when the children are at home';
create unique index contact_point_current on people.contact_point (reference) where superseded_at is null;
create index contact_point_of_person on people.contact_point (person_id) where superseded_at is null;

-- Names and ways to reach somebody are theirs to see who may see the person.
do $$
declare
  thing text;
begin
  foreach thing in array array['former_particulars', 'person_alias', 'contact_point', 'person_identifier'] loop
    execute format('alter table people.%I enable row level security', thing);
    execute format('alter table people.%I force row level security', thing);
    execute format($policy$create policy when_keeping on people.%I using ((select current_setting('mtf.keeping', true)) = 'people')$policy$, thing);
    execute format('revoke delete on people.%I from "${app}"', thing);
  end loop;
  foreach thing in array array['former_particulars', 'person_alias', 'contact_point'] loop
    execute format($policy$create policy as_the_person on people.%I using (
        (select identity.acting()) <> 'public' and exists (select 1 from people.person p where p.id = %I.person_id))
      with check ((select identity.acting()) <> 'public')$policy$, thing, thing);
  end loop;
end $$;
-- Whoever writes a number down may do so; who may read it is a matter of its class.
create policy need_to_know on people.person_identifier using (
  (select identity.acting()) <> 'public'
  and (data_class = any ((select identity.full_classes())::smallint[])
       or recorded_by = (select identity.acting()) and data_class = any ((select identity.member_classes())::smallint[])))
  with check (recorded_by = (select identity.acting()) and (select identity.acting()) <> 'public');

-- Whose number this is: the person's reference where the one acting may see that person; '?' where it is somebody they may
-- not see (a protected person too: the two are not told apart); null where nobody has it.
create function people.holder_of(of_kind text, of_value text) returns text
  language plpgsql volatile
as $$
declare
  whose bigint;
  seen text;
begin
  perform set_config('mtf.keeping', 'people', true);
  select person_id into whose from people.person_identifier
   where kind = of_kind and value = of_value and superseded_at is null;
  perform set_config('mtf.keeping', '', true);
  if whose is null then
    return null;
  end if;
  select reference into seen from people.person where id = whose;
  return coalesce(seen, '?');
end $$;

-- Whether a letter or e-mail to somebody of this name at this address would reach a place that is recorded as not safe to
-- write to. Nothing else is told: not whose record says so, and not why.
create function people.unsafe_to_write(to_name text, to_address text) returns boolean
  language plpgsql volatile
as $$
declare
  unsafe boolean;
  plain_name text := lower(public.unaccent(to_name));
  plain_address text := regexp_replace(lower(public.unaccent(to_address)), '[^a-z0-9@]', '', 'g');
begin
  perform set_config('mtf.keeping', 'people', true);
  select exists (
    select 1 from people.contact_point c join people.person p on p.id = c.person_id
     where not c.safe_to_write and c.kind in ('POST', 'EMAIL') and c.superseded_at is null
       and c.valid_from <= identity.today() and (c.valid_to is null or c.valid_to >= identity.today())
       and plain_address like '%' || regexp_replace(lower(public.unaccent(c.value)), '[^a-z0-9@]', '', 'g') || '%'
       and plain_name like '%' || lower(public.unaccent(p.family_name))
       and (plain_name like lower(public.unaccent(p.given_names)) || ' %'
            or plain_name like '% ' || lower(public.unaccent(p.given_names)) || ' %')) into unsafe;
  perform set_config('mtf.keeping', '', true);
  return unsafe;
end $$;
create index contact_point_unsafe on people.contact_point (person_id)
  where not safe_to_write and kind in ('POST', 'EMAIL') and superseded_at is null;
