-- A person is found by every name on record and not by the first alone, and likeness knows where they live now: forename,
-- family name and dwelling together are a strong match (BR-ID1).
create or replace function people.keep_names_of(p people.person) returns void
  language plpgsql volatile
  set search_path = pg_catalog
  set enable_seqscan = off
as $$
declare
  before text := current_setting('mtf.keeping', true);
  is_protected boolean := p.data_class = 25;
  called text[] := people.words(p.known_as);
  family_words text[] := people.words(p.family_name);
  further text[] := array['p:' || p.postcode, 'e:' || lower(p.email), people.telephone_key(p.telephone)];
  other record;
begin
  perform set_config('mtf.keeping', 'people', true);
  further := further
    || array(select 'u:' || r.uprn from people.residency r
              where r.person_id = p.id and r.uprn is not null and r.valid_to is null and r.superseded_at is null)
    || array(select case c.kind when 'EMAIL' then 'e:' || lower(c.value) else people.telephone_key(c.value) end
               from people.contact_point c
              where c.person_id = p.id and c.kind <> 'POST' and c.valid_to is null and c.superseded_at is null);
  delete from people.name_to_find where person_id = p.id;
  perform people.keep_name(p.id, 'NAME', people.words(p.given_names), family_words, p.born_on, is_protected, further);
  -- one word is a forename; of more the last is a family name
  if cardinality(called) = 1 then
    perform people.keep_name(p.id, 'KNOWN_AS', called, family_words, p.born_on, is_protected, further);
  elsif cardinality(called) > 1 then
    perform people.keep_name(p.id, 'KNOWN_AS', trim_array(called, 1), called[cardinality(called):], p.born_on, is_protected, further);
  end if;
  for other in select a.given_names, a.family_name from people.person_alias a
                where a.person_id = p.id and a.superseded_at is null loop
    perform people.keep_name(p.id, 'ALIAS', people.words(other.given_names), people.words(other.family_name), p.born_on,
                             is_protected, further);
  end loop;
  perform set_config('mtf.keeping', coalesce(before, ''), true);
end $$;

drop trigger names_kept on people.person;
create trigger names_kept
  after insert or update of given_names, family_name, known_as, born_on, postcode, email, telephone, data_class on people.person
  for each row when (current_setting('mtf.loading', true) is distinct from 'town') execute function people.person_written();

-- Another name, or a way to reach them.
create function people.person_detail_written() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
  set enable_seqscan = off
as $$
declare
  before text := current_setting('mtf.keeping', true);
  whose people.person;
begin
  perform set_config('mtf.keeping', 'people', true);
  select * into whose from people.person p where p.id = new.person_id;
  perform people.keep_names_of(whose);
  perform people.find_duplicates(whose.id, new.recorded_at);
  perform set_config('mtf.keeping', coalesce(before, ''), true);
  return null;
end $$;
create trigger names_kept after insert or update of superseded_at, data_class on people.person_alias
  for each row when (current_setting('mtf.loading', true) is distinct from 'town') execute function people.person_detail_written();
create trigger names_kept after insert or update of superseded_at, data_class on people.contact_point
  for each row when (current_setting('mtf.loading', true) is distinct from 'town') execute function people.person_detail_written();

-- A home that began or ended. Moves are many: likeness is asked again only where somebody of a like forename lives there.
create function people.residency_written() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
  set enable_seqscan = off
as $$
declare
  home text := 'u:' || new.uprn;
  lives_there boolean := new.valid_to is null and new.superseded_at is null;
begin
  if home is null then
    return null;
  end if;
  delete from people.name_key where key = home and person_id = new.person_id;
  update people.name_to_find set keys = array_remove(keys, home) where person_id = new.person_id;
  if not lives_there then
    return null;
  end if;
  update people.name_to_find set keys = keys || home where person_id = new.person_id;
  insert into people.name_key (name_id, key, person_id, born_on)
  select n.id, home, n.person_id, n.born_on from people.name_to_find n where n.person_id = new.person_id;
  if exists (select 1
               from people.name_key k join people.name_to_find n on n.id = k.name_id
               join people.name_to_find mine on mine.person_id = new.person_id
              where k.key = home and k.person_id <> new.person_id
                and exists (select 1 from unnest(mine.keys) r where left(r, 2) = 'r:' and r = any (n.keys))) then
    perform people.find_duplicates(new.person_id, new.recorded_at);
  end if;
  return null;
end $$;
create trigger home_kept after insert or update of valid_to, superseded_at on people.residency
  for each row when (current_setting('mtf.loading', true) is distinct from 'town') execute function people.residency_written();

-- Protection reaches all records of one person: those merged into them, and the one that they are merged into.
create function people.protect_merged() returns trigger
  language plpgsql volatile
as $$
declare
  other text;
begin
  for other in select p.reference from people.person p
                where (p.merged_into_id = new.id or p.id = new.merged_into_id) and p.data_class <> 25 loop
    perform people.protect(other, 'one person with ' || new.reference, new.recorded_at);
    perform set_config('mtf.keeping', 'people', true);
  end loop;
  return null;
end $$;
create trigger merged_are_protected after update of data_class on people.person
  for each row when (new.data_class = 25 and old.data_class <> 25) execute function people.protect_merged();
revoke execute on function people.person_detail_written, people.residency_written from public;

-- Those recorded before, and a whole town that is loaded at once: its names are kept and its likenesses found afterwards, in
-- one go, instead of row by row (mtf.loading, above).
create function people.keep_all_names(alike_of integer) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog
  set jit = off
as $$
declare
  before text := current_setting('mtf.keeping', true);
  each_ people.person;
begin
  perform set_config('mtf.keeping', 'people', true);
  -- what was just loaded is asked once a person: without its statistics each question reads the whole table
  analyze people.residency, people.contact_point, people.person_alias, people.relationship, people.household, people.property_interest;
  for each_ in select * from people.person loop
    perform people.keep_names_of(each_);
  end loop;
  analyze people.person, people.name_to_find, people.name_key;
  for each_ in select * from people.person order by id desc limit alike_of loop
    perform people.find_duplicates(each_.id, each_.recorded_at);
  end loop;
  perform set_config('mtf.keeping', coalesce(before, ''), true);
end $$;
revoke execute on function people.keep_all_names(integer) from public;
grant execute on function people.keep_all_names(integer) to "${app}";

do $$
begin
  perform set_config('mtf.officer', 'system', true);
  perform people.keep_all_names(null);
end $$;
