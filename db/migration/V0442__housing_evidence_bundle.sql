-- The file of a case as it stood on the day of a decision: what an appeal is judged on (Manaquel v Lambeth LBC [2025] UKUT 97 (LC)).
create table housing.evidence_bundle (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  enforcement_case_id bigint not null references housing.enforcement_case,
  as_of date not null,
  purpose text not null,
  document_reference text not null,
  items text not null,
  digest text not null
);
comment on column housing.evidence_bundle.items is 'The documents in it, one a line: reference, then the SHA-256 of its file';
comment on column housing.evidence_bundle.digest is 'SHA-256 of those lines: stands on the index, so that it can be shown that nothing was put in or taken out since';
create index on housing.evidence_bundle (enforcement_case_id);
create index on housing.evidence_bundle (case_id);
revoke update on housing.evidence_bundle from "${app}";
call cases.classified('housing.evidence_bundle');
insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('housing.evidence_bundle', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Housing enforcement', 'the property has been through housing enforcement, whose records are kept with its notices'),
('housing.evidence_bundle', 'enforcement_case_id', 'housing.enforcement_case', 'id', 'DELETE', 'Housing enforcement', '');
