-- How far back another incident at the same address is a repeat, and from how many on the page says so (partnership practice
-- I-10: repeats were linked too slowly; B.2: three incidents of anti-social behaviour in six months count in the score).
insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('INCIDENTS', '2000', 'Repeats of incidents at one address', '2000-01-01', null, 'Partnership practice I-10 and B.2', 'design');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values ('repeat months', 6), ('repeats shown from', 2), ('repeats that score', 3)) as n (name, number)
  join law.regime r on r.code = 'INCIDENTS' and r.edition = '2000';
