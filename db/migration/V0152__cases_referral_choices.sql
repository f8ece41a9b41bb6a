-- What a referral can be about, what makes it urgent, which posts do what with it: data, each row for its time.
create table cases.concern_category (
  code text not null,
  words text not null,
  suggests text not null check (suggests in ('FAMILY', 'PROPERTY', 'INDIVIDUAL', 'LANDLORD', 'PROBLEM')),
  position smallint not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table cases.concern_category is 'In broad words on purpose: the category is read with the header (D5), what is the matter stands in the text';
insert into cases.concern_category (code, words, suggests, position, valid_from, source) values
  ('FAMILY', 'A family that needs help', 'FAMILY', 1, '2010-09-01', 'design'),
  ('CHILD', 'A child', 'FAMILY', 2, '2010-09-01', 'design'),
  ('ADULT', 'An adult who needs help', 'INDIVIDUAL', 3, '2010-09-01', 'design'),
  ('SCHOOL', 'School and attendance', 'FAMILY', 4, '2010-09-01', 'design'),
  ('HOME', 'The state of a home', 'PROPERTY', 5, '2010-09-01', 'design'),
  ('FIRE', 'Fire safety', 'PROPERTY', 6, '2010-09-01', 'design'),
  ('LANDLORD', 'A landlord or agent', 'LANDLORD', 7, '2010-09-01', 'design'),
  ('NEIGHBOURS', 'Trouble in the street or between neighbours', 'PROBLEM', 8, '2010-09-01', 'design'),
  ('MONEY', 'Work, money or losing the home', 'FAMILY', 9, '2010-09-01', 'design');

create table cases.urgent_ground (
  code text not null,
  words text not null,
  position smallint not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table cases.urgent_ground is 'What overrides the score: any of them makes priority 1';
insert into cases.urgent_ground (code, words, position, valid_from, source) values
  ('CHILD', 'Child protection concern', 1, '2010-09-01', 'partnership practice B.2'),
  ('LIFE', 'Threat to life', 2, '2010-09-01', 'partnership practice B.2'),
  ('FIRE', 'Immediate fire risk', 3, '2010-09-01', 'partnership practice B.2');

create table cases.referral_duty (
  duty text not null check (duty in ('SCREEN', 'SCREEN_CHILD', 'SCREEN_ALSO', 'URGENT', 'URGENT_MUST', 'TASKING', 'ALLOCATE', 'LINK')),
  post_code text not null references identity.post,
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  exclude using gist (duty with =, post_code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table cases.referral_duty is
  'SCREEN the duty post, SCREEN_CHILD where a concern for a child is ticked, SCREEN_ALSO who may stand in; URGENT the deciders, URGENT_MUST of whom one must decide; TASKING who records tasking''s decision; ALLOCATE who asks a lead; LINK who makes links for outside';
insert into cases.referral_duty (duty, post_code, valid_from, source, mark) values
  ('SCREEN', 'CSO', '2010-09-01', 'partnership practice A.3: triage decision U, referral CRU', 'check'),
  ('SCREEN_CHILD', 'SWA', '2010-09-01', 'partnership practice C.1 step 2', 'design'),
  ('SCREEN_ALSO', 'HTL', '2010-09-01', 'partnership practice A.3: triage decision U', 'check'),
  ('SCREEN_ALSO', 'PS', '2010-09-01', 'partnership practice A.3: triage decision U', 'check'),
  ('SCREEN_ALSO', 'FIW', '2010-09-01', 'partnership practice A.3: triage decision U', 'check'),
  ('SCREEN_ALSO', 'SWA', '2010-09-01', 'partnership practice A.3: triage decision U', 'check'),
  ('URGENT', 'PS', '2010-09-01', 'partnership practice B.2', 'design'),
  ('URGENT', 'SWA', '2010-09-01', 'partnership practice B.2', 'design'),
  ('URGENT', 'HTL', '2010-09-01', 'partnership practice B.2', 'design'),
  ('URGENT', 'FIW', '2010-09-01', 'partnership practice B.2', 'design'),
  ('URGENT', 'PM', '2010-09-01', 'partnership practice B.2', 'design'),
  ('URGENT_MUST', 'PS', '2010-09-01', 'partnership practice B.2', 'design'),
  ('URGENT_MUST', 'SWA', '2010-09-01', 'partnership practice B.2', 'design'),
  ('TASKING', 'PM', '2010-09-01', 'partnership practice A.3: triage decision A', 'design'),
  ('ALLOCATE', 'PM', '2010-09-01', 'partnership practice A.1: allocation disputes', 'check'),
  ('ALLOCATE', 'HTL', '2010-09-01', 'partnership practice A.1: allocates property cases', 'design'),
  ('ALLOCATE', 'PS', '2010-09-01', 'partnership practice A.1: allocates police actions', 'check'),
  ('ALLOCATE', 'SCM', '2010-09-01', 'partnership practice C.1 step 4: line manager of the family intervention worker', 'check'),
  ('LINK', 'PM', '2010-09-01', 'partnership practice I-11', 'check'),
  ('LINK', 'AA', '2010-09-01', 'partnership practice I-11', 'check'),
  ('LINK', 'CSO', '2010-09-01', 'partnership practice I-11', 'check'),
  ('LINK', 'SWA', '2010-09-01', 'partnership practice I-11', 'check');

-- Whether the one acting holds a post of one of these duties today.
create function cases.is_on_duty(variadic duties text[]) returns boolean
  language plpgsql stable
  set search_path = pg_catalog, cases
as $$
begin
  return exists (select 1 from cases.referral_duty d
                  where d.duty = any (duties) and d.post_code = any (identity.acting_posts())
                    and d.valid_from <= identity.today() and (d.valid_to is null or d.valid_to >= identity.today()));
end $$;

create table cases.triage_factor (
  code text not null,
  words text not null,
  points integer not null check (points > 0),
  data_class smallint not null references identity.data_class,
  position smallint not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on column cases.triage_factor.data_class is 'Who sees that the factor was found: its evidence is of this class';
insert into cases.triage_factor (code, words, points, data_class, position, valid_from, source, mark) values
  ('UNDER_5', 'A child under 5 in the household', 2, 5, 1, '2010-09-01', 'partnership practice B.2', 'design'),
  ('ANY_CHILD', 'Any child in the household', 1, 5, 2, '2010-09-01', 'partnership practice B.2', 'design'),
  ('DA_RISK', 'Current domestic abuse risk', 3, 17, 3, '2010-09-01', 'partnership practice B.2', 'design'),
  ('WEAPONS', 'Weapons or serious violence in the last 12 months', 3, 13, 4, '2010-09-01', 'partnership practice B.2', 'design'),
  ('ASB', 'Three or more incidents of anti-social behaviour at the address in 6 months', 2, 10, 5, '2010-09-01', 'partnership practice B.2', 'design'),
  ('HAZARD', 'Category 1 hazard or prohibition pending', 2, 2, 6, '2010-09-01', 'partnership practice B.2', 'design'),
  ('AGENCIES', 'Three or more agencies involved in the last 12 months', 1, 5, 7, '2010-09-01', 'partnership practice B.2', 'design'),
  ('A_AND_E', 'Five or more visits to accident and emergency in 12 months', 1, 16, 8, '2010-09-01', 'partnership practice B.2', 'design'),
  ('REPEAT', 'Referred again within 12 months of closing', 2, 5, 9, '2010-09-01', 'partnership practice B.2', 'design'),
  ('CARE', 'Placement or care leaver', 1, 18, 10, '2010-09-01', 'partnership practice B.2', 'design'),
  ('SUBSTANCE', 'Substance treatment need', 1, 16, 11, '2010-09-01', 'partnership practice B.2', 'design'),
  ('EVICTION', 'Eviction notice', 1, 5, 12, '2010-09-01', 'partnership practice B.2', 'design');

do $$
declare
  thing text;
begin
  foreach thing in array array['concern_category', 'urgent_ground', 'referral_duty', 'triage_factor'] loop
    execute format('revoke insert, update, delete on cases.%I from "${app}"', thing);
  end loop;
end $$;
