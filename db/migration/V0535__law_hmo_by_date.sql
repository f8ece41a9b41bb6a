-- What the test of Part 2 leaves out is a number of it like the others, by its dates: from 1 October 2018 a flat in a purpose-built
-- block of so many self-contained flats is no house that the order prescribes (SI 2018/221 art 4); before that no block was left out.
insert into law.regime_number (regime_id, name, number)
select r.id, 'block', n.number
  from (values ('2006', 0), ('2018', 3)) as n (edition, number)
  join law.regime r on r.code = 'HMO_TEST' and r.edition = n.edition;

insert into law.period (code, title, unit, number, gives, moves_forward, valid_from, valid_to, source, sentence, mark) values
('P-HMO-OVERLAP', 'See what a licence under Part 2 means for a selective licence', 'WORKING_DAYS_AFTER', 10, 'LAST_DAY', true, '2006-04-06', null, 'Licensing service standard; the ground: Housing Act 2004 s.93(3)(b)', 'within {number} working days of the day on which it was found, {trigger}', 'design');
