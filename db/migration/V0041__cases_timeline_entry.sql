-- One line a happening, newest first, as much of it as the reader may see. Appended, never altered.
create table cases.timeline_entry (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  case_id bigint not null references cases.shared_case,
  data_class smallint not null references identity.data_class,
  agency_code text not null references identity.agency,
  occurred_at timestamptz not null,
  heading text not null,
  body text not null,
  subject_reference text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column cases.timeline_entry.subject_reference is 'The application, licence, document … it is about: a reference, never a name';
-- the policy's columns ride in the index, so that pages and counts are answered from it
create index timeline_entry_page on cases.timeline_entry (case_id, occurred_at desc, id desc) include (data_class, agency_code);
create index timeline_entry_of_subject on cases.timeline_entry (subject_reference, occurred_at desc) where subject_reference is not null;
revoke update, delete on cases.timeline_entry from "${app}";

alter table cases.timeline_entry enable row level security;
alter table cases.timeline_entry force row level security;
-- D7 is for members of the authoring agency alone
create policy need_to_know on cases.timeline_entry for select using (
  data_class = any ((select identity.full_classes())::smallint[])
  or data_class = any ((select identity.member_classes())::smallint[])
     and (data_class <> 7 or agency_code = (select identity.acting_agency()))
     and exists (select 1 from cases.team_member m
                  where m.case_id = timeline_entry.case_id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))));
create policy adding on cases.timeline_entry for insert with check (recorded_by = (select identity.acting()));
