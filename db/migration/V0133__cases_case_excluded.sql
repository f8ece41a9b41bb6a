-- Conflict of interest (partnership practice F.3, evaluation order 2: deny wins): staff who live at, are related to or are
-- linked with what a case is about never see it, whatever their post.
create table cases.case_excluded (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  case_id bigint not null references cases.shared_case,
  username text not null references identity.officer (username),
  reason text not null check (length(reason) >= 10),
  ended_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create unique index case_excluded_open on cases.case_excluded (username, case_id) where ended_at is null;
create index case_excluded_of_case on cases.case_excluded (case_id);
alter table cases.case_excluded enable row level security;
alter table cases.case_excluded force row level security;
-- The excluded officer's own statements must know of it; whoever leads or supervises reads it through cases.exclusions_of.
create policy own on cases.case_excluded for select using (
  username = (select identity.acting()) or (select identity.acting()) = 'system');
create policy when_keeping on cases.case_excluded using ((select identity.acting()) = 'system');
revoke delete on cases.case_excluded from "${app}";

create function cases.my_exclusions() returns bigint[]
  language plpgsql stable
  set search_path = pg_catalog
as $$
begin
  return coalesce((select array_agg(case_id) from cases.case_excluded
                    where username = identity.acting() and ended_at is null), '{}');
end $$;
comment on function cases.my_exclusions() is 'Cases that the one acting never sees, whatever their post';

drop policy need_to_know on cases.shared_case;
create policy need_to_know on cases.shared_case using (
  (select identity.acting()) = 'system'
  or id <> all ((select cases.my_exclusions())::bigint[])
     and (data_class = any ((select identity.full_classes())::smallint[])
          or data_class = any ((select identity.member_classes())::smallint[])
             and exists (select 1 from cases.team_member m
                          where m.case_id = shared_case.id and m.username = (select identity.acting())
                            and m.valid_from <= (select identity.today())
                            and (m.valid_to is null or m.valid_to >= (select identity.today())))))
  with check ((select identity.acting()) <> 'public');

-- Class F by post counts on the body of a case only where the case is shared or one's own agency's
drop policy need_to_know on cases.timeline_entry;
create policy need_to_know on cases.timeline_entry for select using (
  case_id <> all ((select cases.my_exclusions())::bigint[])
  and (data_class = any ((select identity.full_classes())::smallint[])
       and not exists (select 1 from cases.single_agency_case o
                        where o.case_id = timeline_entry.case_id and o.agency_code <> (select identity.acting_agency()))
       or data_class = any ((select identity.member_classes())::smallint[])
          and (data_class <> 7 or agency_code = (select identity.acting_agency()))
          and exists (select 1 from cases.team_member m
                       where m.case_id = timeline_entry.case_id and m.username = (select identity.acting())
                         and m.valid_from <= (select identity.today())
                         and (m.valid_to is null or m.valid_to >= (select identity.today())))));
create index timeline_entry_recorded on cases.timeline_entry (case_id, recorded_at) include (data_class, agency_code, recorded_by);
