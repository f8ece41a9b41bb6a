-- What do you hold about me? (partnership practice F.5; Data Protection Act 1998 s.7; UK GDPR Art 12 and 15). One request for the shared
-- record; each agency is its own controller and decides about what it put there. Governance coordinates: it sees how many records wait
-- with which agency and what an agency gives out, and nothing else of the records.

insert into identity.function (code, object, letter, name) values
  ('subject-access.record', 'Subject access', 'C', 'Record that somebody asks what is held about them'),
  ('subject-access.coordinate', 'Subject access', 'A', 'Coordinate a subject access request, and prepare its bundle'),
  ('subject-access.release', 'Subject access', 'A', 'Release, as the second person, what goes to the person who asked');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', f.source, f.mark
  from (values ('subject-access.record', 'PM AA CSO HTL HIO PS PC PCSO FIW SWA SCM YOW DYW ENG FSO JCP HLT PRB IGO', 'whoever is asked takes it in', 'design'),
               ('subject-access.coordinate', 'IGO', 'partnership practice A.3: SAR bundle', 'design'),
               ('subject-access.release', 'IGO LGL', 'not in partnership practice A.3', 'check')) as f (code, posts, source, mark)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);

-- Why something is taken out, by the law of the day on which the request came. The code stays inside: no paper says it.
create table cases.removal_code (
  code text not null check (code ~ '^[A-Z_]{3,20}$'),
  name text not null,
  guidance text not null,
  needs_opinion boolean not null default false,
  offered boolean not null default true,
  position smallint not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from)
);
comment on column cases.removal_code.needs_opinion is 'Only with the opinion of the health or social work professional';
comment on column cases.removal_code.offered is 'False of what the house writes itself';
revoke insert, update, delete on cases.removal_code from "${app}";
insert into cases.removal_code (code, name, guidance, needs_opinion, offered, position, valid_from, valid_to, source, mark) values
('THIRD_PARTY', 'About somebody else', 'They have not agreed, and it is not reasonable to give it without.', false, true, 1, '2000-03-01', '2018-05-24', 'Data Protection Act 1998 s.7(4) to (6)', 'sure'),
('THIRD_PARTY', 'About somebody else', 'They have not agreed, and it is not reasonable to give it without.', false, true, 1, '2018-05-25', null, 'Data Protection Act 2018 Sch 2 para 16', 'sure'),
('COMPLAINANT', 'Who complained', 'It would tell who complained (class D21).', false, true, 2, '2000-03-01', null, 'Partnership practice F.3, F.5', 'design'),
('INTELLIGENCE', 'Intelligence that is not shared', 'Class D12.', false, true, 3, '2000-03-01', null, 'Partnership practice F.3, F.5', 'design'),
('PRIVILEGE', 'Legal professional privilege', 'Legal advice, or made for proceedings (class D24).', false, true, 4, '2000-03-01', '2018-05-24', 'Data Protection Act 1998 Sch 7 para 10', 'sure'),
('PRIVILEGE', 'Legal professional privilege', 'Legal advice, or made for proceedings (class D24).', false, true, 4, '2018-05-25', null, 'Data Protection Act 2018 Sch 2 para 19', 'sure'),
('HARM', 'Serious harm', 'Health or social work: it would be likely to cause serious harm to the person or to somebody else. Say which professional thinks so.', true, true, 5, '2000-03-01', '2018-05-24', 'SI 2000/413 art 5; SI 2000/415 art 5', 'likely'),
('HARM', 'Serious harm', 'Health or social work: it would be likely to cause serious harm to the person or to somebody else. Say which professional thinks so.', true, true, 5, '2018-05-25', null, 'Data Protection Act 2018 Sch 3', 'likely'),
('CRIME', 'Crime and taxation', 'It would be likely to prejudice the prevention or detection of crime, the catching of offenders, or a tax.', false, true, 6, '2000-03-01', '2018-05-24', 'Data Protection Act 1998 s.29', 'sure'),
('CRIME', 'Crime and taxation', 'It would be likely to prejudice the prevention or detection of crime, the catching of offenders, or a tax.', false, true, 6, '2018-05-25', null, 'Data Protection Act 2018 Sch 2 para 2', 'sure'),
('NOT_DECIDED', 'Nobody decided in time', 'Governance said why it goes out without it.', false, false, 9, '2000-03-01', null, 'Partnership practice F.5', 'design');

create table cases.subject_request (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^SAR-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 23 references identity.data_class check (data_class = 23),
  person_id bigint not null references people.person,
  person_reference text not null,
  asker_name text not null check (length(asker_name) between 2 and 200),
  asker_address text not null check (length(asker_address) between 5 and 500),
  representative text check (length(representative) between 2 and 200),
  authority text check (length(authority) between 5 and 500),
  received_on date not null,
  received_how text not null check (received_how in ('LETTER', 'EMAIL', 'COUNTER', 'SPOKEN')),
  wanted text not null check (length(wanted) between 3 and 2000),
  answer_how text not null check (answer_how in ('POST', 'COLLECTED', 'EMAIL')),
  regime text not null,
  fee_pence integer not null check (fee_pence >= 0),
  fee_on date check (fee_on >= received_on),
  identity_on date,
  identity_seen text check (length(identity_seen) between 3 and 300),
  started_on date,
  answer_by date,
  answer_why text,
  extended_on date,
  extension_reason text,
  state text not null check (state in ('RECEIVED', 'GATHERED', 'PREPARED', 'RELEASED', 'SENT', 'ENDED')),
  without_why text,
  trail_in boolean,
  trail_why text,
  prepared_at timestamptz,
  prepared_by text references identity.officer (username),
  released_at timestamptz,
  released_by text references identity.officer (username),
  sent_on date,
  sent_how text check (sent_how in ('POST', 'COLLECTED', 'EMAIL')),
  ended_on date,
  end_kind text check (end_kind in ('NOT_PROVED', 'NO_FEE', 'WITHDRAWN', 'EXCESSIVE', 'REPEATED')),
  end_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((representative is null) = (authority is null)),
  check ((identity_on is null) = (identity_seen is null)),
  check ((started_on is null) = (answer_by is null) and (answer_by is null) = (answer_why is null)),
  check (state in ('RECEIVED', 'ENDED') or started_on is not null),
  check ((extended_on is null) = (extension_reason is null)),
  check (state not in ('PREPARED', 'RELEASED', 'SENT') or prepared_by is not null and trail_in is not null),
  check (trail_in is not false or trail_why is not null),
  check (released_by is null or released_by <> prepared_by),
  check (state not in ('RELEASED', 'SENT') or released_by is not null),
  check ((state = 'SENT') = (sent_on is not null) and (sent_on is null) = (sent_how is null)),
  check ((state = 'ENDED') = (ended_on is not null) and (ended_on is null) = (end_kind is null) and (end_kind is null) = (end_reason is null))
);
comment on column cases.subject_request.asker_name is 'As the letter to them names them';
comment on column cases.subject_request.authority is 'Of a representative: what was seen of the person’s authority';
comment on column cases.subject_request.regime is 'The edition of the law by the day of receipt, never by today';
comment on column cases.subject_request.started_on is 'From which day it is counted: request, fee where one is asked, and proof of identity are there';
comment on column cases.subject_request.without_why is 'Why it goes out without what nobody decided';
comment on column cases.subject_request.trail_in is 'Whether it tells which agencies looked at the record';
create index subject_request_listed on cases.subject_request (received_on desc, id desc);
create index subject_request_of_person on cases.subject_request (person_id);

-- What an agency holds of it: how much, and by when it decides. What it is stands in the items, which governance does not read.
create table cases.subject_part (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^SP-[0-9]{4}-[0-9]{5,}$'),
  request_id bigint not null references cases.subject_request,
  data_class smallint not null default 23 references identity.data_class check (data_class = 23),
  agency_code text not null references identity.agency,
  items integer not null check (items > 0),
  waiting integer not null check (waiting >= 0),
  asked_on date not null,
  decide_by date not null,
  decide_why text not null,
  settled_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (request_id, agency_code)
);
create index subject_part_of_agency on cases.subject_part (agency_code, decide_by) where settled_at is null;

-- Which registers are asked for what is about a person; a new register is a row here and its reader.
create table cases.subject_source (
  code text primary key check (code ~ '^[A-Z_]{3,20}$'),
  words text not null,
  reader text not null,
  position smallint not null
);
comment on table cases.subject_source is
  'The function of each register takes persons (bigint[]) and gives: record, data_class, case_id, agency_code, on_day, heading, body; asked as the system to gather, and as the officer to read';
revoke insert, update, delete on cases.subject_source from "${app}";

create table cases.subject_item (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  request_id bigint not null references cases.subject_request,
  part_id bigint not null references cases.subject_part,
  data_class smallint not null references identity.data_class,
  case_id bigint references cases.shared_case,
  agency_code text not null references identity.agency,
  source text not null references cases.subject_source,
  record text not null,
  on_day date not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'GIVEN', 'PART', 'WITHHELD')),
  code text,
  why text,
  opinion_of text check (length(opinion_of) between 3 and 200),
  opinion_on date,
  decisions smallint not null default 0,
  decided_at timestamptz,
  decided_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (request_id, source, record),
  check ((state = 'WAITING') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  check ((state = 'WITHHELD') = (code is not null)),
  check ((opinion_of is null) = (opinion_on is null))
);
create index subject_item_of_part on cases.subject_item (part_id, on_day);
create table cases.subject_removal (
  id bigint generated always as identity primary key,
  item_id bigint not null references cases.subject_item,
  data_class smallint not null references identity.data_class,
  decision smallint not null,
  passage text not null check (length(passage) between 1 and 20000),
  code text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column cases.subject_removal.decision is 'The how manyeth decision about the item it belongs to: an earlier one is kept';
create index subject_removal_of_item on cases.subject_removal (item_id, decision);

-- What an agency gives, as it goes out: the words with the passages already taken out. This is what governance reads.
create table cases.subject_given (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  item_id bigint not null unique references cases.subject_item,
  request_id bigint not null references cases.subject_request,
  data_class smallint not null references identity.data_class,
  agency_code text not null references identity.agency,
  on_day date not null,
  heading text not null,
  body text not null,
  stands boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index subject_given_of_request on cases.subject_given (request_id, on_day, id);
create table cases.subject_bundle (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  request_id bigint not null references cases.subject_request,
  data_class smallint not null default 23 references identity.data_class check (data_class = 23),
  content bytea not null,
  pages integer not null check (pages > 0),
  items integer not null check (items >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  recorded_by text not null
);
alter table cases.subject_bundle alter column content set storage external;
create index subject_bundle_of_request on cases.subject_bundle (request_id, id desc);
create table cases.subject_change (
  id bigint generated always as identity primary key,
  request_id bigint not null references cases.subject_request,
  data_class smallint not null default 23 references identity.data_class check (data_class = 23),
  what text not null,
  why text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index subject_change_of on cases.subject_change (request_id, id);

do $$
declare
  thing text;
begin
  foreach thing in array array['subject_request', 'subject_part', 'subject_item', 'subject_removal', 'subject_given', 'subject_bundle', 'subject_change'] loop
    execute format('revoke delete on cases.%I from "${app}"', thing);
    execute format('alter table cases.%I enable row level security', thing);
    execute format('alter table cases.%I force row level security', thing);
  end loop;
  foreach thing in array array['subject_removal', 'subject_bundle', 'subject_change'] loop
    execute format('revoke update on cases.%I from "${app}"', thing);
  end loop;
end $$;

-- An item is for the agency that put the record there, and there for whoever sees its class as the matrix says. The words themselves
-- are read from the register, under its own policy.
create policy of_the_holder on cases.subject_item using (
  (select identity.acting()) = 'system'
  or (agency_code = (select identity.acting_agency()) or agency_code = any ((select identity.desks_of())::text[]))
     and (case_id is null or case_id <> all ((select cases.my_exclusions())::bigint[]))
     and (data_class = any ((select identity.full_classes())::smallint[])
          or data_class = any ((select identity.classes_seen('P'))::smallint[])
          or data_class = any ((select identity.member_classes())::smallint[])
             and exists (select 1 from cases.team_member m
                          where m.case_id = subject_item.case_id and m.username = (select identity.acting())
                            and m.valid_from <= (select identity.today())
                            and (m.valid_to is null or m.valid_to >= (select identity.today())))));
create policy with_the_item on cases.subject_removal using (
  exists (select 1 from cases.subject_item i where i.id = item_id));
create policy holder_and_governance on cases.subject_given using (
  (select identity.acting()) = 'system'
  or stands and ((select identity.may('subject-access.coordinate')) or (select identity.may('subject-access.release')))
  or exists (select 1 from cases.subject_item i where i.id = item_id))
  with check (exists (select 1 from cases.subject_item i where i.id = item_id));
create policy desk_and_governance on cases.subject_part using (
  (select identity.acting()) = 'system'
  or (select identity.may('subject-access.coordinate'))
  or agency_code = any ((select identity.desks_of())::text[])
  or exists (select 1 from cases.subject_item i where i.part_id = subject_part.id))
  with check ((select identity.acting()) = 'system');
create policy who_has_a_hand_in_it on cases.subject_request for select using (
  (select identity.acting()) = 'system'
  or recorded_by = (select identity.acting())
  or (select identity.may('subject-access.coordinate'))
  or prepared_by is not null and (select identity.may('subject-access.release'))
  or exists (select 1 from cases.subject_part p where p.request_id = subject_request.id));
create policy taking_in on cases.subject_request for insert with check (
  recorded_by = (select identity.acting()) and state = 'RECEIVED' and (select identity.may('subject-access.record')));
create policy moving_on on cases.subject_request for update using (
  (select identity.acting()) = 'system'
  or (select identity.may('subject-access.coordinate'))
  or recorded_by = (select identity.acting()) and state = 'RECEIVED'
  or state = 'PREPARED' and (select identity.may('subject-access.release')))
  with check (true);
create policy no_conflict on cases.subject_request as restrictive for select using (
  person_id <> all ((select people.my_conflicting_persons())::bigint[]));
create policy coordinator_and_releaser on cases.subject_bundle using (
  ((select identity.may('subject-access.coordinate')) or (select identity.may('subject-access.release')))
  and exists (select 1 from cases.subject_request r where r.id = request_id));
create policy with_the_request on cases.subject_change for select using (
  (select identity.acting()) = 'system' or exists (select 1 from cases.subject_request r where r.id = request_id));
create policy adding on cases.subject_change for insert with check (
  recorded_by = (select identity.acting()) and exists (select 1 from cases.subject_request r where r.id = request_id));

-- What a program must not be trusted with: who asked is not rewritten, the second person is another, and what is with the second
-- person or has gone is not decided anew.
create function cases.guard_subject_request() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if (new.reference, new.person_id, new.received_on, new.regime, new.recorded_by)
     is distinct from (old.reference, old.person_id, old.received_on, old.regime, old.recorded_by) then
    raise exception 'what was asked is not rewritten' using errcode = '42501';
  end if;
  if old.state in ('SENT', 'ENDED') then
    raise exception 'it is over' using errcode = '42501';
  end if;
  if new.state = 'RELEASED' and old.state <> 'RELEASED'
     and (new.released_by <> identity.acting() or new.prepared_by = identity.acting() or not identity.may('subject-access.release')) then
    raise exception 'released by the second person alone' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guarded before update on cases.subject_request for each row execute function cases.guard_subject_request();
create function cases.guard_subject_item() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if (new.request_id, new.part_id, new.data_class, new.case_id, new.agency_code, new.source, new.record, new.on_day)
     is distinct from (old.request_id, old.part_id, old.data_class, old.case_id, old.agency_code, old.source, old.record, old.on_day) then
    raise exception 'what was gathered is not rewritten' using errcode = '42501';
  end if;
  if not exists (select 1 from cases.subject_request r where r.id = new.request_id and r.state = 'GATHERED') then
    raise exception 'it is decided while it is with the agencies' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guarded before update on cases.subject_item for each row execute function cases.guard_subject_item();

insert into workflow.classified_process (process_key, data_class) values ('SubjectAccess', 23), ('SubjectPart', 23);

-- Whoever takes a request in names the person by the reference and the family name that they give: a wrong pair and an unknown one get
-- the same answer. Asked past the index's policy, for governance coordinates and does not read it.
create function cases.subject_known(of_reference text, of_name text) returns bigint
  language plpgsql volatile
as $$
declare
  before text := current_setting('mtf.keeping', true);
  found bigint;
begin
  if not identity.may('subject-access.record') then
    raise exception 'not theirs to ask' using errcode = '42501';
  end if;
  perform set_config('mtf.keeping', 'people', true);
  select p.id into found from people.person p
   where p.reference = of_reference and strpos(lower(of_name), lower(p.family_name)) > 0
     and p.id <> all (people.my_conflicting_persons());
  perform set_config('mtf.keeping', coalesce(before, ''), true);
  return found;
end $$;

-- What is about a person, from every register: as much as the one acting may see.
create function cases.read_about(of_person bigint)
  returns table (source text, words text, record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text)
  language plpgsql stable
as $$
declare
  register cases.subject_source;
  persons bigint[] := people.same_person(of_person) || of_person;
begin
  for register in select * from cases.subject_source order by position loop
    return query execute format(
      'select %L::text, %L::text, r.record, r.data_class, r.case_id, r.agency_code, r.on_day, r.heading, r.body from %s($1) r',
      register.code, register.words, register.reader) using persons;
  end loop;
end $$;

-- Gathers: which agency holds what, without a word of it; the parts, each with its day. As the system, for nobody sees all of it.
create function cases.gather_subject(of_request text, decide_day date, because text, at_moment timestamptz) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  asked cases.subject_request;
  added integer;
begin
  select * into strict asked from cases.subject_request r where r.reference = of_request;
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true), set_config('mtf.asking', 'holders', true);
  with found as materialized (
    select distinct on (f.source, f.record) f.source, f.record, f.data_class, f.case_id, coalesce(f.agency_code, 'MTF') as agency_code, f.on_day
      from cases.read_about(asked.person_id) f
     where not exists (select 1 from cases.subject_item i where i.request_id = asked.id and i.source = f.source and i.record = f.record)),
  parts as (
    insert into cases.subject_part as p (reference, request_id, agency_code, items, waiting, asked_on, decide_by, decide_why, recorded_at, recorded_by)
    select base.next_number('SP', extract(year from today)::integer), asked.id, g.agency_code, g.n, g.n, today, decide_day, because, at_moment, who
      from (select f.agency_code, count(*)::integer as n from found f group by f.agency_code order by f.agency_code) g
    on conflict (request_id, agency_code) do update
       set items = p.items + excluded.items, waiting = p.waiting + excluded.waiting, settled_at = null
    returning p.id, p.agency_code)
  insert into cases.subject_item (request_id, part_id, data_class, case_id, agency_code, source, record, on_day, recorded_at, recorded_by)
  select asked.id, p.id, f.data_class, f.case_id, f.agency_code, f.source, f.record, f.on_day, at_moment, who
    from found f join parts p on p.agency_code = f.agency_code;
  get diagnostics added = row_count;
  perform set_config('mtf.officer', who, true), set_config('mtf.keeping', '', true), set_config('mtf.asking', '', true);
  return added;
end $$;

-- The parts of a request, and the desk and day of each, for whoever takes it in and so starts their clocks: nothing is told of records.
create function cases.subject_parts_of(of_request text) returns table (reference text, agency_code text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
begin
  if not exists (select 1 from cases.subject_request r where r.reference = of_request
                  and (r.recorded_by = who or identity.may('subject-access.coordinate'))) then
    raise exception 'not theirs to ask' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true);
  return query select p.reference, p.agency_code from cases.subject_part p join cases.subject_request r on r.id = p.request_id
                where r.reference = of_request and p.settled_at is null order by p.agency_code;
  perform set_config('mtf.officer', who, true);
end $$;
create function cases.subject_part_clock(of_part text) returns table (post_code text, decide_by date)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
begin
  perform set_config('mtf.officer', 'system', true);
  return query
    select coalesce((select d.post_code from identity.agency_desk d
                      where d.agency_code = p.agency_code and d.valid_from <= today and (d.valid_to is null or d.valid_to >= today)), 'PM'),
           p.decide_by
      from cases.subject_part p where p.reference = of_part;
  perform set_config('mtf.officer', who, true);
end $$;

-- Who of the agency can read what its desk may not: those of it on the cases that its items belong to.
create function cases.subject_readers(of_part text) returns text[]
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  found text[];
begin
  perform set_config('mtf.officer', 'system', true);
  select coalesce(array_agg(distinct m.username), '{}') into found
    from cases.subject_part p
    join cases.subject_item i on i.part_id = p.id and i.state = 'WAITING'
    join cases.team_member m on m.case_id = i.case_id and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
    join identity.officer o on o.username = m.username and o.agency_code = p.agency_code and o.active
   where p.reference = of_part;
  perform set_config('mtf.officer', who, true);
  return found;
end $$;

-- After a decision: how many of the part still wait. Counted past the items' policy, for nobody of the agency may see all of them.
create function cases.count_subject_part(of_part text, at_moment timestamptz) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  left_over integer;
begin
  perform set_config('mtf.officer', 'system', true);
  select count(*) into left_over from cases.subject_item i join cases.subject_part p on p.id = i.part_id
   where p.reference = of_part and i.state = 'WAITING';
  update cases.subject_part p set waiting = left_over, settled_at = case when left_over = 0 then coalesce(p.settled_at, at_moment) end,
         version = p.version + 1
   where p.reference = of_part;
  perform set_config('mtf.officer', who, true);
  return left_over;
end $$;

-- It goes out without what nobody decided: governance answers for that.
create function cases.leave_out_undecided(of_request text, at_moment timestamptz) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  kept integer;
begin
  if not identity.may('subject-access.coordinate') then
    raise exception 'not theirs to leave out' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true);
  update cases.subject_item i set state = 'WITHHELD', code = 'NOT_DECIDED', decided_at = at_moment, decided_by = who, decisions = i.decisions + 1,
         version = i.version + 1
    from cases.subject_request r where r.id = i.request_id and r.reference = of_request and i.state = 'WAITING';
  get diagnostics kept = row_count;
  update cases.subject_part p set waiting = 0, settled_at = at_moment, version = p.version + 1
    from cases.subject_request r where r.id = p.request_id and r.reference = of_request and p.settled_at is null;
  perform set_config('mtf.officer', who, true);
  return kept;
end $$;

-- The kinds of bodies that the person's information was disclosed to, for the letter that answers them.
create function cases.subject_recipients(of_request text) returns text[]
  language sql stable
as $$
  select coalesce(array_agg(distinct k.name order by k.name), '{}')
    from cases.subject_request r
    join cases.disclosure_subject s on s.person_id = r.person_id
    join cases.disclosure d on d.id = s.disclosure_id and d.released_at is not null and d.in_error_at is null
    join cases.recipient_body b on b.code = d.recipient
    join cases.recipient_kind k on k.code = b.kind
   where r.reference = of_request
$$;
