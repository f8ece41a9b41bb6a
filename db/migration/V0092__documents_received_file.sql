-- What came in: certificates, plans and letters as they were handed in. A file is kept as it is and never altered; one that
-- was put on the wrong record is struck out with a reason, and its bytes are then given to nobody.
create sequence documents.received_number;

create table documents.received_file (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^RCV-[0-9]{4}-[0-9]{5,}$'),
  kind text not null check (kind in ('GAS_CERTIFICATE', 'ELECTRICAL_REPORT', 'FLOOR_PLAN', 'TENANCY_AGREEMENT', 'IDENTITY',
                                     'LETTER', 'OTHER')),
  file_name text not null check (length(file_name) between 1 and 200),
  content_type text not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
  subject_reference text not null,
  case_reference text not null,
  agency_code text not null references identity.agency,
  data_class smallint not null references identity.data_class,
  received_on date not null,
  size_bytes integer not null check (size_bytes between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan text not null check (scan in ('CLEAN', 'NOT_SCANNED')),
  struck_out_on date,
  struck_out_by text,
  struck_out_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((struck_out_on is null) = (struck_out_reason is null) and (struck_out_on is null) = (struck_out_by is null))
);
comment on column documents.received_file.file_name is 'As whoever sent it named it: it may hold a person''s name and stands in no address, log or audit';
comment on column documents.received_file.scan is 'Whether a virus scanner has looked at it, which is a matter of configuration';
create index received_file_of_subject on documents.received_file (subject_reference, id) include (data_class, agency_code);
revoke delete on documents.received_file from "${app}";

create table documents.received_content (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  received_file_id bigint not null unique references documents.received_file,
  content bytea not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
alter table documents.received_content alter column content set storage external;
revoke update, delete on documents.received_content from "${app}";

-- Need-to-know (partnership practice F.3): by class, by membership of the case. No timer and no member of the public reads what came in.
alter table documents.received_file enable row level security;
alter table documents.received_file force row level security;
create policy need_to_know on documents.received_file using (
  (select identity.acting()) not in ('system', 'public')
  and (data_class = any ((select identity.full_classes())::smallint[])
       or data_class = any ((select identity.member_classes())::smallint[])
          and exists (select 1 from cases.team_member m
                       where m.case_reference = received_file.case_reference and m.username = (select identity.acting())
                         and m.valid_from <= (select identity.today())
                         and (m.valid_to is null or m.valid_to >= (select identity.today())))));

alter table documents.received_content enable row level security;
alter table documents.received_content force row level security;
create policy with_the_file on documents.received_content using (
  exists (select 1 from documents.received_file f where f.id = received_file_id and f.struck_out_on is null));
