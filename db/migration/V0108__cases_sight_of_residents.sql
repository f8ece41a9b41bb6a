-- A member of a property's case sees who lives there and who did. The rule is the cases room's: people knows nothing of cases.
create policy of_their_cases on people.residency using (
  data_class = any ((select identity.member_classes())::smallint[])
  and property_uprn = any ((select cases.my_properties())::text[]))
  with check ((select identity.acting()) <> 'public');
create policy of_their_cases on people.household using (
  data_class = any ((select identity.member_classes())::smallint[])
  and property_uprn = any ((select cases.my_properties())::text[]))
  with check ((select identity.acting()) <> 'public');
create policy living_where_their_cases_are on people.person using (
  data_class = any ((select identity.member_classes())::smallint[])
  and exists (select 1 from people.residency r
               where r.person_id = person.id and r.property_uprn = any ((select cases.my_properties())::text[])));
