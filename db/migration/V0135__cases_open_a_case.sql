-- Opening a case and keeping its team, on behalf of one who may not (yet) read it: each function asks who it is, then acts as
-- the system for its own statements only, and gives back nothing but what is said here.

-- Which of the two wards a case's places lie in on a day; null where in neither. The codes are those of the boundary file.
create function cases.ward_of(uprns text[], on_day date) returns text
  language sql stable
  set search_path = pg_catalog, place
as $$
  select min(case a.name when 'Cliftonville West' then 'CLIFTONVILLE_WEST' when 'Margate Central' then 'MARGATE_CENTRAL' end)
    from place.address d
    join place.property_area x on x.property_id = d.property_id
    join place.area a on a.id = x.area_id
   where d.uprn = any (uprns) and a.kind = 'WARD' and a.name in ('Cliftonville West', 'Margate Central')
     and a.valid_from <= on_day and (a.valid_to is null or a.valid_to >= on_day)
$$;

-- The places by which a case hangs on the wards today: its properties, and the homes of its people (a later file adds them).
create function cases.places_of(of_case bigint, on_day date) returns text[]
  language sql stable
  set search_path = pg_catalog, cases
as $$
  select coalesce(array_agg(s.uprn), '{}') from cases.case_subject s
   where s.case_id = of_case and s.uprn is not null
     and s.valid_from <= on_day and (s.valid_to is null or s.valid_to >= on_day)
$$;

-- A case of any type. Its lead professional, and whoever opens it for the lead agency, join its team.
create function cases.open_case(of_type text, letter char, with_heading text, at_stage text, of_agency text, of_lead text,
    with_priority text, with_marking text, because text, referral text, repeat_of text, exception_reason text,
    at_instant timestamptz) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  whose text := identity.acting_agency();
  today date := identity.today();
  new_id bigint;
  new_reference text;
begin
  if who = 'public' then
    raise exception 'the public opens no case' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true);
  new_reference := cases.next_reference(letter, extract(year from today)::integer);
  insert into cases.shared_case (reference, type, stage, lead_agency, lead_professional, marking, heading, opened_on, priority,
                                 opening_reason, referral_reference, repeat_of_id, ward_basis, ward_exception_reason, accepted_on,
                                 lead_accepted_on, stepped_up_on, recorded_at, recorded_by)
  values (new_reference, of_type, at_stage, of_agency, of_lead, with_marking, with_heading, today, with_priority, because, referral,
          (select id from cases.shared_case c where c.reference = repeat_of),
          case when exception_reason is not null then 'EXCEPTION' end, exception_reason, today,
          case when at_stage = 'ALLOCATED' then today end, case when at_stage = 'STEPPED_UP' then today end, at_instant, who)
  returning id into new_id;
  insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
  select new_id, new_reference, m.username, today, m.reason, at_instant, who
    from (select of_lead as username, 'leads the case' as reason where of_lead is not null
          union all
          select who, 'opened the case' where who <> 'system' and whose = of_agency and who is distinct from of_lead) m;
  perform set_config('mtf.officer', who, true);
  return new_reference;
end $$;

-- A property that is one agency's file already is taken up as a shared case: one open case a property.
create function cases.take_up_property_case(of_uprn text, at_stage text, of_agency text, of_lead text, with_priority text,
    with_heading text, with_marking text, because text, referral text, repeat_of text, at_instant timestamptz) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  found cases.shared_case%rowtype;
begin
  if who = 'public' then
    raise exception 'the public opens no case' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true);
  perform pg_advisory_xact_lock(hashtextextended('cases.property:' || of_uprn, 0));
  select * into found from cases.shared_case c where c.uprn = of_uprn and c.type = 'PROPERTY' and c.closed_on is null for update;
  if found.id is null then
    found.reference := cases.next_reference('P', extract(year from today)::integer);
    insert into cases.shared_case (reference, type, stage, lead_agency, lead_professional, marking, uprn, heading, opened_on, priority,
                                   opening_reason, referral_reference, repeat_of_id, accepted_on, lead_accepted_on, recorded_at, recorded_by)
    values (found.reference, 'PROPERTY', at_stage, of_agency, of_lead, with_marking, of_uprn, with_heading, today, with_priority,
            because, referral, (select id from cases.shared_case c where c.reference = repeat_of), today,
            case when at_stage = 'ALLOCATED' then today end, at_instant, who)
    returning id into found.id;
  elsif found.stage = 'SINGLE_AGENCY' then
    update cases.shared_case c
       set stage = at_stage, lead_agency = of_agency, lead_professional = of_lead, priority = with_priority, accepted_on = today,
           opening_reason = coalesce(because, c.opening_reason), referral_reference = coalesce(referral, c.referral_reference),
           lead_accepted_on = case when at_stage = 'ALLOCATED' then today end, version = c.version + 1
     where c.id = found.id;
  else
    perform set_config('mtf.officer', who, true);
    return '!' || found.reference;
  end if;
  insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
  select found.id, found.reference, of_lead, today, 'leads the case', at_instant, who
   where of_lead is not null
     and not exists (select 1 from cases.team_member m where m.case_id = found.id and m.username = of_lead and m.valid_to is null);
  perform set_config('mtf.officer', who, true);
  return found.reference;
end $$;

-- What was opened for a property's file alone is one agency's, and has no lead until somebody takes it up.
create or replace function cases.open_property_case(of_uprn text, with_heading text, with_marking text, at_instant timestamptz) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  whose text := identity.acting_agency();
  today date := identity.today();
  found_id bigint;
  found_reference text;
  found_agency text;
begin
  if who = 'public' then
    raise exception 'the public opens no case' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true);
  -- two officers at once for one property: the second waits and finds the first one's case
  perform pg_advisory_xact_lock(hashtextextended('cases.property:' || of_uprn, 0));
  select id, reference, lead_agency into found_id, found_reference, found_agency
    from cases.shared_case where uprn = of_uprn and type = 'PROPERTY' and closed_on is null;
  if found_id is null then
    found_agency := coalesce(whose, 'TDC');
    found_reference := cases.next_reference('P', extract(year from today)::integer);
    insert into cases.shared_case (reference, type, stage, lead_agency, lead_professional, marking, uprn, heading, opened_on,
                                   opening_reason, recorded_at, recorded_by)
    values (found_reference, 'PROPERTY', 'SINGLE_AGENCY', found_agency, case when who <> 'system' then who end, with_marking, of_uprn,
            with_heading, today, 'Opened for the property''s file', at_instant, who)
    returning id into found_id;
    insert into cases.case_subject (case_id, data_class, kind, uprn, role, valid_from, recorded_at, recorded_by)
    select found_id, 5, 'PROPERTY', of_uprn, 'the property', today, at_instant, who;
  end if;
  if who <> 'system' and whose = found_agency
     and not exists (select 1 from cases.case_excluded x where x.case_id = found_id and x.username = who and x.ended_at is null) then
    insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
    select found_id, found_reference, who, today, 'works on the property', at_instant, who
     where not exists (select 1 from cases.team_member m
                        where m.case_id = found_id and m.username = who and m.valid_to is null)
    on conflict do nothing;
  end if;
  perform set_config('mtf.officer', who, true);
  return found_reference;
end $$;

-- A subject is added by whoever opens the case or works on it, by its reference; whether they may is the boundary's question.
-- Says ADDED, ALREADY or UNKNOWN.
create function cases.add_subject(of_reference text, of_kind text, thing text, in_role text, from_day date, at_instant timestamptz) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  the_case bigint;
  the_thing bigint;
  added integer;
  answer text;
begin
  perform set_config('mtf.officer', 'system', true);
  select c.id into the_case from cases.shared_case c where c.reference = of_reference;
  if of_kind = 'PERSON' then
    select p.id into the_thing from people.person p where p.reference = thing;
  elsif of_kind = 'FAMILY' then
    select f.id into the_thing from people.family f where f.reference = thing;
  elsif of_kind = 'ORGANISATION' then
    select o.id into the_thing from people.organisation o where o.reference = thing;
  else
    select d.property_id into the_thing from place.address d where d.uprn = thing;
  end if;
  if the_case is null or the_thing is null then
    answer := 'UNKNOWN';
  else
    insert into cases.case_subject (case_id, data_class, kind, person_id, family_id, organisation_id, uprn, role, valid_from, recorded_at, recorded_by)
    values (the_case, case when of_kind in ('PERSON', 'FAMILY') then 4 else 5 end, of_kind,
            case when of_kind = 'PERSON' then the_thing end, case when of_kind = 'FAMILY' then the_thing end,
            case when of_kind = 'ORGANISATION' then the_thing end, case when of_kind = 'PROPERTY' then thing end,
            in_role, from_day, at_instant, who)
    on conflict do nothing;
    get diagnostics added = row_count;
    answer := case when added = 1 then 'ADDED' else 'ALREADY' end;
  end if;
  perform set_config('mtf.officer', who, true);
  return answer;
end $$;

-- The case about a person, family, organisation or property that closed last since a day: for the twelve months in which a new
-- referral is a repeat. Only its reference, and only to one who may see the case.
create function cases.closed_since(thing text, since date) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  found_reference text;
begin
  perform set_config('mtf.officer', 'system', true);
  select c.reference into found_reference
    from cases.shared_case c join cases.case_subject s on s.case_id = c.id
   where c.closed_on >= since
     and (s.uprn = thing
          or s.person_id = (select p.id from people.person p where p.reference = thing)
          or s.organisation_id = (select o.id from people.organisation o where o.reference = thing)
          or thing like 'FM-%' and s.family_id = (select f.id from people.family f where f.reference = thing))
   order by c.closed_on desc, c.id desc limit 1;
  perform set_config('mtf.officer', who, true);
  return (select c.reference from cases.shared_case c where c.reference = found_reference);
end $$;

-- Puts an officer on a case's team. The system, the lead, a member of the lead agency, whoever supervises such cases for it, and
-- the programme manager may. Only the lead agency's officers join before the case is shared, and partners' after; nobody on the
-- deny list ever. Says what came of it: JOINED, ALREADY, UNKNOWN, NOT_YOURS, NOT_SHARED, NOT_PARTNER, EXCLUDED.
drop function cases.join_team(text, text, text, timestamptz);
create function cases.join_team(of_reference text, new_member text, for_reason text, at_instant timestamptz) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  posts text[] := identity.acting_posts();
  whose text := identity.acting_agency();
  today date := identity.today();
  c cases.shared_case%rowtype;
  rights text;
  joins_from text;
  added integer;
  answer text;
begin
  select * into c from cases.shared_case s where s.reference = of_reference;
  if c.id is null then
    return 'UNKNOWN';
  end if;
  rights := cases.my_rights(c.type);
  perform set_config('mtf.officer', 'system', true);
  select o.agency_code into joins_from from identity.officer o where o.username = new_member and o.active;
  answer := case
    when joins_from is null then 'UNKNOWN'
    when not (who = 'system' or who = c.lead_professional or 'PM' = any (posts) or rights ~ '[AS]' and whose = c.lead_agency
              or whose = c.lead_agency and exists (select 1 from cases.team_member m
                    where m.case_id = c.id and m.username = who and m.valid_to is null)) then 'NOT_YOURS'
    when exists (select 1 from cases.case_excluded x where x.case_id = c.id and x.username = new_member and x.ended_at is null) then 'EXCLUDED'
    when joins_from <> c.lead_agency and not c.shared then 'NOT_SHARED'
    when joins_from <> c.lead_agency and not exists (select 1 from cases.partner_agency p
                    where p.case_id = c.id and p.agency_code = joins_from and p.left_on is null) then 'NOT_PARTNER'
  end;
  if answer is null then
    insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
    select c.id, of_reference, new_member, today, for_reason, at_instant, who
     where not exists (select 1 from cases.team_member m
                        where m.case_id = c.id and m.username = new_member and m.valid_to is null)
    on conflict do nothing;
    get diagnostics added = row_count;
    answer := case when added = 1 then 'JOINED' else 'ALREADY' end;
  end if;
  perform set_config('mtf.officer', who, true);
  return answer;
end $$;

-- Ends memberships of a case at once, for whoever may see it: one officer's, or all of an agency's.
create function cases.end_membership(of_case bigint, member text, of_agency text) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  gone integer;
  ended integer;
begin
  perform set_config('mtf.officer', 'system', true);
  delete from cases.team_member m
   where m.case_id = of_case and m.valid_to is null and m.valid_from = today
     and (m.username = member or m.username in (select o.username from identity.officer o where o.agency_code = of_agency));
  get diagnostics gone = row_count;
  update cases.team_member m set valid_to = today - 1, version = m.version + 1
   where m.case_id = of_case and m.valid_to is null
     and (m.username = member or m.username in (select o.username from identity.officer o where o.agency_code = of_agency));
  get diagnostics ended = row_count;
  perform set_config('mtf.officer', who, true);
  return gone + ended;
end $$;

-- Whether the five tests of B.2 hold for a case, each by itself
create function cases.tests_of_sharing(of_case bigint,
    out origin boolean, out local boolean, out agencies boolean, out lead boolean, out basis boolean)
  language sql stable
  set search_path = pg_catalog, cases
as $$
  with a as (
    select c.lead_agency as agency from cases.shared_case c where c.id = of_case
    union
    select p.agency_code from cases.partner_agency p where p.case_id = of_case and p.left_on is null)
  select c.referral_reference is not null or c.opening_reason is not null,
         c.ward_basis is not null,
         (select count(*) from a) >= 2,
         c.lead_professional is not null and c.lead_accepted_on is not null,
         (select count(*) from a) >= 2 and not exists (
           select 1 from a x join a y on x.agency < y.agency
            where not exists (select 1 from cases.legal_basis b
                               where b.case_id = of_case and b.agency_a = x.agency and b.agency_b = y.agency and b.end_reason is null
                                 and b.valid_from <= identity.today() and (b.valid_to is null or b.valid_to >= identity.today())))
    from cases.shared_case c where c.id = of_case
$$;

-- Sets a case's ward basis and whether it is shared from what holds now; where it is shared no more, partners' officers leave its
-- team. Says SHARED or SINGLE where that changed, else nothing.
create function cases.derive_sharing(of_reference text) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  c cases.shared_case%rowtype;
  t record;
  holds boolean;
begin
  perform set_config('mtf.officer', 'system', true);
  select * into c from cases.shared_case s where s.reference = of_reference for update;
  if c.id is not null and c.closed_on is null and c.ward_basis is distinct from 'EXCEPTION' then
    update cases.shared_case s set ward_basis = cases.ward_of(cases.places_of(c.id, identity.today()), identity.today())
     where s.id = c.id;
  end if;
  select * into t from cases.tests_of_sharing(c.id);
  holds := coalesce(t.origin and t.local and t.agencies and t.lead and t.basis, false);
  if c.id is not null and c.closed_on is null and holds <> c.shared then
    update cases.shared_case s set shared = holds where s.id = c.id;
    if not holds then
      perform cases.end_membership(c.id, null, o.agency_code)
         from (select distinct agency_code from identity.officer where agency_code <> c.lead_agency) o;
    end if;
  end if;
  perform set_config('mtf.officer', who, true);
  return case when c.id is null or c.closed_on is not null or holds = c.shared then null when holds then 'SHARED' else 'SINGLE' end;
end $$;

-- To whom something of a case may be given: its active members, and of the agencies on it whoever sees every case header by post.
-- Nobody on its deny list. Empty for one who may not see the case.
create function cases.may_be_given(of_reference text)
  returns table (username text, display_name text, agency_code text, agency_name text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  c cases.shared_case%rowtype;
begin
  select * into c from cases.shared_case s where s.reference = of_reference;
  perform set_config('mtf.officer', 'system', true);
  return query
    select o.username, o.display_name, o.agency_code, a.name
      from identity.officer o join identity.agency a on a.code = o.agency_code
     where c.id is not null and o.active
       and not exists (select 1 from cases.case_excluded x where x.case_id = c.id and x.username = o.username and x.ended_at is null)
       and (exists (select 1 from cases.team_member m where m.case_id = c.id and m.username = o.username
                       and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today))
            or (o.agency_code = c.lead_agency
                or c.shared and exists (select 1 from cases.partner_agency p
                                         where p.case_id = c.id and p.agency_code = o.agency_code and p.left_on is null))
               and exists (select 1 from identity.officer_post p
                             join identity.post_sight s on s.post_code = p.post_code and s.data_class = 5 and s.sight = 'F' and s.condition is null
                            where p.officer_id = o.id and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today)))
     order by o.display_name, o.username;
  perform set_config('mtf.officer', who, true);
end $$;

-- Who could join a case's team: officers of its agencies whose post may see cases at all, not on it and not denied it.
create function cases.may_join(of_reference text)
  returns table (username text, display_name text, agency_code text, agency_name text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  c cases.shared_case%rowtype;
begin
  select * into c from cases.shared_case s where s.reference = of_reference;
  perform set_config('mtf.officer', 'system', true);
  return query
    select o.username, o.display_name, o.agency_code, a.name
      from identity.officer o join identity.agency a on a.code = o.agency_code
     where c.id is not null and o.active
       and not exists (select 1 from cases.case_excluded x where x.case_id = c.id and x.username = o.username and x.ended_at is null)
       and not exists (select 1 from cases.team_member m where m.case_id = c.id and m.username = o.username and m.valid_to is null)
       and (o.agency_code = c.lead_agency
            or c.shared and exists (select 1 from cases.partner_agency p
                                     where p.case_id = c.id and p.agency_code = o.agency_code and p.left_on is null))
       and exists (select 1 from identity.officer_post p
                     join identity.post_sight s on s.post_code = p.post_code and s.data_class = 5 and s.sight in ('F', 'C')
                    where p.officer_id = o.id and p.valid_from <= today and (p.valid_to is null or p.valid_to >= today))
     order by o.display_name, o.username;
  perform set_config('mtf.officer', who, true);
end $$;

-- Denies an officer a case from now on, whatever their post; their membership ends with it. For whoever may see the case.
create function cases.exclude(of_reference text, denied text, because text, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  may_see bigint;
begin
  select id into may_see from cases.shared_case s where s.reference = of_reference;
  if may_see is null then
    return false;
  end if;
  perform set_config('mtf.officer', 'system', true);
  insert into cases.case_excluded (case_id, username, reason, recorded_at, recorded_by)
  values (may_see, denied, because, at_instant, who) on conflict do nothing;
  perform cases.end_membership(may_see, denied, null);
  perform set_config('mtf.officer', who, true);
  return true;
end $$;

create function cases.admit_again(of_reference text, denied text, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  may_see bigint;
  ended integer;
begin
  select id into may_see from cases.shared_case s where s.reference = of_reference;
  perform set_config('mtf.officer', 'system', true);
  update cases.case_excluded x set ended_at = at_instant, version = x.version + 1
   where x.case_id = may_see and x.username = denied and x.ended_at is null;
  get diagnostics ended = row_count;
  perform set_config('mtf.officer', who, true);
  return ended > 0;
end $$;

-- Who is denied a case, for whoever may see it
create function cases.exclusions_of(of_reference text)
  returns table (username text, display_name text, agency_code text, reason text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  may_see bigint;
begin
  select id into may_see from cases.shared_case s where s.reference = of_reference;
  perform set_config('mtf.officer', 'system', true);
  return query
    select o.username, o.display_name, o.agency_code, x.reason
      from cases.case_excluded x join identity.officer o on o.username = x.username
     where x.case_id = may_see and x.ended_at is null order by o.display_name;
  perform set_config('mtf.officer', who, true);
end $$;

-- Where a case stands, for its process, which runs for whoever acts: dates and posts, nothing that it says.
create function cases.route_of(of_reference text,
    out type text, out stage text, out lead_agency text, out lead_professional text, out accepted_on date, out lead_accepted_on date,
    out assessed_on date, out review_due_on date, out closing_since date, out recheck_due_on date, out last_local_link_on date, out heading text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
begin
  perform set_config('mtf.officer', 'system', true);
  select c.type, c.stage, c.lead_agency, c.lead_professional, c.accepted_on, c.lead_accepted_on, c.assessed_on, c.review_due_on,
         c.closing_since, c.recheck_due_on, c.last_local_link_on, c.heading
    into type, stage, lead_agency, lead_professional, accepted_on, lead_accepted_on, assessed_on, review_due_on,
         closing_since, recheck_due_on, last_local_link_on, heading
    from cases.shared_case c where c.reference = of_reference;
  perform set_config('mtf.officer', who, true);
end $$;
