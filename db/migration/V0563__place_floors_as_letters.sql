-- Floors as estate agents and landlords write them: "GFF, 12 Athelstan Road" is the ground floor flat. Until now its letters said nothing,
-- so that another system's "GF Flat, 12" was taken for the house.

create or replace function place.words(address text) returns text
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
                      ('third', '3rd'), ('flr', 'floor'), ('bsmt', 'basement'), ('grd', 'ground'), ('gnd', 'ground'),
                      ('gf', 'ground'), ('gff', 'ground floor flat'), ('ff', '1st'), ('fff', '1st floor flat'),
                      ('sff', '2nd floor flat'), ('tff', 'top floor flat'), ('lgf', 'lower ground'),
                      ('lgff', 'lower ground floor flat'), ('ugf', 'upper ground'))
           f (long, short) on f.long = t.word
   where t.word <> ''
$$;

-- what is kept is written by somebody: here by the system
select set_config('mtf.officer', 'system', true);

update place.address
   set words = place.words(concat_ws(' ', line, postcode))
 where words ~ '\y(gff?|fff?|sff|tff|lgff?|ugf)\y';
