-- Cases about what an officer has a conflict of interest with are among those they never see (V0133): every policy of a case
-- reads my_exclusions already. A case is about a property, its persons and families, and the houses its person holds.
create or replace function cases.my_exclusions() returns bigint[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  kept text := current_setting('mtf.conflicting_cases', true);
  places text[] := people.my_conflicting_places();
  persons bigint[] := people.my_conflicting_persons();
  families bigint[] := people.my_conflicting_families();
  found bigint[];
begin
  found := coalesce((select array_agg(case_id) from cases.case_excluded where username = who and ended_at is null), '{}');
  if places = '{}' and persons = '{}' then
    return found;
  end if;
  perform set_config('mtf.officer', 'system', true);
  found := found || coalesce((
    select array_agg(c) from (
      select s.id as c from cases.shared_case s where s.uprn = any (places)
      union select s.case_id from cases.case_subject s where s.uprn = any (places) or s.person_id = any (persons) or s.family_id = any (families)
      union select s.id from cases.shared_case s join people.property_interest i on i.property_uprn = s.uprn
       where i.person_id = any (persons) and i.superseded_at is null and (i.valid_to is null or i.valid_to >= today)) about), '{}');
  perform set_config('mtf.officer', who, true);
  return found;
end $$;

create policy no_conflict on cases.safety_flag as restrictive for select using (
  coalesce(person_id, 0) <> all ((select people.my_conflicting_persons())::bigint[])
  and coalesce(uprn, '') <> all ((select people.my_conflicting_places())::text[]));
create policy no_conflict on cases.safety_reason as restrictive for select using (
  exists (select 1 from cases.safety_flag f where f.id = safety_reason.flag_id));
create policy no_conflict on cases.hold as restrictive for select using (
  uprn <> all ((select people.my_conflicting_places())::text[]));
create policy no_conflict on cases.hold_reason as restrictive for select using (
  exists (select 1 from cases.hold h where h.id = hold_reason.hold_id));
create policy no_conflict on cases.referral as restrictive for select using (
  coalesce(property_uprn, '') <> all ((select people.my_conflicting_places())::text[])
  and coalesce(uprn, '') <> all ((select people.my_conflicting_places())::text[]));
create policy no_conflict on cases.referral_text as restrictive for select using (
  exists (select 1 from cases.referral r where r.id = referral_text.referral_id));
create policy no_conflict on cases.referral_named as restrictive for select using (
  exists (select 1 from cases.referral r where r.id = referral_named.referral_id));
create policy no_conflict on cases.referral_subject as restrictive for select using (
  exists (select 1 from cases.referral r where r.id = referral_subject.referral_id));
create policy no_conflict on cases.visit_door as restrictive for select using (
  coalesce(uprn, '') <> all ((select people.my_conflicting_places())::text[]));
create policy no_conflict on cases.street_door as restrictive for select using (
  coalesce(uprn, '') <> all ((select people.my_conflicting_places())::text[]));
create policy no_conflict on cases.note_draft as restrictive for select using (
  case_id <> all ((select cases.my_exclusions())::bigint[]));
create policy no_conflict on cases.team_member as restrictive for select using (
  case_id <> all ((select cases.my_exclusions())::bigint[]));
