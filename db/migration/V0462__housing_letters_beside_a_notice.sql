-- The cover letter of a copy (E15) stands with whom it was written to; when the fire and rescue authority is asked to have answered.
alter table housing.notice_party add column cover_reference text;
comment on column housing.notice_party.cover_reference is 'The letter that their copy goes with; null until it is printed';
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-FIRE-CONSULT', 'Answer of the fire and rescue authority', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2006-04-06', null, 'Enforcement service standard; Housing Act 2004 s.10 sets no period', 'within {number} working days of being asked on {trigger}', 'design');
