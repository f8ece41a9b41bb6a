-- Protective marking, printed on every page (partnership practice F.4): the Government Protective Marking Scheme until
-- 1 April 2014, the Government Security Classifications since. Which records are sensitive is a choice of this service.
insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('MARKING', 'GPMS', 'PROTECT', '2006-04-06', '2014-04-01', 'Government Protective Marking Scheme', 'design'),
('MARKING', 'GSC', 'OFFICIAL', '2014-04-02', null, 'Government Security Classifications', 'design'),
('MARKING_SENSITIVE', 'GPMS', 'RESTRICTED', '2006-04-06', '2014-04-01', 'Government Protective Marking Scheme', 'design'),
('MARKING_SENSITIVE', 'GSC', 'OFFICIAL-SENSITIVE', '2014-04-02', null, 'Government Security Classifications', 'design');
