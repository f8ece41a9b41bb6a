-- The unit of a family case. Its members may live in several households. Class D4; a protected person's membership D25.
create sequence people.family_number;
create table people.family (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^FM-[0-9]{6,}$'),
  data_class smallint not null default 4 references identity.data_class check (data_class in (4, 25)),
  label text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index family_recorded on people.family (recorded_by, id desc) include (data_class);

create sequence people.family_member_number;
create table people.family_member (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^MB-[0-9]{6,}$'),
  family_id bigint not null references people.family,
  person_id bigint not null references people.person,
  role text not null check (role in ('INDEX_ADULT', 'ADULT', 'CHILD', 'UNBORN', 'ABSENT_PARENT', 'SIGNIFICANT_OTHER')),
  data_class smallint not null default 4 references identity.data_class check (data_class in (4, 25)),
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
  -- one role at a time in one family
  constraint family_member_one_role exclude using gist (family_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null)
);
create unique index family_member_current on people.family_member (reference) where superseded_at is null;
create index family_member_of_family on people.family_member (family_id, valid_from)
  include (data_class, person_id, recorded_by) where superseded_at is null;
create index family_member_of_person on people.family_member (person_id) include (family_id, data_class) where superseded_at is null;

do $$
declare
  thing text;
begin
  foreach thing in array array['family', 'family_member'] loop
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
create policy allowed on people.family_member for select using (
  data_class = 25 and person_id = any ((select people.my_protected())::bigint[]));
create policy allowed on people.family for select using (
  data_class = 25
  and exists (select 1 from people.family_member m
               where m.family_id = family.id and m.person_id = any ((select people.my_protected())::bigint[])));
