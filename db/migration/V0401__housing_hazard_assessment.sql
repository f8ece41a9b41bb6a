-- Hazards as they were found, scored and approved (Housing Act 2004 ss.2 and 4; SI 2005/3208). A survey is one round of it: drafted,
-- handed to another officer, approved or sent back. What was approved is never changed: after works a hazard is assessed anew.
create table housing.hazard_survey (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  number integer not null,
  state text not null check (state in ('OPEN', 'SUBMITTED', 'APPROVED')),
  no_hazard boolean not null default false,
  words text,
  submitted_on date,
  submitted_by text,
  decided_on date,
  decided_by text,
  decision_words text,
  document_reference text,
  unique (enforcement_case_id, number),
  check (state <> 'SUBMITTED' or submitted_by is not null),
  check (state <> 'APPROVED' or decided_by is not null and decided_by <> submitted_by)
);
comment on table housing.hazard_survey is 'One round of assessing the hazards of a dwelling, which one officer hands in and another approves';
comment on column housing.hazard_survey.no_hazard is 'The officer found no hazard: that is said, never concluded from silence';
comment on column housing.hazard_survey.document_reference is 'The assessment as it was printed on approval';
create unique index hazard_survey_one_at_a_time on housing.hazard_survey (enforcement_case_id) where state <> 'APPROVED';
create index on housing.hazard_survey (case_id);

create table housing.hazard_assessment (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  survey_id bigint not null references housing.hazard_survey,
  state text not null check (state in ('DRAFT', 'APPROVED', 'REPLACED', 'WITHDRAWN')),
  assessed_on date not null,
  assessed_by text not null,
  scheme text not null references housing.hhsrs_scheme,
  hazard_no integer not null,
  hazard_name text not null,
  vulnerable text not null default '',
  stage integer check (stage in (1, 2)),
  adjusts text,
  location text not null,
  likelihood integer,
  most_likely integer check (most_likely between 1 and 4),
  class_1 integer check (class_1 between 0 and 1000),
  class_2 integer check (class_2 between 0 and 1000),
  class_3 integer check (class_3 between 0 and 1000),
  class_4 integer check (class_4 between 0 and 1000),
  numerator bigint,
  score bigint,
  band char(1),
  category integer check (category in (1, 2)),
  deficiency text not null default '',
  remedy text,
  justification_likelihood text not null default '',
  justification_outcome text not null default '',
  after_works boolean not null default false,
  replaces text,
  removed boolean not null default false,
  approved_on date,
  approved_by text,
  check (numerator is null or class_1 + class_2 + class_3 + class_4 = 1000),
  check (not removed or numerator is null and replaces is not null),
  check (state not in ('APPROVED', 'REPLACED') or approved_by is not null and approved_by <> assessed_by
         and (removed or numerator is not null and justification_likelihood <> '' and justification_outcome <> ''))
);
comment on table housing.hazard_assessment is 'One hazard of a dwelling as it was rated: HZ-2011-00001. Percentages in tenths, summing to 1000; the score is the whole part, the band was taken from the exact value';
comment on column housing.hazard_assessment.numerator is 'Weights times tenths of a percent: the exact score is this divided by ten times the likelihood. Empty while it is incomplete, and where the hazard is gone';
comment on column housing.hazard_assessment.adjusts is 'The first stage of crowding that this second stage adjusts to the household';
comment on column housing.hazard_assessment.replaces is 'The assessment that this one takes the place of, which stays';
create index on housing.hazard_assessment (enforcement_case_id);
create index on housing.hazard_assessment (case_id);
create index on housing.hazard_assessment (survey_id);
create unique index hazard_assessment_replaced_once on housing.hazard_assessment (replaces) where state <> 'WITHDRAWN';

call cases.classified('housing.hazard_survey');
call cases.classified('housing.hazard_assessment');

create function housing.sight_of_hazard_assessment(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The assessment of a hazard', h.data_class, h.case_id, c.agency_code, h.recorded_by
    from housing.hazard_assessment h join housing.enforcement_case c on c.id = h.enforcement_case_id where h.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('HZ', 'assessment of a hazard', 'housing.sight_of_hazard_assessment');

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('housing.hazard_survey', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement', 'the property has been through housing enforcement, whose records are kept with its notices'),
('housing.hazard_survey', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', ''),
('housing.hazard_assessment', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement', 'the property has been through housing enforcement, whose records are kept with its notices'),
('housing.hazard_assessment', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', ''),
('housing.hazard_assessment', 'survey_id', 'housing.hazard_survey', 'id', 'DELETE', 'Housing enforcement', '');
