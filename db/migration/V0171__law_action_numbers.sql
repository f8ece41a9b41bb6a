-- What partnership practice A.2, B.3, B.4 and G.7 number: as dated rows, like every period and threshold.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-ACT-SOON', 'An action falls due soon', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice B.3', 'within {number} working days of {trigger}', 'design'),
('P-ACT-SUPERVISOR', 'The supervisor of an overdue action is told', 'WORKING_DAYS_AFTER', 1, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice B.3', '{number} working day after the action was due on {trigger}', 'design'),
('P-ACT-MANAGER', 'The Programme Manager is told of an overdue action', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice B.3', '{number} working days after the action was due on {trigger}', 'design'),
('P-ACT-EXCEPTION', 'An overdue action goes on the exception list', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice B.3', '{number} working days after the action was due on {trigger}', 'design'),
('P-MINUTES', 'Minutes are issued', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice B.4', 'within {number} working days of the meeting on {trigger}', 'design'),
('P-TASKING-STEP', 'The next tasking meeting: weekly', 'DAYS_AFTER', 7, 'LAST_DAY', false, '2009-07-01', null, 'Partnership practice A.2', '{number} days after the one of {trigger}', 'design'),
('P-OMG-STEP', 'The next Operational Management Group: every six weeks', 'DAYS_AFTER', 42, 'LAST_DAY', false, '2009-07-01', null, 'Kent County Council, Total Place update, autumn 2010', '{number} days after the one of {trigger}', 'sure');

insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('ACTION_RAG', '2009', 'Red, amber and green of an action', '2009-07-01', null, 'Partnership practice B.3', 'design'),
('OMG_PACK', '2009', 'Days before the Operational Management Group: updates due, pack frozen, pack circulated', '2009-07-01', null, 'Partnership practice G.7', 'design');

insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values
('ACTION_RAG', 'amber moves', 1),
('ACTION_RAG', 'red moves', 2),
('ACTION_RAG', 'evidence letters', 15),
('OMG_PACK', 'updates', 7),
('OMG_PACK', 'freeze', 5),
('OMG_PACK', 'circulate', 3)) as n (code, name, number)
  join law.regime r on r.code = n.code and r.edition = '2009';
