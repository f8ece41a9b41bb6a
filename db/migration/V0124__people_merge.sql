-- Two records made one (BR-ID2): asked for by one officer, approved by another of another agency, undone within its period.
-- The ties of both stay as they were written; only the absorbed record says which one stands for it.
create sequence people.merge_number;

create table people.merge (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^MG-[0-9]{6,}$'),
  data_class smallint not null default 3 references identity.data_class check (data_class = 3),
  kept_id bigint not null references people.person,
  absorbed_id bigint not null references people.person check (absorbed_id <> kept_id),
  state text not null check (state in ('REQUESTED', 'MERGED', 'DECLINED', 'WITHDRAWN', 'UNDONE')),
  reason text not null,
  requested_on date not null,
  requester_agency text not null references identity.agency,
  approver_agency text not null references identity.agency check (approver_agency <> requester_agency),
  approver_post text not null references identity.post,
  approve_by date not null,
  decided_by text,
  decided_at timestamptz,
  decision_note text,
  undo_until date,
  undone_by text,
  undone_at timestamptz,
  undo_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((state = 'REQUESTED') = (decided_by is null)),
  check (state not in ('MERGED', 'UNDONE') or undo_until is not null and decided_by <> recorded_by),
  check ((state = 'UNDONE') = (undone_by is not null and undo_reason is not null))
);
comment on column people.merge.recorded_by is 'Who asked for it';
comment on column people.merge.decided_by is 'Who approved or declined it, or the one who withdrew it';
create unique index merge_pending on people.merge (absorbed_id) where state = 'REQUESTED';
create unique index merge_in_force on people.merge (absorbed_id) where state = 'MERGED';
create index merge_of_kept on people.merge (kept_id);
create index merge_listed on people.merge (requested_on desc, id desc);
revoke delete on people.merge from "${app}";

-- seen by whoever sees both persons
alter table people.merge enable row level security;
alter table people.merge force row level security;
create policy both_seen on people.merge using (
  (select identity.acting()) <> 'public'
  and exists (select 1 from people.person p where p.id = merge.kept_id)
  and exists (select 1 from people.person p where p.id = merge.absorbed_id));

-- Which post of which agency decides on a merge that another agency asks for: posts that see every person by their post.
create table people.merge_approver (
  agency_code text not null references identity.agency,
  post_code text not null references identity.post,
  rank smallint not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (agency_code, post_code, valid_from)
);
comment on column people.merge_approver.rank is 'Whom one asks where neither record comes from another agency that has an approver: the first that is not one''s own';
insert into people.merge_approver (agency_code, post_code, rank, valid_from, source, mark) values
  ('KCC', 'SWA', 1, '2010-09-06', 'Partnership practice B.1, BR-ID2 names no post: our assumption', 'design'),
  ('TDC', 'HTL', 2, '2010-09-06', 'Partnership practice B.1, BR-ID2 names no post: our assumption', 'design'),
  ('POL', 'PS', 3, '2010-09-06', 'Partnership practice B.1, BR-ID2 names no post: our assumption', 'design');

insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-MERGE-UNDO', 'Last day to undo a merge of two persons', 'DAYS_AFTER', 90, 'LAST_DAY', false, '2010-09-01', null, 'Partnership practice B.1, BR-ID2', '{number} days after the merge on {trigger}', 'design'),
('P-MERGE-DECIDE', 'Decide on a request to merge two persons', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', false, '2010-09-01', null, 'Our own service standard', '{number} working days after the request on {trigger}', 'design');

-- What is open between the absorbed record and others is open between the kept one and them: the question is the same.
create function people.hand_on_duplicates(from_person bigint, to_person bigint) returns void
  language sql volatile security definer
  set search_path = pg_catalog
as $$
  insert into people.likely_duplicate (one_id, other_id, points, reasons, recorded_at, recorded_by)
  select least(to_person, o.id), greatest(to_person, o.id), d.points, d.reasons, d.recorded_at, 'system'
    from people.likely_duplicate d
   cross join lateral (select case when d.one_id = from_person then d.other_id else d.one_id end as id) o
   where from_person in (d.one_id, d.other_id) and d.state = 'OPEN' and o.id <> to_person
  on conflict (one_id, other_id) do nothing
$$;
revoke execute on function people.hand_on_duplicates from public;
grant execute on function people.hand_on_duplicates to "${app}";
