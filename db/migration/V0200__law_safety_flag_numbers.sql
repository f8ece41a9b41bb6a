-- What partnership practice D.3 numbers of safety flags: as dated rows, like every period. A flag is reviewed within the year of
-- the day it was set, one about weapons within two.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-FLAG-DECIDE', 'A senior officer decides about a safety flag', 'WORKING_DAYS_AFTER', 1, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice D.3', 'within {number} working day of its proposal on {trigger}', 'design'),
('P-FLAG-REVIEW', 'Review of a safety flag', 'MONTHS_AFTER', 12, 'LAST_DAY', false, '2009-07-01', null, 'Partnership practice D.3', 'not later than {number} months after it was set or renewed on {trigger}', 'design'),
('P-FLAG-REVIEW-WEAPONS', 'Review of a safety flag about weapons', 'MONTHS_AFTER', 24, 'LAST_DAY', false, '2009-07-01', null, 'Partnership practice D.3', 'not later than {number} months after it was set or renewed on {trigger}: a weapon was used or shown', 'design'),
('P-FLAG-UNREVIEWED', 'The supervisor is told of a safety flag without its review', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice D.3', '{number} working days after its review was due on {trigger}; the instruction stays on', 'design');
