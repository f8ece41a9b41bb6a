-- Temporary exemption notices (Housing Act 2004 s.86), and the exemption that the death of a licence holder brings (s.91(7) to (9)).
-- The header is D1 and seen by the engine; what was decided and why D2; who notified, D3. The register of s.232 has its own line,
-- public by its days alone.
create table licensing.temporary_exemption (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 1 check (data_class = 1),
  agency_code text not null default 'TDC' references identity.agency,
  case_reference text not null,
  case_id bigint not null references cases.shared_case,
  last_saved_at timestamptz not null,
  last_saved_by text not null,
  uprn text not null,
  property_uprn text not null,
  address text not null,
  postcode text not null default '',
  kind text not null check (kind in ('ORDINARY', 'DEATH')),
  series integer not null,
  ordinal integer not null check (ordinal in (1, 2)),
  earlier_reference text references licensing.temporary_exemption (reference),
  licence_reference text references licensing.licence (reference),
  state text not null check (state in ('NOTIFIED', 'TO_SERVE', 'SERVED', 'TO_REFUSE', 'REFUSED', 'UNDER_APPEAL')),
  notified_on date not null,
  decided_on date,
  decided_by text,
  served_on date,
  starts_on date,
  ends_on date,
  ends_explanation text,
  appeal_by date,
  appealed_on date,
  appeal_outcome text check (appeal_outcome in ('CONFIRMED', 'REVERSED', 'WITHDRAWN')),
  appeal_decided_on date,
  reviewed_on date,
  check (decided_by is null or decided_by <> recorded_by),
  check ((ordinal = 2) = (earlier_reference is not null)),
  check ((kind = 'DEATH') = (licence_reference is not null)),
  check (state <> 'SERVED' or (starts_on is not null and ends_on >= starts_on))
);
comment on table licensing.temporary_exemption is 'A notification under s.86 and what came of it; or what follows from the death of a licence holder (s.91(7) to (9))';
comment on column licensing.temporary_exemption.series is 'A first and at most one further notice belong to one series of a house; another series begins only where somebody else has come to control or manage it';
comment on column licensing.temporary_exemption.decided_by is 'Never who recorded the notification';
create index on licensing.temporary_exemption (case_id);
create index on licensing.temporary_exemption (property_uprn);
create index on licensing.temporary_exemption (licence_reference);
create index on licensing.temporary_exemption (earlier_reference);
-- never a third (s.86): one first and one second notice of a series that stand
create unique index never_a_third on licensing.temporary_exemption (uprn, series, ordinal) where state in ('NOTIFIED', 'TO_SERVE', 'SERVED');

alter table licensing.temporary_exemption enable row level security;
alter table licensing.temporary_exemption force row level security;
create policy need_to_know on licensing.temporary_exemption using (
  (select identity.acting()) <> 'public' and data_class = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system'
  or data_class = any ((select identity.member_classes())::smallint[])
     and exists (select 1 from cases.team_member m
                  where m.case_id = temporary_exemption.case_id and m.username = (select identity.acting())
                    and m.valid_from <= (select identity.today())
                    and (m.valid_to is null or m.valid_to >= (select identity.today()))));
create policy never_the_excluded on licensing.temporary_exemption as restrictive for select using (
  case_id <> all ((select cases.my_exclusions())::bigint[]));

-- A second notice follows a first one that was served, begins when that ceases, and is never followed by another.
create function licensing.keep_exemptions_in_order() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  earlier licensing.temporary_exemption;
begin
  if new.ordinal = 2 and new.state = 'SERVED' then
    select * into earlier from licensing.temporary_exemption e where e.reference = new.earlier_reference;
    if earlier.reference is null or earlier.ordinal <> 1 or earlier.state <> 'SERVED' or earlier.uprn <> new.uprn
       or new.starts_on <> earlier.ends_on + 1 then
      raise exception 'a second temporary exemption begins when the first ceases';
    end if;
  end if;
  return new;
end $$;
create trigger in_order before insert or update on licensing.temporary_exemption
  for each row execute function licensing.keep_exemptions_in_order();

create table licensing.exemption_content (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 2 check (data_class = 2),
  case_id bigint not null references cases.shared_case,
  exemption_id bigint not null unique references licensing.temporary_exemption,
  steps text not null,
  exceptional text,
  someone_else text,
  decision_reasons text,
  appeal_summary text,
  appeal_decision text,
  review text
);
create index on licensing.exemption_content (case_id);
comment on table licensing.exemption_content is 'What is to be done so that no licence is needed, why a second notice is justified, why it was decided so';
call cases.classified('licensing.exemption_content');

create table licensing.exemption_notifier (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  data_class smallint not null default 3 check (data_class = 3),
  case_id bigint not null references cases.shared_case,
  exemption_id bigint not null unique references licensing.temporary_exemption,
  name text not null,
  address text not null,
  capacity text not null
);
create index on licensing.exemption_notifier (case_id);
comment on table licensing.exemption_notifier is 'Who notified the council, or to whom one writes after a death; the register has the name while a notice is in force';
call cases.classified('licensing.exemption_notifier');

-- The register of temporary exemption notices in force (s.232(1)(b); SI 2006/373 reg 12): written when one is served, public by its days.
create table licensing.exemption_entry (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  exemption_reference text not null unique references licensing.temporary_exemption (reference),
  notifier_name text not null,
  house_address text not null,
  postcode text not null,
  effect text not null,
  earlier_notices text not null,
  steps text not null,
  starts_on date not null,
  ends_on date not null
);
comment on table licensing.exemption_entry is 'A line of the register of temporary exemptions, with what SI 2006/373 reg 12 prescribes and no more';
alter table licensing.exemption_entry enable row level security;
alter table licensing.exemption_entry force row level security;
create policy in_force on licensing.exemption_entry for select using (
  starts_on <= (select identity.today()) and ends_on >= (select identity.today())
  and (select identity.acting()) is not null);
create policy keeping on licensing.exemption_entry using (
  (select identity.acting()) <> 'public' and 1::smallint = any ((select identity.full_classes())::smallint[]) or (select identity.acting()) = 'system');

revoke delete on licensing.temporary_exemption, licensing.exemption_content, licensing.exemption_notifier, licensing.exemption_entry from "${app}";
revoke update on licensing.exemption_notifier, licensing.exemption_entry from "${app}";

create function licensing.sight_of_exemption(of_reference text)
  returns table (part text, data_class smallint, case_id bigint, agency_code text, recorded_by text) language sql stable as $$
  select 'The exemption', e.data_class, e.case_id, e.agency_code, e.recorded_by from licensing.temporary_exemption e where e.reference = of_reference
  union all
  select 'What is intended', t.data_class, t.case_id, 'TDC', t.recorded_by
    from licensing.temporary_exemption e join licensing.exemption_content t on t.exemption_id = e.id where e.reference = of_reference $$;
insert into identity.sight_finder (prefix, words, finder) values ('TE', 'temporary exemption', 'licensing.sight_of_exemption');

insert into cases.disposal_rule (room_table, via, of_table, what, register, why)
select 'licensing.' || t, 'case_id', 'cases.shared_case', 'STOPS', 'Licensing',
       'a temporary exemption of the house belongs to it, and the public register names it'
  from unnest(array['temporary_exemption', 'exemption_content', 'exemption_notifier']) t;

insert into identity.function (code, object, letter, name) values
  ('exemption.record', 'Property case', 'C', 'Record a notification that a house will need no licence, or the death of a licence holder'),
  ('exemption.decide', 'Property case', 'A', 'Decide about a temporary exemption'),
  ('exemption.serve', 'Property case', 'U', 'Serve a temporary exemption notice or its refusal, and look again before it ends');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.3; who records does not decide', 'design'
  from (values ('exemption.record', 'HTL HIO AA'),
               ('exemption.decide', 'HTL'),
               ('exemption.serve', 'HTL HIO AA')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
