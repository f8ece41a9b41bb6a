-- Conflict of interest (partnership practice F.3, evaluation order 2): an officer who lives at an address or is tied to a person
-- never sees what is about them, whatever their post; this comes before every cell of the matrix. Each declares for themselves;
-- one entered about another officer is not theirs to know of.
create table people.conflict_of_interest (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique,
  username text not null references identity.officer (username),
  data_class smallint not null default 3 references identity.data_class,
  property_uprn text,
  person_id bigint references people.person,
  called text not null check (length(called) between 1 and 200),
  why text not null check (length(why) between 10 and 500),
  seen_at timestamptz,
  seen_by text,
  ended_on date,
  ended_by text,
  end_reason text check (length(end_reason) >= 10),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((property_uprn is null) <> (person_id is null)),
  check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (end_reason is null)),
  check (ended_by is null or ended_by <> username)
);
comment on column people.conflict_of_interest.called is
  'The address, or the person as whoever entered it called them: the officer no longer sees the record itself';
create unique index conflict_open on people.conflict_of_interest (username, coalesce(property_uprn, ''), coalesce(person_id, 0)) where ended_on is null;
alter table people.conflict_of_interest enable row level security;
alter table people.conflict_of_interest force row level security;
create policy as_declared on people.conflict_of_interest for select using (
  recorded_by = (select identity.acting())
  or (select identity.acting()) = 'system'
  or 'IGO' = any ((select identity.acting_posts())::text[]) and username <> (select identity.acting()));
create policy declaring on people.conflict_of_interest for insert with check (recorded_by = (select identity.acting()));
-- the officer concerned neither ends nor marks their own
create policy governing on people.conflict_of_interest for update using (
  'IGO' = any ((select identity.acting_posts())::text[]) and username <> (select identity.acting()));
revoke delete on people.conflict_of_interest from "${app}";

-- What the one acting is kept from, asked once a transaction and kept in settings local to it, as what a post sees is (V0089).
-- A property goes with its flats; an address with who lives there today; a person with their families.
create function people.know_conflicts() returns void
  language plpgsql stable
  set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  mine text := who || '@' || today || '=';
  declared text[];
  places text[] := '{}';
  persons bigint[] := '{}';
  families bigint[] := '{}';
begin
  if starts_with(current_setting('mtf.conflicting_persons', true), mine) then
    return;
  end if;
  if who not in ('system', 'public') then
    perform set_config('mtf.officer', 'system', true);
    select coalesce(array_agg(property_uprn) filter (where property_uprn is not null), '{}'),
           coalesce(array_agg(person_id) filter (where person_id is not null), '{}')
      into declared, persons
      from people.conflict_of_interest where username = who and ended_on is null;
    if declared <> '{}' then
      select array_agg(distinct u) into places from (
        select unnest(declared) as u
        union all select a.uprn from place.address a where a.property_uprn = any (declared)
        union all select d.uprn from place.dwelling_unit d join place.property p on p.id = d.property_id
         where p.uprn = any (declared)) all_of_it
       where u is not null;
      select persons || coalesce(array_agg(distinct r.person_id), '{}') into persons from people.residency r
       where r.property_uprn = any (declared) and r.superseded_at is null and r.valid_from <= today
         and (r.valid_to is null or r.valid_to >= today);
    end if;
    if persons <> '{}' then
      select coalesce(array_agg(distinct m.family_id), '{}') into families from people.family_member m
       where m.person_id = any (persons) and m.superseded_at is null and (m.valid_to is null or m.valid_to >= today);
    end if;
    perform set_config('mtf.officer', who, true);
  end if;
  perform set_config('mtf.conflicting_places', mine || places::text, true);
  perform set_config('mtf.conflicting_families', mine || families::text, true);
  perform set_config('mtf.conflicting_persons', mine || persons::text, true);
end $$;

create function people.my_conflicting_persons() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  perform people.know_conflicts();
  return substr(current_setting('mtf.conflicting_persons', true), length(identity.acting() || '@' || identity.today() || '=') + 1)::bigint[];
end $$;
create function people.my_conflicting_families() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  perform people.know_conflicts();
  return substr(current_setting('mtf.conflicting_families', true), length(identity.acting() || '@' || identity.today() || '=') + 1)::bigint[];
end $$;
create function people.my_conflicting_places() returns text[]
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  perform people.know_conflicts();
  return substr(current_setting('mtf.conflicting_places', true), length(identity.acting() || '@' || identity.today() || '=') + 1)::text[];
end $$;
comment on function people.my_conflicting_persons() is 'Persons whom the one acting never sees, whatever their post';
comment on function people.my_conflicting_families() is 'Families that the one acting never sees, whatever their post';
comment on function people.my_conflicting_places() is 'UPRNs of which the one acting sees nothing but the address, whatever their post';

-- What is declared holds from the next statement
create function people.conflict_changed() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform set_config('mtf.conflicting_persons', '', true);
  return null;
end $$;
create trigger conflict_changed after insert or update on people.conflict_of_interest
  for each statement execute function people.conflict_changed();

-- The officer concerned enters none about a colleague that is already there, and learns nothing of it.
create function people.enter_conflict(of_reference text, of_username text, of_property text, of_person bigint, so_called text, so_why text,
                                      at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  written integer;
begin
  if who = 'public' or who <> of_username and not identity.may('conflict.enter') then
    return false;
  end if;
  insert into people.conflict_of_interest (reference, username, property_uprn, person_id, called, why, recorded_at, recorded_by)
  values (of_reference, of_username, of_property, of_person, so_called, so_why, at_instant, who)
  on conflict do nothing;
  get diagnostics written = row_count;
  return written = 1;
end $$;

do $$
declare
  rule record;
begin
  for rule in select * from (values
      ('person', 'id <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('residency', 'person_id <> all ((select people.my_conflicting_persons())::bigint[]) and coalesce(property_uprn, '''') <> all ((select people.my_conflicting_places())::text[])'),
      ('household', 'coalesce(property_uprn, '''') <> all ((select people.my_conflicting_places())::text[])'),
      ('property_interest', 'coalesce(person_id, 0) <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('family', 'id <> all ((select people.my_conflicting_families())::bigint[])'),
      ('family_member', 'person_id <> all ((select people.my_conflicting_persons())::bigint[]) and family_id <> all ((select people.my_conflicting_families())::bigint[])'),
      ('relationship', 'from_person_id <> all ((select people.my_conflicting_persons())::bigint[]) and to_person_id <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('control', 'coalesce(controller_person_id, 0) <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('person_alias', 'person_id <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('person_identifier', 'person_id <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('contact_point', 'person_id <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('former_particulars', 'person_id <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('enrolment', 'person_id <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('ethnicity', 'person_id <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('exclusion', 'person_id <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('school_term', 'person_id <> all ((select people.my_conflicting_persons())::bigint[])'),
      ('source_key', 'coalesce(person_id, 0) <> all ((select people.my_conflicting_persons())::bigint[])')
    ) as r (thing, says) loop
    execute format('create policy no_conflict on people.%I as restrictive for select using (%s)', rule.thing, rule.says);
  end loop;
end $$;

insert into identity.function (code, object, letter, name) values
  ('conflict.enter', 'Conflict of interest', 'C', 'Enter a conflict of interest about another officer'),
  ('conflict.end', 'Conflict of interest', 'X', 'Note a conflict of interest, and end it');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice F.3: conflict of interest', 'design'
  from (values ('conflict.enter', 'IGO PM HTL PS SCM'), ('conflict.end', 'IGO')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
