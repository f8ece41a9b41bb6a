-- What was said when bad housing was reported (D2), and by whom (D21: seen by those on the case whose post keeps that class and,
-- of the improvement officers, by the one whose case it is; never printed on a letter to anybody else).
create table housing.report (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  said text not null check (length(said) between 1 and 4000),
  tenure text not null check (tenure in ('OWNER_OCCUPIED', 'PRIVATE_RENTED', 'REGULATED', 'LICENCE', 'TIED', 'LOCAL_AUTHORITY',
                                         'REGISTERED_PROVIDER', 'TEMPORARY', 'UNKNOWN')),
  risk_words text,
  source_reference text,
  given_by text,
  unique (enforcement_case_id)
);
comment on table housing.report is 'What was said of the dwelling, without the name of who said it';
comment on column housing.report.given_by is 'Of an official complaint (s.4(3)): which justice of the peace or which parish or community council';
comment on column housing.report.source_reference is 'The referral, licence or visit it came from';
create index on housing.report (case_id);
call cases.classified('housing.report');

create table housing.complainant (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 21 check (data_class = 21),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  name text not null check (length(name) between 1 and 200),
  lives_there boolean not null,
  safe_contact text not null check (length(safe_contact) between 1 and 500),
  write_to text,
  acknowledged_on date,
  unique (enforcement_case_id)
);
comment on column housing.complainant.safe_contact is 'How and when they may be reached without harm: what they said themselves';
comment on column housing.complainant.write_to is 'The address to which they want letters; null where none is to be sent';
create index on housing.complainant (case_id);
alter table housing.complainant enable row level security;
alter table housing.complainant force row level security;
create policy need_to_know on housing.complainant using (
  (select identity.acting()) not in ('system', 'public')
  and (21::smallint = any ((select identity.member_classes())::smallint[])
         and exists (select 1 from cases.team_member m
                      where m.case_id = complainant.case_id and m.username = (select identity.acting())
                        and m.valid_from <= (select identity.today())
                        and (m.valid_to is null or m.valid_to >= (select identity.today())))
       or (select exists (select 1 from identity.post_sight s
                           where s.post_code = any (identity.acting_posts()) and s.data_class = 21 and s.sight = 'C'
                             and s.condition = 'only the assigned officer, and never printed on letters'
                             and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())))
          and exists (select 1 from housing.enforcement_case c
                       where c.id = complainant.enforcement_case_id
                         and (c.officer = (select identity.acting())
                              or c.officer is null and complainant.recorded_by = (select identity.acting())))))
  with check ((select identity.acting()) not in ('system', 'public'));
create policy never_the_excluded on housing.complainant as restrictive for select using (
  case_id <> all ((select cases.my_exclusions())::bigint[]));
update identity.sight_condition set checked_by = 'by whose housing enforcement case it is'
 where words = 'only the assigned officer, and never printed on letters';

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('housing.report', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement', 'the property has been through housing enforcement, whose records are kept with its notices'),
('housing.report', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', ''),
('housing.complainant', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement', 'the property has been through housing enforcement, whose records are kept with its notices'),
('housing.complainant', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', '');

-- By when an officer does what: the council's own service standard, not law.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-ENF-TRIAGE', 'Look at a report of bad housing', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', 'within {number} working days of the report on {trigger}', 'design'),
('P-ENF-TRIAGE-RISK', 'Look at a report where somebody is at immediate risk', 'WORKING_DAYS_AFTER', 1, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', 'within {number} working day of the report on {trigger}, somebody being at immediate risk', 'design'),
('P-ENF-INSPECT', 'Inspect after a report', 'WORKING_DAYS_AFTER', 15, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', 'within {number} working days of {trigger}, the day of the report or the end of the informal stage', 'design'),
('P-ENF-INSPECT-RISK', 'Inspect where it cannot wait', 'WORKING_DAYS_AFTER', 2, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', 'within {number} working days of {trigger}: somebody is at immediate risk, or the complaint is official (Housing Act 2004 s.4(2), “as soon as possible”)', 'design'),
('P-ENF-INFORMAL', 'Look again at what the landlord was asked to do', 'DAYS_AFTER', 14, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', '{number} days after the landlord was asked on {trigger}, or the next working day', 'design'),
('P-ENF-INFORMAL-END', 'Last day of an informal stage', 'DAYS_AFTER', 56, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', '{number} days after the report on {trigger}, or the next working day: then it is inspected', 'design'),
('P-ENF-RETRY', 'Try again after no access', 'WORKING_DAYS_AFTER', 3, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', 'within {number} working days of the visit without access on {trigger}', 'design'),
('P-ENF-WRITEUP', 'Write up an inspection', 'WORKING_DAYS_AFTER', 2, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', 'within {number} working days of the inspection on {trigger}', 'design'),
('P-ENF-ASSESS', 'Assess the hazards', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', 'within {number} working days of the inspection on {trigger}', 'design'),
('P-ENF-DECIDE', 'Decide the course of action', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', 'within {number} working days of the assessment on {trigger}; of a category 1 hazard the duty to act runs from that day (Housing Act 2004 s.5)', 'design'),
('P-ENF-DRIFT', 'A case that drifts', 'DAYS_AFTER', 28, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', '{number} days after {trigger}, when something last moved, or the next working day', 'design'),
('P-ENF-ANSWER', 'Answer for a case that drifts', 'WORKING_DAYS_AFTER', 2, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', 'within {number} working days of the alarm on {trigger}', 'design'),
('P-ENF-CLOSE', 'Close a case, or act again', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2006-04-06', null, 'Housing enforcement service standard', 'within {number} working days of {trigger}, when nothing was left to do', 'design');
