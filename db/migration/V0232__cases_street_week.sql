-- A whole street, door by door, in a week ("Your Home, Your Health", partnership practice D.2). That a street is called on, by whom,
-- and what came of each door is of class D1, as with a visit: it says where and never why somebody lives there.
create table cases.street_week (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^SW-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 1 references identity.data_class check (data_class = 1),
  street_id bigint not null references place.street,
  first_on date not null,
  last_on date not null check (last_on >= first_on),
  purpose text not null check (length(purpose) between 5 and 200),
  lead text not null references identity.officer (username),
  usernames text[] not null default '{}',
  status text not null check (status in ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'ABORTED')),
  started_at timestamptz,
  ended_at timestamptz,
  end_reason text check (length(end_reason) between 10 and 500),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((status in ('COMPLETED', 'ABORTED')) = (ended_at is not null)),
  check (status <> 'ABORTED' or end_reason is not null)
);
comment on column cases.street_week.purpose is 'Without names: it stands on lists and on the briefing sheet';
comment on column cases.street_week.usernames is 'Who goes: kept from the officers of the week by their own trigger, for the policies to read';
comment on column cases.street_week.end_reason is 'Why it was called off, or closed with doors still open';
create index street_week_in_order on cases.street_week (first_on, id) include (data_class, status);
create index street_week_of_officer on cases.street_week using gin (usernames);
create index street_week_of_street on cases.street_week (street_id);
revoke delete on cases.street_week from "${app}";
alter table cases.street_week enable row level security;
alter table cases.street_week force row level security;
create policy need_to_know on cases.street_week using (
  (select identity.acting()) = 'system'
  or data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = any (usernames)
  or recorded_by = (select identity.acting()))
  with check ((select identity.acting()) <> 'public');

create table cases.street_week_officer (
  street_week_id bigint not null references cases.street_week,
  username text not null references identity.officer (username),
  data_class smallint not null default 1 references identity.data_class,
  agency_code text not null references identity.agency,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (street_week_id, username)
);

create table cases.street_door (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  street_week_id bigint not null references cases.street_week,
  data_class smallint not null default 1 references identity.data_class,
  position integer not null,
  side text not null check (side in ('ODD', 'EVEN', 'NAMED')),
  uprn text not null references place.address,
  struck_out_because text check (length(struck_out_because) between 10 and 300),
  outcome text check (outcome in ('ANSWERED', 'REFUSED', 'NO_REPLY', 'VACANT')),
  called_at timestamptz,
  called_by text references identity.officer (username),
  calls smallint not null default 0,
  consent boolean,
  call_again_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (street_week_id, uprn),
  check ((outcome is null) = (called_at is null) and (outcome is null) = (calls = 0))
);
comment on column cases.street_door.position is 'Its place in the order of house numbers; it moves when new doors are added';
comment on column cases.street_door.side is 'Of the street, by the parity of the house number; NAMED where the house has none';
comment on column cases.street_door.outcome is 'Of the latest call';
comment on column cases.street_door.consent is 'What the household said when it was last asked: without a yes nothing it said is kept or shown';
create index street_door_in_order on cases.street_door (street_week_id, position, id);
create index street_door_of_address on cases.street_door (uprn, street_week_id);
revoke delete on cases.street_door from "${app}";

create table cases.street_week_change (
  id bigint generated always as identity primary key,
  street_week_id bigint not null references cases.street_week,
  data_class smallint not null default 1 references identity.data_class,
  what text not null,
  words text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index street_week_change_of_week on cases.street_week_change (street_week_id, id);
revoke update, delete on cases.street_week_change from "${app}";

create table cases.street_acknowledgement (
  street_week_id bigint not null references cases.street_week,
  door_id bigint not null references cases.street_door,
  username text not null references identity.officer (username),
  data_class smallint not null default 8 references identity.data_class,
  instructions text not null,
  at timestamptz not null,
  primary key (door_id, username)
);
comment on column cases.street_acknowledgement.instructions is 'Which flags in which version were read (as with a visit): another flag or version is to be read again';

do $$
declare
  thing text;
begin
  foreach thing in array array['street_week_officer', 'street_door', 'street_week_change'] loop
    execute format('alter table cases.%I enable row level security', thing);
    execute format('alter table cases.%I force row level security', thing);
    execute format('create policy with_the_week on cases.%I using (
        exists (select 1 from cases.street_week w where w.id = street_week_id)) with check ((select identity.acting()) <> ''public'')', thing);
  end loop;
end $$;
alter table cases.street_acknowledgement enable row level security;
alter table cases.street_acknowledgement force row level security;
create policy with_the_week on cases.street_acknowledgement for select using (
  exists (select 1 from cases.street_week w where w.id = street_week_id));
create policy ones_own on cases.street_acknowledgement for insert with check (username = (select identity.acting()));
create policy ones_own_again on cases.street_acknowledgement for update using (username = (select identity.acting()));
revoke delete on cases.street_acknowledgement from "${app}";

create function cases.keep_who_walks() returns trigger
  language plpgsql
as $$
declare
  who text := identity.acting();
  of_week bigint := coalesce(new.street_week_id, old.street_week_id);
begin
  perform set_config('mtf.officer', 'system', true);
  update cases.street_week w
     set usernames = array(select o.username from cases.street_week_officer o where o.street_week_id = of_week order by o.username)
   where w.id = of_week;
  perform set_config('mtf.officer', who, true);
  return null;
end $$;
create trigger who_walks after insert or delete on cases.street_week_officer for each row execute function cases.keep_who_walks();

-- What is to be read before going to each of these doors: as cases.instructions_at, for a street in one look. A door at which
-- nothing stands has no row.
create function cases.instructions_of(doors text[]) returns table (door text, stamp text, words text, no_visit boolean)
  language plpgsql volatile
as $$
begin
  return query
    with spot as materialized (
      select d.door, p.uprn from unnest(doors) as d (door) cross join lateral unnest(cases.doors_of(array[d.door])) as p (uprn)),
    standing as materialized (
      select distinct p.door, s.flag_id
        from cases.flags_at(array(select distinct spot.uprn from spot)) s join spot p on p.uprn = s.door)
    select s.door, string_agg(f.reference || '/' || f.instruction_version, ' ' order by f.reference),
           string_agg(distinct f.words, '; '), bool_or(f.no_visit)
      from standing s join cases.safety_flag_seen f on f.id = s.flag_id
     group by s.door;
end $$;
