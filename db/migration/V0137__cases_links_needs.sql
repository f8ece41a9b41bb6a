-- Cases that have to do with each other (partnership practice B.1). A link is seen where both ends are: the stricter side's
-- visibility, by the policy of the cases themselves.
create table cases.case_link (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  data_class smallint not null default 5 references identity.data_class,
  from_case_id bigint not null references cases.shared_case,
  to_case_id bigint not null references cases.shared_case,
  type text not null check (type in ('SAME_PEOPLE', 'SAME_PLACE', 'CAUSES', 'VICTIM_OF', 'LANDLORD_OF', 'REPEAT_OF', 'MERGED_INTO')),
  reason text not null check (length(reason) >= 10),
  ended_at timestamptz,
  ended_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (from_case_id <> to_case_id)
);
create unique index case_link_open on cases.case_link (from_case_id, to_case_id, type) where ended_at is null;
create index case_link_back on cases.case_link (to_case_id) where ended_at is null;
alter table cases.case_link enable row level security;
alter table cases.case_link force row level security;
create policy both_ends on cases.case_link using (
  (select identity.acting()) = 'system'
  or exists (select 1 from cases.shared_case c where c.id = case_link.from_case_id)
     and exists (select 1 from cases.shared_case c where c.id = case_link.to_case_id))
  with check ((select identity.acting()) <> 'public');
revoke delete on cases.case_link from "${app}";

-- What the plan is to change, and what became of it (B.4, closure outcomes). Class D6 as the notes.
create table cases.case_need (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  case_id bigint not null references cases.shared_case,
  data_class smallint not null default 6 references identity.data_class,
  title text not null check (length(title) between 3 and 200),
  outcome text check (outcome in ('MET', 'PARTLY', 'NOT', 'NOT_PURSUED')),
  outcome_on date,
  outcome_note text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index case_need_of_case on cases.case_need (case_id) include (data_class, outcome);
alter table cases.case_need enable row level security;
alter table cases.case_need force row level security;
create policy need_to_know on cases.case_need using (
  (select identity.acting()) = 'system'
  or case_id <> all ((select cases.my_exclusions())::bigint[])
     and (data_class = any ((select identity.full_classes())::smallint[])
          or data_class = any ((select identity.member_classes())::smallint[])
             and exists (select 1 from cases.team_member m
                          where m.case_id = case_need.case_id and m.username = (select identity.acting())
                            and m.valid_from <= (select identity.today())
                            and (m.valid_to is null or m.valid_to >= (select identity.today())))))
  with check ((select identity.acting()) <> 'public');
revoke delete on cases.case_need from "${app}";

-- What still stands between a case and its end, for one who signs without reading its body: numbers alone. A later file adds the
-- open actions.
create function cases.in_the_way_of_closing(of_reference text,
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
  open_actions := 0;
  perform set_config('mtf.officer', who, true);
end $$;
