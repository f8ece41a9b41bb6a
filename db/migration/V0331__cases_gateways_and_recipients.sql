-- The legal gateways of partnership practice F.1 stand in one list; here they are completed, with whom each opens to. A case
-- rests on those that are for cases; a disclosure may go through any.
alter table cases.gateway
  add column to_whom text not null default '',
  add column for_cases boolean not null default true,
  add column of_persons boolean not null default true,
  add column approvals text[] not null default '{}';
comment on column cases.gateway.to_whom is 'To whom it opens, in words; the rule itself is in cases.gateway_opens';
comment on column cases.gateway.for_cases is 'Whether two agencies may share a case on it';
comment on column cases.gateway.of_persons is 'False where nothing about a person that can be told apart goes through it';
comment on column cases.gateway.approvals is 'Who signs each time before it is opened: CALDICOTT, LEGAL, GOVERNANCE';

update cases.gateway set to_whom = 'relevant authorities of the Act and those who act on their behalf' where code = 'G115';
update cases.gateway set to_whom = 'those who co-operate to improve the well-being of children' where code = 'CA10';
update cases.gateway set to_whom = 'children’s services, and the authorities they ask for help' where code = 'CA47';
update cases.gateway set to_whom = 'whomever the person has agreed to, and as far as they have agreed' where code = 'CONS';
update cases.gateway set to_whom = 'whoever is needed' where code = 'VITAL';
update cases.gateway set to_whom = 'police, prosecutors and courts' where code = 'DPA29';
update cases.gateway set to_whom = 'the fire service and the housing authority' where code = 'FIRE';
update cases.gateway set to_whom = 'health bodies', approvals = '{CALDICOTT}' where code = 'CALD';
-- what the Jobcentre may tell: its customer's consent, and from 2012 the Act
update cases.gateway set provision = 'Consent of the claimant', to_whom = 'local authorities', valid_to = '2012-05-07',
       purpose = 'What the Jobcentre may tell a local authority: what the claimant has agreed to.' where code = 'DWP';
insert into cases.gateway (code, name, provision, agencies, purpose, to_whom, for_cases, of_persons, approvals, valid_from, valid_to, source, mark) values
('DWP', 'Benefit claimants', 'Welfare Reform Act 2012 ss.127 to 131', array['JCP', 'KCC', 'TDC'],
 'What the Jobcentre may tell a local authority for the purposes that the regulations name.', 'local authorities', true, true, '{}', '2012-05-08', null, 'partnership practice F.1', 'check'),
('G17A', 'Figures on crime and disorder', 'Crime and Disorder Act 1998 s.17A', null,
 'A duty to share prescribed sets of data from which nobody can be told.', 'relevant authorities of the Act', false, false, '{}', '2007-08-01', null, 'partnership practice F.1', 'likely'),
('IMM', 'Immigration', 'Immigration and Asylum Act 1999 s.20 and following', null,
 'Only what an immigration purpose needs; the legal officer and the information governance officer sign each time.', 'the Border Agency; later the Home Office', false, true, '{LEGAL,GOVERNANCE}', '1999-11-11', null, 'partnership practice F.1', 'likely');

create table cases.recipient_kind (
  code text primary key,
  name text not null,
  in_words text not null
);
comment on column cases.recipient_kind.in_words is 'As a sentence names it: "A private landlord"';
insert into cases.recipient_kind (code, name, in_words) values
('POLICE', 'Chief officer of police', 'A chief officer of police'),
('POLICING_BODY', 'Police authority or local policing body', 'A police authority'),
('COUNTY', 'County council', 'A county council'),
('DISTRICT', 'District or borough council', 'A district or borough council'),
('PROBATION', 'Probation', 'A probation trust'),
('HEALTH', 'Health body', 'A health body'),
('FIRE', 'Fire and rescue authority', 'A fire and rescue authority'),
('REGISTERED_LANDLORD', 'Registered social landlord', 'A registered social landlord'),
('PRIVATE_LANDLORD', 'Private landlord or letting agent', 'A private landlord or letting agent'),
('JOBCENTRE', 'Jobcentre Plus', 'Jobcentre Plus'),
('IMMIGRATION', 'Immigration authority', 'An immigration authority'),
('SCHOOL', 'School or college', 'A school'),
('VOLUNTARY', 'Voluntary body', 'A voluntary body'),
('COURT', 'Court, tribunal or prosecutor', 'A court or prosecutor');

create table cases.recipient_body (
  code text primary key check (code ~ '^[A-Z0-9-]{2,20}$'),
  name text not null,
  kind text not null references cases.recipient_kind,
  agency_code text references identity.agency,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design'))
);
comment on table cases.recipient_body is 'To whom something can be disclosed: the agencies of the team, and bodies outside it; dated';
insert into cases.recipient_body (code, name, kind, agency_code, valid_from, valid_to, source, mark) values
('TDC', 'Thanet District Council', 'DISTRICT', 'TDC', '2009-07-01', null, 'partnership practice A.1', 'sure'),
('KCC', 'Kent County Council', 'COUNTY', 'KCC', '2009-07-01', null, 'partnership practice A.1', 'sure'),
('POL', 'Kent Police', 'POLICE', 'POL', '2009-07-01', null, 'partnership practice A.1', 'sure'),
('KFRS', 'Kent Fire and Rescue Service', 'FIRE', 'KFRS', '2009-07-01', null, 'partnership practice A.1', 'sure'),
('NHS', 'NHS Eastern and Coastal Kent', 'HEALTH', 'NHS', '2009-07-01', null, 'partnership practice A.1', 'sure'),
('JCP', 'Jobcentre Plus', 'JOBCENTRE', 'JCP', '2009-07-01', null, 'partnership practice A.1', 'sure'),
('PRB', 'Kent Probation', 'PROBATION', 'PRB', '2009-07-01', null, 'partnership practice A.1', 'sure'),
('VCS', 'Voluntary and community sector partner', 'VOLUNTARY', 'VCS', '2009-07-01', null, 'partnership practice A.1', 'sure'),
('UKBA', 'UK Border Agency', 'IMMIGRATION', 'UKBA', '2009-07-01', '2013-03-31', 'partnership practice A.1', 'likely'),
('HO', 'Home Office, immigration', 'IMMIGRATION', null, '2013-04-01', null, 'partnership practice F.1', 'likely'),
('KPA', 'Kent Police Authority', 'POLICING_BODY', null, '2009-07-01', '2012-11-21', 'partnership practice F.1', 'likely'),
('KPCC', 'Kent Police and Crime Commissioner', 'POLICING_BODY', null, '2012-11-22', null, 'partnership practice F.1', 'likely'),
('COUNTY-OTHER', 'Another county or London council', 'COUNTY', null, '2009-07-01', null, 'partnership practice F.1', 'design'),
('DISTRICT-OTHER', 'Another district or borough council', 'DISTRICT', null, '2009-07-01', null, 'partnership practice F.1', 'design'),
('POLICE-OTHER', 'Another police force', 'POLICE', null, '2009-07-01', null, 'partnership practice F.1', 'design'),
('HEALTH-OTHER', 'A hospital, practice or other health body', 'HEALTH', null, '2009-07-01', null, 'partnership practice F.1', 'design'),
('RSL', 'A registered social landlord', 'REGISTERED_LANDLORD', null, '2009-07-01', null, 'partnership practice F.1', 'design'),
('LANDLORD', 'A private landlord or letting agent', 'PRIVATE_LANDLORD', null, '2009-07-01', null, 'partnership practice F.1', 'design'),
('SCHOOL', 'A school or college', 'SCHOOL', null, '2009-07-01', null, 'partnership practice F.1', 'design'),
('VOLUNTARY', 'A voluntary body outside the team', 'VOLUNTARY', null, '2009-07-01', null, 'partnership practice F.1', 'design'),
('COURT', 'A court, tribunal or prosecutor', 'COURT', null, '2009-07-01', null, 'partnership practice F.1', 'design');

create table cases.gateway_opens (
  gateway_code text not null,
  kind text not null references cases.recipient_kind,
  opens text not null check (opens in ('YES', 'CHECK')),
  note text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (gateway_code, kind, valid_from)
);
comment on table cases.gateway_opens is
  'To which kinds of body a gateway opens; CHECK: a lawyer is to confirm it, and the decision says so. A kind that is not here: no. A gateway without any row opens to whoever is needed';
insert into cases.gateway_opens (gateway_code, kind, opens, note, valid_from, source, mark) values
('G115', 'POLICE', 'YES', null, '1998-09-30', 'Crime and Disorder Act 1998 s.115(2)(a)', 'sure'),
('G115', 'POLICING_BODY', 'YES', null, '1998-09-30', 'Crime and Disorder Act 1998 s.115(2)(b)', 'sure'),
('G115', 'COUNTY', 'YES', null, '1998-09-30', 'Crime and Disorder Act 1998 s.115(2)(d)', 'sure'),
('G115', 'DISTRICT', 'YES', null, '1998-09-30', 'Crime and Disorder Act 1998 s.115(2)(d)', 'sure'),
('G115', 'PROBATION', 'YES', null, '1998-09-30', 'Crime and Disorder Act 1998 s.115(2)(e)', 'sure'),
('G115', 'HEALTH', 'YES', null, '1998-09-30', 'Crime and Disorder Act 1998 s.115(2)(f)', 'sure'),
('G115', 'FIRE', 'CHECK', 'Whether the fire authority is a relevant authority is to be confirmed by the legal officer.', '1998-09-30', 'partnership practice F.1', 'check'),
('G115', 'REGISTERED_LANDLORD', 'CHECK', 'Whether a registered social landlord is a relevant authority is to be confirmed by the legal officer.', '1998-09-30', 'partnership practice F.1', 'check'),
('G17A', 'POLICE', 'YES', null, '2007-08-01', 'partnership practice F.1', 'likely'),
('G17A', 'POLICING_BODY', 'YES', null, '2007-08-01', 'partnership practice F.1', 'likely'),
('G17A', 'COUNTY', 'YES', null, '2007-08-01', 'partnership practice F.1', 'likely'),
('G17A', 'DISTRICT', 'YES', null, '2007-08-01', 'partnership practice F.1', 'likely'),
('G17A', 'HEALTH', 'YES', null, '2007-08-01', 'partnership practice F.1', 'likely'),
('G17A', 'FIRE', 'CHECK', 'Whether the fire authority is a relevant authority is to be confirmed by the legal officer.', '2007-08-01', 'partnership practice F.1', 'check'),
('CA10', 'POLICE', 'YES', null, '2005-04-01', 'Children Act 2004 s.10(4)', 'sure'),
('CA10', 'POLICING_BODY', 'YES', null, '2005-04-01', 'Children Act 2004 s.10(4)', 'sure'),
('CA10', 'COUNTY', 'YES', null, '2005-04-01', 'Children Act 2004 s.10(1)', 'sure'),
('CA10', 'DISTRICT', 'YES', null, '2005-04-01', 'Children Act 2004 s.10(4)', 'sure'),
('CA10', 'PROBATION', 'YES', null, '2005-04-01', 'Children Act 2004 s.10(4)', 'sure'),
('CA10', 'HEALTH', 'YES', null, '2005-04-01', 'Children Act 2004 s.10(4)', 'sure'),
('CA10', 'SCHOOL', 'CHECK', 'Whether this school is a partner under section 10 depends on the day and its kind.', '2005-04-01', 'partnership practice F.1', 'check'),
('CA10', 'VOLUNTARY', 'CHECK', 'A voluntary body is a partner only where the children’s authority thinks it appropriate.', '2005-04-01', 'partnership practice F.1', 'check'),
('CA10', 'JOBCENTRE', 'CHECK', 'Whether Jobcentre Plus is a partner under section 10 is to be confirmed.', '2005-04-01', 'partnership practice F.1', 'check'),
('CA47', 'COUNTY', 'YES', null, '1991-10-14', 'Children Act 1989 s.47', 'sure'),
('CA47', 'DISTRICT', 'CHECK', 'Only as a housing authority that is asked for help (sections 27 and 47(9)).', '1991-10-14', 'partnership practice F.1', 'check'),
('CA47', 'HEALTH', 'CHECK', 'Only as a body that is asked for help (sections 27 and 47(9)).', '1991-10-14', 'partnership practice F.1', 'check'),
('CA47', 'POLICE', 'CHECK', 'Only for the enquiry that children’s services make.', '1991-10-14', 'partnership practice F.1', 'check'),
('DPA29', 'POLICE', 'YES', null, '2000-03-01', 'partnership practice F.1', 'sure'),
('DPA29', 'COURT', 'YES', null, '2000-03-01', 'partnership practice F.1', 'sure'),
('DPA29', 'COUNTY', 'CHECK', 'Only where the council itself prosecutes or defends a claim.', '2000-03-01', 'partnership practice F.1', 'check'),
('DPA29', 'DISTRICT', 'CHECK', 'Only where the council itself prosecutes or defends a claim.', '2000-03-01', 'partnership practice F.1', 'check'),
('DPA29', 'PROBATION', 'CHECK', 'Only for the prevention of crime in the case at hand.', '2000-03-01', 'partnership practice F.1', 'check'),
('FIRE', 'FIRE', 'YES', null, '2006-04-06', 'to be confirmed', 'check'),
('FIRE', 'DISTRICT', 'YES', null, '2006-04-06', 'to be confirmed', 'check'),
('DWP', 'COUNTY', 'YES', null, '1990-01-01', 'partnership practice F.1', 'likely'),
('DWP', 'DISTRICT', 'YES', null, '1990-01-01', 'partnership practice F.1', 'likely'),
('IMM', 'IMMIGRATION', 'YES', null, '1999-11-11', 'partnership practice F.1', 'likely'),
('CALD', 'HEALTH', 'YES', null, '1997-12-01', 'partnership practice F.1', 'sure');

-- Sharing agreements: who shares what with whom, until when. An expired one is no ground any more.
create table cases.sharing_agreement (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^SA-[0-9]{4}-[0-9]{5,}$'),
  title text not null check (length(title) between 3 and 200),
  purpose text not null check (length(purpose) between 10 and 1000),
  parties text[] not null check (cardinality(parties) >= 2),
  classes smallint[] not null check (cardinality(classes) >= 1),
  signed_on date not null,
  review_by date not null check (review_by > signed_on),
  expires_on date not null check (expires_on >= review_by),
  ended_on date check (ended_on >= signed_on),
  end_reason text,
  owner text not null references identity.officer (username),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((ended_on is null) = (end_reason is null))
);
comment on table cases.sharing_agreement is 'Who agreed to share which classes, for what, until when (partnership practice F.1): policy for every officer to read, no person in it';
comment on column cases.sharing_agreement.parties is 'Codes of cases.recipient_body';
create index sharing_agreement_in_order on cases.sharing_agreement (review_by, id);
revoke delete on cases.sharing_agreement from "${app}";
alter table cases.sharing_agreement enable row level security;
alter table cases.sharing_agreement force row level security;
create policy open_to_officers on cases.sharing_agreement for select using ((select identity.acting()) <> 'public');
create policy kept_by_governance on cases.sharing_agreement for insert with check (
  (select identity.acting()) = 'system' or 'IGO' = any ((select identity.acting_posts())::text[]));
create policy changed_by_governance on cases.sharing_agreement for update using (
  (select identity.acting()) = 'system' or 'IGO' = any ((select identity.acting_posts())::text[]));
