-- At which school (class D6) and with which general practice (class D16), from when to when.
create sequence people.enrolment_number;
create table people.enrolment (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^EN-[0-9]{6,}$'),
  person_id bigint not null references people.person,
  kind text not null check (kind in ('MAINSTREAM', 'SPECIAL', 'PRU', 'ALT_PROVISION', 'EHE', 'NONE', 'GENERAL_PRACTICE')),
  organisation_id bigint references people.organisation,
  data_class smallint not null references identity.data_class check (data_class in (6, 16, 25)),
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
  check ((organisation_id is null) = (kind in ('EHE', 'NONE'))),
  check (data_class = 25 or data_class = case when kind = 'GENERAL_PRACTICE' then 16 else 6 end)
);
comment on table people.enrolment is 'School enrolment (educated at home or nowhere has no school) and registration with a general practice';
create unique index enrolment_current on people.enrolment (reference) where superseded_at is null;
create index enrolment_of_person on people.enrolment (person_id, valid_from) include (data_class, recorded_by) where superseded_at is null;
alter table people.enrolment enable row level security;
alter table people.enrolment force row level security;
create policy need_to_know on people.enrolment using (
  (select identity.acting()) <> 'public'
  and (data_class = any ((select identity.full_classes())::smallint[])
       or recorded_by = (select identity.acting()) and data_class = any ((select identity.member_classes())::smallint[])))
  with check ((select identity.acting()) <> 'public');
create policy when_keeping on people.enrolment using ((select current_setting('mtf.keeping', true)) = 'people');
revoke delete on people.enrolment from "${app}";
