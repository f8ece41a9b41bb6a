-- Desks of the task force are shared by agencies: policy says after how long a page that nobody touches is covered.
insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('SHARED_DESK', '2009', 'A page left open at a shared desk', '2009-07-01', null, 'Partnership practice I.15', 'design');

insert into law.regime_number (regime_id, name, number)
select id, 'minutes until the screen locks', 5 from law.regime where code = 'SHARED_DESK' and edition = '2009';
