-- "This is wrong" (Data Protection Act 1998 s.14; UK GDPR Art 16; partnership practice F.5): said about one record, answered by the agency
-- that holds it: put right there, the earlier words kept, or refused with a reason, and what the person says stands beside the record.
insert into identity.function (code, object, letter, name) values
  ('correction.record', 'Subject access', 'C', 'Record that a person says that a record is wrong');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select 'correction.record', p, date '2009-07-01', 'whoever is told takes it in', 'design'
  from unnest(string_to_array('PM AA CSO HTL HIO PS PC PCSO FIW SWA SCM YOW DYW ENG FSO JCP HLT PRB', ' ')) p;

create table cases.correction (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^CR-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null references identity.data_class,
  case_id bigint references cases.shared_case,
  agency_code text not null references identity.agency,
  source text not null references cases.subject_source,
  record text not null,
  person_id bigint not null references people.person,
  person_reference text not null,
  said_on date not null,
  wrong text not null check (length(wrong) between 5 and 2000),
  should_say text not null check (length(should_say) between 3 and 2000),
  decide_by date not null,
  decide_why text not null,
  state text not null default 'SAID' check (state in ('SAID', 'ACCEPTED', 'REFUSED')),
  answer text check (length(answer) between 10 and 2000),
  statement text check (length(statement) between 3 and 2000),
  decided_at timestamptz,
  decided_by text references identity.officer (username),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((state = 'SAID') = (decided_at is null) and (decided_at is null) = (decided_by is null) and (decided_at is null) = (answer is null)),
  check ((state = 'REFUSED') = (statement is not null))
);
comment on column cases.correction.statement is 'The person''s own words, which stand beside the record since the agency did not put it right';
create index correction_of_record on cases.correction (record) where state = 'REFUSED';
create index correction_of_person on cases.correction (person_id);
revoke delete on cases.correction from "${app}";
alter table cases.correction enable row level security;
alter table cases.correction force row level security;
-- Whoever sees the record's class as the matrix says, whoever took it down, and the desk of the agency where its post may see the class
-- at all: it answers for the record.
create policy with_the_record on cases.correction using (
  (select identity.acting()) = 'system'
  or recorded_by = (select identity.acting())
  or (case_id is null or case_id <> all ((select cases.my_exclusions())::bigint[]))
     and (data_class = any ((select identity.full_classes())::smallint[])
          or data_class = any ((select identity.classes_seen('P'))::smallint[])
          or data_class = any ((select identity.member_classes())::smallint[])
             and (agency_code = any ((select identity.desks_of())::text[])
                  or (data_class <> 7 or agency_code = (select identity.acting_agency()))
                     and exists (select 1 from cases.team_member m
                                  where m.case_id = correction.case_id and m.username = (select identity.acting())
                                    and m.valid_from <= (select identity.today())
                                    and (m.valid_to is null or m.valid_to >= (select identity.today()))))));
create policy no_conflict on cases.correction as restrictive for select using (
  person_id <> all ((select people.my_conflicting_persons())::bigint[]));
-- The agency that holds the record answers, once; what was said is not rewritten.
create function cases.guard_correction() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if (new.reference, new.data_class, new.case_id, new.agency_code, new.source, new.record, new.person_id, new.said_on, new.wrong, new.should_say)
     is distinct from
     (old.reference, old.data_class, old.case_id, old.agency_code, old.source, old.record, old.person_id, old.said_on, old.wrong, old.should_say) then
    raise exception 'what was said is not rewritten' using errcode = '42501';
  end if;
  if old.state <> 'SAID' or new.decided_by <> identity.acting()
     or new.agency_code is distinct from identity.acting_agency() and new.agency_code <> all (identity.desks_of()) then
    raise exception 'answered once, by the agency that holds the record' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guarded before update on cases.correction for each row execute function cases.guard_correction();

insert into workflow.classified_process (process_key, data_class) values ('Correction', 23);

-- For the clock, whoever begins it: at which desk it waits, until when.
create function cases.correction_clock(of_correction text) returns table (post_code text, decide_by date)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
begin
  perform set_config('mtf.officer', 'system', true);
  return query
    select coalesce((select d.post_code from identity.agency_desk d
                      where d.agency_code = c.agency_code and d.valid_from <= today and (d.valid_to is null or d.valid_to >= today)), 'PM'),
           c.decide_by
      from cases.correction c where c.reference = of_correction;
  perform set_config('mtf.officer', who, true);
end $$;
