-- An application that was redirected to Part 2 keeps its home out of the homes that never applied for as long as a licence under Part 2
-- can be waited for, and no longer: a home with neither licence is looked into again (Housing Act 2004 ss.61, 72, 85 and 95).
alter table licensing.signal_kind drop constraint signal_kind_code_check;
alter table licensing.signal_kind add constraint signal_kind_code_check check (code in (
  'COUNCIL_TAX', 'HOUSING_BENEFIT', 'ADVERT', 'COMPLAINT', 'VISIT', 'TENANCY', 'MANAGED', 'PAST_LICENCE', 'FILE_ENDED', 'REDIRECTED'));
insert into licensing.signal_kind (code, weight, valid_from, source, mark) values
('REDIRECTED', 4, '2011-01-12', 'Licensing practice: its applicant said that it is let, to as many as make an HMO', 'design');

insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-REDIRECTED-HMO', 'Apply for the licence under Part 2 that a redirected house needs', 'DAYS_AFTER', 28, 'LAST_DAY', false, '2006-04-06', null, 'Licensing service standard', '{number} days after the application was redirected on {trigger}', 'design');
