-- Meetings (partnership practice A.2, B.4): who was asked, who came, what was on the agenda, what was said and decided. An
-- item's heading and its minute are two rows: whoever sees the meeting sees the heading, the minute has a class of its own.
create table cases.meeting_sight (
  type text not null check (type in ('TASKING', 'TAF', 'REVIEW', 'OMG', 'STRATEGY', 'OPS_BRIEF')),
  post_code text not null references identity.post,
  rights text not null check (rights ~ '^[CRUA]+$'),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (type, post_code, valid_from)
);
comment on table cases.meeting_sight is 'Which posts see, call, run (C, U) and issue (A) meetings of which type (partnership practice A.3)';
insert into cases.meeting_sight (type, post_code, rights, valid_from, source, mark)
select t.type, p.post_code, p.rights, '2009-07-01', 'Partnership practice A.3', p.mark
  from (values ('TASKING'), ('TAF'), ('REVIEW'), ('OPS_BRIEF')) as t (type)
 cross join (values
  ('PM', 'CRUA', 'sure'), ('AA', 'CRU', 'sure'), ('CSO', 'CR', 'sure'), ('HTL', 'CR', 'sure'), ('HIO', 'R', 'sure'),
  ('PS', 'CR', 'sure'), ('PC', 'R', 'sure'), ('PCSO', 'R', 'sure'), ('FIW', 'CRU', 'sure'), ('SWA', 'CRU', 'sure'),
  ('YOW', 'R', 'sure'), ('DYW', 'R', 'sure'), ('ENG', 'R', 'sure'), ('FSO', 'R', 'sure'), ('JCP', 'R', 'sure'),
  ('HLT', 'R', 'sure'), ('PRB', 'R', 'design'), ('SCM', 'CRU', 'design')) as p (post_code, rights, mark);
insert into cases.meeting_sight (type, post_code, rights, valid_from, source, mark) values
('OMG', 'PM', 'CRUA', '2009-07-01', 'Partnership practice A.2, A.3', 'sure'),
('OMG', 'AA', 'CRU', '2009-07-01', 'Partnership practice A.3', 'sure'),
('OMG', 'OMG', 'R', '2009-07-01', 'Partnership practice A.2', 'design'),
('OMG', 'CSO', 'R', '2009-07-01', 'Partnership practice A.3', 'design'),
('OMG', 'HTL', 'R', '2009-07-01', 'Partnership practice A.3', 'design'),
('OMG', 'PS', 'R', '2009-07-01', 'Partnership practice A.3', 'design'),
('OMG', 'SCM', 'R', '2009-07-01', 'Partnership practice A.3', 'design'),
('STRATEGY', 'PS', 'CRUA', '2009-07-01', 'Partnership practice B.4: police and social care only', 'sure'),
('STRATEGY', 'PC', 'R', '2009-07-01', 'Partnership practice B.4: police and social care only', 'sure'),
('STRATEGY', 'POLINT', 'R', '2009-07-01', 'Partnership practice B.4: police and social care only', 'sure'),
('STRATEGY', 'SWA', 'CRU', '2009-07-01', 'Partnership practice B.4: police and social care only', 'sure'),
('STRATEGY', 'SCM', 'CRUA', '2009-07-01', 'Partnership practice B.4: police and social care only', 'sure');
-- whoever may call a team's meeting and chairs it may issue its minutes: the row A alone is the Programme Manager's
update cases.meeting_sight set rights = 'CRUA', mark = 'design' where type in ('TAF', 'REVIEW') and post_code in ('FIW', 'SWA', 'SCM', 'HTL', 'CSO', 'PS');

-- The types of which the one acting holds a right.
create function cases.meeting_types(of_right text) returns text[]
  language plpgsql stable
  set search_path = cases, identity, pg_catalog
as $$
declare
  posts text[] := identity.acting_posts();
begin
  if identity.acting() = 'system' then
    return (select array_agg(distinct s.type) from cases.meeting_sight s);
  end if;
  return (select coalesce(array_agg(distinct s.type), '{}') from cases.meeting_sight s
           where s.post_code = any (posts) and position(of_right in s.rights) > 0
             and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today()));
end $$;

create table cases.meeting_series (
  id bigint generated always as identity primary key,
  code text not null unique,
  type text not null check (type in ('TASKING', 'OMG', 'OPS_BRIEF')),
  title text not null,
  anchor_on date not null,
  step_code text not null,
  starts_at time not null,
  place text not null,
  chair_post text not null references identity.post,
  ends_on date check (ends_on >= anchor_on),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design'))
);
comment on table cases.meeting_series is 'Days counted in equal steps from the first: a day when offices are closed moves to the next working day, the series does not';
comment on column cases.meeting_series.step_code is 'The period of law.period that is its step';
insert into cases.meeting_series (code, type, title, anchor_on, step_code, starts_at, place, chair_post, source, mark) values
('TASKING', 'TASKING', 'Weekly tasking meeting', '2011-01-04', 'P-TASKING-STEP', '10:00', 'Task force office', 'PM', 'Partnership practice A.2: weekly, Tuesday', 'design'),
('OMG', 'OMG', 'Operational Management Group', '2011-01-06', 'P-OMG-STEP', '14:00', 'Council offices, Cecil Street', 'PM', 'Partnership practice A.2: every six weeks, from Thursday 6 January 2011', 'sure');

create table cases.meeting (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^MT-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null references identity.data_class,
  type text not null check (type in ('TASKING', 'TAF', 'REVIEW', 'OMG', 'STRATEGY', 'OPS_BRIEF')),
  title text not null check (length(title) between 1 and 120),
  series_id bigint references cases.meeting_series,
  series_on date,
  held_on date not null,
  starts_at time not null,
  place text not null,
  case_id bigint references cases.shared_case,
  case_reference text,
  chair_username text references identity.officer (username),
  minutes_username text references identity.officer (username),
  status text not null check (status in ('PLANNED', 'HELD', 'ISSUED', 'CANCELLED')),
  status_reason text,
  agenda_made_at timestamptz,
  minutes_by date,
  issued_on date,
  issued_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (series_id, series_on),
  check ((series_id is null) = (series_on is null)),
  check ((case_id is null) = (case_reference is null)),
  check (type not in ('TAF', 'REVIEW') or case_id is not null),
  check ((status = 'ISSUED') = (issued_on is not null))
);
comment on column cases.meeting.series_on is 'The day the series gives, before weekends, bank holidays or people moved it';
create index meeting_listed on cases.meeting (held_on desc, id desc) include (type, status, case_id);
create index meeting_of_case on cases.meeting (case_id) where case_id is not null;
revoke delete on cases.meeting from "${app}";
alter table cases.action add constraint action_of_meeting_fk foreign key (meeting_id) references cases.meeting;

create table cases.attendance (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  meeting_id bigint not null references cases.meeting,
  data_class smallint not null default 5 references identity.data_class,
  mark uuid not null default gen_random_uuid(),
  username text references identity.officer (username),
  outside_name text,
  agency_code text not null references identity.agency,
  asked boolean not null default true,
  came text check (came in ('PRESENT', 'APOLOGIES', 'ABSENT')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((username is null) <> (outside_name is null)),
  unique (meeting_id, username)
);
comment on column cases.attendance.mark is 'How a form names it: the database''s own number never leaves';
create index attendance_of_officer on cases.attendance (username, meeting_id);

alter table cases.meeting enable row level security;
alter table cases.meeting force row level security;
alter table cases.attendance enable row level security;
alter table cases.attendance force row level security;
create policy own on cases.attendance for select using (username = (select identity.acting()) or (select identity.acting()) = 'system');
-- whoever was asked sees it; else the type's posts, and of a case's meeting only those who see the case
create policy need_to_know on cases.meeting using (
  (select identity.acting()) = 'system'
  or type = any ((select cases.meeting_types('R'))::text[])
     and (case_id is null or exists (select 1 from cases.shared_case c where c.id = meeting.case_id))
  or exists (select 1 from cases.attendance i where i.meeting_id = meeting.id and i.username = (select identity.acting())))
  with check ((select identity.acting()) <> 'public');

-- Who else was asked to a meeting that the one acting sees. The attendance table shows each officer their own rows alone, so
-- that the meeting's policy can ask it; the rest comes through here.
create function cases.attendance_of(of_reference text)
  returns table (id bigint, mark uuid, username text, name text, agency_code text, asked boolean, came text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  may_see bigint;
begin
  select m.id into may_see from cases.meeting m where m.reference = of_reference;
  perform set_config('mtf.officer', 'system', true);
  return query
    select a.id, a.mark, a.username, coalesce(o.display_name, a.outside_name), a.agency_code, a.asked, a.came
      from cases.attendance a left join identity.officer o on o.username = a.username
     where a.meeting_id = may_see
     order by a.agency_code, coalesce(o.display_name, a.outside_name);
  perform set_config('mtf.officer', who, true);
end $$;

-- Asks somebody to a meeting that the one acting sees, or says whether they came; asked once, whoever asks.
create function cases.ask_to(of_reference text, whom text, outside text, of_agency text, was_asked boolean, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  may_see bigint;
  added integer;
begin
  select m.id into may_see from cases.meeting m where m.reference = of_reference;
  if may_see is null then
    return false;
  end if;
  perform set_config('mtf.officer', 'system', true);
  insert into cases.attendance (meeting_id, username, outside_name, agency_code, asked, recorded_at, recorded_by)
  values (may_see, whom, outside, of_agency, was_asked, at_instant, who)
  on conflict do nothing;
  get diagnostics added = row_count;
  perform set_config('mtf.officer', who, true);
  return added = 1;
end $$;

create function cases.note_attendance(of_reference text, of_mark uuid, they_came text) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  may_see bigint;
  changed integer;
begin
  select m.id into may_see from cases.meeting m where m.reference = of_reference;
  perform set_config('mtf.officer', 'system', true);
  update cases.attendance a set came = they_came, version = version + 1 where a.meeting_id = may_see and a.mark = of_mark;
  get diagnostics changed = row_count;
  perform set_config('mtf.officer', who, true);
  return changed = 1;
end $$;
create policy when_keeping on cases.attendance using ((select identity.acting()) = 'system');

create table cases.agenda_item (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  mark uuid not null unique default gen_random_uuid(),
  meeting_id bigint not null references cases.meeting,
  data_class smallint not null references identity.data_class,
  kind text not null check (kind in ('FREE', 'STANDING', 'REFERRAL', 'ACTION', 'NEED', 'REVIEW')),
  position numeric not null,
  heading text check (length(heading) between 1 and 200),
  subject_reference text,
  action_id bigint references cases.action,
  case_id bigint references cases.shared_case,
  case_reference text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((kind = 'ACTION') = (action_id is not null)),
  check (kind = 'ACTION' or heading is not null)
);
comment on column cases.agenda_item.heading is 'Without names; of an action none is kept: it is the action''s own, as its reader may see it';
create index agenda_item_of_meeting on cases.agenda_item (meeting_id, position);
create unique index agenda_item_once on cases.agenda_item (meeting_id, subject_reference) where subject_reference is not null;
alter table cases.agenda_item enable row level security;
alter table cases.agenda_item force row level security;
create policy need_to_know on cases.agenda_item using (
  (select identity.acting()) = 'system'
  or exists (select 1 from cases.meeting m where m.id = agenda_item.meeting_id)
     and (case_id is null or exists (select 1 from cases.shared_case c where c.id = agenda_item.case_id)
          or exists (select 1 from cases.attendance i where i.meeting_id = agenda_item.meeting_id and i.username = (select identity.acting())))
     and (action_id is null or exists (select 1 from cases.action_header h where h.action_id = agenda_item.action_id)))
  with check ((select identity.acting()) <> 'public');

create table cases.left_room (
  item_id bigint not null references cases.agenda_item,
  attendance_id bigint not null references cases.attendance,
  primary key (item_id, attendance_id)
);
comment on table cases.left_room is 'Who was out of the room while an item was taken: they do not read its minute by having been there';
alter table cases.left_room enable row level security;
alter table cases.left_room force row level security;
create policy through_the_meeting on cases.left_room for select using (
  (select identity.acting()) = 'system' or exists (select 1 from cases.agenda_item i where i.id = left_room.item_id));
create policy when_keeping on cases.left_room using ((select identity.acting()) = 'system');

create function cases.note_left_room(of_item uuid, of_attendance uuid, is_out boolean) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  item bigint;
  meeting bigint;
  person bigint;
begin
  select i.id, i.meeting_id into item, meeting from cases.agenda_item i where i.mark = of_item;
  perform set_config('mtf.officer', 'system', true);
  select a.id into person from cases.attendance a where a.mark = of_attendance and a.meeting_id = meeting;
  if person is not null and is_out then
    insert into cases.left_room values (item, person) on conflict do nothing;
  elsif person is not null then
    delete from cases.left_room l where l.item_id = item and l.attendance_id = person;
  end if;
  perform set_config('mtf.officer', who, true);
  return person is not null;
end $$;

-- Items during which the one acting was out of the room, in one look.
create function cases.items_i_left() returns bigint[]
  language sql stable
  set search_path = pg_catalog
as $$
  select coalesce(array_agg(l.item_id), '{}') from cases.left_room l
    join cases.attendance a on a.id = l.attendance_id where a.username = identity.acting()
$$;

create table cases.item_minute (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  mark uuid not null unique default gen_random_uuid(),
  item_id bigint not null references cases.agenda_item,
  meeting_id bigint not null references cases.meeting,
  case_id bigint references cases.shared_case,
  data_class smallint not null references identity.data_class,
  agency_code text not null references identity.agency,
  body text not null check (length(body) <= 20000),
  changed_at timestamptz not null,
  changed_by text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index item_minute_of_meeting on cases.item_minute (meeting_id, id);
alter table cases.item_minute enable row level security;
alter table cases.item_minute force row level security;
-- class F by post; class C to members of the item's case and to those who were asked to the meeting and in the room
create policy need_to_know on cases.item_minute using (
  (select identity.acting()) = 'system'
  or exists (select 1 from cases.agenda_item i where i.id = item_minute.item_id)
     and (data_class = any ((select identity.full_classes())::smallint[])
          or recorded_by = (select identity.acting()) and data_class = any ((select identity.member_classes())::smallint[])
          or data_class = any ((select identity.member_classes())::smallint[])
             and (data_class <> 7 or agency_code = (select identity.acting_agency()))
             and item_id <> all ((select cases.items_i_left())::bigint[])
             and (exists (select 1 from cases.team_member m
                           where m.case_id = item_minute.case_id and m.username = (select identity.acting())
                             and m.valid_from <= (select identity.today())
                             and (m.valid_to is null or m.valid_to >= (select identity.today())))
                  or exists (select 1 from cases.attendance i
                              where i.meeting_id = item_minute.meeting_id and i.username = (select identity.acting())
                                and coalesce(i.came, 'PRESENT') = 'PRESENT'))))
  with check ((select identity.acting()) <> 'public');

create table cases.decision (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  item_id bigint not null references cases.agenda_item,
  meeting_id bigint not null references cases.meeting,
  data_class smallint not null references identity.data_class,
  text text not null check (length(text) between 3 and 1000),
  action_reference text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table cases.decision is 'What was decided on an item; of the class of its minute, and seen by whom the minute is or would be';
create index decision_of_item on cases.decision (item_id, id);
alter table cases.decision enable row level security;
alter table cases.decision force row level security;
create policy need_to_know on cases.decision using (
  (select identity.acting()) = 'system'
  or exists (select 1 from cases.agenda_item i where i.id = decision.item_id)
     and (data_class = any ((select identity.full_classes())::smallint[])
          or recorded_by = (select identity.acting()) and data_class = any ((select identity.member_classes())::smallint[])
          or data_class = any ((select identity.member_classes())::smallint[])
             and item_id <> all ((select cases.items_i_left())::bigint[])
             and exists (select 1 from cases.attendance i
                          where i.meeting_id = decision.meeting_id and i.username = (select identity.acting())
                            and coalesce(i.came, 'PRESENT') = 'PRESENT')))
  with check ((select identity.acting()) <> 'public');

create table cases.minutes_erratum (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  meeting_id bigint not null references cases.meeting,
  item_id bigint references cases.agenda_item,
  data_class smallint not null references identity.data_class,
  text text not null check (length(text) between 10 and 4000),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index minutes_erratum_of_meeting on cases.minutes_erratum (meeting_id, id);
revoke update, delete on cases.minutes_erratum from "${app}";
alter table cases.minutes_erratum enable row level security;
alter table cases.minutes_erratum force row level security;
create policy need_to_know on cases.minutes_erratum using (
  (select identity.acting()) = 'system'
  or exists (select 1 from cases.meeting m where m.id = minutes_erratum.meeting_id)
     and (data_class = any ((select identity.full_classes())::smallint[])
          or data_class = any ((select identity.member_classes())::smallint[])
             and exists (select 1 from cases.attendance i
                          where i.meeting_id = minutes_erratum.meeting_id and i.username = (select identity.acting()))))
  with check ((select identity.acting()) <> 'public');

-- Issued minutes stand: whoever would alter them is refused by the database itself; what was wrong is put right by an erratum.
create function cases.issued_minutes_stand() returns trigger
  language plpgsql
as $$
declare
  of_meeting bigint := case when tg_op = 'DELETE' then old.meeting_id else new.meeting_id end;
begin
  if exists (select 1 from cases.meeting m where m.id = of_meeting and m.status = 'ISSUED') then
    raise exception 'issued minutes are not altered' using errcode = '23514';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger stands before insert or update or delete on cases.agenda_item for each row execute function cases.issued_minutes_stand();
create trigger stands before insert or update or delete on cases.item_minute for each row execute function cases.issued_minutes_stand();
create trigger stands before insert or update or delete on cases.decision for each row execute function cases.issued_minutes_stand();

-- The days of a series: the day it gives, and the day on which the meeting is then held.
create function cases.series_days(of_code text, from_day date, to_day date) returns table (series_on date, held_on date)
  language sql stable
  set search_path = pg_catalog
as $$
  select d.day, law.next_working_day(d.day)
    from cases.meeting_series s
    join law.period p on p.code = s.step_code and p.valid_from <= s.anchor_on and (p.valid_to is null or p.valid_to >= s.anchor_on)
   cross join lateral (select s.anchor_on + n * p.number as day
                         from generate_series(greatest(0, (from_day - s.anchor_on) / p.number), greatest(0, (to_day - s.anchor_on) / p.number)) n) d
   where s.code = of_code and d.day between from_day and to_day and (s.ends_on is null or d.day <= s.ends_on)
   order by d.day
$$;

-- Puts on a meeting's agenda every open action that is red, or (exceptions) on the exception list; what is there stays. Acts as
-- the system, because all must be there whoever makes the agenda: each reader then sees of them what is theirs.
create function cases.put_actions_on_agenda(of_reference text, only_exceptions boolean, at_instant timestamptz) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  may_see bigint;
  last_position numeric;
  added integer;
begin
  select m.id into may_see from cases.meeting m where m.reference = of_reference and m.status = 'PLANNED';
  perform set_config('mtf.officer', 'system', true);
  select coalesce(max(i.position), 0) into last_position from cases.agenda_item i where i.meeting_id = may_see;
  insert into cases.agenda_item (meeting_id, data_class, kind, position, subject_reference, action_id, case_id, case_reference,
                                 recorded_at, recorded_by)
  select may_see, 5, 'ACTION', last_position + row_number() over (order by s.due_on, s.action_id), s.reference, s.action_id, null,
         null, at_instant, who
    from cases.action_seen s
   where may_see is not null and s.ended_on is null
     and case when only_exceptions then s.due_on <= (select cases.action_exception_day()) else s.rag = 'RED' end
  on conflict do nothing;
  get diagnostics added = row_count;
  perform set_config('mtf.officer', who, true);
  return added;
end $$;
