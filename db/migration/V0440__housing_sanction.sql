-- What follows where a notice or order is not complied with, and what it costs (Housing Act 2004 ss.30 to 35, 41, 42, 49, 50, 249A,
-- Sch 3 and Sch 13A). Facts, reasons, names and sums are enforcement detail (D2); the days that run stand in a table of the header
-- (D1), without a name or a sum, so that the engine can wait for them.

-- The offences that a breach may be, with what may follow, by the day of the offence.
create table housing.offence (
  code text primary key,
  provision text not null,
  words text not null,
  fine_code text not null,
  penalty_code text,
  start_code text,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design'))
);
comment on table housing.offence is 'Offences of the Housing Act 2004; the codes name dated amounts of law.amount: the highest fine, the highest civil penalty (none where s.249A does not reach it) and where guidance starts';
insert into housing.offence (code, provision, words, fine_code, penalty_code, start_code, source, mark) values
('S30', 'section 30(1)', 'Failing to comply with an improvement notice', 'FINE_LEVEL5', 'CP_MAX_HA2004', 'CP_START_S30', 'Housing Act 2004 ss.30 and 249A', 'sure'),
('S32', 'section 32(1)', 'Using premises, or permitting their use, in contravention of a prohibition order', 'FINE_LEVEL5', null, null, 'Housing Act 2004 s.32; not among those of s.249A(2)', 'sure'),
('S95_1', 'section 95(1)', 'Having control of or managing a house that is not licensed', 'FINE_S95_1', 'CP_MAX_HA2004', 'CP_START_S95', 'Housing Act 2004 ss.95 and 249A', 'sure'),
('S95_2', 'section 95(2)', 'Failing to comply with a condition of a licence', 'FINE_LEVEL5', 'CP_MAX_HA2004', null, 'Housing Act 2004 ss.95 and 249A', 'sure'),
('S236', 'section 236(1)', 'Failing to produce documents', 'FINE_LEVEL5', null, null, 'Housing Act 2004 s.236', 'sure'),
('S238', 'section 238(1)', 'Giving false or misleading information', 'FINE_LEVEL5', null, null, 'Housing Act 2004 s.238', 'sure'),
('S241', 'section 241(1)', 'Obstructing an officer in the exercise of a power', 'FINE_LEVEL4', null, null, 'Housing Act 2004 s.241', 'sure');
revoke insert, update on housing.offence from "${app}";

create table housing.sanction_clock (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  enforcement_case_id bigint not null references housing.enforcement_case,
  of_reference text not null,
  code text not null,
  title text not null,
  on_day date not null,
  explanation text not null,
  ended_on date
);
create index on housing.sanction_clock (enforcement_case_id);
create index on housing.sanction_clock (of_reference);
create index sanction_clock_running on housing.sanction_clock (on_day) where ended_on is null;
comment on table housing.sanction_clock is 'A day that runs for a sanction or a demand, with its sentence; no name, no sum';
call housing.with_the_case('housing.sanction_clock');

create table housing.default_works (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  state text not null check (state in ('PLANNED', 'NOTIFIED', 'STARTED', 'COMPLETED', 'GIVEN_UP')),
  notice_reference text not null,
  basis text not null check (basis in ('BY_AGREEMENT', 'NOT_COMPLIED', 'NO_REASONABLE_PROGRESS', 'EMERGENCY')),
  person text not null,
  works text not null,
  reasons text not null,
  enter_on date not null,
  contractor text,
  started_on date,
  completed_on date,
  outcome text,
  check (state not in ('STARTED', 'COMPLETED') or started_on is not null),
  check (state <> 'COMPLETED' or completed_on >= started_on)
);
create index on housing.default_works (enforcement_case_id);
create index on housing.default_works (case_id);
comment on table housing.default_works is 'Works that the authority does itself: with agreement, or without (Sch 3 paras 1 and 3); in an emergency (s.40)';

create table housing.demand (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  state text not null check (state in ('DRAFTED', 'SIGNED', 'SERVED', 'APPEALED', 'OPERATIVE', 'CHARGED', 'PAID', 'WITHDRAWN', 'QUASHED')),
  notice_reference text not null,
  person text not null,
  total_pence bigint not null check (total_pence > 0),
  served_on date,
  operative_on date,
  appeal_by date,
  appealed_on date,
  appeal_words text,
  charged_on date,
  charge_words text,
  paid_pence bigint not null default 0 check (paid_pence >= 0),
  paid_on date,
  check (state not in ('SERVED', 'APPEALED', 'OPERATIVE', 'CHARGED') or served_on is not null)
);
create index on housing.demand (enforcement_case_id);
create index on housing.demand (case_id);
comment on table housing.demand is 'A demand for expenses: charges for enforcement (s.49) and expenses of works (Sch 3 para 8 and following)';

create table housing.expense (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  kind text not null check (kind in ('INSPECTION', 'DECIDING', 'SERVING', 'WORKS')),
  works_reference text,
  on_day date not null,
  words text not null,
  pence bigint not null check (pence > 0),
  demand_reference text,
  struck boolean not null default false,
  check (kind <> 'WORKS' or works_reference is not null)
);
create index on housing.expense (enforcement_case_id);
create index on housing.expense (case_id);
comment on column housing.expense.demand_reference is 'The demand it stands in: nothing is demanded twice';

create table housing.breach (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  notice_reference text not null,
  offence text not null references housing.offence,
  person text not null,
  offence_on date not null,
  offence_until date,
  evidence_on date not null,
  evidence text not null,
  excuse text not null default '',
  evidential_met boolean,
  evidential_reasons text,
  public_interest_met boolean,
  public_interest_reasons text,
  tested_by text,
  tested_on date,
  course text check (course in ('CIVIL_PENALTY', 'PROSECUTION', 'SIMPLE_CAUTION', 'NO_FURTHER_ACTION')),
  course_reasons text,
  decided_by text,
  decided_on date,
  check (offence_until is null or offence_until >= offence_on),
  check (course is null or decided_by <> tested_by),
  check (course is null or course = 'NO_FURTHER_ACTION' or evidential_met and public_interest_met)
);
create index on housing.breach (enforcement_case_id);
create index on housing.breach (case_id);
comment on table housing.breach is 'Conduct that may be an offence: the evidence, both tests, and the one course that was taken';

-- Never a penalty and a prosecution for the same conduct (s.249A(4)): whoever writes, and whatever the program thinks.
create function housing.one_course_for_the_same_conduct() returns trigger
  language plpgsql
as $$
begin
  if new.course in ('CIVIL_PENALTY', 'PROSECUTION', 'SIMPLE_CAUTION') and exists (
       select 1 from housing.breach b
        where b.id <> new.id and b.notice_reference = new.notice_reference and b.offence = new.offence and b.person = new.person
          and b.course in ('CIVIL_PENALTY', 'PROSECUTION', 'SIMPLE_CAUTION') and b.course <> new.course
          and daterange(b.offence_on, b.offence_until, '[]') && daterange(new.offence_on, new.offence_until, '[]')) then
    raise exception 'housing: another course was taken for the same conduct' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and old.course is not null and new.course is distinct from old.course then
    raise exception 'housing: the course taken is not exchanged for another' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger one_course before insert or update on housing.breach for each row execute function housing.one_course_for_the_same_conduct();

create table housing.civil_penalty (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  breach_reference text not null unique,
  state text not null check (state in ('DRAFTED', 'INTENT_SIGNED', 'INTENT_SERVED', 'FINAL_DRAFTED', 'FINAL_SIGNED', 'FINAL_SERVED', 'APPEALED', 'PAID',
                                       'WITHDRAWN', 'CANCELLED')),
  proposed_pence bigint not null check (proposed_pence > 0),
  conduct text not null,
  reckoning text not null,
  intent_by date not null,
  intent_on date,
  representations_until date,
  representations text,
  considered text,
  final_pence bigint,
  final_reasons text,
  final_on date,
  pay_by date,
  appeal_by date,
  appealed_on date,
  appeal_words text,
  paid_pence bigint not null default 0 check (paid_pence >= 0),
  paid_on date,
  check (final_pence is null or final_pence > 0)
);
create index on housing.civil_penalty (enforcement_case_id);
create index on housing.civil_penalty (case_id);

create table housing.prosecution (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  breach_reference text not null unique,
  kind text not null check (kind in ('PROSECUTION', 'SIMPLE_CAUTION')),
  state text not null check (state in ('BEGUN', 'CONVICTED', 'ACQUITTED', 'DISCONTINUED', 'CAUTIONED', 'DECLINED')),
  begun_on date not null,
  court text,
  ended_on date,
  admitted boolean,
  fine_pence bigint check (fine_pence >= 0),
  costs_pence bigint check (costs_pence >= 0),
  words text,
  check ((state = 'BEGUN') = (ended_on is null))
);
create index on housing.prosecution (enforcement_case_id);
create index on housing.prosecution (case_id);

create table housing.sanction_paper (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  of_reference text not null,
  kind text not null check (kind in ('WORKS_NOTICE', 'DEMAND', 'NOTICE_OF_INTENT', 'FINAL_NOTICE')),
  state text not null check (state in ('DRAFTED', 'SIGNED', 'SERVED', 'WITHDRAWN')),
  drafted_by text not null,
  signed_by text,
  signed_on date,
  document_reference text,
  served_on date,
  check (state not in ('SIGNED', 'SERVED') or signed_by is not null and signed_by <> drafted_by and document_reference is not null)
);
create index on housing.sanction_paper (enforcement_case_id);
create index on housing.sanction_paper (case_id);
create unique index sanction_paper_one on housing.sanction_paper (of_reference, kind) where state <> 'WITHDRAWN';
comment on table housing.sanction_paper is 'A paper that one officer drafts, another signs and somebody serves: notice of works (E20), demand (E21), notice of intent (E23), final notice (E24)';

do $$
declare
  thing text;
begin
  foreach thing in array array['default_works', 'demand', 'expense', 'breach', 'civil_penalty', 'prosecution', 'sanction_paper'] loop
    call cases.classified(('housing.' || thing)::regclass);
    insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
      ('housing.' || thing, 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement', 'the property has been through housing enforcement, whose records are kept with its notices'),
      ('housing.' || thing, 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', '');
  end loop;
  insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
    ('housing.sanction_clock', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', '');
end $$;
