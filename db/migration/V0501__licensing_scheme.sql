-- How a designation comes to be and ends (Housing Act 2004 ss.80 to 84): the scheme, from its grounds to its end. What the council has
-- made stands in licensing.designation, which every other question about a house reads; the scheme is the file behind it. It is of an
-- area and of figures, never of a person: class D1, the property basics of the discipline.
create table licensing.designation_ground (
  code text not null check (code in ('LOW_DEMAND', 'ASB', 'CONDITIONS', 'MIGRATION', 'DEPRIVATION', 'CRIME')),
  title text not null,
  test text not null,
  topics text[] not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from)
);
comment on table licensing.designation_ground is 'The sets of general conditions on which an area may be designated, from the day on which each could be used';
comment on column licensing.designation_ground.topics is 'Which of the figures that the system can give speak to it';
revoke insert, update, delete on licensing.designation_ground from "${app}";
insert into licensing.designation_ground (code, title, test, topics, valid_from, source, mark) values
('LOW_DEMAND', 'Low housing demand', 'The area is, or is likely to become, one of low housing demand, and the designation with other measures will contribute to improving its social or economic conditions. Consider the value of premises, the turnover of occupiers, and how many stand empty and for how long.', '{HOMES,TURNOVER,NOBODY}', '2006-04-06', 'Housing Act 2004 s.80(3) and (4)', 'sure'),
('ASB', 'Anti-social behaviour', 'The area has a significant and persistent problem caused by anti-social behaviour; some or all private landlords fail to take the action they should; the designation with other measures will reduce or end it.', '{INCIDENTS,RENTED}', '2006-04-06', 'Housing Act 2004 s.80(6)', 'sure'),
('CONDITIONS', 'Poor housing conditions', 'A high proportion of homes is privately rented on assured tenancies or licences, and a significant number of them should be inspected for their conditions.', '{RENTED,CONDITIONS}', '2015-03-27', 'SI 2015/977', 'sure'),
('MIGRATION', 'High levels of migration', 'A high proportion of homes is privately rented, and the area has recently experienced or is experiencing an influx of migration.', '{RENTED,TURNOVER}', '2015-03-27', 'SI 2015/977', 'sure'),
('DEPRIVATION', 'High levels of deprivation', 'A high proportion of homes is privately rented, and the area suffers from a high level of deprivation that affects a significant number of the occupiers.', '{RENTED,DEPRIVATION}', '2015-03-27', 'SI 2015/977', 'sure'),
('CRIME', 'High levels of crime', 'A high proportion of homes is privately rented, and the area suffers from high levels of crime that affects those who live there.', '{RENTED,INCIDENTS}', '2015-03-27', 'SI 2015/977', 'sure');

create table licensing.scheme (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 1 check (data_class = 1),
  agency_code text not null default 'TDC' references identity.agency,
  last_saved_at timestamptz not null,
  last_saved_by text not null,
  name text not null,
  state text not null check (state in ('DRAFT', 'CONSULTING', 'CONSULTED', 'AWAITING_CONFIRMATION', 'MADE', 'IN_FORCE', 'EXPIRED', 'REVOKED',
                                       'QUASHED', 'REFUSED', 'DROPPED')),
  follows text references licensing.scheme (reference),
  area_code text,
  planned_from date not null,
  planned_to date not null check (planned_to > planned_from),
  strategy text,
  coordination text,
  other_courses text,
  assistance text,
  consulted_from date,
  made_known text,
  consulted_to date check (consulted_to >= consulted_from),
  decided_on date,
  minute text,
  area_percent integer check (area_percent between 0 and 100),
  rented_percent integer check (rented_percent between 0 and 100),
  confirmed_on date,
  confirmation text,
  in_force_from date,
  ends_on date,
  designation_code text unique references licensing.designation (code),
  reviewed_on date,
  review text,
  revoked_on date,
  no_effect_from date,
  ended_why text,
  check (state in ('DRAFT', 'DROPPED') or consulted_from is not null or recorded_by = 'system'),
  check ((state in ('MADE', 'IN_FORCE', 'EXPIRED', 'REVOKED', 'QUASHED')) = (designation_code is not null)),
  check (designation_code is null or (decided_on is not null and in_force_from is not null and ends_on > in_force_from))
);
comment on table licensing.scheme is 'The file of a designation, from its grounds to its end';
comment on column licensing.scheme.planned_from is 'Before the Cabinet has decided: when it is meant to come into force; the boundary is drawn from that day';
comment on column licensing.scheme.no_effect_from is 'The first day on which a revoked or quashed designation is without effect';
create index scheme_follows on licensing.scheme (follows);
comment on column licensing.scheme.consulted_from is 'Null only of the designation of 2011, whose days of consultation are not on its file';
comment on column licensing.designation.revoked_on is 'The first day without effect: revoked (s.84) or quashed by a court';

alter table licensing.scheme enable row level security;
alter table licensing.scheme force row level security;
create policy need_to_know on licensing.scheme using (
  (select identity.acting()) <> 'public' and data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system');
create policy not_for_landlords on licensing.scheme as restrictive using ((select identity.acting()) not like 'landlord:%');
revoke delete on licensing.scheme from "${app}";

-- What belongs to a scheme is seen with it, and nothing of it is taken out again.
create procedure licensing.with_the_scheme(of_table regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('create policy with_the_scheme on %1$s using (
                    exists (select 1 from licensing.scheme s where s.id = %2$I.scheme_id))',
                 of_table, (select relname from pg_class where oid = of_table));
end $$;
revoke all on procedure licensing.with_the_scheme(regclass) from public;

create table licensing.scheme_property (
  scheme_id bigint not null references licensing.scheme,
  uprn text not null references place.address,
  primary key (scheme_id, uprn)
);
comment on table licensing.scheme_property is 'Houses named one by one, beside or instead of a boundary';
call licensing.with_the_scheme('licensing.scheme_property');

create table licensing.scheme_ground (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  scheme_id bigint not null references licensing.scheme,
  code text not null,
  words text not null,
  relied_on boolean not null default true,
  unique (scheme_id, code)
);
comment on table licensing.scheme_ground is 'A set of conditions that a scheme relies on, and what the officer says of it';
call licensing.with_the_scheme('licensing.scheme_ground');
revoke delete on licensing.scheme_ground from "${app}";

create table licensing.scheme_evidence (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  scheme_id bigint not null references licensing.scheme,
  taking integer not null,
  position integer not null,
  topic text not null,
  heading text not null,
  inside text not null,
  outside text not null,
  source text not null,
  taken_on date not null,
  unique (scheme_id, taking, position)
);
comment on table licensing.scheme_evidence is 'Figures of the area and of the rest as they stood on a day; never altered, a later taking stands beside them';
call licensing.with_the_scheme('licensing.scheme_evidence');
revoke update, delete on licensing.scheme_evidence from "${app}";

create table licensing.scheme_response (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  scheme_id bigint not null references licensing.scheme,
  number integer not null,
  received_on date not null,
  who text not null check (who in ('LANDLORD', 'AGENT', 'LANDLORD_BODY', 'TENANT', 'TENANT_BODY', 'RESIDENT', 'BUSINESS', 'ADVICE', 'PUBLIC_BODY', 'OTHER')),
  stance text not null check (stance in ('SUPPORTS', 'OPPOSES', 'NEITHER')),
  summary text not null,
  answer text,
  withdrawn_on date,
  unique (scheme_id, number)
);
comment on table licensing.scheme_response is 'A representation made in consultation (s.80(9)): of what kind of person or body, and what it said; never who';
call licensing.with_the_scheme('licensing.scheme_response');
revoke delete on licensing.scheme_response from "${app}";

create table licensing.scheme_notice (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  scheme_id bigint not null references licensing.scheme,
  about text not null check (about in ('MADE', 'REVOKED')),
  item text not null check (item in ('BOARD', 'WEBSITE', 'NEWSPAPER', 'CONSULTEES')),
  paper integer not null default 0,
  repeat integer not null default 0,
  not_before date,
  due_on date not null,
  explanation text not null,
  done_on date,
  proof text,
  check ((done_on is null) = (proof is null)),
  unique (scheme_id, about, item, paper, repeat)
);
comment on table licensing.scheme_notice is 'A notice to be given of a designation or its revocation (SI 2006/373 regs 9 and 10), with its day and its proof';
call licensing.with_the_scheme('licensing.scheme_notice');
revoke delete on licensing.scheme_notice from "${app}";

create table licensing.scheme_challenge (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  scheme_id bigint not null references licensing.scheme,
  lodged_on date not null,
  court_reference text not null,
  words text not null,
  outcome text check (outcome in ('DISMISSED', 'WITHDRAWN', 'QUASHED')),
  decided_on date check (decided_on >= lodged_on),
  decision text,
  check ((outcome is null) = (decided_on is null))
);
comment on table licensing.scheme_challenge is 'A claim for judicial review; changes nothing unless a court quashes';
create index scheme_challenge_of on licensing.scheme_challenge (scheme_id);
call licensing.with_the_scheme('licensing.scheme_challenge');
revoke delete on licensing.scheme_challenge from "${app}";

create table licensing.scheme_event (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  scheme_id bigint not null references licensing.scheme,
  heading text not null,
  words text not null
);
comment on table licensing.scheme_event is 'What happened with a scheme, in order';
create index scheme_event_of on licensing.scheme_event (scheme_id);
call licensing.with_the_scheme('licensing.scheme_event');
revoke update, delete on licensing.scheme_event from "${app}";

-- The homes of a scheme as its edge is drawn on a day, or as they are named, and which of the two.
create function licensing.homes_of_scheme(of_scheme bigint, on_day date)
  returns table (uprn text, property_uprn text, line text, postcode text, why text)
  language sql stable set search_path = pg_catalog
as $$
  with scheme as (select s.id, s.area_code from licensing.scheme s where s.id = of_scheme),
  drawn as materialized (
    select distinct pa.property_id
      from scheme s join place.area r on r.kind = 'DESIGNATION' and r.code = s.area_code
      join place.property_area pa on pa.area_id = r.id
     where r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)),
  named as materialized (
    select l.uprn from licensing.scheme_property l join scheme s on s.id = l.scheme_id)
  select ad.uprn, ad.property_uprn, ad.line, coalesce(ad.postcode, ''),
         case when d.property_id is not null then 'inside the boundary' else 'named on the list' end
    from place.address ad
    left join drawn d on d.property_id = ad.property_id
   where (ad.dwelling_unit_id is not null or not exists (select 1 from place.dwelling_unit u where u.property_id = ad.property_id))
     and (d.property_id is not null or ad.uprn in (select n.uprn from named n) or ad.property_uprn in (select n.uprn from named n)) $$;

create function licensing.sight_of_scheme(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The file of the designation', s.data_class, cast(null as bigint), s.agency_code, s.recorded_by
    from licensing.scheme s where s.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('DN', 'designation', 'licensing.sight_of_scheme');

insert into identity.function (code, object, letter, name) values
  ('designation.manage', 'Licence', 'U', 'Prepare a designation, consult on it, record what the Cabinet decides, give its notices and look after it');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select 'designation.manage', p, date '2009-07-01', 'partnership practice A.3; the Cabinet decides, and the minute is its proof', 'design'
  from unnest(array['HTL']) p;

-- The designation of 2011, with its true days. When it was consulted on is not in the papers that were seen: its file says so.
select set_config('mtf.officer', 'system', true);
insert into licensing.scheme (recorded_at, recorded_by, reference, last_saved_at, last_saved_by, name, state, area_code, planned_from, planned_to,
  made_known, decided_on, minute, in_force_from, ends_on, designation_code)
select d.recorded_at, 'system', base.next_number('DN', 2011), d.recorded_at, 'system', d.name, 'IN_FORCE', d.area_code, d.in_force_from, d.ends_on,
       'The council''s paper of late 2010 says that the scheme is under consultation; the days are not on this file.',
       d.made_on, 'Extraordinary Cabinet, 12 January 2011', d.in_force_from, d.ends_on, d.code
  from licensing.designation d where d.code = 'DESIGNATION-2011';
insert into licensing.scheme_ground (recorded_at, recorded_by, scheme_id, code, words)
select s.recorded_at, 'system', s.id, g.code, g.words
  from licensing.scheme s, (values
    ('LOW_DEMAND', 'Relied on in the decision of 12 January 2011 (s.80(3)).'),
    ('ASB', 'Relied on in the decision of 12 January 2011 (s.80(6)).')) g (code, words)
 where s.designation_code = 'DESIGNATION-2011';
insert into licensing.scheme_event (recorded_at, recorded_by, scheme_id, heading, words)
select s.recorded_at, 'system', s.id, 'Designated',
       'Cabinet designated the area on 12 January 2011, under the general approval of 2010, from 21 April 2011 to 20 April 2016.'
  from licensing.scheme s where s.designation_code = 'DESIGNATION-2011';
