-- What a note or a line of a timeline asks of the one acting stands in fewer questions. Each sub-select of a policy costs every
-- statement some two microseconds to set up and five to answer; what is open to hardly anybody on hardly any day is one list of rows
-- now, and what a post sees of a class is one letter.

-- The key under which something is kept for the rest of the transaction, as an expression: whoever asks has it worked out in place.
create or replace function identity.sight_key() returns text
  language sql stable
  return identity.acting() || '@' || concat_ws('@', current_setting('mtf.today', true), current_setting('mtf.now', true),
                                               current_setting('mtf.exit', true), current_setting('mtf.sight_changed', true)) || '=';

create function identity.classes_inside() returns "char"[]
  language plpgsql stable as $$
declare
  mine text := identity.acting() || '@' || concat_ws('@', current_setting('mtf.today', true), current_setting('mtf.asking', true)) || '=';
  kept text := current_setting('mtf.kept_classes_inside', true);
  in_full smallint[];
  on_its_cases smallint[];
  found text;
begin
  if starts_with(kept, mine) then
    return substr(kept, length(mine) + 1)::"char"[];
  end if;
  in_full := case when identity.acting() = 'public' then '{}' else identity.full_classes() end;
  on_its_cases := case when identity.acting() = 'public' then '{}' else identity.member_classes() end;
  found := (select array_agg(case when identity.acting() = 'system' and current_setting('mtf.asking', true) = 'holders' then 'A'
                                  when c = any (in_full) then 'F'
                                  when c = any (on_its_cases) then 'C' else '-' end order by c)::text
              from generate_series(1, 25) c);
  perform set_config('mtf.kept_classes_inside', mine || found, true);
  return found::"char"[];
end $$;
comment on function identity.classes_inside() is
  'What the one acting sees of records inside the house, by data class: F all of them, C those of their cases, A all because the house asks who holds something, - none; the public sees none';

-- Rows that are open to the one acting beside the matrix: by break-glass, by a grant, by a person's consent. Nearly always none.
do $do$
declare
  of_room record;
begin
  for of_room in select * from (values
      ('cases.notes_opened', 'cases.note', 'r.in_error_at is null and ', 'or r.id = any (notes)', ' and r.concerns <@ persons_16', ' and r.concerns <@ persons_19', 'mtf.notes_changed'),
      ('cases.lines_opened', 'cases.timeline_entry', '', '', '', '', 'mtf.lines_changed')) as t (name, of_table, condition, granted_rows, of_16, of_19, changed)
  loop
    execute format($f$
      create function cases.reckon_%8$s() returns bigint[] language plpgsql stable as $$
      declare
        who text := identity.acting();
        was_asking text := current_setting('mtf.asking', true);
        opened bigint[];
        consented_16 bigint[];
        consented_19 bigint[];
        persons_16 bigint[];
        persons_19 bigint[];
        broken bigint[];
        classes smallint[];
        not_of text[];
        cases_granted bigint[];
        parts text[];
        notes bigint[];
        found bigint[];
      begin
        if who in ('system', 'public') then
          return '{}';
        end if;
        opened := cases.opened_cases();
        consented_16 := coalesce(cases.consented_cases(16::smallint), '{}');
        consented_19 := coalesce(cases.consented_cases(19::smallint), '{}');
        if opened || consented_16 || consented_19 = '{}' then
          return '{}';
        end if;
        persons_16 := coalesce(cases.consented_persons(16::smallint), '{}');
        persons_19 := coalesce(cases.consented_persons(19::smallint), '{}');
        broken := coalesce(cases.glass_broken(), '{}');
        classes := coalesce(cases.glass_classes(), '{}');
        not_of := coalesce(cases.glass_never_of(7::smallint), '{}');
        cases_granted := coalesce(cases.granted_cases(), '{}');
        parts := coalesce(cases.granted_parts(), '{}');
        notes := coalesce(cases.granted_notes(), '{}');
        perform set_config('mtf.officer', 'system', true), set_config('mtf.asking', 'holders', true);
        found := array(
          select r.id from %2$s r
           where r.case_id = any (opened || consented_16 || consented_19)
             and %3$s
                (r.case_id = any (opened)
                    and (r.case_id = any (broken) and r.data_class = any (classes) and (r.data_class <> 7 or r.agency_code <> all (not_of))
                         or r.case_id = any (cases_granted) and r.case_id || ':' || r.data_class || ':' || r.agency_code = any (parts)
                         %4$s)
                 or r.data_class = 16 and r.case_id = any (consented_16)%5$s
                 or r.data_class = 19 and r.case_id = any (consented_19)%6$s));
        perform set_config('mtf.officer', who, true), set_config('mtf.asking', coalesce(was_asking, ''), true);
        return found;
      end $$$f$, of_room.name, of_room.of_table, of_room.condition, of_room.granted_rows, of_room.of_16, of_room.of_19, of_room.changed, replace(of_room.name, 'cases.', ''));
    execute format($f$
      create function %1$s() returns bigint[] language plpgsql stable as $$
      declare
        mine text := identity.sight_key() || coalesce(current_setting(%2$L, true), '') || '=';
        kept text := current_setting(%3$L, true);
        found text;
      begin
        if starts_with(kept, mine) then
          return substr(kept, length(mine) + 1);
        end if;
        found := cases.reckon_%4$s()::text;
        perform set_config(%3$L, mine || found, true);
        return found;
      end $$$f$, of_room.name, of_room.changed, 'mtf.kept_' || replace(of_room.name, 'cases.', ''), replace(of_room.name, 'cases.', ''));
    execute format('comment on function %s() is %L', of_room.name,
      'Rows of ' || of_room.of_table || ' that are open to the one acting beside the matrix: by break-glass, by a grant, by consent');
  end loop;
end $do$;

create function identity.forget_rows() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  perform set_config(tg_argv[0], (coalesce(nullif(current_setting(tg_argv[0], true), ''), '0')::int + 1)::text, true);
  return null;
end $$;
create trigger rows_changed after insert or update on cases.note
  for each statement execute function identity.forget_rows('mtf.notes_changed');
create trigger rows_changed after insert or update on cases.timeline_entry
  for each statement execute function identity.forget_rows('mtf.lines_changed');

-- A team's line is its officer's own, and the engine's.
drop policy own on cases.team_member;
create policy own on cases.team_member for select using (
  coalesce(username = (select nullif(identity.acting(), 'system')), true));

drop policy opened on cases.note;
drop policy consented on cases.note;
drop policy asking_who_holds on cases.note;
drop policy not_for_the_public on cases.note;
drop policy need_to_know on cases.note;
create policy need_to_know on cases.note for select using (
  (in_error_at is null or coalesce(recorded_by = (select nullif(identity.acting(), 'system')), true))
  and case (select identity.classes_inside())[data_class]
        when 'A' then true
        when 'F' then case_id <> all ((select cases.my_exclusions())::bigint[])
          and not exists (select 1 from cases.single_agency_case o
                           where o.case_id = note.case_id and o.agency_code <> (select identity.acting_agency()))
        when 'C' then (data_class <> 7 or agency_code = (select identity.acting_agency()))
          and exists (select 1 from cases.team_member m
                       where m.case_id = note.case_id and m.username = (select identity.acting())
                         and m.valid_from <= (select identity.today())
                         and (m.valid_to is null or m.valid_to >= (select identity.today())))
        else false end);
create policy opened on cases.note for select using (id = any ((select cases.notes_opened())::bigint[]));
create policy not_added_by_the_public on cases.note as restrictive for insert with check ((select identity.acting()) <> 'public');

drop policy opened on cases.timeline_entry;
drop policy consented on cases.timeline_entry;
drop policy asking_who_holds on cases.timeline_entry;
drop policy not_for_the_public on cases.timeline_entry;
drop policy need_to_know on cases.timeline_entry;
create policy need_to_know on cases.timeline_entry for select using (
  case (select identity.classes_inside())[data_class]
    when 'A' then true
    when 'F' then case_id <> all ((select cases.my_exclusions())::bigint[])
      and not exists (select 1 from cases.single_agency_case o
                       where o.case_id = timeline_entry.case_id and o.agency_code <> (select identity.acting_agency()))
    when 'C' then (data_class <> 7 or agency_code = (select identity.acting_agency()))
      and exists (select 1 from cases.team_member m
                   where m.case_id = timeline_entry.case_id and m.username = (select identity.acting())
                     and m.valid_from <= (select identity.today())
                     and (m.valid_to is null or m.valid_to >= (select identity.today())))
    else false end);
create policy opened on cases.timeline_entry for select using (id = any ((select cases.lines_opened())::bigint[]));
create policy not_added_by_the_public on cases.timeline_entry as restrictive for insert with check ((select identity.acting()) <> 'public');

-- Whether a single agency's case is another agency's is asked of hardly any note, and costs the others nothing.
alter policy asking on cases.single_agency_case using (current_setting('mtf.officer', true) <> 'public');

drop policy need_to_know on cases.shared_case;
create policy need_to_know on cases.shared_case using (
  case (select identity.classes_inside())[data_class]
    when 'F' then id <> all ((select cases.my_exclusions())::bigint[])
    when 'C' then id <> all ((select cases.my_exclusions())::bigint[])
      and exists (select 1 from cases.team_member m
                   where m.case_id = shared_case.id and m.username = (select identity.acting())
                     and m.valid_from <= (select identity.today())
                     and (m.valid_to is null or m.valid_to >= (select identity.today())))
    else (select identity.acting()) = 'system' end)
  with check ((select identity.acting()) <> 'public');

-- A post's letters say of most incidents at once whether they are seen; its cases' incidents are looked up, not gone through.
drop policy need_to_know on safety.incident;
create policy need_to_know on safety.incident using (
  case (select identity.classes_inside())[data_class]
    when 'F' then true
    when 'C' then coalesce(recorded_by = (select nullif(identity.acting(), 'system')), true)
      or id in (select unnest((select safety.my_incidents())::bigint[]))
    else (select identity.acting()) = 'system' end);
