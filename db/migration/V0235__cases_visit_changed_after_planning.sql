-- Who goes and to which doors can be changed until a visit begins; what was is told by its history. Nothing of a visit that began
-- can be taken away.
grant delete on cases.visit_attendee, cases.visit_door to "${app}";
create policy before_it_begins on cases.visit_attendee as restrictive for delete using (
  exists (select 1 from cases.visit v where v.id = visit_id and v.status in ('PLANNED', 'BRIEFED')));
create policy before_it_begins on cases.visit_door as restrictive for delete using (
  exists (select 1 from cases.visit v where v.id = visit_id and v.status in ('PLANNED', 'BRIEFED')));
alter table cases.visit_acknowledgement drop constraint visit_acknowledgement_door_id_fkey;
alter table cases.visit_acknowledgement add foreign key (door_id) references cases.visit_door on delete cascade;

-- who takes themselves off may see the visit no more, and the list of who goes is right all the same
create function cases.keep_who_stays() returns trigger
  language plpgsql
as $$
declare
  who text := identity.acting();
begin
  perform set_config('mtf.officer', 'system', true);
  update cases.visit set usernames = array_remove(usernames, old.username) where id = old.visit_id;
  perform set_config('mtf.officer', who, true);
  return null;
end $$;
create trigger who_stays after delete on cases.visit_attendee for each row execute function cases.keep_who_stays();
