-- Who sees a person, asked once a statement: the tables that a person's policies looked into have policies of their own, and
-- PostgreSQL planned all of them again for each mention of a person, a hundredth of a second and more. The rules are the
-- same (V0042, V0108); they are answered by a function, as those of V0141 are.
create function cases.people_of_my_properties() returns bigint[]
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
declare
  before text := current_setting('mtf.keeping', true);
  mine text[] := cases.my_properties();
  classes smallint[] := identity.full_classes() || identity.member_classes();
  found bigint[];
begin
  if mine = '{}' then
    return '{}';
  end if;
  -- asked in nearly every statement on people: it applies the classes itself, once, where policies would ask row by row.
  -- The policy that lets it, when_keeping, is asked before the others because PostgreSQL asks them from the last name on.
  perform set_config('mtf.keeping', 'people', true);
  found := coalesce((select array_agg(distinct tie.person_id)
                       from (select i.person_id from people.property_interest i
                              where i.property_uprn = any (mine) and i.person_id is not null and i.data_class = any (classes)
                             union all
                             select r.person_id from people.residency r
                              where r.property_uprn = any (mine) and r.data_class = any (classes)) tie), '{}');
  perform set_config('mtf.keeping', coalesce(before, ''), true);
  return found;
end $$;
comment on function cases.people_of_my_properties() is
  'Persons with an interest in, or a home at, a property on whose case the one acting is an active member';

drop policy of_their_cases on people.person;
create policy of_their_cases on people.person using (
  data_class = any ((select identity.member_classes())::smallint[])
  and id = any ((select cases.people_of_my_properties())::bigint[]));
drop policy living_where_their_cases_are on people.person;
