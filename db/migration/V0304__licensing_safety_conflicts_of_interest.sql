-- What stands above the cases follows them: documents, licensing, incidents and groups (partnership practice F.3, deny wins).
create policy no_conflict on documents.document as restrictive for select using (
  coalesce(case_reference, '') <> all ((select cases.my_excluded_references())::text[]));
create policy no_conflict on documents.received_file as restrictive for select using (
  coalesce(case_reference, '') <> all ((select cases.my_excluded_references())::text[]));

do $$
declare
  thing text;
begin
  foreach thing in array array['application', 'assessment', 'declaration', 'evidence', 'fitness_answer', 'management_arrangements',
                               'notified_person', 'party', 'register_address', 'representation', 'requested_item'] loop
    execute format('create policy no_conflict on licensing.%I as restrictive for select using (
                      coalesce(case_id, 0) <> all ((select cases.my_exclusions())::bigint[]))', thing);
  end loop;
end $$;

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
