-- Who lives where, through time. A household is the people who share a dwelling for a period; it is not a family.
create sequence people.household_number;
create table people.household (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^HH-[0-9]{6,}$'),
  data_class smallint not null default 4 references identity.data_class check (data_class in (4, 25)),
  label text not null,
  uprn text references place.address,
  property_uprn text references place.property (uprn),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((uprn is null) = (property_uprn is null))
);
create index household_of_unit on people.household (uprn, valid_from);

-- True from one day to another; believed from recorded_at until superseded_at. Class D3 (person index: current address) while it
-- is where somebody mainly lives and has no end; else D4; D25 of a protected person.
create sequence people.residency_number;
create table people.residency (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^RS-[0-9]{6,}$'),
  data_class smallint not null references identity.data_class check (data_class in (3, 4, 25)),
  person_id bigint not null references people.person,
  uprn text references place.address,
  property_uprn text references place.property (uprn),
  elsewhere text,
  household_id bigint references people.household,
  tenure text not null check (tenure in ('OWNER', 'PRIVATE_RENT', 'SOCIAL', 'TEMP_ACCOM', 'HOTEL_HOSTEL', 'CARE_PLACEMENT',
                                         'NO_FIXED_ABODE', 'STAYS')),
  is_main boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  end_reason text,
  source_agency text not null references identity.agency,
  source_type text not null check (source_type in ('SELF_REPORT', 'VISIT', 'AGENCY_RECORD', 'LANDLORD', 'COUNCIL_TAX', 'OTHER')),
  confidence text not null check (confidence in ('CONFIRMED', 'PROBABLE', 'UNVERIFIED')),
  superseded_at timestamptz,
  superseded_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((uprn is null) = (property_uprn is null)),
  check (uprn is null or elsewhere is null),
  check ((tenure = 'NO_FIXED_ABODE') = (uprn is null and elsewhere is null)),
  check (data_class <> 3 or is_main and valid_to is null and superseded_at is null),
  -- nobody has two main homes on one day, as far as is believed now
  constraint residency_one_main exclude using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (is_main and superseded_at is null)
);
comment on column people.residency.uprn is 'Null with no fixed abode, or where they live outside the gazetteer: then elsewhere says where';
create unique index residency_current on people.residency (reference) where superseded_at is null;
create index residency_of_property on people.residency (property_uprn, uprn, valid_from)
  include (data_class, person_id, recorded_by) where superseded_at is null;
create index residency_of_property_ever on people.residency (property_uprn, recorded_at);
create index residency_of_person on people.residency (person_id, valid_from) include (property_uprn, data_class);
create index residency_of_household on people.residency (household_id) where household_id is not null;

-- Class D4 is nobody's by post: who wrote it down knows what it says; members of a case see theirs (cases adds that).
do $$
declare
  thing text;
begin
  foreach thing in array array['household', 'residency'] loop
    execute format('alter table people.%I enable row level security', thing);
    execute format('alter table people.%I force row level security', thing);
    execute format($policy$create policy need_to_know on people.%I using (
        (select identity.acting()) <> 'public'
        and (data_class = any ((select identity.full_classes())::smallint[])
             or recorded_by = (select identity.acting()) and data_class = any ((select identity.member_classes())::smallint[])))
      with check ((select identity.acting()) <> 'public')$policy$, thing);
    execute format($policy$create policy when_keeping on people.%I using ((select current_setting('mtf.keeping', true)) = 'people')$policy$, thing);
    execute format('revoke delete on people.%I from "${app}"', thing);
  end loop;
end $$;
create policy allowed on people.residency for select using (
  data_class = 25 and person_id = any ((select people.my_protected())::bigint[]));
