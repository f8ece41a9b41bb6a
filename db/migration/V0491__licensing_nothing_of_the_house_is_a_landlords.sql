-- A landlord sees no class, and so nothing that a class opens. Where a policy opens to everybody but the public, it opened to them:
-- there a restrictive policy closes it, so that no policy added later gives it back. Geography stays: streets and areas
-- are anybody's to read; and what a landlord may read of their own application they may not write.
do $$
declare
  thing record;
begin
  for thing in
    select distinct p.schemaname, p.tablename from pg_policies p
     where p.schemaname in ('base', 'law', 'identity', 'workflow', 'place', 'people', 'cases', 'documents', 'licensing', 'housing', 'safety',
                            'continuity', 'intake', 'mail')
       and (coalesce(p.qual, '') || coalesce(p.with_check, '') like '%''public''%' or p.with_check like '%recorded_by = %')
       and p.tablename <> 'audit_entry'
       and not (p.schemaname = 'place' and p.tablename in ('street', 'area', 'area_ring', 'area_divided', 'postcode'))
       and not exists (select 1 from pg_policies o where o.schemaname = p.schemaname and o.tablename = p.tablename
                          and o.policyname in ('at_the_landlords_door', 'own') and o.schemaname in ('licensing', 'documents'))
  loop
    execute format('create policy not_for_landlords on %I.%I as restrictive using ((select identity.acting()) not like ''landlord:%%'')',
                   thing.schemaname, thing.tablename);
  end loop;
  for thing in
    select distinct p.schemaname, p.tablename from pg_policies p
     where p.schemaname = 'place' and p.tablename in ('street', 'area', 'area_ring', 'area_divided', 'postcode')
        or p.schemaname = 'documents' and p.tablename in ('document', 'document_pdf', 'received_file', 'received_content')
        or p.schemaname = 'licensing' and p.tablename in ('application', 'licence', 'landlord_message', 'landlord_message_header')
  loop
    execute format('create policy not_written_by_landlords on %I.%I as restrictive for insert with check ((select identity.acting()) not like ''landlord:%%'')',
                   thing.schemaname, thing.tablename);
    execute format('create policy not_changed_by_landlords on %I.%I as restrictive for update using ((select identity.acting()) not like ''landlord:%%'')',
                   thing.schemaname, thing.tablename);
    execute format('create policy not_deleted_by_landlords on %I.%I as restrictive for delete using ((select identity.acting()) not like ''landlord:%%'')',
                   thing.schemaname, thing.tablename);
  end loop;
end $$;

-- The functions that do something for whoever is on a case refuse the public; they refuse a landlord alike.
do $$
declare
  thing record;
begin
  for thing in
    select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('cases', 'people', 'identity', 'safety', 'housing') and p.prokind = 'f'
       and p.prosrc ~ 'if (who|identity\.acting\(\)) = ''public'' then'
       and p.proname <> 'acting_posts'
  loop
    execute regexp_replace(pg_get_functiondef(thing.oid), 'if (who|identity\.acting\(\)) = ''public'' then',
                           'if \1 = ''public'' or \1 like ''landlord:%'' then', 'g');
  end loop;
end $$;
