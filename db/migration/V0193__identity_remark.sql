-- "This did not work": what an officer tells the Programme Manager about the system itself, with the page it was told from.
create sequence identity.remark_number;
create table identity.remark (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^FB-[0-9]{6,}$'),
  page text not null,
  words text not null check (length(words) between 1 and 2000),
  answer text check (length(answer) between 1 and 2000),
  answered_by text,
  answered_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((answer is null) = (answered_at is null))
);
comment on column identity.remark.page is 'The page''s own path, without what it was asked';
create index remark_listed on identity.remark (recorded_at desc, id desc);

alter table identity.remark enable row level security;
alter table identity.remark force row level security;
create policy own on identity.remark for select using (recorded_by = (select identity.acting()));
create policy telling on identity.remark for insert with check (recorded_by = (select identity.acting()));
-- the Programme Manager and the administrator read and answer all
create policy answering on identity.remark using (
  'PM' = any ((select identity.acting_posts())::text[]) or 'SYS' = any ((select identity.acting_posts())::text[]))
  with check ('PM' = any ((select identity.acting_posts())::text[]) or 'SYS' = any ((select identity.acting_posts())::text[]));
