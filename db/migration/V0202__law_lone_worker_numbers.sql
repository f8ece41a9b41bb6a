-- Those who are at doors are heard of every so often, and missed after so long (partnership practice D.2): minutes, as dated rows.
insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('LONE_WORKER', '2010', 'Minutes within which those on a visit are heard of, and after which they are missed', '2009-07-01', null, 'Partnership practice D.2', 'design');

insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values
('LONE_WORKER', 'check in', 60),
('LONE_WORKER', 'supervisor', 10),
('LONE_WORKER', 'sergeant', 20)) as n (code, name, number)
  join law.regime r on r.code = n.code and r.edition = '2010';
