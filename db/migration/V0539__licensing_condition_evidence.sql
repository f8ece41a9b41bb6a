-- What shows that a condition is kept to, as a file: with the finding it was taken in with, or sent by the landlord and waiting to be looked
-- at. Which condition, of which day, until when: facts of the header, seen with the application, by its landlord too. The file has the
-- class of what it is, and is seen by fewer.
alter table licensing.condition_finding add column valid_until date check (valid_until >= on_day);
comment on column licensing.condition_finding.valid_until is 'The day that a certificate says it is good until, where it says one';

create table licensing.condition_evidence (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  licence_id bigint not null references licensing.licence,
  condition_id bigint not null references licensing.condition_text,
  finding_id bigint references licensing.condition_finding,
  file_reference text unique,
  from_landlord boolean not null,
  state text not null check (state in ('SENDING', 'WAITING', 'TAKEN', 'SENT_BACK')),
  made_on date not null,
  valid_until date check (valid_until >= made_on),
  due_before date,
  check (from_landlord or state = 'TAKEN'),
  check ((state = 'SENDING') = (file_reference is null)),
  check ((state = 'TAKEN') = (finding_id is not null))
);
create index on licensing.condition_evidence (application_id);
create index on licensing.condition_evidence (licence_id);
comment on table licensing.condition_evidence is 'A file that shows what was found of a condition, or that a landlord has sent for it; never deleted';
comment on column licensing.condition_evidence.state is
  'SENDING within the one transaction that takes in what a landlord sends, and never seen outside it: for as long the door, which works as the system, sees the file that it writes';
comment on column licensing.condition_evidence.due_before is 'When the next was due before this was taken in; due again where all that was produced since is struck out';
call licensing.with_the_application('licensing.condition_evidence');
revoke delete on licensing.condition_evidence from "${app}";
create policy not_written_by_landlords on licensing.condition_evidence as restrictive for insert
  with check ((select identity.acting()) not like 'landlord:%');
create policy not_changed_by_landlords on licensing.condition_evidence as restrictive for update
  using ((select identity.acting()) not like 'landlord:%');

create function licensing.evidence_sent_whole() returns trigger language plpgsql as $$
begin
  if exists (select 1 from licensing.condition_evidence e where e.id = new.id and e.state = 'SENDING') then
    raise exception 'evidence was sent half' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger whole after insert or update on licensing.condition_evidence deferrable initially deferred
  for each row when (new.state = 'SENDING') execute function licensing.evidence_sent_whole();

create policy evidence_at_the_landlords_door on documents.received_file using (
  (select identity.acting()) = 'system'
  and exists (select 1 from licensing.condition_evidence e join licensing.licence l on l.id = e.licence_id
               where e.state = 'SENDING' and l.reference = received_file.subject_reference));
create index condition_evidence_sending on licensing.condition_evidence (licence_id) where state = 'SENDING';

insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-COND-LOOK', 'Look at what a landlord has sent', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2011-01-12', null, 'Licensing service standard', 'within {number} working days of {trigger}, when it came in', 'design');
