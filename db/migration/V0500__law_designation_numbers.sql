-- Days and numbers for making a designation, beside those of V0011 and V0013 (Housing Act 2004 ss.80 to 84; SI 2006/373 regs 9 and 10).
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('D-DES-REPEAT-MIN', 'Repeat the notice in the newspaper, not before', 'DAYS_AFTER', 14, 'EARLIEST_DAY', false, '2006-04-06', null, 'SI 2006/373 reg 9', 'not less than two weeks ({number} days) after it was last published on {trigger}', 'check'),
('D-DES-REPEAT-MAX', 'Repeat the notice in the newspaper', 'DAYS_AFTER', 21, 'LAST_DAY', false, '2006-04-06', null, 'SI 2006/373 reg 9', 'not more than three weeks ({number} days) after it was last published on {trigger}', 'check'),
('D-DES-REVOKE7', 'Publish the notice that a designation is revoked', 'DAYS_AFTER', 7, 'LAST_DAY', false, '2006-04-06', null, 'Housing Act 2004 s.84(6); SI 2006/373 reg 10', 'within {number} days of the revocation on {trigger}', 'likely'),
('P-DES-DECIDE', 'Put a designation to the Cabinet', 'DAYS_AFTER', 28, 'LAST_DAY', true, '2009-07-01', null, 'Licensing service standard', '{number} days after the consultation was closed on {trigger}', 'design');

insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('DESIGNATION_NOTICE', '2006', 'Notice of a designation: a notice board, the website, and two local newspapers with repeats', '2006-04-06', null, 'SI 2006/373 reg 9', 'check');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values
('DESIGNATION_NOTICE', '2006', 'newspapers', 2),
('DESIGNATION_NOTICE', '2006', 'repeats', 5),
('DESIGNATION_GA', '2015', 'percent', 20)) as n (code, edition, name, number)
  join law.regime r on r.code = n.code and r.edition = n.edition;
