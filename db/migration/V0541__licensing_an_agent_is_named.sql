-- What an agent does for a landlord is known as the agent's. A link asks for the signature of the applicant or of the proposed holder
-- (SI 2006/373 reg 7(4)), and of a payment it is kept who began it: who pays hands the application in.
alter table licensing.landlord_link add column signer text check (signer in ('APPLICANT', 'HOLDER'));
update licensing.landlord_link set signer = 'HOLDER' where purpose = 'SIGN';
alter table licensing.landlord_link add check ((purpose = 'SIGN') = (signer is not null));
comment on column licensing.landlord_link.signer is 'Whose signature a link asks for: an older link to the same signer opens nothing any more';

alter table licensing.landlord_payment add column begun_by text references licensing.landlord_account (reference);
comment on column licensing.landlord_payment.begun_by is
  'The account that paid, which may be an agent''s: its name stands with the persons of the application, not here. Null of what was begun before this was kept';

alter table licensing.landlord_message drop constraint landlord_message_kind_check;
alter table licensing.landlord_message add constraint landlord_message_kind_check
  check (kind in ('MESSAGE', 'MANAGER_CHANGED', 'ADDRESS_CHANGED', 'SOLD', 'HANDED_IN'));
