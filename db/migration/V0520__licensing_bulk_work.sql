-- One piece of work on many applications: each house by the same verbs as by hand, in a transaction of its own.
create table licensing.bulk_work (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 2 check (data_class = 2),
  agency_code text not null default 'TDC' references identity.agency,
  kind text not null check (kind in ('VALIDATE', 'ASK', 'PROPOSE', 'DECIDE', 'SERVE')),
  state text not null check (state in ('RUNNING', 'STOPPED', 'FINISHED')),
  finished_at timestamptz,
  findings text,
  reasons text,
  term_months integer check (term_months between 1 and 60),
  commences_on date,
  method text,
  sent_on date,
  check ((state = 'FINISHED') = (finished_at is not null))
);
comment on table licensing.bulk_work is 'One piece of work on many applications, done by whoever began it and nobody else';
comment on column licensing.bulk_work.recorded_by is 'In whose name each house is done: their post and their rights are asked at each';
alter table licensing.bulk_work enable row level security;
alter table licensing.bulk_work force row level security;
create policy need_to_know on licensing.bulk_work using (
  (select identity.acting()) = 'system'
  or (select identity.acting()) <> 'public'
     and (data_class = any ((select identity.full_classes())::smallint[]) or recorded_by = (select identity.acting())));
create policy not_for_landlords on licensing.bulk_work as restrictive using ((select identity.acting()) not like 'landlord:%');
revoke delete on licensing.bulk_work from "${app}";

create table licensing.bulk_item (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  bulk_work_id bigint not null references licensing.bulk_work,
  number integer not null,
  application_reference text not null references licensing.application (reference),
  read_version integer not null,
  state text not null default 'TO_DO' check (state in ('TO_DO', 'DONE', 'REFUSED', 'FAILED')),
  attempts smallint not null default 0,
  ended_at timestamptz,
  reason_key text,
  reason_details text,
  unique (bulk_work_id, number),
  unique (bulk_work_id, application_reference),
  check ((state = 'TO_DO') = (ended_at is null)),
  check ((state = 'REFUSED') = (reason_key is not null))
);
comment on table licensing.bulk_item is 'One application of a piece of bulk work: done, refused and why, or still to do';
comment on column licensing.bulk_item.read_version is 'The version that stood when it was picked: what somebody changed since is not overwritten';
comment on column licensing.bulk_item.reason_key is 'The sentence of the refusal in messages.properties, as an officer would have been told by hand';
create index bulk_item_of_case on licensing.bulk_item (case_id);
create index bulk_item_of_application on licensing.bulk_item (application_reference);
create index bulk_item_to_do on licensing.bulk_item (bulk_work_id, attempts, number) where state = 'TO_DO';
alter table licensing.bulk_item enable row level security;
alter table licensing.bulk_item force row level security;
create policy need_to_know on licensing.bulk_item using (
  (select identity.acting()) = 'system'
  or (select identity.acting()) <> 'public'
     and (data_class = any ((select identity.full_classes())::smallint[]) or recorded_by = (select identity.acting())));
create policy never_the_excluded on licensing.bulk_item as restrictive for select using (
  case_id <> all ((select cases.my_exclusions())::bigint[]));
create policy not_for_landlords on licensing.bulk_item as restrictive using ((select identity.acting()) not like 'landlord:%');
revoke delete on licensing.bulk_item from "${app}";

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('licensing.bulk_item', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Licensing', 'an application for a licence of the house was worked on'),
('licensing.bulk_item', 'application_reference', 'licensing.application', 'reference', 'STOPS', 'Licensing', 'an application for a licence of the house was worked on');

create function licensing.sight_of_bulk_work(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The piece of work', w.data_class, null::bigint, w.agency_code, w.recorded_by from licensing.bulk_work w where w.reference = of_reference
  union all
  select 'A house in it', i.data_class, i.case_id, w.agency_code, i.recorded_by
    from licensing.bulk_work w join licensing.bulk_item i on i.bulk_work_id = w.id where w.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('BW', 'piece of work on many applications', 'licensing.sight_of_bulk_work');

insert into identity.function (code, object, letter, name) values
  ('licence.work-in-bulk', 'Property case', 'U', 'Begin one piece of work on many applications; each house asks besides for the right to that act');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select 'licence.work-in-bulk', p, date '2009-07-01', 'partnership practice A.3', 'design' from unnest(array['HIO', 'HTL', 'AA']) p;
