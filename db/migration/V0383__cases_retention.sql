-- Until when each closed case and each referral not taken on is kept, as it was last reckoned from the schedule and the record's facts.
create table cases.retention (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique,
  data_class smallint not null default 5 references identity.data_class check (data_class = 5),
  case_id bigint unique references cases.shared_case,
  referral_id bigint unique references cases.referral,
  agency_code text not null,
  rule_code text not null,
  ended_on date not null,
  youngest_id bigint references people.person,
  youngest_born date,
  unknown_births integer not null default 0,
  kept_until date,
  reckoned_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (num_nonnulls(case_id, referral_id) = 1),
  check (kept_until > ended_on),
  check (kept_until is not null or unknown_births > 0)
);
comment on column cases.retention.agency_code is 'Whose it is: the lead agency of a case, the agency that referred';
comment on column cases.retention.unknown_births is 'Children of the case of whom no birth is known: while there is one it is not due';
comment on column cases.retention.kept_until is 'The last day on which it is kept; null where that cannot be reckoned';
create index retention_due on cases.retention (kept_until, id) include (rule_code, agency_code);
create index retention_youngest on cases.retention (youngest_id) where youngest_id is not null;
revoke insert, update, delete on cases.retention from "${app}";
grant insert, update on cases.retention to "${app}";
alter table cases.retention enable row level security;
alter table cases.retention force row level security;
-- Whoever governs disposal, and whoever sees the record itself.
create function cases.governs_disposal() returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select identity.acting_posts() && array['IGO', 'AUD'] or identity.may('disposal.propose') or identity.may('disposal.decide')
      or identity.may('disposal-hold.keep')
$$;
create policy need_to_know on cases.retention for select using (
  (select identity.acting()) = 'system'
  or (select cases.governs_disposal())
  or exists (select 1 from cases.shared_case c where c.id = retention.case_id)
  or exists (select 1 from cases.referral r where r.id = retention.referral_id));
create policy reckoning on cases.retention using ((select identity.acting()) = 'system') with check ((select identity.acting()) = 'system');

-- What stops disposal: a claim, an inquiry, a complaint (partnership practice F.6). Of one record, of a person wherever they stand, of a
-- kind of record, or of everything.
create table cases.disposal_hold (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^RH-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 5 references identity.data_class check (data_class = 5),
  ground text not null check (ground in ('CLAIM', 'INQUIRY', 'COMPLAINT')),
  covers text not null check (covers in ('RECORD', 'PERSON', 'KIND', 'ALL')),
  about text not null,
  case_id bigint references cases.shared_case,
  referral_id bigint references cases.referral,
  person_id bigint references people.person,
  rule_code text,
  set_on date not null,
  review_due_on date not null,
  lifted_on date,
  lifted_by text references identity.officer (username),
  recorded_at timestamptz not null,
  recorded_by text not null references identity.officer (username),
  check ((covers = 'KIND') = (rule_code is not null)),
  check (covers = 'RECORD' or case_id is null and referral_id is null),
  check (covers = 'PERSON' or person_id is null),
  check ((lifted_on is null) = (lifted_by is null)),
  constraint lifted_by_another check (lifted_by <> recorded_by)
);
comment on column cases.disposal_hold.about is 'The reference or the kind that it is about; it stays when that is disposed of under a later hold''s end';
create index disposal_hold_standing on cases.disposal_hold (review_due_on, id) where lifted_on is null;
create index disposal_hold_of_case on cases.disposal_hold (case_id) where case_id is not null;
create index disposal_hold_of_referral on cases.disposal_hold (referral_id) where referral_id is not null;
create index disposal_hold_of_person on cases.disposal_hold (person_id) where person_id is not null;
-- Why it was set, kept and lifted: for those who govern alone.
create table cases.disposal_hold_change (
  id bigint generated always as identity primary key,
  hold_id bigint not null references cases.disposal_hold,
  data_class smallint not null default 24 references identity.data_class check (data_class = 24),
  what text not null check (what in ('SET', 'KEPT', 'LIFTED')),
  why text not null check (length(why) between 15 and 2000),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index disposal_hold_change_of on cases.disposal_hold_change (hold_id, id);
revoke delete on cases.disposal_hold from "${app}";
revoke update, delete on cases.disposal_hold_change from "${app}";
alter table cases.disposal_hold enable row level security;
alter table cases.disposal_hold force row level security;
alter table cases.disposal_hold_change enable row level security;
alter table cases.disposal_hold_change force row level security;
create policy need_to_know on cases.disposal_hold for select using (
  (select identity.acting()) = 'system'
  or (select cases.governs_disposal())
  or covers in ('KIND', 'ALL')
  or exists (select 1 from cases.shared_case c where c.id = disposal_hold.case_id)
  or exists (select 1 from cases.referral r where r.id = disposal_hold.referral_id));
create policy setting on cases.disposal_hold for insert with check (
  recorded_by = (select identity.acting()) and lifted_on is null and (select identity.may('disposal-hold.keep')));
create policy reviewing on cases.disposal_hold for update using ((select identity.may('disposal-hold.keep')));
create policy governing on cases.disposal_hold_change for select using ((select cases.governs_disposal()));
create policy adding on cases.disposal_hold_change for insert with check (
  recorded_by = (select identity.acting()) and (select identity.may('disposal-hold.keep')));

create function cases.guard_disposal_hold() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if cases.disposing() then
    return new;
  end if;
  if (new.reference, new.ground, new.covers, new.about, new.case_id, new.referral_id, new.person_id, new.rule_code, new.set_on, new.recorded_by)
     is distinct from
     (old.reference, old.ground, old.covers, old.about, old.case_id, old.referral_id, old.person_id, old.rule_code, old.set_on, old.recorded_by)
     or old.lifted_on is not null
     or new.lifted_by is distinct from old.lifted_by and new.lifted_by is distinct from identity.acting() then
    raise exception 'a hold is kept or lifted, and by whoever does it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guarded before update on cases.disposal_hold for each row execute function cases.guard_disposal_hold();

insert into cases.disposal_rule (room_table, via, of_table, what, register, why) values
('cases.retention', 'case_id', 'cases.shared_case', 'DELETE', 'Cases', ''),
('cases.retention', 'referral_id', 'cases.referral', 'DELETE', 'Referrals', ''),
('cases.retention', 'youngest_id', 'people.person', 'STOPS', 'Persons', 'another case is kept by their birthday'),
('cases.disposal_hold', 'case_id', 'cases.shared_case', 'DETACH', 'Holds on disposal', ''),
('cases.disposal_hold', 'referral_id', 'cases.referral', 'DETACH', 'Holds on disposal', ''),
('cases.disposal_hold', 'person_id', 'people.person', 'DETACH', 'Holds on disposal', '');

-- Which records which standing hold covers, and which wait for what a person asked about them, as the system knows it; whoever asks joins it
-- with what they see.
create function cases.held_records() returns table (retention_id bigint, hold_reference text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  before text := current_setting('mtf.keeping', true);
begin
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true);
  return query
    with standing as materialized (
      select h.reference, h.covers, h.rule_code, h.case_id, h.referral_id, h.person_id from cases.disposal_hold h where h.lifted_on is null
      -- whoever has asked what is held, or said that it is wrong, is answered first (Data Protection Act 2018 s.173)
      union all select q.reference, 'PERSON', null, null, null, q.person_id from cases.subject_request q where q.state not in ('SENT', 'ENDED')
      union all select q.reference, 'PERSON', null, null, null, q.person_id from cases.correction q where q.state = 'SAID')
    select r.id, h.reference from cases.retention r join standing h
        on h.covers = 'ALL' or h.rule_code = r.rule_code or h.case_id = r.case_id or h.referral_id = r.referral_id
    union select r.id, h.reference from standing h join cases.case_subject s on s.person_id = h.person_id join cases.retention r on r.case_id = s.case_id
    union select r.id, h.reference from standing h join people.family_member m on m.person_id = h.person_id
            join cases.case_subject s on s.family_id = m.family_id join cases.retention r on r.case_id = s.case_id
    union select r.id, h.reference from standing h join cases.note_person n on n.person_id = h.person_id
            join cases.note x on x.id = n.note_id join cases.retention r on r.case_id = x.case_id
    union select r.id, h.reference from standing h join cases.consent n on n.person_id = h.person_id join cases.retention r on r.case_id = n.case_id
    union select r.id, h.reference from standing h join cases.disclosure_subject n on n.person_id = h.person_id
            join cases.disclosure d on d.id = n.disclosure_id join cases.retention r on r.case_id = d.case_id
    union select r.id, h.reference from standing h join people.person p on p.id = h.person_id
            join cases.referral_subject s on s.subject_reference = p.reference
            join cases.referral f on f.id = s.referral_id
            join cases.retention r on r.referral_id = f.id or r.case_id = f.case_id;
  perform set_config('mtf.officer', who, true), set_config('mtf.keeping', coalesce(before, ''), true);
end $$;

-- The facts from which a record's time is reckoned: when it ended, under which rule, the youngest child and whose birth is not known.
-- A birth known by its year counts as the last day of it; one to come as the day it is expected.
create function cases.retention_facts(only_reference text)
  returns table (reference text, case_id bigint, referral_id bigint, agency_code text, rule_code text, ended_on date,
                 youngest_id bigint, youngest_born date, unknown_births integer)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  before text := current_setting('mtf.keeping', true);
begin
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true);
  return query
    with closed as (
      select c.id, c.reference, c.lead_agency, c.closed_on,
             case when c.type in ('FAMILY', 'INDIVIDUAL') and c.stepped_up_on is not null then 'CHILD_IN_NEED'
                  when c.type in ('LANDLORD', 'PROBLEM') then 'LANDLORD' else c.type end as rule
        from cases.shared_case c where c.closed_on is not null and (only_reference is null or c.reference = only_reference)),
    concerned as (
      select c.id, s.person_id, false as said_child from closed c join cases.case_subject s on s.case_id = c.id and s.person_id is not null
       where c.rule in ('FAMILY', 'CHILD_IN_NEED')
      union
      select c.id, m.person_id, m.role in ('CHILD', 'UNBORN') from closed c
        join cases.case_subject s on s.case_id = c.id join people.family_member m on m.family_id = s.family_id and m.superseded_at is null
       where c.rule in ('FAMILY', 'CHILD_IN_NEED')),
    born as (
      select x.id, p.id as person,
             case when p.born_precision = 'UNBORN' then p.expected_on
                  when p.born_precision in ('YEAR', 'ESTIMATED') then make_date(extract(year from p.born_on)::integer, 12, 31)
                  else p.born_on end as day, x.said_child
        from concerned x join people.person p on p.id = x.person_id),
    youngest as (
      select distinct on (b.id) b.id, b.person, b.day
        from born b join closed c on c.id = b.id
       where b.day > c.closed_on - interval '18 years' order by b.id, b.day desc, b.person),
    unknown as (select b.id, count(distinct b.person)::integer as number from born b where b.day is null and b.said_child group by b.id)
    select c.reference, c.id, null::bigint, c.lead_agency, c.rule, c.closed_on, y.person, y.day, coalesce(u.number, 0)
      from closed c left join youngest y on y.id = c.id left join unknown u on u.id = c.id
    union all
    select r.reference, null, r.id, coalesce(r.referrer_agency, 'MTF'),
           case when exists (select 1 from cases.concern_category k where k.code = r.category and k.safeguarding)
                  or exists (select 1 from cases.urgent_ground g where g.safeguarding and g.code = any (string_to_array(r.urgent_grounds, ',')))
                then 'REFERRAL_SAFEGUARDING' else 'REFERRAL' end,
           (coalesce(r.decided_at, r.saved_at) at time zone 'Europe/London')::date, null, null, 0
      from cases.referral r
     where r.state in ('REJECTED', 'WITHDRAWN') and r.case_id is null and r.referred_on is not null
       and (only_reference is null or r.reference = only_reference);
  perform set_config('mtf.officer', who, true), set_config('mtf.keeping', coalesce(before, ''), true);
end $$;

-- Notes what was reckoned from the facts, as the system: a day for each reference, empty where none can be reckoned.
create function cases.keep_retentions(only_reference text, of_references text[], untils text[], at_instant timestamptz) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  noted integer;
begin
  perform set_config('mtf.officer', 'system', true);
  insert into cases.retention as r (reference, case_id, referral_id, agency_code, rule_code, ended_on, youngest_id, youngest_born,
                                    unknown_births, kept_until, reckoned_on, recorded_at, recorded_by)
  select f.reference, f.case_id, f.referral_id, f.agency_code, f.rule_code, f.ended_on, f.youngest_id, f.youngest_born, f.unknown_births,
         nullif(given.until, '')::date, today, at_instant, who
    from cases.retention_facts(only_reference) f
    join unnest(of_references, untils) as given (reference, until) on given.reference = f.reference
  on conflict (reference) do update
     set agency_code = excluded.agency_code, rule_code = excluded.rule_code, ended_on = excluded.ended_on, youngest_id = excluded.youngest_id,
         youngest_born = excluded.youngest_born, unknown_births = excluded.unknown_births, kept_until = excluded.kept_until,
         reckoned_on = excluded.reckoned_on, version = r.version + 1;
  get diagnostics noted = row_count;
  perform set_config('mtf.officer', who, true);
  return noted;
end $$;
-- A case that is taken up again, or an answer that is taken back, is kept by no day any more.
create function cases.forget_retention(of_reference text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  if not exists (select 1 from cases.retention_facts(of_reference)) then
    insert into cases.disposal_running values (pg_current_xact_id()) on conflict do nothing;
    delete from cases.retention where reference = of_reference;
    delete from cases.disposal_running where transaction = pg_current_xact_id();
  end if;
end $$;

-- The id of a record, or of a person, by its reference, for setting a hold on what one may not read; null where there is none.
create function cases.id_to_hold(kind text, of_reference text) returns bigint
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  before text := current_setting('mtf.keeping', true);
  found_id bigint;
begin
  if not identity.may('disposal-hold.keep') then
    raise exception 'not for this post' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true);
  case kind
    when 'CASE' then select id into found_id from cases.shared_case where reference = of_reference;
    when 'REFERRAL' then select id into found_id from cases.referral where reference = of_reference and referred_on is not null;
    else select id into found_id from people.person where reference = of_reference;
  end case;
  perform set_config('mtf.officer', who, true), set_config('mtf.keeping', coalesce(before, ''), true);
  return found_id;
end $$;
