-- The numbers of references are taken from sequences, one a series and year: nobody who opens a case or an application waits
-- until another's is saved, as with the counted rows that were here. A number whose record was given up is not given again.
create function base.next_number(series text, of_year integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  numbers text := format('base.%I', format('numbers_of_%s_%s', lower(series), of_year));
  given text;
begin
  if to_regclass(numbers) is null then
    -- the first of its year: whoever comes in the same moment waits here
    perform pg_advisory_xact_lock(hashtextextended(numbers, 0));
    execute 'create sequence if not exists ' || numbers;
  end if;
  given := nextval(numbers::regclass)::text;
  return series || '-' || of_year || '-' || lpad(given, greatest(5, length(given)), '0');
end $$;
comment on function base.next_number(text, integer) is 'The next reference of a series in a year: MTF-P-2011-00042';

do $$
declare
  kept record;
begin
  perform set_config('mtf.officer', 'system', true);
  for kept in select 'mtf-' || lower(type_letter) as series, year, last from cases.reference_counter
              union all select lower(prefix), year, last_number from licensing.number_series loop
    execute format('create sequence base.%I start with %s', format('numbers_of_%s_%s', kept.series, kept.year), kept.last + 1);
  end loop;
end $$;
drop table cases.reference_counter;
drop table licensing.number_series;

create or replace function cases.next_reference(letter char, of_year integer) returns text
  language sql volatile set search_path = pg_catalog
as $$ select base.next_number('MTF-' || letter, of_year) $$;
