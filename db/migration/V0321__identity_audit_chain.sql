-- What is written stays as it was written, and it can be proved (ADR 0018). Each line leaves its digest behind as it is written;
-- a job puts the digests into one chain, each link over the one before it. Neither can be altered by the application, and
-- whoever alters them as the database's master breaks the chain, or its heads that are kept outside.
create function identity.audit_text(e identity.audit_entry) returns text
  language sql stable
  set search_path = pg_catalog
as $$
  select json_build_array(e.id, (extract(epoch from e.at) * 1000000)::bigint, e.officer, e.agency_code, e.action, e.record_kind,
                          e.reference, e.data_class, e.detail, e.terms, e.results, e.posts, e.purpose, e.case_reference, e.outcome,
                          e.request_id, e.address, e.device, (extract(epoch from e.written_at) * 1000000)::bigint)::text
$$;
comment on function identity.audit_text is 'A line as it is digested; AuditChain reads the same columns in the same order, past this function';

create table identity.audit_unsealed (
  entry_id bigint primary key,
  digest bytea not null check (octet_length(digest) = 32),
  written_at timestamptz not null
);
comment on table identity.audit_unsealed is 'Lines written within the last seconds, that have no link in the chain yet';

create table identity.audit_seal (
  line bigint primary key check (line > 0),
  entry_id bigint not null unique,
  previous bytea not null check (octet_length(previous) = 32),
  own bytea not null check (octet_length(own) = 32),
  sealed_at timestamptz not null default clock_timestamp()
);
comment on table identity.audit_seal is 'The chain: line after line without a gap; own = SHA-256 of previous and of the line''s digest';

create table identity.audit_head (
  line bigint primary key,
  own bytea not null check (octet_length(own) = 32),
  day date not null,
  by_hand boolean not null,
  written_at timestamptz not null default clock_timestamp(),
  written_by text not null
);
comment on table identity.audit_head is 'That a head of the chain was written outside, and when; what counts is the file outside';

revoke all on identity.audit_unsealed, identity.audit_seal, identity.audit_head from "${app}";
grant select on identity.audit_unsealed, identity.audit_seal to "${app}";
grant select, insert on identity.audit_head to "${app}";
revoke truncate, references, trigger on identity.audit_entry from "${app}";

-- The system seals, and looks at what was sealed; who reads the whole audit may prove the chain.
drop policy own_reading on identity.audit_entry;
create policy own_reading on identity.audit_entry for select using (
  officer = (select identity.acting())
  or 23::smallint = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system');

alter table identity.audit_seal enable row level security;
alter table identity.audit_seal force row level security;
create policy proving on identity.audit_seal using (
  (select identity.acting()) = 'system' or 23::smallint = any ((select identity.full_classes())::smallint[]));
alter table identity.audit_head enable row level security;
alter table identity.audit_head force row level security;
create policy proving on identity.audit_head for select using (
  (select identity.acting()) = 'system' or 23::smallint = any ((select identity.full_classes())::smallint[])
  or (select identity.acting_posts())::text[] && array['SYS']);
create policy keeping on identity.audit_head for insert with check ((select identity.acting()) = 'system');

-- As a line is written, it leaves its digest: from now on nothing can be changed in it unseen.
create function identity.audit_written() returns trigger
  language plpgsql security definer
  set search_path = identity, pg_catalog
as $$
begin
  insert into identity.audit_unsealed (entry_id, digest, written_at)
  values (new.id, sha256(convert_to(identity.audit_text(new), 'UTF8')), new.written_at);
  return null;
end $$;

-- Lines from before there was a chain are sealed first.
select set_config('mtf.officer', 'system', true);
insert into identity.audit_unsealed (entry_id, digest, written_at)
select e.id, sha256(convert_to(identity.audit_text(e), 'UTF8')), e.written_at from identity.audit_entry e;
select set_config('mtf.officer', '', true);

create trigger audit_written after insert on identity.audit_entry for each row execute function identity.audit_written();

create function identity.audit_stays() returns trigger
  language plpgsql
as $$
begin
  raise exception 'the access audit is not altered' using errcode = '42501';
end $$;
create trigger audit_stays before update or delete or truncate on identity.audit_entry for each statement execute function identity.audit_stays();
create trigger audit_stays before update or delete or truncate on identity.audit_seal for each statement execute function identity.audit_stays();
create trigger audit_stays before update or delete or truncate on identity.audit_head for each statement execute function identity.audit_stays();

-- Puts what was written into the chain, in the order of its numbers, one sealer at a time: there is no gap and no fork whoever writes
-- meanwhile, because nobody who writes waits for it. Gives back the chain's last line.
create function identity.seal_audit(most integer) returns bigint
  language plpgsql security definer
  set search_path = identity, pg_catalog
as $$
declare
  waiting record;
  last_line bigint;
  last_own bytea;
begin
  if identity.acting() <> 'system' then
    raise exception 'the system seals the access audit' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('identity.audit_seal'));
  select s.line, s.own into last_line, last_own from identity.audit_seal s order by s.line desc limit 1;
  if not found then
    last_line := 0;
    last_own := decode(repeat('00', 32), 'hex');
  end if;
  for waiting in
    with taken as (
      delete from identity.audit_unsealed u
       where u.entry_id in (select w.entry_id from identity.audit_unsealed w order by w.entry_id limit most)
      returning u.entry_id, u.digest)
    select t.entry_id, t.digest from taken t order by t.entry_id
  loop
    insert into identity.audit_seal (line, entry_id, previous, own)
    values (last_line + 1, waiting.entry_id, last_own, sha256(last_own || waiting.digest))
    returning line, own into last_line, last_own;
  end loop;
  return last_line;
end $$;
comment on function identity.seal_audit is 'For the system alone: links the waiting lines, and tells the number of the last';
revoke all on function identity.seal_audit(integer) from public;
grant execute on function identity.seal_audit(integer) to "${app}";
