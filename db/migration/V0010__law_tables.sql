-- What the law and policy said on a given day: every row holds from a date, to a date, on a source, with a mark of how
-- sure we are of it. A change of the law is a further row and an end date on the old one; nothing is ever overwritten.

create table law.period (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  code text not null,
  title text not null,
  unit text not null check (unit in ('DAYS_BEGINNING_WITH', 'DAYS_AFTER', 'DAYS_BEFORE', 'MONTHS_BEGINNING_WITH',
                                     'MONTHS_AFTER', 'MONTHS_BEFORE', 'WORKING_DAYS_AFTER', 'HOURS')),
  number integer not null check (number > 0),
  gives text not null check (gives in ('LAST_DAY', 'EARLIEST_DAY', 'EFFECT_DAY')),
  moves_forward boolean not null default false,
  valid_from date not null,
  valid_to date,
  source text not null,
  sentence text not null check (position('{trigger}' in sentence) > 0),
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null default 'system',
  check (valid_to is null or valid_to >= valid_from),
  -- one rule a code a day: which one applies is never a question of order
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.period is 'Statutory and policy periods, chosen by the date of what starts them';
comment on column law.period.gives is
  'LAST_DAY the last day of the period; EARLIEST_DAY the first on which something may be; EFFECT_DAY the day after its end, from 00:00';
comment on column law.period.moves_forward is 'true: not a statutory date, so a non-working day moves to the next working day';

create table law.service_rule (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  profile text not null check (profile in ('POST_HA2004', 'CPR_6_26')),
  method text not null,
  unit text not null check (unit in ('DAYS_AFTER', 'WORKING_DAYS_AFTER')),
  number integer not null check (number >= 0),
  cut_off time,
  moves_forward boolean not null default false,
  valid_from date not null,
  valid_to date,
  source text not null,
  sentence text not null check (position('{trigger}' in sentence) > 0),
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null default 'system',
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (profile with =, method with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.service_rule is 'When a document is taken to be served: one profile for notices, another for court papers, never mixed';
comment on column law.service_rule.cut_off is 'From this time on, or on a day that is not a working day, the next working day counts instead';

create table law.amount (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  code text not null,
  title text not null,
  pence bigint check (pence >= 0),
  row_name text not null unique,
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null default 'system',
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.amount is 'Fees and maxima in pence, chosen by the legally relevant date: application, decision or offence';
comment on column law.amount.pence is 'Null where the law sets no upper limit';

create table law.regime (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  code text not null,
  edition text not null,
  title text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null default 'system',
  unique (code, edition),
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.regime is 'Which edition of a test, a condition set or a tribunal held on a day';

create table law.regime_number (
  regime_id bigint not null references law.regime,
  name text not null,
  number integer not null,
  primary key (regime_id, name)
);
comment on table law.regime_number is 'The numbers of an edition, by name: storeys, persons, households, months';

create table law.bank_holiday_change (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  day date not null unique,
  change text not null check (change in ('ADDED', 'REMOVED')),
  name text not null,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null default 'system'
);
comment on table law.bank_holiday_change is
  'England and Wales: days proclaimed beside the standing rule of the 1971 Act, and standing days that were moved away';
