-- When a hold on an address is looked at again (partnership practice C.4, D.5); and the continuity pack: from what hour it is made, for
-- how many days its file is kept.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-HOLD-REVIEW', 'Review of a hold on enforcement', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice C.4', 'within {number} working days after it was set or kept on {trigger}', 'design'),
('P-HOLD-CLOSURE-REVIEW', 'Review of a pending closure', 'DAYS_AFTER', 14, 'LAST_DAY', true, '2009-07-01', null, 'Partnership practice D.5: a court adjourns for 14 days at most', 'within {number} days after it was set or kept on {trigger}', 'design');

insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('CONTINUITY', '2009', 'The continuity pack: from what hour it is made, for how many days a file is kept', '2009-07-01', null, 'Partnership practice A.2: the briefing is at 09:00', 'design');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values ('hour', 6), ('days kept', 3)) as n (name, number)
  join law.regime r on r.code = 'CONTINUITY' and r.edition = '2009';
