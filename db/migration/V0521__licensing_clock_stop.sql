-- The published target for a decision (P-DECIDE) does not run while the council waits for somebody else: its clock is stopped and
-- started by an officer, with a reason.
create table licensing.clock_reason (
  code text not null,
  words text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from)
);
comment on table licensing.clock_reason is 'For what the clock of the decision target may stand; chosen by the day on which it is stopped';
grant select on licensing.clock_reason to "${app}";
insert into licensing.clock_reason (code, words, valid_from, source, mark) values
('APPLICANT', 'Waiting for the applicant', '2011-01-12', 'Licensing service standard (Provision of Services Regulations 2009 reg 19)', 'check'),
('PARTNER', 'Waiting for a partner’s answer', '2011-01-12', 'Licensing service standard (Provision of Services Regulations 2009 reg 19)', 'check'),
('COURT', 'Waiting for a court or tribunal', '2011-01-12', 'Licensing service standard (Provision of Services Regulations 2009 reg 19)', 'check'),
('HOLD', 'The address is held by a partner', '2011-01-12', 'Licensing service standard (Provision of Services Regulations 2009 reg 19)', 'check');

create table licensing.clock_stop (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 1 check (data_class = 1),
  application_id bigint not null references licensing.application,
  reason text not null,
  stopped_on date not null,
  started_on date check (started_on >= stopped_on),
  started_by text,
  check ((started_on is null) = (started_by is null))
);
comment on table licensing.clock_stop is 'The clock of the decision target stood from a day until another; the day it starts again counts';
create unique index clock_stops_once on licensing.clock_stop (application_id) where started_on is null;
create index clock_stop_of_application on licensing.clock_stop (application_id, stopped_on);
call licensing.with_the_application('licensing.clock_stop');
create policy not_for_landlords on licensing.clock_stop as restrictive using ((select identity.acting()) not like 'landlord:%');
revoke delete on licensing.clock_stop from "${app}";

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('licensing.clock_stop', 'application_id', 'licensing.application', 'id', 'DELETE', 'Licensing', '');

insert into identity.function (code, object, letter, name) values
  ('licence.stop-clock', 'Property case', 'U', 'Stop and start the clock of the decision target'),
  ('licence.hand-over', 'Property case', 'U', 'Hand over an officer’s applications to another');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.3', 'design'
  from (values ('licence.stop-clock', 'HIO HTL'), ('licence.hand-over', 'HTL')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
