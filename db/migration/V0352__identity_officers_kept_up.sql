-- An officer is known in addresses by a number: a user name reads like a name. What was done to a sign-in, and by whom.
create sequence identity.officer_number;
alter table identity.officer add column reference text;
update identity.officer o set reference = 'OF-' || lpad(n.number::text, 4, '0')
  from (select id, row_number() over (order by id) as number from identity.officer) n where n.id = o.id;
select setval('identity.officer_number', (select count(*) + 1 from identity.officer), false);
alter table identity.officer
  alter column reference set default 'OF-' || lpad(nextval('identity.officer_number')::text, 4, '0'),
  alter column reference set not null,
  add unique (reference);

create table identity.officer_event (
  id bigint generated always as identity primary key,
  officer_id bigint not null references identity.officer,
  what text not null check (what in ('APPOINTED', 'POST_GIVEN', 'POST_ENDED', 'LEFT', 'RETURNED', 'PASSWORD_RESET',
                                     'SECOND_FACTOR_ON', 'SECOND_FACTOR_RESET', 'SESSION_ENDED')),
  words text not null,
  at timestamptz not null,
  recorded_by text not null
);
comment on table identity.officer_event is 'The history of a sign-in: lines are added and never altered';
create index officer_event_of on identity.officer_event (officer_id, id desc);
revoke update, delete on identity.officer_event from "${app}";
alter table identity.officer_event enable row level security;
alter table identity.officer_event force row level security;
create policy reading on identity.officer_event for select using (
  (select identity.acting()) = 'system'
  or (select identity.may('officer.list'))
  or officer_id = (select o.id from identity.officer o where o.username = (select identity.acting())));
create policy adding on identity.officer_event for insert with check (recorded_by = (select identity.acting()));

update identity.function set letter = 'U', name = 'Keep sign-ins: appoint, give and end posts, close, give a password, end sessions'
 where code = 'officer.keep';

-- Somebody's password was set by another: the first thing they do is to take one of their own.
alter table identity.credential add column must_change boolean not null default false;

-- What an administrator does to proofs that they may not read. Each asks whether the one acting is one, acts as the system for
-- its own statements only, and gives back nothing of what it touched.
create function identity.set_password(of_officer bigint, new_hash text) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
begin
  if not identity.may('officer.keep') then
    raise exception 'only an administrator gives a password' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true);
  insert into identity.credential (officer_id, password_hash, must_change, changed_at) values (of_officer, new_hash, true, now())
  on conflict (officer_id) do update set password_hash = excluded.password_hash, must_change = true, changed_at = now();
  update identity.session set ended_at = now(), ended_by = who where officer_id = of_officer and ended_at is null;
  perform set_config('mtf.officer', who, true);
  return true;
end $$;
comment on function identity.set_password(bigint, text) is 'Sets a password that must be changed at the first sign-in, and ends the officer''s sessions';

create function identity.forget_second_factor(of_officer bigint) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  was boolean;
begin
  if not identity.may('officer.keep') then
    raise exception 'only an administrator resets a second factor' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true);
  delete from identity.second_factor where officer_id = of_officer;
  was := found;
  update identity.session set ended_at = now(), ended_by = who where was and officer_id = of_officer and ended_at is null;
  perform set_config('mtf.officer', who, true);
  return was;
end $$;
comment on function identity.forget_second_factor(bigint) is 'Whether there was one, confirmed or begun; it is gone, and the officer''s sessions are ended';

-- Whether an officer signs in with a second factor: that, and nothing of it, may be known.
create function identity.has_second_factor(of_officer bigint) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  has boolean;
begin
  perform set_config('mtf.officer', 'system', true);
  has := exists (select 1 from identity.second_factor f where f.officer_id = of_officer and f.confirmed_at is not null);
  perform set_config('mtf.officer', who, true);
  return has;
end $$;
