-- Who else works on a case, and why each may share with each (partnership practice B.2, F.1).
create table cases.gateway (
  code text not null,
  name text not null,
  provision text not null,
  agencies text[],
  purpose text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from)
);
comment on table cases.gateway is 'Legal gateways by which agencies share what stands in a case (F.1), dated';
comment on column cases.gateway.agencies is 'The agencies it opens to; null where to anyone who needs it';
insert into cases.gateway (code, name, provision, agencies, purpose, valid_from, valid_to, source, mark) values
('G115', 'Prevention of crime and disorder', 'Crime and Disorder Act 1998 s.115', array['POL', 'TDC', 'KCC', 'PRB', 'NHS'],
 'Necessary or expedient for the purposes of the 1998 Act, between relevant authorities: a power, not a duty.', '1998-09-30', null, 'partnership practice F.1', 'sure'),
('CA10', 'Co-operation for children', 'Children Act 2004 ss.10 and 11', array['KCC', 'TDC', 'POL', 'PRB', 'NHS', 'VCS', 'JCP'],
 'Co-operation to improve the well-being of children; the need to share is still weighed each time.', '2005-04-01', null, 'partnership practice F.1', 'sure'),
('CA47', 'Protection of a child', 'Children Act 1989 ss.17, 27 and 47', null,
 'Children''s services; no consent is needed where significant harm is suspected.', '1991-10-14', null, 'partnership practice F.1', 'sure'),
('CONS', 'Agreement of those concerned', 'Common-law duty of confidence', null,
 'As far as the agreement goes: these agencies, these kinds of information.', '1990-01-01', null, 'partnership practice F.1, C.2', 'sure'),
('VITAL', 'Life at risk', 'Data Protection Act 1998 Sch 2 para 4, Sch 3 para 3', null,
 'Vital interests: whoever is needed.', '2000-03-01', '2018-05-24', 'partnership practice F.1', 'sure'),
('VITAL', 'Life at risk', 'UK GDPR Art 6(1)(d)', null,
 'Vital interests: whoever is needed.', '2018-05-25', null, 'partnership practice F.1', 'sure'),
('DPA29', 'Crime and legal proceedings', 'Data Protection Act 1998 ss.29 and 35', array['POL', 'TDC', 'KCC', 'PRB', 'KFRS'],
 'An exemption from restrictions, not a power of its own.', '2000-03-01', '2018-05-24', 'partnership practice F.1', 'sure'),
('DPA29', 'Crime and legal proceedings', 'Data Protection Act 2018 Sch 2 paras 2 and 5', array['POL', 'TDC', 'KCC', 'PRB', 'KFRS'],
 'An exemption from restrictions, not a power of its own.', '2018-05-25', null, 'partnership practice F.1', 'sure'),
('FIRE', 'Fire safety', 'Fire and Rescue Services Act 2004 s.6; Housing Act 2004 ss.3 and 10', array['KFRS', 'TDC'],
 'Promotion of fire safety and consultation on fire hazards in houses.', '2006-04-06', null, 'to be confirmed', 'check'),
('DWP', 'Benefit claimants', 'Consent of the claimant; from 2012 Welfare Reform Act 2012 ss.127 to 131', array['JCP', 'KCC', 'TDC'],
 'What the Jobcentre may tell a local authority.', '1990-01-01', null, 'partnership practice F.1', 'likely'),
('CALD', 'Health confidentiality', 'Common-law confidence and the Caldicott principles', array['NHS', 'KCC'],
 'The Caldicott Guardian of the health body approves what is shared without consent.', '1997-12-01', null, 'partnership practice F.1', 'sure');
create table cases.partner_agency (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  case_id bigint not null references cases.shared_case,
  data_class smallint not null default 5 references identity.data_class,
  agency_code text not null references identity.agency,
  contact text,
  joined_on date not null,
  left_on date check (left_on >= joined_on),
  closing_answer text check (closing_answer in ('CONFIRMED', 'OBJECTED')),
  closing_answered_on date,
  closing_answered_by text,
  closing_note text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column cases.partner_agency.contact is 'Who answers for the agency: an officer''s user name or a post, never a client';
create unique index partner_agency_open on cases.partner_agency (case_id, agency_code) where left_on is null;

create table cases.legal_basis (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  case_id bigint not null references cases.shared_case,
  data_class smallint not null default 5 references identity.data_class,
  agency_a text not null references identity.agency,
  agency_b text not null references identity.agency,
  gateway_code text not null,
  necessity text not null check (length(necessity) >= 30),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  end_reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (agency_a < agency_b)
);
comment on table cases.legal_basis is 'Why two agencies may share what stands in this case: one row or more for each pair (test v of B.2)';
create index legal_basis_of_case on cases.legal_basis (case_id) include (agency_a, agency_b, valid_to);

-- Both are header: whoever sees the case sees with whom it is shared and on what ground
do $$
declare
  thing text;
begin
  foreach thing in array array['partner_agency', 'legal_basis'] loop
    execute format('alter table cases.%I enable row level security', thing);
    execute format('alter table cases.%I force row level security', thing);
    execute format($p$create policy as_the_case on cases.%I using (
        (select identity.acting()) = 'system'
        or (data_class = any ((select identity.full_classes())::smallint[]) or data_class = any ((select identity.member_classes())::smallint[]))
           and exists (select 1 from cases.shared_case c where c.id = %I.case_id))
        with check ((select identity.acting()) <> 'public')$p$, thing, thing);
  end loop;
end $$;
revoke delete on cases.partner_agency, cases.legal_basis from "${app}";
