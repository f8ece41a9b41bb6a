-- Who goes to which doors, together and when (partnership practice D.2). Of class D1, or of a case's header (D5): it says where
-- and never why somebody lives there.
create table cases.entry_power (
  code text not null check (code ~ '^[A-Z_0-9]+$'),
  words text not null,
  agency_code text references identity.agency,
  position smallint not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from)
);
comment on table cases.entry_power is 'By what each agency goes in: its own power or consent, never another''s as a pretext';
comment on column cases.entry_power.agency_code is 'The one agency that has it; null where anybody may rest on it';
insert into cases.entry_power (code, words, agency_code, position, valid_from, source, mark) values
('CONSENT', 'Consent of who lives there', null, 1, '2009-07-01', 'Partnership practice D.2', 'sure'),
('HA2004_S239', 'Housing Act 2004 s.239, after 24 hours'' notice', 'TDC', 2, '2006-04-06', 'Housing Act 2004 s.239(5)', 'sure'),
('HA2004_S239_7', 'Housing Act 2004 s.239(7), without notice: an offence is suspected', 'TDC', 3, '2006-04-06', 'Housing Act 2004 s.239(7)', 'sure'),
('HA2004_S240', 'Housing Act 2004 s.240, warrant', 'TDC', 4, '2006-04-06', 'Housing Act 2004 s.240', 'sure'),
('PACE_S17', 'Police and Criminal Evidence Act 1984 s.17', 'POL', 5, '1986-01-01', 'Police and Criminal Evidence Act 1984 s.17', 'sure'),
('POLICE_WARRANT', 'Police warrant', 'POL', 6, '1986-01-01', 'Partnership practice D.2', 'design'),
('FIRE_ART27', 'Regulatory Reform (Fire Safety) Order 2005 art.27, common parts', 'KFRS', 7, '2006-10-01', 'SI 2005/1541 art.27', 'likely'),
('NO_ENTRY', 'Does not go in', null, 8, '2009-07-01', 'Partnership practice D.2', 'design');

create table cases.visit (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^VT-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null references identity.data_class check (data_class in (1, 5)),
  case_id bigint references cases.shared_case,
  case_reference text,
  purpose text not null check (length(purpose) between 5 and 200),
  visit_on date not null,
  starts_at time not null,
  ends_at time not null check (ends_at > starts_at),
  meet_at text not null check (length(meet_at) between 1 and 120),
  lead text not null references identity.officer (username),
  usernames text[] not null default '{}',
  welfare_plan text check (length(welfare_plan) <= 1000),
  interpreter text check (length(interpreter) <= 120),
  equipment text check (length(equipment) <= 300),
  clash_accepted text check (length(clash_accepted) between 10 and 500),
  status text not null check (status in ('PLANNED', 'BRIEFED', 'IN_PROGRESS', 'COMPLETED', 'ABORTED')),
  briefed_at timestamptz,
  started_at timestamptz,
  heard_at timestamptz,
  ended_at timestamptz,
  abort_reason text check (length(abort_reason) between 10 and 500),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((case_id is null) = (case_reference is null) and (data_class = 5) = (case_id is not null)),
  check ((status in ('COMPLETED', 'ABORTED')) = (ended_at is not null)),
  check ((status = 'ABORTED') = (abort_reason is not null)),
  check (status <> 'IN_PROGRESS' or heard_at is not null)
);
comment on column cases.visit.purpose is 'Without names: it stands on lists and on the briefing sheet';
comment on column cases.visit.usernames is 'Who goes: kept from the attendees by their own trigger, for the policy to read';
comment on column cases.visit.clash_accepted is 'Why it is booked although something stands against it';
comment on column cases.visit.heard_at is 'When those on the visit were last heard of';
create index visit_of_day on cases.visit (visit_on, starts_at, id) include (data_class, status);
create index visit_of_officer on cases.visit using gin (usernames);
revoke delete on cases.visit from "${app}";
alter table cases.visit enable row level security;
alter table cases.visit force row level security;
create policy need_to_know on cases.visit using (
  (select identity.acting()) = 'system'
  or data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = any (usernames)
  or recorded_by = (select identity.acting())
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.team_member m
                  where m.case_id = visit.case_id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))))
  with check ((select identity.acting()) <> 'public');

create table cases.visit_attendee (
  id bigint generated always as identity primary key,
  visit_id bigint not null references cases.visit,
  data_class smallint not null default 1 references identity.data_class,
  username text not null references identity.officer (username),
  agency_code text not null references identity.agency,
  power text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (visit_id, username)
);
comment on column cases.visit_attendee.power is 'By what they go in: their own agency''s power, or consent';

create table cases.visit_door (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  visit_id bigint not null references cases.visit,
  data_class smallint not null default 1 references identity.data_class,
  position smallint not null,
  uprn text not null references place.address,
  outcome text check (outcome in ('ANSWERED', 'REFUSED', 'NO_REPLY', 'VACANT')),
  seen text check (length(seen) <= 500),
  outcome_at timestamptz,
  outcome_by text references identity.officer (username),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (visit_id, uprn),
  unique (visit_id, position),
  check ((outcome is null) = (outcome_at is null))
);
comment on column cases.visit_door.seen is 'What was seen of the house, without names; what was said belongs in a note';
create index visit_door_of_address on cases.visit_door (uprn, visit_id);

create table cases.visit_change (
  id bigint generated always as identity primary key,
  visit_id bigint not null references cases.visit,
  data_class smallint not null references identity.data_class,
  what text not null,
  words text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index visit_change_of_visit on cases.visit_change (visit_id, id);
revoke update on cases.visit_change from "${app}";

create table cases.visit_acknowledgement (
  door_id bigint not null references cases.visit_door,
  username text not null references identity.officer (username),
  data_class smallint not null default 8 references identity.data_class,
  instructions text not null,
  at timestamptz not null,
  primary key (door_id, username)
);
comment on column cases.visit_acknowledgement.instructions is 'Which flags in which version were read; another flag or version is to be read again';

do $$
declare
  thing text;
begin
  foreach thing in array array['visit_attendee', 'visit_door', 'visit_change'] loop
    execute format('alter table cases.%I enable row level security', thing);
    execute format('alter table cases.%I force row level security', thing);
    execute format('create policy with_the_visit on cases.%I using (
        exists (select 1 from cases.visit v where v.id = visit_id)) with check ((select identity.acting()) <> ''public'')', thing);
    execute format('revoke delete on cases.%I from "${app}"', thing);
  end loop;
end $$;
alter table cases.visit_acknowledgement enable row level security;
alter table cases.visit_acknowledgement force row level security;
create policy with_the_visit on cases.visit_acknowledgement for select using (
  exists (select 1 from cases.visit_door d where d.id = door_id));
create policy ones_own on cases.visit_acknowledgement for insert with check (username = (select identity.acting()));
create policy ones_own_again on cases.visit_acknowledgement for update using (username = (select identity.acting()));

create function cases.keep_who_goes() returns trigger
  language plpgsql
as $$
begin
  update cases.visit set usernames = usernames || new.username where id = new.visit_id and not new.username = any (usernames);
  return null;
end $$;
create trigger who_goes after insert on cases.visit_attendee for each row execute function cases.keep_who_goes();

-- What is to be read before going to a door: the flags that stand there today, each in its version. Null where none.
create function cases.instructions_at(door text, out stamp text, out words text, out no_visit boolean)
  language plpgsql volatile
as $$
begin
  select string_agg(f.reference || '/' || f.instruction_version, ' ' order by f.reference),
         string_agg(distinct f.words, '; '), coalesce(bool_or(f.no_visit), false)
    into stamp, words, no_visit
    from (select distinct s.flag_id from cases.flags_at(cases.doors_of(array[door])) s) s
    join cases.safety_flag_seen f on f.id = s.flag_id;
end $$;

-- Who of a visit has not read what stands at which of its doors today, in its present version.
create function cases.unread_instructions(of_visit text) returns table (username text, name text, door text)
  language plpgsql volatile
as $$
begin
  return query
    select a.username, o.display_name, p.line
      from cases.visit v
      join cases.visit_door d on d.visit_id = v.id
     cross join lateral cases.instructions_at(d.uprn) i
      join cases.visit_attendee a on a.visit_id = v.id
      join identity.officer o on o.username = a.username
      left join place.address p on p.uprn = d.uprn
     where v.reference = of_visit and i.stamp is not null
       and not exists (select 1 from cases.visit_acknowledgement k
                        where k.door_id = d.id and k.username = a.username and k.instructions = i.stamp)
     order by d.position, o.display_name;
end $$;

-- What stands against going to these doors on a day: another visit of any agency, and instructions not to go. Whoever plans is
-- told that somebody goes there, by reference, agency and hour, also of a visit that they may not open.
create function cases.visit_clashes(doors text[], on_day date, but_for text)
  returns table (kind text, door text, words text, reference text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  around text[] := cases.doors_of(doors);
begin
  return query
    select 'NO_VISIT'::text, a.line, f.words, f.reference
      from (select s.flag_id, min(s.door) as door from cases.flags_at(around) s group by s.flag_id) s
      join cases.safety_flag_seen f on f.id = s.flag_id and f.no_visit
      left join place.address a on a.uprn = s.door
     order by f.reference;
  perform set_config('mtf.officer', 'system', true);
  return query
    select 'VISIT'::text, min(a.line), to_char(v.starts_at, 'HH24:MI') || ', ' || g.name, v.reference
      from cases.visit v
      join cases.visit_door d on d.visit_id = v.id and d.uprn = any (around)
      join place.address a on a.uprn = d.uprn
      join identity.officer o on o.username = v.lead
      join identity.agency g on g.code = o.agency_code
     where v.visit_on = on_day and v.status <> 'ABORTED' and v.reference is distinct from but_for
     group by v.id, g.name
     order by v.starts_at, v.reference;
  perform set_config('mtf.officer', who, true);
end $$;
