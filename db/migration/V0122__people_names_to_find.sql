-- What a search compares: every name a person goes by in one spelling, and the keys under which it is looked up by equality,
-- the one kind of condition that row-level security lets an index answer. Kept as persons are written, never when searched.
create table people.name_to_find (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person on delete cascade,
  source text not null check (source in ('NAME', 'KNOWN_AS', 'ALIAS')),
  given text[] not null,
  family text[] not null,
  whole text not null,
  keys text[] not null,
  born_on date,
  protected boolean not null
);
comment on column people.name_to_find.whole is 'Its words, forename first, for likeness of letters';
comment on column people.name_to_find.protected is 'A person of class D25: a likeness to them is never shown, only that the duty information governance officer must be asked';
create index name_to_find_of_person on people.name_to_find (person_id);
create index name_to_find_alike on people.name_to_find using gist (whole public.gist_trgm_ops (siglen = 64));
create index name_to_find_alike_and_as_old on people.name_to_find using gist (born_on, whole public.gist_trgm_ops (siglen = 64));

create table people.name_key (
  name_id bigint not null references people.name_to_find on delete cascade,
  key text collate "C" not null,
  person_id bigint not null,
  born_on date,
  primary key (name_id, key)
);
comment on column people.name_key.key is
  'f: sound of a family name; g: sound of a forename; r: a forename it may stand for; gi: and ri: those with the initial of the family name; p: postcode; e: e-mail address; t: telephone; u: dwelling';
create index name_key_looked_up on people.name_key (key, born_on) include (person_id, name_id);

-- A name is seen by whoever sees the person; the application reads and writes nothing. Security is not forced upon the owner,
-- in whose name the functions below keep these tables: they run for every person written, and a policy within a policy
-- costs more than the work. Asked as a value and not by "exists", which may be answered by reading every person once.
alter table people.name_to_find enable row level security;
create policy of_whom_one_sees on people.name_to_find for select using (
  (select true from people.person p where p.id = name_to_find.person_id));
alter table people.name_key enable row level security;
create policy of_whom_one_sees on people.name_key for select using (
  (select true from people.person p where p.id = name_key.person_id));
revoke insert, update, delete on people.name_to_find, people.name_key from "${app}";

-- The keys of a name. Searching asks for those of what was typed, in any order of its words.
create function people.name_keys(given text[], family text[]) returns text[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
declare
  keys text[] := '{}';
  word text;
  initial text;
  initials text[] := array(select distinct left(f, 1) from unnest(family) f);
  each_ text;
begin
  foreach word in array family loop
    foreach each_ in array people.sounds(word) loop
      keys := keys || ('f:' || each_);
    end loop;
  end loop;
  foreach word in array given loop
    foreach each_ in array people.sounds(word) loop
      keys := keys || ('g:' || each_);
      foreach initial in array initials loop
        keys := keys || ('gi:' || each_ || ' ' || initial);
      end loop;
    end loop;
    foreach each_ in array people.stands_for(word) loop
      keys := keys || ('r:' || each_);
      foreach initial in array initials loop
        keys := keys || ('ri:' || each_ || ' ' || initial);
      end loop;
    end loop;
  end loop;
  return keys;
end $$;

create function people.telephone_key(telephone text) returns text
  language sql immutable
  set search_path = pg_catalog
as $$ select 't:' || regexp_replace(regexp_replace(telephone, '\D', '', 'g'), '^(0044|44)?0?', '')
       where length(regexp_replace(telephone, '\D', '', 'g')) >= 7 $$;

-- Writes one name of a person, with its keys. These functions keep their plans for a session, and a session that begins with
-- an empty town would go on reading whole tables when it is full: hence no sequential scans in them.
create function people.keep_name(of_person bigint, from_source text, given_words text[], family_words text[], born date,
                                 is_protected boolean, further_keys text[]) returns void
  language plpgsql volatile
  set search_path = pg_catalog
  set enable_seqscan = off
as $$
declare
  kept bigint;
  with_keys text[] := array(select distinct k from unnest(people.name_keys(given_words, family_words) || further_keys) k
                             where k is not null);
begin
  insert into people.name_to_find (person_id, source, given, family, whole, keys, born_on, protected)
  values (of_person, from_source, given_words, family_words, array_to_string(given_words || family_words, ' '), with_keys, born,
          is_protected)
  returning id into kept;
  insert into people.name_key (name_id, key, person_id, born_on)
  select kept, k, of_person, born from unnest(with_keys) k;
end $$;

create function people.keep_names_of(p people.person) returns void
  language plpgsql volatile
  set search_path = pg_catalog
  set enable_seqscan = off
as $$
begin
  delete from people.name_to_find where person_id = p.id;
  perform people.keep_name(p.id, 'NAME', people.words(p.given_names), people.words(p.family_name), p.born_on, p.data_class = 25,
                           array['p:' || p.postcode, 'e:' || lower(p.email), people.telephone_key(p.telephone)]);
end $$;
revoke execute on function people.keep_name, people.keep_names_of from public;
