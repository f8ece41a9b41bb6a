-- Each interest that was recorded had everybody of one's properties reckoned anew (V0566): 50 ms with 10,000 of them, eight times an
-- application. Who is added is added to those that were reckoned; what is changed or taken away has them reckoned anew.
drop trigger ties_change on people.property_interest;
drop trigger ties_change on people.residency;
drop function people.ties_changed();

create function cases.ties_changed() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
declare
  mine text := identity.sight_key() || coalesce(current_setting('mtf.ties_changed', true), '') || '=';
  kept text := current_setting('mtf.kept_people_of_my_properties', true);
  also bigint[];
begin
  if tg_op = 'INSERT' and starts_with(kept, mine) then
    also := array(select a.person_id from added a
                   where a.person_id is not null
                     and a.property_uprn = any (cases.my_properties())
                     and a.data_class = any (identity.full_classes() || identity.member_classes()));
    if also <> '{}' then
      perform set_config('mtf.kept_people_of_my_properties', mine || (substr(kept, length(mine) + 1)::bigint[] || also)::text, true);
    end if;
  else
    perform set_config('mtf.ties_changed', (coalesce(nullif(current_setting('mtf.ties_changed', true), ''), '0')::int + 1)::text, true);
  end if;
  return null;
end $$;
comment on function cases.ties_changed() is 'Who lives where, or has an interest in what, is another from the next statement on; the rule is that of cases.people_of_my_properties()';

create trigger ties_change after update or delete on people.property_interest
  for each statement execute function cases.ties_changed();
create trigger ties_change after update or delete on people.residency
  for each statement execute function cases.ties_changed();
create trigger ties_added after insert on people.property_interest referencing new table as added
  for each statement execute function cases.ties_changed();
create trigger ties_added after insert on people.residency referencing new table as added
  for each statement execute function cases.ties_changed();

-- Which persons and families one's cases are about was reckoned anew by every statement on people: 40 ms with 10,000 cases. Like the cases
-- themselves they are reckoned once a transaction, and again once somebody was put on a case or taken off it. The rules are the same.
create trigger subjects_changed after insert or update or delete on cases.case_subject
  for each statement execute function identity.forget_rows('mtf.subjects_changed');

create or replace function cases.my_families() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  mine text := identity.sight_key() || coalesce(current_setting('mtf.subjects_changed', true), '') || '=';
  kept text := current_setting('mtf.kept_my_families', true);
  all_mine bigint[];
  found text;
begin
  if starts_with(kept, mine) then
    return substr(kept, length(mine) + 1)::bigint[];
  end if;
  all_mine := cases.my_cases();
  found := coalesce((select array_agg(distinct s.family_id) from cases.case_subject s
                      where s.case_id = any (all_mine) and s.family_id is not null and s.valid_to is null), '{}')::text;
  perform set_config('mtf.kept_my_families', mine || found, true);
  return found::bigint[];
end $$;

create or replace function cases.my_persons() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  mine text := identity.sight_key() || coalesce(current_setting('mtf.subjects_changed', true), '') || '=';
  kept text := current_setting('mtf.kept_my_persons', true);
  all_mine bigint[];
  found text;
begin
  if starts_with(kept, mine) then
    return substr(kept, length(mine) + 1)::bigint[];
  end if;
  all_mine := cases.my_cases();
  found := coalesce((select array_agg(distinct s.person_id) from cases.case_subject s
                      where s.case_id = any (all_mine) and s.person_id is not null and s.valid_to is null), '{}')::text;
  perform set_config('mtf.kept_my_persons', mine || found, true);
  return found::bigint[];
end $$;

-- Cases as a list and not as rows to join: as rows they were taken for a thousand, and every case of a property that there is was read for
-- whoever has fifty, 17,000 pages at Kent's size in each transaction (V0566).
create or replace function cases.my_properties() returns text[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  mine text := identity.sight_key();
  kept text := current_setting('mtf.kept_my_properties', true);
  all_mine bigint[];
  found text;
begin
  if starts_with(kept, mine) then
    return substr(kept, length(mine) + 1)::text[];
  end if;
  all_mine := cases.my_cases();
  found := coalesce((select array_agg(distinct c.uprn) from cases.shared_case c
                      where c.id = any (all_mine) and c.uprn is not null), '{}')::text;
  perform set_config('mtf.kept_my_properties', mine || found, true);
  return found::text[];
end $$;
