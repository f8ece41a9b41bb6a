-- Whoever accepted a referral for their agency joins the team of its case, and their agency is a partner on it from then on (its
-- legal basis is recorded afterwards). Nobody on the case's deny list joins.
create or replace function cases.join_by_agency_referral(of_reference text, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  accepted cases.agency_referral;
  denied boolean;
begin
  select * into accepted from cases.agency_referral r
   where r.reference = of_reference and r.state = 'ACCEPTED' and r.answered_by = who;
  if accepted.id is null then
    return false;
  end if;
  perform set_config('mtf.officer', 'system', true);
  select exists (select 1 from cases.case_excluded x
                  where x.case_id = accepted.case_id and x.username = who and x.ended_at is null) into denied;
  if not denied then
    insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
    select accepted.case_id, accepted.case_reference, who, today, 'accepted ' || of_reference, at_instant, who
     where not exists (select 1 from cases.team_member m
                        where m.case_id = accepted.case_id and m.username = who and m.valid_to is null)
    on conflict do nothing;
    insert into cases.partner_agency (case_id, agency_code, joined_on, recorded_at, recorded_by)
    select accepted.case_id, accepted.to_agency, today, at_instant, who
     where accepted.to_agency <> (select c.lead_agency from cases.shared_case c where c.id = accepted.case_id)
       and not exists (select 1 from cases.partner_agency p
                        where p.case_id = accepted.case_id and p.agency_code = accepted.to_agency and p.left_on is null)
    on conflict do nothing;
  end if;
  perform set_config('mtf.officer', who, true);
  return not denied;
end $$;
