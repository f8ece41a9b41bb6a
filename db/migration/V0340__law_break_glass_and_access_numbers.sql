-- What partnership practice F.5 numbers of break-glass and of requests for access, as dated rows. F.5 asks for 30 letters and opens
-- for 60 minutes; that is shorter and stricter than what is common elsewhere (20 letters, four hours), and F.5 is followed.
insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('BREAK_GLASS', '2009', 'Break-glass: minutes it opens, letters of the reason, minutes within which the duty holder answers', '2009-07-01', null, 'Partnership practice F.5', 'design'),
('ACCESS_REQUEST', '2009', 'A request for access: letters of its purpose, hours within which an urgent one is decided', '2009-07-01', null, 'Partnership practice F.2: as a disclosure', 'design'),
('BREACH_REPORT', '2009', 'A breach is reported: hours from when it is known; none: on the same day', '2009-07-01', '2018-05-24', 'Partnership practice F.5: no statutory duty; policy', 'design'),
('BREACH_REPORT', 'UK GDPR', 'A breach is reported: hours from when it is known', '2018-05-25', null, 'UK GDPR Art 33(1)', 'sure');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values
('BREAK_GLASS', '2009', 'minutes open', 60),
('BREAK_GLASS', '2009', 'letters', 30),
('BREAK_GLASS', '2009', 'duty holder minutes', 60),
('ACCESS_REQUEST', '2009', 'letters', 30),
('ACCESS_REQUEST', '2009', 'urgent hours', 4),
('BREACH_REPORT', '2009', 'hours', 0),
('BREACH_REPORT', 'UK GDPR', 'hours', 72)) as n (code, edition, name, number)
  join law.regime r on r.code = n.code and r.edition = n.edition;

insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-GLASS-REVIEW', 'Review of a break-glass', 'WORKING_DAYS_AFTER', 2, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice F.5', 'within {number} working days after it was asked on {trigger}', 'design'),
('P-GLASS-MANAGER', 'The Programme Manager is told of a break-glass without its review', 'WORKING_DAYS_AFTER', 3, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice F.5', 'on the third working day after it was asked on {trigger}', 'design'),
('P-ACCESS', 'Decision on a request for access', 'WORKING_DAYS_AFTER', 3, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice F.2', 'within {number} working days after it was asked on {trigger}', 'design');
