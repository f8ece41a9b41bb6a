-- What the house sends to an officer. Written in the transaction of what it tells of; a courier takes it away afterwards.
-- It names records by reference and never says what stands in them.
create schema mail;
grant usage on schema mail to "${app}";
alter default privileges in schema mail grant select, insert, update, delete on tables to "${app}";
alter default privileges in schema mail grant usage, select on sequences to "${app}";

create table mail.outgoing (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  key text not null unique check (length(key) <= 200),
  recipient text not null references identity.officer (username),
  letter text not null,
  subject text not null,
  body text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'STUCK', 'DROPPED')),
  attempts integer not null default 0,
  next_try_at timestamptz not null,
  taken_until timestamptz,
  failure text,
  sent_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((state = 'SENT') = (sent_at is not null)),
  check ((state = 'SENDING') = (taken_until is not null))
);
comment on column mail.outgoing.key is 'Whoever writes the same key twice has written one letter';
comment on column mail.outgoing.recipient is 'The address is read when it is sent, never before';
comment on column mail.outgoing.state is 'WAITING its turn, SENDING until taken_until, SENT, STUCK until an administrator looks, DROPPED: the recipient has left';
-- the oldest letter of each recipient goes first: what waits is all that the courier reads
create index outgoing_waiting on mail.outgoing (recipient, id) where state in ('WAITING', 'SENDING');
create index outgoing_listed on mail.outgoing (recorded_at desc, id desc);
revoke delete on mail.outgoing from "${app}";

alter table mail.outgoing enable row level security;
alter table mail.outgoing force row level security;
create policy carrying on mail.outgoing using ((select identity.acting()) = 'system');
create policy writing on mail.outgoing for insert with check (recorded_by = (select identity.acting()) and state = 'WAITING');
create policy own_reading on mail.outgoing for select using (recorded_by = (select identity.acting()));
-- the administrator sees what is stuck, and sends it again: nothing in a letter is casework
create policy administering on mail.outgoing for select using ('SYS' = any ((select identity.acting_posts())::text[]));
create policy sending_again on mail.outgoing for update using ('SYS' = any ((select identity.acting_posts())::text[]));
