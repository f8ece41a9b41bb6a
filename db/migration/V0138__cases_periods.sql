-- How long each stage of a shared case may take (partnership practice B.2, C.1). Policy of this service, not law; a date that
-- falls on a closed day moves forward, but the 42-day series itself does not shift.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-CASE-LEAD', 'Accept the lead', 'WORKING_DAYS_AFTER', 1, 'LAST_DAY', true, '2009-07-01', null, 'Case practice B.2', 'within {number} working day of acceptance on {trigger}', 'design'),
('P-CASE-CONTACT', 'First contact', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2009-07-01', null, 'Case practice B.2 and C.1', 'within {number} working days of allocation on {trigger}', 'design'),
('P-CASE-ASSESS-FAMILY', 'Whole-family assessment', 'WORKING_DAYS_AFTER', 30, 'LAST_DAY', true, '2009-07-01', null, 'Case practice C.1', 'within {number} working days of allocation on {trigger}', 'design'),
('P-CASE-ASSESS-PROPERTY', 'Assessment of the property', 'WORKING_DAYS_AFTER', 15, 'LAST_DAY', true, '2009-07-01', null, 'Case practice B.2: type-specific', 'within {number} working days of allocation on {trigger}', 'design'),
('P-CASE-ASSESS-INDIVIDUAL', 'Assessment of the individual', 'WORKING_DAYS_AFTER', 20, 'LAST_DAY', true, '2009-07-01', null, 'Case practice B.2: type-specific', 'within {number} working days of allocation on {trigger}', 'design'),
('P-CASE-ASSESS-LANDLORD', 'Assessment of the portfolio', 'WORKING_DAYS_AFTER', 30, 'LAST_DAY', true, '2009-07-01', null, 'Case practice B.2: type-specific', 'within {number} working days of allocation on {trigger}', 'design'),
('P-CASE-ASSESS-PROBLEM', 'Analysis of the problem', 'WORKING_DAYS_AFTER', 20, 'LAST_DAY', true, '2009-07-01', null, 'Case practice B.2: type-specific', 'within {number} working days of allocation on {trigger}', 'design'),
('P-CASE-PLAN', 'Agree the plan', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', true, '2009-07-01', null, 'Case practice C.1', 'within {number} working days of the assessment on {trigger}', 'design'),
('P-CASE-REVIEW', 'Review', 'DAYS_AFTER', 42, 'LAST_DAY', false, '2009-07-01', null, 'Case practice B.2 and C.1', 'six weeks ({number} days) after {trigger}, the day the last review was due, or was held if two weeks late', 'design'),
('P-CASE-REVIEW-WARN', 'Review comes near', 'DAYS_BEFORE', 7, 'LAST_DAY', false, '2009-07-01', null, 'Case practice B.2', '{number} days before the review due on {trigger}', 'design'),
('P-CASE-REVIEW-RED', 'Review overdue', 'DAYS_AFTER', 1, 'EARLIEST_DAY', false, '2009-07-01', null, 'Case practice B.2', '{number} day after the review was due on {trigger}', 'design'),
('P-CASE-REVIEW-LATE', 'Review held so late that the series begins anew', 'DAYS_AFTER', 14, 'EARLIEST_DAY', false, '2009-07-01', null, 'Case practice C.1', '{number} days after the review was due on {trigger}', 'design'),
('P-CASE-SILENCE', 'A partner agency that does not answer has agreed to the closing', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', true, '2009-07-01', null, 'Case practice B.2', '{number} working days after closing was proposed on {trigger}', 'design'),
('P-CASE-HANDOVER', 'Earliest end of a case handed over', 'DAYS_AFTER', 42, 'EARLIEST_DAY', false, '2009-07-01', null, 'Case practice B.2', 'kept open {number} days after the last link with the wards ended on {trigger}', 'design'),
('P-CASE-RECHECK', 'Check a case that social care leads', 'DAYS_AFTER', 42, 'LAST_DAY', true, '2009-07-01', null, 'Case practice B.2', '{number} days after {trigger}', 'design'),
('P-CASE-REPEAT', 'A new referral counts as a repeat', 'MONTHS_AFTER', 12, 'LAST_DAY', false, '2009-07-01', null, 'Case practice B.2', 'within {number} months of the closing on {trigger}', 'design'),
('P-NOTE-EDIT', 'A note may be changed by its author', 'HOURS', 24, 'LAST_DAY', false, '2009-07-01', null, 'Case practice B.4', '{number} hours after it was written at {trigger}', 'design');
