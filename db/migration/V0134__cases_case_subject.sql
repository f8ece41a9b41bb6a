-- What a case is about: persons, families, properties, organisations, from a day to a day. A family's members count through
-- the family. That somebody is the subject of a case is class D4 (members alone); a place or firm is the header's, D5.
create table cases.case_subject (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  case_id bigint not null references cases.shared_case,
  data_class smallint not null references identity.data_class,
  kind text not null check (kind in ('PERSON', 'FAMILY', 'PROPERTY', 'ORGANISATION')),
  person_id bigint references people.person,
  family_id bigint,
  organisation_id bigint references people.organisation,
  uprn text references place.address,
  role text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  end_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (num_nonnulls(person_id, family_id, organisation_id, uprn) = 1),
  check (kind = case when person_id is not null then 'PERSON' when family_id is not null then 'FAMILY'
                     when organisation_id is not null then 'ORGANISATION' else 'PROPERTY' end),
  check (data_class = case when kind in ('PERSON', 'FAMILY') then 4 else 5 end)
);
-- valid_to rides in each index: a policy asks it of every candidate
create unique index case_subject_person on cases.case_subject (person_id, case_id) include (valid_to) where person_id is not null and valid_to is null;
create unique index case_subject_family on cases.case_subject (family_id, case_id) include (valid_to) where family_id is not null and valid_to is null;
create unique index case_subject_organisation on cases.case_subject (organisation_id, case_id) where organisation_id is not null and valid_to is null;
create unique index case_subject_uprn on cases.case_subject (uprn, case_id) where uprn is not null and valid_to is null;
create index case_subject_of_person on cases.case_subject (person_id) where person_id is not null;
create index case_subject_of_family on cases.case_subject (family_id) where family_id is not null;
create index case_subject_of_case on cases.case_subject (case_id) include (data_class, kind, valid_to);

alter table cases.case_subject enable row level security;
alter table cases.case_subject force row level security;
create policy need_to_know on cases.case_subject for select using (
  (select identity.acting()) = 'system'
  or case_id <> all ((select cases.my_exclusions())::bigint[])
     and (data_class = any ((select identity.full_classes())::smallint[])
          or data_class = any ((select identity.member_classes())::smallint[])
             and exists (select 1 from cases.team_member m
                          where m.case_id = case_subject.case_id and m.username = (select identity.acting())
                            and m.valid_from <= (select identity.today())
                            and (m.valid_to is null or m.valid_to >= (select identity.today())))));
create policy adding on cases.case_subject for insert with check (recorded_by = (select identity.acting()) or (select identity.acting()) = 'system');
create policy ending on cases.case_subject for update using ((select identity.acting()) <> 'public');
revoke delete on cases.case_subject from "${app}";
