-- Two records that may be one person: found as either is written, in the same transaction, and never when a page is opened.
create table people.match_threshold (
  valid_from date primary key,
  valid_to date check (valid_to >= valid_from),
  points numeric not null,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);
comment on table people.match_threshold is 'From how many points of likeness two records are put before an officer; policy, so dated';
insert into people.match_threshold (valid_from, points, source, mark)
values ('2010-09-01', 9, 'Partnership practice B.1, BR-ID1: our own setting, measured on labelled records', 'design');

create table people.likely_duplicate (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  one_id bigint not null references people.person,
  other_id bigint not null references people.person,
  points numeric(5, 1) not null,
  reasons text[] not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'LIKE_NO_LONGER', 'DIFFERENT', 'SAME')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (one_id < other_id),
  check ((state in ('DIFFERENT', 'SAME')) = (decided_by is not null and decided_at is not null)),
  check (state <> 'DIFFERENT' or reason is not null),
  unique (one_id, other_id)
);
comment on table people.likely_duplicate is 'Says nothing that the two persons'' own records do not: seen by whoever sees both';
comment on column people.likely_duplicate.reasons is 'In words that name nobody: "the same family name", "born on the same day"';
create index likely_duplicate_open on people.likely_duplicate (points desc, id) include (one_id, other_id) where state = 'OPEN';
create index likely_duplicate_of_other on people.likely_duplicate (other_id);
revoke insert, delete on people.likely_duplicate from "${app}";

-- Nobody sees or decides a pair of which one side is hidden to them. As with names, the owner's functions keep the table.
alter table people.likely_duplicate enable row level security;
create policy both_seen on people.likely_duplicate using (
  exists (select 1 from people.person p where p.id = likely_duplicate.one_id)
  and exists (select 1 from people.person p where p.id = likely_duplicate.other_id));

-- Points for two days of birth, and the reason in words. A slip of the pen leaves two of day, month and year standing.
create function people.birth_likeness(one date, other date, out points numeric, out reason text)
  language plpgsql immutable
  set search_path = pg_catalog, public
as $$
declare
  years int;
  same int;
  figures int;
begin
  if one is null or other is null then
    points := -3;
    return;
  elsif one = other then
    points := 9;
    reason := 'born on the same day';
    return;
  end if;
  years := abs(extract(year from one) - extract(year from other));
  same := (years = 0)::int + (extract(month from one) = extract(month from other))::int
          + (extract(day from one) = extract(day from other))::int;
  figures := levenshtein_less_equal(to_char(one, 'YYYYMMDD'), to_char(other, 'YYYYMMDD'), 2);
  if years = 0 and extract(month from one) = extract(day from other) and extract(day from one) = extract(month from other) then
    points := 7;
    reason := 'day and month of birth the other way round';
  elsif same = 2 or figures = 1 then
    points := 5;
    reason := 'days of birth that differ in one part';
  elsif figures = 2 then
    points := 2;
    reason := 'days of birth that differ in two figures';
  elsif years = 0 then
    points := 1;
    reason := 'born in the same year';
  else
    points := case when years = 1 then -3 else -12 end;
  end if;
end $$;

-- Whom a name and a day of birth are like, with points and reasons. Candidates come by equality of a key, one look-up each;
-- only they are weighed.
create function people.likely_same(given_words text[], family_words text[], born date, with_keys text[], not_this bigint)
  returns table (person_id bigint, points numeric, reasons text[], strong boolean, protected boolean)
  language plpgsql stable
  set search_path = pg_catalog, public
  set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  candidates bigint[] := '{}';
  my_key text;
  my_family text := array_to_string(family_words, ' ');
  my_given text := array_to_string(given_words, ' ');
begin
  foreach my_key in array with_keys loop
    case split_part(my_key, ':', 1)
      when 'f' then
        candidates := candidates || array(select k.person_id from people.name_key k
                                           where k.key = my_key and k.born_on between born - 400 and born + 400);
      when 'g' then
        candidates := candidates
          || array(select k.person_id from people.name_key k where k.key = my_key and k.born_on = born)
          || array(select k.person_id from people.name_key k
                    where k.key = 'f:' || substr(my_key, 3) and k.born_on between born - 400 and born + 400);
      when 'r' then
        candidates := candidates || array(select k.person_id from people.name_key k where k.key = my_key and k.born_on = born);
      when 'gi', 'ri' then
        candidates := candidates || array(select k.person_id from people.name_key k
                                           where k.key = my_key
                                             and (born is null or k.born_on is null
                                                  or (people.birth_likeness(born, k.born_on)).points > -12));
      when 'e', 't', 'u' then
        candidates := candidates || array(select k.person_id from people.name_key k where k.key = my_key);
      else null;
    end case;
  end loop;
  candidates := array(select distinct c from unnest(candidates) c where c is distinct from not_this);
  if candidates = '{}' then
    return;
  end if;
  return query
  with weighed as (
    select n.person_id, n.protected, b.points as birth, b.reason as birth_reason, s.kinds,
           case when n.family = '{}' or family_words = '{}' then 0
                when n.family = family_words then 6
                when 'f' = any (s.kinds) or n.family && family_words then 4
                when similarity(w.family, my_family) >= 0.4 or levenshtein_less_equal(w.family, my_family, 2) <= 2 then 3
                else -3 end as family,
           case when n.given = '{}' or given_words = '{}' then 0
                when n.given = given_words then 5
                when n.given && given_words or 'r' = any (s.kinds) then 4
                when 'g' = any (s.kinds) then 3
                when similarity(w.given, my_given) >= 0.4 or levenshtein_less_equal(w.given, my_given, 2) <= 2 then 2
                when left(w.given, 1) = left(my_given, 1) and (length(w.given) = 1 or length(my_given) = 1) then 2
                else -7 end as given,
           (n.given && family_words or similarity(w.given, my_family) >= 0.4
            or levenshtein_less_equal(w.given, my_family, 1) <= 1)
           and (n.family && given_words or similarity(w.family, my_given) >= 0.4
                or levenshtein_less_equal(w.family, my_given, 1) <= 1)
           and (n.given && family_words or n.family && given_words) as swapped
      from people.name_to_find n
     cross join lateral (select left(array_to_string(n.family, ' '), 200) as family,
                                left(array_to_string(n.given, ' '), 200) as given) w
     cross join lateral people.birth_likeness(born, n.born_on) b
     cross join lateral (select array(select split_part(k, ':', 1) from unnest(n.keys) k where k = any (with_keys)) as kinds) s
     where n.person_id = any (candidates)
  ), summed as (
    select w.*,
           case when swapped then greatest(9, family + given) else family + given end + birth
           -- a family shares its home: that speaks for one person only where the forenames do not speak against it
           + case when (given > 0 or swapped) and 'p' = any (kinds) then 3 else 0 end
           + case when (given > 0 or swapped) and 'u' = any (kinds) then 4 else 0 end
           + case when 'e' = any (kinds) then 7 else 0 end
           + case when 't' = any (kinds) then 5 else 0 end as points
      from weighed w
  )
  select distinct on (s.person_id) s.person_id, s.points,
         array_remove(array[
           case when s.swapped and s.family + s.given < 9 then 'forename and family name the other way round' end,
           case when s.swapped and s.family + s.given < 9 then null when s.family = 6 then 'the same family name'
                when s.family = 4 then 'family names that sound alike' when s.family = 3 then 'family names alike' end,
           case when s.swapped and s.family + s.given < 9 then null when s.given = 5 then 'the same forename'
                when s.given = 4 then 'a form of the same forename' when s.given = 3 then 'forenames that sound alike'
                when s.given = 2 then 'forenames alike' end,
           s.birth_reason,
           case when 'u' = any (s.kinds) then 'the same home' end,
           case when 'p' = any (s.kinds) then 'the same postcode' end,
           case when 'e' = any (s.kinds) then 'the same e-mail address' end,
           case when 't' = any (s.kinds) then 'the same telephone number' end], null),
         s.birth = 9 and ('f' = any (s.kinds) or s.swapped) or s.family >= 4 and s.given >= 3 and 'u' = any (s.kinds),
         s.protected
    from summed s
   order by s.person_id, s.points desc;
end $$;
comment on function people.likely_same(text[], text[], date, text[], bigint) is
  'strong is BR-ID1: the family name by its sound with the very day of birth, or forename, family name and dwelling';

-- Finds the likely duplicates of a person anew. What an officer has decided stands.
create function people.find_duplicates(of_person bigint, at_instant timestamptz) returns void
  language plpgsql volatile
  set search_path = pg_catalog
  set enable_seqscan = off
as $$
declare
  today date := identity.today();
  enough numeric := (select t.points from people.match_threshold t
                      where t.valid_from <= today and (t.valid_to is null or t.valid_to >= today));
begin
  with found as (
    select distinct on (l.person_id) l.person_id, l.points, l.reasons
      from people.name_to_find n
     cross join lateral people.likely_same(n.given, n.family, n.born_on, n.keys, of_person) l
     where n.person_id = of_person and (l.points >= enough or l.strong)
     order by l.person_id, l.points desc
  ), written as (
    insert into people.likely_duplicate as d (one_id, other_id, points, reasons, recorded_at, recorded_by)
    select least(of_person, f.person_id), greatest(of_person, f.person_id), f.points, f.reasons, at_instant, 'system'
      from found f
    on conflict (one_id, other_id) do update
       set points = excluded.points, reasons = excluded.reasons, state = 'OPEN', version = d.version + 1
     where d.state in ('OPEN', 'LIKE_NO_LONGER')
       and (d.points, d.reasons, d.state) is distinct from (excluded.points, excluded.reasons, 'OPEN')
  )
  update people.likely_duplicate d
     set state = 'LIKE_NO_LONGER', version = d.version + 1
   where d.id in (select one.id from people.likely_duplicate one where one.one_id = of_person
                  union all
                  select other.id from people.likely_duplicate other where other.other_id = of_person)
     and d.state = 'OPEN'
     and not exists (select 1 from found f where f.person_id in (d.one_id, d.other_id));
end $$;

-- A person is written: their names are kept and their likely duplicates found, in the same transaction.
create function people.person_written() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
begin
  perform people.keep_names_of(new);
  perform people.find_duplicates(new.id, new.recorded_at);
  return null;
end $$;
create trigger names_kept
  after insert or update of given_names, family_name, born_on, postcode, email, telephone, data_class on people.person
  for each row execute function people.person_written();

-- Whom somebody who is about to be recorded is like. A likeness to a protected person comes back without an id: the officer
-- is told to ask the duty information governance officer and nothing else (BR-ID3). The other ids are only ever joined to
-- people.person, which shows of them what the one acting may see.
create function people.ask_likely_same(given_names text, family_name text, born date, further_keys text[], not_this bigint)
  returns table (person_id bigint, points numeric, reasons text[], strong boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
#variable_conflict use_column
declare
  today date := identity.today();
  given_words text[] := people.words(given_names);
  family_words text[] := people.words(family_name);
begin
  if identity.acting() = 'public' then
    raise exception 'the public asks for no likeness' using errcode = '42501';
  end if;
  return query
    select case when not l.protected then l.person_id end,
           case when not l.protected then l.points end,
           case when not l.protected then l.reasons end,
           l.strong
      from people.likely_same(given_words, family_words, born,
                              people.name_keys(given_words, family_words) || array_remove(further_keys, null), not_this) l
      join people.match_threshold t on t.valid_from <= today and (t.valid_to is null or t.valid_to >= today)
     where l.strong or l.points >= t.points and not l.protected
     order by l.points desc, l.person_id
     limit 100;
end $$;
revoke execute on function people.likely_same, people.find_duplicates, people.ask_likely_same, people.person_written from public;
grant execute on function people.ask_likely_same to "${app}";

-- those recorded before
do $$
begin
  perform set_config('mtf.officer', 'system', true);
  perform people.keep_names_of(p) from people.person p;
  perform people.find_duplicates(p.id, p.recorded_at) from people.person p;
end $$;
