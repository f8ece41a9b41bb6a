-- A course of action that was decided (Housing Act 2004 s.5(2), s.7(2)), with its statement of reasons (s.8).
create table housing.course_of_action (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  enforcement_case_id bigint not null references housing.enforcement_case,
  number smallint not null,
  kind text not null,
  section text not null,
  category smallint not null check (category in (1, 2)),
  decided_on date not null,
  decided_by text not null,
  fire_consulted boolean not null default false,
  completed_on date,
  completed_how text check (completed_how in ('COMPLIED', 'FOLLOWED_UP', 'CARRIED_OUT', 'REVOKED', 'QUASHED', 'GIVEN_UP')),
  unique (enforcement_case_id, number),
  check ((completed_on is null) = (completed_how is null))
);
create index on housing.course_of_action (enforcement_case_id) where completed_on is null;
comment on table housing.course_of_action is 'A course of action decided on a case: which power, since when, whether it is completed (D1)';
comment on column housing.course_of_action.completed_how is 'COMPLIED, FOLLOWED_UP and CARRIED_OUT complete it; after REVOKED, QUASHED or GIVEN_UP another must be decided';
call housing.with_the_case('housing.course_of_action');

create table housing.statement_of_reasons (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  agency_code text not null default 'TDC' references identity.agency,
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  course_id bigint not null references housing.course_of_action,
  reasons text not null check (btrim(reasons) <> ''),
  imminent_risk text,
  fire_consultation text,
  document_reference text
);
create index on housing.statement_of_reasons (case_id);
create index on housing.statement_of_reasons (enforcement_case_id);
create unique index on housing.statement_of_reasons (course_id);
comment on table housing.statement_of_reasons is 'Why this course of action is the most appropriate (s.8): a copy accompanies every notice and order';
call cases.classified('housing.statement_of_reasons');

create table housing.reason_against (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  agency_code text not null default 'TDC' references identity.agency,
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  course_id bigint not null references housing.course_of_action,
  kind text not null,
  words text not null check (btrim(words) <> ''),
  unique (course_id, kind)
);
create index on housing.reason_against (case_id);
create index on housing.reason_against (enforcement_case_id);
comment on table housing.reason_against is 'Why not each other course of action (s.8(3))';
call cases.classified('housing.reason_against');

create view housing.course_of_action_open with (security_invoker = true) as
  select distinct c.enforcement_case_id
    from housing.course_of_action c
   where c.completed_on is null
      or c.completed_how in ('REVOKED', 'QUASHED', 'GIVEN_UP')
         and not exists (select 1 from housing.course_of_action later
                          where later.enforcement_case_id = c.enforcement_case_id and later.number > c.number);
comment on view housing.course_of_action_open is
  'Cases on which a course of action was decided that is not completed: still running, or at its end without the hazard removed and no other decided since';

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('housing.course_of_action', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', ''),
('housing.statement_of_reasons', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', ''),
('housing.statement_of_reasons', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement', 'the property has been through housing enforcement, whose records are kept with its notices'),
('housing.statement_of_reasons', 'course_id', 'housing.course_of_action', 'id', 'DELETE', 'Housing enforcement', ''),
('housing.reason_against', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', ''),
('housing.reason_against', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement', 'the property has been through housing enforcement, whose records are kept with its notices'),
('housing.reason_against', 'course_id', 'housing.course_of_action', 'id', 'DELETE', 'Housing enforcement', '');
