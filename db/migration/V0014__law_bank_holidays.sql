-- Proclaimed one by one; the standing days follow from the rule of the Banking and Financial Dealings Act 1971.
insert into law.bank_holiday_change (day, change, name, source, mark) values
('2002-05-27', 'REMOVED', 'Spring bank holiday moved to 4 June', 'Royal proclamation', 'sure'),
('2002-06-03', 'ADDED', 'Golden Jubilee', 'Royal proclamation', 'sure'),
('2002-06-04', 'ADDED', 'Spring bank holiday (moved from 27 May)', 'Royal proclamation', 'sure'),
('2011-04-29', 'ADDED', 'Royal wedding', 'Royal proclamation', 'sure'),
('2012-05-28', 'REMOVED', 'Spring bank holiday moved to 4 June', 'Royal proclamation', 'sure'),
('2012-06-04', 'ADDED', 'Spring bank holiday (moved from 28 May)', 'Royal proclamation', 'sure'),
('2012-06-05', 'ADDED', 'Diamond Jubilee', 'Royal proclamation', 'sure'),
('2020-05-04', 'REMOVED', 'Early May bank holiday moved to 8 May', 'Royal proclamation', 'sure'),
('2020-05-08', 'ADDED', 'Early May bank holiday (moved from 4 May)', 'Royal proclamation', 'sure'),
('2022-05-30', 'REMOVED', 'Spring bank holiday moved to 2 June', 'Royal proclamation', 'sure'),
('2022-06-02', 'ADDED', 'Spring bank holiday (moved from 30 May)', 'Royal proclamation', 'sure'),
('2022-06-03', 'ADDED', 'Platinum Jubilee', 'Royal proclamation', 'sure'),
('2022-09-19', 'ADDED', 'State funeral of Queen Elizabeth II', 'Royal proclamation', 'sure'),
('2023-05-08', 'ADDED', 'Coronation of King Charles III', 'Royal proclamation', 'sure');
