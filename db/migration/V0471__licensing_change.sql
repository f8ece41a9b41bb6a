-- Changing a licence while it runs: variation and revocation (Housing Act 2004 ss.92, 93, 93A; Sch 5 Part 2), and refusing a holder
-- who asks for either. The header, its terms, days and notices are facts of the application's header, seen with it and by the
-- engine; reasons and representations are enforcement detail (D2), addresses of persons D3.

create procedure licensing.with_the_application(of_table regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('create policy need_to_know on %s using
                    (exists (select 1 from licensing.application a where a.id = application_id))', of_table);
end $$;
comment on procedure licensing.with_the_application(regclass) is 'A table of facts of the header, by application_id: seen with their application, by the engine too';
revoke all on procedure licensing.with_the_application(regclass) from public;

-- Why a licence is varied or revoked, by the day of the decision.
create table licensing.change_ground (
  code text primary key,
  kind text not null check (kind in ('VARIATION', 'REVOCATION')),
  words text not null,
  provision text not null,
  agreed boolean not null,
  must_revoke boolean not null default false,
  consultation boolean not null default true,
  effect_code text not null default 'D-OPER28',
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design'))
);
comment on table licensing.change_ground is 'Grounds for varying (s.92) and revoking (ss.93, 93A) a licence, by the day of the decision';
comment on column licensing.change_ground.agreed is 'The ground is the holder''s agreement: it takes effect when it is made';
comment on column licensing.change_ground.consultation is 'Whether a proposal must be served first (Sch 5 paras 14 and 22)';
comment on column licensing.change_ground.effect_code is 'From when it takes effect without agreement: D-OPER28 of the decision, D-BAN7 of its service';
insert into licensing.change_ground (code, kind, words, provision, agreed, must_revoke, consultation, effect_code, valid_from, valid_to, source, mark) values
('VARY_AGREED', 'VARIATION', 'The licence holder agrees', 'section 92(1)(a)', true, false, true, 'D-OPER28', '2006-04-06', null, 'Housing Act 2004 s.92(1)(a)', 'sure'),
('VARY_CIRCUMSTANCES', 'VARIATION', 'Circumstances have changed since the licence was granted, or new information has come', 'section 92(1)(b)', false, false, true, 'D-OPER28', '2006-04-06', null, 'Housing Act 2004 s.92(1)(b)', 'sure'),
('REVOKE_AGREED', 'REVOCATION', 'The licence holder agrees', 'section 93(1)(a)', true, false, true, 'D-OPER28', '2006-04-06', null, 'Housing Act 2004 s.93(1)(a)', 'sure'),
('REVOKE_BREACH', 'REVOCATION', 'A condition of the licence has been broken seriously or again and again', 'section 93(2)(a)', false, false, true, 'D-OPER28', '2006-04-06', null, 'Housing Act 2004 s.93(1)(b), (2)(a)', 'sure'),
('REVOKE_HOLDER', 'REVOCATION', 'The licence holder is no longer a fit and proper person', 'section 93(2)(b)', false, false, true, 'D-OPER28', '2006-04-06', null, 'Housing Act 2004 s.93(1)(b), (2)(b)', 'sure'),
('REVOKE_MANAGER', 'REVOCATION', 'The management is no longer by fit and proper persons', 'section 93(2)(c)', false, false, true, 'D-OPER28', '2006-04-06', null, 'Housing Act 2004 s.93(1)(b), (2)(c)', 'sure'),
('REVOKE_NOT_PART3', 'REVOCATION', 'The house is no longer one to which Part 3 applies', 'section 93(3)(a)', false, false, true, 'D-OPER28', '2006-04-06', null, 'Housing Act 2004 s.93(1)(c), (3)(a)', 'sure'),
('REVOKE_PART2', 'REVOCATION', 'A licence under Part 2 has been granted for the house', 'section 93(3)(b)', false, false, true, 'D-OPER28', '2006-04-06', null, 'Housing Act 2004 s.93(1)(c), (3)(b); when it takes effect is to be confirmed', 'check'),
('REVOKE_STRUCTURE', 'REVOCATION', 'On its expiry a new licence would be refused because of the structure of the house', 'section 93(3)(c)', false, false, true, 'D-OPER28', '2006-04-06', null, 'Housing Act 2004 s.93(1)(c), (3)(c)', 'likely'),
('REVOKE_BANNED', 'REVOCATION', 'A banning order has been made against the licence holder', 'section 93A', false, true, false, 'D-BAN7', '2018-04-06', null, 'Housing Act 2004 s.93A, from the Housing and Planning Act 2016', 'likely');
revoke insert, update, delete on licensing.change_ground from "${app}";

create table licensing.licence_change (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  licence_id bigint not null references licensing.licence,
  application_id bigint not null references licensing.application,
  last_saved_at timestamptz not null,
  last_saved_by text not null,
  kind text not null check (kind in ('VARIATION', 'REVOCATION', 'REFUSAL_TO_VARY', 'REFUSAL_TO_REVOKE')),
  ground text references licensing.change_ground,
  agreed boolean not null,
  asked_by_holder boolean not null,
  consulted boolean not null,
  state text not null check (state in ('TO_PROPOSE', 'PROPOSED', 'TO_DECIDE', 'MADE', 'IN_EFFECT', 'NOT_MADE', 'REVERSED', 'LAPSED')),
  begun_on date not null,
  handed_up_on date,
  decided_on date,
  decided_by text,
  decision_served_on date,
  appeal_by date,
  effect_on date,
  effect_explanation text,
  in_effect_on date,
  check (decided_by is null or decided_by <> recorded_by),
  check ((kind in ('VARIATION', 'REVOCATION')) = (ground is not null)),
  check ((decided_on is null) = (decided_by is null)),
  check (state <> 'IN_EFFECT' or in_effect_on is not null)
);
create index on licensing.licence_change (licence_id);
create index on licensing.licence_change (application_id);
comment on table licensing.licence_change is 'A variation or revocation of a licence, or a refusal of one that its holder asked for (Sch 5 Part 2)';
comment on column licensing.licence_change.effect_on is 'The first day on which it is in effect, if nobody appeals: the operative time';
comment on column licensing.licence_change.decided_by is 'Never who drafted it';
call licensing.with_the_application('licensing.licence_change');
-- one at a time
create unique index one_change_at_a_time on licensing.licence_change (licence_id) where state in ('TO_PROPOSE', 'PROPOSED', 'TO_DECIDE', 'MADE');

create table licensing.change_term (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  change_id bigint not null references licensing.licence_change,
  application_id bigint not null references licensing.application,
  what text not null check (what in ('ADD_CONDITION', 'REMOVE_CONDITION', 'MANAGER', 'LAST_DAY', 'HOLDER_ADDRESS')),
  condition_id bigint references licensing.condition_text,
  particulars text,
  name text,
  day date,
  stands boolean not null default true,
  check ((what in ('ADD_CONDITION', 'REMOVE_CONDITION')) = (condition_id is not null)),
  check ((what = 'MANAGER') = (name is not null)),
  check ((what = 'LAST_DAY') = (day is not null))
);
create index on licensing.change_term (change_id);
create index on licensing.change_term (application_id);
comment on table licensing.change_term is 'One thing that a variation changes. A manager''s name is for the public register; their address stands elsewhere';
comment on column licensing.change_term.stands is 'False where the tribunal took it out';
call licensing.with_the_application('licensing.change_term');

create table licensing.change_notice (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  change_id bigint not null references licensing.licence_change,
  application_id bigint not null references licensing.application,
  kind text not null check (kind in ('PROPOSAL', 'DECISION')),
  document_reference text not null,
  printed_ends_on date,
  last_served_on date,
  ends_on date,
  ends_explanation text
);
create index on licensing.change_notice (change_id);
create index on licensing.change_notice (application_id);
create index on licensing.change_notice (document_reference);
comment on table licensing.change_notice is 'A notice of Sch 5 Part 2, and the period that runs from the last of its services';
call licensing.with_the_application('licensing.change_notice');

create table licensing.change_appeal (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  change_id bigint not null references licensing.licence_change,
  application_id bigint not null references licensing.application,
  lodged_on date not null,
  in_time boolean not null,
  leave_given_on date,
  tribunal text not null,
  case_number text,
  referral_summary text not null,
  outcome text check (outcome in ('CONFIRMED', 'VARIED', 'REVERSED', 'WITHDRAWN')),
  decided_on date,
  decision_summary text,
  check ((outcome is null) = (decided_on is null))
);
create index on licensing.change_appeal (change_id);
create index on licensing.change_appeal (application_id);
comment on table licensing.change_appeal is 'An appeal against a decision about a change (Sch 5 paras 32 to 34)';
call licensing.with_the_application('licensing.change_appeal');

create table licensing.change_content (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  change_id bigint not null unique references licensing.licence_change,
  reasons text not null,
  agreement text,
  immaterial text,
  view text,
  decision_reasons text
);
create index on licensing.change_content (case_id);
comment on table licensing.change_content is 'Why a licence is changed, how its holder agreed, why it is not material, what the officer makes of what was said, why it was decided so';
call cases.classified('licensing.change_content');

create table licensing.change_representation (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  change_id bigint not null references licensing.licence_change,
  number integer not null,
  from_name text not null,
  received_on date not null,
  in_time boolean not null,
  text text not null,
  answer text,
  answered_on date,
  answered_by text,
  unique (change_id, number)
);
create index on licensing.change_representation (case_id);
comment on table licensing.change_representation is 'What was said about a proposed change, and the answer (Sch 5 paras 14, 19, 22, 26)';
call cases.classified('licensing.change_representation');

create table licensing.register_address_change (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 3 check (data_class = 3),
  case_id bigint not null references cases.shared_case,
  change_id bigint not null references licensing.licence_change,
  licence_reference text not null references licensing.licence (reference),
  role text not null check (role in ('HOLDER', 'MANAGER')),
  name text not null,
  address text not null
);
create index on licensing.register_address_change (case_id);
create index on licensing.register_address_change (change_id);
create index on licensing.register_address_change (licence_reference);
comment on table licensing.register_address_change is 'The address of a holder or manager as a change would have it: the register''s from the day the change is in effect';
call cases.classified('licensing.register_address_change');

revoke delete on licensing.licence_change, licensing.change_term, licensing.change_notice, licensing.change_appeal,
  licensing.change_content, licensing.change_representation, licensing.register_address_change from "${app}";
revoke update on licensing.register_address_change from "${app}";

alter table licensing.licence drop constraint licence_state_check;
alter table licensing.licence add constraint licence_state_check
  check (state in ('GRANTED', 'IN_FORCE', 'EXPIRED', 'ENDED', 'REVOKED', 'DIED'));

create function licensing.sight_of_change(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The change', a.data_class, a.case_id, a.agency_code, c.recorded_by
    from licensing.licence_change c join licensing.application a on a.id = c.application_id where c.reference = of_reference
  union all
  select 'Its reasons', t.data_class, t.case_id, 'TDC', t.recorded_by
    from licensing.licence_change c join licensing.change_content t on t.change_id = c.id where c.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('LV', 'change of a licence', 'licensing.sight_of_change');

insert into cases.disposal_rule (room_table, via, of_table, what, register, why)
select 'licensing.' || t, 'case_id', 'cases.shared_case', 'STOPS', 'Licensing',
       'something of a licence belongs to it, and the public register names the house'
  from unnest(array['change_content', 'change_representation', 'register_address_change']) t;

insert into identity.function (code, object, letter, name) values
  ('licence.propose-change', 'Property case', 'U', 'Draft a variation or revocation of a licence, or the refusal of one'),
  ('licence.decide-change', 'Property case', 'A', 'Decide a variation or revocation of a licence, or the refusal of one');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.3; who drafts does not sign', 'design'
  from (values ('licence.propose-change', 'HTL HIO'),
               ('licence.decide-change', 'HTL')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
