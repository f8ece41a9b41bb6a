-- What is open to somebody for a while, by break-glass or by a grant, is nothing for nearly everybody on nearly every day: asked first
-- and in one, of the case. Each policy beside the first costs every statement its share of planning and of beginning.
create function cases.opened_cases() returns bigint[]
  language plpgsql stable as $$
declare
  who text := identity.acting();
  mine text := identity.sight_key();
  kept text := current_setting('mtf.kept_opened_cases', true);
  found bigint[] := '{}';
begin
  if starts_with(kept, mine) then
    return substr(kept, length(mine) + 1);
  end if;
  if who not in ('system', 'public') then
    found := cases.glass_broken() || coalesce((select array_agg(distinct g.case_id) from cases.access_grant g
                                                where g.officer = who and g.revoked_at is null and g.until_on >= identity.today()), '{}');
  end if;
  perform set_config('mtf.kept_opened_cases', mine || found::text, true);
  return found;
end $$;
comment on function cases.opened_cases() is 'Cases of which something is open to the one acting for a while: by break-glass, or granted by who holds it';

drop policy glass_broken on cases.note;
drop policy access_granted on cases.note;
create policy opened on cases.note for select using (
  case_id = any ((select cases.opened_cases())::bigint[])
  and in_error_at is null
  and (case_id = any ((select cases.glass_broken())::bigint[])
          and data_class = any ((select cases.glass_classes())::smallint[])
          and (data_class <> 7 or agency_code <> all ((select cases.glass_never_of(7::smallint))::text[]))
       or case_id = any ((select cases.granted_cases())::bigint[])
          and case_id || ':' || data_class || ':' || agency_code = any ((select cases.granted_parts())::text[])
       or id = any ((select cases.granted_notes())::bigint[])));
drop policy glass_broken on cases.timeline_entry;
drop policy access_granted on cases.timeline_entry;
create policy opened on cases.timeline_entry for select using (
  case_id = any ((select cases.opened_cases())::bigint[])
  and (case_id = any ((select cases.glass_broken())::bigint[])
          and data_class = any ((select cases.glass_classes())::smallint[])
          and (data_class <> 7 or agency_code <> all ((select cases.glass_never_of(7::smallint))::text[]))
       or case_id = any ((select cases.granted_cases())::bigint[])
          and case_id || ':' || data_class || ':' || agency_code = any ((select cases.granted_parts())::text[])));

-- Whoever is near to nobody is asked so once, and not of each of some thousand incidents.
create function people.near_to_nobody() returns boolean
  language plpgsql stable as $$
begin
  return people.my_conflicting_persons() = '{}' and people.my_conflicting_places() = '{}';
end $$;
comment on function people.near_to_nobody() is 'True for an officer without a conflict of interest, as nearly all are';
drop policy no_conflict on safety.incident;
create policy no_conflict on safety.incident as restrictive for select using (
  (select people.near_to_nobody())
  or id <> all ((select safety.my_conflicting_incidents())::bigint[])
     and coalesce(property_uprn, '') <> all ((select people.my_conflicting_places())::text[])
     and coalesce(uprn, '') <> all ((select people.my_conflicting_places())::text[]));
