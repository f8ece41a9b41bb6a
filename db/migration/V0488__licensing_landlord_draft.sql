-- An application as a landlord fills it in: theirs, on their side of the door, until it is handed in and becomes an application of the
-- house. The sections are the same forms that an officer fills in (SI 2006/373 Sch 2), each kept as it was last saved.
create table licensing.landlord_draft (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique check (reference ~ '^LD-[0-9]{4}-[0-9]{5,}$'),
  account_id bigint not null references licensing.landlord_account,
  property_uprn text not null,
  address text not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'HANDING_IN', 'HANDED_IN', 'GIVEN_UP')),
  fee_pence bigint,
  fee_explanation text,
  application_id bigint unique references licensing.application,
  application_reference text unique,
  handed_in_at timestamptz,
  obstacle text,
  last_saved_at timestamptz not null,
  check ((state in ('HANDING_IN', 'HANDED_IN')) = (application_id is not null)),
  check ((application_id is null) = (application_reference is null))
);
create index landlord_draft_of_account on licensing.landlord_draft (account_id, id desc);
comment on column licensing.landlord_draft.state is
  'HANDING_IN within the one transaction that hands it in, and never seen outside it: for as long the door, which works as the system, sees the application that it writes';
comment on column licensing.landlord_draft.obstacle is 'Why it could not be handed in although it was paid for: the fee goes back';

create function licensing.handed_in_whole() returns trigger language plpgsql as $$
begin
  if exists (select 1 from licensing.landlord_draft d where d.id = new.id and d.state = 'HANDING_IN') then
    raise exception 'an application was handed in half' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger whole after update on licensing.landlord_draft deferrable initially deferred
  for each row when (new.state = 'HANDING_IN') execute function licensing.handed_in_whole();

-- That it was handed in, and as what, says the door alone.
create function licensing.handed_in_by_the_door() returns trigger language plpgsql as $$
begin
  if identity.acting() <> 'system'
     and (new.application_id is not null or new.application_reference is not null or new.state not in ('DRAFT', 'GIVEN_UP')
          or tg_op = 'UPDATE' and old.state <> 'DRAFT') then
    raise exception 'what is handed in says the door' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger by_the_door before insert or update on licensing.landlord_draft for each row execute function licensing.handed_in_by_the_door();

create table licensing.landlord_section (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  draft_id bigint not null references licensing.landlord_draft,
  section text not null,
  visited boolean not null default true,
  answers jsonb not null,
  unique (draft_id, section)
);

-- What a landlord put to a draft. It goes over to the application when that is handed in; here then stands only that it was there.
create table licensing.landlord_upload (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique check (reference ~ '^LU-[0-9]{4}-[0-9]{5,}$'),
  draft_id bigint not null references licensing.landlord_draft,
  kind text not null,
  file_name text not null check (length(file_name) between 1 and 200),
  content_type text not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size_bytes integer not null check (size_bytes between 1 and 10485760),
  scanned boolean not null,
  content bytea,
  received_file text
);
create index landlord_upload_of_draft on licensing.landlord_upload (draft_id, id);
alter table licensing.landlord_upload alter column content set storage external;
comment on column licensing.landlord_upload.file_name is 'As whoever sent it named it: it stands in no address, log or audit';

create function licensing.my_drafts() returns bigint[] language plpgsql stable as $$
begin
  if identity.acting() not like 'landlord:%' then
    return '{}';
  end if;
  return array(select d.id from licensing.landlord_draft d where d.account_id = any (licensing.my_landlord_accounts()));
end $$;

alter table licensing.landlord_draft enable row level security;
alter table licensing.landlord_draft force row level security;
create policy door on licensing.landlord_draft using ((select identity.acting()) = 'system');
create policy own on licensing.landlord_draft using (account_id = any ((select licensing.my_landlord_accounts())::bigint[]));

do $$
declare
  thing text;
begin
  foreach thing in array array['landlord_section', 'landlord_upload'] loop
    execute format('alter table licensing.%I enable row level security', thing);
    execute format('alter table licensing.%I force row level security', thing);
    execute format($policy$create policy door on licensing.%I using ((select identity.acting()) = 'system')$policy$, thing);
    execute format($policy$create policy own on licensing.%1$I using (draft_id = any ((select licensing.my_drafts())::bigint[]))$policy$, thing);
  end loop;
end $$;
revoke delete on licensing.landlord_draft from "${app}";

-- What the door writes while it hands in. The system sees no person and no evidence; of the one application that is being handed in, in
-- the one transaction that does it, it sees what it has written.
create function licensing.being_handed_in() returns bigint[] language plpgsql stable as $$
begin
  if identity.acting() <> 'system' then
    return '{}';
  end if;
  return array(select d.application_id from licensing.landlord_draft d where d.state = 'HANDING_IN');
end $$;
create index landlord_draft_handing_in on licensing.landlord_draft (application_id) where state = 'HANDING_IN';

do $$
declare
  thing text;
begin
  foreach thing in array array['party', 'notified_person', 'declaration', 'fitness_answer', 'management_arrangements', 'requested_item'] loop
    execute format($policy$create policy at_the_landlords_door on licensing.%1$I using (
      application_id = any ((select licensing.being_handed_in())::bigint[]))$policy$, thing);
  end loop;
end $$;
create policy at_the_landlords_door on documents.received_file using (
  (select identity.acting()) = 'system'
  and exists (select 1 from licensing.landlord_draft d
               where d.state = 'HANDING_IN' and d.application_reference = received_file.subject_reference));

-- What became of it: the landlord sees the header of applications that they, or who lets them act, handed in here, and the licences.
create function licensing.my_applications() returns bigint[] language plpgsql stable as $$
begin
  if identity.acting() not like 'landlord:%' then
    return '{}';
  end if;
  return array(select d.application_id from licensing.landlord_draft d
                where d.account_id = any (licensing.my_landlord_accounts()) and d.state = 'HANDED_IN');
end $$;
create policy at_the_landlords_door on licensing.application for select using (
  id = any ((select licensing.my_applications())::bigint[]));
create policy at_the_landlords_door on licensing.licence for select using (
  application_id = any ((select licensing.my_applications())::bigint[]));

-- And the letters that were written to them about it. What is served on several, and what partners were asked, is not among them.
create function licensing.my_application_references() returns text[] language plpgsql stable as $$
begin
  if identity.acting() not like 'landlord:%' then
    return '{}';
  end if;
  return array(select d.application_reference from licensing.landlord_draft d
                where d.account_id = any (licensing.my_landlord_accounts()) and d.state = 'HANDED_IN');
end $$;
create policy at_the_landlords_door on documents.document for select using (
  subject_reference = any ((select licensing.my_application_references())::text[])
  and template in ('licensing/acknowledgement', 'licensing/fee-receipt', 'licensing/request-for-information',
                   'licensing/valid-application', 'licensing/not-duly-made', 'licensing/outside-scope', 'licensing/withdrawn',
                   'licensing/expiry-reminder'));
