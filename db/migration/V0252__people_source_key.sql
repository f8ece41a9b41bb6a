-- By what number another agency knows what is here: the key by which its next file is told from its last. Nobody reads the
-- table; the functions below answer for the lines of one file, and of a record that the one who asks may not see they say
-- that it is known and nothing else.
create table people.source_key (
  id bigint generated always as identity primary key,
  agency_code text not null references identity.agency,
  kind text not null check (kind in ('PERSON', 'RESIDENCY', 'INTEREST')),
  source_ref text not null check (length(source_ref) between 1 and 200),
  data_class smallint not null default 3 references identity.data_class,
  record text not null check (record ~ '^(P|RS|PI)-[0-9]{6,}$'),
  person_id bigint references people.person,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  import_reference text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (agency_code, kind, source_ref)
);
comment on column people.source_key.fingerprint is 'SHA-256 of what the agency''s file said last: an officer''s own correction outlasts the same line';
comment on column people.source_key.person_id is 'Whose it is; null of an interest that an organisation holds';
create index source_key_of_person on people.source_key (person_id) where person_id is not null;
alter table people.source_key enable row level security;
alter table people.source_key force row level security;
create policy when_keeping on people.source_key using (
  (select identity.acting()) <> 'public' and (select current_setting('mtf.keeping', true)) = 'people');
revoke delete on people.source_key from "${app}";

-- What is known by these numbers of an agency. person is the record that stands for them now; '?' where the one acting may not
-- see it (a protected person too: the two are not told apart), and then the record is not told either.
create function people.sources_known(of_agency text, of_kind text, refs json)
  returns table (source_ref text, record text, fingerprint text, person text)
  language plpgsql volatile
as $$
#variable_conflict use_column
declare
  known people.source_key[];
begin
  perform set_config('mtf.keeping', 'people', true);
  known := array(select k from people.source_key k
                  where k.agency_code = of_agency and k.kind = of_kind
                    and k.source_ref = any (array(select json_array_elements_text(refs))));
  perform set_config('mtf.keeping', '', true);
  return query
    select k.source_ref, case when k.person_id is null or p.id is not null then k.record end, k.fingerprint,
           case when k.person_id is null then null else coalesce(stands.reference, p.reference, '?') end
      from unnest(known) k
      left join people.person p on p.id = k.person_id
      left join people.person stands on stands.id = p.merged_into_id;
end $$;

-- Keeps under what number an agency knows a record, and what it said last. The record is one that the one acting sees.
create function people.keep_source(of_agency text, of_kind text, ref text, of_record text, of_person text, print text,
                                   import text, at_instant timestamptz) returns void
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  whose bigint;
begin
  select id into whose from people.person where reference = of_person;
  if of_person is not null and whose is null then
    raise exception 'no such person for the one acting' using errcode = '42501';
  end if;
  perform set_config('mtf.keeping', 'people', true);
  insert into people.source_key as k (agency_code, kind, source_ref, record, person_id, fingerprint, import_reference,
                                      recorded_at, recorded_by)
  values (of_agency, of_kind, ref, of_record, whose, print, import, at_instant, who)
  on conflict (agency_code, kind, source_ref) do update
     set record = excluded.record, person_id = excluded.person_id, fingerprint = excluded.fingerprint,
         import_reference = excluded.import_reference;
  perform set_config('mtf.keeping', '', true);
end $$;

-- Of some homes (n, the person's reference, from, to, the residency they replace), those that would be a second main home on a
-- day: told yes or no, as the table's own constraint does, and not which. A home that lasts and began earlier is no hindrance
-- where it may end the day before.
create function people.second_main_homes(wanted json) returns table (n integer)
  language plpgsql volatile
as $$
#variable_conflict use_column
declare
  found_n integer[];
begin
  perform set_config('mtf.keeping', 'people', true);
  found_n := array(
    select distinct w.n
      from json_to_recordset(wanted) as w (n integer, person text, since date, until date, replaces text, may_end boolean)
      join people.person p on p.reference = w.person
      join people.residency r on r.person_id = p.id and r.is_main and r.superseded_at is null
     where daterange(r.valid_from, r.valid_to, '[]') && daterange(w.since, w.until, '[]')
       and r.reference is distinct from w.replaces
       and not (w.may_end and r.data_class = 3 and r.valid_to is null and r.valid_from < w.since));
  perform set_config('mtf.keeping', '', true);
  return query select unnest(found_n);
end $$;
