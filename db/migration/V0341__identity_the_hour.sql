-- The task force's hour, by the clock its day is by: what is open for an hour closes when that clock, not the machine's, says so.
create function identity.now() returns timestamptz
  language plpgsql stable
  set search_path = pg_catalog
as $$
begin
  return coalesce(nullif(current_setting('mtf.now', true), '')::timestamptz, pg_catalog.now());
end $$;
comment on function identity.now() is 'The moment at which the transaction began, by the clock of the house';

-- What a post's letter says of these classes today, for saying who else sees a record: posts, and never persons.
create function identity.cells_of(classes smallint[])
  returns table (data_class smallint, post_code text, post_title text, sight char, condition text, valid_from date, valid_to date, source text)
  language sql stable security definer
  set search_path = identity, pg_catalog
as $$
  select s.data_class, s.post_code, p.title, s.sight, s.condition, s.valid_from, s.valid_to, s.source
    from identity.post_sight s join identity.post p on p.code = s.post_code
   where s.data_class = any (classes) and s.post_code not in ('SYSTEM', 'PUBLIC')
     and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
$$;

alter table identity.agency_desk add column telephone text check (telephone ~ '^[0-9+() ]{5,30}$');
comment on column identity.agency_desk.telephone is 'Where the duty holder answers; null where it is not recorded';
