-- More than 25 persons leave the house only when a second person has agreed (partnership practice F.2, after a register of 203
-- people went to 44 recipients). The one who asks cannot agree: the policies say so.
create sequence identity.export_request_number;
create table identity.export_request (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^EX-[0-9]{6,}$'),
  export text not null check (export ~ '^/[a-z/-]+$'),
  list text not null,
  filters text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  persons integer not null check (persons > 0),
  purpose text check (length(purpose) between 30 and 1000),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'ASKED', 'AGREED', 'REFUSED')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((state in ('AGREED', 'REFUSED')) = (decided_by is not null)),
  check (state = 'DRAFT' or purpose is not null),
  check (state <> 'REFUSED' or reason is not null),
  check (decided_by is null or decided_by <> recorded_by)
);
comment on column identity.export_request.filters is 'What the list is narrowed to, without what was typed';
comment on column identity.export_request.fingerprint is 'SHA-256 of all of what it is narrowed to: the file taken is the file agreed to';
create index export_request_of on identity.export_request (recorded_by, export, fingerprint);
create index export_request_listed on identity.export_request (recorded_at desc, id desc) where state <> 'DRAFT';

alter table identity.export_request enable row level security;
alter table identity.export_request force row level security;
create policy asking on identity.export_request using (recorded_by = (select identity.acting()))
  with check (recorded_by = (select identity.acting()) and state in ('DRAFT', 'ASKED'));
create policy agreeing on identity.export_request using (
  state <> 'DRAFT' and 'IGO' = any ((select identity.acting_posts())::text[]))
  with check (recorded_by <> (select identity.acting()) and decided_by = (select identity.acting())
    and 'IGO' = any ((select identity.acting_posts())::text[]));
