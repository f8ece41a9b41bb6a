-- The memberships of one officer, ended ones too.
create index team_member_of_officer on cases.team_member (username) include (case_id, valid_from, valid_to);

-- The properties, families and persons whose cases one works on; who and when is asked once, not for each membership.
create or replace function cases.my_properties() returns text[]
  language sql stable set search_path = pg_catalog, cases
as $$
  select coalesce(array_agg(c.uprn), '{}')
    from cases.team_member m join cases.shared_case c on c.id = m.case_id
   where m.username = (select identity.acting()) and c.uprn is not null
     and m.valid_from <= (select identity.today()) and (m.valid_to is null or m.valid_to >= (select identity.today()))
$$;
create or replace function cases.my_families() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  today date := identity.today();
begin
  return coalesce((select array_agg(distinct s.family_id)
                     from cases.team_member m join cases.case_subject s on s.case_id = m.case_id
                    where m.username = who and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
                      and s.family_id is not null and s.valid_to is null), '{}');
end $$;
create or replace function cases.my_persons() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  today date := identity.today();
begin
  return coalesce((select array_agg(distinct s.person_id)
                     from cases.team_member m join cases.case_subject s on s.case_id = m.case_id
                    where m.username = who and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
                      and s.person_id is not null and s.valid_to is null), '{}');
end $$;

-- The places a case is about on a day: its own, where its people live, and what its landlords and agents hold. Persons named and
-- members of its families are looked for apart, so that each is found by its index.
create or replace function cases.places_of(of_case bigint, on_day date) returns text[]
  language sql stable set search_path = pg_catalog, cases
as $$
  with about as materialized (
    select s.uprn, s.person_id, s.family_id, s.organisation_id from cases.case_subject s
     where s.case_id = of_case and s.valid_from <= on_day and (s.valid_to is null or s.valid_to >= on_day)),
  people as (
    select a.person_id from about a where a.person_id is not null
    union
    select f.person_id from about a join people.family_member f on f.family_id = a.family_id
     where f.superseded_at is null and f.valid_from <= on_day and (f.valid_to is null or f.valid_to >= on_day))
  select coalesce(array_agg(distinct place.uprn), '{}') from (
    select a.uprn from about a where a.uprn is not null
    union all
    select i.uprn from about a join people.property_interest i on i.organisation_id = a.organisation_id
     where i.superseded_at is null and i.valid_from <= on_day and (i.valid_to is null or i.valid_to >= on_day)
    union all
    select r.uprn from people p join people.residency r on r.person_id = p.person_id
     where r.superseded_at is null and r.uprn is not null
       and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)) place
$$;
