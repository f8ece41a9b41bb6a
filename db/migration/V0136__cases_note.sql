-- Notes (partnership practice B.4). The author changes a note for 24 hours, every version kept; then it is added to, never
-- altered. Entered in error hides it from all but its author, with an audit line; nothing is deleted.
create sequence cases.note_number;
create table cases.note (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^N-[0-9]{6,}$'),
  case_id bigint not null references cases.shared_case,
  data_class smallint not null references identity.data_class,
  agency_code text not null references identity.agency,
  type text not null check (type in ('VISIT', 'CALL', 'MEETING', 'OBSERVATION', 'ANALYSIS', 'DECISION', 'MGMT_OVERSIGHT')),
  nature text not null check (nature in ('FACT', 'OPINION', 'THIRD_PARTY')),
  body text not null check (length(body) between 1 and 20000),
  occurred_at timestamptz not null,
  child_seen boolean,
  child_seen_alone boolean,
  child_reason text,
  addendum_to_id bigint references cases.note,
  edited_at timestamptz,
  in_error_at timestamptz,
  in_error_by text,
  in_error_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (occurred_at <= coalesce(edited_at, recorded_at) + interval '1 minute'),
  check (child_seen is null or child_seen and child_seen_alone is not null or child_reason is not null)
);
create index note_page on cases.note (case_id, occurred_at desc, id desc) include (data_class, agency_code, recorded_by, in_error_at);
create index note_recorded on cases.note (case_id, recorded_at) include (data_class, agency_code, recorded_by, in_error_at);
create index note_addenda on cases.note (addendum_to_id) where addendum_to_id is not null;

alter table cases.note enable row level security;
alter table cases.note force row level security;
-- as a line of the timeline: D7 for members of the authoring agency alone; what was entered in error is its author's alone
create policy need_to_know on cases.note for select using (
  (in_error_at is null or recorded_by = (select identity.acting()))
  and case_id <> all ((select cases.my_exclusions())::bigint[])
  and (data_class = any ((select identity.full_classes())::smallint[])
       and not exists (select 1 from cases.single_agency_case o
                        where o.case_id = note.case_id and o.agency_code <> (select identity.acting_agency()))
       or data_class = any ((select identity.member_classes())::smallint[])
          and (data_class <> 7 or agency_code = (select identity.acting_agency()))
          and exists (select 1 from cases.team_member m
                       where m.case_id = note.case_id and m.username = (select identity.acting())
                         and m.valid_from <= (select identity.today())
                         and (m.valid_to is null or m.valid_to >= (select identity.today())))));
create policy adding on cases.note for insert with check (recorded_by = (select identity.acting()));
create policy amending on cases.note for update using (recorded_by = (select identity.acting()));
revoke delete on cases.note from "${app}";

create table cases.note_version (
  id bigint generated always as identity primary key,
  note_id bigint not null references cases.note,
  number integer not null,
  type text not null,
  nature text not null,
  data_class smallint not null references identity.data_class,
  body text not null,
  occurred_at timestamptz not null,
  replaced_at timestamptz not null,
  replaced_by text not null,
  unique (note_id, number)
);
comment on table cases.note_version is 'What a note said before it was changed: read by whoever may read the note';
create table cases.note_person (
  note_id bigint not null references cases.note,
  person_id bigint not null references people.person,
  primary key (note_id, person_id)
);
comment on table cases.note_person is 'Whom a note concerns';
create index note_person_of_person on cases.note_person (person_id);
do $$
declare
  thing text;
begin
  foreach thing in array array['note_version', 'note_person'] loop
    execute format('alter table cases.%I enable row level security', thing);
    execute format('alter table cases.%I force row level security', thing);
    execute format($p$create policy as_the_note on cases.%I using (
        exists (select 1 from cases.note n where n.id = %I.note_id))$p$, thing, thing);
  end loop;
end $$;
revoke update, delete on cases.note_version from "${app}";

-- What an officer has begun to write, saved every twenty seconds: theirs alone, until the note is written or thrown away.
create table cases.note_draft (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  case_id bigint not null references cases.shared_case,
  username text not null references identity.officer (username),
  note_reference text not null default '',
  fields text not null,
  kept_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (username, case_id, note_reference)
);
comment on column cases.note_draft.note_reference is 'The note being changed or added to; empty for a new one';
alter table cases.note_draft enable row level security;
alter table cases.note_draft force row level security;
create policy own on cases.note_draft using (username = (select identity.acting()));

-- When an officer last looked at a case: what is newer and not their own is unread.
create table cases.last_look (
  username text not null references identity.officer (username),
  case_id bigint not null references cases.shared_case,
  looked_at timestamptz not null,
  primary key (username, case_id)
);
alter table cases.last_look enable row level security;
alter table cases.last_look force row level security;
create policy own on cases.last_look using (username = (select identity.acting()));
