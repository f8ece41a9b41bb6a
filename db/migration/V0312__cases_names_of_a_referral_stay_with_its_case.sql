-- Who a referral names is for whoever weighs it, and once it has become a case for that case's members (D3, D4: C), not for every
-- post that may be a member of some case.
alter policy need_to_know on cases.referral_named using (
  recorded_by = (select identity.acting()) and (select identity.acting()) <> all (array['public', 'system'])
  or exists (select 1 from cases.referral r where r.id = referral_named.referral_id
                and (referral_named.data_class = any ((select identity.full_classes())::smallint[])
                  or referral_named.data_class = any ((select identity.member_classes())::smallint[])
                 and (r.case_id is null
                   or exists (select 1 from cases.team_member m
                               where m.case_id = r.case_id and m.username = (select identity.acting())
                                 and m.valid_from <= (select identity.today())
                                 and (m.valid_to is null or m.valid_to >= (select identity.today())))))));

alter policy need_to_know on cases.referral_subject using (
  recorded_by = (select identity.acting()) and (select identity.acting()) <> 'public'
  or exists (select 1 from cases.referral r where r.id = referral_subject.referral_id
                and (referral_subject.data_class = any ((select identity.full_classes())::smallint[])
                  or referral_subject.data_class = any ((select identity.member_classes())::smallint[])
                 and (r.case_id is null
                   or exists (select 1 from cases.team_member m
                               where m.case_id = r.case_id and m.username = (select identity.acting())
                                 and m.valid_from <= (select identity.today())
                                 and (m.valid_to is null or m.valid_to >= (select identity.today())))))));
