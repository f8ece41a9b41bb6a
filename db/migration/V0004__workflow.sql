-- What waits, for whom, until when. Our own table, kept in the same transaction as the engine's: a list page never asks
-- the engine (640 ms at a million tasks; this answers in one index range).
create table workflow.subject (
  reference text primary key,
  process_key text not null,
  heading text not null,
  case_reference text,
  agency_code text not null references identity.agency
);
comment on table workflow.subject is 'What a process is about, as a list row shows it: a place and a reference, never a person';

create table workflow.worklist (
  task_id text primary key,
  process_key text not null,
  task_key text not null,
  title text not null,
  page text not null,
  reference text not null,
  heading text not null,
  case_reference text,
  agency_code text not null references identity.agency,
  group_code text not null references identity.post,
  assignee text,
  due_on date,
  sort_on date not null,
  created_at timestamptz not null
);
comment on column workflow.worklist.group_code is 'The post that may take it';
comment on column workflow.worklist.sort_on is 'The day it is due, or infinity: soonest first, undated last';

create index worklist_mine on workflow.worklist (assignee, sort_on, task_id)
  include (agency_code, group_code) where assignee is not null;
create index worklist_group on workflow.worklist (group_code, sort_on, task_id)
  include (agency_code) where assignee is null;
create index worklist_of_reference on workflow.worklist (reference);

alter table workflow.worklist enable row level security;
alter table workflow.worklist force row level security;
-- A colleague of the same agency may see who has what (to reassign it); the engine keeps the table.
create policy own_agency on workflow.worklist using (
  agency_code = (select identity.acting_agency()) or (select identity.acting()) = 'system')
  with check ((select identity.acting()) is not null);

-- Reassignments carry a reason; who did what to a task stays.
create table workflow.task_change (
  id bigint generated always as identity primary key,
  task_id text not null,
  reference text not null,
  what text not null check (what in ('CLAIMED', 'RELEASED', 'REASSIGNED', 'COMPLETED')),
  from_officer text,
  to_officer text,
  reason text,
  at timestamptz not null,
  by_officer text not null
);
create index task_change_of_reference on workflow.task_change (reference, at);
revoke update, delete on workflow.task_change from "${app}";
