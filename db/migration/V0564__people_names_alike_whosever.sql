-- Whoever sees few persons had the policies ask of some sixty thousand names, one by one, before twenty were found whom they see. Names
-- alike are found first, whosever they are, and the policies asked of those alone. What leaves here is a list of numbers, always of
-- names that are like the one typed: neither whose they are nor how like they are.

create function people.names_of_keys(wanted text[], born_from date, born_to date, typed text, most integer) returns bigint[]
  language sql stable security definer
  set search_path = pg_catalog
as $$
  select array(
    select n.id
      from people.name_to_find n
     where n.id = any (array(select k.name_id from people.name_key k
                              where k.key = any (wanted) and (k.born_on between born_from and born_to or k.born_on is null)))
     order by n.whole operator(public.<->) typed
     limit most)
$$;
comment on function people.names_of_keys(text[], date, date, text, integer) is 'Names with one of these keys, the nearest by letters';

create function people.names_like(typed text, born_from date, born_to date, most integer) returns bigint[]
  language plpgsql stable security definer
  set search_path = pg_catalog
as $$
begin
  if born_from <= date '0001-01-01' then
    return array(select n.id from people.name_to_find n order by n.whole operator(public.<->) typed limit most);
  end if;
  return array(select n.id from people.name_to_find n where n.born_on between born_from and born_to
                order by n.whole operator(public.<->) typed limit most)
      || array(select n.id from people.name_to_find n where n.born_on is null
                order by n.whole operator(public.<->) typed limit most / 3);
end $$;
comment on function people.names_like(text, date, date, integer) is 'The names nearest by letters, of those years and of no known day';
