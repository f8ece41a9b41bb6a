-- Rows of any room that hang on a case and carry their class: one rule for all of them.
create procedure cases.classified(of_table regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format($policy$create policy need_to_know on %1$s using (
      (select identity.acting()) not in ('system', 'public')
      and data_class = any ((select identity.full_classes())::smallint[])
      or data_class = any ((select identity.member_classes())::smallint[])
         and exists (select 1 from cases.team_member m
                      where m.case_id = %2$I.case_id and m.username = (select identity.acting())
                        and m.valid_from <= (select identity.today())
                        and (m.valid_to is null or m.valid_to >= (select identity.today()))))$policy$,
    of_table, (select relname from pg_class where oid = of_table));
  execute format('create policy never_the_excluded on %s as restrictive for select using
                    (case_id <> all ((select cases.my_exclusions())::bigint[]))', of_table);
end $$;
comment on procedure cases.classified(regclass) is
  'A table whose rows carry data_class and case_id: seen by whoever sees the class, or is on the team of the case where the class asks for that; never by the engine';
revoke all on procedure cases.classified(regclass) from public;
