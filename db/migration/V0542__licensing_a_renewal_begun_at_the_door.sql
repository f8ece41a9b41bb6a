-- Which licence an application of the landlords' door renews: the portfolio says so of the licence, and begins no second renewal of it.
alter table licensing.landlord_draft add column renews_licence text;
update licensing.landlord_draft d set renews_licence = nullif(s.answers ->> 'renewsLicence', '')
  from licensing.landlord_section s where s.draft_id = d.id and s.section = 'HOUSE';
create index landlord_draft_renewing on licensing.landlord_draft (renews_licence) where renews_licence is not null;
