-- On whose team the one acting is, is reckoned once a transaction and looked up, instead of being asked of each note, each line of a
-- timeline and each case: five sub-selects and an index's look for each row less.
create function cases.reckon_my_cases() returns bigint[]
  language plpgsql stable as $$
declare
  who text := identity.acting();
  today date := identity.today();
begin
  return (select array_agg(m.case_id) from cases.team_member m
           where m.username = who and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today));
end $$;

create function cases.my_cases() returns bigint[]
  language plpgsql stable as $$
declare
  mine text := identity.sight_key();
  kept text := current_setting('mtf.kept_my_cases', true);
  found text;
begin
  if starts_with(kept, mine) then
    return nullif(substr(kept, length(mine) + 1), '');
  end if;
  found := coalesce(cases.reckon_my_cases()::text, '');
  perform set_config('mtf.kept_my_cases', mine || found, true);
  return nullif(found, '');
end $$;
comment on function cases.my_cases() is 'Cases on whose team the one acting is today';

drop policy need_to_know on cases.note;
create policy need_to_know on cases.note for select using (
  (in_error_at is null or coalesce(recorded_by = (select nullif(identity.acting(), 'system')), true))
  and case (select identity.classes_inside())[data_class]
        when 'A' then true
        when 'F' then case_id <> all ((select cases.my_exclusions())::bigint[])
          and not exists (select 1 from cases.single_agency_case o
                           where o.case_id = note.case_id and o.agency_code <> (select identity.acting_agency()))
        when 'C' then (data_class <> 7 or agency_code = (select identity.acting_agency()))
          and case_id in (select unnest((select cases.my_cases())::bigint[]))
        else false end);

drop policy need_to_know on cases.timeline_entry;
create policy need_to_know on cases.timeline_entry for select using (
  case (select identity.classes_inside())[data_class]
    when 'A' then true
    when 'F' then case_id <> all ((select cases.my_exclusions())::bigint[])
      and not exists (select 1 from cases.single_agency_case o
                       where o.case_id = timeline_entry.case_id and o.agency_code <> (select identity.acting_agency()))
    when 'C' then (data_class <> 7 or agency_code = (select identity.acting_agency()))
      and case_id in (select unnest((select cases.my_cases())::bigint[]))
    else false end);

drop policy need_to_know on cases.shared_case;
create policy need_to_know on cases.shared_case using (
  case (select identity.classes_inside())[data_class]
    when 'F' then id <> all ((select cases.my_exclusions())::bigint[])
    when 'C' then id <> all ((select cases.my_exclusions())::bigint[])
      and id in (select unnest((select cases.my_cases())::bigint[]))
    else (select identity.acting()) = 'system' end)
  with check ((select identity.acting()) <> 'public');
