-- What the access audit shows and somebody should ask about (partnership practice F.5), as rules with dates. A rule is no verdict: the
-- information governance officer asks, and says what came of it.
create table identity.alert_rule (
  id bigint generated always as identity primary key,
  code text not null check (code in ('OWN_NAME', 'OWN_STREET', 'MANY_PERSONS', 'CLOSED_CASE', 'WATCHED')),
  title text not null,
  number integer check (number > 0),
  minutes integer check (minutes > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  unique (code, valid_from)
);
comment on column identity.alert_rule.number is 'Persons of MANY_PERSONS, days of CLOSED_CASE; null of the others';
comment on column identity.alert_rule.minutes is 'The window of MANY_PERSONS; after how many minutes the same officer is told of again by the others';
insert into identity.alert_rule (code, title, number, minutes, valid_from, source, mark) values
('OWN_NAME', 'Searched for their own name', null, 60, '2009-07-01', 'Partnership practice F.5', 'sure'),
('OWN_STREET', 'Looked at an address they declared as their own', null, 60, '2009-07-01', 'Partnership practice F.5', 'sure'),
('MANY_PERSONS', 'Looked at more than 40 persons within an hour', 40, 60, '2009-07-01', 'Partnership practice F.5: more than 40 persons in an hour', 'sure'),
('CLOSED_CASE', 'Looked at a case closed for more than 90 days', 90, 60, '2009-07-01', 'Partnership practice F.5: closed for more than 90 days', 'sure'),
('WATCHED', 'Looked at a record on the list of staff and known persons', null, 60, '2009-07-01', 'Partnership practice F.5: celebrity and staff list', 'sure');
revoke insert, update, delete on identity.alert_rule from "${app}";

-- Records of which every view is told: of staff, and of persons the newspapers would pay for. By reference, never by name.
create table identity.watched_record (
  id bigint generated always as identity primary key,
  data_class smallint not null default 23 references identity.data_class,
  reference text not null check (length(reference) between 3 and 40),
  why text not null check (why in ('STAFF', 'KNOWN_PERSON', 'OTHER')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  ended_at timestamptz,
  ended_by text
);
create unique index watched_record_now on identity.watched_record (reference) where ended_at is null;
revoke delete on identity.watched_record from "${app}";
alter table identity.watched_record enable row level security;
alter table identity.watched_record force row level security;
create policy governing on identity.watched_record using (
  (select identity.acting()) = 'system' or (select identity.acting_posts())::text[] && array['IGO']);

create sequence identity.audit_alert_number;
grant usage on sequence identity.audit_alert_number to "${app}";
create table identity.audit_alert (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  data_class smallint not null default 23 references identity.data_class,
  reference text not null unique,
  rule text not null,
  officer text not null,
  agency_code text,
  entry_id bigint not null,
  about text,
  figure integer,
  at timestamptz not null,
  outcome text check (outcome in ('EXPLAINED', 'TALK_HELD', 'TO_BREACH')),
  reviewed_at timestamptz,
  reviewed_by text,
  check ((outcome is null) = (reviewed_at is null) and (outcome is null) = (reviewed_by is null)),
  check (reviewed_by is distinct from officer)
);
comment on column identity.audit_alert.entry_id is 'The line of the access audit upon which it was raised';
comment on column identity.audit_alert.about is 'The reference that was looked at, where it was one';
comment on column identity.audit_alert.figure is 'How many persons, or for how many days the case had been closed';
create table identity.audit_alert_review (
  id bigint generated always as identity primary key,
  data_class smallint not null default 23 references identity.data_class,
  alert_id bigint not null references identity.audit_alert,
  outcome text not null check (outcome in ('EXPLAINED', 'TALK_HELD', 'TO_BREACH')),
  remark text not null check (length(remark) between 10 and 2000),
  at timestamptz not null,
  by text not null
);
comment on table identity.audit_alert_review is 'What came of asking, each time somebody said so: the alert holds the latest';
create index audit_alert_review_of on identity.audit_alert_review (alert_id, id desc);
revoke update, delete on identity.audit_alert_review from "${app}";
create index audit_alert_in_order on identity.audit_alert ((reviewed_at is not null), at desc, id desc, data_class);
create index audit_alert_of_officer on identity.audit_alert (officer, rule, at desc);
revoke delete on identity.audit_alert from "${app}";

-- Who answers for governance reads and reviews alerts, but nobody one about themselves; the auditor reads; the system raises them.
alter table identity.audit_alert enable row level security;
alter table identity.audit_alert force row level security;
create policy reading on identity.audit_alert for select using (
  (23::smallint = any ((select identity.full_classes())::smallint[]) and officer <> (select identity.acting()))
  or (select identity.acting()) = 'system');
create policy raising on identity.audit_alert for insert with check ((select identity.acting()) = 'system');
create policy reviewing on identity.audit_alert for update using (
  (select identity.acting_posts())::text[] && array['IGO'] and officer <> (select identity.acting()));

alter table identity.audit_alert_review enable row level security;
alter table identity.audit_alert_review force row level security;
create policy reading on identity.audit_alert_review for select using (
  23::smallint = any ((select identity.full_classes())::smallint[])
  and exists (select 1 from identity.audit_alert a where a.id = alert_id));
create policy reviewing on identity.audit_alert_review for insert with check (
  (select identity.acting_posts())::text[] && array['IGO'] and by = (select identity.acting())
  and exists (select 1 from identity.audit_alert a where a.id = alert_id));

-- How far the rules have looked: each line is looked at once, in the order of the chain.
create table identity.audit_watch (
  only_row boolean primary key default true check (only_row),
  line bigint not null
);
insert into identity.audit_watch (line) values (0);
revoke insert, delete on identity.audit_watch from "${app}";
