-- What kind of body an organisation is (partnership practice B.1), and who stands behind it: one landlord under several
-- company names is one portfolio.
alter table people.organisation
  add column kind text not null default 'COMPANY'
    check (kind in ('COMPANY', 'MANAGING_AGENT', 'LENDER', 'HOUSING_ASSOCIATION', 'CHILDRENS_HOME', 'FOSTERING_AGENCY', 'SCHOOL',
                    'GP_PRACTICE', 'EMPLOYER', 'PUBLIC_BODY', 'CHARITY', 'OTHER'));

create sequence people.control_number;
create table people.control (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^CT-[0-9]{6,}$'),
  controller_person_id bigint references people.person,
  controller_organisation_id bigint references people.organisation,
  controlled_id bigint not null references people.organisation,
  basis text not null check (basis in ('OWNS', 'DIRECTS', 'TRADES_AS', 'ACTS_FOR', 'OTHER')),
  data_class smallint not null references identity.data_class check (data_class in (1, 3, 25)),
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
  check (num_nonnulls(controller_person_id, controller_organisation_id) = 1),
  check (controller_organisation_id <> controlled_id),
  check ((controller_organisation_id is not null) = (data_class = 1))
);
comment on table people.control is 'A person (class D3) or organisation (D1) who controls another: their properties are summed together';
create unique index control_current on people.control (reference) where superseded_at is null;
create index control_of_organisation on people.control (controlled_id) where superseded_at is null;
create index control_by_person on people.control (controller_person_id) where superseded_at is null and controller_person_id is not null;
create index control_by_organisation on people.control (controller_organisation_id)
  where superseded_at is null and controller_organisation_id is not null;

alter table people.control enable row level security;
alter table people.control force row level security;
create policy need_to_know on people.control using (
  (select identity.acting()) <> 'public'
  and (data_class = any ((select identity.full_classes())::smallint[])
       or recorded_by = (select identity.acting()) and data_class = any ((select identity.member_classes())::smallint[])))
  with check ((select identity.acting()) <> 'public');
create policy when_keeping on people.control using ((select current_setting('mtf.keeping', true)) = 'people');
revoke delete on people.control from "${app}";
