-- What was written. A document is printed once and never altered; its bytes lie apart, so that no list carries them.
create sequence documents.document_number;
create sequence documents.service_number;

create table documents.document (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^DOC-[0-9]{4}-[0-9]{5,}$'),
  template text not null,
  wording text not null,
  title text not null,
  subject_reference text not null,
  case_reference text not null,
  agency_code text not null references identity.agency,
  data_class smallint not null references identity.data_class,
  marking text not null,
  issued_on date not null,
  pages integer not null check (pages > 0),
  size_bytes integer not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column documents.document.wording is 'Which version of the wording: a short hash of template and letterhead, printed on each page';
comment on column documents.document.subject_reference is 'The application or licence it is about';
create index document_of_subject on documents.document (subject_reference, issued_on desc, id desc);
create index document_of_case on documents.document (case_reference, issued_on desc, id desc) include (data_class, agency_code);
revoke update, delete on documents.document from "${app}";

create table documents.document_pdf (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  document_id bigint not null unique references documents.document,
  content bytea not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
alter table documents.document_pdf alter column content set storage external;
comment on column documents.document_pdf.content is 'Stored as it is: a PDF is compressed already';
revoke update, delete on documents.document_pdf from "${app}";

-- Need-to-know (partnership practice F.3): by class, by membership of the case; D7 for the authoring agency's members alone.
alter table documents.document enable row level security;
alter table documents.document force row level security;
create policy need_to_know on documents.document using (
  data_class = any ((select identity.full_classes())::smallint[])
  or data_class = any ((select identity.member_classes())::smallint[])
     and (data_class <> 7 or agency_code = (select identity.acting_agency()))
     and exists (select 1 from cases.team_member m
                  where m.case_reference = document.case_reference and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))))
  with check (recorded_by = (select identity.acting()));

-- The bytes are seen by whoever sees the document.
alter table documents.document_pdf enable row level security;
alter table documents.document_pdf force row level security;
create policy with_the_document on documents.document_pdf using (
  exists (select 1 from documents.document d where d.id = document_id));
