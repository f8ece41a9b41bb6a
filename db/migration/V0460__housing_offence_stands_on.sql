-- What an offence must have been about: the notice, order or licence that was broken, or the house alone.
alter table housing.offence add column stands_on text not null default 'HOUSE'
  check (stands_on in ('IMPROVEMENT_NOTICE', 'PROHIBITION_ORDER', 'LICENCE', 'HOUSE'));
update housing.offence set stands_on = 'IMPROVEMENT_NOTICE' where code = 'S30';
update housing.offence set stands_on = 'PROHIBITION_ORDER' where code = 'S32';
update housing.offence set stands_on = 'LICENCE' where code = 'S95_2';
alter table housing.offence alter column stands_on drop default;
comment on column housing.offence.stands_on is 'What was broken: s.30 an improvement notice, s.32 an order, s.95(2) a licence; the others are committed without one';
