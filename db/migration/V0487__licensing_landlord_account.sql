-- The landlords' door: accounts of persons and companies, how they prove themselves, and who acts for whom. An account is known on
-- the connection as landlord:LA-2011-00001 and sees itself alone; the door itself works as the system.
insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('LANDLORD_DOOR', '2009', 'The landlords’ door: how long what lasts, and how often what may be tried', '2009-07-01', null,
 'design: an application is filled in at one sitting on a telephone, with pauses', 'design');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from law.regime r
  join (values ('minutes idle', 60), ('hours at most', 10), ('hours a link opens', 24), ('days a signature is waited for', 28),
               ('letters an hour', 5), ('attempts an hour', 30)) n (name, number) on true
 where r.code = 'LANDLORD_DOOR' and r.edition = '2009';

create table licensing.landlord_account (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default 'system',
  reference text not null unique check (reference ~ '^LA-[0-9]{4}-[0-9]{5,}$'),
  kind text not null check (kind in ('PERSON', 'ORGANISATION')),
  name text not null check (length(name) between 1 and 200),
  company_number text check (company_number ~ '^[A-Z0-9]{8}$'),
  address text not null check (length(address) between 1 and 500),
  phone text check (length(phone) <= 30),
  email text not null check (length(email) <= 200 and email = lower(email)),
  confirmed_at timestamptz,
  active boolean not null default true
);
create unique index landlord_account_of_email on licensing.landlord_account (email);
comment on table licensing.landlord_account is 'Whoever comes in by the landlords'' door; who applies for a licence stands in the application itself';
comment on column licensing.landlord_account.confirmed_at is 'When the link that was sent to the e-mail address was followed; before, nobody comes in';

create table licensing.landlord_credential (
  account_id bigint primary key references licensing.landlord_account,
  password_hash text not null,
  changed_at timestamptz not null default now()
);

create table licensing.landlord_session (
  id bigint generated always as identity primary key,
  token_hash text not null unique,
  account_id bigint not null references licensing.landlord_account,
  began_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz
);
create index landlord_session_open on licensing.landlord_session (account_id) where ended_at is null;
comment on table licensing.landlord_session is 'Known by a digest: what stands here opens nothing. By the machine''s clock';

-- Links that were sent: each opens one thing, once, for a while. By the machine's clock.
create table licensing.landlord_link (
  id bigint generated always as identity primary key,
  token_hash text not null unique,
  purpose text not null check (purpose in ('CONFIRM', 'RESET', 'SIGN', 'ACT')),
  account_id bigint references licensing.landlord_account,
  draft_reference text,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'SIGN') = (draft_reference is not null)),
  check ((purpose = 'SIGN') = (account_id is null))
);
create index landlord_link_of_account on licensing.landlord_link (account_id, purpose);
create index landlord_link_of_draft on licensing.landlord_link (draft_reference);

-- How often an address of the network, or one of e-mail, has asked for something: no more than is allowed in an hour is heard.
create table licensing.landlord_attempt (
  id bigint generated always as identity primary key,
  asked_by text not null,
  at timestamptz not null
);
create index landlord_attempt_latest on licensing.landlord_attempt (asked_by, at desc);
comment on column licensing.landlord_attempt.asked_by is 'A digest of the address: whose it is stands nowhere. Forgotten after a day';

-- A landlord lets an agent act for them until they take it back, which holds from the next request.
create table licensing.landlord_delegation (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  reference text not null unique check (reference ~ '^LG-[0-9]{4}-[0-9]{5,}$'),
  account_id bigint not null references licensing.landlord_account,
  agent_id bigint not null references licensing.landlord_account,
  account_name text not null,
  agent_name text not null,
  withdrawn_at timestamptz,
  check (account_id <> agent_id)
);
create unique index landlord_delegation_once on licensing.landlord_delegation (account_id, agent_id) where withdrawn_at is null;
create index landlord_delegation_of_agent on licensing.landlord_delegation (agent_id) where withdrawn_at is null;

alter table licensing.landlord_account enable row level security;
alter table licensing.landlord_account force row level security;
create policy door on licensing.landlord_account using ((select identity.acting()) = 'system');
create policy own on licensing.landlord_account for select using (
  active and 'landlord:' || reference = (select identity.acting()));

do $$
declare
  thing text;
begin
  foreach thing in array array['landlord_credential', 'landlord_session', 'landlord_link', 'landlord_attempt'] loop
    execute format('alter table licensing.%I enable row level security', thing);
    execute format('alter table licensing.%I force row level security', thing);
    execute format($policy$create policy door on licensing.%I using ((select identity.acting()) = 'system')$policy$, thing);
  end loop;
end $$;
revoke delete on licensing.landlord_account, licensing.landlord_credential, licensing.landlord_delegation from "${app}";

-- The account of the one acting, and the accounts they act for: their own, and those that let them today. Nobody's for an officer.
create function licensing.my_landlord_account() returns bigint language plpgsql stable as $$
begin
  if identity.acting() not like 'landlord:%' then
    return null;
  end if;
  return (select a.id from licensing.landlord_account a where a.reference = substr(identity.acting(), 10));
end $$;

alter table licensing.landlord_delegation enable row level security;
alter table licensing.landlord_delegation force row level security;
create policy door on licensing.landlord_delegation using ((select identity.acting()) = 'system');
create policy between_the_two on licensing.landlord_delegation for select using (
  account_id = (select licensing.my_landlord_account()) or agent_id = (select licensing.my_landlord_account()));
create policy taking_back on licensing.landlord_delegation for update using (account_id = (select licensing.my_landlord_account()));

create function licensing.my_landlord_accounts() returns bigint[] language plpgsql stable as $$
declare
  mine bigint := licensing.my_landlord_account();
begin
  if mine is null then
    return '{}';
  end if;
  return array(select mine union
               select d.account_id from licensing.landlord_delegation d where d.agent_id = mine and d.withdrawn_at is null);
end $$;
comment on function licensing.my_landlord_accounts() is 'Asked afresh by each statement: a delegation that was taken back holds no longer';
