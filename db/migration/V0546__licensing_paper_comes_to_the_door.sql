-- What was handed in on paper comes to the landlords' door: an officer sends whoever applied a link, and whoever follows it, with an
-- account, finds the application and its licence among their homes, follows them, is written to there, and renews the licence there.
alter table licensing.landlord_link add column application_reference text references licensing.application (reference);
alter table licensing.landlord_link drop constraint landlord_link_purpose_check;
alter table licensing.landlord_link add constraint landlord_link_purpose_check
  check (purpose in ('CONFIRM', 'RESET', 'SIGN', 'ACT', 'JOIN', 'TAKE'));
alter table licensing.landlord_link drop constraint landlord_link_account;
alter table licensing.landlord_link add constraint landlord_link_account check ((purpose in ('SIGN', 'JOIN', 'TAKE')) = (account_id is null));
alter table licensing.landlord_link add constraint landlord_link_application check ((purpose = 'TAKE') = (application_reference is not null));
comment on column licensing.landlord_link.application_reference is 'The application, handed in on paper, that such a link puts among somebody''s homes';
create index landlord_link_of_application on licensing.landlord_link (application_reference) where application_reference is not null;

create policy offered_by_officers on licensing.landlord_link for insert with check (
  purpose = 'TAKE' and exists (select 1 from licensing.application a where a.reference = application_reference));
create policy not_for_landlords on licensing.landlord_link as restrictive using ((select identity.acting()) not like 'landlord:%');

-- An officer who sees an application sees whether it stands at the door; of what is not handed in they see nothing.
create policy of_the_application on licensing.landlord_draft for select using (
  state = 'HANDED_IN' and (select identity.acting()) not like 'landlord:%'
  and exists (select 1 from licensing.application a where a.id = application_id));

insert into identity.function (code, object, letter, name) values
  ('licence.offer-door', 'Property case', 'U', 'Let who applied on paper follow it at the landlords’ door');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select 'licence.offer-door', p.code, date '2009-07-01', 'partnership practice A.3: who takes applications in', 'design'
  from unnest(array['HIO', 'HTL', 'AA']) as p (code);
