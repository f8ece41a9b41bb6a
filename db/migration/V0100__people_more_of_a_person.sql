-- More of a person (partnership practice B.1): how they are called, how sure the day of birth is, what they speak. A child not
-- born yet is a person with an expected day; at birth the same record goes on, with its history.
alter table people.person
  add column known_as text,
  add column born_precision text check (born_precision in ('EXACT', 'YEAR', 'ESTIMATED', 'UNBORN')),
  add column expected_on date,
  add column sex text not null default 'NOT_KNOWN' check (sex in ('FEMALE', 'MALE', 'NOT_KNOWN')),
  add column gender_identity text,
  add column first_language text,
  add column interpreter_needed boolean not null default false,
  add column communication text,
  add column died_on date;
update people.person set born_precision = 'EXACT' where born_on is not null;
alter table people.person
  add check ((born_on is not null) = (born_precision in ('EXACT', 'YEAR', 'ESTIMATED') and born_precision is not null)),
  add check (born_precision is distinct from 'UNBORN' or expected_on is not null),
  add check (died_on >= born_on);
comment on column people.person.born_precision is 'Null where nothing is known; of a year alone, born_on is its first day';
comment on column people.person.expected_on is 'Expected date of delivery of a child not born yet; kept after the birth';
comment on column people.person.communication is 'How they wish to be spoken with: large print, text message, not on Fridays';

-- Work that must reach rows its officer may not see is done by functions of this room alone. Each sets mtf.keeping for its
-- own statements and gives back nothing but what its comment says.
create policy when_keeping on people.person using ((select current_setting('mtf.keeping', true)) = 'people');

-- A protected address or refuge (class D25): those who hold the class, and of the posts whose cell says "only individuals on
-- the allow-list of the record" those individuals.
create table people.allowed_to_see (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  person_id bigint not null references people.person,
  username text not null references identity.officer (username),
  reason text not null check (length(trim(reason)) > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table people.allowed_to_see is 'The allow-list of a protected person''s record (partnership practice F.3, note 11)';
create unique index allowed_to_see_now on people.allowed_to_see (person_id, username) include (valid_from) where valid_to is null;
alter table people.allowed_to_see enable row level security;
alter table people.allowed_to_see force row level security;
create policy own on people.allowed_to_see for select using (username = (select identity.acting()));
create policy keeping_the_list on people.allowed_to_see using (25::smallint = any ((select identity.full_classes())::smallint[]));
create policy when_keeping on people.allowed_to_see using ((select current_setting('mtf.keeping', true)) = 'people');
revoke delete on people.allowed_to_see from "${app}";

-- Who is taken off a list sees the record no longer from that moment: the last day does not count.
-- Whose protected records the allow-lists let the one acting see, where their post is one that a list may name. Asked once a
-- statement, and a short list.
create function people.my_protected() returns bigint[]
  language plpgsql stable security definer
  set search_path = people, identity, pg_catalog
as $$
declare
  today date := identity.today();
begin
  if not people.may_be_allowed() then
    return '{}';
  end if;
  return (select coalesce(array_agg(person_id), '{}') from people.allowed_to_see
           where username = identity.acting() and valid_from <= today and (valid_to is null or valid_to > today));
end $$;

create function people.may_be_allowed() returns boolean
  language plpgsql stable security definer
  set search_path = identity, pg_catalog
as $$
declare
  posts text[] := identity.acting_posts();
  today date := identity.today();
begin
  return exists (select 1 from identity.post_sight s
                  where s.post_code = any (posts) and s.data_class = 25 and s.condition is not null
                    and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today));
end $$;
comment on function people.may_be_allowed() is 'Whether the one acting holds a post that an allow-list of class D25 may name';

create policy allowed on people.person for select using (
  data_class = 25 and id = any ((select people.my_protected())::bigint[]));
