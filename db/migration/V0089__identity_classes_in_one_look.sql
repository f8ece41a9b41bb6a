-- Asked by every policy of every statement, and so worth answering fast. As plpgsql the questions are planned once a session
-- instead of once a call; and what a post sees is looked up once a transaction, kept in a setting local to it that names
-- whom and which day it is for. Whoever could forge that setting could as well name another officer. (0.6 ms → 0.01 ms.)
create or replace function identity.today() returns date
  language plpgsql stable
  set search_path = pg_catalog
as $$
begin
  return coalesce(nullif(current_setting('mtf.today', true), '')::date, (now() at time zone 'Europe/London')::date);
end $$;

create or replace function identity.acting_agency() returns text
  language plpgsql stable security definer
  set search_path = identity, pg_catalog
as $$
begin
  return (select agency_code from identity.officer where username = identity.acting() and active);
end $$;

create or replace function identity.acting_posts() returns text[]
  language plpgsql stable security definer
  set search_path = identity, pg_catalog
as $$
declare
  who text := identity.acting();
  today date := identity.today();
begin
  if who = 'system' then
    return array['SYSTEM'];
  elsif who = 'public' then
    return array['PUBLIC'];
  end if;
  return coalesce((select array_agg(p.post_code)
                     from identity.officer o
                     join identity.officer_post p on p.officer_id = o.id
                    where o.username = who and o.active
                      and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today)), '{}');
end $$;

create or replace function identity.classes_seen(how char) returns smallint[]
  language plpgsql stable security definer
  set search_path = identity, pg_catalog
as $$
declare
  today date := identity.today();
  mine text := identity.acting() || '@' || today || '=';
  kept text := current_setting('mtf.classes_seen_' || how, true);
  posts text[];
  classes smallint[];
begin
  if starts_with(kept, mine) then
    return substr(kept, length(mine) + 1)::smallint[];
  end if;
  posts := identity.acting_posts();
  select coalesce(array_agg(distinct s.data_class), '{}') into classes
    from identity.post_sight s
   where s.post_code = any (posts) and s.sight = how and s.condition is null
     and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today);
  perform set_config('mtf.classes_seen_' || how, mine || classes::text, true);
  return classes;
end $$;

create or replace function identity.full_classes() returns smallint[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
begin
  return identity.classes_seen('F');
end $$;

create or replace function identity.member_classes() returns smallint[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
begin
  return identity.classes_seen('C');
end $$;
