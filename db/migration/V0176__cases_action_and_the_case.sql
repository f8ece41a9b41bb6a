-- What the case's own rules bring to its actions: one who must not see a case sees none of its actions, whatever they own of
-- it (F.3: deny wins), and knows of none.
drop policy need_to_know on cases.action;
create policy need_to_know on cases.action using (
  (select identity.acting()) = 'system'
  or (case_id is null or case_id <> all ((select cases.my_exclusions())::bigint[]))
     and (data_class = any ((select identity.full_classes())::smallint[])
          or owner_username = (select identity.acting())
          or chaser_username = (select identity.acting())
          or passed_on_by = (select identity.acting())
          or data_class = any ((select identity.member_classes())::smallint[])
             and (recorded_by = (select identity.acting())
                  or owner_username is null and external_owner is null and owner_agency = any ((select identity.desks_of())::text[])
                  or (data_class <> 7 or agency_code = (select identity.acting_agency()))
                     and exists (select 1 from cases.team_member m
                                  where m.case_id = action.case_id and m.username = (select identity.acting())
                                    and m.valid_from <= (select identity.today())
                                    and (m.valid_to is null or m.valid_to >= (select identity.today()))))))
  with check ((select identity.acting()) <> 'public');

-- The open actions of cases that the one acting must not see: they know of none of them either, by a header's own agency.
create function cases.excluded_actions() returns bigint[]
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  barred bigint[] := cases.my_exclusions();
  hidden bigint[];
begin
  if barred = '{}' or barred is null then
    return '{}';
  end if;
  perform set_config('mtf.officer', 'system', true);
  select coalesce(array_agg(a.id), '{}') into hidden from cases.action a where a.case_id = any (barred);
  perform set_config('mtf.officer', who, true);
  return hidden;
end $$;
comment on function cases.excluded_actions() is 'Ids of actions on cases that the one acting must not see; for policies only, never shown';

drop policy known on cases.action_header;
create policy known on cases.action_header for select using (
  (select identity.acting()) = 'system'
  or action_id <> all ((select cases.excluded_actions())::bigint[])
     and (owner_agency = any ((select cases.agencies_of_known_actions())::text[])
          or exists (select 1 from cases.action a where a.id = action_header.action_id)));

-- What stands between a case and its end, open actions among it.
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

-- A plan stands on at least one action that somebody is named to do by a day (B.2). Asked as the system: an action that the one
-- who agrees the plan may not read counts as well.
create or replace function cases.plan_has_action(of_case bigint) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  has_one boolean;
begin
  perform set_config('mtf.officer', 'system', true);
  select exists (select 1 from cases.action a where a.case_id = of_case and a.status <> 'CANCELLED'
                    and (a.owner_username is not null or a.external_owner is not null)) into has_one;
  perform set_config('mtf.officer', who, true);
  return has_one;
end $$;

-- The system may bring in what officers did elsewhere before, under their own names.
drop policy adding on cases.action_change;
create policy adding on cases.action_change for insert with check (
  recorded_by = (select identity.acting()) or (select identity.acting()) = 'system');
