-- A person's or organisation's tie to a property, through time. A correction supersedes a row; it never overwrites one.
create sequence people.property_interest_number;

create table people.property_interest (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^PI-[0-9]{6,}$'),
  data_class smallint not null references identity.data_class check (data_class in (1, 3)),
  uprn text not null references place.address,
  property_uprn text not null references place.property (uprn),
  person_id bigint references people.person,
  organisation_id bigint references people.organisation,
  kind text not null check (kind in ('FREEHOLDER', 'LEASEHOLDER', 'PERSON_HAVING_CONTROL', 'PERSON_MANAGING', 'MANAGING_AGENT',
                                     'MORTGAGEE', 'LICENCE_HOLDER', 'TENANT')),
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
  check (num_nonnulls(person_id, organisation_id) = 1),
  check ((person_id is not null) = (data_class = 3))
);
comment on column people.property_interest.property_uprn is 'The building, where uprn is a dwelling unit of it; else the same';
create unique index property_interest_current on people.property_interest (reference) where superseded_at is null;
create index property_interest_of_property on people.property_interest (property_uprn, valid_from)
  include (data_class, person_id, recorded_by) where superseded_at is null;
create index property_interest_of_person on people.property_interest (person_id) include (property_uprn, data_class)
  where person_id is not null;
create index property_interest_of_organisation on people.property_interest (organisation_id) where organisation_id is not null;

alter table people.property_interest enable row level security;
alter table people.property_interest force row level security;
create policy need_to_know on people.property_interest using (
  (select identity.acting()) <> 'public'
  and (data_class = any ((select identity.full_classes())::smallint[])
       or recorded_by = (select identity.acting()) and data_class = any ((select identity.member_classes())::smallint[])));
revoke delete on people.property_interest from "${app}";
