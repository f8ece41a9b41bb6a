-- Letters to somebody who is no officer: a landlord with an account, or whoever is asked to sign for one. Their address stands in the
-- letter itself, and what it says is a sentence of ours with references, days and one address of the house in it. What such an address
-- opens is forgotten when the letter has gone: nobody finds it here afterwards.
alter table mail.outgoing alter column recipient drop not null;
alter table mail.outgoing add column address text check (length(address) <= 200);
alter table mail.outgoing add constraint outgoing_to_one check ((recipient is null) <> (address is null));
comment on column mail.outgoing.address is 'Of somebody outside; null where an officer is written to, whose address is read when it is sent';

create index outgoing_waiting_outside on mail.outgoing (address, id) where state in ('WAITING', 'SENDING') and address is not null;
