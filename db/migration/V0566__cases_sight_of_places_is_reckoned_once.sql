-- Whoever works on thousands of houses is on the team of each. Which properties those are, and who lives there or has an interest in
-- them, was reckoned anew by every statement on people and places: 17 and 71 ms each with 10,000 cases, a dozen of them to each
-- application done in bulk. Like the cases themselves (V0455) both are reckoned once a transaction now, and again once the team, or a
-- home or an interest of anybody, has changed in it. The rules are the same (V0042, V0108, V0128, V0179).
create or replace function cases.my_properties() returns text[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  mine text := identity.sight_key();
  kept text := current_setting('mtf.kept_my_properties', true);
  found text;
begin
  if starts_with(kept, mine) then
    return substr(kept, length(mine) + 1)::text[];
  end if;
  found := coalesce((select array_agg(distinct c.uprn)
                       from unnest(cases.my_cases()) as m (id) join cases.shared_case c on c.id = m.id
                      where c.uprn is not null), '{}')::text;
  perform set_config('mtf.kept_my_properties', mine || found, true);
  return found::text[];
end $$;

create function people.ties_changed() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  perform set_config('mtf.ties_changed', (coalesce(nullif(current_setting('mtf.ties_changed', true), ''), '0')::int + 1)::text, true);
  return null;
end $$;
comment on function people.ties_changed() is 'Who lives where, or has an interest in what, is reckoned anew from the next statement on';
create trigger ties_change after insert or update or delete on people.property_interest
  for each statement execute function people.ties_changed();
create trigger ties_change after insert or update or delete on people.residency
  for each statement execute function people.ties_changed();

create or replace function cases.people_of_my_properties() returns bigint[]
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
declare
  mine text := identity.sight_key() || coalesce(current_setting('mtf.ties_changed', true), '') || '=';
  kept text := current_setting('mtf.kept_people_of_my_properties', true);
  before text := current_setting('mtf.keeping', true);
  properties text[];
  classes smallint[];
  found text;
begin
  if starts_with(kept, mine) then
    return substr(kept, length(mine) + 1)::bigint[];
  end if;
  properties := cases.my_properties();
  classes := identity.full_classes() || identity.member_classes();
  -- it applies the classes itself, once, where policies would ask row by row; the policy that lets it, when_keeping, is asked before
  -- the others because PostgreSQL asks them from the last name on
  perform set_config('mtf.keeping', 'people', true);
  found := coalesce((select array_agg(distinct tie.person_id)
                       from (select i.person_id
                               from unnest(properties) as p (uprn) join people.property_interest i on i.property_uprn = p.uprn
                              where i.person_id is not null and i.data_class = any (classes)
                             union all
                             select r.person_id
                               from unnest(properties) as p (uprn) join people.residency r on r.property_uprn = p.uprn
                              where r.data_class = any (classes)) tie), '{}')::text;
  perform set_config('mtf.keeping', coalesce(before, ''), true);
  perform set_config('mtf.kept_people_of_my_properties', mine || found, true);
  return found::bigint[];
end $$;
