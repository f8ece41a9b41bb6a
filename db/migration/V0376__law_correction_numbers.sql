-- "This is wrong": under the Act of 1998 a court orders it (s.14), and by policy the agency that holds the record answers within the
-- month; under the UK GDPR it must (Art 12(3) and 16).
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('D-CORRECT-1998', 'An agency answers that a record is said to be wrong, Act of 1998', 'MONTHS_AFTER', 1, 'LAST_DAY', true, '2000-03-01', null, 'Policy, as the Data Protection Act 1998 s.14 gives a court its order', '{number} month from {trigger}, when it was said', 'design'),
('D-CORRECT-UKGDPR', 'An agency answers that a record is said to be wrong, UK GDPR', 'MONTHS_AFTER', 1, 'LAST_DAY', true, '2018-05-25', null, 'UK GDPR Art 12(3) and 16', '{number} month from {trigger}, when it was said; a closed day becomes the next working day', 'likely');
