-- Whoever let somebody act for them sees to whom the link went, until it was followed or has run out, and calls it back.
alter table licensing.landlord_link add column sent_to text;
comment on column licensing.landlord_link.sent_to is 'The address that a link to act for somebody went to; gone once the link opens nothing';
alter table licensing.landlord_link add check (sent_to is null or purpose = 'ACT');
