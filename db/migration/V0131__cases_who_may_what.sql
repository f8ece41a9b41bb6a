-- Who may do what to a case of each type (partnership practice A.3), in force since the team began: C open, R read, U work on,
-- A approve, X close; S signs a closing that somebody else proposed. Row-level sight (F.3) still applies to every read.
create table cases.post_right (
  case_type text not null check (case_type in ('FAMILY', 'PROPERTY', 'INDIVIDUAL', 'LANDLORD', 'PROBLEM')),
  post_code text not null references identity.post,
  rights text not null check (rights ~ '^[CRUAXS]+$'),
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (case_type, post_code, valid_from)
);
insert into cases.post_right (case_type, post_code, rights, valid_from, source, mark)
select t, p, r, date '2010-09-01', s, m from (values
  ('FAMILY', 'FIW', 'CRUX', 'partnership practice A.3', 'design'),
  ('FAMILY', 'SWA', 'CRU', 'partnership practice A.3', 'design'),
  ('FAMILY', 'YOW', 'RU', 'partnership practice A.3', 'design'),
  ('FAMILY', 'HLT', 'RU', 'partnership practice A.3', 'design'),
  ('FAMILY', 'SCM', 'RAXS', 'partnership practice A.1: the manager who supervises family work', 'check'),
  ('FAMILY', 'PM', 'RS', 'partnership practice A.1: the programme manager signs where the manager is not the task force''s', 'check'),
  ('PROPERTY', 'HTL', 'CRUAXS', 'partnership practice A.3', 'design'),
  ('PROPERTY', 'HIO', 'CRUX', 'partnership practice A.3; an officer proposes, the team leader signs', 'design'),
  ('PROPERTY', 'CSO', 'RU', 'partnership practice A.3', 'design'),
  ('PROPERTY', 'FSO', 'RU', 'partnership practice A.3', 'design'),
  ('PROPERTY', 'PM', 'RS', 'partnership practice A.1: the programme manager supervises the team leader', 'design'),
  ('INDIVIDUAL', 'CSO', 'CRUAXS', 'partnership practice A.3', 'design'),
  ('INDIVIDUAL', 'PS', 'CRUAXS', 'partnership practice A.3; the sergeant opens police cases', 'check'),
  ('INDIVIDUAL', 'PC', 'RU', 'partnership practice A.3', 'design'),
  ('INDIVIDUAL', 'PCSO', 'RU', 'partnership practice A.3', 'design'),
  ('INDIVIDUAL', 'YOW', 'RU', 'partnership practice A.3: those under 18', 'design'),
  ('INDIVIDUAL', 'PM', 'RS', 'partnership practice A.1', 'design'),
  ('LANDLORD', 'HTL', 'CRUAXS', 'as property cases: A.3 names no landlord cases', 'check'),
  ('LANDLORD', 'HIO', 'CRUX', 'as property cases: A.3 names no landlord cases', 'check'),
  ('LANDLORD', 'CSO', 'RU', 'as property cases: A.3 names no landlord cases', 'check'),
  ('LANDLORD', 'FSO', 'RU', 'as property cases: A.3 names no landlord cases', 'check'),
  ('LANDLORD', 'PM', 'RS', 'as property cases: A.3 names no landlord cases', 'check'),
  ('PROBLEM', 'CSO', 'CRUX', 'partnership practice A.3', 'design'),
  ('PROBLEM', 'PS', 'CRUX', 'partnership practice A.3', 'design'),
  ('PROBLEM', 'HTL', 'RU', 'partnership practice A.3', 'design'),
  ('PROBLEM', 'PC', 'RU', 'partnership practice A.3', 'design'),
  ('PROBLEM', 'PCSO', 'RU', 'partnership practice A.3', 'design'),
  ('PROBLEM', 'FSO', 'RU', 'partnership practice A.3', 'design'),
  ('PROBLEM', 'PM', 'RAS', 'partnership practice A.3', 'design')
) as v (t, p, r, s, m);

-- Which right the one acting has to cases of a type today
create function cases.my_rights(of_type text) returns text
  language sql stable
  set search_path = pg_catalog, cases
as $$
  select coalesce(string_agg(rights, ''), '') from cases.post_right
   where case_type = of_type and post_code = any (identity.acting_posts())
     and valid_from <= identity.today() and (valid_to is null or valid_to >= identity.today())
$$;

create table cases.caseload_cap (
  post_code text not null references identity.post,
  case_type text not null check (case_type in ('FAMILY', 'PROPERTY', 'INDIVIDUAL', 'LANDLORD', 'PROBLEM')),
  cap integer not null check (cap > 0),
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (post_code, case_type, valid_from)
);
comment on table cases.caseload_cap is 'How many open cases of a type one officer of a post leads at most; more needs the programme manager''s reason';
insert into cases.caseload_cap (post_code, case_type, cap, valid_from, source, mark) values
  ('FIW', 'FAMILY', 8, '2010-09-01', 'partnership practice B.2; family intervention practice is 5 to 8 intensive families', 'likely'),
  ('HIO', 'PROPERTY', 40, '2010-09-01', 'partnership practice B.2', 'design');
