-- Banning orders (Housing and Planning Act 2016 Part 2 ch.2, from 6 April 2018): whoever is banned is granted no licence, manages no
-- licensed house, and loses the licences they hold (Housing Act 2004 s.93A). D2; the person's name stands in their own record alone.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-BAN-REVOKE', 'Draft the revocation of what a banned person holds', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2018-04-06', null, 'Licensing service standard; the duty: Housing Act 2004 s.93A', 'within {number} working days of the record of the order on {trigger}', 'design');

create table licensing.banning_order (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 2 check (data_class = 2),
  agency_code text not null default 'TDC' references identity.agency,
  person_id bigint references people.person,
  organisation_id bigint references people.organisation,
  holder_reference text not null,
  tribunal_case text not null,
  made_on date not null,
  banned_from date not null,
  ends_on date not null,
  words text not null,
  ended_on date,
  end_reasons text,
  check (num_nonnulls(person_id, organisation_id) = 1),
  check (banned_from >= made_on and ends_on >= banned_from),
  check (ended_on is null or ended_on >= made_on),
  check ((ended_on is null) = (end_reasons is null))
);
comment on table licensing.banning_order is 'A banning order against a person or company on record, by reference: no name';
comment on column licensing.banning_order.ended_on is 'The first day without it, where the tribunal revoked it before its end';
create index on licensing.banning_order (person_id);
create index on licensing.banning_order (organisation_id);
alter table licensing.banning_order enable row level security;
alter table licensing.banning_order force row level security;
create policy need_to_know on licensing.banning_order using (
  (select identity.acting()) <> 'public' and data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system');
create policy no_conflict on licensing.banning_order as restrictive for select using (
  coalesce(person_id, 0) <> all ((select people.my_conflicting_persons())::bigint[]));

-- What was held on the day the order was recorded: frozen, because it must be revoked.
create table licensing.banned_licence (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  banning_order_id bigint not null references licensing.banning_order,
  licence_reference text not null references licensing.licence (reference),
  role text not null check (role in ('HOLDER', 'MANAGER')),
  unique (banning_order_id, licence_reference, role)
);
comment on table licensing.banned_licence is 'A licence that a banned person holds, or whose house they manage, when the order was recorded';
create index on licensing.banned_licence (licence_reference);
alter table licensing.banned_licence enable row level security;
alter table licensing.banned_licence force row level security;
create policy need_to_know on licensing.banned_licence using (
  (select identity.acting()) <> 'public' and data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system');
create policy not_for_landlords on licensing.banning_order as restrictive using ((select identity.acting()) not like 'landlord:%');
create policy not_for_landlords on licensing.banned_licence as restrictive using ((select identity.acting()) not like 'landlord:%');
revoke delete on licensing.banning_order, licensing.banned_licence from "${app}";
revoke update on licensing.banned_licence from "${app}";

create function licensing.sight_of_ban(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The banning order', e.data_class, null::bigint, e.agency_code, e.recorded_by from licensing.banning_order e where e.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('BO', 'banning order', 'licensing.sight_of_ban');

create function licensing.about_ban(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select b.reference, b.data_class, null::bigint, b.agency_code, b.made_on, 'A banning order',
         concat_ws(E'\n', b.tribunal_case, 'From ' || b.banned_from || ' to ' || b.ends_on, b.words, b.end_reasons)
    from licensing.banning_order b where b.person_id = any (of_persons) $$;
insert into cases.subject_source (code, words, reader, position) values ('BANNING', 'Banning orders', 'licensing.about_ban', 18);

insert into cases.disposal_rule (room_table, via, of_table, what, register, why) values
('licensing.banning_order', 'person_id', 'people.person', 'STOPS', 'Persons', 'a banning order is against them');

insert into identity.function (code, object, letter, name) values
  ('ban.record', 'Property case', 'C', 'Record a banning order, and that it is at an end'),
  ('ban.follow', 'Property case', 'U', 'See to it that what a banned person holds is revoked');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.7', 'design'
  from (values ('ban.record', 'HTL'), ('ban.follow', 'HTL HIO')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
