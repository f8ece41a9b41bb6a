-- A case about anything the task force works on (partnership practice B.2): what it is about, how urgent, how risky, whose
-- lead, which marking, and every day its stages hang on. A case is shared only when the five tests of B.2 hold; until then
-- it belongs to one agency, and a row in single_agency_case says so to the policies of what hangs on it.
do $$
declare
  rule record;
begin
  for rule in select conname, pg_get_constraintdef(oid) as says from pg_constraint
               where conrelid = 'cases.shared_case'::regclass and contype = 'c' loop
    if rule.says like '%uprn IS NOT NULL%' then
      execute format('alter table cases.shared_case drop constraint %I', rule.conname);
    end if;
  end loop;
end $$;

alter table cases.shared_case
  add constraint shared_case_of_property check (type <> 'PROPERTY' or uprn is not null),
  add column priority text not null default 'P3' check (priority in ('P1', 'P2', 'P3')),
  add column risk text not null default 'STANDARD' check (risk in ('HIGH', 'MEDIUM', 'STANDARD')),
  add column high_cost boolean not null default false,
  add column shared boolean not null default false,
  add column opening_reason text,
  add column referral_reference text,
  add column ward_basis text check (ward_basis in ('CLIFTONVILLE_WEST', 'MARGATE_CENTRAL', 'EXCEPTION')),
  add column ward_exception_reason text,
  add column repeat_of_id bigint references cases.shared_case,
  add column accepted_on date,
  add column lead_accepted_on date,
  add column first_contact_on date,
  add column assessed_on date,
  add column plan_agreed_on date,
  add column review_series_on date,
  add column review_due_on date,
  add column last_reviewed_on date,
  add column closing_since date,
  add column closing_proposed_by text,
  add column closure_reason text check (closure_reason in ('NEEDS_MET', 'STEPPED_DOWN', 'DISENGAGED', 'MOVED', 'NO_FURTHER_ACTION',
                                                            'SINGLE_AGENCY_DONE', 'MERGED')),
  add column closure_summary text,
  add column closed_by text,
  add column handover_to text,
  add column last_local_link_on date,
  add column stepped_up_on date,
  add column recheck_due_on date,
  add constraint shared_case_exception check (ward_basis is distinct from 'EXCEPTION' or ward_exception_reason is not null),
  add constraint shared_case_led check (stage not in ('ALLOCATED', 'ASSESSMENT', 'PLAN', 'ACTIVE', 'CLOSING') or lead_professional is not null),
  add constraint shared_case_lead_known foreign key (lead_professional) references identity.officer (username),
  add constraint shared_case_no_higher_marking check (marking in ('NOT PROTECTIVELY MARKED', 'PROTECT', 'RESTRICTED', 'OFFICIAL', 'OFFICIAL-SENSITIVE'));
comment on column cases.shared_case.shared is 'True only while the five tests of B.2 hold: referral or reason, link in the wards, two agencies, lead accepted, legal basis for each pair';
comment on column cases.shared_case.review_series_on is 'The unshifted day of the 42-day series; review_due_on is that day or the next working day';

create index shared_case_review on cases.shared_case (review_due_on) where closed_on is null and review_due_on is not null;
create index shared_case_led_by on cases.shared_case (lead_professional) include (stage, type) where closed_on is null;
create index shared_case_of_uprn on cases.shared_case (uprn) where uprn is not null;
create index shared_case_repeat on cases.shared_case (repeat_of_id) where repeat_of_id is not null;

create table cases.single_agency_case (
  case_id bigint primary key references cases.shared_case,
  agency_code text not null references identity.agency
);
comment on table cases.single_agency_case is 'Cases whose body only one agency sees, because the five tests do not hold (yet): kept by trigger, asked by policies';
alter table cases.single_agency_case enable row level security;
alter table cases.single_agency_case force row level security;
create policy asking on cases.single_agency_case using ((select identity.acting()) <> 'public');

create function cases.keep_single_agency() returns trigger
  language plpgsql as $$
begin
  if new.shared then
    delete from cases.single_agency_case where case_id = new.id;
  else
    insert into cases.single_agency_case (case_id, agency_code) values (new.id, new.lead_agency)
    on conflict (case_id) do update set agency_code = excluded.agency_code;
  end if;
  return null;
end $$;
create trigger born after insert on cases.shared_case for each row execute function cases.keep_single_agency();
create trigger shared_or_not after update of shared, lead_agency on cases.shared_case
  for each row when (old.shared is distinct from new.shared or old.lead_agency is distinct from new.lead_agency)
  execute function cases.keep_single_agency();

select set_config('mtf.officer', 'system', false);
insert into cases.single_agency_case (case_id, agency_code) select id, lead_agency from cases.shared_case;
-- what was opened for licensing alone is one agency's file, and says so
update cases.shared_case set stage = 'SINGLE_AGENCY', opening_reason = 'Opened for the property''s file' where type = 'PROPERTY' and closed_on is null;
select set_config('mtf.officer', '', false);
