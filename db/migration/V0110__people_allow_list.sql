-- The allow-list of a protected person, kept by those who keep class D25 (partnership practice F.3, note 11), and the lifting
-- of the protection by them.

-- Officers whom a list may name today: their post is one that may be let in one by one.
create function people.may_be_named() returns table (username text, display_name text, agency text)
  language sql stable
  set search_path = pg_catalog
as $$
  select distinct o.username, o.display_name, a.name
    from identity.officer o
    join identity.agency a on a.code = o.agency_code
    join identity.officer_post h on h.officer_id = o.id
    join identity.post_sight s on s.post_code = h.post_code
   where o.active and h.valid_from <= identity.today() and (h.valid_to is null or h.valid_to >= identity.today())
     and s.data_class = 25 and s.condition is not null
     and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
$$;
comment on function people.may_be_named() is 'Officers whom the allow-list of a protected record may name (partnership practice F.3, note 11)';

-- Lifts a protection: everything recorded of the person has its ordinary class again (F.3), and the allow-list ends. Only for
-- who keeps class D25. False where the one acting does not, or nobody protected is called so.
create function people.lift_protection(of_reference text, for_reason text, at_instant timestamptz) returns boolean
  language plpgsql volatile
as $$
declare
  whose bigint;
begin
  if 25 <> all (identity.full_classes()) then
    return false;
  end if;
  select id into whose from people.person where reference = of_reference and data_class = 25;
  if whose is null then
    return false;
  end if;
  perform set_config('mtf.keeping', 'people', true);
  update people.person set data_class = 3, version = version + 1 where id = whose;
  update people.former_particulars set data_class = 3 where person_id = whose;
  update people.person_alias set data_class = 3 where person_id = whose;
  update people.person_identifier
     set data_class = case kind when 'NHS_NUMBER' then 16 when 'NINO' then 19 when 'UPN' then 6 else 13 end
   where person_id = whose;
  update people.contact_point set data_class = 3 where person_id = whose;
  update people.residency
     set data_class = case when is_main and valid_to is null and superseded_at is null then 3 else 4 end
   where person_id = whose;
  update people.family_member set data_class = 4 where person_id = whose;
  -- what ties them to somebody who is still protected stays as it is
  update people.relationship r set data_class = case kind when 'FEARS' then 17 else 4 end
   where whose in (r.from_person_id, r.to_person_id)
     and not exists (select 1 from people.person p
                      where p.id in (r.from_person_id, r.to_person_id) and p.id <> whose and p.data_class = 25);
  update people.control set data_class = 3 where controller_person_id = whose;
  update people.enrolment set data_class = case kind when 'GENERAL_PRACTICE' then 16 else 6 end where person_id = whose;
  update people.property_interest set data_class = 3 where person_id = whose;
  update people.household h set data_class = 4
   where h.data_class = 25 and exists (select 1 from people.residency r where r.household_id = h.id and r.person_id = whose);
  update people.family f set data_class = 4
   where f.data_class = 25
     and exists (select 1 from people.family_member m where m.family_id = f.id and m.person_id = whose and m.role = 'INDEX_ADULT')
     and not exists (select 1 from people.family_member m join people.person p on p.id = m.person_id
                      where m.family_id = f.id and m.role = 'INDEX_ADULT' and p.data_class = 25);
  update people.allowed_to_see set valid_to = greatest(valid_from, identity.today()), version = version + 1
   where person_id = whose and valid_to is null;
  -- why, for those who keep the lists
  insert into people.allowed_to_see (person_id, username, reason, valid_from, valid_to, recorded_at, recorded_by)
  values (whose, identity.acting(), for_reason, identity.today(), identity.today(), at_instant, identity.acting());
  perform set_config('mtf.keeping', '', true);
  return true;
end $$;
