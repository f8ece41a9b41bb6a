-- Deny wins, and everywhere: who is excluded from a case (a conflict of interest) sees nothing that belongs to it, not what was
-- referred, planned, written, served or applied for either. Restrictive, so that no policy added later can give it back. What
-- warns whoever stands at the door, and what the public register holds, is not the case's and stays.
create function cases.my_excluded_references() returns text[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  excluded bigint[] := cases.my_exclusions();
  found text[];
begin
  if excluded = '{}' then
    return '{}';
  end if;
  -- whoever is excluded cannot read the case itself, its reference included
  perform set_config('mtf.officer', 'system', true);
  found := coalesce((select array_agg(c.reference) from cases.shared_case c where c.id = any (excluded)), '{}');
  perform set_config('mtf.officer', who, true);
  return found;
end $$;
comment on function cases.my_excluded_references() is
  'The cases that the acting officer is excluded from, by reference; empty for nearly everybody. For policies alone.';

do $$
declare
  of_a_case text;
begin
  foreach of_a_case in array array['cases.referral', 'cases.agency_referral', 'cases.visit',
      'licensing.application', 'licensing.assessment', 'licensing.declaration', 'licensing.evidence', 'licensing.fitness_answer',
      'licensing.management_arrangements', 'licensing.notified_person', 'licensing.party', 'licensing.register_address',
      'licensing.representation', 'licensing.requested_item'] loop
    execute format('create policy never_the_excluded on %s as restrictive for select using
                      (case_id is null or case_id <> all ((select cases.my_exclusions())::bigint[]))', of_a_case);
  end loop;
  foreach of_a_case in array array['documents.document', 'documents.received_file'] loop
    execute format('create policy never_the_excluded on %s as restrictive for select using
                      (case_reference is null or case_reference <> all ((select cases.my_excluded_references())::text[]))', of_a_case);
  end loop;
  -- an application's steps, notices and appeals are its own
  foreach of_a_case in array array['licensing.application_step', 'licensing.notice', 'licensing.appeal'] loop
    execute format('create policy with_the_application on %s as restrictive for select using
                      (exists (select 1 from licensing.application a where a.id = application_id))', of_a_case);
  end loop;
end $$;
