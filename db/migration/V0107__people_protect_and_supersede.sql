-- A protected person's ties to property are class D25 too.
do $$
declare
  found_name text;
begin
  for found_name in select conname from pg_constraint
                     where conrelid = 'people.property_interest'::regclass and contype = 'c'
                       and pg_get_constraintdef(oid) like '%data_class%' loop
    execute format('alter table people.property_interest drop constraint %I', found_name);
  end loop;
end $$;
alter table people.property_interest
  add constraint property_interest_data_class check (data_class in (1, 3, 25)),
  add constraint property_interest_class_of_holder check ((organisation_id is not null) = (data_class = 1));
create policy when_keeping on people.property_interest using ((select current_setting('mtf.keeping', true)) = 'people');
create policy allowed on people.property_interest for select using (
  data_class = 25 and person_id = any ((select people.my_protected())::bigint[]));

-- A row that the one acting sees is believed no longer. False where they do not see it, or somebody superseded it or changed
-- it since they read it. What replaces it they write themselves. The old row may now be of a class that is not theirs: a home
-- that was corrected is history, class D4.
create function people.supersede(thing text, row_id bigint, read_version integer, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  seen bigint;
  done integer;
begin
  if thing not in ('person_alias', 'person_identifier', 'contact_point', 'residency', 'family_member', 'relationship', 'control',
                   'enrolment', 'property_interest') then
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

-- Protects a person whom the one acting sees: everything recorded of them becomes class D25 at once, past and present, and is
-- gone from the sight of all but those who keep that class and those its allow-list names. Who did it is on the list where
-- their post may be. False where they do not see the person.
create function people.protect(of_reference text, for_reason text, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  whose bigint;
begin
  select id into whose from people.person where reference = of_reference;
  if whose is null then
    return false;
  end if;
  perform set_config('mtf.keeping', 'people', true);
  update people.person set data_class = 25, version = version + 1 where id = whose and data_class <> 25;
  update people.former_particulars set data_class = 25 where person_id = whose;
  update people.person_alias set data_class = 25 where person_id = whose;
  update people.person_identifier set data_class = 25 where person_id = whose;
  update people.contact_point set data_class = 25 where person_id = whose;
  update people.residency set data_class = 25 where person_id = whose;
  update people.family_member set data_class = 25 where person_id = whose;
  update people.relationship set data_class = 25 where whose in (from_person_id, to_person_id);
  update people.control set data_class = 25 where controller_person_id = whose;
  update people.enrolment set data_class = 25 where person_id = whose;
  update people.property_interest set data_class = 25 where person_id = whose;
  -- a household of nobody else is protected with them
  update people.household h set data_class = 25
   where exists (select 1 from people.residency r where r.household_id = h.id and r.person_id = whose)
     and not exists (select 1 from people.residency r where r.household_id = h.id and r.data_class <> 25);
  -- a family is called after its index adult
  update people.family f set data_class = 25
   where exists (select 1 from people.family_member m where m.family_id = f.id and m.person_id = whose and m.role = 'INDEX_ADULT');
  if people.may_be_allowed() then
    insert into people.allowed_to_see (person_id, username, reason, valid_from, recorded_at, recorded_by)
    select whose, who, for_reason, identity.today(), at_instant, who
     where not exists (select 1 from people.allowed_to_see where person_id = whose and username = who and valid_to is null);
  end if;
  perform set_config('mtf.keeping', '', true);
  return true;
end $$;

