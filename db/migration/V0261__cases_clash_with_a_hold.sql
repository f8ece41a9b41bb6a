-- What stands against going to these doors on a day, and now also the holds there: one on enforcement, which stops the setting out,
-- and a closure that is pending. Whoever plans is told that one stands and whom to ask, and no more.
create or replace function cases.visit_clashes(doors text[], on_day date, but_for text)
  returns table (kind text, door text, words text, reference text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  around text[] := cases.doors_of(doors);
begin
  return query
    select 'NO_VISIT'::text, a.line, f.words, f.reference
      from (select s.flag_id, min(s.door) as door from cases.flags_at(around) s group by s.flag_id) s
      join cases.safety_flag_seen f on f.id = s.flag_id and f.no_visit
      left join place.address a on a.uprn = s.door
     order by f.reference;
  perform set_config('mtf.officer', 'system', true);
  return query
    select h.kind, h.door_line, h.words, h.reference
      from cases.holds_at(cases.doors_of(doors), on_day) s
      join cases.hold_seen h on h.id = s.hold_id
     order by h.kind desc, h.reference;
  return query
    select 'VISIT'::text, min(a.line), to_char(v.starts_at, 'HH24:MI') || ', ' || g.name, v.reference
      from cases.visit v
      join cases.visit_door d on d.visit_id = v.id and d.uprn = any (around)
      join place.address a on a.uprn = d.uprn
      join identity.officer o on o.username = v.lead
      join identity.agency g on g.code = o.agency_code
     where v.visit_on = on_day and v.status <> 'ABORTED' and v.reference is distinct from but_for
     group by v.id, g.name
     order by v.starts_at, v.reference;
  perform set_config('mtf.officer', who, true);
end $$;
