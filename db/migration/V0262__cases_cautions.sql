-- What stands over a page and beside a line of a list: the safety flags and the holds together, asked once (partnership practice D.3:
-- at the top of every page about that door or person). As before, whom and which doors something is about is asked as the one
-- acting sees it; which flags stand there, of everybody who lives there.

-- Whom and which doors a record is about today, by its reference: a person, family, household, case, visit, action, referral of either
-- kind, merge, safety flag or hold; digits alone are the UPRN of a place. Nobody and nowhere, of what the one acting does not see.
create function cases.standing_about(of_reference text, out persons bigint[], out places text[])
  language plpgsql volatile
as $$
declare
  today date := identity.today();
  kind text := substring(of_reference from '^[A-Z]+');
  of_case bigint;
begin
  persons := '{}';
  places := '{}';
  if of_reference ~ '^[1-9][0-9]{0,11}$' then
    places := array[of_reference];
  elsif kind = 'P' then
    persons := people.same_person((select p.id from people.person p where p.reference = of_reference));
  elsif kind = 'FM' then
    persons := array(select m.person_id from people.family f join people.family_member m on m.family_id = f.id
                      where f.reference = of_reference and m.superseded_at is null and m.valid_from <= today
                        and (m.valid_to is null or m.valid_to >= today));
  elsif kind = 'HH' then
    places := array(select h.uprn from people.household h where h.reference = of_reference and h.uprn is not null);
    persons := array(select r.person_id from people.household h join people.residency r on r.household_id = h.id
                      where h.reference = of_reference and r.superseded_at is null and r.valid_from <= today
                        and (r.valid_to is null or r.valid_to >= today));
  elsif kind = 'VT' then
    places := array(select d.uprn from cases.visit v join cases.visit_door d on d.visit_id = v.id where v.reference = of_reference);
  elsif kind = 'RF' then
    places := array(select r.uprn from cases.referral r where r.reference = of_reference and r.uprn is not null);
  elsif kind = 'SF' then
    select array_remove(array[f.person_id], null), array_remove(array[f.uprn], null) into persons, places
      from cases.safety_flag f where f.reference = of_reference;
  elsif kind = 'HD' then
    places := array(select h.uprn from cases.hold h where h.reference = of_reference);
  elsif kind = 'MG' then
    persons := array(select unnest(array[m.kept_id, m.absorbed_id]) from people.merge m where m.reference = of_reference);
  elsif kind = 'AC' then
    of_case := (select a.case_id from cases.action a where a.reference = of_reference);
    places := array(select d.uprn from cases.action a join cases.visit v on v.reference = a.source_reference
                      join cases.visit_door d on d.visit_id = v.id where a.reference = of_reference);
  elsif kind = 'AR' then
    of_case := (select r.case_id from cases.agency_referral r where r.reference = of_reference);
  elsif kind = 'MTF' then
    of_case := (select c.id from cases.shared_case c where c.reference = of_reference);
  end if;
  if of_case is not null then
    persons := array(
      select s.person_id from cases.case_subject s where s.case_id = of_case and s.valid_to is null and s.person_id is not null
      union
      select m.person_id from cases.case_subject s join people.family_member m on m.family_id = s.family_id
       where s.case_id = of_case and s.valid_to is null and m.superseded_at is null and m.valid_from <= today
         and (m.valid_to is null or m.valid_to >= today));
    places := places || array(select c.uprn from cases.shared_case c where c.id = of_case and c.uprn is not null
                              union
                              select s.uprn from cases.case_subject s
                               where s.case_id = of_case and s.valid_to is null and s.uprn is not null);
  end if;
  places := places || array(select r.uprn from people.residency r
                             where r.person_id = any (persons) and r.uprn is not null and r.superseded_at is null
                               and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today));
end $$;

drop function cases.safety_standing(text, text);

-- The cautions over records, each with the record it is over: a page's one, or those of a list's lines.
create function cases.cautions(of_references text[])
  returns table (over text, kind text, reference text, words text, advice text, stops boolean, state text, person_reference text,
                 person_name text, door_line text, rank integer)
  language plpgsql volatile
as $$
declare
  one text;
  about record;
  doors text[];
begin
  -- told to nobody who is not told of instructions, and then nothing else need be asked
  if not 8::smallint = any (identity.classes_seen('P')) then
    return;
  end if;
  foreach one in array of_references loop
    about := cases.standing_about(one);
    doors := cases.doors_of(about.places);
    return query
      select one, h.kind, h.reference, h.words, h.advice, h.kind = 'HOLD_ENFORCEMENT', ''::text, null::text, null::text, h.door_line,
             case h.kind when 'HOLD_ENFORCEMENT' then 0 else 90 end
        from cases.holds_at(doors, identity.today()) s
        join cases.hold_seen h on h.id = s.hold_id;
    return query
      select one, 'FLAG'::text, f.reference, f.words, f.advice, f.no_visit, f.state, f.person_reference, f.person_name, a.line,
             f.position::integer
        from (select u.flag_id, min(u.door) as door
                from (select g.id as flag_id, null::text as door from cases.safety_flag g
                       where g.person_id = any (about.persons) and g.ended_on is null
                      union all
                      select t.flag_id, t.door from cases.flags_at(doors) t) u group by u.flag_id) s
        join cases.safety_flag_seen f on f.id = s.flag_id
        left join place.address a on a.uprn = s.door;
  end loop;
end $$;
comment on function cases.cautions(text[]) is 'Safety flags and holds over each of these records, as far as the one acting is told of any';
