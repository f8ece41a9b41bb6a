-- By when partners are asked to answer about an application.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-CONSULT', 'Partners asked about an application answer', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', true, '2011-01-12', null, 'Licensing service standard', 'within {number} working days of being asked on {trigger}', 'design');
