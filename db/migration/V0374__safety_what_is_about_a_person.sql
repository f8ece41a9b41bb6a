-- Incidents that somebody was in, as what they were in it. The class is that of their own part: who complained is a class of its own.
create function safety.about_incident(of_persons bigint[])
  returns table (record text, data_class smallint, case_id bigint, agency_code text, on_day date, heading text, body text) language sql stable as $$
  select distinct on (i.reference) i.reference, w.data_class,
         (select min(l.case_id) from safety.incident_case l where l.incident_id = i.id and l.ended_at is null),
         i.agency_code, i.occurred_on, 'An incident',
         concat_ws(E'\n', (select t.words from safety.incident_type t where t.code = i.type and t.valid_from <= i.occurred_on
                              and (t.valid_to is null or t.valid_to >= i.occurred_on)), 'You as ' || lower(w.role), nullif(i.summary, ''))
    from safety.incident i join safety.incident_person w on w.incident_id = i.id and w.withdrawn_at is null
   where w.person_id = any (of_persons) and i.erroneous_at is null
   order by i.reference, w.data_class desc $$;
insert into cases.subject_source (code, words, reader, position) values ('INCIDENT', 'Incidents', 'safety.about_incident', 11);
