-- Which edition of a test, condition set or tribunal holds: by the date on which the question is asked.
insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('TRIBUNAL', 'RPT', 'Residential Property Tribunal', '2006-04-06', '2013-06-30', 'Housing Act 2004 s.229', 'sure'),
('TRIBUNAL', 'FTT', 'First-tier Tribunal (Property Chamber)', '2013-07-01', null, 'SI 2013/1036', 'sure'),
('HMO_TEST', '2006', 'Licensable HMO: three storeys or more, five persons or more, two households or more', '2006-04-06', '2018-09-30', 'SI 2006/371', 'sure'),
('HMO_TEST', '2018', 'Licensable HMO: five persons or more, two households or more', '2018-10-01', null, 'SI 2018/221', 'sure'),
('SMOKE_CO', '2006', 'Smoke alarms installed and kept in proper working order', '2006-04-06', '2015-09-30', 'Housing Act 2004 Sch 4 para 1(4)', 'sure'),
('SMOKE_CO', '2015', 'A smoke alarm on each storey with living accommodation; a carbon monoxide alarm in a room with a solid-fuel appliance', '2015-10-01', '2022-09-30', 'SI 2015/1693', 'sure'),
('SMOKE_CO', '2022', 'As 2015, with a carbon monoxide alarm in living accommodation with any fixed combustion appliance but a gas cooker', '2022-10-01', null, 'SI 2022/707', 'likely'),
('ELECTRICAL', '2006', 'Electrical appliances kept in a safe condition', '2006-04-06', '2020-05-31', 'Housing Act 2004 Sch 4 para 1(3)', 'sure'),
('ELECTRICAL', '2020', 'Electrical appliances, and the installation in proper working order and safe for continued use', '2020-06-01', null, 'SI 2020/312', 'likely'),
('DESIGNATION_GA', '2010', 'Any scheme after ten weeks of consultation', '2010-04-01', '2015-03-31', 'General Approval 2010', 'likely'),
('DESIGNATION_GA', '2015', 'Confirmation needed above 20 per cent of the area or of private rented homes', '2015-04-01', '2024-12-22', 'General Approval 2015', 'sure'),
('DESIGNATION_GA', '2024', 'Any scheme after ten weeks of consultation', '2024-12-23', null, 'General Approval 2024', 'sure'),
('RRO_MAX_MONTHS', '2006', 'Rent repayment: up to twelve months, after conviction or for housing benefit', '2006-04-06', '2017-04-05', 'Housing Act 2004 ss.96 and 97', 'sure'),
('RRO_MAX_MONTHS', '2017', 'Rent repayment: up to twelve months', '2017-04-06', '2026-04-30', 'Housing and Planning Act 2016 ss.40 to 52', 'sure'),
('RRO_MAX_MONTHS', '2026', 'Rent repayment: up to two years', '2026-05-01', null, 'Renters'' Rights Act 2025 s.103', 'likely'),
('SECTION_21', '1989', 'Possession notice available, barred while a house is not licensed', '1989-01-15', '2026-04-30', 'Housing Act 1988 s.21; Housing Act 2004 s.98', 'sure'),
('SECTION_21', '2026', 'Possession notice abolished', '2026-05-01', null, 'Renters'' Rights Act 2025', 'sure');

insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values
('HMO_TEST', '2006', 'storeys', 3),
('HMO_TEST', '2006', 'persons', 5),
('HMO_TEST', '2006', 'households', 2),
('HMO_TEST', '2018', 'storeys', 1),
('HMO_TEST', '2018', 'persons', 5),
('HMO_TEST', '2018', 'households', 2),
('RRO_MAX_MONTHS', '2006', 'months', 12),
('RRO_MAX_MONTHS', '2017', 'months', 12),
('RRO_MAX_MONTHS', '2026', 'months', 24)) as n (code, edition, name, number)
  join law.regime r on r.code = n.code and r.edition = n.edition;
