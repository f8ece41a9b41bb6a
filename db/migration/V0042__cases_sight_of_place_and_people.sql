-- A member of a property's case sees the property, those who have an interest in it, and them. The rule is the cases room's:
-- the rooms below know nothing of cases.
create function cases.my_properties() returns text[]
  language sql stable
  set search_path = pg_catalog, cases
as $$
  select coalesce(array_agg(c.uprn), '{}')
    from cases.team_member m join cases.shared_case c on c.id = m.case_id
   where m.username = identity.acting() and c.uprn is not null
     and m.valid_from <= identity.today() and (m.valid_to is null or m.valid_to >= identity.today())
$$;
comment on function cases.my_properties() is 'UPRNs of the properties on whose cases the one acting is an active member';

create policy of_their_cases on place.property for select using (
  1::smallint = any ((select identity.member_classes())::smallint[])
  and uprn = any ((select cases.my_properties())::text[]));
create policy of_their_cases on place.address for select using (
  1::smallint = any ((select identity.member_classes())::smallint[])
  and property_uprn = any ((select cases.my_properties())::text[]));
create policy of_their_cases on place.dwelling_unit for select using (
  1::smallint = any ((select identity.member_classes())::smallint[])
  and exists (select 1 from place.property p where p.id = dwelling_unit.property_id));
create policy of_their_cases on place.property_area for select using (
  1::smallint = any ((select identity.member_classes())::smallint[])
  and exists (select 1 from place.property p where p.id = property_area.property_id));

-- and may put right what is recorded of them
create policy of_their_cases on people.property_interest using (
  data_class = any ((select identity.member_classes())::smallint[])
  and property_uprn = any ((select cases.my_properties())::text[]));
create policy of_their_cases on people.organisation using (
  data_class = any ((select identity.member_classes())::smallint[])
  and exists (select 1 from people.property_interest i
               where i.organisation_id = organisation.id and i.property_uprn = any ((select cases.my_properties())::text[])));
create policy of_their_cases on people.person using (
  data_class = any ((select identity.member_classes())::smallint[])
  and exists (select 1 from people.property_interest i
               where i.person_id = person.id and i.property_uprn = any ((select cases.my_properties())::text[])));
