-- What the demonstration's pretended payment provider was told. A provider outlives the house that asks it: a payment that was begun
-- before the house was restarted is finished after, on the page that whoever pays still has before them.
create schema demo;
grant usage on schema demo to "${app}";
create table demo.provider_door (
  only_row boolean primary key default true check (only_row),
  port integer not null check (port between 1 and 65535)
);
comment on table demo.provider_door is 'Where its page stands on this machine: the addresses that it has given out lead there';
create table demo.pretended_payment (
  id text primary key,
  idempotency_key text not null unique,
  pence bigint not null check (pence > 0),
  reference text not null,
  return_url text not null,
  status text not null default 'created' check (status in ('created', 'success', 'failed', 'cancelled')),
  refunded boolean not null default false
);
grant select, insert, update on demo.provider_door, demo.pretended_payment to "${app}";
