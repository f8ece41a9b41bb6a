-- Licences as the register of another system has them: a council that changes systems brings what it granted with it, and until the
-- last of them has ended the other system's later extracts say what became of them (Housing Act 2004 ss.61, 62, 64, 85, 86 and 232).
create table licensing.carried_licence (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique check (reference ~ '^CL-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 1 check (data_class = 1),
  agency_code text not null references identity.agency,
  kind text not null check (kind in ('SELECTIVE', 'MANDATORY_HMO', 'ADDITIONAL_HMO', 'TEMPORARY_EXEMPTION')),
  their_number text not null check (length(their_number) between 1 and 60),
  address text not null,
  postcode text not null default '',
  door text not null check (door in ('WAITS', 'CERTAIN', 'GIVEN', 'BY_HAND', 'NONE')),
  uprn text references place.address,
  score smallint not null check (score between 0 and 100),
  commenced_on date not null,
  ends_on date not null check (ends_on >= commenced_on),
  occupants integer check (occupants between 0 and 9999),
  units integer check (units between 0 and 9999),
  holder text not null default '' check (length(holder) <= 200),
  manager text not null default '' check (length(manager) <= 200),
  import_reference text not null,
  gone_on date,
  check ((uprn is null) = (door in ('WAITS', 'NONE')))
);
comment on table licensing.carried_licence is 'A licence or temporary exemption as the register of another system has it, known by whose it is and its number there';
comment on column licensing.carried_licence.door is 'How its home was found: it waits for an officer, its address was certain, the file gave the UPRN, an officer chose it, or the gazetteer has none';
comment on column licensing.carried_licence.score is 'How much of the address the home, or the nearest while it waits, has: hundredths of its words, numbers counting more';
comment on column licensing.carried_licence.gone_on is 'The day on which a whole extract had it no more; before its last day it was surrendered, revoked or lost, and somebody asks which';
create index carried_licence_of_uprn on licensing.carried_licence (uprn, ends_on);
create unique index carried_licence_number on licensing.carried_licence (agency_code, upper(their_number));
-- the order of the list: what waits for its home first, then what ends first
create index carried_licence_in_order on licensing.carried_licence ((door <> 'WAITS' or gone_on is not null), ends_on, reference);
alter table licensing.carried_licence enable row level security;
alter table licensing.carried_licence force row level security;
create policy need_to_know on licensing.carried_licence using (
  (select identity.acting()) = 'system'
  or (select identity.acting()) <> 'public' and data_class = any ((select identity.full_classes())::smallint[]));
create policy not_for_landlords on licensing.carried_licence as restrictive using ((select identity.acting()) not like 'landlord:%');
revoke delete on licensing.carried_licence from "${app}";

-- What a later file, or an officer, changed of one: never altered.
create table licensing.carried_change (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 1 check (data_class = 1),
  carried_licence_id bigint not null references licensing.carried_licence,
  on_day date not null,
  import_reference text,
  words text not null
);
comment on column licensing.carried_change.import_reference is 'The file that said it; null where an officer did it';
create index carried_change_of_licence on licensing.carried_change (carried_licence_id, id);
alter table licensing.carried_change enable row level security;
alter table licensing.carried_change force row level security;
create policy as_the_licence on licensing.carried_change using (
  exists (select 1 from licensing.carried_licence c where c.id = carried_licence_id));
create policy not_for_landlords on licensing.carried_change as restrictive using ((select identity.acting()) not like 'landlord:%');
revoke update, delete on licensing.carried_change from "${app}";

create function licensing.sight_of_carried_licence(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The licence of another register', c.data_class, null::bigint, c.agency_code, c.recorded_by
    from licensing.carried_licence c where c.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('CL', 'licence of another register', 'licensing.sight_of_carried_licence');

insert into identity.function (code, object, letter, name) values
  ('file-import.take-in-licences', 'Licence', 'C', 'Take in the licence register of another system'),
  ('licence.place-carried', 'Licence', 'U', 'Say which home a licence of another register is about');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.3', 'design'
  from (values ('file-import.take-in-licences', 'HTL'), ('licence.place-carried', 'HIO HTL AA')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
