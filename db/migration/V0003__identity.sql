-- Who is acting, for which agency, and what they may see (partnership practice A.1, F.3).
create table identity.agency (
  code text primary key,
  name text not null
);

create table identity.post (
  code text primary key,
  title text not null,
  agency_code text not null references identity.agency
);
comment on table identity.post is 'A post in the task force or with a partner; two posts, SYSTEM and PUBLIC, belong to nobody';

create table identity.officer (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  username text not null unique check (username = lower(username)),
  display_name text not null,
  email text not null,
  agency_code text not null references identity.agency,
  active boolean not null default true,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default 'system'
);

create table identity.officer_post (
  officer_id bigint not null references identity.officer,
  post_code text not null references identity.post,
  valid_from date not null,
  valid_to date,
  primary key (officer_id, post_code, valid_from)
);

-- What proves an officer's identity: readable by the sign-in alone, which acts as the system.
create table identity.credential (
  officer_id bigint primary key references identity.officer,
  password_hash text not null,
  failed_attempts integer not null default 0,
  locked_until timestamptz
);

create table identity.data_class (
  code smallint primary key,
  name text not null
);
comment on table identity.data_class is 'D1 to D25 of the sharing agreement';

create table identity.post_sight (
  post_code text not null references identity.post,
  data_class smallint not null references identity.data_class,
  sight char(1) not null check (sight in ('F', 'C', 'S', 'P', 'A', 'H')),
  valid_from date not null,
  valid_to date,
  source text not null,
  primary key (post_code, data_class, valid_from)
);
comment on column identity.post_sight.sight is
  'F all such records; C only as a member of the case; S that it exists; P instruction only; A aggregates; H hidden';

create table identity.audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  officer text not null,
  agency_code text,
  action text not null check (action in ('VIEW', 'SEARCH', 'PRINT', 'EXPORT', 'EDIT', 'DENIED', 'SIGN_IN', 'SIGN_OUT')),
  record_kind text not null,
  reference text,
  data_class smallint references identity.data_class,
  detail text
);
comment on table identity.audit_entry is 'Append-only: the application may add a line and read, never alter';
create index audit_entry_of_record on identity.audit_entry (record_kind, reference, at desc);
revoke update, delete on identity.audit_entry from "${app}";

-- The one acting. Raises where nobody is: forgetting the officer fails loudly, never as "no data".
create function identity.acting() returns text
  language plpgsql stable
  set search_path = identity, pg_catalog
as $$
declare
  who text := nullif(current_setting('mtf.officer', true), '');
begin
  if who is null then
    raise exception 'no officer on this transaction' using errcode = '28000';
  end if;
  return who;
end $$;

-- The task force's day: the demo town lives in 2011.
create function identity.today() returns date
  language sql stable
  set search_path = pg_catalog
as $$ select coalesce(nullif(current_setting('mtf.today', true), '')::date, (now() at time zone 'Europe/London')::date) $$;

create function identity.acting_agency() returns text
  language sql stable security definer
  set search_path = identity, pg_catalog
as $$ select agency_code from identity.officer where username = identity.acting() and active $$;

-- The posts that the one acting holds today; the engine and the public hold one of their own each.
create function identity.acting_posts() returns text[]
  language sql stable security definer
  set search_path = identity, pg_catalog
as $$
  select case identity.acting()
    when 'system' then array['SYSTEM']
    when 'public' then array['PUBLIC']
    else coalesce((select array_agg(p.post_code)
                     from identity.officer o
                     join identity.officer_post p on p.officer_id = o.id
                    where o.username = identity.acting() and o.active
                      and p.valid_from <= identity.today()
                      and (p.valid_to is null or p.valid_to >= identity.today())), '{}')
  end
$$;

create function identity.classes_seen(how char) returns smallint[]
  language sql stable security definer
  set search_path = identity, pg_catalog
as $$
  select coalesce(array_agg(distinct s.data_class), '{}')
    from identity.post_sight s
   where s.post_code = any (identity.acting_posts()) and s.sight = how
     and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
$$;

-- Classes of which the one acting sees every record. In a policy: data_class = any ((select identity.full_classes())::smallint[])
create function identity.full_classes() returns smallint[]
  language sql stable security definer
  set search_path = identity, pg_catalog
as $$ select identity.classes_seen('F') $$;

-- Classes of which the one acting sees the records of cases they are a member of.
create function identity.member_classes() returns smallint[]
  language sql stable security definer
  set search_path = identity, pg_catalog
as $$ select identity.classes_seen('C') $$;

alter table identity.credential enable row level security;
alter table identity.credential force row level security;
create policy sign_in on identity.credential using ((select identity.acting()) = 'system');

alter table identity.audit_entry enable row level security;
alter table identity.audit_entry force row level security;
create policy adding on identity.audit_entry for insert with check (officer = (select identity.acting()));
create policy own_reading on identity.audit_entry for select using (
  officer = (select identity.acting()) or 23::smallint = any ((select identity.full_classes())::smallint[]));
