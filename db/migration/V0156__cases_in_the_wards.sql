-- The two wards of the task force, by the gazetteer's polygons; and whether one of those whom a referral is about lives there.
create table cases.our_ward (
  name text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  primary key (name, valid_from)
);
comment on table cases.our_ward is 'By the ward''s name: its code changed with the coding scheme, its polygon is the gazetteer''s';
insert into cases.our_ward (name, valid_from, source) values
  ('Cliftonville West', '2010-09-01', 'partnership practice B.2'),
  ('Margate Central', '2010-09-01', 'partnership practice B.2');
revoke insert, update, delete on cases.our_ward from "${app}";

create function cases.is_our_ward(of_code text) returns boolean
  language plpgsql stable
  set search_path = pg_catalog, cases
as $$
begin
  return exists (select 1 from place.area a join cases.our_ward w on w.name = a.name
                  where a.kind = 'WARD' and a.code = of_code);
end $$;
