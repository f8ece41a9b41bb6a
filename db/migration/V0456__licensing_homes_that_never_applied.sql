-- Homes in a designation for which nobody applied: what speaks for it that one is let, and what was made of it
-- (Housing Act 2004 ss.79, 85, 95 and 237).

-- What speaks for it that a home is let, how much, since when it is counted so: policy, with dates.
create table licensing.signal_kind (
  code text not null check (code in ('COUNCIL_TAX', 'HOUSING_BENEFIT', 'ADVERT', 'COMPLAINT', 'VISIT', 'TENANCY', 'MANAGED', 'PAST_LICENCE',
                                     'FILE_ENDED')),
  weight smallint not null check (weight between 1 and 10),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from)
);
comment on column licensing.signal_kind.weight is 'By how much a home with it stands higher in the list; each kind counts once a home';
grant select on licensing.signal_kind to "${app}";
insert into licensing.signal_kind (code, weight, valid_from, source, mark) values
('HOUSING_BENEFIT', 5, '2011-01-12', 'Housing Act 2004 s.237: benefit information used for Parts 1 to 4', 'design'),
('COUNCIL_TAX', 4, '2011-01-12', 'Housing Act 2004 s.237: council tax information used for Parts 1 to 4', 'design'),
('ADVERT', 4, '2011-01-12', 'Licensing practice', 'design'),
('VISIT', 4, '2011-01-12', 'Licensing practice', 'design'),
('TENANCY', 4, '2011-01-12', 'Licensing practice', 'design'),
('COMPLAINT', 3, '2011-01-12', 'Licensing practice', 'design'),
('PAST_LICENCE', 3, '2011-01-12', 'Licensing practice', 'design'),
('FILE_ENDED', 3, '2011-01-12', 'Licensing practice', 'design'),
('MANAGED', 2, '2011-01-12', 'Licensing practice', 'design');

-- What an officer entered or a file brought: about a home, never about a person.
create table licensing.signal (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  uprn text not null references place.address,
  kind text not null,
  seen_on date not null,
  words text not null check (length(words) between 1 and 300),
  file_name text,
  struck_at timestamptz,
  struck_by text,
  struck_because text,
  check ((struck_at is null) = (struck_by is null) and (struck_at is null) = (struck_because is null))
);
comment on table licensing.signal is 'What speaks for it that a home is let, entered or taken in from a file (s.237): of the home alone';
create unique index signal_once on licensing.signal (uprn, kind, seen_on, words) where struck_at is null;
alter table licensing.signal enable row level security;
alter table licensing.signal force row level security;
create policy need_to_know on licensing.signal using (
  (select identity.acting()) not in ('system', 'public') and data_class = any ((select identity.full_classes())::smallint[]));
revoke delete on licensing.signal from "${app}";

-- A home that is looked into: whether it needs a licence, and what came of it.
create table licensing.unlicensed_home (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 1 check (data_class = 1),
  agency_code text not null default 'TDC' references identity.agency,
  case_reference text not null,
  case_id bigint not null references cases.shared_case,
  last_saved_at timestamptz not null,
  last_saved_by text not null,
  uprn text not null references place.address,
  property_uprn text not null,
  address text not null,
  postcode text not null default '',
  state text not null check (state in ('LOOKED_INTO', 'LICENSABLE', 'NOT_NEEDED', 'APPLIED', 'ENFORCED', 'ENDED')),
  officer text not null,
  taken_up_on date not null,
  look_by date not null,
  let_from date,
  let_to date check (let_to >= let_from),
  decided_on date,
  follow_on date,
  ended_on date,
  ended_by text,
  outcome_reference text,
  check ((state in ('NOT_NEEDED', 'APPLIED', 'ENFORCED', 'ENDED')) = (ended_on is not null)),
  check (state <> 'LICENSABLE' or (decided_on is not null and let_from is not null and follow_on is not null))
);
comment on table licensing.unlicensed_home is 'A home in a designation for which nobody applied, and that an officer looks into';
comment on column licensing.unlicensed_home.let_from is 'The first day on which it was found to be let without a licence: the days of the offence begin here';
create unique index unlicensed_home_once on licensing.unlicensed_home (uprn) where ended_on is null;
create index unlicensed_home_of_uprn on licensing.unlicensed_home (uprn);
create index unlicensed_home_of_case on licensing.unlicensed_home (case_id);
alter table licensing.unlicensed_home enable row level security;
alter table licensing.unlicensed_home force row level security;
create policy need_to_know on licensing.unlicensed_home using (
  (select identity.acting()) <> 'public' and data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system'
  or data_class = any ((select identity.member_classes())::smallint[])
     and case_id in (select unnest((select cases.my_cases())::bigint[])));
create policy never_the_excluded on licensing.unlicensed_home as restrictive for select using (
  case_id <> all ((select cases.my_exclusions())::bigint[]));
revoke delete on licensing.unlicensed_home from "${app}";

-- What was found on the day of the decision, as it stood then; never altered, whatever is recorded afterwards.
create table licensing.unlicensed_evidence (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  unlicensed_home_id bigint not null references licensing.unlicensed_home,
  position smallint not null,
  heading text not null,
  words text not null,
  unique (unlicensed_home_id, position)
);
comment on table licensing.unlicensed_evidence is 'The evidence that a home was let without a licence, frozen on the day of the decision (s.95)';
create index unlicensed_evidence_of_case on licensing.unlicensed_evidence (case_id);
call cases.classified('licensing.unlicensed_evidence');
revoke update, delete on licensing.unlicensed_evidence from "${app}";

create function licensing.sight_of_unlicensed_home(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The home that is looked into', h.data_class, h.case_id, h.agency_code, h.recorded_by
    from licensing.unlicensed_home h where h.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('UH', 'home that is looked into', 'licensing.sight_of_unlicensed_home');

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('licensing.unlicensed_home', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Homes that never applied', 'the property has been looked into for letting without a licence, whose records are kept with its licences'),
('licensing.unlicensed_evidence', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Homes that never applied', 'the property has been looked into for letting without a licence, whose records are kept with its licences'),
('licensing.unlicensed_evidence', 'unlicensed_home_id', 'licensing.unlicensed_home', 'id', 'DELETE', 'Homes that never applied', '');

insert into identity.function (code, object, letter, name) values
  ('licence.find-unlicensed', 'Licence', 'U', 'Look into homes that never applied, and record what speaks for it that one is let');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select 'licence.find-unlicensed', p, date '2009-07-01', 'partnership practice A.3', 'design' from unnest(array['HIO', 'HTL', 'AA']) p;

insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-UNLICENSED-LOOK', 'Find out whether a home needs a licence', 'WORKING_DAYS_AFTER', 15, 'LAST_DAY', true, '2011-01-12', null, 'Licensing service standard', 'within {number} working days of being taken up on {trigger}', 'design'),
('P-UNLICENSED-FOLLOW', 'See whether an application came', 'DAYS_AFTER', 28, 'LAST_DAY', true, '2011-01-12', null, 'Licensing service standard', '{number} days after the decision of {trigger}, or the next working day', 'design');
