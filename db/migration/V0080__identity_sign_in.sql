-- Failed sign-ins are counted by the name that was typed, whether an officer has it or not: nobody learns from the
-- counting which names exist. Kept apart from the officers for that reason.
alter table identity.credential drop column failed_attempts, drop column locked_until;
alter table identity.credential add column changed_at timestamptz;

create table identity.sign_in_failure (
  name text primary key,
  failures integer not null,
  locked_until timestamptz,
  last_at timestamptz not null
);
comment on column identity.sign_in_failure.name is 'As typed, in one spelling: compatibility form, lower case, no surrounding blanks, at most 100 characters';

-- Someone who tries one password on many names is stopped by where they come from.
create table identity.sign_in_failure_from (
  address text not null,
  at timestamptz not null
);
create index sign_in_failure_from_recent on identity.sign_in_failure_from (address, at);

do $$
declare
  t text;
begin
  foreach t in array array['sign_in_failure', 'sign_in_failure_from'] loop
    execute format('alter table identity.%I enable row level security', t);
    execute format('alter table identity.%I force row level security', t);
    execute format('create policy sign_in on identity.%I using ((select identity.acting()) = ''system'')', t);
  end loop;
end $$;
