-- What housing enforcement holds about persons, for a subject access request: who complained, who is said to have broken a notice, whom a
-- notice reaches. Asked as the officer it gives what they may see; as the system, while it says that it asks who holds what, all of it.
create policy asking_who_holds on housing.complainant for select using (
  (select identity.acting()) = 'system' and (select current_setting('mtf.asking', true)) = 'holders');
create policy asking_who_holds on housing.breach for select using (
  (select identity.acting()) = 'system' and (select current_setting('mtf.asking', true)) = 'holders');
create policy asking_who_holds on housing.notice_party for select using (
  (select identity.acting()) = 'system' and (select current_setting('mtf.asking', true)) = 'holders');
create index complainant_by_name on housing.complainant (md5(lower(btrim(name))));
create index breach_by_person on housing.breach (md5(lower(btrim(person))));
create index notice_party_by_holder on housing.notice_party (holder_reference) where holder_reference is not null;

-- By what other rooms know somebody whom the one acting need not see in the index: references, and marks of names that no name can be
-- read from.
create function people.marks_of_names(of_persons bigint[]) returns text[]
  language plpgsql volatile
as $$
declare
  before text := current_setting('mtf.keeping', true);
  found text[];
begin
  perform set_config('mtf.keeping', 'people', true);
  select array_agg(md5(lower(btrim(p.name)))) into found from people.person p where p.id = any (of_persons);
  perform set_config('mtf.keeping', coalesce(before, ''), true);
  return coalesce(found, '{}');
end $$;
create function people.references_of(of_persons bigint[]) returns text[]
  language plpgsql volatile
as $$
declare
  before text := current_setting('mtf.keeping', true);
  found text[];
begin
  perform set_config('mtf.keeping', 'people', true);
  select array_agg(p.reference) into found from people.person p where p.id = any (of_persons);
  perform set_config('mtf.keeping', coalesce(before, ''), true);
  return coalesce(found, '{}');
end $$;

-- Who complained and who broke a notice is written down by name alone: whoever bears the name is found, and the officer who decides
-- looks whether it is them.
create function housing.about_complaint(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select distinct on (c.reference) c.reference, w.data_class, w.case_id, c.agency_code, c.reported_on, 'A complaint about bad housing, by somebody of your name',
         concat_ws(E'\n', c.address, w.name, case when w.lives_there then 'You said that you live there' end,
                   'How to reach you: ' || w.safe_contact, 'Letters to: ' || w.write_to)
    from housing.complainant w
    join housing.enforcement_case c on c.id = w.enforcement_case_id
   where md5(lower(btrim(w.name))) = any ((select people.marks_of_names(of_persons))::text[]) order by c.reference $$;
create function housing.about_breach(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select distinct on (b.reference) b.reference, b.data_class, b.case_id, c.agency_code, b.offence_on, 'A breach of the Housing Act 2004, by somebody of your name',
         concat_ws(E'\n', c.address, b.person, o.words || ' (' || o.provision || ')',
                   'From ' || to_char(b.offence_on, 'FMDD FMMonth YYYY') || coalesce(' to ' || to_char(b.offence_until, 'FMDD FMMonth YYYY'), ''),
                   b.evidence, nullif(b.excuse, ''), b.evidential_reasons, b.public_interest_reasons, b.course_reasons)
    from housing.breach b
    join housing.offence o on o.code = b.offence
    join housing.enforcement_case c on c.id = b.enforcement_case_id
   where md5(lower(btrim(b.person))) = any ((select people.marks_of_names(of_persons))::text[]) order by b.reference $$;
create function housing.about_notice(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select distinct on (n.reference) n.reference, y.data_class, y.case_id, c.agency_code, n.drafted_on, 'A notice or order under the Housing Act 2004 that reaches you',
         concat_ws(E'\n', c.address, initcap(lower(replace(n.kind, '_', ' '))) || ' under ' || n.section, 'You as ' || lower(y.capacity) || ': ' || y.because,
                   y.name, y.address, 'Served ' || to_char(y.served_on, 'FMDD FMMonth YYYY'))
    from housing.notice_party y
    join housing.notice n on n.id = y.notice_id
    join housing.enforcement_case c on c.id = n.enforcement_case_id
   where y.holder_reference = any ((select people.references_of(of_persons))::text[]) and not y.left_out
   order by n.reference, y.position $$;
insert into cases.subject_source (code, words, reader, position) values
('COMPLAINT', 'Complaints about bad housing', 'housing.about_complaint', 14),
('BREACH', 'Breaches of notices and licences', 'housing.about_breach', 15),
('NOTICE', 'Notices about homes', 'housing.about_notice', 16);
