-- Compulsory school age, by birthdays: from the fifth until the sixteenth. The statute reckons by terms: it begins with the
-- first prescribed day on or after the fifth birthday and ends with the school leaving date of the year of the sixteenth.
insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('SCHOOL_AGE', '1998', 'Compulsory school age', '1998-01-01', null, 'Education Act 1996 s.8; SI 1998/1607', 'sure');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from (values ('from birthday', 5), ('until birthday', 16)) as n (name, number)
  join law.regime r on r.code = 'SCHOOL_AGE' and r.edition = '1998';

-- True of a child of compulsory school age on a day; false where the day of birth is not known.
create function law.is_of_school_age(born_on date, on_day date) returns boolean
  language sql stable
as $$
  select coalesce((
    select born_on <= on_day - make_interval(years => f.number) and born_on > on_day - make_interval(years => u.number)
      from law.regime r
      join law.regime_number f on f.regime_id = r.id and f.name = 'from birthday'
      join law.regime_number u on u.regime_id = r.id and u.name = 'until birthday'
     where r.code = 'SCHOOL_AGE' and r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)), false)
$$;
