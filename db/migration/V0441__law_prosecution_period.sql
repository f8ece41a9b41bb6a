-- Until when an information may be laid for an offence that only magistrates try.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('D-PROS6', 'Last day to lay an information', 'MONTHS_AFTER', 6, 'LAST_DAY', false, '1981-07-06', null, 'Magistrates'' Courts Act 1980 s.127(1)', 'within {number} months of the offence on {trigger}, or of its last day where it continues', 'likely');
