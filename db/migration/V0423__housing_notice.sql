-- Notices and orders of Part 1: the header with its days and states (D1), what they say (D2), whom they reach (D3).
create table housing.notice (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  enforcement_case_id bigint not null references housing.enforcement_case,
  course_id bigint not null references housing.course_of_action,
  reference text not null unique,
  kind text not null check (kind in ('IMPROVEMENT_NOTICE', 'SUSPENDED_IMPROVEMENT_NOTICE', 'PROHIBITION_ORDER', 'SUSPENDED_PROHIBITION_ORDER',
                                     'HAZARD_AWARENESS_NOTICE', 'EMERGENCY_REMEDIAL_ACTION', 'EMERGENCY_PROHIBITION_ORDER',
                                     'DEMOLITION_ORDER', 'CLEARANCE_AREA')),
  section text not null,
  state text not null check (state in ('DRAFTED', 'SIGNED', 'SERVED', 'APPEALED', 'SUSPENDED', 'OPERATIVE', 'BREACHED', 'COMPLIED',
                                       'REVOKED', 'QUASHED', 'COMPLETED')),
  drafted_by text not null,
  drafted_on date not null,
  handed_up_on date,
  handed_up_by text,
  signed_by text,
  signed_on date,
  made_on date,
  started_on date,
  served_on date,
  copies_by date,
  copies_done_on date,
  appeal_by date,
  appeal_over_on date,
  operative_on date,
  works_start_on date,
  works_end_on date,
  works_start_days integer check (works_start_days > 0),
  works_end_days integer check (works_end_days > 0),
  suspended_until date,
  review_on date,
  suspension_ended_on date,
  follow_up_on date,
  inspect_on date,
  inspected_on date,
  breached_on date,
  complied_on date,
  revoked_on date,
  decision_served_by date,
  appealed boolean not null default false,
  land_charge text not null default 'NONE' check (land_charge in ('NONE', 'TO_REGISTER', 'REGISTERED', 'TO_REMOVE', 'REMOVED')),
  land_charge_on date,
  ended_on date,
  next_clock_on date,
  check (signed_by is null or (signed_by <> drafted_by and signed_by <> handed_up_by)),
  check ((signed_by is null) = (signed_on is null)),
  check (state in ('DRAFTED', 'REVOKED') or signed_on is not null),
  check (state in ('DRAFTED', 'SIGNED', 'REVOKED') or served_on is not null),
  check (state <> 'COMPLIED' or inspected_on is not null),
  check (state <> 'SERVED' or kind <> 'HAZARD_AWARENESS_NOTICE' or follow_up_on is not null)
);
create index on housing.notice (enforcement_case_id);
create index on housing.notice (course_id);
create index notice_soonest on housing.notice (next_clock_on, id) where next_clock_on is not null;
create index notice_at_its_end on housing.notice (ended_on desc, id) where next_clock_on is null;
comment on table housing.notice is 'A notice or order of Housing Act 2004 Part 1: its days and states, which whoever may know of the case may see (D1)';
comment on column housing.notice.signed_by is 'Another than who drafted it and who handed the draft up: the second signature';
comment on column housing.notice.appeal_over_on is 'From the day after it, nobody having appealed may be recorded (safe hold); the strict last day stands in appeal_by';
comment on column housing.notice.next_clock_on is 'The soonest of its running clocks';
call housing.with_the_case('housing.notice');

create table housing.notice_clock (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  enforcement_case_id bigint not null references housing.enforcement_case,
  notice_id bigint not null references housing.notice,
  code text not null,
  title text not null,
  on_day date not null,
  explanation text not null,
  source text not null,
  state text not null check (state in ('RUNNING', 'OVER', 'REPLACED')),
  ended_at timestamptz
);
create index on housing.notice_clock (enforcement_case_id);
create index on housing.notice_clock (notice_id);
create unique index notice_clock_one_of_a_code on housing.notice_clock (notice_id, code) where state = 'RUNNING';
comment on table housing.notice_clock is 'Each date that runs, ran, or stood before a correction, with the sentence that explains it';
call housing.with_the_case('housing.notice_clock');

create table housing.notice_step (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  enforcement_case_id bigint not null references housing.enforcement_case,
  notice_id bigint not null references housing.notice,
  to_state text not null,
  on_day date not null,
  words text not null,
  rests_on text,
  flagged text
);
create index on housing.notice_step (enforcement_case_id);
create index on housing.notice_step (notice_id);
comment on table housing.notice_step is 'How a notice came to where it stands, without names';
comment on column housing.notice_step.rests_on is 'The clock that allowed it';
comment on column housing.notice_step.flagged is 'Why it must be looked at again: the date it rests on was corrected';
call housing.with_the_case('housing.notice_step');

create table housing.notice_content (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  agency_code text not null default 'TDC' references identity.agency,
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  notice_id bigint not null references housing.notice,
  premises_kind text,
  hmo boolean not null default false,
  premises text,
  works_premises text,
  prohibited text,
  remedy_for_revocation text,
  suspension text,
  advice text,
  entry_power text,
  revocation_reason text,
  variation text,
  document_reference text,
  decision_reference text
);
create index on housing.notice_content (case_id);
create index on housing.notice_content (enforcement_case_id);
create unique index on housing.notice_content (notice_id);
comment on table housing.notice_content is 'What a notice says (ss.13, 22, 28, 29, 41, 44), beside its hazards';
call cases.classified('housing.notice_content');

create table housing.notice_hazard (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  agency_code text not null default 'TDC' references identity.agency,
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  notice_id bigint not null references housing.notice,
  position smallint not null,
  hazard_reference text not null,
  hazard_name text not null,
  location text,
  category smallint not null check (category in (1, 2)),
  band text not null,
  deficiency text,
  works text,
  removes_category_1 boolean not null default false,
  found text check (found in ('REMOVED', 'REDUCED', 'REMAINS'))
);
create index on housing.notice_hazard (case_id);
create index on housing.notice_hazard (enforcement_case_id);
create index on housing.notice_hazard (notice_id);
comment on table housing.notice_hazard is 'A hazard that a notice is about: the deficiency, the works that put it right, what was found afterwards';
comment on column housing.notice_hazard.removes_category_1 is 'The officer''s judgement that the works at least take it out of category 1 (s.11(5)(a))';
call cases.classified('housing.notice_hazard');

create table housing.notice_party (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 3 check (data_class = 3),
  agency_code text not null default 'TDC' references identity.agency,
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  notice_id bigint not null references housing.notice,
  position smallint not null,
  role text not null check (role in ('REQUIRED', 'COPY')),
  holder_reference text,
  name text not null,
  capacity text not null,
  because text not null,
  address text,
  address_source text,
  override_reason text,
  left_out boolean not null default false,
  service_reference text,
  served_on date
);
create index on housing.notice_party (case_id);
create index on housing.notice_party (enforcement_case_id);
create index on housing.notice_party (notice_id);
comment on table housing.notice_party is 'On whom a notice is served and who gets a copy, each with the reason (Sch 1, Sch 2), or with the officer''s reason for departing from it';
call cases.classified('housing.notice_party');

create table housing.notice_appeal (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  agency_code text not null default 'TDC' references identity.agency,
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  notice_id bigint not null references housing.notice,
  against text not null check (against in ('NOTICE', 'VARIATION', 'REFUSAL_TO_REVOKE')),
  lodged_on date not null,
  in_time boolean not null,
  leave_on date,
  tribunal text not null,
  case_number text,
  summary text not null,
  outcome text check (outcome in ('CONFIRMED', 'VARIED', 'QUASHED', 'WITHDRAWN')),
  decided_on date,
  decision text
);
create index on housing.notice_appeal (case_id);
create index on housing.notice_appeal (enforcement_case_id);
create index on housing.notice_appeal (notice_id);
comment on table housing.notice_appeal is 'An appeal to the tribunal against a notice or a decision about one (Sch 1 Part 3, Sch 2 Part 3, s.45)';
call cases.classified('housing.notice_appeal');

create table housing.works_inspection (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  agency_code text not null default 'TDC' references identity.agency,
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  notice_id bigint not null references housing.notice,
  inspected_on date not null,
  outcome text not null check (outcome in ('COMPLIED', 'IN_PROGRESS', 'NOT_STARTED', 'NOT_COMPLETED', 'CONTRAVENED')),
  findings text not null check (btrim(findings) <> '')
);
create index on housing.works_inspection (case_id);
create index on housing.works_inspection (enforcement_case_id);
create index on housing.works_inspection (notice_id);
comment on table housing.works_inspection is 'What was seen of the works at a re-inspection: without one nothing is complied with, and nothing breached';
call cases.classified('housing.works_inspection');

create table housing.service_correction (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  agency_code text not null default 'TDC' references identity.agency,
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  notice_id bigint not null references housing.notice,
  was date,
  is_now date,
  evidence text not null check (btrim(evidence) <> '')
);
create index on housing.service_correction (case_id);
create index on housing.service_correction (enforcement_case_id);
create index on housing.service_correction (notice_id);
comment on table housing.service_correction is 'A day of service that was wrong: what it was, what it is, on what evidence';
call cases.classified('housing.service_correction');

-- Why one sees it.
create function housing.sight_of_notice(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The notice', c.data_class, c.case_id, c.agency_code, n.recorded_by
    from housing.notice n join housing.enforcement_case c on c.id = n.enforcement_case_id where n.reference = of_reference
  union all
  select 'What it says', t.data_class, t.case_id, t.agency_code, t.recorded_by
    from housing.notice n join housing.notice_content t on t.notice_id = n.id where n.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('HN', 'housing notice', 'housing.sight_of_notice');

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why)
select 'housing.' || t, 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', ''
  from unnest(array['notice', 'notice_clock', 'notice_step', 'notice_content', 'notice_hazard', 'notice_party', 'notice_appeal',
                    'works_inspection', 'service_correction']) t
union all
select 'housing.' || t, 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement',
       'the property has been through housing enforcement, whose records are kept with its notices'
  from unnest(array['notice_content', 'notice_hazard', 'notice_party', 'notice_appeal', 'works_inspection', 'service_correction']) t
union all
select 'housing.' || t, 'notice_id', 'housing.notice', 'id', 'DELETE', 'Housing enforcement', ''
  from unnest(array['notice_clock', 'notice_step', 'notice_content', 'notice_hazard', 'notice_party', 'notice_appeal',
                    'works_inspection', 'service_correction']) t
union all
select 'housing.notice', 'course_id', 'housing.course_of_action', 'id', 'DELETE', 'Housing enforcement', '';

-- The lines of a draft are written anew each time it is saved; nothing else of a notice is ever taken away.
create function housing.clear_draft(of_notice bigint) returns integer
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  gone integer;
begin
  -- seen and locked as the one acting sees it: the policies hold for the schema's owner too
  perform 1 from housing.notice n where n.id = of_notice and n.state = 'DRAFTED' and n.handed_up_on is null and n.served_on is null for update;
  if not found then
    raise exception 'only a draft is written anew';
  end if;
  delete from housing.notice_hazard where notice_id = of_notice;
  get diagnostics gone = row_count;
  delete from housing.notice_party where notice_id = of_notice;
  return gone;
end $$;
comment on function housing.clear_draft(bigint) is 'Takes the lines of a draft away, as its officer sees them, to be written anew';
revoke all on function housing.clear_draft(bigint) from public;
grant execute on function housing.clear_draft(bigint) to "${app}";
