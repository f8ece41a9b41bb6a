create table licensing.licence (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 1,
  application_id bigint not null unique references licensing.application,
  house_id bigint not null references licensing.house,
  state text not null check (state in ('GRANTED', 'IN_FORCE', 'EXPIRED', 'ENDED')),
  granted_on date not null,
  commences_on date not null,
  ends_on date not null,
  ended_on date,
  check (ends_on >= commences_on)
);
create index licence_of_house on licensing.licence (house_id);
create index licence_in_force on licensing.licence (state, ends_on);
comment on table licensing.licence is 'A licence: one house (s.91(1)), at most five years (s.91(4)), never transferred (s.91(6))';

-- The register of s.232, with what SI 2006/373 reg 11(1) prescribes and nothing else. Written with the decision, entered
-- when the licence comes into force, removed the day it ends; it stays for the authority's own history.
create table licensing.register_entry (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  licence_reference text not null unique references licensing.licence (reference),
  holder_name text not null,
  manager_name text not null,
  house_address text not null,
  street text not null,
  postcode text not null,
  description text not null,
  conditions_summary text not null,
  commences_on date not null,
  ends_on date not null,
  tribunal_referral text,
  tribunal_decision text,
  entered_on date,
  removed_on date
);
create index register_by_street on licensing.register_entry (lower(street) text_pattern_ops);
create index register_by_postcode on licensing.register_entry (postcode text_pattern_ops);
create index register_in_force on licensing.register_entry (ends_on) where entered_on is not null and removed_on is null;

-- The two addresses that reg 11(1) prescribes: for inspection at the council's office, not online.
create table licensing.register_address (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  licence_reference text not null unique references licensing.register_entry (licence_reference),
  data_class smallint not null default 3,
  case_id bigint not null,
  holder_address text not null,
  manager_address text not null
);
