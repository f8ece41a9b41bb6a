-- A calendar program reads the street weeks of its officer too: days without hours, as references alone.
drop function cases.visits_of_feed(text, timestamptz);
create function cases.visits_of_feed(of_token text, at_instant timestamptz)
  returns table (reference text, first_on date, last_on date, starts_at time, ends_at time, aborted boolean, changes integer)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  whose text;
begin
  perform set_config('mtf.officer', 'system', true);
  update cases.calendar_feed f set read_at = at_instant
   where f.token_hash = of_token and exists (select 1 from identity.officer o where o.username = f.username and o.active)
  returning f.username into whose;
  if whose is not null then
    -- the first row says that the address is one: a calendar without visits is a calendar
    return query select null::text, null::date, null::date, null::time, null::time, false, 0;
    return query
      select v.reference, v.visit_on, v.visit_on, v.starts_at, v.ends_at, v.status = 'ABORTED', v.version
        from cases.visit v
       where whose = any (v.usernames) and v.visit_on between today - 31 and today + 366
       order by v.visit_on, v.starts_at, v.id;
    return query
      select w.reference, w.first_on, w.last_on, null::time, null::time, w.status = 'ABORTED', w.version
        from cases.street_week w
       where whose = any (w.usernames) and w.last_on >= today - 31 and w.first_on <= today + 366
       order by w.first_on, w.id;
  end if;
  perform set_config('mtf.officer', who, true);
end $$;
