-- Each time the question "does this house need a licence?" was answered: the basis of a prosecution, so never altered.
create table licensing.licensability_decision (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 1,
  application_reference text not null,
  house_id bigint not null references licensing.house,
  on_day date not null,
  outcome text not null check (outcome in ('LICENSABLE', 'NOT_LICENSABLE', 'PART_2', 'EXEMPT')),
  rule integer not null,
  rule_version text not null,
  sentence text not null,
  inputs text not null
);
create index licensability_of_application on licensing.licensability_decision (application_reference, id);
revoke update, delete on licensing.licensability_decision from "${app}";
