-- A file of thousands of incidents asks for each of its numbers in one transaction: who asks for the same number at the same
-- time waits as before, by one of a thousand locks instead of one each, which the server has not as many of.
create or replace function safety.incident_of_source(of_agency text, of_ref text) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  there bigint;
  seen text;
begin
  if who = 'public' then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtext('safety.incident'), abs(hashtext(of_agency || ':' || of_ref) % 1000));
  perform set_config('mtf.officer', 'system', true);
  select i.id into there from safety.incident i
   where i.agency_code = of_agency and i.source_ref = of_ref and i.erroneous_at is null;
  perform set_config('mtf.officer', who, true);
  if there is null then
    return null;
  end if;
  select i.reference into seen from safety.incident i where i.id = there;
  return coalesce(seen, '');
end $$;
