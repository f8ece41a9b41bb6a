-- Whoever acts for a joint owner sees what that owner sees, for as long as the delegation holds: asked afresh by each statement, as with
-- the agents of whoever applies.
create or replace function licensing.my_joint_drafts() returns bigint[] language plpgsql stable as $$
begin
  if identity.acting() not like 'landlord:%' then
    return '{}';
  end if;
  return array(select j.draft_id from licensing.landlord_joint j
                where j.account_id = any ((select licensing.my_landlord_accounts())::bigint[]) and j.ended_at is null);
end $$;
comment on function licensing.my_joint_drafts() is
  'Of the account itself, and of the accounts that let it act. Asked afresh by each statement: who left, or was taken back, sees no more';

drop policy between_them on licensing.landlord_joint;
create policy between_them on licensing.landlord_joint for select using (
  account_id = any ((select licensing.my_landlord_accounts())::bigint[])
  or owner_id = any ((select licensing.my_landlord_accounts())::bigint[]));
