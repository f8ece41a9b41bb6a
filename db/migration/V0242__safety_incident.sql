-- What kinds of incident are recorded here, and of which class each is (partnership practice F.3: anti-social behaviour is D10,
-- an offence D13). One in a household is not: it goes to those who sit at MARAC and is seen by them alone (D17).
create table safety.incident_type (
  code text not null check (code ~ '^[A-Z_]{3,30}$'),
  words text not null,
  data_class smallint not null references identity.data_class,
  antisocial boolean not null,
  kept boolean not null default true,
  position smallint not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&),
  check (not kept or data_class in (10, 13))
);
comment on column safety.incident_type.antisocial is 'Counts as anti-social behaviour where incidents at an address are counted for the score of a referral';
comment on column safety.incident_type.kept is 'False of what is known here only so that it can be refused with a reason';
insert into safety.incident_type (code, words, data_class, antisocial, kept, position, valid_from, source, mark) values
  ('NOISE', 'Noise', 10, true, true, 1, '2000-01-01', 'National Standard for Incident Recording, anti-social behaviour', 'check'),
  ('ROWDY', 'Rowdy or inconsiderate behaviour', 10, true, true, 2, '2000-01-01', 'National Standard for Incident Recording, anti-social behaviour', 'check'),
  ('STREET_DRINKING', 'Drinking in the street', 10, true, true, 3, '2000-01-01', 'National Standard for Incident Recording, anti-social behaviour', 'check'),
  ('NEIGHBOURS', 'Trouble between neighbours', 10, true, true, 4, '2000-01-01', 'National Standard for Incident Recording, anti-social behaviour', 'check'),
  ('WASTE', 'Fly-tipping or waste', 10, true, true, 5, '2000-01-01', 'Environmental Protection Act 1990 s.33; returns of fly-tipping', 'check'),
  ('ANIMALS', 'Trouble with animals', 10, true, true, 6, '2000-01-01', 'National Standard for Incident Recording, anti-social behaviour', 'check'),
  ('VEHICLES', 'Vehicle left or driven to annoy', 10, true, true, 7, '2000-01-01', 'National Standard for Incident Recording, anti-social behaviour', 'check'),
  ('FIRE', 'Fire, not set on purpose', 10, false, true, 8, '2000-01-01', 'Fire and rescue incident recording', 'check'),
  ('FIRE_SETTING', 'Fire set on purpose', 10, true, true, 9, '2000-01-01', 'Fire and rescue incident recording; Criminal Damage Act 1971', 'check'),
  ('DAMAGE', 'Criminal damage', 13, true, true, 10, '2000-01-01', 'Criminal Damage Act 1971', 'design'),
  ('THREATS', 'Harassment or threats', 13, true, true, 11, '2000-01-01', 'Protection from Harassment Act 1997', 'design'),
  ('DRUGS', 'Drugs used or dealt', 13, true, true, 12, '2000-01-01', 'Misuse of Drugs Act 1971', 'design'),
  ('BURGLARY', 'Burglary', 13, false, true, 13, '2000-01-01', 'Theft Act 1968 s.9', 'design'),
  ('THEFT', 'Theft', 13, false, true, 14, '2000-01-01', 'Theft Act 1968', 'design'),
  ('VIOLENCE', 'Violence', 13, false, true, 15, '2000-01-01', 'Offences Against the Person Act 1861', 'design'),
  ('WEAPON', 'Weapon used or shown', 13, false, true, 16, '2000-01-01', 'Prevention of Crime Act 1953', 'design'),
  ('DOMESTIC', 'Incident in a household', 17, false, false, 99, '2000-01-01', 'partnership practice F.3, D17', 'design');
revoke insert, update, delete on safety.incident_type from "${app}";
alter table safety.incident_type enable row level security;
alter table safety.incident_type force row level security;
create policy words on safety.incident_type for select using ((select identity.acting()) <> 'public');

-- What an agency knows of one incident: when, where, of what kind, and under which reference of its own (partnership practice B.1).
create table safety.incident (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^IN-[0-9]{4}-[0-9]{5,}$'),
  data_class smallint not null references identity.data_class check (data_class in (10, 13)),
  agency_code text not null references identity.agency,
  source_ref text check (length(source_ref) between 1 and 60),
  occurred_on date not null,
  occurred_at time,
  type text not null,
  uprn text references place.address,
  property_uprn text references place.property (uprn),
  street_id bigint references place.street,
  easting integer,
  northing integer,
  lsoa_code text,
  place_words text check (length(place_words) between 3 and 200),
  summary text not null check (length(summary) <= 2000),
  handling text check (length(handling) <= 1000),
  erroneous_at timestamptz,
  erroneous_by text references identity.officer (username),
  erroneous_because text check (length(erroneous_because) between 10 and 1000),
  changed_at timestamptz,
  changed_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (num_nonnulls(uprn, street_id, place_words) > 0),
  check ((uprn is null) = (property_uprn is null)),
  check ((easting is null) = (northing is null)),
  check (num_nulls(erroneous_at, erroneous_by, erroneous_because) in (0, 3))
);
comment on column safety.incident.agency_code is 'Whose incident it is: who gave it its own reference';
comment on column safety.incident.uprn is 'The door, where one is known; of a whole house that of the house';
comment on column safety.incident.property_uprn is 'The house the door is in: a house is repeatedly visited by trouble as well as a door';
comment on column safety.incident.easting is 'Where it is drawn: the point of its house, or the middle of its street';
comment on column safety.incident.lsoa_code is 'The small area in which that point lies, for figures';
comment on column safety.incident.summary is 'What happened, without a name: who is said in rows of their own, each of its class';
comment on column safety.incident.erroneous_at is 'Entered in error: kept, and counted nowhere';
-- one incident of one agency is here once (partnership practice I-8); one entered in error stands in nobody's way
create unique index incident_by_source on safety.incident (agency_code, source_ref) where source_ref is not null and erroneous_at is null;
-- what the policy asks rides in the indexes of lists
create index incident_in_order on safety.incident (occurred_on desc, id desc) include (data_class, agency_code, recorded_by, type);
create index incident_of_door on safety.incident (uprn, occurred_on desc) include (data_class, agency_code, recorded_by) where uprn is not null;
create index incident_of_house on safety.incident (property_uprn, occurred_on desc) include (data_class, agency_code, recorded_by) where property_uprn is not null;
create index incident_of_street on safety.incident (street_id, occurred_on desc) include (data_class, agency_code, recorded_by) where street_id is not null;
revoke delete on safety.incident from "${app}";

-- Who was in it, as what. Who complained is a class of their own (D21), whatever the incident is.
create table safety.incident_person (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  incident_id bigint not null references safety.incident,
  person_id bigint not null references people.person,
  role text not null check (role in ('VICTIM', 'COMPLAINANT', 'SUSPECT', 'WITNESS', 'RESIDENT')),
  data_class smallint not null references identity.data_class,
  withdrawn_at timestamptz,
  withdrawn_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (case when role = 'COMPLAINANT' then data_class = 21 else data_class in (10, 13) end),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index incident_person_once on safety.incident_person (incident_id, person_id, role) where withdrawn_at is null;
create index incident_person_of on safety.incident_person (person_id) include (incident_id, data_class, recorded_by) where withdrawn_at is null;
revoke delete on safety.incident_person from "${app}";

-- The cases it has to do with. A link is seen by whoever sees both ends (partnership practice B.1: the stricter side's sight).
create table safety.incident_case (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  incident_id bigint not null references safety.incident,
  case_id bigint not null references cases.shared_case,
  reason text not null check (length(reason) <= 500),
  ended_at timestamptz,
  ended_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((ended_at is null) = (ended_by is null))
);
create unique index incident_case_once on safety.incident_case (case_id, incident_id) where ended_at is null;
create index incident_case_of on safety.incident_case (incident_id) include (case_id) where ended_at is null;
revoke delete on safety.incident_case from "${app}";

-- One incident that goes on with an earlier one.
create table safety.incident_repeat (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  incident_id bigint not null references safety.incident,
  earlier_id bigint not null references safety.incident check (earlier_id <> incident_id),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (incident_id, earlier_id)
);
create index incident_repeat_of on safety.incident_repeat (earlier_id);
revoke update, delete on safety.incident_repeat from "${app}";

-- What was suggested and is not so: it is not suggested again.
create table safety.incident_not_linked (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  incident_id bigint not null references safety.incident,
  person_id bigint references people.person,
  case_id bigint references cases.shared_case,
  earlier_id bigint references safety.incident,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (num_nonnulls(person_id, case_id, earlier_id) = 1),
  unique nulls not distinct (incident_id, person_id, case_id, earlier_id)
);
revoke update, delete on safety.incident_not_linked from "${app}";

-- What an incident said before it was corrected; of the class it had then.
create table safety.incident_before (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  incident_id bigint not null references safety.incident,
  was_version integer not null,
  data_class smallint not null references identity.data_class,
  agency_code text not null,
  source_ref text,
  occurred_on date not null,
  occurred_at time,
  type text not null,
  uprn text,
  street_id bigint,
  place_words text,
  summary text not null,
  handling text,
  said_at timestamptz not null,
  said_by text not null,
  because text not null check (length(because) between 10 and 1000),
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column safety.incident_before.because is 'Why it was corrected';
comment on column safety.incident_before.said_by is 'Who had said it so';
create index incident_before_of on safety.incident_before (incident_id, id desc);
revoke update, delete on safety.incident_before from "${app}";
