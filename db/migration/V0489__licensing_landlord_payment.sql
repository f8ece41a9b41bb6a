-- The fee, paid at the payment page of a provider. One application is paid once, whatever happens: one payment is under way at a time,
-- one is ever paid, and what the provider says twice is heard once.
create table licensing.landlord_payment (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique check (reference ~ '^LP-[0-9]{4}-[0-9]{5,}$'),
  draft_id bigint not null references licensing.landlord_draft,
  draft_reference text not null,
  address text not null,
  pence bigint not null check (pence > 0),
  idempotency_key uuid not null unique default gen_random_uuid(),
  provider_reference text unique,
  next_url text,
  state text not null default 'BEGUN' check (state in ('BEGUN', 'PAID', 'DECLINED', 'CANCELLED', 'REFUND_ASKED', 'REFUNDED')),
  settled_at timestamptz,
  paid_on date,
  application_reference text,
  obstacle text,
  refund_reason text,
  refunded_by text,
  refunded_at timestamptz,
  check ((state in ('PAID', 'REFUND_ASKED', 'REFUNDED')) = (paid_on is not null)),
  check ((state in ('REFUND_ASKED', 'REFUNDED')) = (refund_reason is not null))
);
create unique index landlord_payment_under_way on licensing.landlord_payment (draft_id) where state = 'BEGUN';
create unique index landlord_payment_once on licensing.landlord_payment (draft_id) where state in ('PAID', 'REFUND_ASKED', 'REFUNDED');
create index landlord_payment_listed on licensing.landlord_payment (recorded_at desc, id desc);
create index landlord_payment_of_application on licensing.landlord_payment (application_reference);
comment on column licensing.landlord_payment.obstacle is 'Paid, and could not be handed in: why';
revoke delete on licensing.landlord_payment from "${app}";

alter table licensing.landlord_payment enable row level security;
alter table licensing.landlord_payment force row level security;
create policy door on licensing.landlord_payment using ((select identity.acting()) = 'system');
create policy own on licensing.landlord_payment for select using (draft_id = any ((select licensing.my_drafts())::bigint[]));
create policy fees_of_the_house on licensing.landlord_payment for select using (
  (select identity.acting()) not in ('system', 'public') and 1::smallint = any ((select identity.full_classes())::smallint[]));
create policy giving_back on licensing.landlord_payment for update using (
  (select identity.acting()) not in ('system', 'public') and (select identity.may('licence.refund-fee')));
comment on policy fees_of_the_house on licensing.landlord_payment is 'What was paid for an application stands in its header, and so does this: who paid does not';

insert into identity.function (code, object, letter, name) values
  ('licence.refund-fee', 'Property case', 'U', 'Give a fee back that was paid online'),
  ('licence.answer-landlord', 'Property case', 'U', 'Answer what a landlord wrote');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.3; who records a payment does not give it back', 'design'
  from (values ('licence.refund-fee', 'HTL'), ('licence.answer-landlord', 'HIO HTL AA')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
