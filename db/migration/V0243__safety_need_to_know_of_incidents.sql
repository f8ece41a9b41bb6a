-- Incidents linked to a case on whose team the one acting is: asked once a statement. It reads past the policy of the links,
-- which asks for the incident's.
create function safety.my_incidents() returns bigint[]
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  before text := current_setting('mtf.keeping', true);
  who text := identity.acting();
  today date := identity.today();
  found bigint[];
begin
  perform set_config('mtf.keeping', 'incidents', true);
  found := coalesce((select array_agg(distinct l.incident_id)
                       from cases.team_member m join safety.incident_case l on l.case_id = m.case_id and l.ended_at is null
                      where m.username = who and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
                        and m.case_id <> all (cases.my_exclusions())), '{}');
  perform set_config('mtf.keeping', coalesce(before, ''), true);
  return found;
end $$;
comment on function safety.my_incidents() is 'Incidents that cases of the one acting have to do with';

do $$
declare
  thing text;
begin
  foreach thing in array array['incident', 'incident_person', 'incident_case', 'incident_repeat', 'incident_not_linked', 'incident_before'] loop
    execute format('alter table safety.%I enable row level security', thing);
    execute format('alter table safety.%I force row level security', thing);
  end loop;
end $$;

-- By post; or, for a post that sees the class by case, those of one's cases, and what one recorded oneself.
create policy need_to_know on safety.incident using (
  (select identity.acting()) = 'system'
  or data_class = any ((select identity.full_classes())::smallint[])
  or data_class = any ((select identity.member_classes())::smallint[])
     and (recorded_by = (select identity.acting()) or id = any ((select safety.my_incidents())::bigint[])))
  with check ((select identity.acting()) <> 'public');

-- A person is there where the incident is and they are. Who complained is seen by the posts that keep that class, on their
-- cases, or where they wrote it down themselves.
create policy need_to_know on safety.incident_person using (
  (select identity.acting()) = 'system'
  or (data_class <> 21
      or 21::smallint = any ((select identity.member_classes())::smallint[])
         and (recorded_by = (select identity.acting()) or incident_id = any ((select safety.my_incidents())::bigint[])))
     and exists (select 1 from safety.incident i where i.id = incident_person.incident_id)
     and exists (select 1 from people.person p where p.id = incident_person.person_id))
  with check ((select identity.acting()) <> 'public');

create policy both_ends on safety.incident_case using (
  (select identity.acting()) = 'system'
  or exists (select 1 from safety.incident i where i.id = incident_case.incident_id)
     and exists (select 1 from cases.shared_case c where c.id = incident_case.case_id))
  with check ((select identity.acting()) <> 'public');
create policy when_keeping on safety.incident_case for select using ((select current_setting('mtf.keeping', true)) = 'incidents');

create policy both_ends on safety.incident_repeat using (
  exists (select 1 from safety.incident i where i.id = incident_repeat.incident_id)
  and exists (select 1 from safety.incident i where i.id = incident_repeat.earlier_id));

create policy with_the_incident on safety.incident_not_linked using (
  exists (select 1 from safety.incident i where i.id = incident_not_linked.incident_id))
  with check ((select identity.acting()) = recorded_by);

create policy as_it_was on safety.incident_before for select using (
  exists (select 1 from safety.incident i where i.id = incident_before.incident_id)
  and (data_class = any ((select identity.full_classes())::smallint[])
       or data_class = any ((select identity.member_classes())::smallint[])));
create policy adding on safety.incident_before for insert with check ((select identity.acting()) = recorded_by);

-- The incident an agency already has here under its own reference, for whoever is about to record it again: its reference where
-- they may see it, an empty text where it is there and they may not, null where there is none. Whoever asks at the same time
-- waits until the first has recorded it.
create function safety.incident_of_source(of_agency text, of_ref text) returns text
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
  perform pg_advisory_xact_lock(hashtextextended('safety.incident:' || of_agency || ':' || of_ref, 0));
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

-- Incidents recorded in each small area, whoever may read them one by one: of the classes of which the one acting sees all or
-- aggregates. A page suppresses the small numbers.
create function safety.incidents_by_area(first_day date, last_day date, of_type text) returns table (lsoa text, incidents integer)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  classes smallint[] := identity.full_classes() || identity.classes_seen('A');
  codes text[];
  counts integer[];
begin
  perform set_config('mtf.officer', 'system', true);
  select array_agg(c.lsoa_code), array_agg(c.many) into codes, counts from (
    select i.lsoa_code, count(*)::integer as many from safety.incident i
     where i.occurred_on between first_day and last_day and i.data_class = any (classes) and i.erroneous_at is null
       and i.lsoa_code is not null and (of_type is null or i.type = of_type)
     group by i.lsoa_code) c;
  perform set_config('mtf.officer', who, true);
  return query select * from unnest(codes, counts);
end $$;

-- Houses that are no point on any map, whatever happened there: somebody protected lives there (D25), or a case of that class
-- or about a placement (D18) is about it. For use in a map's statement, never to be shown.
create function safety.kept_off_the_map() returns text[]
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  before text := current_setting('mtf.keeping', true);
  today date := identity.today();
  found text[];
begin
  perform set_config('mtf.officer', 'system', true);
  perform set_config('mtf.keeping', 'people', true);
  found := coalesce((select array_agg(distinct h.uprn) from (
             select r.property_uprn as uprn from people.residency r
              where r.data_class = 25 and r.superseded_at is null and r.property_uprn is not null
                and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
             union
             select c.uprn from cases.shared_case c where c.data_class in (18, 25) and c.uprn is not null) h), '{}');
  perform set_config('mtf.keeping', coalesce(before, ''), true);
  perform set_config('mtf.officer', who, true);
  return found;
end $$;
