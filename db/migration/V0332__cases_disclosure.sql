-- What leaves the team, to whom, through which gateway and who let it (partnership practice F.2): asked, decided by a designated
-- officer, released, acknowledged, expired. What was told by word of mouth is entered afterwards.

-- Who asks (A.3: C), and who keeps the agreements.
insert into identity.function (code, object, letter, name) values
  ('disclosure.ask', 'Disclosure (s.115) log', 'C', 'Ask for a disclosure, or enter one that was told'),
  ('agreement.keep', 'Sharing agreement', 'U', 'Record, keep and end a sharing agreement');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select 'disclosure.ask', p, date '2009-07-01', 'partnership practice A.3', 'design'
  from unnest(array['AA', 'CSO', 'HTL', 'HIO', 'PS', 'PC', 'PCSO', 'FIW', 'SWA', 'YOW', 'DYW', 'ENG', 'FSO', 'JCP', 'HLT']) p
union all select 'disclosure.ask', p, '2009-07-01', 'not in partnership practice A.3: as those beside them', 'check' from unnest(array['SCM', 'PRB', 'IGO', 'LGL']) p
union all select 'agreement.keep', 'IGO', '2009-07-01', 'partnership practice A.1', 'design';

-- Who reads the log beyond what they asked for (A.3: R), who governs it, and who decides about which class (A.3: A).
create table cases.disclosure_post (
  post_code text not null references identity.post,
  may text not null check (may in ('READ', 'DECIDE', 'GOVERN')),
  classes smallint[],
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (post_code, may, valid_from)
);
comment on column cases.disclosure_post.classes is 'The classes about which a post decides; null: all';
insert into cases.disclosure_post (post_code, may, valid_from, source, mark)
select p, 'READ', date '2009-07-01', 'partnership practice A.3', 'design' from unnest(array['PM', 'CSO', 'HTL', 'PS', 'SWA']) p
union all select 'SCM', 'READ', '2009-07-01', 'partnership practice F.3: as the assistant', 'check'
union all select 'IGO', 'GOVERN', '2009-07-01', 'partnership practice A.3: the disclosure log', 'design';
insert into cases.disclosure_post (post_code, may, classes, valid_from, source, mark) values
('PS', 'DECIDE', array[1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 20, 21], '2009-07-01', 'partnership practice A.3', 'check'),
('SWA', 'DECIDE', array[1, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19], '2009-07-01', 'partnership practice A.3', 'check'),
('SCM', 'DECIDE', array[1, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19], '2009-07-01', 'partnership practice F.3: as the assistant', 'check'),
('LGL', 'DECIDE', array[24], '2009-07-01', 'not in partnership practice A.3: legal advice is the legal officer''s', 'check'),
('IGO', 'DECIDE', array[22, 23, 25], '2009-07-01', 'not in partnership practice A.3', 'check');

create function cases.disclosures_may(what text) returns boolean
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  return exists (select 1 from cases.disclosure_post p
                  where p.may = what and p.post_code = any (identity.acting_posts())
                    and p.valid_from <= identity.today() and (p.valid_to is null or p.valid_to >= identity.today()));
end $$;
-- The classes about whose disclosure the one acting decides.
create function cases.disclosures_decided() returns smallint[]
  language plpgsql stable set search_path = pg_catalog
as $$
begin
  return coalesce((select array_agg(distinct c.code)
                     from cases.disclosure_post p
                     join identity.data_class c on p.classes is null or c.code = any (p.classes)
                    where p.may = 'DECIDE' and p.post_code = any (identity.acting_posts())
                      and p.valid_from <= identity.today() and (p.valid_to is null or p.valid_to >= identity.today())), '{}');
end $$;
create function cases.persons_alone(on_day date) returns integer
  language sql stable set search_path = pg_catalog
as $$
  select n.number::integer from law.regime r join law.regime_number n on n.regime_id = r.id
   where r.code = 'DISCLOSURE' and n.name = 'persons alone' and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)
$$;

create table cases.disclosure (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^DS-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null references identity.data_class,
  case_id bigint references cases.shared_case,
  holding_agency text not null references identity.agency,
  recipient text not null references cases.recipient_body,
  recipient_person text not null check (length(recipient_person) between 2 and 200),
  means text not null check (means in ('FILE', 'PRINT', 'LETTER', 'EMAIL', 'VERBAL')),
  items text not null check (length(items) between 3 and 2000),
  purposes text[] not null check (cardinality(purposes) >= 1),
  purpose text not null check (length(purpose) between 3 and 1000),
  gateways text[] not null check (cardinality(gateways) >= 1),
  agreement text references cases.sharing_agreement (reference),
  necessity text not null check (length(necessity) between 30 and 2000),
  informed boolean not null,
  informed_why text,
  urgent boolean not null,
  persons integer not null check (persons >= 0),
  given_at timestamptz,
  requested_at timestamptz not null,
  decide_by timestamptz not null,
  state text not null default 'REQUESTED' check (state in ('REQUESTED', 'DECIDED', 'RELEASED', 'ACKNOWLEDGED', 'EXPIRED')),
  decision text check (decision in ('GRANTED', 'PART', 'REFUSED')),
  decided_by text references identity.officer (username),
  decided_at timestamptz,
  decision_reason text,
  conditions text,
  expires_on date,
  released_at timestamptz,
  released_by text,
  acknowledged_on date,
  receipt text,
  in_error_at timestamptz,
  in_error_by text,
  in_error_reason text,
  export text,
  list text,
  filters text,
  fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((state = 'REQUESTED') = (decision is null)),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (decided_by is null or decided_by <> recorded_by),
  check (decision is null or decision = 'GRANTED' or decision_reason is not null),
  check (decision is distinct from 'REFUSED' or state = 'DECIDED'),
  check (decision is null or decision = 'REFUSED' or expires_on is not null),
  check (informed or length(informed_why) >= 10),
  check ((released_at is null) = (released_by is null)),
  check (state not in ('RELEASED', 'ACKNOWLEDGED') or released_at is not null),
  check ((in_error_at is null) = (in_error_reason is null)),
  check ((fingerprint is null) = (export is null))
);
comment on column cases.disclosure.data_class is 'The most confidential class among what is disclosed: who sees the entry';
comment on column cases.disclosure.recipient_person is 'Who at the body gets it: a name or an office';
comment on column cases.disclosure.given_at is 'When it was told, where that had to be before anybody could decide';
comment on column cases.disclosure.fingerprint is 'Of a list as a file: SHA-256 of what it is narrowed to, so that the file taken is the file decided upon';
create index disclosure_listed on cases.disclosure (requested_at desc, id desc) include (data_class, state, recorded_by, case_id);
create index disclosure_waiting on cases.disclosure (decide_by, id) include (data_class, recorded_by, case_id) where state = 'REQUESTED';
create index disclosure_of_case on cases.disclosure (case_id, requested_at desc) include (data_class, recorded_by) where case_id is not null;
create index disclosure_file_asked on cases.disclosure (recorded_by, export, fingerprint) where export is not null;
revoke delete on cases.disclosure from "${app}";
alter table cases.disclosure enable row level security;
alter table cases.disclosure force row level security;
-- Whoever asked; who decides about the class; governance; and who may read the log, as far as they see the class by post or case.
create policy need_to_know on cases.disclosure for select using (
  (select identity.acting()) = 'system'
  or (case_id is null or case_id <> all ((select cases.my_exclusions())::bigint[]))
     and (recorded_by = (select identity.acting())
          or data_class = any ((select cases.disclosures_decided())::smallint[])
          or (select cases.disclosures_may('GOVERN'))
          or 'IMM' = any (gateways) and 'LGL' = any ((select identity.acting_posts())::text[])
          or (select cases.disclosures_may('READ'))
             and (data_class = any ((select identity.full_classes())::smallint[])
                  or data_class = any ((select identity.member_classes())::smallint[])
                     and exists (select 1 from cases.team_member m
                                  where m.case_id = disclosure.case_id and m.username = (select identity.acting())
                                    and m.valid_from <= (select identity.today())
                                    and (m.valid_to is null or m.valid_to >= (select identity.today()))))));
create policy asking on cases.disclosure for insert with check (
  recorded_by = (select identity.acting()) and state = 'REQUESTED' and in_error_at is null);
-- what may be changed, and by whom, is kept by the trigger below
create policy moving_on on cases.disclosure for update using (
  (select identity.acting()) = 'system'
  or recorded_by = (select identity.acting())
  or data_class = any ((select cases.disclosures_decided())::smallint[]));

create table cases.disclosure_subject (
  disclosure_id bigint not null references cases.disclosure,
  person_id bigint not null references people.person,
  data_class smallint not null references identity.data_class,
  primary key (disclosure_id, person_id)
);
create index disclosure_subject_of_person on cases.disclosure_subject (person_id);
create table cases.disclosure_approval (
  id bigint generated always as identity primary key,
  disclosure_id bigint not null references cases.disclosure,
  data_class smallint not null references identity.data_class,
  capacity text not null check (capacity in ('SECOND', 'CALDICOTT', 'LEGAL', 'GOVERNANCE')),
  named text check (length(named) between 3 and 200),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (disclosure_id, capacity),
  check ((capacity = 'CALDICOTT') = (named is not null))
);
comment on column cases.disclosure_approval.named is 'The Caldicott Guardian of the health body, who signs outside this system';
create table cases.disclosure_change (
  id bigint generated always as identity primary key,
  disclosure_id bigint not null references cases.disclosure,
  data_class smallint not null references identity.data_class,
  what text not null,
  why text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index disclosure_change_of on cases.disclosure_change (disclosure_id, id);
do $$
declare
  thing text;
begin
  foreach thing in array array['disclosure_subject', 'disclosure_approval', 'disclosure_change'] loop
    execute format('revoke update, delete on cases.%I from "${app}"', thing);
    execute format('alter table cases.%I enable row level security', thing);
    execute format('alter table cases.%I force row level security', thing);
    execute format('create policy with_the_disclosure on cases.%1$I for select using (
        exists (select 1 from cases.disclosure d where d.id = %1$I.disclosure_id))', thing);
  end loop;
end $$;
create policy naming on cases.disclosure_subject for insert with check (
  exists (select 1 from cases.disclosure d where d.id = disclosure_id and d.recorded_by = (select identity.acting()) and d.state = 'REQUESTED'));
create policy adding on cases.disclosure_change for insert with check (
  recorded_by = (select identity.acting()) and exists (select 1 from cases.disclosure d where d.id = disclosure_id));
create policy signing on cases.disclosure_approval for insert with check (
  recorded_by = (select identity.acting())
  and exists (select 1 from cases.disclosure d where d.id = disclosure_id and d.recorded_by <> (select identity.acting()) and d.state = 'REQUESTED')
  and case capacity
        when 'LEGAL' then 'LGL' = any ((select identity.acting_posts())::text[])
        when 'GOVERNANCE' then 'IGO' = any ((select identity.acting_posts())::text[])
        when 'CALDICOTT' then array['IGO', 'HLT'] && (select identity.acting_posts())::text[]
        else 'IGO' = any ((select identity.acting_posts())::text[]) or data_class = any ((select cases.disclosures_decided())::smallint[])
      end);

-- What the law of the log does not leave to a program: who decides, once; two persons over the number; each signature that the
-- gateway asks for; and what was asked is never rewritten.
create function cases.guard_disclosure() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  wanted text;
begin
  if (new.data_class, new.case_id, new.recipient, new.recipient_person, new.means, new.items, new.purposes, new.purpose, new.gateways,
      new.agreement, new.necessity, new.persons, new.fingerprint, new.export, new.recorded_by, new.recorded_at)
     is distinct from
     (old.data_class, old.case_id, old.recipient, old.recipient_person, old.means, old.items, old.purposes, old.purpose, old.gateways,
      old.agreement, old.necessity, old.persons, old.fingerprint, old.export, old.recorded_by, old.recorded_at) then
    raise exception 'what was asked is not rewritten' using errcode = '42501';
  end if;
  if old.decision is not null and (new.decision, new.decided_by, new.decided_at) is distinct from (old.decision, old.decided_by, old.decided_at) then
    raise exception 'it is decided' using errcode = '42501';
  end if;
  if old.decision is null and new.decision is not null then
    if new.decided_by <> who or new.data_class <> all (cases.disclosures_decided()) then
      raise exception 'not theirs to decide' using errcode = '42501';
    end if;
    if new.decision <> 'REFUSED' then
      if new.persons > cases.persons_alone(identity.today())
         and not exists (select 1 from cases.disclosure_approval a
                          where a.disclosure_id = new.id and a.capacity = 'SECOND' and a.recorded_by not in (who, new.recorded_by)) then
        raise exception 'two persons approve so many' using errcode = '42501';
      end if;
      for wanted in select distinct unnest(g.approvals) from cases.gateway g
                     where g.code = any (new.gateways) and g.valid_from <= identity.today()
                       and (g.valid_to is null or g.valid_to >= identity.today()) loop
        if not exists (select 1 from cases.disclosure_approval a where a.disclosure_id = new.id and a.capacity = wanted) then
          raise exception 'a signature of the gateway is missing' using errcode = '42501';
        end if;
      end loop;
    end if;
  end if;
  return new;
end $$;
create trigger guarded before update on cases.disclosure for each row execute function cases.guard_disclosure();

insert into workflow.classified_process (process_key, data_class) values ('Disclosure', 5), ('ConsentWatch', 6);

-- A list as a file for somebody outside, before it is asked for: which list, narrowed to what, of how many persons.
create table cases.disclosure_file (
  id bigint generated always as identity primary key,
  reference text not null unique check (reference ~ '^DF-[0-9]{4}-[0-9]{5,}$'),
  export text not null check (export ~ '^/[a-z/-]+$'),
  list text not null,
  filters text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  data_class smallint not null references identity.data_class,
  persons integer not null check (persons >= 0),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index disclosure_file_of on cases.disclosure_file (recorded_by, export, fingerprint);
revoke update, delete on cases.disclosure_file from "${app}";
alter table cases.disclosure_file enable row level security;
alter table cases.disclosure_file force row level security;
create policy own on cases.disclosure_file using (recorded_by = (select identity.acting()));

-- So many persons of a list at once within the team take a second person too: the number is the dated one.
comment on table identity.export_request is 'Lists of more persons than one officer takes alone (regime DISCLOSURE), within the team: agreed to by a second person';
