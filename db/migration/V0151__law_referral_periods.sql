-- The periods of a referral, of its triage and of one agency's answer to another (partnership practice B.2, C.1, H.1).
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-REF-SCREEN', 'Screen the referral', 'WORKING_DAYS_AFTER', 1, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice B.2', 'within {number} working day of the referral on {trigger}', 'design'),
('P-REF-SCREEN-URGENT', 'Screen the urgent referral', 'DAYS_BEGINNING_WITH', 1, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice B.2', 'the same day: referred as urgent on {trigger}', 'design'),
('P-REF-SCREEN-CHILD', 'Safeguarding screen', 'HOURS', 4, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice C.1 step 2', '{number} hours from the referral at {trigger}, a concern for a child being ticked', 'design'),
('P-REF-URGENT', 'Decide the urgent referral', 'HOURS', 4, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice B.2', '{number} hours from the screening at {trigger}, as hours run', 'design'),
('P-REF-TRIAGE', 'Triage decision', 'WORKING_DAYS_AFTER', 2, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice C.1 step 3', 'within {number} working days of the referral on {trigger}, where it is urgent; else at the next tasking meeting', 'design'),
('P-REF-QUEUE', 'Longest wait for tasking', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice B.2', '{number} working days in the queue since {trigger}; then red, to the Programme Manager', 'design'),
('P-REF-LEAD', 'The lead professional answers', 'WORKING_DAYS_AFTER', 1, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice B.2 and C.1 step 4', 'within {number} working day of being asked on {trigger}', 'design'),
('P-REF-NO-LEAD', 'Longest time without a lead professional', 'WORKING_DAYS_AFTER', 2, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice A.3', '{number} working days without a lead since {trigger}; then red, to the Programme Manager', 'design'),
('P-REF-DUPLICATE', 'How far back a duplicate is looked for', 'MONTHS_BEFORE', 12, 'EARLIEST_DAY', false, '2010-09-01', null, 'partnership practice B.2', '{number} months before the referral on {trigger}', 'design'),
('P-AREF-SEEN', 'The other agency sees the referral', 'WORKING_DAYS_AFTER', 1, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice H.1', 'received within {number} working day of sending on {trigger}', 'design'),
('P-AREF-ANSWER', 'The other agency answers', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice H.1', 'accepted or declined within {number} working days of sending on {trigger}', 'design'),
('P-AREF-ESCALATE', 'The supervisor sees to an answer', 'WORKING_DAYS_AFTER', 1, 'LAST_DAY', false, '2010-09-01', null, 'partnership practice I-13', 'within {number} working day of the alarm on {trigger}; then the Programme Manager', 'design');

insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('TRIAGE', '2010', 'Advisory triage score', '2010-09-01', null, 'partnership practice B.2', 'design'),
('TASKING', '2010', 'Weekly tasking meeting', '2010-09-01', null, 'partnership practice A.2 and B.2', 'design');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from law.regime r
  join (values ('TRIAGE', 'P1', 10), ('TRIAGE', 'P2', 5),
               ('TASKING', 'WEEKDAY', 2), ('TASKING', 'DEFERRALS', 1), ('TASKING', 'AGENCIES', 2), ('TASKING', 'DECIDERS', 2)) n (code, name, number) on n.code = r.code
 where r.edition = '2010' and r.code in ('TRIAGE', 'TASKING');
