-- What partnership practice F.2 and C.2 number of disclosures, agreements and consent: as dated rows, like every period.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-DISC-DECIDE', 'A designated officer decides about a disclosure', 'WORKING_DAYS_AFTER', 3, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice F.2', 'within {number} working days of its request on {trigger}', 'design'),
('P-DISC-URGENT', 'A designated officer decides about an urgent disclosure', 'HOURS', 4, 'LAST_DAY', false, '2009-07-01', null, 'Partnership practice F.2', '{number} hours from its request at {trigger}, as hours run', 'design'),
('P-DISC-LASTS', 'How long what was disclosed may be kept and used, unless the decision says less', 'MONTHS_BEGINNING_WITH', 12, 'LAST_DAY', false, '2009-07-01', null, 'Partnership practice F.2', '{number} months beginning with the decision on {trigger}', 'design'),
('P-CONSENT-LASTS', 'How long a consent holds at most', 'MONTHS_BEGINNING_WITH', 12, 'LAST_DAY', false, '2009-07-01', null, 'Partnership practice C.2', '{number} months beginning with the day on which it was given, {trigger}', 'sure'),
('P-CONSENT-REMIND', 'Reminder before a consent expires', 'DAYS_BEFORE', 30, 'EARLIEST_DAY', false, '2009-07-01', null, 'Partnership practice C.2', '{number} days before it expires on {trigger}', 'design'),
('P-CONSENT-RISK', 'What follows from a withdrawn consent is decided', 'WORKING_DAYS_AFTER', 3, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice C.2', 'within {number} working days of the withdrawal on {trigger}', 'design'),
('P-AGREEMENT-REMIND', 'Reminder before a sharing agreement is to be reviewed or expires', 'DAYS_BEFORE', 30, 'EARLIEST_DAY', false, '2009-07-01', null, 'Partnership practice F.1', '{number} days before {trigger}', 'design');

insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('DISCLOSURE', '2009', 'Disclosures: how many persons one officer may let out alone, the letters of a necessity, the hours for which a list agreed to may be taken', '2009-07-01', null, 'Partnership practice F.2; after the fine of the London Borough of Newham', 'design');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values ('persons alone', 25), ('necessity letters', 30), ('hours to take a list', 24)) as n (name, number)
  join law.regime r on r.code = 'DISCLOSURE' and r.edition = '2009';
