-- The references of referrals, actions and what else is counted by kind come from sequences too (base.next_number): whoever asked an
-- agency waited until everybody before them had saved, and with 120 officers at work some gave up.
do $$
declare
  kept record;
begin
  perform set_config('mtf.officer', 'system', true);
  for kept in select kind, year, last from cases.referral_counter
              union all select kind, year, last from cases.number_given loop
    execute format('create sequence base.%I start with %s', format('numbers_of_%s_%s', lower(kept.kind), kept.year), kept.last + 1);
  end loop;
end $$;

create or replace function cases.next_referral(of_kind text, of_year integer) returns text
  language sql volatile set search_path = pg_catalog
as $$ select base.next_number(of_kind, of_year) $$;

create or replace function cases.next_number(of_kind text, of_year integer) returns text
  language sql volatile set search_path = pg_catalog
as $$ select base.next_number(of_kind, of_year) $$;

drop table cases.referral_counter;
drop table cases.number_given;
