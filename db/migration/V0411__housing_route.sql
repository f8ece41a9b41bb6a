-- What happens between a report and an inspection, and the alarms of a case that drifts. What the engine's timers ask for stands
-- here in rows of the header (D1); what was thought and said stands in rows of class 2.

-- Of an informal stage that is over: what was reported was put right, and the case waits to be closed.
alter table housing.enforcement_case add column put_right boolean not null default false;

-- The landlord is asked to put it right without a notice: when, until when, and what came of it.
create table housing.informal_stage (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  asked_on date not null,
  asked_for text not null check (length(asked_for) between 1 and 2000),
  review_on date not null check (review_on > asked_on),
  reviewed_on date,
  outcome text check (outcome in ('MORE_TIME', 'INSPECT', 'PUT_RIGHT')),
  found text,
  check ((reviewed_on is null) = (outcome is null))
);
create index on housing.informal_stage (enforcement_case_id, id);
create index on housing.informal_stage (case_id);
call cases.classified('housing.informal_stage');

-- Notice of entry (s.239(5)): to whom in what capacity, at which instant, and the first instant at which one may go in.
create table housing.entry_notice (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  enforcement_case_id bigint not null references housing.enforcement_case,
  capacity text not null check (capacity in ('OCCUPIER', 'OWNER')),
  document_reference text,
  not_before timestamptz,
  given_at timestamptz,
  method text,
  earliest_at timestamptz,
  explanation text,
  none_because text check (length(none_because) between 1 and 300),
  check ((document_reference is null) = (none_because is not null)),
  check ((document_reference is null) = (not_before is null)),
  check ((given_at is null) = (earliest_at is null) and (given_at is null) = (method is null)),
  check (given_at is null or document_reference is not null)
);
comment on column housing.entry_notice.not_before is 'From when on an officer will come, as the notice says';
comment on column housing.entry_notice.earliest_at is 'From when on one may come: the elapsed hours of s.239(5) after it was given';
comment on column housing.entry_notice.none_because is 'Why nobody of this capacity was given notice: the dwelling is empty; the owner is not known after inquiry';
create index on housing.entry_notice (enforcement_case_id, id);
call housing.with_the_case('housing.entry_notice');

-- An inspection that is arranged, and what came of going there.
create table housing.arranged_inspection (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  enforcement_case_id bigint not null references housing.enforcement_case,
  route text not null check (route in ('NOTICE', 'OFFENCE', 'WARRANT')),
  inspect_on date not null,
  starts_at time not null,
  ends_at time not null check (ends_at > starts_at),
  visit_reference text not null,
  outcome text check (outcome in ('INSPECTED', 'NO_ACCESS', 'REFUSED', 'CALLED_OFF')),
  outcome_on date,
  check ((outcome is null) = (outcome_on is null))
);
create index on housing.arranged_inspection (enforcement_case_id, id);
create unique index arranged_inspection_open on housing.arranged_inspection (enforcement_case_id) where outcome is null;
call housing.with_the_case('housing.arranged_inspection');

-- A warrant to enter (s.240): the ground, the sworn information, what the justice decided. What is said in support is D2.
create table housing.warrant (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  ground text not null check (ground in ('REFUSED', 'UNOCCUPIED', 'DEFEATS_PURPOSE')),
  sought_on date not null,
  information text not null check (length(information) between 1 and 4000),
  document_reference text,
  decided_on date,
  granted boolean,
  court text,
  check ((decided_on is null) = (granted is null)),
  check (granted is not true or court is not null)
);
create index on housing.warrant (enforcement_case_id, id);
create index on housing.warrant (case_id);
call cases.classified('housing.warrant');

-- An alarm that nothing moves, and the team leader's answer.
create table housing.drift_alarm (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  enforcement_case_id bigint not null references housing.enforcement_case,
  kind text not null check (kind in ('UNDECIDED', 'NOTHING_MOVES', 'WRITE_UP_LATE', 'TRIAGE_LATE')),
  raised_on date not null,
  answered_on date,
  answered_by text,
  answer text
);
create index on housing.drift_alarm (enforcement_case_id, id);
call housing.with_the_case('housing.drift_alarm');

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why)
select 'housing.' || t, 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement',
       'the property has been through housing enforcement, whose records are kept with its notices'
  from unnest(array['informal_stage', 'warrant']) t;
insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why)
select 'housing.' || t, 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', ''
  from unnest(array['informal_stage', 'entry_notice', 'arranged_inspection', 'warrant', 'drift_alarm']) t;

-- Is a decided course of action still open? The register of courses says so where it is there; what was decided without one standing
-- there counts as open, so that nothing is closed on the strength of a missing row.
create function housing.has_open_course(of_case bigint) returns boolean
  language plpgsql stable
as $$
declare
  answer boolean;
begin
  if to_regclass('housing.course_of_action_open') is null then
    return exists (select 1 from housing.enforcement_case c where c.id = of_case and c.action_decided_on is not null);
  end if;
  execute 'select exists (select 1 from housing.course_of_action_open o where o.enforcement_case_id = $1)
                  or exists (select 1 from housing.enforcement_case c where c.id = $1 and c.action_decided_on is not null)
                     and not exists (select 1 from housing.course_of_action a where a.enforcement_case_id = $1)'
     into answer using of_case;
  return answer;
end $$;
