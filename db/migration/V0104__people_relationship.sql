-- Who is what to whom: from is the parent, carer, … of to. The other direction is derived, never stored. Class D4; a fear of
-- somebody D17; where either end is a protected person D25.
create sequence people.relationship_number;
create table people.relationship (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null check (reference ~ '^RL-[0-9]{6,}$'),
  from_person_id bigint not null references people.person,
  to_person_id bigint not null references people.person,
  kind text not null check (kind in ('PARENT', 'STEP_PARENT', 'CARER', 'PARTNER', 'EX_PARTNER', 'SIBLING', 'HALF_SIBLING',
                                     'STEP_SIBLING', 'GRANDPARENT', 'OTHER_KIN', 'NON_KIN_ASSOCIATE', 'FEARS')),
  parental_responsibility boolean,
  responsibility_evidence text,
  data_class smallint not null references identity.data_class check (data_class in (4, 17, 25)),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  end_reason text,
  source_agency text not null references identity.agency,
  source_type text not null check (source_type in ('SELF_REPORT', 'VISIT', 'AGENCY_RECORD', 'LANDLORD', 'COUNCIL_TAX', 'OTHER')),
  confidence text not null check (confidence in ('CONFIRMED', 'PROBABLE', 'UNVERIFIED')),
  superseded_at timestamptz,
  superseded_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (from_person_id <> to_person_id),
  check (parental_responsibility is null or kind in ('PARENT', 'STEP_PARENT', 'CARER', 'GRANDPARENT', 'OTHER_KIN')),
  check (parental_responsibility is not true or length(trim(responsibility_evidence)) > 0),
  check (data_class = 25 or (data_class = 17) = (kind = 'FEARS')),
  -- the same tie is not recorded twice for one day
  constraint relationship_once exclude using gist (from_person_id with =, to_person_id with =, kind with =,
                                                   daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);
comment on column people.relationship.responsibility_evidence is 'What shows parental responsibility: birth certificate, court order and its date';
create unique index relationship_current on people.relationship (reference) where superseded_at is null;
create index relationship_from on people.relationship (from_person_id) include (to_person_id, kind, data_class) where superseded_at is null;
create index relationship_to on people.relationship (to_person_id) include (from_person_id, kind, data_class) where superseded_at is null;

alter table people.relationship enable row level security;
alter table people.relationship force row level security;
create policy need_to_know on people.relationship using (
  (select identity.acting()) <> 'public'
  and (data_class = any ((select identity.full_classes())::smallint[])
       or recorded_by = (select identity.acting()) and data_class = any ((select identity.member_classes())::smallint[])))
  with check ((select identity.acting()) <> 'public');
create policy when_keeping on people.relationship using ((select current_setting('mtf.keeping', true)) = 'people');
-- of a protected person: on the allow-list of every end that is protected
create policy allowed on people.relationship for select using (
  data_class = 25 and (from_person_id = any ((select people.my_protected())::bigint[]) or to_person_id = any ((select people.my_protected())::bigint[])));
revoke delete on people.relationship from "${app}";

-- Nobody is an ancestor of themselves, whoever may see the rows between. One statement's rows are looked at together, and two
-- officers who each write half of a circle wait for one another.
create function people.refuse_own_ancestor() returns trigger
  language plpgsql
as $$
declare
  circle boolean;
begin
  if not exists (select 1 from written where kind = 'PARENT') then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('people.parent', 0));
  perform set_config('mtf.keeping', 'people', true);
  with recursive descent (start, person) as (
    select w.from_person_id, w.to_person_id from written w where w.kind = 'PARENT'
    union
    select d.start, r.to_person_id
      from descent d join people.relationship r on r.from_person_id = d.person
     where r.kind = 'PARENT' and r.superseded_at is null
  )
  select exists (select 1 from descent where start = person) into circle;
  perform set_config('mtf.keeping', '', true);
  if circle then
    raise exception 'relationship_no_own_ancestor: a person would be their own ancestor' using errcode = '23514', constraint = 'relationship_no_own_ancestor';
  end if;
  return null;
end $$;
create trigger no_own_ancestor after insert on people.relationship
  referencing new table as written for each statement execute function people.refuse_own_ancestor();
