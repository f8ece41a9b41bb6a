-- Where, as everybody knows it: streets, wards, small areas and designations. Geography is no secret; it needs an actor
-- only so that a forgotten officer fails loudly.
create table place.street (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  usrn text check (usrn ~ '^[1-9][0-9]{0,7}$'),
  name text not null,
  town text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column place.street.usrn is 'Unique Street Reference Number (BS 7666), where the list gave one';
create unique index street_named on place.street (lower(name), lower(town));

create table place.area (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  kind text not null check (kind in ('WARD', 'LSOA', 'DESIGNATION')),
  code text not null,
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  outline_hash text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (kind, code, valid_from)
);
comment on table place.area is 'A ward, lower-layer super output area or designation, as drawn between two dates';
comment on column place.area.outline_hash is 'SHA-256 of its rings: the same file imported again changes nothing';

create table place.area_ring (
  area_id bigint not null references place.area on delete cascade,
  part smallint not null,
  ring_number smallint not null,
  hole boolean not null,
  ring polygon not null,
  bounds box generated always as (box(ring)) stored,
  primary key (area_id, part, ring_number)
);
comment on table place.area_ring is 'Inside an area = inside the outer ring of a part and in none of that part''s holes. In metres (EPSG:27700): PostgreSQL''s geometry takes what differs by less than 0.000001 for equal, which in degrees misplaces one house in ten';

alter table place.street enable row level security;
alter table place.street force row level security;
create policy geography on place.street using ((select identity.acting()) is not null)
  with check ((select identity.acting()) <> 'public');
alter table place.area enable row level security;
alter table place.area force row level security;
create policy geography on place.area using ((select identity.acting()) is not null)
  with check ((select identity.acting()) <> 'public');
alter table place.area_ring enable row level security;
alter table place.area_ring force row level security;
create policy geography on place.area_ring using ((select identity.acting()) is not null)
  with check ((select identity.acting()) <> 'public');
