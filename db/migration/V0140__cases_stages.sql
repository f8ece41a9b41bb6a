-- What the stages of a case ask of the database on behalf of one who may not see all of it: numbers, never rows.

-- How many open cases of a type an officer leads, and the most that their post should lead today
create function cases.caseload_of(of_officer text, of_type text, out leads integer, out cap integer)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
begin
  perform set_config('mtf.officer', 'system', true);
  select count(*) into leads from cases.shared_case c
   where c.lead_professional = of_officer and c.type = of_type
     and c.stage in ('ALLOCATED', 'ASSESSMENT', 'PLAN', 'ACTIVE', 'CLOSING', 'HANDOVER');
  select min(k.cap) into cap
    from cases.caseload_cap k
    join identity.officer_post p on p.post_code = k.post_code
    join identity.officer o on o.id = p.officer_id
   where o.username = of_officer and k.case_type = of_type
     and k.valid_from <= today and (k.valid_to is null or k.valid_to >= today)
     and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today);
  perform set_config('mtf.officer', who, true);
end $$;

-- Who leads a case is on its team, whoever it was that gave them the lead
create function cases.join_as_lead(of_case bigint, new_member text, for_reason text, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  added integer;
begin
  perform set_config('mtf.officer', 'system', true);
  insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
  select c.id, c.reference, new_member, identity.today(), for_reason, at_instant, who
    from cases.shared_case c
   where c.id = of_case and c.lead_professional = new_member
     and not exists (select 1 from cases.team_member m where m.case_id = of_case and m.username = new_member and m.valid_to is null);
  get diagnostics added = row_count;
  perform set_config('mtf.officer', who, true);
  return added = 1;
end $$;

-- Whether a plan has an action with an owner and a day. Actions come with a later file, which replaces this.
create function cases.plan_has_action(of_case bigint) returns boolean
  language sql stable
as $$ select true $$;

-- Work on a case is offered to a post: whoever holds it sees it, although another agency may lead (a programme manager signs the
-- end of a council's case).
create policy of_my_post on workflow.worklist using (
  process_key = 'SharedCase' and group_code = any ((select identity.acting_posts())::text[]))
  with check ((select identity.acting()) is not null);
create policy of_my_own on workflow.worklist using (
  process_key = 'SharedCase' and assignee = (select identity.acting()))
  with check ((select identity.acting()) is not null);

-- The cases about a person, family, organisation or UPRN, of those that the one acting may know to be about it. A later file adds
-- those about a person's family.
create function cases.cases_about(thing text) returns setof bigint
  language sql stable
as $$
  select s.case_id from cases.case_subject s where s.uprn = thing
  union
  select s.case_id from cases.case_subject s join people.person p on p.id = s.person_id where p.reference = thing
  union
  select s.case_id from cases.case_subject s join people.organisation o on o.id = s.organisation_id where o.reference = thing
$$;
