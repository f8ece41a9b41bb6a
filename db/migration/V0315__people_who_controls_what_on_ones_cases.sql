-- Who controls a company is class 1 or 3, and both are seen by case (C) as well: of the people and companies of one's own cases.
create policy of_their_cases_people on people.control for select using (
  data_class = any ((select identity.member_classes())::smallint[])
  and (controller_person_id = any ((select cases.my_people())::bigint[])
    or controller_person_id is null and exists (select 1 from people.organisation o where o.id = control.controlled_id)));
