-- When a hold on disposal is looked at again, and by when a proposed disposal is decided (partnership practice F.6).
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-DISPOSAL-HOLD-REVIEW', 'A hold on disposal is looked at again', 'MONTHS_AFTER', 6, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice F.6', 'within {number} months after it was set or kept on {trigger}', 'design'),
('P-DISPOSAL-DECIDE', 'A second person decides about a proposed disposal', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice F.6', 'within {number} working days of its proposal on {trigger}', 'design');
