-- A disclosure of what one agency wrote for itself (class 7) is read by that agency's own members of the case, as the notes are.
-- Who decides about the class and governance read it as before: somebody has to.
alter policy need_to_know on cases.disclosure using (
  (select identity.acting()) = 'system'
  or (case_id is null or case_id <> all ((select cases.my_exclusions())::bigint[]))
     and (recorded_by = (select identity.acting())
          or data_class = any ((select cases.disclosures_decided())::smallint[])
          or (select cases.disclosures_may('GOVERN'))
          or 'IMM' = any (gateways) and 'LGL' = any ((select identity.acting_posts())::text[])
          or (select cases.disclosures_may('READ'))
             and (data_class = any ((select identity.full_classes())::smallint[])
                  or data_class = any ((select identity.member_classes())::smallint[])
                     and (data_class <> 7 or holding_agency = (select identity.acting_agency()))
                     and exists (select 1 from cases.team_member m
                                  where m.case_id = disclosure.case_id and m.username = (select identity.acting())
                                    and m.valid_from <= (select identity.today())
                                    and (m.valid_to is null or m.valid_to >= (select identity.today()))))));
