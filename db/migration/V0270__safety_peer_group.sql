-- Young people and adults who run together, as the task force's peer group analysis names them: a name that tells nobody's, what
-- binds them, and who belongs to it from when to when, by whose word. Class D10, or D13 where it is offences that they are known by.
create sequence safety.peer_group_member_number;

create table safety.peer_group (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^PG-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 10 references identity.data_class check (data_class in (10, 13)),
  name text not null check (length(name) between 3 and 80),
  binds text not null check (length(binds) between 10 and 1000),
  case_id bigint references cases.shared_case,
  known_since date not null,
  source_agency text not null references identity.agency,
  source_type text not null check (source_type in ('SELF_REPORT', 'VISIT', 'AGENCY_RECORD', 'LANDLORD', 'COUNCIL_TAX', 'OTHER')),
  confidence text not null check (confidence in ('CONFIRMED', 'PROBABLE', 'UNVERIFIED')),
  closed_on date check (closed_on >= known_since),
  closed_because text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (id, data_class),
  check ((closed_on is null) = (closed_because is null))
);
comment on column safety.peer_group.name is 'Told by a place or a habit, never by a person''s name: it stands in lists and headings';
comment on column safety.peer_group.case_id is 'The case that works with it; its team sees the group where their post sees such records as members of a case';
create index peer_group_in_order on safety.peer_group ((closed_on is not null), id desc) include (data_class, case_id, recorded_by);
create index peer_group_of_case on safety.peer_group (case_id) include (data_class, recorded_by) where case_id is not null;
revoke delete on safety.peer_group from "${app}";

-- As it stood until recorded_at, when recorded_by changed it, and why. The record itself says what is believed now.
create table safety.former_peer_group (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  group_id bigint not null,
  data_class smallint not null,
  name text not null,
  binds text not null,
  known_since date not null,
  source_agency text not null,
  source_type text not null,
  confidence text not null,
  closed_on date,
  closed_because text,
  reason text not null check (length(reason) >= 10),
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- of whatever class the group is now: what was believed of it is no less than that
  foreign key (group_id, data_class) references safety.peer_group (id, data_class) on update cascade
);
create index former_peer_group_of_group on safety.former_peer_group (group_id, id desc);
revoke delete on safety.former_peer_group from "${app}";

-- True from one day to another; believed from recorded_at until superseded_at. A correction supersedes a row; it never overwrites one.
create table safety.peer_group_member (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^GM-[0-9]{6,}$'),
  group_id bigint not null,
  data_class smallint not null references identity.data_class,
  person_id bigint not null references people.person,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  end_reason text,
  source_agency text not null references identity.agency,
  source_type text not null check (source_type in ('SELF_REPORT', 'VISIT', 'AGENCY_RECORD', 'LANDLORD', 'COUNCIL_TAX', 'OTHER')),
  confidence text not null check (confidence in ('CONFIRMED', 'PROBABLE', 'UNVERIFIED')),
  superseded_at timestamptz,
  superseded_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- who belongs to a group is of its class, and goes with it when that changes
  foreign key (group_id, data_class) references safety.peer_group (id, data_class) on update cascade,
  constraint peer_group_member_once exclude using gist (group_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null)
);
create unique index peer_group_member_current on safety.peer_group_member (reference) where superseded_at is null;
create index peer_group_member_of_group on safety.peer_group_member (group_id, valid_from) include (data_class, person_id) where superseded_at is null;
create index peer_group_member_of_person on safety.peer_group_member (person_id) include (data_class, group_id) where superseded_at is null;
revoke delete on safety.peer_group_member from "${app}";

-- Of classes D10 and D13 those that the one acting sees of young people alone (partnership practice F.3: the cells of the youth
-- offending worker, "u18" and "yp"). Whoever uses it checks the age: a condition that nothing checks counts for nothing.
create function safety.classes_of_the_young() returns smallint[]
  language plpgsql stable security definer
  set search_path = identity, pg_catalog
as $$
declare
  posts text[] := identity.acting_posts();
  today date := identity.today();
begin
  return (select coalesce(array_agg(distinct s.data_class), '{}') from identity.post_sight s
           where s.post_code = any (posts) and s.data_class in (10, 13) and s.sight in ('F', 'C')
             and s.condition in ('only those under 18', 'young people only')
             and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today));
end $$;

do $$
declare
  thing text;
begin
  foreach thing in array array['peer_group', 'former_peer_group', 'peer_group_member'] loop
    execute format('alter table safety.%I enable row level security', thing);
    execute format('alter table safety.%I force row level security', thing);
  end loop;
end $$;
-- By post; else by whom it was recorded, and by the team of its case. Who is excluded from that case sees no group of it.
create policy need_to_know on safety.peer_group using (
  (select identity.acting()) <> 'public'
  and (case_id is null or case_id <> all ((select cases.my_exclusions())::bigint[]))
  and (data_class = any ((select identity.full_classes())::smallint[])
       or (data_class = any ((select identity.member_classes())::smallint[])
           or data_class = any ((select safety.classes_of_the_young())::smallint[]))
          and (recorded_by = (select identity.acting())
               or exists (select 1 from cases.team_member m
                           where m.case_id = peer_group.case_id and m.username = (select identity.acting())
                             and m.valid_from <= (select identity.today())
                             and (m.valid_to is null or m.valid_to >= (select identity.today()))))))
  with check ((select identity.acting()) <> 'public');
create policy with_the_group on safety.former_peer_group using (
  exists (select 1 from safety.peer_group g where g.id = former_peer_group.group_id))
  with check ((select identity.acting()) <> 'public');
-- With the group, and only of somebody whom the one acting sees at all: a hidden or protected person is a member of nothing.
create policy with_the_group_and_the_person on safety.peer_group_member using (
  exists (select 1 from safety.peer_group g where g.id = peer_group_member.group_id)
  and exists (select 1 from people.person p
               where p.id = peer_group_member.person_id
                 and (peer_group_member.data_class = any ((select identity.full_classes())::smallint[])
                      or peer_group_member.data_class = any ((select identity.member_classes())::smallint[])
                      or p.born_on > (select identity.today() - interval '18 years'))))
  with check ((select identity.acting()) <> 'public');
