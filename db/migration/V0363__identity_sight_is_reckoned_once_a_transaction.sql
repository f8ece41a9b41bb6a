-- What the one acting is near to, excluded from, was granted or may open does not change between two statements of one request, and
-- every policy of every statement asks it. It is reckoned once a transaction, as what a post sees is (V0089), and kept in a setting
-- local to it that says whom, which day and hour and what for it was reckoned; whoever could forge that could as well name another
-- officer. Measured on 110,000 notes (bench/): half of what a list of notes cost under its policies was in reckoning it anew.
create function identity.nobody_acting() returns text
  language plpgsql stable as $$
begin
  raise exception 'no officer on this transaction' using errcode = '28000';
end $$;
-- Asked a dozen times a statement: as expressions, which the planner puts in the place of the call. A body of this form is bound when
-- it is made, whatever the search path of whoever asks.
create or replace function identity.acting() returns text
  language sql stable
  return coalesce(nullif(current_setting('mtf.officer', true), ''), identity.nobody_acting());
create or replace function identity.today() returns date
  language sql stable
  return coalesce(nullif(current_setting('mtf.today', true), '')::date, (now() at time zone 'Europe/London')::date);

-- What a post sees in full, on its cases and as told is one look at the matrix, whichever of the three is asked first.
create or replace function identity.classes_seen(how char) returns smallint[]
  language plpgsql stable security definer
  set search_path = identity, pg_catalog
as $$
declare
  today date := identity.today();
  mine text := identity.acting() || '@' || today || '=';
  kept text := current_setting('mtf.classes_seen_' || how, true);
  posts text[];
  one record;
begin
  if not coalesce(starts_with(kept, mine), false) then
    posts := identity.acting_posts();
    for one in
      select l.sight, coalesce(array_agg(distinct s.data_class) filter (where s.data_class is not null), '{}') as classes
        from unnest(array['F', 'C', 'P', how]) l (sight)
        left join identity.post_sight s on s.sight = l.sight and s.post_code = any (posts) and s.condition is null
                                        and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)
       group by l.sight
    loop
      perform set_config('mtf.classes_seen_' || one.sight, mine || one.classes::text, true);
    end loop;
    kept := current_setting('mtf.classes_seen_' || how, true);
  end if;
  return substr(kept, length(mine) + 1)::smallint[];
end $$;

create function identity.sight_key() returns text
  language plpgsql stable as $$
begin
  return identity.acting() || '@' || concat_ws('@', current_setting('mtf.today', true), current_setting('mtf.now', true),
                                               current_setting('mtf.exit', true), current_setting('mtf.sight_changed', true)) || '=';
end $$;
comment on function identity.sight_key() is 'For whom, when and what for something is kept for the rest of the transaction';

create or replace function identity.full_classes() returns smallint[]
  language plpgsql stable as $$
begin
  return identity.classes_seen('F');
end $$;
create or replace function identity.member_classes() returns smallint[]
  language plpgsql stable as $$
begin
  return identity.classes_seen('C');
end $$;

create function cases.off_my_teams() returns bigint[]
  language plpgsql stable as $$
begin
  return cases.my_exclusions() || cases.consent_lapsed();
end $$;
comment on function cases.off_my_teams() is 'Cases on whose team the one acting is not, whatever is written there: excluded, or there by a consent that has ended';

-- Each function keeps its name, its place in the policies and what it says; how it reckons that goes under a name of its own.
do $do$
declare
  one record;
  setting text;
begin
  for one in
    select p.oid, n.nspname as room, p.proname as name, pg_get_function_arguments(p.oid) as arguments, format_type(p.prorettype, null) as answer
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.oid in ('identity.acting_agency()'::regprocedure,
                     'cases.my_exclusions()'::regprocedure, 'cases.consent_lapsed()'::regprocedure, 'cases.off_my_teams()'::regprocedure,
                    
                     'cases.consented_cases(smallint)'::regprocedure, 'cases.consented_persons(smallint)'::regprocedure,
                     'cases.glass_broken()'::regprocedure, 'cases.glass_classes()'::regprocedure, 'cases.glass_never_of(smallint)'::regprocedure,
                     'cases.granted_cases()'::regprocedure, 'cases.granted_parts()'::regprocedure, 'cases.granted_notes()'::regprocedure)
  loop
    execute replace(pg_get_functiondef(one.oid), format('FUNCTION %s.%s(', one.room, one.name), format('FUNCTION %s.reckon_%s(', one.room, one.name));
    setting := quote_literal('mtf.kept_' || one.name) || case when one.arguments = '' then '' else ' || of_class' end;
    execute format($f$
      create or replace function %1$I.%2$I(%3$s) returns %4$s language plpgsql stable as $$
      declare
        mine text := identity.sight_key();
        kept text := current_setting(%5$s, true);
        found text;
      begin
        if starts_with(kept, mine) then
          return nullif(substr(kept, length(mine) + 1), '');
        end if;
        found := coalesce(%6$s::text, '');
        perform set_config(%5$s, mine || found, true);
        return nullif(found, '');
      end $$$f$,
      one.room, one.name, one.arguments, one.answer, setting,
      format('%I.reckon_%s(%s)', one.room, one.name, case when one.arguments = '' then '' else 'of_class' end));
  end loop;
end $do$;

-- Whoever changes what these are reckoned of, in a transaction that goes on, has them reckoned anew.
create function identity.forget_sight() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  perform set_config('mtf.sight_changed', (coalesce(nullif(current_setting('mtf.sight_changed', true), ''), '0')::int + 1)::text, true);
  return null;
end $$;
do $$
declare
  its_source text;
begin
  foreach its_source in array array['identity.officer', 'cases.case_excluded', 'people.conflict_of_interest', 'cases.consent_cover',
      'cases.consent_only_agency', 'cases.broken_glass', 'cases.glass_class', 'cases.access_grant', 'cases.team_member'] loop
    execute format('create trigger sight_changes after insert or update or delete on %s for each statement execute function identity.forget_sight()', its_source);
  end loop;
end $$;

-- Whom a team's line is hidden from is one list, and the policy that keeps the lines says nothing about reading them.
drop policy no_conflict on cases.team_member;
drop policy by_consent_that_holds on cases.team_member;
create policy off_my_teams on cases.team_member as restrictive for select using (
  case_id <> all ((select cases.off_my_teams())::bigint[]));
drop policy own on cases.team_member;
create policy own on cases.team_member for select using ((select identity.acting()) in (username, 'system'));
drop policy keeping on cases.team_member;
create policy joining on cases.team_member for insert with check ((select identity.acting()) = 'system');
create policy changing on cases.team_member for update using ((select identity.acting()) = 'system');
create policy taking_off on cases.team_member for delete using ((select identity.acting()) = 'system');

-- A consent opens a case to those who are on its team: asked where the cases are reckoned, once, and not of each note.
do $do$
begin
  execute replace(replace(pg_get_functiondef('cases.reckon_consented_cases(smallint)'::regprocedure),
    'and v.valid_from <= today and v.expires_on >= today)', 'and v.valid_from <= today and v.expires_on >= today
                      and v.case_id <> all (cases.my_exclusions())
                      and exists (select 1 from cases.team_member m where m.case_id = v.case_id and m.username = identity.acting()
                                     and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)))'), 'CREATE OR REPLACE', 'create or replace');
end $do$;
drop policy consented on cases.note;
create policy consented on cases.note for select using (
  in_error_at is null
  and (data_class = 16 and case_id = any ((select cases.consented_cases(16::smallint))::bigint[])
          and concerns <@ (select cases.consented_persons(16::smallint))::bigint[]
       or data_class = 19 and case_id = any ((select cases.consented_cases(19::smallint))::bigint[])
          and concerns <@ (select cases.consented_persons(19::smallint))::bigint[]));
drop policy consented on cases.timeline_entry;
create policy consented on cases.timeline_entry for select using (
  data_class = 16 and case_id = any ((select cases.consented_cases(16::smallint))::bigint[])
  or data_class = 19 and case_id = any ((select cases.consented_cases(19::smallint))::bigint[]));
