-- Interim and final management orders (Housing Act 2004 Part 4 ch.1): recorded with their days and ground, in the third register of s.232
-- while they are in force. A house under one needs no licence (s.85(1)(c)).
create table licensing.order_ground (
  code text primary key,
  kind text not null check (kind in ('INTERIM', 'SPECIAL_INTERIM', 'FINAL')),
  words text not null,
  provision text not null,
  authorised boolean not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design'))
);
comment on table licensing.order_ground is 'Grounds of management orders, by the day on which the order is made';
comment on column licensing.order_ground.authorised is 'The tribunal must have authorised the order before it is made';
grant select on licensing.order_ground to "${app}";
insert into licensing.order_ground (code, kind, words, provision, authorised, valid_from, source, mark) values
('IMO_UNLICENSED', 'INTERIM', 'The house must be licensed, is not, and there is no reasonable prospect of a licence soon', 'section 102(2)(a)', false, '2006-04-06', 'Housing Act 2004 s.102(2)', 'sure'),
('IMO_SAFETY', 'INTERIM', 'The house must be licensed, is not, and the health and safety condition is satisfied', 'sections 102(2)(b) and 104', false, '2006-04-06', 'Housing Act 2004 ss.102(2), 104', 'sure'),
('IMO_REVOKED', 'INTERIM', 'The licence has been revoked, and afterwards there is no reasonable prospect of another soon, or the health and safety condition is satisfied', 'section 102(3)', false, '2006-04-06', 'Housing Act 2004 s.102(3)', 'sure'),
('SIMO_ASB', 'SPECIAL_INTERIM', 'Anti-social behaviour in the area that the landlord fails to act against; the order protects those living near', 'section 103', true, '2006-04-06', 'Housing Act 2004 s.103', 'sure'),
('FMO_LICENCE', 'FINAL', 'On the end of the interim order the house would need a licence and the council could not grant one', 'section 113(2)', false, '2006-04-06', 'Housing Act 2004 s.113(2)', 'likely'),
('FMO_PROTECT', 'FINAL', 'On the end of the interim order a final one is needed for the health, safety or welfare of those who live there or nearby', 'section 113(3)', false, '2006-04-06', 'Housing Act 2004 s.113(3)', 'likely'),
('FMO_AGAIN', 'FINAL', 'A final order ends, and another is needed', 'section 113(5) and (6)', false, '2006-04-06', 'Housing Act 2004 s.113(5), (6)', 'likely');

create table licensing.management_order (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 1 check (data_class = 1),
  agency_code text not null default 'TDC' references identity.agency,
  case_reference text not null,
  case_id bigint not null references cases.shared_case,
  last_saved_at timestamptz not null,
  last_saved_by text not null,
  uprn text not null,
  property_uprn text not null,
  address text not null,
  postcode text not null default '',
  kind text not null check (kind in ('INTERIM', 'SPECIAL_INTERIM', 'FINAL')),
  ground text not null references licensing.order_ground,
  follows text references licensing.management_order (reference),
  authorised_on date,
  made_on date not null,
  in_force_from date,
  ends_on date not null,
  appeal_by date not null,
  appealed_on date,
  appeal_outcome text check (appeal_outcome in ('CONFIRMED', 'QUASHED')),
  appeal_settled_on date,
  settled_on date,
  ended_on date,
  check (kind <> 'SPECIAL_INTERIM' or authorised_on is not null),
  check (authorised_on is null or authorised_on <= made_on),
  check (kind = 'FINAL' or in_force_from = made_on),
  check (kind = 'FINAL' or in_force_from is not null),
  check (kind <> 'FINAL' or follows is not null),
  check (in_force_from >= made_on and ends_on >= in_force_from),
  check (appeal_settled_on is null or appealed_on is not null),
  check ((appeal_settled_on is null) = (appeal_outcome is null))
);
comment on table licensing.management_order is 'An interim, special interim or final management order, as it was made';
comment on column licensing.management_order.in_force_from is 'Of a final order under appeal: not yet known (Sch 6 para 27)';
comment on column licensing.management_order.ends_on is 'The last day of its term, as the order says';
comment on column licensing.management_order.ended_on is 'The first day without it, where it was revoked or quashed before its term was over';
create index on licensing.management_order (case_id);
create index on licensing.management_order (property_uprn);
create index on licensing.management_order (uprn);
create index on licensing.management_order (follows);
alter table licensing.management_order enable row level security;
alter table licensing.management_order force row level security;
create policy need_to_know on licensing.management_order using (
  (select identity.acting()) <> 'public' and data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system'
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.team_member m
                  where m.case_id = management_order.case_id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))));
create policy never_the_excluded on licensing.management_order as restrictive for select using (
  case_id <> all ((select cases.my_exclusions())::bigint[]));
create policy not_for_landlords on licensing.management_order as restrictive using ((select identity.acting()) not like 'landlord:%');

create table licensing.order_content (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  order_id bigint not null unique references licensing.management_order,
  reasons text not null,
  authorisation text,
  appeal text,
  after_it text,
  end_reasons text
);
comment on table licensing.order_content is 'Why a management order was made, what the tribunal said, what follows it';
create index on licensing.order_content (case_id);
call cases.classified('licensing.order_content');

-- The third register of s.232(1)(c): SI 2006/373 reg 13. Public by its days; it never names anybody.
create table licensing.order_entry (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  order_reference text not null unique references licensing.management_order (reference),
  kind text not null,
  house_address text not null,
  postcode text not null,
  description text not null,
  reasons text not null,
  terms text not null,
  tribunal_referral text,
  tribunal_decision text,
  in_force_from date,
  ends_on date not null
);
comment on table licensing.order_entry is 'A line of the register of management orders, with what SI 2006/373 reg 13 prescribes and no more';
comment on column licensing.order_entry.ends_on is 'The last day on which it is in force; brought forward where the order ends before its term';
alter table licensing.order_entry enable row level security;
alter table licensing.order_entry force row level security;
create policy in_force on licensing.order_entry for select using (
  in_force_from <= (select identity.today()) and ends_on >= (select identity.today())
  and (select identity.acting()) is not null);
create policy keeping on licensing.order_entry using (
  (select identity.acting()) <> 'public' and 1::smallint = any ((select identity.full_classes())::smallint[]) or (select identity.acting()) = 'system');
create policy not_for_landlords on licensing.order_entry as restrictive using ((select identity.acting()) not like 'landlord:%');

revoke delete on licensing.management_order, licensing.order_content, licensing.order_entry from "${app}";

create function licensing.sight_of_order(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The order', e.data_class, e.case_id, e.agency_code, e.recorded_by from licensing.management_order e where e.reference = of_reference
  union all
  select 'Why it was made', t.data_class, t.case_id, 'TDC', t.recorded_by
    from licensing.management_order e join licensing.order_content t on t.order_id = e.id where e.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('MO', 'management order', 'licensing.sight_of_order');

insert into cases.disposal_rule (room_table, via, of_table, what, register, why)
select 'licensing.' || t, 'case_id', 'cases.shared_case', 'STOPS', 'Licensing',
       'a management order of the house belongs to it, and the public register names it'
  from unnest(array['management_order', 'order_content']) t;

insert into identity.function (code, object, letter, name) values
  ('order.record', 'Property case', 'C', 'Record a management order, an appeal against it, its end and what follows it');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select 'order.record', p, date '2009-07-01', 'partnership practice A.15', 'design' from unnest(array['HTL', 'HIO']) p;
