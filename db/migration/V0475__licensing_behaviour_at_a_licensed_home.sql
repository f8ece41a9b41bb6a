-- Anti-social behaviour at a licensed home tells the licence officer: the licence's own conditions say what its holder does about it.
insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-BEHAVIOUR-LOOK', 'Look into anti-social behaviour at a licensed home', 'WORKING_DAYS_AFTER', 5, 'LAST_DAY', true, '2011-01-12', null, 'Licensing service standard', 'within {number} working days of {trigger}, when it was reported', 'design'),
('P-BEHAVIOUR-ANSWER', 'The holder answers an enquiry about anti-social behaviour', 'DAYS_AFTER', 14, 'LAST_DAY', true, '2011-01-12', null, 'Licence condition ASB4', '{number} days after the enquiry of {trigger}, or the next working day', 'design');

insert into identity.function (code, object, letter, name) values
  ('licence.answer-behaviour', 'Property case', 'U', 'Look into anti-social behaviour at a licensed home with its holder');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select 'licence.answer-behaviour', p.code, date '2009-07-01', 'partnership practice A.3', 'design'
  from unnest(array['HTL', 'HIO']) as p (code);
