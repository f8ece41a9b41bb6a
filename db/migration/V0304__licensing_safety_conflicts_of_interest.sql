-- Incidents and groups follow the persons and addresses (partnership practice F.3, deny wins).
-- Incidents somebody was in with whom the one acting has a conflict of interest
create function safety.my_conflicting_incidents() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  persons bigint[] := people.my_conflicting_persons();
  found bigint[];
begin
  if persons = '{}' then
    return '{}';
  end if;
  perform set_config('mtf.officer', 'system', true);
  found := coalesce((select array_agg(distinct incident_id) from safety.incident_person where person_id = any (persons)), '{}');
  perform set_config('mtf.officer', who, true);
  return found;
end $$;
comment on function safety.my_conflicting_incidents() is 'Incidents that the one acting never sees, whatever their post';

create policy no_conflict on safety.incident as restrictive for select using (
  id <> all ((select safety.my_conflicting_incidents())::bigint[])
  and coalesce(property_uprn, '') <> all ((select people.my_conflicting_places())::text[])
  and coalesce(uprn, '') <> all ((select people.my_conflicting_places())::text[]));
create policy no_conflict on safety.incident_person as restrictive for select using (
  incident_id <> all ((select safety.my_conflicting_incidents())::bigint[])
  and person_id <> all ((select people.my_conflicting_persons())::bigint[]));
create policy no_conflict on safety.incident_before as restrictive for select using (
  exists (select 1 from safety.incident i where i.id = incident_before.incident_id));
create policy no_conflict on safety.peer_group_member as restrictive for select using (
  person_id <> all ((select people.my_conflicting_persons())::bigint[]));
