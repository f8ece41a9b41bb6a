-- What was found at an inspection (s.4, s.239), written down at the property line by line (D2); a line that was wrong is struck out
-- with the reason, never altered.
alter table documents.received_file drop constraint received_file_kind_check;
alter table documents.received_file add constraint received_file_kind_check check (
  kind in ('GAS_CERTIFICATE', 'ELECTRICAL_REPORT', 'FLOOR_PLAN', 'TENANCY_AGREEMENT', 'IDENTITY', 'LETTER', 'OTHER', 'INSPECTION_PHOTOGRAPH'));

create table housing.inspection (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  inspected_on date not null,
  began time,
  ended time,
  present text,
  notes text,
  again boolean not null default false,
  state text not null default 'OPEN' check (state in ('OPEN', 'FINISHED', 'WRITTEN_UP')),
  written_up_on date,
  written_up_by text,
  summary text,
  document_reference text,
  check (state = 'OPEN' or (began is not null and ended is not null and present is not null)),
  check ((state = 'WRITTEN_UP') = (written_up_on is not null))
);
comment on column housing.inspection.again is 'Whether it was inspected before: a re-inspection';
create index on housing.inspection (enforcement_case_id, id);
create unique index inspection_open on housing.inspection (enforcement_case_id) where state = 'OPEN';
create index on housing.inspection (case_id);
call cases.classified('housing.inspection');

create table housing.inspection_finding (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  inspection_id bigint not null references housing.inspection,
  number integer not null,
  made_at timestamptz not null,
  room text not null check (length(room) between 1 and 60),
  hazard_no smallint check (hazard_no between 1 and 99),
  words text not null check (length(words) <= 2000),
  photograph text,
  struck_because text,
  unique (inspection_id, number),
  check (length(words) > 0 or photograph is not null)
);
comment on column housing.inspection_finding.made_at is 'When it was written down at the property, which without a line is before it came in';
comment on column housing.inspection_finding.hazard_no is 'Which hazard of the rating system the officer thought of: a hint for the assessment';
create index on housing.inspection_finding (case_id);
call cases.classified('housing.inspection_finding');

create function housing.sight_of_inspection(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The inspection', i.data_class, i.case_id, 'TDC', i.recorded_by from housing.inspection i where i.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('HI', 'housing inspection', 'housing.sight_of_inspection');

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why)
select 'housing.' || t, 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement',
       'the property has been through housing enforcement, whose records are kept with its notices'
  from unnest(array['inspection', 'inspection_finding']) t;
insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('housing.inspection', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', ''),
('housing.inspection_finding', 'inspection_id', 'housing.inspection', 'id', 'DELETE', 'Housing enforcement', '');
