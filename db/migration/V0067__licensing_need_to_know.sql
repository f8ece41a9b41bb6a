-- Who sees what of an application (partnership practice F.3): the header is D1, its people D3, fitness and representations D2.
-- The engine's own work needs the header, the register and the notices' periods; it sees no person and no evidence. The
-- public sees the register alone, which is its D1.
alter table licensing.application add foreign key (case_id) references cases.shared_case;

do $$
declare
  thing text;
begin
  -- rows that carry their case: seen by whoever sees the class, or by the members of that case
  foreach thing in array array['party', 'notified_person', 'declaration', 'requested_item', 'fitness_answer',
                               'management_arrangements', 'assessment', 'evidence', 'representation'] loop
    execute format('alter table licensing.%I add foreign key (case_id) references cases.shared_case', thing);
    execute format('create index on licensing.%I (application_id) include (data_class, case_id)', thing);
    execute format('alter table licensing.%I enable row level security', thing);
    execute format('alter table licensing.%I force row level security', thing);
    execute format($policy$create policy need_to_know on licensing.%1$I using (
        (select identity.acting()) not in ('system', 'public')
        and data_class = any ((select identity.full_classes())::smallint[])
        or data_class = any ((select identity.member_classes())::smallint[])
           and exists (select 1 from cases.team_member m
                        where m.case_id = %1$I.case_id and m.username = (select identity.acting())
                          and m.valid_from <= (select identity.today())
                          and (m.valid_to is null or m.valid_to >= (select identity.today()))))$policy$, thing);
  end loop;

  -- facts of the header
  foreach thing in array array['application_step', 'notice', 'appeal', 'licence', 'other_licensed_house', 'chosen_condition'] loop
    execute format('alter table licensing.%I enable row level security', thing);
    execute format('alter table licensing.%I force row level security', thing);
    execute format($policy$create policy need_to_know on licensing.%1$I using (
        (select identity.acting()) <> 'public' and 1::smallint = any ((select identity.full_classes())::smallint[])
        or (select identity.acting()) = 'system'
        or 1::smallint = any ((select identity.member_classes())::smallint[])
           and exists (select 1 from licensing.application a where a.id = %1$I.application_id))$policy$, thing);
  end loop;
  foreach thing in array array['house', 'house_unit', 'licensability_decision'] loop
    execute format('alter table licensing.%I enable row level security', thing);
    execute format('alter table licensing.%I force row level security', thing);
    execute format($policy$create policy need_to_know on licensing.%I using (
        (select identity.acting()) <> 'public' and 1::smallint = any ((select identity.full_classes())::smallint[])
        or 1::smallint = any ((select identity.member_classes())::smallint[])
        or (select identity.acting()) = 'system')$policy$, thing);
  end loop;
end $$;

alter table licensing.application enable row level security;
alter table licensing.application force row level security;
create policy need_to_know on licensing.application using (
  (select identity.acting()) <> 'public' and data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system'
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.team_member m
                  where m.case_id = application.case_id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))));

-- Anybody reads the register while the licence is in force; its history is the authority's own.
alter table licensing.register_entry enable row level security;
alter table licensing.register_entry force row level security;
create policy in_force on licensing.register_entry for select using (
  entered_on is not null and removed_on is null
  and commences_on <= (select identity.today()) and ends_on >= (select identity.today())
  and (select identity.acting()) is not null);
create policy keeping on licensing.register_entry using (
  (select identity.acting()) <> 'public' and 1::smallint = any ((select identity.full_classes())::smallint[]) or (select identity.acting()) = 'system');

-- The addresses are read at the counter, by whoever may see persons of the case.
alter table licensing.register_address add foreign key (case_id) references cases.shared_case;
alter table licensing.register_address enable row level security;
alter table licensing.register_address force row level security;
create policy need_to_know on licensing.register_address using (
  (select identity.acting()) not in ('system', 'public')
  and data_class = any ((select identity.full_classes())::smallint[])
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.team_member m
                  where m.case_id = register_address.case_id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))));

-- What is evidence is never deleted.
revoke delete on licensing.application, licensing.licence, licensing.register_entry, licensing.register_address,
  licensing.appeal, licensing.notice, licensing.evidence, licensing.representation, licensing.assessment,
  licensing.requested_item, licensing.licensability_decision, licensing.application_step from "${app}";
