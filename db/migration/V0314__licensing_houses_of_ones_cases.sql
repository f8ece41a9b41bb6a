-- D1 by case alone (letter C) is the houses of one's own cases, not all houses
-- that ever were applied for.
alter policy need_to_know on licensing.house using (
  (select identity.acting()) <> 'public' and 1::smallint = any ((select identity.full_classes())::smallint[])
  or 1::smallint = any ((select identity.member_classes())::smallint[])
     and property_uprn = any ((select cases.my_properties())::text[])
  or (select identity.acting()) = 'system');

alter policy need_to_know on licensing.licensability_decision using (
  (select identity.acting()) <> 'public' and 1::smallint = any ((select identity.full_classes())::smallint[])
  or 1::smallint = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from licensing.house h where h.id = licensability_decision.house_id)
  or (select identity.acting()) = 'system');
