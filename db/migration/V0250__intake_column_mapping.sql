-- What the columns of another agency's file are called here: said once, under a name, and offered with its next file.
create schema intake;
grant usage on schema intake to "${app}";
alter default privileges in schema intake grant select, insert, update, delete on tables to "${app}";
alter default privileges in schema intake grant usage, select on sequences to "${app}";

create sequence intake.column_mapping_number;
create table intake.column_mapping (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^CM-[0-9]{6,}$'),
  edition integer not null check (edition > 0),
  name text not null check (length(name) between 1 and 80),
  agency_code text not null references identity.agency,
  kind text not null check (kind ~ '^[A-Z_]+$'),
  rules text not null check (rules is json object),
  valid_from date not null,
  superseded_at timestamptz,
  superseded_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((superseded_at is null) = (superseded_by is null)),
  unique (reference, edition)
);
comment on column intake.column_mapping.rules is
  'The file''s headings; by field of ours its column or its one value; by field their words for ours; the order of a date. Nothing of a person';
create unique index column_mapping_current on intake.column_mapping (reference) where superseded_at is null;
create unique index column_mapping_name on intake.column_mapping (agency_code, kind, name) where superseded_at is null;
revoke delete on intake.column_mapping from "${app}";

-- Headings and code words are nobody's data: every officer may read them, who writes them is asked at the door.
alter table intake.column_mapping enable row level security;
alter table intake.column_mapping force row level security;
create policy officers on intake.column_mapping using ((select identity.acting()) <> 'public');
