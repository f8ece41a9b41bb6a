-- What landlord and council write to each other about an application or its licence: of the class of its persons, in its case. That
-- something is sold, or its manager or an address has changed, comes as a message of its kind; a licence is never transferred (s.91(6)).
create table licensing.landlord_message (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique check (reference ~ '^LM-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 3 check (data_class = 3),
  case_id bigint not null references cases.shared_case,
  application_id bigint not null references licensing.application,
  application_reference text not null,
  from_landlord boolean not null,
  kind text not null check (kind in ('MESSAGE', 'MANAGER_CHANGED', 'ADDRESS_CHANGED', 'SOLD')),
  author text not null,
  words text not null check (length(words) between 1 and 4000),
  about_day date,
  answers text
);
create index landlord_message_of_application on licensing.landlord_message (application_id, id) include (data_class, case_id);
create unique index landlord_message_answered_once on licensing.landlord_message (answers) where answers is not null;
revoke update, delete on licensing.landlord_message from "${app}";
comment on column licensing.landlord_message.answers is 'The message it answers, which is answered once';

call cases.classified('licensing.landlord_message');
-- the door writes what a landlord says, and reads it not
create policy door on licensing.landlord_message for insert with check ((select identity.acting()) = 'system' and from_landlord);
create policy at_the_landlords_door on licensing.landlord_message for select using (
  application_id = any ((select licensing.my_applications())::bigint[]));

-- Which application a message is about, for the engine, which reads no message.
create table licensing.landlord_message_header (
  message_reference text primary key references licensing.landlord_message (reference),
  application_id bigint not null references licensing.application,
  application_reference text not null,
  from_landlord boolean not null,
  answered boolean not null default false
);
create index on licensing.landlord_message_header (application_id);
alter table licensing.landlord_message_header enable row level security;
alter table licensing.landlord_message_header force row level security;
create policy with_the_application on licensing.landlord_message_header using (
  (select identity.acting()) = 'system'
  or (select identity.acting()) not in ('public')
     and exists (select 1 from licensing.application a where a.id = landlord_message_header.application_id));
revoke delete on licensing.landlord_message_header from "${app}";

insert into cases.disposal_rule (room_table, via, of_table, to_column, what, register, why) values
('licensing.landlord_message', 'case_id', 'cases.shared_case', 'id', 'STOPS', 'Licensing',
 'something of an application for a licence belongs to it, and the public register names the house');
