-- The least number that a figure about an area may show (partnership practice E.4: any cell of 1 to 4 is shown "<5", and others
-- with it where the total would give it away).
insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('SMALL_NUMBERS', '2009', 'Small numbers in figures about areas', '2009-07-01', null, 'Partnership practice E.4 and F.3', 'sure'),
('HOT_SPOTS', '2009', 'How the figures of areas are compared', '2009-07-01', null, 'Partnership practice G.2', 'design');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values
('SMALL_NUMBERS', 'least shown', 5),
('HOT_SPOTS', 'months', 12),
('HOT_SPOTS', 'residents', 1000),
('HOT_SPOTS', 'dwellings', 1000)) as n (code, name, number)
  join law.regime r on r.code = n.code and r.edition = '2009';
