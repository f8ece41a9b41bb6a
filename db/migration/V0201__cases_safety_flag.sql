-- What must be known before anybody goes to a door or meets a person (partnership practice D.3). Two rows a flag: the instruction
-- (class D8, for everyone who may attend), and its reason (class D9, for few). Partial sight is two rows and never a mask.
create table cases.safety_instruction (
  code text not null check (code ~ '^[A-Z_]+$'),
  words text not null,
  advice text not null,
  no_visit boolean not null default false,
  position smallint not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from)
);
comment on table cases.safety_instruction is 'The instructions there are: chosen from, never typed, so that none can say what somebody suffers from';
comment on column cases.safety_instruction.no_visit is 'Nobody goes there until the post it names has been asked';
insert into cases.safety_instruction (code, words, advice, no_visit, position, valid_from, source, mark) values
('NO_VISIT_CALL_PS', 'No visit: call the police sergeant first', 'Nobody goes until the sergeant has said how.', true, 1, '2010-09-01', 'Partnership practice D.3', 'design'),
('NO_VISIT_CALL_HTL', 'No visit: call the housing team leader first', 'Nobody goes until the housing team leader has said how.', true, 2, '2010-09-01', 'Partnership practice D.3', 'design'),
('NO_VISIT_CALL_SWA', 'No visit: call social care first', 'Nobody goes until social care has said how.', true, 3, '2010-09-01', 'Partnership practice D.3', 'design'),
('POLICE_ACCOMPANY', 'Go with the police only', 'Ask the sergeant for an officer who comes with you.', false, 4, '2010-09-01', 'Partnership practice D.3', 'design'),
('DOUBLE_CREW', 'Go in pairs', 'Never alone, on no errand.', false, 5, '2010-09-01', 'Partnership practice D.3', 'design'),
('DOG', 'Dog', 'Have it shut away before the door is opened to you.', false, 6, '2010-09-01', 'Partnership practice D.3', 'design'),
('SHARPS', 'Needles or blades', 'Gloves and strong shoes; reach into nothing.', false, 7, '2010-09-01', 'Partnership practice D.3', 'design'),
('INFECTION_PPE_GENERIC', 'Protective clothing', 'Gloves and mask as for any house; ask nobody why.', false, 8, '2010-09-01', 'Partnership practice D.3', 'design'),
('FIRE_RISK', 'Risk of fire', 'Look for your way out before you go in.', false, 9, '2010-09-01', 'Partnership practice D.3', 'design'),
('DO_NOT_DISCUSS_BUSINESS_WITH_OTHERS_PRESENT', 'Speak of nothing while others are present', 'Say you will call again, if they are not alone.', false, 10, '2010-09-01', 'Partnership practice D.3', 'design');

create table cases.medical_word (
  word text not null check (word = lower(word)),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  primary key (word, valid_from)
);
comment on table cases.medical_word is 'Words that a reason is refused for: a flag tells what somebody did, never what they suffer from';
insert into cases.medical_word (word, valid_from, source)
select word, date '2010-09-01', 'Partnership practice D.3: no medical labels; HIV etc. never'
  from unnest(array['hiv', 'aids', 'hepatitis', 'hep b', 'hep c', 'tuberculosis', 'mrsa', 'scabies', 'covid', 'schizophrenia', 'schizophrenic',
    'psychosis', 'psychotic', 'bipolar', 'depression', 'depressed', 'dementia', 'autism', 'autistic', 'adhd', 'epilepsy', 'epileptic',
    'personality disorder', 'mentally ill', 'mental illness', 'diagnosis', 'diagnosed', 'infectious', 'contagious', 'sectioned']) word;

create table cases.safety_flag (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^SF-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 8 references identity.data_class check (data_class = 8),
  agency_code text not null references identity.agency,
  person_id bigint references people.person,
  uprn text references place.address,
  instruction text not null,
  instruction_version integer not null default 1 check (instruction_version > 0),
  state text not null check (state in ('PROPOSED', 'ACTIVE', 'REVIEW_DUE', 'RENEWED', 'REMOVED', 'REFUSED')),
  set_on date not null,
  decide_by date not null,
  decided_on date,
  decided_by text references identity.officer (username),
  review_due_on date not null,
  reviewed_on date,
  ended_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (num_nonnulls(person_id, uprn) = 1),
  check ((state in ('REMOVED', 'REFUSED')) = (ended_on is not null)),
  check (state = 'PROPOSED' or decided_on is not null)
);
comment on column cases.safety_flag.person_id is 'Of a person it stands at every door where they live today, and at no other: it follows them, never the next tenant';
comment on column cases.safety_flag.instruction_version is 'Goes up with each change of the instruction; what is acknowledged before a visit is a version';
create index safety_flag_of_person on cases.safety_flag (person_id) where person_id is not null and ended_on is null;
create index safety_flag_of_door on cases.safety_flag (uprn) where uprn is not null and ended_on is null;
create index safety_flag_in_order on cases.safety_flag (review_due_on, id);
revoke delete on cases.safety_flag from "${app}";
alter table cases.safety_flag enable row level security;
alter table cases.safety_flag force row level security;
create policy instruction_for_all_who_attend on cases.safety_flag using (
  (select identity.acting()) = 'system'
  or data_class = any ((select identity.classes_seen('P'))::smallint[]))
  with check ((select identity.acting()) <> 'public');

-- Whether the one acting decides about flags (partnership practice A.3, row Safety flag: A).
create function cases.decides_flags() returns boolean
  language sql stable set search_path = pg_catalog
as $$ select identity.acting_posts() && array['HTL', 'PS'] $$;

create table cases.safety_reason (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  flag_id bigint not null unique references cases.safety_flag,
  data_class smallint not null default 9 references identity.data_class check (data_class = 9),
  incident_on date not null,
  recorded text not null check (length(recorded) between 20 and 2000),
  source_reference text check (length(source_reference) <= 60),
  victim text references identity.officer (username),
  weapons boolean not null,
  informed_on date,
  not_informed_because text check (length(not_informed_because) between 15 and 1000),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (num_nonnulls(informed_on, not_informed_because) <= 1)
);
comment on column cases.safety_reason.recorded is 'The one incident it rests on, as it was recorded then';
comment on column cases.safety_reason.victim is 'The officer it happened to, who does not decide about it; null where none of ours';
comment on column cases.safety_reason.informed_on is 'The day the person was told of the flag; one of the two is needed before it is approved';
revoke delete on cases.safety_reason from "${app}";
alter table cases.safety_reason enable row level security;
alter table cases.safety_reason force row level security;
-- Class D9: by post; as a member of a case about the person or the door; who proposed it; and who decides, while it is theirs to
-- decide: nobody weighs what they may not read.
create policy reason_for_few on cases.safety_reason using (
  (select identity.acting()) = 'system'
  or data_class = any ((select identity.full_classes())::smallint[])
  or recorded_by = (select identity.acting())
  or (select cases.decides_flags())
     and exists (select 1 from cases.safety_flag f where f.id = flag_id and f.state in ('PROPOSED', 'REVIEW_DUE'))
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.safety_flag f
                  where f.id = flag_id
                    and (f.person_id = any ((select cases.my_people())::bigint[]) or f.uprn = any ((select cases.my_properties())::text[]))))
  with check ((select identity.acting()) <> 'public');

-- What was done to a flag and why. Of the class of its reason, for it speaks of it; seen by whom that is.
create table cases.safety_flag_change (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  flag_id bigint not null references cases.safety_flag,
  data_class smallint not null default 9 references identity.data_class check (data_class = 9),
  what text not null check (what in ('PROPOSED', 'APPROVED', 'REFUSED', 'REVIEW_DUE', 'UNREVIEWED', 'RENEWED', 'REMOVED')),
  instruction text not null,
  instruction_version integer not null,
  why text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index safety_flag_change_of_flag on cases.safety_flag_change (flag_id, id);
revoke update, delete on cases.safety_flag_change from "${app}";
alter table cases.safety_flag_change enable row level security;
alter table cases.safety_flag_change force row level security;
create policy with_the_reason on cases.safety_flag_change for select using (
  exists (select 1 from cases.safety_reason r where r.flag_id = safety_flag_change.flag_id));
create policy adding on cases.safety_flag_change for insert with check ((select identity.acting()) in (recorded_by, 'system'));

-- What lists and pages read: the instruction in the words of today, and whom or which door it is of, as far as the one acting
-- may see that.
create view cases.safety_flag_seen with (security_invoker = true) as
select f.*, i.words, i.advice, i.no_visit, i.position, p.reference as person_reference, p.name as person_name, a.line as door_line,
       a.postcode as door_postcode
  from cases.safety_flag f
  join cases.safety_instruction i on i.code = f.instruction and i.valid_from <= (select identity.today())
       and (i.valid_to is null or i.valid_to >= (select identity.today()))
  left join people.person p on p.id = f.person_id
  left join place.address a on a.uprn = f.uprn;

-- The doors at which live flags stand today: a door's own, and of a person every door where they live today. Derived at each
-- reading and stored nowhere: a residency that ends takes the flag along in the same transaction, and the next occupant has
-- none (vector J.9). Whoever attends sees the instruction without seeing who lives there: hence reads past the residencies' policy.
create function cases.flags_at(doors text[]) returns table (flag_id bigint, door text)
  language plpgsql volatile
as $$
declare
  before text := current_setting('mtf.keeping', true);
  today date := identity.today();
  found bigint[];
  at text[];
begin
  perform set_config('mtf.keeping', 'people', true);
  select array_agg(s.id), array_agg(s.uprn) into found, at from (
    select f.id, f.uprn from cases.safety_flag f where f.ended_on is null and f.uprn = any (doors)
    union
    select f.id, r.uprn
      from cases.safety_flag f
      join people.person p on p.id = f.person_id
      join people.residency r on r.person_id in (
             select f.person_id union select p.merged_into_id union select m.id from people.person m where m.merged_into_id = f.person_id)
     where f.ended_on is null and r.uprn = any (doors) and r.superseded_at is null
       and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)) s;
  perform set_config('mtf.keeping', coalesce(before, ''), true);
  return query select * from unnest(found, at);
end $$;
comment on function cases.flags_at(text[]) is 'Live flags at these doors today, each with the door: the door''s own and those of who lives there';

-- A place with all its doors: of a house each flat, of a flat also the house it is in.
create function cases.doors_of(places text[]) returns text[]
  language sql stable set search_path = pg_catalog
as $$
  with at as (select a.uprn, a.property_uprn, a.property_id, a.dwelling_unit_id from place.address a where a.uprn = any (places))
  select coalesce(array_agg(door.uprn), '{}') from (
    select unnest(places) as uprn
    union select at.property_uprn from at
    union select d.uprn from at join place.address d on d.property_id = at.property_id where at.dwelling_unit_id is null) door
   where door.uprn is not null
$$;

-- The flags that stand over a page: about a person, a family, a property or door, or a case. Whom and which doors the page is about
-- is asked as the one acting sees it; which flags stand there, of everybody who lives there.
create function cases.safety_standing(of_kind text, of_reference text) returns table (flag_id bigint, door text)
  language plpgsql volatile
as $$
declare
  today date := identity.today();
  of_case bigint;
  persons bigint[] := '{}';
  places text[] := '{}';
begin
  if of_kind = 'PERSON' then
    persons := people.same_person((select p.id from people.person p where p.reference = of_reference));
  elsif of_kind = 'FAMILY' then
    persons := array(select m.person_id from people.family f join people.family_member m on m.family_id = f.id
                      where f.reference = of_reference and m.superseded_at is null and m.valid_from <= today
                        and (m.valid_to is null or m.valid_to >= today));
  elsif of_kind = 'PLACE' then
    places := array[of_reference];
  else
    select c.id, array[c.uprn] into of_case, places from cases.shared_case c where c.reference = of_reference;
    persons := array(
      select s.person_id from cases.case_subject s where s.case_id = of_case and s.valid_to is null and s.person_id is not null
      union
      select m.person_id from cases.case_subject s join people.family_member m on m.family_id = s.family_id
       where s.case_id = of_case and s.valid_to is null and m.superseded_at is null and m.valid_from <= today
         and (m.valid_to is null or m.valid_to >= today));
    places := places || array(select s.uprn from cases.case_subject s
                               where s.case_id = of_case and s.valid_to is null and s.uprn is not null);
  end if;
  places := places || array(select r.uprn from people.residency r
                             where r.person_id = any (persons) and r.uprn is not null and r.superseded_at is null
                               and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today));
  return query
    select f.id, null::text from cases.safety_flag f where f.person_id = any (persons) and f.ended_on is null
    union
    select s.flag_id, s.door from cases.flags_at(cases.doors_of(places)) s;
end $$;
comment on function cases.safety_standing(text, text) is 'Live flags about a PERSON, FAMILY, PLACE (UPRN) or CASE; the door is null where the flag is of one of the persons';

-- The first medical word in a text, or null.
create function cases.medical_word_in(said text) returns text
  language sql stable set search_path = pg_catalog
as $$
  select w.word from cases.medical_word w
   where said ~* ('\m' || w.word || '\M')
     and w.valid_from <= identity.today() and (w.valid_to is null or w.valid_to >= identity.today())
   order by w.word limit 1
$$;
