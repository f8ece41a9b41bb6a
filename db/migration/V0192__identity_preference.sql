-- How an officer likes the house: whether and when the day comes by e-mail, and whether names are covered until looked at.
-- No row: the digest at half past seven, names in sight.
create table identity.preference (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  username text not null unique references identity.officer (username),
  digest boolean not null default true,
  digest_at time not null default time '07:30',
  digest_done_on date,
  hide_names boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column identity.preference.digest_done_on is 'The last day whose digest was made, or found to hold nothing';

alter table identity.preference enable row level security;
alter table identity.preference force row level security;
create policy own on identity.preference using (username = (select identity.acting()))
  with check (username = (select identity.acting()));
-- the morning round asks whose turn it is
create policy round on identity.preference for select using ((select identity.acting()) = 'system');
