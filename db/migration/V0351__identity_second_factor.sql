-- A second proof beside the password: codes of an authenticator (RFC 6238), and ten recovery codes for the day it is lost.
create table identity.second_factor (
  officer_id bigint primary key references identity.officer,
  secret bytea not null,
  began_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint
);
comment on column identity.second_factor.secret is 'Enciphered (AES-GCM) with a key that stands outside the database: MTF_SECRET_KEY';
comment on column identity.second_factor.last_step is 'The half minute of the last code that was taken: it, and any before it, is not taken again';

create table identity.recovery_code (
  officer_id bigint not null references identity.second_factor on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (officer_id, code_hash)
);
comment on column identity.recovery_code.code_hash is 'A keyed digest (HMAC-SHA-256): without the key outside the database no code can be tried against it';

do $$
declare
  t text;
begin
  foreach t in array array['second_factor', 'recovery_code'] loop
    execute format('alter table identity.%I enable row level security', t);
    execute format('alter table identity.%I force row level security', t);
    execute format('create policy sign_in on identity.%I using ((select identity.acting()) = ''system'')', t);
  end loop;
end $$;

-- Who must have one: everybody, an agency's officers, or the holders of a post, from a day on. None in the demonstration.
create table identity.second_factor_rule (
  id bigint generated always as identity primary key,
  agency_code text references identity.agency,
  post_code text references identity.post,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null
);
comment on table identity.second_factor_rule is 'A row with neither agency nor post is about everybody; MTF_SECOND_FACTOR=everyone is the same by configuration';

create function identity.second_factor_asked_of(of_officer bigint) returns boolean
  language sql stable
  set search_path = identity, pg_catalog
as $$
  select exists (
    select 1 from identity.second_factor_rule r
     where r.valid_from <= identity.today() and (r.valid_to is null or r.valid_to >= identity.today())
       and (r.agency_code is null or r.agency_code = (select o.agency_code from identity.officer o where o.id = of_officer))
       and (r.post_code is null or exists (
              select 1 from identity.officer_post p
               where p.officer_id = of_officer and p.post_code = r.post_code and p.valid_from <= identity.today()
                 and (p.valid_to is null or p.valid_to >= identity.today()))))
$$;
