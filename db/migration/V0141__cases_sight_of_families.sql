-- A member of a case sees whom it is about: the persons, the families and their members, the organisations, where they live and
-- lived, and how they stand to each other. Whom that is is asked once a statement: a policy that nests the policies of three
-- tables in each of these takes PostgreSQL a tenth of a second to plan. (Places: V0042 and V0108.)
alter table cases.case_subject add constraint case_subject_family_known foreign key (family_id) references people.family;

create function cases.my_families() returns bigint[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
begin
  return coalesce((select array_agg(distinct s.family_id)
                     from cases.team_member m join cases.case_subject s on s.case_id = m.case_id
                    where m.username = identity.acting() and m.valid_from <= identity.today()
                      and (m.valid_to is null or m.valid_to >= identity.today())
                      and s.family_id is not null and s.valid_to is null), '{}');
end $$;
comment on function cases.my_families() is 'Families that the cases of the one acting are about';

create function cases.my_persons() returns bigint[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
begin
  return coalesce((select array_agg(distinct s.person_id)
                     from cases.team_member m join cases.case_subject s on s.case_id = m.case_id
                    where m.username = identity.acting() and m.valid_from <= identity.today()
                      and (m.valid_to is null or m.valid_to >= identity.today())
                      and s.person_id is not null and s.valid_to is null), '{}');
end $$;
comment on function cases.my_persons() is 'Persons that the cases of the one acting are about, by themselves';

create function cases.my_organisations() returns bigint[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
begin
  return coalesce((select array_agg(distinct s.organisation_id)
                     from cases.team_member m join cases.case_subject s on s.case_id = m.case_id
                    where m.username = identity.acting() and m.valid_from <= identity.today()
                      and (m.valid_to is null or m.valid_to >= identity.today())
                      and s.organisation_id is not null and s.valid_to is null), '{}');
end $$;
comment on function cases.my_organisations() is 'Organisations that the cases of the one acting are about';

create policy of_their_cases_people on people.family using (
  data_class = any ((select identity.member_classes())::smallint[])
  and id = any ((select cases.my_families())::bigint[]))
  with check ((select identity.acting()) <> 'public');
create policy of_their_cases_people on people.family_member using (
  data_class = any ((select identity.member_classes())::smallint[])
  and (family_id = any ((select cases.my_families())::bigint[]) or person_id = any ((select cases.my_persons())::bigint[])))
  with check ((select identity.acting()) <> 'public');

-- Reads the members of families through the policy above, which asks nothing of this
create function cases.my_people() returns bigint[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
declare
  -- once, and not once for each member there is
  families bigint[] := cases.my_families();
begin
  if families = '{}' then
    return cases.my_persons();
  end if;
  return cases.my_persons()
      || coalesce((select array_agg(distinct f.person_id) from people.family_member f
                    where f.family_id = any (families) and f.superseded_at is null), '{}');
end $$;
comment on function cases.my_people() is 'Persons that the cases of the one acting are about, by themselves or through their family';

create policy of_their_cases_people on people.person using (
  data_class = any ((select identity.member_classes())::smallint[])
  and id = any ((select cases.my_people())::bigint[]))
  with check ((select identity.acting()) <> 'public');
create policy of_their_cases_people on people.organisation for select using (
  data_class = any ((select identity.member_classes())::smallint[])
  and id = any ((select cases.my_organisations())::bigint[]));
create policy of_their_cases_people on people.residency using (
  data_class = any ((select identity.member_classes())::smallint[])
  and person_id = any ((select cases.my_people())::bigint[]))
  with check ((select identity.acting()) <> 'public');
create policy of_their_cases_people on people.relationship using (
  data_class = any ((select identity.member_classes())::smallint[])
  and (from_person_id = any ((select cases.my_people())::bigint[]) or to_person_id = any ((select cases.my_people())::bigint[])))
  with check ((select identity.acting()) <> 'public');
create policy of_their_cases_people on people.household for select using (
  data_class = any ((select identity.member_classes())::smallint[])
  and exists (select 1 from people.residency r where r.household_id = household.id and r.person_id = any ((select cases.my_people())::bigint[])));

-- A subject is found by its reference by the system alone, inside the functions of V0135: it needs to know that a family is there.
create policy finding on people.family for select using ((select identity.acting()) = 'system');
create policy finding on people.family_member for select using ((select identity.acting()) = 'system');

-- The places by which a case hangs on the wards: its properties, and the homes of its people and of its families' members
create or replace function cases.places_of(of_case bigint, on_day date) returns text[]
  language sql stable
  set search_path = pg_catalog, cases
as $$
  select coalesce(array_agg(distinct place.uprn), '{}') from (
    select s.uprn from cases.case_subject s
     where s.case_id = of_case and s.uprn is not null and s.valid_from <= on_day and (s.valid_to is null or s.valid_to >= on_day)
    union all
    select r.uprn
      from cases.case_subject s
      left join people.family_member f on f.family_id = s.family_id and f.superseded_at is null
           and f.valid_from <= on_day and (f.valid_to is null or f.valid_to >= on_day)
      join people.residency r on r.person_id = coalesce(s.person_id, f.person_id) and r.superseded_at is null and r.uprn is not null
           and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)
     where s.case_id = of_case and s.valid_from <= on_day and (s.valid_to is null or s.valid_to >= on_day)) place
$$;

create or replace function cases.cases_about(thing text) returns setof bigint
  language sql stable
as $$
  -- a person's cases are also those of the records that were merged into theirs
  with who as (
    select p.id from people.person p where p.reference = thing
    union all
    select m.id from people.person p join people.person m on m.merged_into_id = p.id where p.reference = thing)
  select s.case_id from cases.case_subject s where s.uprn = thing
  union
  select s.case_id from cases.case_subject s join who on who.id = s.person_id
  union
  select s.case_id from cases.case_subject s join people.organisation o on o.id = s.organisation_id where o.reference = thing
  union
  select s.case_id from cases.case_subject s join people.family f on f.id = s.family_id where f.reference = thing
  union
  select s.case_id from cases.case_subject s
    join people.family_member f on f.family_id = s.family_id and f.superseded_at is null
    join who on who.id = f.person_id
$$;
