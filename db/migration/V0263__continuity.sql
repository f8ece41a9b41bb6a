-- What officers carry on with when the system is down: one locked file a day, kept outside the database. The table knows of each
-- file that it was made, and by whom; what stands in it is in the file alone.
create schema continuity;
grant usage on schema continuity to "${app}";
alter default privileges in schema continuity grant select, insert, update, delete on tables to "${app}";
alter default privileges in schema continuity grant usage, select on sequences to "${app}";

create table continuity.reader (
  post_code text not null references identity.post,
  opens boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (post_code, valid_from)
);
comment on table continuity.reader is 'The posts that see how the packs stand; those that open have visits, addresses and instructions for themselves as well';
insert into continuity.reader (post_code, opens, valid_from, source, mark) values
('PM', true, '2009-07-01', 'Partnership practice A.3, F.3', 'design'),
('HTL', true, '2009-07-01', 'Partnership practice A.3, F.3', 'design'),
('PS', true, '2009-07-01', 'Partnership practice A.3, F.3', 'design'),
('AA', true, '2009-07-01', 'Partnership practice A.3, F.3: scheduling', 'design'),
('SYS', false, '2009-07-01', 'Partnership practice A.3: no casework read', 'sure');

-- Whether the one acting sees how the packs stand.
create function continuity.reads(opening boolean) returns boolean
  language sql stable set search_path = pg_catalog
as $$
  select identity.acting() = 'system'
      or exists (select 1 from continuity.reader r
                  where r.post_code = any (identity.acting_posts()) and (r.opens or not opening)
                    and r.valid_from <= identity.today() and (r.valid_to is null or r.valid_to >= identity.today()))
$$;

create table continuity.pack (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  data_class smallint not null default 22 references identity.data_class,
  day date not null,
  file_name text not null check (file_name ~ '^continuity-[0-9]{4}-[0-9]{2}-[0-9]{2}[.]pdf$'),
  by_hand boolean not null,
  visits integer not null check (visits >= 0),
  pages integer not null check (pages > 0),
  bytes integer not null check (bytes > 0),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  gone_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column continuity.pack.gone_at is 'When its file was replaced by a newer one of the day, or removed after the days it is kept';
create index pack_in_order on continuity.pack (day desc, id desc);
create unique index pack_of_day on continuity.pack (day) where gone_at is null;
revoke delete on continuity.pack from "${app}";

create table continuity.mishap (
  id bigint generated always as identity primary key,
  data_class smallint not null default 22 references identity.data_class,
  day date not null,
  what text not null check (what in ('NO_PASSWORD', 'NO_FOLDER', 'NOT_WRITTEN', 'FAILED')),
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table continuity.mishap is 'A pack that was to be made and was not, and why: shown until one is';
create index mishap_of_day on continuity.mishap (day, id desc);
revoke update, delete on continuity.mishap from "${app}";

create table continuity.drill (
  id bigint generated always as identity primary key,
  data_class smallint not null default 22 references identity.data_class,
  pack_id bigint not null references continuity.pack,
  opened boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table continuity.drill is 'Somebody tried whether the file opens with the password, and not without it';
create index drill_of_pack on continuity.drill (pack_id, id desc);
revoke update, delete on continuity.drill from "${app}";

create table continuity.contact (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  data_class smallint not null default 22 references identity.data_class,
  agency_code text not null references identity.agency,
  post_code text references identity.post,
  who text not null check (length(who) between 3 and 80),
  telephone text not null check (telephone ~ '^[0-9+() ]{5,30}$'),
  hours text not null check (length(hours) between 3 and 60),
  removed_on date,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column continuity.contact.post_code is 'The pack names who holds the post on the day; null of a duty desk or an agency''s number';
comment on column continuity.contact.hours is 'When it is answered: "Office hours", "Out of hours"';
revoke delete on continuity.contact from "${app}";

do $$
declare
  thing text;
begin
  foreach thing in array array['pack', 'mishap', 'drill', 'contact'] loop
    execute format('alter table continuity.%I enable row level security', thing);
    execute format('alter table continuity.%I force row level security', thing);
    execute format('create policy readers on continuity.%I using ((select continuity.reads(false)))', thing);
  end loop;
end $$;

-- Which of these doors is the address of a protected person today (class D25): asked past the residencies' policy, for the pack tells
-- it to nobody. A house that is one dwelling is its own door.
create function continuity.protected_doors(doors text[]) returns text[]
  language plpgsql volatile
as $$
declare
  before text := current_setting('mtf.keeping', true);
  today date := identity.today();
  found text[];
begin
  perform set_config('mtf.keeping', 'people', true);
  select coalesce(array_agg(distinct r.uprn), '{}') into found
    from people.residency r
    left join people.person p on p.id = r.person_id
   where r.uprn = any (doors) and r.superseded_at is null and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
     and (r.data_class = 25 or p.data_class = 25);
  perform set_config('mtf.keeping', coalesce(before, ''), true);
  return found;
end $$;
