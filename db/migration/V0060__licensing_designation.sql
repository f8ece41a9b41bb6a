-- Areas where every privately rented house needs a licence (Housing Act 2004 ss.80-84).
create table licensing.designation (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  code text not null unique,
  name text not null,
  area_code text,
  made_on date not null,
  in_force_from date not null,
  ends_on date not null,
  revoked_on date,
  approval text not null check (approval in ('GA2010', 'GA2015', 'GA2024', 'CONFIRMED')),
  grounds text not null,
  note text,
  check (ends_on > in_force_from),
  check (in_force_from > made_on)
);
comment on table licensing.designation is 'A designation of an area as subject to selective licensing';
comment on column licensing.designation.area_code is 'The boundary: a place area of kind DESIGNATION; null where only the property list counts';
comment on column licensing.designation.approval is 'The general approval it fell in, or confirmation by the Secretary of State (s.82)';

-- Houses named one by one, inside or beside the boundary.
create table licensing.designation_property (
  designation_id bigint not null references licensing.designation,
  uprn text not null,
  primary key (designation_id, uprn)
);
create index designation_of_property on licensing.designation_property (uprn);

insert into licensing.designation (recorded_at, recorded_by, code, name, area_code, made_on, in_force_from, ends_on,
  approval, grounds, note)
values (timestamptz '2011-01-12 18:00+00', 'system', 'DESIGNATION-2011',
  'Parts of Cliftonville West and Margate Central', 'DESIGNATION-2011',
  date '2011-01-12', date '2011-04-21', date '2016-04-20', 'GA2010',
  'Low housing demand (s.80(3)); significant and persistent anti-social behaviour (s.80(6))',
  'The council''s paper of late 2010 expected a declaration in December 2010 and operation from April 2011 "for 5 years '
  'until December 2015". Cabinet designated on 12 January 2011, in force from 21 April 2011; five years end on '
  '20 April 2016. A document that quotes another end date is wrong.');
