-- A list as an officer wants it again: its page and what it is narrowed to, under a name of the officer's. Words that
-- somebody looked for are not kept: they may name a person.
create sequence identity.saved_view_number;

create table identity.saved_view (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^SV-[0-9]{6,}$'),
  owner text not null references identity.officer (username),
  page text not null check (page ~ '^/[a-z/-]+\.xhtml$'),
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) <= 1000),
  shared_with text references identity.agency,
  opens_page boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column identity.saved_view.query is 'Filters of the list, as they stand in its address; no free text';
comment on column identity.saved_view.shared_with is 'The agency whose officers are offered it too; null where it is the owner''s alone';
comment on column identity.saved_view.opens_page is 'The menu opens the page with this view, for its owner';
create unique index saved_view_name on identity.saved_view (owner, page, lower(name));
create unique index saved_view_opening on identity.saved_view (owner, page) where opens_page;
create index saved_view_shared on identity.saved_view (page, shared_with) where shared_with is not null;

alter table identity.saved_view enable row level security;
alter table identity.saved_view force row level security;
create policy own on identity.saved_view
  using (owner = (select identity.acting()))
  with check (owner = (select identity.acting())
    and (shared_with is null or shared_with = (select identity.acting_agency())));
create policy shared on identity.saved_view for select using (shared_with = (select identity.acting_agency()));
