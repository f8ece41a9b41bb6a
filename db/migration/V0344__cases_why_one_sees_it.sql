-- Why can I see this? Each room says of its records, by the start of their references, what parts of them the one acting sees and of
-- which class each is; the answer is reckoned in one place (partnership practice F.3).
create table identity.sight_finder (
  prefix text primary key check (prefix ~ '^[A-Z]{1,6}$'),
  words text not null,
  finder text not null
);
comment on table identity.sight_finder is
  'What a reference begins with (UPRN: digits alone), what such a record is called, and the function that gives its parts: part, data_class, case_id, agency_code, recorded_by';
revoke insert, update, delete on identity.sight_finder from "${app}";

-- Each is asked as the one acting: what they do not see has no part.
create function cases.sight_of_case(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The case', c.data_class, c.id, c.lead_agency, c.recorded_by from cases.shared_case c where c.reference = of_reference
  union all
  select 'Notes', n.data_class, n.case_id, n.agency_code, null from cases.note n join cases.shared_case c on c.id = n.case_id
   where c.reference = of_reference group by n.data_class, n.case_id, n.agency_code
  union all
  select 'Its people', s.data_class, s.case_id, c.lead_agency, null from cases.case_subject s join cases.shared_case c on c.id = s.case_id
   where c.reference = of_reference and s.data_class = 4 group by s.data_class, s.case_id, c.lead_agency $$;
create function cases.sight_of_note(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The note', n.data_class, n.case_id, n.agency_code, n.recorded_by from cases.note n where n.reference = of_reference $$;
create function cases.sight_of_flag(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The instruction', f.data_class, null::bigint, f.agency_code, f.recorded_by from cases.safety_flag f where f.reference = of_reference
  union all
  select 'Its reason', r.data_class, null, f.agency_code, r.recorded_by
    from cases.safety_reason r join cases.safety_flag f on f.id = r.flag_id where f.reference = of_reference $$;
create function cases.sight_of_hold(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'That it stands', h.data_class, null::bigint, h.agency_code, h.recorded_by from cases.hold h where h.reference = of_reference
  union all
  select 'Its reason', r.data_class, null, h.agency_code, r.recorded_by
    from cases.hold_reason r join cases.hold h on h.id = r.hold_id where h.reference = of_reference $$;
create function cases.sight_of_meeting(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The meeting', m.data_class, m.case_id, null::text, m.recorded_by from cases.meeting m where m.reference = of_reference $$;
create function cases.sight_of_action(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The action', a.data_class, a.case_id, a.agency_code, a.recorded_by from cases.action a where a.reference = of_reference $$;
create function cases.sight_of_visit(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The visit', v.data_class, v.case_id, null::text, v.recorded_by from cases.visit v where v.reference = of_reference $$;
create function cases.sight_of_referral(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The referral', r.data_class, null::bigint, r.referrer_agency, r.referrer from cases.referral r where r.reference = of_reference $$;
create function people.sight_of_person(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'Who they are', p.data_class, null::bigint, null::text, p.recorded_by from people.person p where p.reference = of_reference
  union all
  select 'Their homes', r.data_class, null, r.source_agency, null from people.residency r join people.person p on p.id = r.person_id
   where p.reference = of_reference and r.superseded_at is null group by r.data_class, r.source_agency
  union all
  select 'Their family', f.data_class, null, f.source_agency, null from people.family_member f join people.person p on p.id = f.person_id
   where p.reference = of_reference and f.superseded_at is null group by f.data_class, f.source_agency
  union all
  select 'Their ties to others', r.data_class, null, r.source_agency, null
    from people.person p join people.relationship r on p.id in (r.from_person_id, r.to_person_id)
   where p.reference = of_reference and r.superseded_at is null group by r.data_class, r.source_agency $$;
create function people.sight_of_family(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The family', f.data_class, null::bigint, null::text, f.recorded_by from people.family f where f.reference = of_reference
  union all
  select 'Its members', m.data_class, null, m.source_agency, null from people.family_member m join people.family f on f.id = m.family_id
   where f.reference = of_reference and m.superseded_at is null group by m.data_class, m.source_agency $$;
create function people.sight_of_household(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The household', h.data_class, null::bigint, null::text, h.recorded_by from people.household h where h.reference = of_reference $$;
create function people.sight_of_organisation(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The organisation', o.data_class, null::bigint, null::text, o.recorded_by from people.organisation o where o.reference = of_reference $$;
create function place.sight_of_property(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The address', 1::smallint, null::bigint, null::text, null::text from place.address a where a.uprn = of_reference
  union all
  select 'Who has an interest in it', i.data_class, null, null, null from people.property_interest i
   where i.property_uprn = of_reference group by i.data_class
  union all
  select 'Who lives there', r.data_class, null, r.source_agency, null from people.residency r
   where r.property_uprn = of_reference and r.superseded_at is null group by r.data_class, r.source_agency $$;
create function safety.sight_of_incident(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The incident', i.data_class, null::bigint, i.agency_code, i.recorded_by from safety.incident i where i.reference = of_reference $$;
create function licensing.sight_of_application(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The application', a.data_class, a.case_id, a.agency_code, a.recorded_by from licensing.application a where a.reference = of_reference $$;
create function licensing.sight_of_licence(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The licence', l.data_class, null::bigint, 'TDC', l.recorded_by from licensing.licence l where l.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values
('MTF', 'case', 'cases.sight_of_case'),
('N', 'note', 'cases.sight_of_note'),
('SF', 'safety flag', 'cases.sight_of_flag'),
('HD', 'hold', 'cases.sight_of_hold'),
('MT', 'meeting', 'cases.sight_of_meeting'),
('AC', 'action', 'cases.sight_of_action'),
('VT', 'visit', 'cases.sight_of_visit'),
('RF', 'referral', 'cases.sight_of_referral'),
('P', 'person', 'people.sight_of_person'),
('FM', 'family', 'people.sight_of_family'),
('HH', 'household', 'people.sight_of_household'),
('O', 'organisation', 'people.sight_of_organisation'),
('UPRN', 'address', 'place.sight_of_property'),
('IN', 'incident', 'safety.sight_of_incident'),
('SL', 'licence application', 'licensing.sight_of_application'),
('L', 'licence', 'licensing.sight_of_licence');

-- The rule by which the one acting sees each part of a record; until when; on what legal ground their agency and the author's share
-- it, where that is recorded; and which posts see such records besides. Nothing where they see nothing.
create function cases.why(of_reference text)
  returns table (words text, part text, data_class smallint, class_name text, rule text, detail text, since date, until timestamptz,
                 agency_name text, case_reference text, basis text, in_full text, on_the_case text)
  language plpgsql stable
as $$
declare
  who text := identity.acting();
  posts text[] := identity.acting_posts();
  full_ones smallint[] := identity.full_classes();
  member_ones smallint[] := identity.member_classes();
  told smallint[] := identity.classes_seen('P');
  agency text := identity.acting_agency();
  today date := identity.today();
  finding identity.sight_finder;
  one record;
  membership record;
  granting record;
begin
  select f.* into finding from identity.sight_finder f
   where f.prefix = case when of_reference ~ '^[0-9]+$' then 'UPRN' else substring(of_reference from '^[A-Z]+') end;
  if finding.finder is null then
    return;
  end if;
  for one in execute format('select distinct on (p.part, p.data_class, p.case_id, p.agency_code) p.* from %s($1) p', finding.finder) using of_reference loop
    words := finding.words;
    part := one.part;
    data_class := one.data_class;
    class_name := (select k.name from identity.data_class k where k.code = one.data_class);
    agency_name := (select a.name from identity.agency a where a.code = one.agency_code);
    case_reference := (select c.reference from cases.shared_case c where c.id = one.case_id);
    detail := null;
    since := null;
    until := null;
    select m.valid_from, m.valid_to, m.reason into membership from cases.team_member m
     where m.case_id = one.case_id and m.username = who and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today) limit 1;
    select g.until_on, r.reference into granting from cases.access_grant g join cases.access_request r on r.id = g.request_id
     where g.officer = who and g.case_id = one.case_id and g.of_class = one.data_class and g.of_agency = one.agency_code
       and g.revoked_at is null and g.until_on >= today order by g.until_on desc limit 1;
    if membership.valid_from is not null and (one.data_class = any (member_ones) or one.data_class = any (full_ones)) then
      rule := 'MEMBER';
      detail := membership.reason;
      since := membership.valid_from;
      until := (membership.valid_to + 1)::timestamp at time zone 'Europe/London';
    elsif one.data_class = any (full_ones) then
      rule := 'FULL';
      select string_agg(distinct s.post_title, ', '), min(s.valid_from), max((s.valid_to + 1)::timestamp at time zone 'Europe/London')
        into detail, since, until
        from identity.cells_of(array[one.data_class]) s where s.post_code = any (posts) and s.sight = 'F' and s.condition is null;
    elsif granting.until_on is not null then
      rule := 'GRANTED';
      detail := granting.reference;
      until := (granting.until_on + 1)::timestamp at time zone 'Europe/London';
    elsif one.case_id = any (cases.glass_broken()) and one.data_class = any (cases.glass_classes()) then
      rule := 'GLASS';
      select r.reference, g.opened_at::date, g.until_at into detail, since, until
        from cases.broken_glass g join cases.glass_request r on r.id = g.request_id
       where g.officer = who and g.case_id = one.case_id and g.until_at > identity.now() order by g.until_at desc limit 1;
    elsif one.data_class = any (told) then
      rule := 'TOLD';
    elsif one.recorded_by = who then
      rule := 'OWN';
    elsif one.data_class = 25 then
      rule := 'ALLOWED';
    elsif one.agency_code = agency and one.data_class <> all (member_ones) then
      rule := 'AGENCY';
    else
      rule := 'CASES';
    end if;
    basis := (select string_agg(distinct w.name || ' (' || w.provision || ')', '; ')
                from cases.legal_basis b join cases.gateway w on w.code = b.gateway_code
               where b.case_id = one.case_id and agency in (b.agency_a, b.agency_b)
                 and coalesce(one.agency_code, agency) in (b.agency_a, b.agency_b, agency)
                 and b.valid_from <= today and (b.valid_to is null or b.valid_to >= today)
                 and w.valid_from <= b.valid_from and (w.valid_to is null or w.valid_to >= b.valid_from));
    select string_agg(s.post_title, ', ' order by s.post_title) filter (where s.sight = 'F' and s.condition is null),
           string_agg(s.post_title, ', ' order by s.post_title) filter (where s.sight = 'C' and s.condition is null)
      into in_full, on_the_case from identity.cells_of(array[one.data_class]) s;
    return next;
  end loop;
end $$;
