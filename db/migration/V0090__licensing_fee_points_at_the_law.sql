-- What a licence costs stands in law.amount, dated and sourced, and nowhere else. The fee table of licensing says which of
-- those amounts applies to which application (Housing Act 2004 s.87(3), (7)).
drop table licensing.fee;

create table licensing.fee_rule (
  id bigint generated always as identity primary key,
  licence_type text not null check (licence_type in ('DWELLING', 'BUILDING')),
  accredited boolean,
  early_renewal boolean,
  first_unit_row text not null references law.amount (row_name),
  additional_unit_row text not null references law.amount (row_name),
  unique nulls not distinct (licence_type, accredited, early_renewal, first_unit_row)
);
comment on table licensing.fee_rule is 'Which amounts of the law an application costs; they say themselves from when to when';
comment on column licensing.fee_rule.accredited is 'True or false where there is an amount of its own for it; null where it does not matter';
comment on column licensing.fee_rule.early_renewal is 'True where the valid application came by P-RENEW-EARLY; null where it does not matter';

insert into licensing.fee_rule (licence_type, accredited, early_renewal, first_unit_row, additional_unit_row) values
  ('DWELLING', false, null,  'FEE_SL_STD_2011',                    'FEE_SL_STD_2011'),
  ('DWELLING', true,  null,  'FEE_SL_ACCREDITED_2011',             'FEE_SL_ACCREDITED_2011'),
  ('BUILDING', false, null,  'FEE_SL_STD_2011',                    'FEE_SL_EXTRA_FLAT_2011'),
  ('BUILDING', true,  null,  'FEE_SL_ACCREDITED_2011',             'FEE_SL_EXTRA_FLAT_2011'),
  ('DWELLING', true,  false, 'FEE_SL_ACCREDITED_2020',             'FEE_SL_ACCREDITED_2020'),
  ('DWELLING', false, false, 'FEE_SL_STD_2020',                    'FEE_SL_STD_2020'),
  ('DWELLING', true,  true,  'FEE_SL_RENEW_EARLY_ACCREDITED_2020', 'FEE_SL_RENEW_EARLY_ACCREDITED_2020'),
  ('DWELLING', false, true,  'FEE_SL_RENEW_EARLY_2020',            'FEE_SL_RENEW_EARLY_2020'),
  ('BUILDING', true,  false, 'FEE_SL_ACCREDITED_2020',             'FEE_SL_EXTRA_FLAT_2020'),
  ('BUILDING', false, false, 'FEE_SL_STD_2020',                    'FEE_SL_EXTRA_FLAT_2020'),
  ('BUILDING', true,  true,  'FEE_SL_RENEW_EARLY_ACCREDITED_2020', 'FEE_SL_EXTRA_FLAT_2020'),
  ('BUILDING', false, true,  'FEE_SL_RENEW_EARLY_2020',            'FEE_SL_EXTRA_FLAT_2020');

create view licensing.fee with (security_invoker = true) as
select r.id, 0 as version, f.recorded_at, f.recorded_by, r.licence_type, r.accredited, r.early_renewal,
       f.pence as first_unit_pence, a.pence as additional_unit_pence,
       greatest(f.valid_from, a.valid_from) as valid_from, least(f.valid_to, a.valid_to) as valid_to, f.source
  from licensing.fee_rule r
  join law.amount f on f.row_name = r.first_unit_row
  join law.amount a on a.row_name = r.additional_unit_row;
revoke insert, update, delete on licensing.fee from "${app}";

-- whether an early renewal is cheaper says the fee; how early is early is the same for every licence, whenever it ends
update law.period set valid_from = '2011-04-21', valid_to = null where code = 'P-RENEW-EARLY';
