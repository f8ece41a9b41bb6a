-- The open cases about a door, for what is told of what others hold and for break-glass, are found by each of the ways in which a case
-- can be about it, every one by its index: every open case of the county was gone through for one door (120 ms of a property's page).
create or replace function cases.cases_to_know_of(of_reference text, and_residents boolean) returns bigint[]
  language plpgsql volatile
as $$
declare
  today date := identity.today();
  doors text[];
  living bigint[];
begin
  if of_reference like 'MTF-%' then
    return array(select c.id from cases.shared_case c where c.reference = of_reference and c.closed_on is null);
  elsif of_reference !~ '^[0-9]+$' then
    return array(select c.id from cases.shared_case c
                  where c.closed_on is null and c.id = any (array(select a from cases.cases_about(of_reference) a)));
  end if;
  doors := cases.doors_of(array[of_reference]);
  living := case when and_residents then
    array(select r.person_id from people.residency r
           where r.uprn = any (doors) and r.superseded_at is null and r.valid_from <= today
             and (r.valid_to is null or r.valid_to >= today)) else '{}' end;
  return array(
    select c.id from cases.shared_case c
     where c.closed_on is null
       and c.id = any (array(
         select h.id from cases.shared_case h where h.uprn = any (doors)
         union
         select s.case_id from cases.case_subject s where s.valid_to is null and s.uprn = any (doors)
         union
         select s.case_id from cases.case_subject s where s.valid_to is null and s.person_id = any (living)
         union
         select s.case_id from cases.case_subject s
          where s.valid_to is null
            and s.family_id = any (array(select f.family_id from people.family_member f
                                          where f.person_id = any (living) and f.superseded_at is null)))));
end $$;
