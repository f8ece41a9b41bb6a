-- What the police publish month by month as street-level crime: no people in it, a point moved to one of a few thousand map
-- points, a month for a day. Two identical rows are two incidents, and anti-social behaviour has no number: rows are never
-- made one. A file is one month of one force, and is there whole or not at all.
create schema safety;
grant usage on schema safety to "${app}";
alter default privileges in schema safety grant select, insert, update, delete on tables to "${app}";
alter default privileges in schema safety grant usage, select on sequences to "${app}";

create table safety.incident_month (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  data_class smallint not null default 22 references identity.data_class,
  month date not null check (extract(day from month) = 1),
  force text not null check (length(force) between 1 and 80),
  taken integer not null check (taken >= 0),
  outside integer not null check (outside >= 0),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (month, force)
);
comment on table safety.incident_month is 'A month of a force that has been loaded: how many of its rows lie in our areas, how many elsewhere';
comment on column safety.incident_month.force is 'Who published it ("Reported by"): one month has a file of each force that works here';

-- The rows themselves are class D10 (partnership practice F.3: incidents of anti-social behaviour), though the police have taken
-- out who and when: whoever has D10 by case alone has no case to show for them.
create table safety.incident (
  id bigint generated always as identity primary key,
  month_id bigint not null references safety.incident_month on delete cascade,
  data_class smallint not null default 10 references identity.data_class,
  type text not null check (length(type) between 1 and 80),
  street text not null,
  easting integer,
  northing integer,
  lsoa_code text not null,
  check ((easting is null) = (northing is null))
);
comment on column safety.incident.street is 'What the map point is called: a street, or "Nightclub"';
comment on column safety.incident.lsoa_code is 'The area of ours it was placed in: by its point where one of our outlines holds it, else by the code of the file';
create index incident_of_month on safety.incident (month_id);

-- How many in each area: class D22, the figures that F.3 gives every post at least as aggregates. A page suppresses the small ones.
create table safety.incident_count (
  month_id bigint not null references safety.incident_month on delete cascade,
  lsoa_code text not null,
  type text not null,
  data_class smallint not null default 22 references identity.data_class,
  incidents integer not null check (incidents > 0),
  primary key (month_id, lsoa_code, type)
);
create index incident_count_of_area on safety.incident_count (lsoa_code, month_id);

alter table safety.incident enable row level security;
alter table safety.incident force row level security;
create policy need_to_know on safety.incident using (
  (select identity.acting()) = 'system' or data_class = any ((select identity.full_classes())::smallint[]));
create policy adding on safety.incident for insert with check (
  22::smallint = any ((select identity.full_classes())::smallint[]));

do $$
declare
  thing text;
begin
  foreach thing in array array['incident_month', 'incident_count'] loop
    execute format('alter table safety.%I enable row level security', thing);
    execute format('alter table safety.%I force row level security', thing);
    execute format($policy$create policy figures on safety.%I for select using (
        (select identity.acting()) = 'system'
        or data_class = any ((select identity.full_classes())::smallint[])
        or data_class = any ((select identity.classes_seen('A'))::smallint[]))$policy$, thing);
    execute format($policy$create policy keeping on safety.%I using (
        (select identity.acting()) = 'system' or data_class = any ((select identity.full_classes())::smallint[]))$policy$, thing);
  end loop;
end $$;

-- The area of ours in which each of some points lies, as drawn on a day; a point in none has no row. A
-- point on a border belongs to the lower code, as a property does.
create function place.lsoas_of(eastings integer[], northings integer[], on_day date)
  returns table (easting integer, northing integer, code text)
  language sql stable
  set search_path = pg_catalog, place
as $$
  select p.easting, p.northing, min(a.code)
    from (select distinct e.easting, e.northing from unnest(eastings, northings) e (easting, northing)) p
    join place.area_ring o on not o.hole and o.bounds @> point(p.easting, p.northing) and o.ring @> point(p.easting, p.northing)
    join place.area a on a.id = o.area_id and a.kind = 'LSOA' and a.valid_from <= on_day
                         and (a.valid_to is null or a.valid_to >= on_day)
   where not exists (select 1 from place.area_ring h
                      where h.area_id = o.area_id and h.part = o.part and h.hole and h.ring @> point(p.easting, p.northing))
   group by p.easting, p.northing
$$;

-- Areas that the statistics office divided: files of later years name the new ones. Where our outlines are older than the
-- file, an incident without a usable point is counted in the area that was.
create table place.area_divided (
  code text primary key,
  was_code text not null,
  divided_on date not null,
  source text not null
);
comment on table place.area_divided is 'An LSOA made by dividing another at a census';
insert into place.area_divided (code, was_code, divided_on, source) values
('E01035316', 'E01024678', '2021-03-21', 'Office for National Statistics, LSOA (2011) to LSOA (2021) lookup'),
('E01035317', 'E01024678', '2021-03-21', 'Office for National Statistics, LSOA (2011) to LSOA (2021) lookup');
alter table place.area_divided enable row level security;
alter table place.area_divided force row level security;
create policy geography on place.area_divided for select using ((select identity.acting()) is not null);
