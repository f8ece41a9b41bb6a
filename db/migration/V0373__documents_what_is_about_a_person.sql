-- What was written and came in about an application of theirs or a case of theirs: that there is a paper, its title and day. The paper
-- itself is theirs to ask for, and goes with the bundle as a copy where its agency gives it.
create policy asking_who_holds on documents.document for select using (
  (select identity.acting()) = 'system' and (select current_setting('mtf.asking', true)) = 'holders');
create function documents.about_document(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select d.reference, d.data_class, c.id, d.agency_code, d.issued_on, 'A letter or notice', d.title
    from documents.document d join cases.shared_case c on c.reference = d.case_reference
   where c.id = any ((select cases.cases_of_persons(of_persons))::bigint[]) $$;
insert into cases.subject_source (code, words, reader, position) values ('DOCUMENT', 'Letters and notices', 'documents.about_document', 13);
