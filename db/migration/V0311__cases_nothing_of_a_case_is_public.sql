-- The public register sees class 1 (Housing Act 2004 s.232), and of that the register alone: a visit, a street week, a note, an
-- action or a letter is no part of it, whatever its class.
do $$
declare
  of_the_house text;
begin
  foreach of_the_house in array array['cases.note', 'cases.note_version', 'cases.timeline_entry', 'cases.action',
      'cases.action_change', 'cases.visit', 'cases.street_week', 'documents.document'] loop
    execute format('create policy not_for_the_public on %s as restrictive using ((select identity.acting()) <> ''public'')',
      of_the_house);
  end loop;
end $$;
