-- One schema a room. The application's role owns nothing and cannot bypass a policy; each table it may touch is granted.
create extension if not exists pg_trgm with schema public;
create extension if not exists fuzzystrmatch with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists btree_gist with schema public;

do $$
declare
  room text;
begin
  foreach room in array array['base', 'law', 'identity', 'workflow', 'camunda', 'place', 'people', 'cases', 'documents', 'licensing'] loop
    execute format('create schema %I', room);
    execute format('grant usage on schema %I to "${app}"', room);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to "${app}"', room);
    execute format('alter default privileges in schema %I grant usage, select on sequences to "${app}"', room);
  end loop;
  -- the engine names its tables without a schema
  execute format('alter role "${app}" in database %I set search_path = camunda, public', current_database());
end $$;

-- One row: how far the demo town's clock runs from the machine's. No row outside demo mode.
create table base.demo_clock (
  only_row boolean primary key default true check (only_row),
  ahead_seconds bigint not null,
  loaded_at timestamptz
);
comment on table base.demo_clock is 'Demo mode only: the clock''s offset, and when the demo town was loaded';
