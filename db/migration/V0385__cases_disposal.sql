-- Disposal: proposed by one, decided by another, carried out record by record, each with a certificate (partnership practice F.6).
create table cases.disposal (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^DP-[0-9]{4}-[0-9]{5,}$'),
  reason text not null check (length(reason) between 15 and 1000),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'DONE')),
  decide_by date not null,
  decided_by text references identity.officer (username),
  decided_at timestamptz,
  answer text,
  recorded_at timestamptz not null,
  recorded_by text not null references identity.officer (username),
  check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint two_persons check (state in ('PROPOSED', 'WITHDRAWN') or decided_by <> recorded_by),
  check (state <> 'REFUSED' or length(answer) >= 10)
);
create index disposal_listed on cases.disposal (recorded_at desc, id desc);
create table cases.disposal_item (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  disposal_id bigint not null references cases.disposal,
  of_table text not null check (of_table in ('cases.shared_case', 'cases.referral')),
  record_id bigint not null,
  reference text not null,
  rule_code text not null,
  opened_on date not null,
  ended_on date not null,
  kept_until date not null,
  reckoned text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'STOPPED')),
  stopped_by text,
  certificate text unique check (certificate ~ '^CD-[0-9]{4}-[0-9]{5,}$'),
  counts jsonb,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  done_at timestamptz,
  unique (disposal_id, reference),
  check ((state = 'DONE') = (certificate is not null) and (state = 'DONE') = (done_at is not null) and (state = 'DONE') = (digest is not null)),
  check ((state = 'STOPPED') = (stopped_by is not null))
);
comment on column cases.disposal_item.reckoned is 'How its day was reckoned, without a birth';
comment on column cases.disposal_item.counts is 'Of a certificate: how many rows of each register went, and how many persons, families and households';
comment on column cases.disposal_item.digest is 'SHA-256 of what the certificate says';
create unique index disposal_item_once on cases.disposal_item (reference) where state = 'DONE';
create index disposal_item_waiting on cases.disposal_item (disposal_id, id) where state = 'WAITING';

-- What stays when nobody can be told any more: how many of which kind, where and when.
create table cases.disposed_figure (
  rule_code text not null,
  type text not null,
  ward text not null,
  opened_in smallint not null,
  ended_in smallint not null,
  number integer not null check (number > 0),
  primary key (rule_code, type, ward, opened_in, ended_in)
);

-- What was erased, by reference and digest; kept outside the database too, so that a restored backup is erased again.
create table cases.erasure (
  id bigint generated always as identity primary key,
  of_table text not null,
  reference text not null,
  certificate text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  erased_at timestamptz not null,
  kept_outside_at timestamptz,
  unique (of_table, reference)
);
create index erasure_not_outside on cases.erasure (id) where kept_outside_at is null;
do $$
declare
  thing text;
begin
  foreach thing in array array['disposal', 'disposal_item', 'disposed_figure', 'erasure'] loop
    execute format('revoke insert, update, delete on cases.%I from "${app}"', thing);
    execute format('alter table cases.%I enable row level security', thing);
    execute format('alter table cases.%I force row level security', thing);
    execute format('create policy governing on cases.%I for select using ((select identity.acting()) = ''system'' or (select cases.governs_disposal()))', thing);
    -- written by the functions below, which are the owner's
    execute format('create policy writing on cases.%1$I to %2$I using (true) with check (true)', thing, current_user);
  end loop;
end $$;

create function cases.propose_disposal(of_references text[], reckoned text[], why text, decide_by date, at_instant timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  new_id bigint;
  new_reference text;
  added integer;
begin
  if not identity.may('disposal.propose') then
    raise exception 'not for this post' using errcode = '42501';
  end if;
  new_reference := base.next_number('DP', extract(year from today)::integer);
  insert into cases.disposal (reference, reason, decide_by, recorded_at, recorded_by)
  values (new_reference, why, decide_by, at_instant, who) returning id into new_id;
  perform set_config('mtf.officer', 'system', true);
  insert into cases.disposal_item (disposal_id, of_table, record_id, reference, rule_code, opened_on, ended_on, kept_until, reckoned)
  select new_id, case when r.case_id is null then 'cases.referral' else 'cases.shared_case' end, coalesce(r.case_id, r.referral_id),
         r.reference, r.rule_code, coalesce(c.opened_on, f.referred_on), r.ended_on, r.kept_until, given.how
    from unnest(of_references, reckoned) with ordinality as given (reference, how, place)
    join cases.retention r on r.reference = given.reference
    left join cases.shared_case c on c.id = r.case_id
    left join cases.referral f on f.id = r.referral_id
   where r.kept_until < today
     and not exists (select 1 from cases.held_records() h where h.retention_id = r.id)
     and not exists (select 1 from cases.disposal_item i join cases.disposal d on d.id = i.disposal_id
                      where i.reference = r.reference and (d.state = 'PROPOSED' or d.state = 'APPROVED' and i.state = 'WAITING'))
   order by given.place;
  get diagnostics added = row_count;
  perform set_config('mtf.officer', who, true);
  if added <> cardinality(of_references) then
    raise exception 'one of them is held, not due, or proposed already' using errcode = '23514';
  end if;
  return new_reference;
end $$;

-- The second person's word, or the first person's taking back.
create function cases.settle_disposal(of_reference text, of_version integer, into_state text, why text, at_instant timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  done integer;
begin
  if into_state not in ('APPROVED', 'REFUSED', 'WITHDRAWN')
     or into_state <> 'WITHDRAWN' and not identity.may('disposal.decide') then
    raise exception 'not for this post' using errcode = '42501';
  end if;
  update cases.disposal
     set state = into_state, decided_by = who, decided_at = at_instant, answer = why, version = version + 1
   where reference = of_reference and version = of_version and state = 'PROPOSED' and (into_state <> 'WITHDRAWN' or recorded_by = who);
  get diagnostics done = row_count;
  return done = 1;
end $$;

create function cases.end_disposal(of_reference text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  update cases.disposal d set state = 'DONE', version = version + 1
   where d.reference = of_reference and d.state = 'APPROVED'
     and not exists (select 1 from cases.disposal_item i where i.disposal_id = d.id and i.state = 'WAITING');
end $$;

-- Which rows of a table go with the records $1 of a root, read off the register.
create function cases.going_with(root text, of_room_table text) returns text
  language plpgsql stable set search_path = pg_catalog
as $$
declare
  rule record;
  inner_part text;
  parts text[] := '{}';
begin
  if of_room_table = root then
    return 'id = any ($1)';
  end if;
  for rule in select * from cases.disposal_rule d where d.room_table = of_room_table and d.of_table <> of_room_table and d.what = 'DELETE' order by d.of_table, d.via loop
    inner_part := cases.going_with(root, rule.of_table);
    if inner_part is not null then
      parts := parts || format('%I in (select %I from %s where %s)', rule.via, rule.to_column, rule.of_table, inner_part);
    end if;
  end loop;
  return case when cardinality(parts) > 0 then '(' || array_to_string(parts, ' or ') || ')' end;
end $$;

-- The tables of which rows go with a root, the furthest first.
create function cases.tables_going_with(root text) returns table (name text, register text)
  language sql stable set search_path = pg_catalog
as $$
  with recursive reached (name, depth) as (
    select root, 0
    union select d.room_table, r.depth + 1 from reached r join cases.disposal_rule d on d.of_table = r.name and d.what = 'DELETE'
     where d.room_table not in (root, r.name))
  select r.name, (select min(d.register) from cases.disposal_rule d where d.room_table = r.name and d.what = 'DELETE')
    from reached r group by r.name order by max(r.depth) desc, r.name
$$;

-- Erases records of one table with all that goes with them. Gives back the rows of each register. Called by what stands below alone.
create function cases.erase_rows(root text, ids bigint[]) returns jsonb
  language plpgsql volatile set search_path = pg_catalog
as $$
declare
  one record;
  gone bigint;
  counts jsonb := '{}';
begin
  for one in select d.room_table, d.via, d.of_table, d.to_column, cases.going_with(root, d.of_table) as condition
               from cases.disposal_rule d where d.what = 'DETACH' and d.of_table in (select t.name from cases.tables_going_with(root) t) loop
    execute format('update %s set %I = null where %I in (select %I from %s where %s)',
                   one.room_table, one.via, one.via, one.to_column, one.of_table, one.condition) using ids;
  end loop;
  for one in select t.name, coalesce(t.register, '') as register, cases.going_with(root, t.name) as condition from cases.tables_going_with(root) t loop
    execute format('delete from %s where %s', one.name, one.condition) using ids;
    get diagnostics gone = row_count;
    if gone > 0 and one.name <> root and one.name <> 'cases.retention' then
      counts := counts || jsonb_build_object(one.register, coalesce((counts ->> one.register)::bigint, 0) + gone);
    end if;
  end loop;
  return counts;
end $$;
-- Why records of one table stay, in the register's words; null where nothing keeps them.
create function cases.what_keeps(root text, ids bigint[]) returns text
  language plpgsql volatile set search_path = pg_catalog
as $$
declare
  one record;
  found_one boolean;
begin
  for one in select d.* from cases.disposal_rule d where d.what = 'STOPS' and d.of_table = root loop
    execute format('select exists (select 1 from %s where %I in (select %I from %s where id = any ($1)))',
                   one.room_table, one.via, one.to_column, one.of_table) into found_one using ids;
    if found_one then
      return one.why;
    end if;
  end loop;
  return null;
end $$;

-- Erases one record, then the families, persons and households that stand in no other any more; gives back what went.
create function cases.erase(root text, of_id bigint, of_reference text, under text, at_instant timestamptz) returns jsonb
  language plpgsql volatile set search_path = pg_catalog
as $$
declare
  one record;
  persons bigint[] := '{}';
  families bigint[] := '{}';
  households bigint[] := '{}';
  together bigint[];
  those bigint[];
  names text[];
  counts jsonb;
  gone integer;
begin
  for one in select d.room_table, d.via, d.of_table, d.to_column, cases.going_with(root, d.room_table) as condition
               from cases.disposal_rule d
              where d.what = 'STOPS' and d.of_table in ('people.person', 'people.family')
                and d.room_table in (select t.name from cases.tables_going_with(root) t) loop
    execute format('select coalesce(array_agg(distinct p.id), ''{}'') from %s p where p.%I in (select %I from %s where %s)',
                   one.of_table, one.to_column, one.via, one.room_table, one.condition) into those using array[of_id];
    if one.of_table = 'people.person' then
      persons := persons || those;
    else
      families := families || those;
    end if;
  end loop;
  select persons || coalesce(array_agg(m.person_id), '{}') into persons from people.family_member m where m.family_id = any (families);

  counts := cases.erase_rows(root, array[of_id]);
  insert into cases.erasure (of_table, reference, certificate, digest, erased_at)
  values (root, of_reference, under, encode(sha256(convert_to(root || ' ' || of_reference || ' ' || under, 'UTF8')), 'hex'), at_instant)
  on conflict do nothing;

  for one in select f.id, f.reference from people.family f where f.id = any (families) order by f.id loop
    if cases.what_keeps('people.family', array[one.id]) is null then
      perform cases.erase_rows('people.family', array[one.id]);
      counts := counts || jsonb_build_object('Families', coalesce((counts ->> 'Families')::integer, 0) + 1);
      insert into cases.erasure (of_table, reference, certificate, digest, erased_at)
      values ('people.family', one.reference, under,
              encode(sha256(convert_to('people.family ' || one.reference || ' ' || under, 'UTF8')), 'hex'), at_instant) on conflict do nothing;
    end if;
  end loop;

  -- somebody who was recorded twice and merged stays or goes as one
  for one in select distinct coalesce(p.merged_into_id, p.id) as kept from people.person p where p.id = any (persons) order by 1 loop
    select array_agg(p.id), array_agg(p.reference) into together, names
      from people.person p where p.id = one.kept or p.merged_into_id = one.kept;
    if cases.what_keeps('people.person', together) is null
       and not exists (select 1 from cases.disposal_hold h where h.person_id = any (together) and h.lifted_on is null) then
      select households || coalesce(array_agg(distinct r.household_id) filter (where r.household_id is not null), '{}') into households
        from people.residency r where r.person_id = any (together);
      perform cases.erase_rows('people.person', together);
      counts := counts || jsonb_build_object('Persons', coalesce((counts ->> 'Persons')::integer, 0) + 1);
      insert into cases.erasure (of_table, reference, certificate, digest, erased_at)
      select 'people.person', n, under, encode(sha256(convert_to('people.person ' || n || ' ' || under, 'UTF8')), 'hex'), at_instant
        from unnest(names) n on conflict do nothing;
    end if;
  end loop;

  for one in select h.id, h.reference from people.household h where h.id = any (households) order by h.id loop
    if cases.what_keeps('people.household', array[one.id]) is null then
      perform cases.erase_rows('people.household', array[one.id]);
      counts := counts || jsonb_build_object('Households', coalesce((counts ->> 'Households')::integer, 0) + 1);
      insert into cases.erasure (of_table, reference, certificate, digest, erased_at)
      values ('people.household', one.reference, under,
              encode(sha256(convert_to('people.household ' || one.reference || ' ' || under, 'UTF8')), 'hex'), at_instant) on conflict do nothing;
    end if;
  end loop;
  return counts;
end $$;

-- Carries out one item of an approved disposal. A hold, a fact that changed or a row that nobody foresaw stops it, and says which.
-- Gives back DONE or STOPPED.
create function cases.dispose(of_item bigint, at_instant timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  today date := identity.today();
  before text := current_setting('mtf.keeping', true);
  item cases.disposal_item;
  decided cases.disposal;
  kept cases.retention;
  holds text;
  stopped text;
  number text;
  went jsonb;
  type_of text;
  ward_of text;
begin
  select i.* into item from cases.disposal_item i where i.id = of_item and i.state = 'WAITING' for update;
  if not found then
    return null;
  end if;
  select d.* into strict decided from cases.disposal d where d.id = item.disposal_id;
  if decided.state <> 'APPROVED' or decided.decided_by = decided.recorded_by then
    raise exception 'two persons dispose of a record' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true);
  -- a hold that is being set in this moment waits, or is waited for
  lock table cases.disposal_hold in share mode;
  insert into cases.disposal_running values (pg_current_xact_id()) on conflict do nothing;
  select r.* into kept from cases.retention r where r.reference = item.reference;
  select string_agg(h.hold_reference, ', ' order by h.hold_reference) into holds from cases.held_records() h where h.retention_id = kept.id;
  stopped := case
    when kept.id is null then 'it is not there any more, or open again'
    when holds is not null then 'held: ' || holds
    when kept.kept_until is null or kept.kept_until >= today then 'it is not due any more'
    when not exists (select 1 from cases.retention_facts(item.reference) f
                      where f.rule_code = kept.rule_code and f.ended_on = kept.ended_on and f.unknown_births = kept.unknown_births
                        and f.youngest_born is not distinct from kept.youngest_born) then 'what its day was reckoned from has changed'
    else cases.what_keeps(item.of_table, array[item.record_id]) end;
  if stopped is null then
    begin
      if item.of_table = 'cases.shared_case' then
        select c.type, coalesce(c.ward_basis, 'NONE') into type_of, ward_of from cases.shared_case c where c.id = item.record_id;
      else
        select 'REFERRAL', coalesce(f.ward, 'NONE') into type_of, ward_of from cases.referral f where f.id = item.record_id;
      end if;
      number := base.next_number('CD', extract(year from today)::integer);
      went := cases.erase(item.of_table, item.record_id, item.reference, number, at_instant);
      insert into cases.disposed_figure as f (rule_code, type, ward, opened_in, ended_in, number)
      values (item.rule_code, type_of, ward_of, extract(year from item.opened_on), extract(year from item.ended_on), 1)
      on conflict (rule_code, type, ward, opened_in, ended_in) do update set number = f.number + 1;
      update cases.disposal_item i
         set state = 'DONE', certificate = number, counts = went, done_at = at_instant, version = i.version + 1,
             digest = encode(sha256(convert_to(concat_ws(E'\n', number, i.reference, i.rule_code, i.opened_on, i.ended_on, i.kept_until, i.reckoned,
                        decided.reference, decided.recorded_by, decided.decided_by, went::text), 'UTF8')), 'hex')
       where i.id = item.id;
    exception when foreign_key_violation or check_violation or insufficient_privilege then
      stopped := 'something that the register of tables does not foresee still points at it';
    end;
  end if;
  if stopped is not null then
    update cases.disposal_item i set state = 'STOPPED', stopped_by = stopped, version = i.version + 1 where i.id = item.id;
  end if;
  delete from cases.disposal_running where transaction = pg_current_xact_id();
  perform set_config('mtf.officer', who, true), set_config('mtf.keeping', coalesce(before, ''), true);
  return case when stopped is null then 'DONE' else 'STOPPED' end;
end $$;

-- How many rows of each register would go with these records together: for those who propose and decide.
create function cases.what_would_go(of_references text[]) returns table (register text, number bigint)
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  who text := identity.acting();
  root record;
  one record;
  rows_there bigint;
  counts jsonb := '{}';
begin
  if not (identity.may('disposal.propose') or identity.may('disposal.decide')) then
    raise exception 'not for this post' using errcode = '42501';
  end if;
  perform set_config('mtf.officer', 'system', true);
  insert into cases.disposal_running values (pg_current_xact_id()) on conflict do nothing;
  for root in select case when r.case_id is null then 'cases.referral' else 'cases.shared_case' end as name,
                     array_agg(coalesce(r.case_id, r.referral_id)) as ids
                from cases.retention r where r.reference = any (of_references) group by 1 loop
    for one in select t.name, t.register, cases.going_with(root.name, t.name) as condition from cases.tables_going_with(root.name) t
                where t.name not in (root.name, 'cases.retention') loop
      execute format('select count(*) from %s where %s', one.name, one.condition) into rows_there using root.ids;
      if rows_there > 0 then
        counts := counts || jsonb_build_object(one.register, coalesce((counts ->> one.register)::bigint, 0) + rows_there);
      end if;
    end loop;
  end loop;
  delete from cases.disposal_running where transaction = pg_current_xact_id();
  perform set_config('mtf.officer', who, true);
  return query select e.key, e.value::bigint from jsonb_each_text(counts) e order by e.key;
end $$;

-- What is not disposed of is not deleted: whoever owns the tables too is stopped here, and a hold wins.
create function cases.guard_disposed() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if not cases.disposing() then
    raise exception 'a record is disposed of by two persons, in no other way' using errcode = '42501';
  end if;
  return old;
end $$;
create trigger two_persons before delete on cases.shared_case for each row execute function cases.guard_disposed();
create trigger two_persons before delete on cases.referral for each row execute function cases.guard_disposed();

-- After a backup is restored: erases again what the log outside says was erased. Run by whoever restores, as the owner; never by the
-- application. Gives back how many records it found and erased.
create function cases.erase_again(root text, of_reference text, under text, at_instant timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  ids bigint[];
  number integer;
begin
  if root not in ('cases.shared_case', 'cases.referral', 'people.family', 'people.person', 'people.household') then
    raise exception 'nothing of that kind is erased';
  end if;
  perform set_config('mtf.officer', 'system', true), set_config('mtf.keeping', 'people', true);
  insert into cases.disposal_running values (pg_current_xact_id()) on conflict do nothing;
  execute format('select coalesce(array_agg(id), ''{}'') from %s where reference = $1', root) into ids using of_reference;
  number := cardinality(ids);
  if number > 0 then
    perform cases.erase_rows(root, ids);
    if root in ('cases.shared_case', 'cases.referral') then
      perform workflow.forget(of_reference);
    end if;
  end if;
  insert into cases.erasure (of_table, reference, certificate, digest, erased_at, kept_outside_at)
  values (root, of_reference, under, encode(sha256(convert_to(root || ' ' || of_reference || ' ' || under, 'UTF8')), 'hex'), at_instant, at_instant)
  on conflict do nothing;
  delete from cases.disposal_running where transaction = pg_current_xact_id();
  return number;
end $$;
revoke execute on function cases.erase_again(text, text, text, timestamptz) from public;
revoke execute on function cases.erase(text, bigint, text, text, timestamptz) from public;
revoke execute on function cases.erase_rows(text, bigint[]) from public;

-- That a line of the log stands outside too.
create function cases.erasures_kept_outside(ids bigint[], at_instant timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
begin
  update cases.erasure set kept_outside_at = at_instant where id = any (ids) and kept_outside_at is null;
end $$;

insert into workflow.classified_process (process_key, data_class) values ('Disposal', 5), ('DisposalHoldReview', 5);
