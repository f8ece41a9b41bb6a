-- Applications for a licence in which they are named, where the paper's party is known to be the person on record.
create function licensing.about_application(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select distinct on (a.reference) a.reference, y.data_class, a.case_id, a.agency_code,
         coalesce(a.received_on, (a.recorded_at at time zone 'Europe/London')::date), 'An application for a licence',
         concat_ws(E'\n', a.reference || ', ' || lower(replace(a.state, '_', ' ')), 'You as ' || lower(y.role), y.name, y.address, y.phone, y.email)
    from licensing.application a
    join licensing.party y on y.application_id = a.id
    join people.person p on p.reference = y.linked_to
   where p.id = any (of_persons)
   order by a.reference, y.role $$;
insert into cases.subject_source (code, words, reader, position) values ('LICENCE', 'Licence applications', 'licensing.about_application', 12);
