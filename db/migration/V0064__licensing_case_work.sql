-- Assessment under ss.88-89: never public, and not in the header.
create table licensing.assessment (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null unique references licensing.application,
  data_class smallint not null default 2,
  case_id bigint not null,
  consultees text,
  holder_fit boolean,
  holder_fit_reason text,
  holder_most_appropriate boolean,
  holder_most_appropriate_reason text,
  manager_has_control boolean,
  manager_has_control_reason text,
  manager_fit boolean,
  manager_fit_reason text,
  arrangements_satisfactory boolean,
  arrangements_satisfactory_reason text,
  conclusion text,
  reasons text,
  flagged boolean not null default false,
  approval_note text,
  decision_reasons text
);
create table licensing.evidence (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  data_class smallint not null default 2,
  case_id bigint not null,
  about text not null check (about in ('HOLDER', 'MANAGER', 'ASSOCIATE', 'ARRANGEMENTS')),
  what text not null,
  source text not null,
  dated_on date,
  weight text not null check (weight in ('NONE', 'SOME', 'CONSIDERABLE', 'DECISIVE')),
  conclusion text not null
);
create index evidence_of_application on licensing.evidence (application_id);
create table licensing.representation (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  data_class smallint not null default 2,
  case_id bigint not null,
  number integer not null,
  from_name text not null,
  received_on date not null,
  in_time boolean not null,
  text text not null,
  answer text,
  answered_on date,
  answered_by text,
  unique (application_id, number)
);

-- The conditions proposed for (later: attached to) this licence, each in the version it was chosen in.
create table licensing.chosen_condition (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  condition_id bigint not null references licensing.condition_text,
  particulars text,
  unique (application_id, condition_id)
);

-- Each statutory notice of Sch 5, and the period that runs from its last service.
create table licensing.notice (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  data_class smallint not null default 1,
  kind text not null check (kind in ('PROPOSED_GRANT', 'PROPOSED_REFUSE', 'MODIFICATION', 'DECISION_GRANT', 'DECISION_REFUSE')),
  document_reference text not null,
  printed_ends_on date,
  last_served_on date,
  ends_on date,
  ends_explanation text,
  ends_source text,
  superseded boolean not null default false
);
create index notice_of_application on licensing.notice (application_id, id);
create index notice_of_document on licensing.notice (document_reference);

create table licensing.appeal (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  application_id bigint not null references licensing.application,
  data_class smallint not null default 1,
  lodged_on date not null,
  in_time boolean not null,
  leave_given_on date,
  against text not null check (against in ('GRANT', 'REFUSAL', 'TERMS')),
  tribunal text not null,
  case_number text,
  hearing_on date,
  outcome text check (outcome in ('CONFIRMED', 'VARIED', 'REVERSED', 'WITHDRAWN')),
  decided_on date,
  referral_summary text not null,
  decision_summary text
);
create index appeal_of_application on licensing.appeal (application_id, id);
