-- Somebody who stands in an agency's file and is much like somebody on record: the line waits here until an officer has said
-- whether it is the same person (BR-ID1). What the line says is kept until then and no longer.
create sequence people.arrival_number;
create table people.arrival (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^AR-[0-9]{6,}$'),
  data_class smallint not null default 3 references identity.data_class check (data_class = 3),
  kind text not null check (kind in ('PERSONS', 'INTERESTS')),
  agency_code text not null references identity.agency,
  source_ref text not null,
  import_reference text not null,
  line_number integer not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  said text check (said is json object),
  state text not null default 'WAITING' check (state in ('WAITING', 'SAME', 'DIFFERENT', 'LEFT_OUT')),
  person text,
  reason text,
  decided_by text,
  decided_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((state = 'WAITING') = (said is not null)),
  check ((state = 'WAITING') = (decided_by is null)),
  check (state = 'WAITING' or decided_at is not null)
);
comment on column people.arrival.said is 'What the line says, in our fields; gone as soon as somebody has decided';
create unique index arrival_of_source on people.arrival (agency_code, kind, source_ref);
create index arrival_waiting on people.arrival (recorded_at, id) include (data_class, recorded_by) where state = 'WAITING';
alter table people.arrival enable row level security;
alter table people.arrival force row level security;
-- A line holds whatever the agency's file does: it is for whoever took the file in, and of that agency for those who see the
-- whole person index.
create policy need_to_know on people.arrival using (
  (select identity.acting()) <> 'public'
  and (recorded_by = (select identity.acting())
       or agency_code = (select identity.acting_agency()) and data_class = any ((select identity.full_classes())::smallint[])));
revoke delete on people.arrival from "${app}";
