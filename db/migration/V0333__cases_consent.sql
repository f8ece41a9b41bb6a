-- Consent (partnership practice C.2): what somebody agreed to, apart from the legal basis on which agencies share. It names the
-- agencies and the classes, lasts twelve months at most, and can be withdrawn at any moment.
create table cases.consent (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^CN-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null default 6 references identity.data_class check (data_class = 6),
  case_id bigint not null references cases.shared_case,
  person_id bigint not null references people.person,
  state text not null check (state in ('SOUGHT', 'GIVEN', 'REFUSED', 'NOT_SOUGHT', 'VARIED', 'WITHDRAWN')),
  given_by text not null check (given_by in ('SELF', 'PARENTAL', 'GILLICK', 'REPRESENTATIVE')),
  giver text check (length(giver) between 2 and 200),
  purposes text not null check (length(purposes) between 10 and 1000),
  method text check (method in ('WRITTEN', 'VERBAL_WITNESSED')),
  witness text check (length(witness) between 2 and 200),
  kept text check (length(kept) between 2 and 200),
  language text check (length(language) between 2 and 60),
  copy_given boolean,
  because text check (length(because) between 10 and 1000),
  manager text check (length(manager) between 2 and 200),
  from_on date not null,
  expires_on date check (expires_on >= from_on),
  replaces text,
  withdrawn_on date,
  withdrawn_by text,
  withdrawal text,
  after_withdrawal text check (after_withdrawal in ('CLOSE', 'OTHER_GATEWAY', 'STEP_UP')),
  after_why text,
  after_manager text,
  after_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (given_by in ('SELF', 'GILLICK') or giver is not null),
  check (state not in ('GIVEN', 'WITHDRAWN', 'VARIED') or method is not null and expires_on is not null and copy_given is not null),
  check (method is distinct from 'VERBAL_WITNESSED' or witness is not null),
  check (method is distinct from 'WRITTEN' or kept is not null),
  check (state <> 'NOT_SOUGHT' or because is not null and manager is not null),
  check ((state = 'WITHDRAWN') = (withdrawn_on is not null))
);
comment on column cases.consent.kept is 'Where the signed form is kept';
comment on column cases.consent.because is 'What a refusal is about; or why nobody asks: risk, or a crime to prevent';
create index consent_of_case on cases.consent (case_id, from_on desc) include (data_class, state);
create index consent_of_person on cases.consent (person_id) include (data_class, case_id);
create index consent_listed on cases.consent (expires_on, id) include (data_class, case_id, state);
revoke delete on cases.consent from "${app}";
alter table cases.consent enable row level security;
alter table cases.consent force row level security;
create policy need_to_know on cases.consent for select using (
  (select identity.acting()) = 'system'
  or case_id <> all ((select cases.my_exclusions())::bigint[])
     and (data_class = any ((select identity.full_classes())::smallint[])
          or data_class = any ((select identity.member_classes())::smallint[])
             and exists (select 1 from cases.team_member m
                          where m.case_id = consent.case_id and m.username = (select identity.acting())
                            and m.valid_from <= (select identity.today())
                            and (m.valid_to is null or m.valid_to >= (select identity.today())))));
create policy recording on cases.consent for insert with check (recorded_by = (select identity.acting()));
create policy changing on cases.consent for update using (
  (select identity.acting()) = 'system'
  or exists (select 1 from cases.team_member m
              where m.case_id = consent.case_id and m.username = (select identity.acting())
                and m.valid_from <= (select identity.today())
                and (m.valid_to is null or m.valid_to >= (select identity.today()))));

create table cases.consent_scope (
  consent_id bigint not null references cases.consent,
  recipient text not null references cases.recipient_body,
  data_class smallint not null references identity.data_class,
  primary key (consent_id, recipient, data_class)
);
revoke update, delete on cases.consent_scope from "${app}";
alter table cases.consent_scope enable row level security;
alter table cases.consent_scope force row level security;
create policy as_the_consent on cases.consent_scope using (exists (select 1 from cases.consent c where c.id = consent_id));

-- What each agency of the team may read by consent, for the policies to ask: its own lines alone, kept by trigger.
create table cases.consent_cover (
  consent_id bigint not null references cases.consent,
  case_id bigint not null references cases.shared_case,
  person_id bigint not null references people.person,
  agency_code text not null references identity.agency,
  data_class smallint not null references identity.data_class,
  valid_from date not null,
  expires_on date not null,
  ended boolean not null default false,
  primary key (consent_id, agency_code, data_class)
);
create index consent_cover_of_agency on cases.consent_cover (agency_code, data_class) include (case_id, person_id, valid_from, expires_on) where not ended;
alter table cases.consent_cover enable row level security;
alter table cases.consent_cover force row level security;
create policy own_agency on cases.consent_cover for select using (
  agency_code = (select identity.acting_agency()) or (select identity.acting()) = 'system');
create policy keeping on cases.consent_cover using ((select identity.acting()) = 'system');

create function cases.keep_consent_cover() returns trigger
  language plpgsql as $$
declare
  who text := identity.acting();
begin
  perform set_config('mtf.officer', 'system', true);
  if tg_table_name = 'consent_scope' then
    insert into cases.consent_cover (consent_id, case_id, person_id, agency_code, data_class, valid_from, expires_on)
    select c.id, c.case_id, c.person_id, b.agency_code, new.data_class, c.from_on, c.expires_on
      from cases.consent c join cases.recipient_body b on b.code = new.recipient
     where c.id = new.consent_id and c.state = 'GIVEN' and b.agency_code is not null;
  else
    update cases.consent_cover set ended = true where consent_id = new.id;
  end if;
  perform set_config('mtf.officer', who, true);
  return null;
end $$;
create trigger scoped after insert on cases.consent_scope for each row execute function cases.keep_consent_cover();
create trigger over after update of state on cases.consent for each row
  when (old.state = 'GIVEN' and new.state <> 'GIVEN') execute function cases.keep_consent_cover();

-- Agencies that share a case by nothing but consent: every basis of theirs that holds is CONS. Kept by trigger.
create table cases.consent_only_agency (
  case_id bigint not null references cases.shared_case,
  agency_code text not null references identity.agency,
  primary key (agency_code, case_id)
);
alter table cases.consent_only_agency enable row level security;
alter table cases.consent_only_agency force row level security;
create policy own_agency on cases.consent_only_agency for select using (
  agency_code = (select identity.acting_agency()) or (select identity.acting()) = 'system');
create policy keeping on cases.consent_only_agency using ((select identity.acting()) = 'system');

create function cases.derive_consent_only(of_case bigint) returns void
  language plpgsql volatile as $$
declare
  who text := identity.acting();
  today date := identity.today();
begin
  perform set_config('mtf.officer', 'system', true);
  delete from cases.consent_only_agency where case_id = of_case;
  insert into cases.consent_only_agency (case_id, agency_code)
  select of_case, side.agency
    from cases.legal_basis b
    cross join lateral (values (b.agency_a), (b.agency_b)) as side (agency)
    join cases.shared_case c on c.id = b.case_id
   where b.case_id = of_case and side.agency <> c.lead_agency and b.end_reason is null and (b.valid_to is null or b.valid_to >= today)
   group by side.agency having bool_and(b.gateway_code = 'CONS');
  perform set_config('mtf.officer', who, true);
end $$;
create function cases.keep_consent_only() returns trigger
  language plpgsql as $$
begin
  if tg_table_name = 'legal_basis' then
    perform cases.derive_consent_only(new.case_id);
  else
    perform cases.derive_consent_only(new.id);
  end if;
  return null;
end $$;
create trigger by_consent_alone after insert or update on cases.legal_basis for each row execute function cases.keep_consent_only();
create trigger led_by_another after update of lead_agency on cases.shared_case for each row
  when (old.lead_agency is distinct from new.lead_agency) execute function cases.keep_consent_only();

-- Whether somebody's consent lets an agency onto a case today: for whoever rests a basis on it.
create function cases.consent_covers(of_case bigint, of_agency text) returns boolean
  language plpgsql volatile as $$
declare
  who text := identity.acting();
  today date := identity.today();
  covered boolean;
begin
  perform set_config('mtf.officer', 'system', true);
  covered := exists (select 1 from cases.consent_cover v
                      where v.case_id = of_case and v.agency_code = of_agency and not v.ended
                        and v.valid_from <= today and v.expires_on >= today);
  perform set_config('mtf.officer', who, true);
  return covered;
end $$;

-- Where a consent stands, for its route, which runs for whoever acts: one who withdraws it may no longer see it. Days and a post's
-- holder, nothing that it says.
create function cases.consent_route(of_reference text, out state text, out withdrawn_on date, out expires_on date, out keeper text)
  language plpgsql volatile as $$
declare
  who text := identity.acting();
begin
  perform set_config('mtf.officer', 'system', true);
  select n.state, n.withdrawn_on, n.expires_on, coalesce(c.lead_professional, n.recorded_by)
    into state, withdrawn_on, expires_on, keeper
    from cases.consent n join cases.shared_case c on c.id = n.case_id where n.reference = of_reference;
  perform set_config('mtf.officer', who, true);
end $$;
