-- Two records that turn out to be one person: the absorbed one points to the one that is kept. Nothing else is rewritten:
-- each tie stays with the record it was written on, keeps its class and is seen by whom it was seen before (BR-ID2).
alter table people.person add column merged_into_id bigint references people.person check (merged_into_id <> id);
comment on column people.person.merged_into_id is 'The record that stands for this person since a merge; null where this one does';
create index person_merged_into on people.person (merged_into_id) where merged_into_id is not null;

-- The ids whose ties make up what is known of a person: their own record, and those merged into it that the one acting may
-- see. For an InitPlan: person_id = any ((select people.same_person(?))::bigint[]).
create function people.same_person(of_person bigint) returns bigint[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
begin
  return (with recursive same (id) as (
            select of_person
            union
            select p.id from people.person p join same s on p.merged_into_id = s.id)
          select array_agg(id) from same);
end $$;
comment on function people.same_person(bigint) is 'A person''s own id and those of the records merged into it, as far as the one acting may see them';
