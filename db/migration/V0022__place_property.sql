-- Properties and their dwelling units: class D1, property basic (partnership practice F.3).
create table place.property (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  uprn text not null unique check (uprn ~ '^[1-9][0-9]{0,11}$'),
  sao text,
  pao_text text,
  pao_number text,
  street_id bigint not null references place.street,
  town text not null,
  postcode text check (postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$'),
  easting integer not null,
  northing integer not null,
  longitude double precision not null,
  latitude double precision not null,
  location point generated always as (point(easting, northing)) stored,
  point_source text not null check (point_source in ('SURVEYED', 'POSTCODE')),
  parent_id bigint references place.property check (parent_id <> id),
  class_code text,
  building_type text not null,
  storeys smallint check (storeys between 1 and 60),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (pao_text is not null or pao_number is not null)
);
comment on table place.property is 'An addressable building or part of one, known by its Unique Property Reference Number';
comment on column place.property.class_code is 'BS 7666 / AddressBase classification, as the list gave it';
create index property_of_street on place.property (street_id);
create index property_of_parent on place.property (parent_id) where parent_id is not null;

create table place.dwelling_unit (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  uprn text not null unique check (uprn ~ '^[1-9][0-9]{0,11}$'),
  property_id bigint not null references place.property,
  label text not null,
  self_contained boolean not null,
  class_code text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (property_id, label) deferrable initially immediate
);
comment on table place.dwelling_unit is 'A flat, bedsit or room of a property, addressed by itself';

-- Every UPRN once, property or unit, with the words by which it is found. Kept by the triggers below.
create table place.address (
  uprn text primary key,
  property_id bigint not null references place.property on delete cascade,
  dwelling_unit_id bigint references place.dwelling_unit on delete cascade,
  property_uprn text not null,
  line text not null,
  postcode text collate "C",
  words text not null
);
comment on table place.address is 'One line for each UPRN: what a search compares, and where every address a page shows comes from';
create index address_words on place.address using gist (words public.gist_trgm_ops (siglen = 64));
create index address_postcode on place.address (postcode);
create index address_of_property on place.address (property_id);

create table place.property_area (
  property_id bigint not null references place.property on delete cascade,
  area_id bigint not null references place.area on delete cascade,
  primary key (property_id, area_id)
);
comment on table place.property_area is 'Which areas a property''s point lies in: computed, never typed, never from a postcode';
create index property_area_of_area on place.property_area (area_id, property_id);

-- Forgiving of case, accents, punctuation and the long and short forms of a street: both sides of a comparison go through it.
create function place.words(address text) returns text
  language sql stable
  set search_path = pg_catalog, public
as $$
  select coalesce(string_agg(coalesce(f.short, t.word), ' ' order by t.n), '')
    from regexp_split_to_table(
           regexp_replace(
             regexp_replace(
               regexp_replace(lower(unaccent(coalesce(address, ''))), '[''’`.]', '', 'g'),
               '[^a-z0-9]+', ' ', 'g'),
             '(^| )([0-9]+) ([a-e])( |$)', '\1\2\3\4', 'g'), ' ') with ordinality t (word, n)
    left join (values ('road', 'rd'), ('street', 'st'), ('str', 'st'), ('saint', 'st'), ('avenue', 'ave'), ('av', 'ave'),
                      ('gardens', 'gdns'), ('garden', 'gdns'), ('gdn', 'gdns'), ('terrace', 'ter'), ('terr', 'ter'),
                      ('tce', 'ter'), ('crescent', 'cres'), ('cresent', 'cres'), ('cr', 'cres'), ('square', 'sq'),
                      ('place', 'pl'), ('court', 'ct'), ('crt', 'ct'), ('drive', 'dr'), ('lane', 'ln'), ('close', 'cl'),
                      ('mount', 'mt'), ('parade', 'pde'), ('promenade', 'prom'), ('apartment', 'flat'), ('apt', 'flat'),
                      ('flt', 'flat'), ('maisonette', 'mais'), ('house', 'hse'), ('first', '1st'), ('second', '2nd'),
                      ('third', '3rd'), ('flr', 'floor'), ('bsmt', 'basement'), ('grd', 'ground'), ('gnd', 'ground'))
           f (long, short) on f.long = t.word
   where t.word <> ''
$$;

create function place.readdress(properties bigint[]) returns void
  language sql
  set search_path = pg_catalog, place
as $$
  with building as (
    select p.id, p.uprn, p.postcode,
           concat_ws(', ', p.sao, p.pao_text, concat_ws(' ', p.pao_number, s.name), p.town) as line
      from place.property p join place.street s on s.id = p.street_id
     where p.id = any (properties)
  ), wanted as (
    select b.uprn, b.id as property_id, null::bigint as dwelling_unit_id, b.uprn as property_uprn, b.line, b.postcode
      from building b
    union all
    select u.uprn, b.id, u.id, b.uprn, u.label || ', ' || b.line, b.postcode
      from building b join place.dwelling_unit u on u.property_id = b.id
  )
  insert into place.address as a (uprn, property_id, dwelling_unit_id, property_uprn, line, postcode, words)
  select w.uprn, w.property_id, w.dwelling_unit_id, w.property_uprn, w.line, w.postcode,
         place.words(concat_ws(' ', w.line, w.postcode))
    from wanted w
  on conflict (uprn) do update
     set property_id = excluded.property_id, dwelling_unit_id = excluded.dwelling_unit_id,
         property_uprn = excluded.property_uprn, line = excluded.line, postcode = excluded.postcode, words = excluded.words
   where (a.property_id, a.dwelling_unit_id, a.line, a.postcode)
         is distinct from (excluded.property_id, excluded.dwelling_unit_id, excluded.line, excluded.postcode)
$$;

-- After each statement, for all its rows at once. One UPRN, one thing: a property or a unit, not both.
create function place.property_written() returns trigger
  language plpgsql as $$
begin
  if exists (select 1 from written w join place.dwelling_unit u on u.uprn = w.uprn) then
    raise exception 'a UPRN of a dwelling unit cannot be a property''s' using errcode = '23505';
  end if;
  perform place.readdress(array(select id from written));
  return null;
end $$;
create function place.dwelling_unit_written() returns trigger
  language plpgsql as $$
begin
  if exists (select 1 from written w join place.property p on p.uprn = w.uprn) then
    raise exception 'a UPRN of a property cannot be a dwelling unit''s' using errcode = '23505';
  end if;
  perform place.readdress(array(select distinct property_id from written));
  return null;
end $$;
create function place.street_renamed() returns trigger
  language plpgsql as $$
begin
  perform place.readdress(array(select p.id from place.property p join written w on w.id = p.street_id));
  return null;
end $$;
create trigger added after insert on place.property
  referencing new table as written for each statement execute function place.property_written();
create trigger changed after update on place.property
  referencing new table as written for each statement execute function place.property_written();
create trigger added after insert on place.dwelling_unit
  referencing new table as written for each statement execute function place.dwelling_unit_written();
create trigger changed after update on place.dwelling_unit
  referencing new table as written for each statement execute function place.dwelling_unit_written();
create trigger renamed after update on place.street
  referencing new table as written for each statement execute function place.street_renamed();

-- Which areas the given properties lie in; all of them where null. Wards and LSOAs share borders: a point on one belongs
-- to the lower code, so that it is counted once.
create function place.find_areas(properties bigint[]) returns void
  language sql
  set search_path = pg_catalog, place
as $$
  with inside as (
    select distinct p.id as property_id, a.id as area_id, a.kind, a.code, a.valid_from, a.valid_to
      from place.property p
      join place.area_ring o on not o.hole and o.bounds @> p.location and o.ring @> p.location
      join place.area a on a.id = o.area_id
     where (properties is null or p.id = any (properties))
       and not exists (select 1 from place.area_ring h
                        where h.area_id = o.area_id and h.part = o.part and h.hole and h.ring @> p.location)
  ), wanted as (
    select i.property_id, i.area_id
      from inside i
     where i.kind = 'DESIGNATION'
        or not exists (select 1 from inside j
                        where j.property_id = i.property_id and j.kind = i.kind and j.code < i.code
                          and j.valid_from <= coalesce(i.valid_to, 'infinity')
                          and i.valid_from <= coalesce(j.valid_to, 'infinity'))
  ), gone as (
    delete from place.property_area x
     where (properties is null or x.property_id = any (properties))
       and not exists (select 1 from wanted w where w.property_id = x.property_id and w.area_id = x.area_id)
  )
  insert into place.property_area (property_id, area_id)
  select w.property_id, w.area_id from wanted w
  on conflict do nothing
$$;

-- Class D1, but none of it for the public, whose D1 is the public register alone: that keeps what it prints.
do $$
declare
  thing text;
begin
  foreach thing in array array['property', 'dwelling_unit', 'address', 'property_area'] loop
    execute format('alter table place.%I enable row level security', thing);
    execute format('alter table place.%I force row level security', thing);
    execute format($policy$create policy basic on place.%I using (
        (select identity.acting()) <> 'public'
        and (1::smallint = any ((select identity.full_classes())::smallint[]) or (select identity.acting()) = 'system'))$policy$, thing);
  end loop;
end $$;
