-- A task about a case that its reader is excluded from is no task of theirs to see (partnership practice F.3, deny wins).
create policy no_conflict on workflow.worklist as restrictive for select using (
  coalesce(case_reference, '') <> all ((select cases.my_excluded_references())::text[])
  and reference <> all ((select cases.my_excluded_references())::text[]));
