-- A member of a case sees the persons it is about: the second policy, beside the ones of the room below, which knows nothing of
-- cases. It probes two indexes for a person and scans nothing. (Families, homes and ties follow with their tables.)
create policy of_their_cases_people on people.person for select using (
  data_class = any ((select identity.member_classes())::smallint[])
  and exists (select 1 from cases.case_subject s
                join cases.team_member m on m.case_id = s.case_id
               where s.person_id = person.id and s.valid_to is null
                 and m.username = (select identity.acting()) and m.valid_from <= (select identity.today())
                 and (m.valid_to is null or m.valid_to >= (select identity.today()))));
create policy of_their_cases_people on people.organisation for select using (
  data_class = any ((select identity.member_classes())::smallint[])
  and exists (select 1 from cases.case_subject s
                join cases.team_member m on m.case_id = s.case_id
               where s.organisation_id = organisation.id and s.valid_to is null
                 and m.username = (select identity.acting()) and m.valid_from <= (select identity.today())
                 and (m.valid_to is null or m.valid_to >= (select identity.today()))));
