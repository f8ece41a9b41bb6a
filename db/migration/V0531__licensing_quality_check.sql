-- The quality sample: some of what was decided, picked by chance, is looked at by somebody who neither assessed nor decided it.
create table licensing.sample_size (
  percent integer not null check (percent between 1 and 100),
  at_least integer not null check (at_least >= 1),
  valid_from date not null primary key,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design'))
);
comment on table licensing.sample_size is 'How many of the decisions of a span of days are sampled; chosen by the last of these days';
grant select on licensing.sample_size to "${app}";
insert into licensing.sample_size (percent, at_least, valid_from, source, mark) values
(10, 3, '2011-01-12', 'Licensing service standard', 'check');

create table licensing.quality_check (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 1 check (data_class = 1),
  application_id bigint not null unique references licensing.application,
  decided_on date not null,
  sampled_from date not null,
  sampled_to date not null check (sampled_to >= sampled_from),
  outcome text check (outcome in ('SOUND', 'LACKING', 'WRONG')),
  words text,
  checked_on date,
  checked_by text,
  check ((outcome is null) = (checked_on is null) and (outcome is null) = (checked_by is null)),
  check (outcome is null or outcome = 'SOUND' or words <> '')
);
comment on table licensing.quality_check is 'A decided application that was picked by chance to be looked at again; what was found changes nothing of the decision';
comment on column licensing.quality_check.checked_by is 'Never who assessed or decided it';
create index quality_check_to_do on licensing.quality_check (decided_on) where outcome is null;
call licensing.with_the_application('licensing.quality_check');
create policy not_for_landlords on licensing.quality_check as restrictive using ((select identity.acting()) not like 'landlord:%');
revoke delete on licensing.quality_check from "${app}";

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('licensing.quality_check', 'application_id', 'licensing.application', 'id', 'DELETE', 'Licensing', '');

insert into identity.function (code, object, letter, name) values
  ('licence.draw-sample', 'Property case', 'U', 'Draw the quality sample of licensing decisions'),
  ('licence.check-quality', 'Property case', 'U', 'Say what was found of a decision of the quality sample, not of one’s own work');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.3', 'design'
  from (values ('licence.draw-sample', 'HTL'), ('licence.check-quality', 'HIO HTL')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
