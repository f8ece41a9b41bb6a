-- Subject access (partnership practice F.5): by the law of the day on which the request came. The Act of 1998 gives 40 days from when
-- the request, the fee and the proof of identity are all there; the UK GDPR one month, free, of which the proof of identity keeps the
-- beginning back, with two further months where it is complex. A day of the UK GDPR on which offices are closed becomes the next
-- working day, as the Commissioner reads it; a day of the Act does not.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('D-SAR-1998', 'A subject access request is answered, Act of 1998', 'DAYS_AFTER', 40, 'LAST_DAY', false, '2000-03-01', null, 'Data Protection Act 1998 s.7(8) and (10)', '{number} days from {trigger}, when the request, the fee and the proof of identity were all there', 'check'),
('D-SAR-UKGDPR', 'A subject access request is answered, UK GDPR', 'MONTHS_AFTER', 1, 'LAST_DAY', true, '2018-05-25', null, 'UK GDPR Art 12(3)', '{number} month from {trigger}, when the request and the proof of identity were there; a closed day becomes the next working day', 'likely'),
('D-SAR-UKGDPR-EXT', 'A subject access request is answered, UK GDPR, with two further months', 'MONTHS_AFTER', 3, 'LAST_DAY', true, '2018-05-25', null, 'UK GDPR Art 12(3)', '{number} months from {trigger}: one month and two further ones, because it is complex; a closed day becomes the next working day', 'likely'),
('P-SAR-COMPLETE', 'What is missing of a subject access request is asked for again', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2000-03-01', null, 'Partnership practice F.5', 'within {number} working days of its receipt on {trigger}', 'design'),
('P-SAR-DECIDE', 'An agency decides about its part of a subject access request', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', true, '2000-03-01', null, 'Partnership practice F.5', 'within {number} working days of being asked on {trigger}', 'design'),
('P-SAR-DECIDE-REMIND', 'Reminder before an agency’s part is due', 'DAYS_BEFORE', 3, 'EARLIEST_DAY', false, '2000-03-01', null, 'Partnership practice F.5', '{number} days before {trigger}', 'design'),
('P-SAR-REMIND', 'Reminder before a subject access request is to be answered', 'DAYS_BEFORE', 7, 'EARLIEST_DAY', false, '2000-03-01', null, 'Partnership practice F.5', '{number} days before {trigger}', 'design');

insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('SUBJECT_ACCESS', '1998', 'Subject access under the Data Protection Act 1998: further months for a complex request, letters of a reason', '2000-03-01', '2018-05-24', 'Data Protection Act 1998 ss.7 to 9', 'sure'),
('SUBJECT_ACCESS', 'UKGDPR', 'Subject access under the UK GDPR: further months for a complex request, letters of a reason', '2018-05-25', null, 'UK GDPR Art 12 and 15', 'sure');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values ('1998', 'further months', 0), ('UKGDPR', 'further months', 2), ('1998', 'letters', 20), ('UKGDPR', 'letters', 20)) as n (edition, name, number)
  join law.regime r on r.code = 'SUBJECT_ACCESS' and r.edition = n.edition;

insert into law.amount (code, title, pence, row_name, valid_from, valid_to, source, mark) values
('FEE_SAR_MAX', 'Subject access request, at most', 1000, 'FEE_SAR_MAX_1998', '2000-03-01', '2018-05-24', 'SI 2000/191 reg 3', 'likely'),
('FEE_SAR_MAX', 'Subject access request, at most', 0, 'FEE_SAR_MAX_UKGDPR', '2018-05-25', null, 'UK GDPR Art 12(5)', 'sure');
