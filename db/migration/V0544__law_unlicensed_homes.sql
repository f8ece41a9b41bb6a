-- A home without a licence: by when whoever controls it applies, by when a requisition is answered, and how long an information about
-- the offence may be laid (Housing Act 2004 s.95; Local Government (Miscellaneous Provisions) Act 1976 s.16; Magistrates' Courts Act 1980).
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-UNLICENSED-APPLY', 'Apply for the licence that a home needs and has not', 'DAYS_AFTER', 21, 'LAST_DAY', true, '2011-01-12', null, 'Licensing service standard', '{number} days after the letter is taken to be served on {trigger}, or the next working day', 'check'),
('D-REQ16', 'Answer a requisition for information', 'DAYS_BEGINNING_WITH', 14, 'LAST_DAY', false, '2006-04-06', null, 'Local Government (Miscellaneous Provisions) Act 1976 s.16(1)', '{number} days beginning with service on {trigger}', 'sure'),
('D-MCA-INFO6', 'Last day for an information about a summary offence', 'MONTHS_AFTER', 6, 'LAST_DAY', false, '2006-04-06', null, 'Magistrates'' Courts Act 1980 s.127(1)', '{number} months from the offence on {trigger}', 'likely');
