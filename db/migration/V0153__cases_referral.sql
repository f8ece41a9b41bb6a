-- Somebody asks the task force to do something. The header is class D5; what was said is D6 and reaches the duty posts until
-- there is a case, and then that case's members; people named by words alone are D3. Its writer sees it always.
create table cases.referral_counter (
  kind text not null,
  year smallint not null,
  last integer not null,
  primary key (kind, year)
);
comment on table cases.referral_counter is 'The last number given to each kind of referral in each year';
alter table cases.referral_counter enable row level security;
alter table cases.referral_counter force row level security;
create policy counting on cases.referral_counter using ((select identity.acting()) = 'system');

create function cases.next_referral(of_kind text, of_year integer) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  given integer;
begin
  perform set_config('mtf.officer', 'system', true);
  insert into cases.referral_counter as c (kind, year, last) values (of_kind, of_year, 1)
  on conflict (kind, year) do update set last = c.last + 1
  returning last into given;
  perform set_config('mtf.officer', who, true);
  return of_kind || '-' || of_year || '-' || lpad(given::text, greatest(5, length(given::text)), '0');
end $$;

create table cases.referral_link (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique,
  data_class smallint not null default 5 references identity.data_class,
  token_hash text not null unique,
  organisation text not null,
  purpose text not null,
  uses_allowed integer not null check (uses_allowed between 1 and 50),
  uses_made integer not null default 0 check (uses_made between 0 and uses_allowed),
  expires_on date not null,
  revoked_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column cases.referral_link.token_hash is 'SHA-256 of the token; the token itself is shown once, to who made the link';
alter table cases.referral_link enable row level security;
alter table cases.referral_link force row level security;
create policy need_to_know on cases.referral_link using (
  recorded_by = (select identity.acting()) or (select identity.acting()) = 'system'
  or data_class = any ((select identity.full_classes())::smallint[]) and (select cases.is_on_duty('LINK')))
  with check ((select identity.acting()) <> 'public');
revoke delete on cases.referral_link from "${app}";

create table cases.referral (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^RF-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 5 references identity.data_class,
  state text not null check (state in ('DRAFT', 'DISCARDED', 'REFERRED', 'URGENT', 'AWAITING_TASKING', 'DEFERRED', 'ACCEPTED',
                                       'ALLOCATED', 'STEPPED_UP', 'SINGLE_AGENCY', 'REJECTED', 'WITHDRAWN')),
  referrer text references identity.officer (username),
  referrer_agency text references identity.agency,
  organisation text not null,
  link_id bigint references cases.referral_link,
  category text,
  urgent_grounds text not null default '',
  uprn text,
  property_uprn text,
  place_line text,
  ward_code text,
  ward text,
  out_of_area boolean not null default false,
  area_exception text,
  marking text not null,
  referred_at timestamptz,
  referred_on date,
  screened_at timestamptz,
  screened_by text,
  duplicate_of text,
  repeat_of text,
  awaiting_since date,
  tasking_on date,
  deferred_on date,
  decided_at timestamptz,
  decided_by text,
  reason text,
  signpost text,
  case_type text check (case_type in ('FAMILY', 'PROPERTY', 'INDIVIDUAL', 'LANDLORD', 'PROBLEM')),
  case_reference text,
  case_id bigint references cases.shared_case,
  lead_agency text references identity.agency,
  priority text check (priority in ('P1', 'P2', 'P3')),
  lead_username text references identity.officer (username),
  lead_post text references identity.post,
  lead_asked_on date,
  lead_answer text check (lead_answer in ('ASKED', 'ACCEPTED', 'DECLINED')),
  lead_reason text,
  cap_reason text,
  saved_by text not null,
  saved_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (state = 'DRAFT' or state = 'DISCARDED' or referred_at is not null and referred_on is not null and (category is not null or link_id is not null)),
  check (state <> 'REJECTED' or reason is not null and signpost is not null)
);
comment on column cases.referral.uprn is 'Where: a property or a unit, from the gazetteer; null until the screener finds it';
comment on column cases.referral.place_line is 'Its address as the gazetteer had it then: lists need no look at the gazetteer';
comment on column cases.referral.urgent_grounds is 'Codes of cases.urgent_ground, parted by blanks';
-- the policy's columns ride in the list's index
create index referral_listed on cases.referral (referred_at desc nulls first, id desc)
  include (data_class, state, referrer, case_id, lead_username);
create index referral_awaiting on cases.referral (tasking_on, id) where state in ('AWAITING_TASKING', 'DEFERRED');
create index referral_of_property on cases.referral (property_uprn, referred_on desc) where property_uprn is not null;
create index referral_of_case on cases.referral (case_id) where case_id is not null;
create index referral_of_referrer on cases.referral (referrer, id desc) where referrer is not null;
create index referral_of_lead on cases.referral (lead_username) where lead_username is not null;

alter table cases.referral enable row level security;
alter table cases.referral force row level security;
create policy need_to_know on cases.referral using (
  (select identity.acting()) = 'system'
  or referrer = (select identity.acting())
  or state not in ('DRAFT', 'DISCARDED')
     and (data_class = any ((select identity.full_classes())::smallint[]) and (select identity.acting()) <> 'public'
          or lead_username = (select identity.acting())
          or data_class = any ((select identity.member_classes())::smallint[])
             and exists (select 1 from cases.team_member m
                          where m.case_id = referral.case_id and m.username = (select identity.acting())
                            and m.valid_from <= (select identity.today())
                            and (m.valid_to is null or m.valid_to >= (select identity.today())))))
  with check ((select identity.acting()) <> 'public');
revoke delete on cases.referral from "${app}";

-- Whether the one acting reads what referrals say while there is no case yet: by a duty, and by a post that sees such notes.
create function cases.reads_referrals() returns boolean
  language plpgsql stable
  set search_path = pg_catalog, cases
as $$
begin
  return cases.is_on_duty('SCREEN', 'SCREEN_CHILD', 'SCREEN_ALSO', 'URGENT', 'TASKING')
     and 6::smallint = any (identity.full_classes() || identity.member_classes());
end $$;

create table cases.referral_text (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  referral_id bigint not null unique references cases.referral,
  data_class smallint not null default 6 references identity.data_class,
  concern text not null default '',
  told text not null default '',
  legal_basis text not null default '',
  recorded_at timestamptz not null,
  recorded_by text not null
);
alter table cases.referral_text enable row level security;
alter table cases.referral_text force row level security;
create policy need_to_know on cases.referral_text using (
  recorded_by = (select identity.acting()) and (select identity.acting()) not in ('public', 'system')
  or exists (select 1 from cases.referral r
              where r.id = referral_text.referral_id
                and ((select cases.reads_referrals()) and r.case_id is null
                     and (r.state <> 'SINGLE_AGENCY' or r.lead_agency = (select identity.acting_agency()))
                     or referral_text.data_class = any ((select identity.full_classes() || identity.member_classes())::smallint[])
                        and exists (select 1 from cases.team_member m
                                     where m.case_id = r.case_id and m.username = (select identity.acting())
                                       and m.valid_from <= (select identity.today())
                                       and (m.valid_to is null or m.valid_to >= (select identity.today()))))))
  with check ((select identity.acting()) <> 'public');
revoke delete on cases.referral_text from "${app}";

create table cases.referral_named (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  referral_id bigint not null unique references cases.referral,
  data_class smallint not null default 3 references identity.data_class,
  who text not null default '',
  place text not null default '',
  contact text not null default '',
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column cases.referral_named.who is 'People by words alone, until the screener has found them in the index';
comment on column cases.referral_named.contact is 'Whom to call back';
alter table cases.referral_named enable row level security;
alter table cases.referral_named force row level security;
create policy need_to_know on cases.referral_named using (
  recorded_by = (select identity.acting()) and (select identity.acting()) not in ('public', 'system')
  or data_class = any ((select identity.full_classes() || identity.member_classes())::smallint[])
     and exists (select 1 from cases.referral r where r.id = referral_named.referral_id))
  with check ((select identity.acting()) <> 'public');
revoke delete on cases.referral_named from "${app}";

-- Whom it is about, known to the index: a person (D3), or by reference alone a family or organisation (D5).
create table cases.referral_subject (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  referral_id bigint not null references cases.referral,
  kind text not null check (kind in ('PERSON', 'FAMILY', 'ORGANISATION')),
  subject_reference text not null,
  data_class smallint not null references identity.data_class,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (referral_id, subject_reference)
);
create index referral_subject_reference on cases.referral_subject (subject_reference) include (data_class, referral_id);
alter table cases.referral_subject enable row level security;
alter table cases.referral_subject force row level security;
create policy need_to_know on cases.referral_subject using (
  recorded_by = (select identity.acting()) and (select identity.acting()) <> 'public'
  or data_class = any ((select identity.full_classes() || identity.member_classes())::smallint[])
     and exists (select 1 from cases.referral r where r.id = referral_subject.referral_id))
  with check ((select identity.acting()) <> 'public');

-- What happened to it, without names: seen with the header, appended only.
create table cases.referral_step (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  referral_id bigint not null references cases.referral,
  at timestamptz not null,
  by_officer text not null,
  to_state text not null,
  heading text not null,
  words text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index referral_step_of_referral on cases.referral_step (referral_id, id);
alter table cases.referral_step enable row level security;
alter table cases.referral_step force row level security;
create policy with_the_header on cases.referral_step using (
  exists (select 1 from cases.referral r where r.id = referral_step.referral_id))
  with check ((select identity.acting()) <> 'public');
revoke update, delete on cases.referral_step from "${app}";

-- The two named deciders of an urgent referral; and which agencies take an interest.
create table cases.urgent_decision (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  referral_id bigint not null references cases.referral,
  username text not null references identity.officer (username),
  post_code text not null references identity.post,
  outcome text not null check (outcome in ('ALLOCATED', 'STEPPED_UP')),
  reason text not null,
  decided_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (referral_id, username)
);
alter table cases.urgent_decision enable row level security;
alter table cases.urgent_decision force row level security;
create policy with_the_header on cases.urgent_decision using (
  exists (select 1 from cases.referral r where r.id = urgent_decision.referral_id))
  with check (recorded_by = (select identity.acting()));
revoke delete on cases.urgent_decision from "${app}";

create table cases.referral_interest (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  referral_id bigint not null references cases.referral,
  agency_code text not null references identity.agency,
  said_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (referral_id, agency_code)
);
alter table cases.referral_interest enable row level security;
alter table cases.referral_interest force row level security;
create policy with_the_header on cases.referral_interest using (
  exists (select 1 from cases.referral r where r.id = referral_interest.referral_id))
  with check ((select identity.acting()) <> 'public');

-- The advisory score in two rows: that there is something and for how much (also to whom F.3 shows that such things exist),
-- and what it is (only to who sees the class, and to who found it).
create table cases.referral_score (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  referral_id bigint not null references cases.referral,
  factor_code text not null,
  points integer not null,
  data_class smallint not null references identity.data_class,
  found_by text not null check (found_by in ('OFFICER', 'RECORDS')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (referral_id, factor_code, recorded_by)
);
create index referral_score_of_referral on cases.referral_score (referral_id) include (data_class, points, recorded_by);

create table identity.standing (
  username text not null references identity.officer (username),
  what text not null check (what in ('MARAC_REP')),
  valid_from date not null,
  valid_to date,
  primary key (username, what, valid_from)
);
comment on table identity.standing is 'An attribute of a person, not of a post: MARAC_REP opens class D17 where a post sees it only with that (F.3, note 5)';
revoke insert, update, delete on identity.standing from "${app}";

-- D17 for representatives at MARAC, where their post's letter has that condition.
create function cases.classes_of_standing() returns smallint[]
  language plpgsql stable security definer
  set search_path = pg_catalog, identity
as $$
begin
  return coalesce((
    select array_agg(distinct s.data_class)
      from identity.post_sight s
     where s.condition = 'only a representative at MARAC' and s.post_code = any (identity.acting_posts())
       and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
       and exists (select 1 from identity.standing t
                    where t.username = identity.acting() and t.what = 'MARAC_REP' and t.valid_from <= identity.today()
                      and (t.valid_to is null or t.valid_to >= identity.today()))), '{}');
end $$;

alter table cases.referral_score enable row level security;
alter table cases.referral_score force row level security;
create policy need_to_know on cases.referral_score using (
  recorded_by = (select identity.acting())
  or data_class = any ((select identity.full_classes() || cases.classes_of_standing())::smallint[])
     and exists (select 1 from cases.referral r where r.id = referral_score.referral_id)
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.referral r join cases.team_member m on m.case_id = r.case_id
                  where r.id = referral_score.referral_id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))))
  with check ((select identity.acting()) <> 'public');

create table cases.referral_points (
  score_id bigint primary key references cases.referral_score on delete cascade,
  referral_id bigint not null references cases.referral,
  factor_code text not null,
  data_class smallint not null references identity.data_class,
  points integer not null
);
comment on table cases.referral_points is 'The partial sight of a factor: its points, for those who may know only that there is one';
create index referral_points_of_referral on cases.referral_points (referral_id);
alter table cases.referral_points enable row level security;
alter table cases.referral_points force row level security;
create policy existence on cases.referral_points using (
  (select identity.acting()) = 'system'
  or exists (select 1 from cases.referral_score s where s.id = referral_points.score_id))
  with check ((select identity.acting()) <> 'public');

-- What someone cleared for existence alone may know of a score: how many points stand there, not for what.
create function cases.restricted_points(of_referral bigint) returns table (points integer)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  known smallint[] := identity.classes_seen('S');
  may_see boolean := exists (select 1 from cases.referral r where r.id = of_referral);
  seen text[] := array(select s.factor_code from cases.referral_score s where s.referral_id = of_referral);
begin
  if not may_see then
    return;
  end if;
  perform set_config('mtf.officer', 'system', true);
  return query
    select max(p.points) from cases.referral_points p
     where p.referral_id = of_referral and p.data_class = any (known) and p.factor_code <> all (seen)
     group by p.factor_code;
  perform set_config('mtf.officer', who, true);
end $$;

insert into workflow.classified_process (process_key, data_class) values ('Referral', 5), ('AgencyReferral', 5);

-- Who stands in for a duty post moves its task on, whichever agency it belongs to.
create policy referral_duty on workflow.worklist using (
  process_key = 'Referral'
  and (select cases.is_on_duty('SCREEN', 'SCREEN_CHILD', 'SCREEN_ALSO', 'URGENT', 'TASKING', 'ALLOCATE')));
