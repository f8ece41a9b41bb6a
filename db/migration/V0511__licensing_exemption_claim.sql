-- Exemptions that somebody claims (SI 2006/370 art 2; Housing Act 2004 s.79(3)): a question of fact, decided by two officers, looked at
-- again, and at an end when the facts change. The header is D1 and seen by the engine; who claims, what is shown and why it was
-- decided so are D3: family and home life stand in it.
create table licensing.exemption_type (
  code text not null,
  words text not null,
  provision text not null,
  evidence text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from)
);
comment on table licensing.exemption_type is 'Tenancies and licences that take a house out of selective licensing, by the day of the question';
comment on column licensing.exemption_type.evidence is 'What usually shows it: asked for when it is claimed';
grant select on licensing.exemption_type to "${app}";
insert into licensing.exemption_type (code, words, provision, evidence, valid_from, valid_to, source, mark)
select e.code, e.words, e.provision, e.evidence, date '2006-04-06', null, 'SI 2006/370 art 2', 'sure'
  from (values
 ('PROHIBITION_ORDER', 'Prohibition order in force, not suspended (s.20)', 'SI 2006/370 art 2(1)(a)', 'The order and its operative date'),
 ('BUSINESS_TENANCY', 'Business tenancy', 'SI 2006/370 art 2(1)(b)', 'The lease; what trade is carried on there'),
 ('LICENSED_PREMISES', 'Licensed premises', 'SI 2006/370 art 2(1)(c)', 'The premises licence and the tenancy'),
 ('AGRICULTURAL_LAND', 'Tenancy with agricultural land', 'SI 2006/370 art 2(1)(d)', 'The tenancy and a plan of the land'),
 ('AGRICULTURAL_HOLDING', 'Agricultural holding', 'SI 2006/370 art 2(1)(e)', 'The tenancy; what is farmed'),
 ('PUBLIC_BODY_MANAGED', 'Managed by a public body', 'SI 2006/370 art 2(1)(f)', 'The management agreement with the body'),
 ('REGULATED_OTHERWISE', 'Regulated otherwise, such as a care home', 'SI 2006/370 art 2(1)(g)', 'The registration under the other enactment'),
 ('STUDENT_INSTITUTION', 'Managed by a specified educational institution', 'SI 2006/370 art 2(1)(h)', 'The institution''s entry in the list, and its management agreement'),
 ('LONG_LEASE', 'Lease of more than 21 years, lived in by the lessee or family', 'SI 2006/370 art 2(1)(i)', 'The lease or title; proof of who lives there'),
 ('FAMILY_OCCUPATION', 'Lived in by the owner''s family as their only or main home', 'SI 2006/370 art 2(1)(j)', 'The title; proof of the family tie; proof that it is their only or main home'),
 ('HOLIDAY_LET', 'Holiday let', 'SI 2006/370 art 2(1)(k)', 'Bookings of the last twelve months; business rates or advertisement'),
 ('RESIDENT_LANDLORD', 'Landlord shares accommodation with the occupier', 'SI 2006/370 art 2(1)(l)', 'Proof that the landlord lives there; the plan of what is shared')) as e (code, words, provision, evidence);
insert into licensing.exemption_type (code, words, provision, evidence, valid_from, valid_to, source, mark) values
 ('REGISTERED_PROVIDER', 'Let by a registered provider of social housing', 'Housing Act 2004 s.79(3)', 'The entry in the register of providers; the tenancy', '2006-04-06', null, 'Housing Act 2004 s.79(3)', 'sure');

create table licensing.exemption_claim (
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
  type text not null,
  type_words text not null,
  provision text not null,
  state text not null check (state in ('CLAIMED', 'PROPOSED', 'ACCEPTED', 'REFUSED', 'ENDED', 'WITHDRAWN')),
  claimed_on date not null,
  proposed_on date,
  proposed_by text,
  proposes_acceptance boolean,
  holds_from date,
  decided_on date,
  decided_by text,
  review_on date,
  reviewed_on date,
  ended_on date,
  check (decided_by is null or decided_by <> proposed_by),
  check ((proposed_on is null) = (proposed_by is null) and (proposed_on is null) = (proposes_acceptance is null)),
  check ((decided_on is null) = (decided_by is null)),
  check (state not in ('ACCEPTED', 'ENDED') or (holds_from is not null and review_on is not null)),
  check ((state in ('ENDED', 'WITHDRAWN')) = (ended_on is not null)),
  check (ended_on is null or holds_from is null or ended_on >= holds_from or state = 'WITHDRAWN')
);
comment on table licensing.exemption_claim is 'A claim that a house is exempt, and what was made of it. No appeal lies against its refusal: it is a question of fact';
comment on column licensing.exemption_claim.decided_by is 'Never who proposed it';
comment on column licensing.exemption_claim.holds_from is 'The first day for which it is accepted';
comment on column licensing.exemption_claim.ended_on is 'The first day on which it holds no more, or on which it was withdrawn';
create index on licensing.exemption_claim (case_id);
create index on licensing.exemption_claim (property_uprn);
create unique index one_claim_at_a_time on licensing.exemption_claim (uprn) where state in ('CLAIMED', 'PROPOSED', 'ACCEPTED');

alter table licensing.exemption_claim enable row level security;
alter table licensing.exemption_claim force row level security;
create policy need_to_know on licensing.exemption_claim using (
  (select identity.acting()) <> 'public' and data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system'
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.team_member m
                  where m.case_id = exemption_claim.case_id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))));
create policy never_the_excluded on licensing.exemption_claim as restrictive for select using (
  case_id <> all ((select cases.my_exclusions())::bigint[]));
create policy not_for_landlords on licensing.exemption_claim as restrictive using ((select identity.acting()) not like 'landlord:%');

create table licensing.claim_content (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 3 check (data_class = 3),
  case_id bigint not null references cases.shared_case,
  claim_id bigint not null unique references licensing.exemption_claim,
  name text not null,
  address text not null,
  capacity text not null,
  words text not null,
  proposal_reasons text,
  decision_reasons text,
  review text,
  end_reasons text
);
comment on table licensing.claim_content is 'Who claims an exemption, in what words, and why it was decided so';
create index on licensing.claim_content (case_id);
call cases.classified('licensing.claim_content');

create table licensing.claim_evidence (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 3 check (data_class = 3),
  case_id bigint not null references cases.shared_case,
  claim_id bigint not null references licensing.exemption_claim,
  what text not null,
  shows text not null,
  seen_on date not null,
  file_reference text
);
comment on table licensing.claim_evidence is 'What was shown for a claim: seen by an officer, or kept as a file that came in';
create index on licensing.claim_evidence (case_id);
create index on licensing.claim_evidence (claim_id);
call cases.classified('licensing.claim_evidence');

revoke delete on licensing.exemption_claim, licensing.claim_content, licensing.claim_evidence from "${app}";
revoke update on licensing.claim_evidence from "${app}";

create function licensing.sight_of_claim(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The claim', e.data_class, e.case_id, e.agency_code, e.recorded_by from licensing.exemption_claim e where e.reference = of_reference
  union all
  select 'Who claims, and why it was decided so', t.data_class, t.case_id, 'TDC', t.recorded_by
    from licensing.exemption_claim e join licensing.claim_content t on t.claim_id = e.id where e.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('XC', 'exemption claimed', 'licensing.sight_of_claim');

insert into cases.disposal_rule (room_table, via, of_table, what, register, why)
select 'licensing.' || t, 'case_id', 'cases.shared_case', 'STOPS', 'Licensing',
       'a claim that the house is exempt belongs to the house, and is why no licence was asked for'
  from unnest(array['exemption_claim', 'claim_content', 'claim_evidence']) t;

insert into identity.function (code, object, letter, name) values
  ('claim.record', 'Property case', 'C', 'Record a claim that a house is exempt, what is shown for it, and that it is at an end'),
  ('claim.propose', 'Property case', 'U', 'Propose what is decided about a claim of exemption, and review one that was accepted'),
  ('claim.decide', 'Property case', 'A', 'Decide about a claim of exemption');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.3; who proposes does not decide', 'design'
  from (values ('claim.record', 'HTL HIO AA'),
               ('claim.propose', 'HTL HIO'),
               ('claim.decide', 'HTL')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
