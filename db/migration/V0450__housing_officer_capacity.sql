-- Who there is to inspect, from when to when, and who pays for them: the grant's extra posts stand beside the council's own.
create table housing.officer_capacity (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  post text not null check (length(post) between 1 and 100),
  username text references identity.officer (username),
  from_day date not null,
  to_day date check (to_day >= from_day),
  paid_by text not null check (length(paid_by) between 1 and 120),
  of_grant boolean not null,
  inspections_a_month integer not null check (inspections_a_month between 0 and 400)
);
comment on table housing.officer_capacity is 'Posts of the enforcement delivery plan, dated: which, held by whom, paid by whom, and how many inspections a month are planned of it';
create index on housing.officer_capacity (from_day);
alter table housing.officer_capacity enable row level security;
alter table housing.officer_capacity force row level security;
create policy officers_of_the_house on housing.officer_capacity using ((select identity.acting()) not in ('public'));
