-- Who will do what by when, for anyone in any agency (partnership practice B.3). Two rows an action: the action itself, seen
-- by class and membership; and its header (agency, day, state), seen also by those who may know that it exists. Partial sight
-- is two rows and never a mask, so totals reconcile.
create table cases.number_given (
  kind text not null,
  year smallint not null,
  last integer not null,
  primary key (kind, year)
);
comment on table cases.number_given is 'The last number given to each kind of record in each year; its row lock makes numbers unique';
alter table cases.number_given enable row level security;
alter table cases.number_given force row level security;
create policy counting on cases.number_given using ((select identity.acting()) = 'system');

-- The next reference of a kind in a year: AC-2011-00001. Acts as the system for its own statement; gives the number alone.
create function cases.next_number(of_kind text, of_year integer) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  given integer;
begin
  perform set_config('mtf.officer', 'system', true);
  insert into cases.number_given as n (kind, year, last) values (of_kind, of_year, 1)
  on conflict (kind, year) do update set last = n.last + 1
  returning last into given;
  perform set_config('mtf.officer', who, true);
  return of_kind || '-' || of_year || '-' || lpad(given::text, greatest(5, length(given::text)), '0');
end $$;

create table cases.action (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^AC-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null references identity.data_class,
  agency_code text not null references identity.agency,
  case_id bigint references cases.shared_case,
  case_reference text,
  meeting_id bigint,
  title text not null check (length(title) between 1 and 120),
  detail text not null check (length(detail) <= 4000),
  strand text not null check (strand in ('HOUSING', 'FAMILIES', 'SAFETY', 'WORK', 'ENGAGEMENT', 'PROGRAMME')),
  source text not null check (source in ('TASKING', 'TAF', 'OMG', 'REVIEW', 'VISIT', 'STG', 'STRATEGY', 'BRIEFING', 'REFERRAL', 'CASE')),
  source_reference text,
  priority text not null check (priority in ('HIGH', 'NORMAL', 'LOW')),
  owner_agency text not null references identity.agency,
  owner_username text references identity.officer (username),
  external_owner text,
  external_contact text,
  chaser_username text references identity.officer (username),
  passed_on_by text references identity.officer (username),
  created_on date not null,
  due_on date not null,
  due_set_on date not null,
  original_due_on date not null,
  moves integer not null default 0 check (moves >= 0),
  status text not null check (status in ('OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'CANCELLED')),
  ended_on date,
  completion_note text check (length(completion_note) >= 15),
  evidence text,
  status_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (original_due_on >= created_on and due_on >= created_on),
  check ((case_id is null) = (case_reference is null)),
  check (external_owner is null or owner_username is null and chaser_username is not null),
  check ((status in ('DONE', 'CANCELLED')) = (ended_on is not null)),
  check (status <> 'DONE' or completion_note is not null),
  check (status not in ('BLOCKED', 'CANCELLED') or status_reason is not null)
);
comment on column cases.action.title is 'What is to be done, without names: it shows in lists';
comment on column cases.action.agency_code is 'The agency of who made it: class D7 is for its members alone';
comment on column cases.action.owner_agency is 'The agency that answers for it, whoever in it does it';
comment on column cases.action.external_owner is 'Someone without a login; an officer chases them';
comment on column cases.action.passed_on_by is 'The officer who owned it last and gave it on: who hands over still sees what becomes of it';
comment on column cases.action.due_set_on is 'The day on which the present due day was set: reminders before it were never due';
create index action_of_case on cases.action (case_id, due_on) include (status, data_class);
create index action_of_owner on cases.action (owner_username, due_on) include (status, data_class) where ended_on is null;
create index action_of_chaser on cases.action (chaser_username) where ended_on is null;
create index action_of_meeting on cases.action (meeting_id) where meeting_id is not null;
revoke delete on cases.action from "${app}";

create table cases.action_header (
  action_id bigint primary key references cases.action,
  data_class smallint not null default 22 references identity.data_class,
  reference text not null unique,
  owner_agency text not null references identity.agency,
  owned boolean not null,
  status text not null,
  created_on date not null,
  due_on date not null,
  original_due_on date not null,
  moves integer not null,
  ended_on date
);
comment on table cases.action_header is 'That there is an action, whose, by when and how it stands: kept by the action''s own trigger, never by hand';
comment on column cases.action_header.owned is 'Somebody is named who does it, with or without a login';
create index action_header_open on cases.action_header (due_on, action_id) include (owner_agency, owned, status, moves) where ended_on is null;
create index action_header_ended on cases.action_header (ended_on desc, action_id) include (owner_agency, status, due_on) where ended_on is not null;
revoke delete on cases.action_header from "${app}";

create table cases.action_knowledge (
  post_code text not null references identity.post,
  reach text not null check (reach in ('EVERY_AGENCY', 'OWN_AGENCY')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (post_code, valid_from)
);
comment on table cases.action_knowledge is 'Posts that may know that an action exists which they may not read: its agency, day and colour';
insert into cases.action_knowledge (post_code, reach, valid_from, source, mark) values
('PM', 'EVERY_AGENCY', '2009-07-01', 'Partnership practice B.3', 'sure'),
('OMG', 'EVERY_AGENCY', '2009-07-01', 'Partnership practice B.3', 'sure'),
('HTL', 'OWN_AGENCY', '2009-07-01', 'Partnership practice B.3: the supervisor is told of what is overdue', 'design'),
('PS', 'OWN_AGENCY', '2009-07-01', 'Partnership practice B.3: the supervisor is told of what is overdue', 'design'),
('SCM', 'OWN_AGENCY', '2009-07-01', 'Partnership practice B.3: the supervisor is told of what is overdue', 'design');

-- The agencies of whose actions the one acting may know that they exist.
create function cases.agencies_of_known_actions() returns text[]
  language plpgsql stable
  set search_path = cases, identity, pg_catalog
as $$
declare
  posts text[] := identity.acting_posts();
  whose text := identity.acting_agency();
begin
  return (select coalesce(array_agg(distinct a.code), '{}')
            from cases.action_knowledge k
            join identity.agency a on k.reach = 'EVERY_AGENCY' or a.code = whose
           where k.post_code = any (posts) and k.valid_from <= identity.today()
             and (k.valid_to is null or k.valid_to >= identity.today()));
end $$;

alter table cases.action enable row level security;
alter table cases.action force row level security;
-- Owners, chasers and who gave it on see it whatever its class; who made it while their post has a part in its class; what
-- was given to an agency and to nobody by name waits at its desk; for the rest class and membership, as everywhere.
create policy need_to_know on cases.action using (
  (select identity.acting()) = 'system'
  or data_class = any ((select identity.full_classes())::smallint[])
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
                            and (m.valid_to is null or m.valid_to >= (select identity.today())))))
  with check ((select identity.acting()) <> 'public');

alter table cases.action_header enable row level security;
alter table cases.action_header force row level security;
create policy known on cases.action_header for select using (
  (select identity.acting()) = 'system'
  or owner_agency = any ((select cases.agencies_of_known_actions())::text[])
  or exists (select 1 from cases.action a where a.id = action_header.action_id));
create policy adding on cases.action_header for insert with check (
  exists (select 1 from cases.action a where a.id = action_header.action_id));
create policy when_keeping on cases.action_header for update using (
  exists (select 1 from cases.action a where a.id = action_header.action_id));

create function cases.keep_action_header() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    insert into cases.action_header (action_id, reference, owner_agency, owned, status, created_on, due_on, original_due_on,
                                     moves, ended_on)
    values (new.id, new.reference, new.owner_agency, new.owner_username is not null or new.external_owner is not null, new.status,
            new.created_on, new.due_on, new.original_due_on, new.moves, new.ended_on);
  else
    update cases.action_header
       set owner_agency = new.owner_agency, owned = new.owner_username is not null or new.external_owner is not null,
           status = new.status, due_on = new.due_on, moves = new.moves, ended_on = new.ended_on
     where action_id = new.id;
  end if;
  return null;
end $$;
create trigger header_follows after insert or update on cases.action
  for each row execute function cases.keep_action_header();

-- What was done to an action: each change with its reason, the day it moved from and to. Seen by who sees the action.
create table cases.action_change (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  action_id bigint not null references cases.action,
  data_class smallint not null references identity.data_class,
  what text not null check (what in ('ADDED', 'STARTED', 'BLOCKED', 'UNBLOCKED', 'MOVED', 'GIVEN', 'TAKEN', 'DONE', 'CANCELLED')),
  reason text,
  from_day date,
  to_day date,
  from_owner text,
  to_owner text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index action_change_of_action on cases.action_change (action_id, id);
revoke update, delete on cases.action_change from "${app}";
alter table cases.action_change enable row level security;
alter table cases.action_change force row level security;
create policy need_to_know on cases.action_change for select using (
  exists (select 1 from cases.action a where a.id = action_change.action_id));
create policy adding on cases.action_change for insert with check (recorded_by = (select identity.acting()));

-- Red, amber, green: derived here and nowhere typed. A finished action is green where it was done on time and blue where it
-- was late; one called off is grey (partnership practice B.3).
create function cases.action_rag(status text, due_on date, ended_on date, moves integer, owned boolean,
                                 today date, soon date, amber_moves integer, red_moves integer) returns text
  language sql immutable
as $$
  select case
    when status = 'CANCELLED' then 'GREY'
    when status = 'DONE' then case when ended_on <= due_on then 'GREEN' else 'BLUE' end
    when due_on < today or moves >= red_moves or not owned then 'RED'
    when due_on <= soon or status = 'BLOCKED' or moves >= amber_moves then 'AMBER'
    else 'GREEN' end
$$;

-- The last day that is "soon" today.
create function cases.action_soon() returns date
  language plpgsql stable
  set search_path = pg_catalog
as $$
declare
  today date := identity.today();
begin
  return law.working_day_from(today, (select p.number from law.period p where p.code = 'P-ACT-SOON'
                                         and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today)));
end $$;

create function cases.action_number(of_name text) returns integer
  language plpgsql stable
  set search_path = pg_catalog
as $$
declare
  today date := identity.today();
begin
  return (select n.number from law.regime r join law.regime_number n on n.regime_id = r.id
           where r.code = 'ACTION_RAG' and n.name = of_name
             and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today));
end $$;

-- What lists, board, meetings and pages read: the header with its colour, and the action where the one acting may read it.
create view cases.action_seen with (security_invoker = true) as
select h.action_id, h.reference, h.owner_agency, h.owned, h.status, h.created_on, h.due_on, h.original_due_on, h.moves, h.ended_on,
       cases.action_rag(h.status, h.due_on, h.ended_on, h.moves, h.owned, (select identity.today()), (select cases.action_soon()),
                        (select cases.action_number('amber moves')), (select cases.action_number('red moves'))) as rag,
       a.id as seen, a.data_class, a.agency_code, a.case_id, a.case_reference, a.meeting_id, a.title, a.strand, a.source,
       a.source_reference, a.priority, a.owner_username, a.external_owner, a.chaser_username, a.status_reason
  from cases.action_header h
  left join cases.action a on a.id = h.action_id;
comment on view cases.action_seen is '"seen" is null where the one acting may know of the action and not read it';

-- An open action due on this day or before is on the exception list.
create function cases.action_exception_day() returns date
  language plpgsql stable
  set search_path = pg_catalog
as $$
declare
  today date := identity.today();
  days integer := (select p.number from law.period p where p.code = 'P-ACT-EXCEPTION'
                      and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today));
begin
  -- the latest due day of which the tenth working day after is not in the future
  return (select max(d.day) from law.calendar_day d
           where d.day between today - 60 and today and law.working_day_from(d.day, days) <= today);
end $$;
