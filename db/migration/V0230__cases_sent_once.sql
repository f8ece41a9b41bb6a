-- What was written on a doorstep with no line is kept on the telephone and sent when the line is back, as often as it takes: the
-- token that the telephone made takes each entry in once.
create table cases.sent_once (
  username text not null references identity.officer (username),
  token text not null check (token ~ '^[0-9a-f-]{20,64}$'),
  data_class smallint not null default 1 references identity.data_class,
  about text not null,
  taken_at timestamptz not null,
  primary key (username, token)
);
comment on column cases.sent_once.token is 'Made on the telephone, once for each entry, however often it is sent';
revoke update, delete on cases.sent_once from "${app}";
alter table cases.sent_once enable row level security;
alter table cases.sent_once force row level security;
create policy ones_own on cases.sent_once using (username = (select identity.acting()))
  with check (username = (select identity.acting()));
