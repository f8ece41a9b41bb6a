-- Days of the house for temporary exemptions; the Act's own stand in V0011.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-TEN-DECIDE', 'Decide about a temporary exemption', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2011-01-12', null, 'Licensing service standard', 'within {number} working days of the notification on {trigger}', 'design'),
('P-TEN-SERVE', 'Serve the temporary exemption notice, or the notice of refusal', 'WORKING_DAYS_AFTER', 2, 'LAST_DAY', true, '2011-01-12', null, 'Licensing service standard; without delay: Housing Act 2004 s.86(6)', 'within {number} working days of the decision on {trigger}', 'design'),
('P-TEN-END', 'Look again before a temporary exemption ends', 'DAYS_BEFORE', 21, 'LAST_DAY', false, '2011-01-12', null, 'Licensing service standard', '{number} days before the exemption ends on {trigger}', 'design');
