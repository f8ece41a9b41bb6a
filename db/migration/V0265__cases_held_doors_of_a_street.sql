-- Who walks a street door by door reads at each door what stands there: its flags, and now also the holds on it. A held door is one
-- that nobody calls at before asking whom the hold names.
create or replace function cases.instructions_of(doors text[]) returns table (door text, stamp text, words text, no_visit boolean)
  language plpgsql volatile
as $$
begin
  return query
    with spot as materialized (
      select d.door, p.uprn from unnest(doors) as d (door) cross join lateral unnest(cases.doors_of(array[d.door])) as p (uprn)),
    standing as materialized (
      select distinct p.door, s.flag_id
        from cases.flags_at(array(select distinct spot.uprn from spot)) s join spot p on p.uprn = s.door),
    told as (
      select s.door, f.reference || '/' || f.instruction_version as mark, f.words, f.no_visit
        from standing s join cases.safety_flag_seen f on f.id = s.flag_id
      union
      select p.door, h.reference || '/1', h.words, h.kind = 'HOLD_ENFORCEMENT'
        from cases.hold_seen h join spot p on p.uprn = h.uprn
       where h.released_on is null and h.from_on <= identity.today() and (h.until_on is null or h.until_on >= identity.today()))
    select t.door, string_agg(t.mark, ' ' order by t.mark), string_agg(distinct t.words, '; '), bool_or(t.no_visit)
      from told t group by t.door;
end $$;
