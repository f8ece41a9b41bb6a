-- What an application costs, by the date of the valid application (Housing Act 2004 s.87(3), (7)). Integer pence.
create table licensing.fee (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default 'system',
  licence_type text not null check (licence_type in ('DWELLING', 'BUILDING')),
  accredited boolean,
  early_renewal boolean,
  first_unit_pence bigint not null check (first_unit_pence > 0),
  additional_unit_pence bigint not null check (additional_unit_pence >= 0),
  valid_from date not null,
  valid_to date,
  source text not null,
  check (valid_to is null or valid_to >= valid_from)
);
comment on column licensing.fee.accredited is 'True or false where the price depends on accreditation; null where it does not';
comment on column licensing.fee.early_renewal is 'True where the valid application came at least six weeks before the old licence ends; null where it does not matter';

insert into licensing.fee (licence_type, accredited, early_renewal, first_unit_pence, additional_unit_pence, valid_from, valid_to, source) values
  ('DWELLING', null, null, 52500, 52500, '2011-04-21', '2016-04-20', 'Selective licensing proposal, 2010: £525 per licence per unit'),
  ('BUILDING', null, null, 52500, 52500, '2011-04-21', '2016-04-20', 'Selective licensing proposal, 2010: £525 per licence per unit'),
  ('DWELLING', true,  false, 54800, 54800, '2020-04-01', '2021-03-31', 'Thanet District Council fees and charges 2020/21'),
  ('DWELLING', false, false, 64800, 64800, '2020-04-01', '2021-03-31', 'Thanet District Council fees and charges 2020/21'),
  ('DWELLING', true,  true,  45200, 45200, '2020-04-01', '2021-03-31', 'Thanet District Council fees and charges 2020/21, early renewal'),
  ('DWELLING', false, true,  55200, 55200, '2020-04-01', '2021-03-31', 'Thanet District Council fees and charges 2020/21, early renewal'),
  ('BUILDING', true,  false, 54800, 24100, '2020-04-01', '2021-03-31', 'Thanet District Council fees and charges 2020/21, building'),
  ('BUILDING', false, false, 64800, 24100, '2020-04-01', '2021-03-31', 'Thanet District Council fees and charges 2020/21, building'),
  ('BUILDING', true,  true,  45200, 24100, '2020-04-01', '2021-03-31', 'Thanet District Council fees and charges 2020/21, building, early renewal'),
  ('BUILDING', false, true,  55200, 24100, '2020-04-01', '2021-03-31', 'Thanet District Council fees and charges 2020/21, building, early renewal');
