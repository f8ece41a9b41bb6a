-- A file that was taken in: who, when, how much, and what became of each line. The file itself is not kept, nor what a line
-- says: a line has its number, its outcome and the reference of the record it led to.
create table intake.file_import (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^IM-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null references identity.data_class,
  kind text not null check (kind ~ '^[A-Z_]+$'),
  agency_code text not null references identity.agency,
  mapping_reference text check (mapping_reference ~ '^CM-[0-9]{6,}$'),
  mapping_edition integer,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  good_lines_only boolean not null,
  lines_read integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  waiting integer not null,
  refused integer not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (lines_read = added + changed + unchanged + waiting + refused),
  check (refused = 0 or good_lines_only)
);
comment on column intake.file_import.fingerprint is 'SHA-256 of the file: the same file is known again; what it said is not kept';
comment on column intake.file_import.data_class is 'The class of what such a file holds: D3 of persons and interests, D10 of incidents';
create index file_import_latest on intake.file_import (recorded_at desc, id desc) include (data_class, recorded_by);

create table intake.import_line (
  id bigint generated always as identity primary key,
  import_id bigint not null references intake.file_import,
  number integer not null,
  outcome text not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'WAITING', 'REFUSED', 'OUTSIDE')),
  record text check (record ~ '^[A-Z]{1,3}-[0-9-]+$'),
  reason text
);
comment on column intake.import_line.reason is 'The key of its sentence; the words of the line are not kept';
create index import_line_of_import on intake.import_line (import_id, outcome, number);

alter table intake.file_import enable row level security;
alter table intake.file_import force row level security;
create policy need_to_know on intake.file_import for select using (
  (select identity.acting()) <> 'public'
  and (data_class = any ((select identity.full_classes())::smallint[]) or recorded_by = (select identity.acting())));
create policy adding on intake.file_import for insert with check (recorded_by = (select identity.acting()));
alter table intake.import_line enable row level security;
alter table intake.import_line force row level security;
create policy as_the_import on intake.import_line for select using (
  exists (select 1 from intake.file_import f where f.id = import_line.import_id));
create policy adding on intake.import_line for insert with check (
  exists (select 1 from intake.file_import f where f.id = import_line.import_id and f.recorded_by = (select identity.acting())));
revoke update, delete on intake.file_import, intake.import_line from "${app}";
