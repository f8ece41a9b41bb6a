-- On whom a document was served, where, how, and when that is taken to have happened.
create table documents.service (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^SRV-[0-9]{4}-[0-9]{5,}$'),
  document_id bigint not null references documents.document,
  recipient_name text not null check (recipient_name <> ''),
  capacity text not null check (capacity <> ''),
  address text not null check (address <> ''),
  address_source text not null check (address_source <> ''),
  method text not null,
  sent_on date not null,
  sent_at timestamptz not null,
  proof text check (proof <> ''),
  deemed_on date,
  deemed_rule text not null,
  returned_on date check (returned_on >= sent_on),
  returned_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- a document that came back was not served
  check ((returned_on is null) = (deemed_on is not null)),
  check ((returned_on is null) = (returned_reason is null))
);
comment on column documents.service.capacity is 'Why this person is served: applicant, freeholder, mortgagee, person managing';
comment on column documents.service.address_source is 'Where the address used is from: the application, the Land Registry, council tax';
comment on column documents.service.deemed_on is 'Null once the document has come back undelivered';
create index service_of_document on documents.service (document_id, id);
revoke delete on documents.service from "${app}";

create table documents.certificate_of_service (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  service_id bigint not null references documents.service,
  certificate_document_id bigint not null unique references documents.document,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table documents.certificate_of_service is 'The printed proof of one service; itself a document';
create index certificate_of_service_of_service on documents.certificate_of_service (service_id);
revoke update, delete on documents.certificate_of_service from "${app}";

alter table documents.service enable row level security;
alter table documents.service force row level security;
create policy with_the_document on documents.service using (
  exists (select 1 from documents.document d where d.id = document_id));

alter table documents.certificate_of_service enable row level security;
alter table documents.certificate_of_service force row level security;
create policy with_the_document on documents.certificate_of_service using (
  exists (select 1 from documents.document d where d.id = certificate_document_id));
