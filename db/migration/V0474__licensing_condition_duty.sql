-- What a licence's conditions have produced again and again, each with its evidence and its day: an overdue one asks for itself.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-COND-CHECK', 'Look after evidence that is overdue', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2011-01-12', null, 'Licensing service standard', 'within {number} working days of {trigger}, when evidence was due', 'design'),
('P-COND-ASK', 'Evidence asked for must be produced', 'DAYS_AFTER', 28, 'LAST_DAY', true, '2011-01-12', null, 'Licensing service standard', '{number} days after the letter of {trigger}, or the next working day', 'design');

create table licensing.condition_duty (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  licence_id bigint not null references licensing.licence,
  condition_id bigint not null references licensing.condition_text,
  every_months integer not null check (every_months > 0),
  due_on date not null,
  asked_on date,
  produced_on date,
  ended_on date,
  unique (licence_id, condition_id)
);
create index on licensing.condition_duty (application_id);
comment on table licensing.condition_duty is 'A condition of a licence under which something is produced every so many months, and when next';
comment on column licensing.condition_duty.due_on is 'The next day on which it must have been produced, or, once it was asked for, the day given in the letter';
call licensing.with_the_application('licensing.condition_duty');

create table licensing.condition_finding (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  licence_id bigint not null references licensing.licence,
  condition_id bigint not null references licensing.condition_text,
  what text not null check (what in ('PRODUCED', 'BREACH', 'MENDED')),
  on_day date not null,
  words text not null check (btrim(words) <> '')
);
create index on licensing.condition_finding (case_id);
create index on licensing.condition_finding (licence_id);
comment on table licensing.condition_finding is 'What was produced under a condition, how it was broken, how that was mended; never changed';
call cases.classified('licensing.condition_finding');
revoke delete on licensing.condition_duty, licensing.condition_finding from "${app}";
revoke update on licensing.condition_finding from "${app}";

insert into cases.disposal_rule (room_table, via, of_table, what, register, why) values
('licensing.condition_finding', 'case_id', 'cases.shared_case', 'STOPS', 'Licensing', 'something was found of a licence''s conditions');

insert into identity.function (code, object, letter, name) values
  ('licence.check-conditions', 'Property case', 'U', 'Look after the conditions of a licence: evidence, letters, breaches');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select 'licence.check-conditions', p.code, date '2009-07-01', 'partnership practice A.3', 'design'
  from unnest(array['HTL', 'HIO', 'AA']) as p (code);
