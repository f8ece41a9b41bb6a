-- What the scheme costs and brings in, by financial year, and the report that is published of a year: frozen, and anybody's to read.
insert into law.amount (code, title, pence, row_name, valid_from, valid_to, source, mark) values
('SCHEME_HOUR', 'An officer''s hour in the accounts of a licensing scheme, with overheads', 3200, 'SCHEME_HOUR_2011', '2010-04-01', null, 'Council''s recharge rate, assumed', 'design');

create table licensing.scheme_cost (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  spent_on date not null,
  minutes integer check (minutes > 0),
  pence bigint not null check (pence > 0),
  words text not null check (btrim(words) <> ''),
  struck_on date,
  struck_by text,
  check ((struck_on is null) = (struck_by is null))
);
comment on table licensing.scheme_cost is 'What was spent on the scheme: officers'' time at the rate of its day, or money; never altered, struck out where it was wrong';
comment on column licensing.scheme_cost.minutes is 'Officers'' time; null of what was paid for';
create index scheme_cost_by_day on licensing.scheme_cost (spent_on);
alter table licensing.scheme_cost enable row level security;
alter table licensing.scheme_cost force row level security;
create policy of_the_scheme on licensing.scheme_cost using (
  (select identity.acting()) not in ('system', 'public') and (select identity.may('licence.keep-accounts')));
create policy not_for_landlords on licensing.scheme_cost as restrictive using ((select identity.acting()) not like 'landlord:%');
revoke delete on licensing.scheme_cost from "${app}";

create table licensing.scheme_report (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  financial_year integer not null,
  what text not null,
  number bigint not null,
  published_on date not null,
  unique (financial_year, what)
);
comment on table licensing.scheme_report is 'The published report of a financial year, which is named after the year it begins in: figures as they stood on that day, never changed';
alter table licensing.scheme_report enable row level security;
alter table licensing.scheme_report force row level security;
create policy published on licensing.scheme_report for select using ((select identity.acting()) is not null);
create policy publishing on licensing.scheme_report for insert with check (
  (select identity.acting()) not in ('system', 'public') and (select identity.may('licence.keep-accounts')));
create policy not_for_landlords on licensing.scheme_report as restrictive using ((select identity.acting()) not like 'landlord:%');
revoke update, delete on licensing.scheme_report from "${app}";

-- Figures that the enforcement of housing publishes: how many, on which day, of nobody.
create view housing.published_figures with (security_invoker = true) as
  select p.begun_on as on_day, case p.kind when 'PROSECUTION' then 'PROSECUTIONS' else 'CAUTIONS' end as what
    from housing.prosecution p where p.state <> 'DECLINED'
  union all
  select p.ended_on, 'CONVICTIONS' from housing.prosecution p where p.state = 'CONVICTED'
  union all
  select s.signed_on, 'PENALTIES' from housing.sanction_paper s where s.kind = 'FINAL_NOTICE' and s.state = 'SERVED';
grant select on housing.published_figures to "${app}";

insert into identity.function (code, object, letter, name) values
  ('licence.keep-accounts', 'Property case', 'U', 'Keep the accounts of the licensing scheme, and publish the report of a year');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
values ('licence.keep-accounts', 'HTL', date '2009-07-01', 'partnership practice A.3', 'design');
