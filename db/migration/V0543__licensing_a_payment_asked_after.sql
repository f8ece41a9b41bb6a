-- A payment or a refund whose answer never came (a browser closed, a notice lost) is asked after by the house itself, again and again
-- until the provider has said what became of it. By the machine's clock.
alter table licensing.landlord_payment add column asked_at timestamptz;
comment on column licensing.landlord_payment.asked_at is 'When the house last asked after it by itself; null before the first time';
create index landlord_payment_unanswered on licensing.landlord_payment (asked_at nulls first) where state in ('BEGUN', 'REFUND_ASKED');

insert into law.regime_number (regime_id, name, number)
select r.id, 'minutes between two askings', 5 from law.regime r where r.code = 'LANDLORD_DOOR' and r.edition = '2009';
