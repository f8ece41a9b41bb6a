-- What stops those who would go to an address or serve papers there, or warns them (partnership practice C.4, D.5). Two rows a
-- hold: that it stands and whom to ask (class D8, for everyone who may attend), and why (the class of its kind, for few).
create table cases.hold_kind (
  code text not null check (code in ('HOLD_ENFORCEMENT', 'CLOSURE_PENDING')),
  post_code text not null references identity.post,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, post_code, valid_from)
);
comment on table cases.hold_kind is 'The posts that set and release each kind of hold, and that are asked about it';
insert into cases.hold_kind (code, post_code, valid_from, source, mark) values
('HOLD_ENFORCEMENT', 'SCM', '2009-07-01', 'Partnership practice C.4', 'sure'),
('HOLD_ENFORCEMENT', 'SWA', '2009-07-01', 'Partnership practice C.4: records what the strategy discussion decided', 'check'),
('CLOSURE_PENDING', 'PS', '2009-07-01', 'Partnership practice D.5', 'design'),
('CLOSURE_PENDING', 'CSO', '2009-07-01', 'Partnership practice D.5', 'design'),
('CLOSURE_PENDING', 'HTL', '2009-07-01', 'Partnership practice D.5', 'design');

create table cases.hold (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^HD-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 8 references identity.data_class check (data_class = 8),
  kind text not null check (kind in ('HOLD_ENFORCEMENT', 'CLOSURE_PENDING')),
  agency_code text not null references identity.agency,
  contact_post text not null references identity.post,
  uprn text not null references place.address,
  from_on date not null,
  until_on date check (until_on >= from_on),
  review_due_on date not null,
  reviewed_on date,
  released_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (kind = 'CLOSURE_PENDING' or until_on is null)
);
comment on column cases.hold.contact_post is 'Whom others ask: all that they are told';
comment on column cases.hold.until_on is 'Its last day; a hold on enforcement has none, and stands until it is released';
create index hold_of_door on cases.hold (uprn) where released_on is null;
create index hold_in_order on cases.hold (review_due_on, id);
revoke delete on cases.hold from "${app}";
alter table cases.hold enable row level security;
alter table cases.hold force row level security;
create policy told_to_all_who_attend on cases.hold using (
  (select identity.acting()) = 'system'
  or data_class = any ((select identity.classes_seen('P'))::smallint[]))
  with check ((select identity.acting()) <> 'public');

create table cases.hold_reason (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  hold_id bigint not null unique references cases.hold,
  data_class smallint not null references identity.data_class check (data_class in (10, 15)),
  decided_on date not null,
  because text not null check (length(because) between 20 and 2000),
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column cases.hold_reason.data_class is 'D15 of a hold on enforcement: a strategy discussion; D10 of a closure';
comment on column cases.hold_reason.decided_on is 'The day of the strategy discussion, or on which the closure was authorised or listed';
revoke update, delete on cases.hold_reason from "${app}";
alter table cases.hold_reason enable row level security;
alter table cases.hold_reason force row level security;
create policy reason_for_few on cases.hold_reason using (
  (select identity.acting()) = 'system'
  or data_class = any ((select identity.full_classes())::smallint[])
  or recorded_by = (select identity.acting())
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.hold h where h.id = hold_id and h.uprn = any ((select cases.my_properties())::text[])))
  with check ((select identity.acting()) <> 'public');

-- What was done to a hold and why: seen by whom its reason is.
create table cases.hold_change (
  id bigint generated always as identity primary key,
  hold_id bigint not null references cases.hold,
  data_class smallint not null references identity.data_class check (data_class in (10, 15)),
  what text not null check (what in ('SET', 'KEPT', 'LET_THROUGH', 'RELEASED')),
  why text,
  visit_reference text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index hold_change_of_hold on cases.hold_change (hold_id, id);
revoke update, delete on cases.hold_change from "${app}";
alter table cases.hold_change enable row level security;
alter table cases.hold_change force row level security;
create policy with_the_reason on cases.hold_change for select using (
  exists (select 1 from cases.hold_reason r where r.hold_id = hold_change.hold_id));
create policy adding on cases.hold_change for insert with check ((select identity.acting()) in (recorded_by, 'system'));

-- A visit that whoever holds the address lets go ahead all the same: a joint enquiry with the police, say.
create table cases.hold_let_through (
  hold_id bigint not null references cases.hold,
  visit_id bigint not null references cases.visit,
  data_class smallint not null default 8 references identity.data_class,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (hold_id, visit_id)
);
revoke update, delete on cases.hold_let_through from "${app}";
alter table cases.hold_let_through enable row level security;
alter table cases.hold_let_through force row level security;
create policy with_the_hold on cases.hold_let_through using (
  exists (select 1 from cases.hold h where h.id = hold_id)) with check ((select identity.acting()) <> 'public');

-- The holds that stand at these doors on a day, each with the first of them.
create function cases.holds_at(doors text[], on_day date) returns table (hold_id bigint, door text)
  language sql stable set search_path = pg_catalog
as $$
  select h.id, min(h.uprn) from cases.hold h
   where h.uprn = any (doors) and h.released_on is null and h.from_on <= on_day and (h.until_on is null or h.until_on >= on_day)
   group by h.id
$$;

-- A hold in the words of today: what everyone who may attend is told.
create view cases.hold_seen with (security_invoker = true) as
select h.*, p.title as contact_title, a.line as door_line,
       case h.kind when 'HOLD_ENFORCEMENT' then 'Hold: contact the ' else 'Closure pending: contact the ' end || lower(p.title) as words,
       case h.kind when 'HOLD_ENFORCEMENT' then 'Nobody else goes there, and no notice is served there, until it is released. Recording goes on.'
                   else 'Ask before you go there or write there.' end as advice
  from cases.hold h
  join identity.post p on p.code = h.contact_post
  left join place.address a on a.uprn = h.uprn;

-- What holds stop a visit from setting out today: those on enforcement at any of its doors, unless all who go are of the agency
-- that holds the address, or that agency let this visit go ahead. Told to whoever acts, by reference and whom to ask.
create function cases.holds_stopping(of_visit text) returns table (reference text, words text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
begin
  perform set_config('mtf.officer', 'system', true);
  return query
    select distinct h.reference, h.words
      from cases.visit v
      join cases.holds_at(cases.doors_of(array(select d.uprn from cases.visit_door d where d.visit_id = v.id)), identity.today()) s on true
      join cases.hold_seen h on h.id = s.hold_id and h.kind = 'HOLD_ENFORCEMENT'
     where v.reference = of_visit
       and exists (select 1 from cases.visit_attendee a where a.visit_id = v.id and a.agency_code <> h.agency_code)
       and not exists (select 1 from cases.hold_let_through l where l.hold_id = h.id and l.visit_id = v.id)
     order by h.reference;
  perform set_config('mtf.officer', who, true);
end $$;

-- The holds that stop a notice about these places: told to whoever acts, by reference and whom to ask.
create function cases.holds_on_notices(places text[]) returns table (reference text, words text)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
begin
  perform set_config('mtf.officer', 'system', true);
  return query
    select h.reference, h.words
      from cases.holds_at(cases.doors_of(places), identity.today()) s
      join cases.hold_seen h on h.id = s.hold_id and h.kind = 'HOLD_ENFORCEMENT'
     order by h.reference;
  perform set_config('mtf.officer', who, true);
end $$;

-- Writes a line on every open case about a door or the house it is in, of whoever acts: one may write what one may not read back.
-- Gives back how many there were.
create function cases.tell_cases_at(door text, of_class smallint, with_heading text, with_body text, of_reference text, at_instant timestamptz)
  returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  whose text := coalesce(identity.acting_agency(), 'MTF');
  at text[];
  about bigint[];
begin
  perform set_config('mtf.officer', 'system', true);
  at := cases.doors_of(array[door]);
  about := array(select c.id from cases.shared_case c
                  where c.closed_on is null
                    and (c.uprn = any (at) or exists (select 1 from cases.case_subject s
                                                       where s.case_id = c.id and s.valid_to is null and s.uprn = any (at))));
  perform set_config('mtf.officer', who, true);
  insert into cases.timeline_entry (case_id, data_class, agency_code, occurred_at, heading, body, subject_reference, recorded_at, recorded_by)
  select c, of_class, whose, at_instant, with_heading, with_body, of_reference, at_instant, who from unnest(about) c;
  return cardinality(about);
end $$;
