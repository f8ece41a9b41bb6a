-- An officer's visits for their own calendar program: a secret address, kept as its hash, revoked at will. What it gives to whoever
-- has it is references, days and hours.
create table cases.calendar_feed (
  username text primary key references identity.officer (username),
  data_class smallint not null default 22 references identity.data_class,
  token_hash text not null unique,
  made_at timestamptz not null,
  read_at timestamptz
);
alter table cases.calendar_feed enable row level security;
alter table cases.calendar_feed force row level security;
create policy ones_own on cases.calendar_feed using (username = (select identity.acting()) or (select identity.acting()) = 'system');

create function cases.visits_of_feed(of_token text, at_instant timestamptz)
  returns table (reference text, visit_on date, starts_at time, ends_at time, aborted boolean, changes integer)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  whose text;
begin
  perform set_config('mtf.officer', 'system', true);
  update cases.calendar_feed f set read_at = at_instant
   where f.token_hash = of_token and exists (select 1 from identity.officer o where o.username = f.username and o.active)
  returning f.username into whose;
  if whose is not null then
    -- the first row says that the address is one: a calendar without visits is a calendar
    return query select null::text, null::date, null::time, null::time, false, 0;
    return query
      select v.reference, v.visit_on, v.starts_at, v.ends_at, v.status = 'ABORTED', v.version
        from cases.visit v
       where whose = any (v.usernames) and v.visit_on between today - 31 and today + 366
       order by v.visit_on, v.starts_at, v.id;
  end if;
  perform set_config('mtf.officer', who, true);
end $$;
