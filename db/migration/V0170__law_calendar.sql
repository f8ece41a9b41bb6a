-- Working days as rows, so that a list of a thousand actions can ask "within five working days" in its own statement. The
-- standing days follow the rule of the Banking and Financial Dealings Act 1971 (Sch 1) and the common law, the others are the
-- rows of law.bank_holiday_change; law.WorkingDays reckons the same in Java, and a test holds the two together day by day.
create function law.easter(of_year integer) returns date
  language plpgsql immutable
  set search_path = pg_catalog
as $$
declare
  a integer := of_year % 19;
  b integer := of_year / 100;
  c integer := of_year % 100;
  d integer := b / 4;
  e integer := b % 4;
  g integer := (8 * b + 13) / 25;
  h integer := (19 * a + b - d - g + 15) % 30;
  l integer := (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
  m integer := (a + 11 * h + 19 * l) / 433;
  month integer := (h + l - 7 * m + 90) / 25;
begin
  return make_date(of_year, month, (h + l - 7 * m + 33 * month + 19) % 32);
end $$;
comment on function law.easter(integer) is 'Easter Sunday (the Gregorian reckoning of Meeus, Jones and Butcher)';

create function law.standing_bank_holidays(of_year integer) returns setof date
  language plpgsql immutable
  set search_path = pg_catalog
as $$
declare
  new_year date := make_date(of_year, 1, 1);
  christmas date := make_date(of_year, 12, 25);
  boxing date := make_date(of_year, 12, 26);
  may date := make_date(of_year, 5, 1);
  may_end date := make_date(of_year, 5, 31);
  august_end date := make_date(of_year, 8, 31);
begin
  -- a holiday that falls on a weekend is kept on the next weekday that is not one already
  return next new_year + case extract(isodow from new_year) when 6 then 2 when 7 then 1 else 0 end;
  return next law.easter(of_year) - 2;
  return next law.easter(of_year) + 1;
  if of_year >= 1978 then
    return next may + ((8 - extract(isodow from may)::integer) % 7);
  end if;
  return next may_end - (extract(isodow from may_end)::integer - 1);
  return next august_end - (extract(isodow from august_end)::integer - 1);
  return next christmas + case extract(isodow from christmas) when 6 then 2 when 7 then 2 else 0 end;
  return next boxing + case extract(isodow from boxing) when 6 then 2 when 7 then 2 else 0 end;
end $$;
comment on function law.standing_bank_holidays(integer) is
  'England and Wales: Banking and Financial Dealings Act 1971 Sch 1, Christmas Day and Good Friday; proclamations not among them';

create table law.calendar_day (
  day date primary key,
  working boolean not null,
  number integer not null
);
comment on table law.calendar_day is 'Every day from 1990 to 2070: laid out anew whenever a bank holiday is proclaimed or moved';
comment on column law.calendar_day.number is 'How many working days there have been up to this day, itself among them';
create unique index calendar_day_numbered on law.calendar_day (number) include (day) where working;
revoke insert, update, delete on law.calendar_day from "${app}";

create function law.lay_out_calendar() returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog
as $$
begin
  delete from law.calendar_day;
  insert into law.calendar_day (day, working, number)
  select day, working, sum(working::integer) over (order by day)
    from (select d::date as day,
                 extract(isodow from d) < 6
                 and not exists (select 1 from law.bank_holiday_change c where c.day = d::date and c.change = 'ADDED')
                 and (h.day is null
                      or exists (select 1 from law.bank_holiday_change c where c.day = d::date and c.change = 'REMOVED')) as working
            from generate_series(date '1990-01-01', date '2070-12-31', interval '1 day') d
            left join (select distinct law.standing_bank_holidays(y) as day from generate_series(1990, 2070) y) h
                   on h.day = d::date) days;
end $$;
comment on function law.lay_out_calendar() is 'Reads proclamations and writes the calendar that follows from them; takes nothing from whoever caused it';
revoke execute on function law.lay_out_calendar() from public;

create function law.proclaimed() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
begin
  perform law.lay_out_calendar();
  return null;
end $$;
create trigger calendar_follows after insert or update or delete on law.bank_holiday_change
  for each statement execute function law.proclaimed();

select law.lay_out_calendar();

-- The Nth working day after a day, which itself does not count; before it, where N is negative. A day between two working
-- days counts forward from the one before it, backward from the one after it.
create function law.working_day_from(from_day date, days integer) returns date
  language sql stable
  set search_path = pg_catalog
as $$
  select case when days = 0 then from_day else
    (select t.day from law.calendar_day f
       join law.calendar_day t on t.working and t.number = f.number + days + case when days < 0 and not f.working then 1 else 0 end
      where f.day = from_day) end
$$;

-- The day itself where offices are open, else the next day that they are.
create function law.next_working_day(from_day date) returns date
  language sql stable
  set search_path = pg_catalog
as $$
  select t.day from law.calendar_day f
    join law.calendar_day t on t.working and t.number = f.number + case when f.working then 0 else 1 end
   where f.day = from_day
$$;
