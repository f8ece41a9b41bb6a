-- Who owns a home together with whoever applies for it: by a link to their own e-mail address and with an account of their own they
-- see the application, go on with it and sign it too (SI 2006/373 reg 7(4), (5)). The holder of a licence stays one person (s.88).
create table licensing.landlord_joint (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique check (reference ~ '^LJ-[0-9]{4}-[0-9]{5,}$'),
  draft_id bigint not null references licensing.landlord_draft,
  owner_id bigint not null references licensing.landlord_account,
  owner_name text not null,
  kind text not null check (kind in ('PERSON', 'ORGANISATION')),
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) <= 200 and email = lower(email)),
  account_id bigint references licensing.landlord_account,
  joined_at timestamptz,
  ended_at timestamptz,
  check (account_id <> owner_id),
  check ((account_id is null) = (joined_at is null))
);
create unique index landlord_joint_once on licensing.landlord_joint (draft_id, lower(name)) where ended_at is null;
create unique index landlord_joint_account_once on licensing.landlord_joint (draft_id, account_id) where ended_at is null;
create index landlord_joint_of_account on licensing.landlord_joint (account_id) where ended_at is null;
comment on table licensing.landlord_joint is 'The joint owners of what a draft is for, beside the account whose draft it is';
comment on column licensing.landlord_joint.owner_name is 'Whose application it is, as who joins is told: of another account they see nothing';
comment on column licensing.landlord_joint.name is 'As it stands in the application, and is signed with';
comment on column licensing.landlord_joint.ended_at is 'They left, or were taken out before the application was handed in: from then on they see nothing of it';

alter table licensing.landlord_link add column joint_id bigint references licensing.landlord_joint;
alter table licensing.landlord_link drop constraint landlord_link_purpose_check;
alter table licensing.landlord_link add constraint landlord_link_purpose_check check (purpose in ('CONFIRM', 'RESET', 'SIGN', 'ACT', 'JOIN'));
alter table licensing.landlord_link drop constraint landlord_link_check1;
alter table licensing.landlord_link add constraint landlord_link_account check ((purpose in ('SIGN', 'JOIN')) = (account_id is null));
alter table licensing.landlord_link add constraint landlord_link_joint check ((purpose = 'JOIN') = (joint_id is not null));
create index landlord_link_of_joint on licensing.landlord_link (joint_id) where joint_id is not null;

alter table licensing.landlord_joint enable row level security;
alter table licensing.landlord_joint force row level security;
create policy door on licensing.landlord_joint using ((select identity.acting()) = 'system');
create policy between_them on licensing.landlord_joint for select using (
  account_id = (select licensing.my_landlord_account())
  or owner_id = any ((select licensing.my_landlord_accounts())::bigint[]));
revoke delete on licensing.landlord_joint from "${app}";

-- The drafts of others that the one acting owns a share of.
create function licensing.my_joint_drafts() returns bigint[] language plpgsql stable as $$
declare
  mine bigint := licensing.my_landlord_account();
begin
  if mine is null then
    return '{}';
  end if;
  return array(select j.draft_id from licensing.landlord_joint j where j.account_id = mine and j.ended_at is null);
end $$;
comment on function licensing.my_joint_drafts() is 'Asked afresh by each statement: who left sees no more. Of the account itself, not of its agents';

drop policy own on licensing.landlord_draft;
create policy own on licensing.landlord_draft using (
  account_id = any ((select licensing.my_landlord_accounts())::bigint[])
  or id = any ((select licensing.my_joint_drafts())::bigint[]));

-- What is theirs they see by the policy of the draft itself.
create or replace function licensing.my_drafts() returns bigint[] language plpgsql stable as $$
begin
  if identity.acting() not like 'landlord:%' then
    return '{}';
  end if;
  return array(select d.id from licensing.landlord_draft d
                where d.account_id = any ((select licensing.my_landlord_accounts())::bigint[])
                   or d.id = any ((select licensing.my_joint_drafts())::bigint[]));
end $$;
create or replace function licensing.my_applications() returns bigint[] language plpgsql stable as $$
begin
  if identity.acting() not like 'landlord:%' then
    return '{}';
  end if;
  return array(select d.application_id from licensing.landlord_draft d
                where d.id = any ((select licensing.my_drafts())::bigint[]) and d.state = 'HANDED_IN');
end $$;
create or replace function licensing.my_application_references() returns text[] language plpgsql stable as $$
begin
  if identity.acting() not like 'landlord:%' then
    return '{}';
  end if;
  return array(select d.application_reference from licensing.landlord_draft d
                where d.id = any ((select licensing.my_drafts())::bigint[]) and d.state = 'HANDED_IN');
end $$;

-- Each joint owner signs the declaration of an application that is made together.
alter table licensing.declaration add column position integer not null default 0;
alter table licensing.declaration drop constraint declaration_signatory_check;
alter table licensing.declaration add constraint declaration_signatory_check check (signatory in ('APPLICANT', 'HOLDER', 'INTEREST'));
alter table licensing.declaration drop constraint declaration_application_id_signatory_key;
alter table licensing.declaration add constraint declaration_once unique (application_id, signatory, position);
alter table licensing.declaration add constraint declaration_position check (position = 0 or signatory = 'INTEREST');
comment on column licensing.declaration.position is 'Of several joint owners the how manieth; 0 of the applicant and the proposed holder';
