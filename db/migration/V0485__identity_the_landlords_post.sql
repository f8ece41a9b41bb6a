-- Landlords come in by a door of their own. Who comes in there acts as landlord:LA-2011-00001, an account of that door and no
-- officer: a post of its own, like the system and the public, that sees no class of any case. What is theirs each table says itself.
insert into identity.post (code, title, agency_code) values ('LANDLORD', 'A landlord at the landlords’ door', 'MTF');
insert into identity.post_sight (post_code, data_class, sight, valid_from, source)
select 'LANDLORD', code, 'H', date '2004-11-18', 'a landlord sees their own account and what came in through it, and nothing of the house'
  from identity.data_class;

alter table identity.officer add constraint officer_is_no_landlord check (username !~ '^landlord:');

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
  elsif who like 'landlord:%' then
    return array['LANDLORD'];
  end if;
  return coalesce((select array_agg(p.post_code)
                     from identity.officer o
                     join identity.officer_post p on p.officer_id = o.id
                    where o.username = who and o.active
                      and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today)), '{}');
end $$;

-- Nobody changes by the matrix what the three posts that are nobody's may see.
alter table identity.matrix_change drop constraint matrix_change_post_code_check;
alter table identity.matrix_change add constraint matrix_change_post_code_check check (post_code not in ('SYSTEM', 'PUBLIC', 'LANDLORD'));

create or replace function identity.cells_of(classes smallint[])
  returns table (data_class smallint, post_code text, post_title text, sight char, condition text, valid_from date, valid_to date, source text)
  language sql stable security definer
  set search_path = identity, pg_catalog
as $$
  select s.data_class, s.post_code, p.title, s.sight, s.condition, s.valid_from, s.valid_to, s.source
    from identity.post_sight s join identity.post p on p.code = s.post_code
   where s.data_class = any (classes) and s.post_code not in ('SYSTEM', 'PUBLIC', 'LANDLORD')
     and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
$$;
