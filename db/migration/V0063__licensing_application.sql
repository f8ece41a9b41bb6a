-- The thing licensed is a house (s.99): a building, a flat, or several flats; never simply an address.
create table licensing.house (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 1,
  extent text not null check (extent in ('WHOLE_BUILDING', 'FLAT', 'SEVERAL_FLATS')),
  property_uprn text not null,
  address text not null,
  street text not null,
  postcode text not null
);
create index house_of_property on licensing.house (property_uprn);

create table licensing.house_unit (
  house_id bigint not null references licensing.house,
  uprn text not null,
  label text not null,
  primary key (house_id, uprn)
);
comment on table licensing.house_unit is 'The dwelling units a house consists of; a unit may be in several houses over time';
create index house_of_unit on licensing.house_unit (uprn);

-- One row a series and year: references without gaps a reader would wonder about.
create table licensing.number_series (
  prefix text not null,
  year integer not null,
  last_number integer not null,
  primary key (prefix, year)
);

create table licensing.application (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 1,
  agency_code text not null default 'TDC' references identity.agency,
  case_reference text not null,
  case_id bigint not null,
  state text not null,
  house_id bigint not null references licensing.house,
  last_saved_at timestamptz not null,
  last_saved_by text not null,

  application_type text not null default 'NEW',
  submitted_via text not null default 'PAPER',
  licence_type text not null default 'DWELLING',
  freehold_confirmed boolean,
  renews_licence text,
  accredited boolean,
  accreditation_scheme text,
  received_on date,

  occupation text,
  exemption text,
  exemption_evidence text,
  temporary_exemption_until date,
  management_order boolean,
  purpose_built_block_of_three boolean,

  age_of_construction text,
  house_type text,
  house_type_other text,
  no_other_licensed_houses boolean,
  storeys integer check (storeys >= 0),
  levels integer check (levels >= 0),
  letting_units integer check (letting_units >= 0),
  habitable_rooms integer check (habitable_rooms >= 0),
  bathrooms integer check (bathrooms >= 0),
  wcs integer check (wcs >= 0),
  wash_basins integer check (wash_basins >= 0),
  sinks integer check (sinks >= 0),
  kitchens integer check (kitchens >= 0),
  households integer check (households >= 0),
  occupiers integer check (occupiers >= 0),

  fire_equipment text,
  smoke_alarms integer check (smoke_alarms >= 0),
  smoke_alarm_locations text,
  escape_routes text,
  fire_training text,
  furniture_safe boolean,
  gas_supplied boolean,
  gas_appliances_safe boolean,
  gas_certificate_on date,
  gas_certificate_document text,
  electrical_report_on date,
  electrical_report_document text,
  tenancy_sample_document text,

  no_other_interests boolean,

  fee_due_pence bigint,
  fee_explanation text,
  fee_paid_pence bigint,
  fee_paid_on date,
  fee_receipt text,
  fee_method text,

  chase_on date,
  duly_made_on date,
  duly_made_reason text,

  assessed_by text,
  approved_by text,
  recommendation text,
  term_months integer,
  commences_on date,
  ends_on date,
  next_step text,
  considered_on date,

  decided_on date,
  decided_by text,
  decision_served_on date,
  reminded_on date,
  closed_on date,
  closing_reason text,
  under_appeal boolean not null default false,

  check (occupiers is null or households is null or occupiers >= households),
  check (duly_made_on is null or duly_made_reason is not null)
);
create index application_of_house on licensing.application (house_id);
create index application_by_state on licensing.application (state, received_on, reference);

-- Evidence of a defence (s.95(3)): once there, the day the application was duly made cannot change.
create function licensing.keep_duly_made() returns trigger language plpgsql as $$
begin
  if old.duly_made_on is not null and (new.duly_made_on, new.duly_made_reason) is distinct from (old.duly_made_on, old.duly_made_reason) then
    raise exception 'the day an application was duly made cannot be changed' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger duly_made_stays before update on licensing.application
  for each row execute function licensing.keep_duly_made();

create table licensing.other_licensed_house (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  position integer not null,
  address text not null,
  authority text not null,
  unique (application_id, position)
);

-- Who is who in an application (SI 2006/373 reg 7, Sch 2).
create table licensing.party (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  data_class smallint not null default 3,
  case_id bigint not null,
  role text not null check (role in ('APPLICANT', 'HOLDER', 'MANAGER', 'CONTROL', 'BOUND', 'INTEREST')),
  position integer not null default 0,
  kind text check (kind in ('PERSON', 'ORGANISATION')),
  name text,
  company_number text,
  address text,
  phone text,
  email text,
  same_as text,
  interest text,
  consent_on date,
  linked_to text,
  unique (application_id, role, position)
);
comment on column licensing.party.linked_to is 'The person or organisation on record, once the application was duly made';

create table licensing.notified_person (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  position integer not null,
  data_class smallint not null default 3,
  case_id bigint not null,
  name text,
  address text,
  interest text,
  told_on date,
  method text,
  unique (application_id, position)
);
create table licensing.declaration (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  signatory text not null check (signatory in ('APPLICANT', 'HOLDER')),
  data_class smallint not null default 3,
  case_id bigint not null,
  name text,
  signed_on date,
  unique (application_id, signatory)
);

-- Unspent matters only (Rehabilitation of Offenders Act 1974); never public.
create table licensing.fitness_answer (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  about text not null check (about in ('HOLDER', 'MANAGER')),
  question text not null,
  data_class smallint not null default 2,
  case_id bigint not null,
  answer boolean,
  detail text,
  unique (application_id, about, question)
);
create table licensing.management_arrangements (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null unique references licensing.application,
  data_class smallint not null default 2,
  case_id bigint not null,
  funding text,
  repairs text,
  emergency_contact text,
  antisocial_behaviour text
);

create table licensing.requested_item (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  item text not null,
  data_class smallint not null default 3,
  case_id bigint not null,
  section text not null,
  words text not null,
  requested_on date not null,
  arrived_on date,
  unique (application_id, item)
);

-- What became of it, step by step: facts of a header, no reasons of a person.
create table licensing.application_step (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  data_class smallint not null default 1,
  from_state text,
  to_state text not null,
  on_day date not null,
  words text not null
);
create index step_of_application on licensing.application_step (application_id, id);
revoke update, delete on licensing.application_step from "${app}";
