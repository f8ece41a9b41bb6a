-- Whether one of those whom a referral is about lives in one of the two wards today (rule (ii) of partnership practice B.2). The
-- screener need not see where: the answer is yes or no. A protected person's home is not asked: it would be told by the answer.
create function cases.lives_in_the_wards(of_referral text) returns boolean
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  may_see bigint;
  subjects text[];
  answer boolean;
begin
  select r.id into may_see from cases.referral r where r.reference = of_referral;
  subjects := array(select s.subject_reference from cases.referral_subject s where s.referral_id = may_see);
  perform set_config('mtf.officer', 'system', true);
  select exists (
    select 1
      from people.person p
      join people.residency h on h.person_id = p.id and h.superseded_at is null and h.data_class <> 25
           and h.valid_from <= today and (h.valid_to is null or h.valid_to >= today)
      join place.property b on b.uprn = h.property_uprn
      join place.property_area x on x.property_id = b.id
      join place.area a on a.id = x.area_id and a.kind = 'WARD'
      join cases.our_ward w on w.name = a.name
     where p.reference = any (subjects)
        or exists (select 1 from people.family_member m join people.family f on f.id = m.family_id
                    where m.person_id = p.id and m.superseded_at is null and f.reference = any (subjects)))
    into answer;
  perform set_config('mtf.officer', who, true);
  return answer;
end $$;
