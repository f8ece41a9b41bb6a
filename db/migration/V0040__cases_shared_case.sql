-- What the task force is doing about it, together. The header is class D5 (partnership practice F.3); membership opens the rest.
create table cases.reference_counter (
  type_letter char(1) not null,
  year smallint not null,
  last integer not null,
  primary key (type_letter, year)
);
comment on table cases.reference_counter is 'The last number given to each type of case in each year; its row lock makes numbers unique';

create table cases.shared_case (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^MTF-[FPILB]-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 5 references identity.data_class,
  type text not null check (type in ('FAMILY', 'PROPERTY', 'INDIVIDUAL', 'LANDLORD', 'PROBLEM')),
  stage text not null check (stage in ('REFERRED', 'AWAITING_TASKING', 'URGENT', 'ACCEPTED', 'ALLOCATED', 'ASSESSMENT', 'PLAN',
                                       'ACTIVE', 'CLOSING', 'HANDOVER', 'STEPPED_UP', 'SINGLE_AGENCY', 'DEFERRED', 'REJECTED',
                                       'CLOSED')),
  lead_agency text not null references identity.agency,
  lead_professional text,
  marking text not null,
  uprn text references place.property (uprn),
  heading text not null,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((type = 'PROPERTY') = (uprn is not null)),
  check ((closed_on is not null) = (stage in ('CLOSED', 'REJECTED')))
);
comment on column cases.shared_case.heading is 'A place or a problem, never a person''s name: it shows in lists, subjects and file names';
create unique index shared_case_open_of_property on cases.shared_case (uprn) where type = 'PROPERTY' and closed_on is null;
create index shared_case_listed on cases.shared_case (opened_on desc, id desc) include (data_class, type, stage, lead_agency, closed_on);

create table cases.team_member (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  case_id bigint not null references cases.shared_case,
  case_reference text not null,
  username text not null references identity.officer (username),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table cases.team_member is 'Drives access: class C of partnership practice F.3 is seen by an active member of that case alone';
create unique index team_member_open on cases.team_member (username, case_id) include (valid_from) where valid_to is null;
create index team_member_of_case on cases.team_member (case_id, username) include (valid_from, valid_to);

alter table cases.reference_counter enable row level security;
alter table cases.reference_counter force row level security;
create policy counting on cases.reference_counter using ((select identity.acting()) = 'system');

-- A member sees their own memberships; the team as a whole is shown by cases.team_of. Joining goes through cases.join_team.
alter table cases.team_member enable row level security;
alter table cases.team_member force row level security;
create policy own on cases.team_member for select using (username = (select identity.acting()) or (select identity.acting()) = 'system');
create policy keeping on cases.team_member using ((select identity.acting()) = 'system');

alter table cases.shared_case enable row level security;
alter table cases.shared_case force row level security;
create policy need_to_know on cases.shared_case using (
  (select identity.acting()) = 'system' or
  data_class = any ((select identity.full_classes())::smallint[])
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.team_member m
                  where m.case_id = shared_case.id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))))
  with check ((select identity.acting()) <> 'public');

-- What the spine does on behalf of one who may not (yet) read a case: each function asks who it is, then acts as the system
-- for its own statement only, and gives back nothing but what is said here.
create function cases.next_reference(letter char, of_year integer) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  given integer;
begin
  perform set_config('mtf.officer', 'system', true);
  insert into cases.reference_counter as c (type_letter, year, last) values (letter, of_year, 1)
  on conflict (type_letter, year) do update set last = c.last + 1
  returning last into given;
  perform set_config('mtf.officer', who, true);
  return 'MTF-' || letter || '-' || of_year || '-' || lpad(given::text, greatest(5, length(given::text)), '0');
end $$;

-- The id of a case, for writing a line on it; null where there is none. Never shown.
create function cases.id_of(case_reference text) returns bigint
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  found_id bigint;
begin
  perform set_config('mtf.officer', 'system', true);
  select id into found_id from cases.shared_case where reference = case_reference;
  perform set_config('mtf.officer', who, true);
  return found_id;
end $$;

-- The one open shared case of a property, opened where there is none. An officer of the lead agency joins its team.
create function cases.open_property_case(of_uprn text, with_heading text, with_marking text, at_instant timestamptz) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  whose text := identity.acting_agency();
  today date := identity.today();
  found_id bigint;
  found_reference text;
  found_agency text;
begin
  if who = 'public' then
    raise exception 'the public opens no case' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true);
  -- two officers at once for one property: the second waits and finds the first one's case
  perform pg_advisory_xact_lock(hashtextextended('cases.property:' || of_uprn, 0));
  select id, reference, lead_agency into found_id, found_reference, found_agency
    from cases.shared_case where uprn = of_uprn and type = 'PROPERTY' and closed_on is null;
  if found_id is null then
    found_agency := coalesce(whose, 'TDC');
    found_reference := cases.next_reference('P', extract(year from today)::integer);
    insert into cases.shared_case (reference, type, stage, lead_agency, lead_professional, marking, uprn, heading, opened_on,
                                   recorded_at, recorded_by)
    values (found_reference, 'PROPERTY', 'ACTIVE', found_agency, case when who <> 'system' then who end, with_marking, of_uprn,
            with_heading, today, at_instant, who)
    returning id into found_id;
  end if;
  if who <> 'system' and whose = found_agency then
    insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
    select found_id, found_reference, who, today, 'works on the property', at_instant, who
     where not exists (select 1 from cases.team_member m
                        where m.case_id = found_id and m.username = who and m.valid_to is null)
    on conflict do nothing;
  end if;
  perform set_config('mtf.officer', who, true);
  return found_reference;
end $$;

-- Puts an officer on a case's team. Only the system, whoever may read every case header, or a member may.
create function cases.join_team(of_reference text, new_member text, for_reason text, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  may_see bigint;
  added integer;
begin
  select id into may_see from cases.shared_case where reference = of_reference;
  if may_see is null then
    return false;
  end if;
  perform set_config('mtf.officer', 'system', true);
  insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
  select may_see, of_reference, new_member, today, for_reason, at_instant, who
   where not exists (select 1 from cases.team_member m
                      where m.case_id = may_see and m.username = new_member and m.valid_to is null)
  on conflict do nothing;
  get diagnostics added = row_count;
  perform set_config('mtf.officer', who, true);
  return added = 1;
end $$;

create function cases.leave_team(of_reference text, member text) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  may_see bigint;
  ended integer;
begin
  select id into may_see from cases.shared_case where reference = of_reference;
  if may_see is null then
    return false;
  end if;
  perform set_config('mtf.officer', 'system', true);
  -- access ends with the day before: from this moment the case is closed to them
  delete from cases.team_member where case_id = may_see and username = member and valid_to is null and valid_from = today;
  get diagnostics ended = row_count;
  update cases.team_member set valid_to = today - 1, version = version + 1
   where case_id = may_see and username = member and valid_to is null;
  perform set_config('mtf.officer', who, true);
  return ended = 1 or found;
end $$;

-- The team of a case that the one acting may read.
create function cases.team_of(of_reference text)
  returns table (username text, display_name text, agency_code text, valid_from date, valid_to date)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  may_see bigint;
begin
  select c.id into may_see from cases.shared_case c where c.reference = of_reference;
  perform set_config('mtf.officer', 'system', true);
  return query
    select m.username, o.display_name, o.agency_code, m.valid_from, m.valid_to
      from cases.team_member m join identity.officer o on o.username = m.username
     where m.case_id = may_see
     order by m.valid_to nulls first, o.display_name;
  perform set_config('mtf.officer', who, true);
end $$;
