-- Housing enforcement under Part 1 of the Housing Act 2004: the case of one dwelling or building, from a report to its end.
create schema housing;
grant usage on schema housing to "${app}";
alter default privileges in schema housing grant select, insert, update on tables to "${app}";
alter default privileges in schema housing grant usage, select on sequences to "${app}";

create table housing.enforcement_case (
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

  uprn text not null,
  property_uprn text not null,
  address text not null,
  postcode text not null default '',

  state text not null check (state in ('REPORTED', 'INFORMAL', 'INSPECTION_DUE', 'NO_ACCESS', 'WARRANT_SOUGHT', 'INSPECTED', 'ASSESSED',
                                       'ACTION_DECIDED', 'CLOSED_INFORMALLY', 'CLOSED_NO_HAZARD', 'CLOSED_NO_ACTION', 'CLOSED_COMPLIED',
                                       'CLOSED_ACTION_COMPLETED')),
  origin text not null check (origin in ('COMPLAINT', 'REFERRAL', 'LICENCE_VISIT', 'PROACTIVE', 'OFFICIAL_COMPLAINT')),
  reported_on date not null,
  immediate_risk boolean not null default false,
  officer text,
  informal_review_on date,
  inspected_on date,
  assessed_on date,
  category_1 boolean not null default false,
  category_2 boolean not null default false,
  action_decided_on date,
  next_words text,
  next_on date,
  closed_on date,
  closed_by text,

  check ((state like 'CLOSED%') = (closed_on is not null)),
  check (state <> 'INFORMAL' or informal_review_on is not null)
);
comment on table housing.enforcement_case is
  'One course of enforcement about one dwelling or building: the header that whoever may know of the property may see (D1). What was found, thought and decided stands in rows of class 2';
comment on column housing.enforcement_case.next_words is 'What everybody on the property is told comes next, in a few words without names: "Improvement notice served, works to be inspected"';
comment on column housing.enforcement_case.category_1 is 'Whether a category 1 hazard stands as last assessed: then a duty to act (s.5)';
comment on column housing.enforcement_case.informal_review_on is 'An informal stage is never open-ended';
create index enforcement_case_of_case on housing.enforcement_case (case_id);
create index enforcement_case_of_property on housing.enforcement_case (property_uprn);
create index enforcement_case_open on housing.enforcement_case (reported_on, reference) where closed_on is null;

create table housing.enforcement_step (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  enforcement_case_id bigint not null references housing.enforcement_case,
  from_state text,
  to_state text not null,
  on_day date not null,
  words text not null
);
create index on housing.enforcement_step (enforcement_case_id);
comment on table housing.enforcement_step is 'How a case came to where it stands; never changed';
revoke update on housing.enforcement_step from "${app}";

alter table housing.enforcement_case enable row level security;
alter table housing.enforcement_case force row level security;
create policy need_to_know on housing.enforcement_case using (
  (select identity.acting()) <> 'public' and data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system'
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.team_member m
                  where m.case_id = enforcement_case.case_id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))));
create policy never_the_excluded on housing.enforcement_case as restrictive for select using (
  case_id <> all ((select cases.my_exclusions())::bigint[]));

-- Two kinds of rows hang on a case, and each kind has one rule.
create procedure housing.with_the_case(of_table regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('create policy need_to_know on %s using
                    (exists (select 1 from housing.enforcement_case c where c.id = enforcement_case_id))', of_table);
end $$;
comment on procedure housing.with_the_case(regclass) is 'A table of facts of the header, by enforcement_case_id: seen with their case, by the engine too';
revoke all on procedure housing.with_the_case(regclass) from public;

call housing.with_the_case('housing.enforcement_step');

-- Why one sees it, and what goes with a case that is disposed of.
create function housing.sight_of_enforcement_case(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The enforcement case', c.data_class, c.case_id, c.agency_code, c.recorded_by from housing.enforcement_case c where c.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('EN', 'housing enforcement case', 'housing.sight_of_enforcement_case');

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('housing.enforcement_case', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement', 'the property has been through housing enforcement, whose records are kept with its notices'),
('housing.enforcement_step', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', '');

insert into identity.function (code, object, letter, name) values
  ('enforcement.report', 'Property case', 'C', 'Record a report of bad housing'),
  ('enforcement.work', 'Property case', 'U', 'Work on a housing enforcement case: visits, inspections, hazards, notices'),
  ('enforcement.serve', 'Property case', 'U', 'Serve a notice and record its service'),
  ('enforcement.approve', 'Property case', 'A', 'Approve an assessment, decide a course of action, sign a notice'),
  ('enforcement.close', 'Property case', 'X', 'Close a housing enforcement case');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.3', 'design'
  from (values ('enforcement.report', 'HTL HIO AA'),
               ('enforcement.work', 'HTL HIO'),
               ('enforcement.serve', 'HTL HIO AA'),
               ('enforcement.approve', 'HTL'),
               ('enforcement.close', 'HTL')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
