-- One agency asks another to do something about a case: sent, seen, accepted or declined with a reason; it cannot be dropped in
-- silence. The agency asked gains sight of the referral's own text, and of nothing else until somebody of it joins the team.
create table cases.agency_desk (
  agency_code text not null references identity.agency,
  receiving_post text not null references identity.post,
  supervisor_post text not null references identity.post,
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  exclude using gist (agency_code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table cases.agency_desk is 'Which post of an agency takes what is sent to it, and which is told when nobody answers';
revoke insert, update, delete on cases.agency_desk from "${app}";
insert into cases.agency_desk (agency_code, receiving_post, supervisor_post, valid_from, source, mark) values
  ('TDC', 'HTL', 'PM', '2010-09-01', 'partnership practice A.1', 'check'),
  ('KCC', 'SWA', 'SCM', '2010-09-01', 'partnership practice A.1', 'check'),
  ('POL', 'PS', 'PM', '2010-09-01', 'partnership practice A.1', 'check'),
  ('KFRS', 'FSO', 'PM', '2010-09-01', 'partnership practice A.1', 'check'),
  ('NHS', 'HLT', 'PM', '2010-09-01', 'partnership practice A.1', 'check'),
  ('JCP', 'JCP', 'PM', '2010-09-01', 'partnership practice A.1', 'check'),
  ('PRB', 'PRB', 'PM', '2010-09-01', 'partnership practice A.1', 'check');

create table cases.agency_referral (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^AR-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 5 references identity.data_class,
  state text not null check (state in ('SENT', 'SEEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  case_id bigint not null references cases.shared_case,
  case_reference text not null,
  title text not null check (length(title) between 3 and 120),
  sender text not null references identity.officer (username),
  from_agency text not null references identity.agency,
  to_agency text not null references identity.agency,
  to_post text not null references identity.post,
  supervisor_post text not null references identity.post,
  sent_at timestamptz not null,
  sent_on date not null,
  seen_at timestamptz,
  seen_by text,
  answered_at timestamptz,
  answered_by text,
  answer text,
  alarm text check (alarm in ('SUPERVISOR', 'PROGRAMME_MANAGER')),
  alarm_on date,
  saved_by text not null,
  saved_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (from_agency <> to_agency),
  check (state not in ('DECLINED', 'WITHDRAWN') or answer is not null)
);
create index agency_referral_listed on cases.agency_referral (sent_at desc, id desc)
  include (data_class, state, from_agency, to_agency, to_post, supervisor_post, sender, case_id);
create index agency_referral_of_case on cases.agency_referral (case_id, sent_at desc);

alter table cases.agency_referral enable row level security;
alter table cases.agency_referral force row level security;
create policy need_to_know on cases.agency_referral using (
  (select identity.acting()) = 'system'
  or sender = (select identity.acting())
  or to_post = any ((select identity.acting_posts())::text[]) or supervisor_post = any ((select identity.acting_posts())::text[])
  or data_class = any ((select identity.full_classes())::smallint[]) and (select identity.acting()) <> 'public'
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.team_member m
                  where m.case_id = agency_referral.case_id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))))
  with check ((select identity.acting()) <> 'public');
revoke delete on cases.agency_referral from "${app}";

create table cases.agency_referral_text (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  agency_referral_id bigint not null unique references cases.agency_referral,
  data_class smallint not null default 6 references identity.data_class,
  asked text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
alter table cases.agency_referral_text enable row level security;
alter table cases.agency_referral_text force row level security;
create policy need_to_know on cases.agency_referral_text using (
  recorded_by = (select identity.acting())
  or data_class = any ((select identity.full_classes() || identity.member_classes())::smallint[])
     and exists (select 1 from cases.agency_referral r
                  where r.id = agency_referral_text.agency_referral_id
                    and (r.to_post = any ((select identity.acting_posts())::text[])
                         or exists (select 1 from cases.team_member m
                                     where m.case_id = r.case_id and m.username = (select identity.acting())
                                       and m.valid_from <= (select identity.today())
                                       and (m.valid_to is null or m.valid_to >= (select identity.today()))))))
  with check ((select identity.acting()) <> 'public');
revoke update, delete on cases.agency_referral_text from "${app}";

create table cases.agency_referral_step (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  agency_referral_id bigint not null references cases.agency_referral,
  at timestamptz not null,
  by_officer text not null,
  to_state text not null,
  heading text not null,
  words text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index agency_referral_step_of_referral on cases.agency_referral_step (agency_referral_id, id);
alter table cases.agency_referral_step enable row level security;
alter table cases.agency_referral_step force row level security;
create policy with_the_header on cases.agency_referral_step using (
  exists (select 1 from cases.agency_referral r where r.id = agency_referral_step.agency_referral_id))
  with check ((select identity.acting()) <> 'public');
revoke update, delete on cases.agency_referral_step from "${app}";

-- Whoever accepted a referral for their agency joins the team of its case, which they may not read until then: true where they
-- did or were on it.
create function cases.join_by_agency_referral(of_reference text, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  accepted cases.agency_referral;
begin
  select * into accepted from cases.agency_referral r
   where r.reference = of_reference and r.state = 'ACCEPTED' and r.answered_by = who;
  if accepted.id is null then
    return false;
  end if;
  perform set_config('mtf.officer', 'system', true);
  insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
  select accepted.case_id, accepted.case_reference, who, today, 'accepted ' || of_reference, at_instant, who
   where not exists (select 1 from cases.team_member m
                      where m.case_id = accepted.case_id and m.username = who and m.valid_to is null)
  on conflict do nothing;
  perform set_config('mtf.officer', who, true);
  return true;
end $$;
