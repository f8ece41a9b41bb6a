-- Postcodes with their point (Code-Point Open). A stand-in for a property whose list has no coordinates; never a ward.
create table place.postcode (
  postcode text primary key check (postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$'),
  easting integer not null,
  northing integer not null,
  longitude double precision not null,
  latitude double precision not null,
  quality smallint,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column place.postcode.quality is 'Code-Point positional quality: 10 best, 90 no coordinates (never kept here)';

alter table place.postcode enable row level security;
alter table place.postcode force row level security;
create policy geography on place.postcode using ((select identity.acting()) is not null)
  with check ((select identity.acting()) <> 'public');
