-- An open action keeps a case open: counted for whoever signs, seen or not. (The table comes with V0173; a function of this kind
-- looks for it when it is first asked.)
create or replace function cases.in_the_way_of_closing(of_reference text,
    out needs integer, out without_outcome integer, out partners integer, out unanswered integer, out objected integer, out open_actions integer)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  may_see bigint;
begin
  select id into may_see from cases.shared_case c where c.reference = of_reference;
  perform set_config('mtf.officer', 'system', true);
  select count(*), count(*) filter (where n.outcome is null) into needs, without_outcome from cases.case_need n where n.case_id = may_see;
  select count(*), count(*) filter (where p.closing_answer is null), count(*) filter (where p.closing_answer = 'OBJECTED')
    into partners, unanswered, objected from cases.partner_agency p where p.case_id = may_see and p.left_on is null;
  select count(*) into open_actions from cases.action a where a.case_id = may_see and a.ended_on is null;
  perform set_config('mtf.officer', who, true);
end $$;
