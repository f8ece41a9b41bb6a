-- Whoever writes into a meeting's minutes, a street week's history or a group's former names sees that meeting, week or group.
alter policy need_to_know on cases.item_minute with check (
  (select identity.acting()) = 'system' or meeting_id = any ((select cases.my_meetings())::bigint[]));
alter policy need_to_know on cases.decision with check (
  (select identity.acting()) = 'system' or meeting_id = any ((select cases.my_meetings())::bigint[]));
alter policy need_to_know on cases.minutes_erratum with check (
  (select identity.acting()) = 'system' or meeting_id = any ((select cases.my_meetings())::bigint[]));
alter policy with_the_week on cases.street_week_change with check (
  exists (select 1 from cases.street_week w where w.id = street_week_change.street_week_id));
alter policy with_the_group on safety.former_peer_group with check (
  exists (select 1 from safety.peer_group g where g.id = former_peer_group.group_id));
