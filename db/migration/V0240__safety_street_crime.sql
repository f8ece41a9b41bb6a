-- What the police publish of a month has no people in it and no door: it is street crime. The word incident is kept for what
-- an agency knows of one: when, where, who and under which reference.
alter table safety.incident_month rename to street_crime_month;
alter table safety.incident rename to street_crime;
alter table safety.incident_count rename to street_crime_count;
alter index safety.incident_of_month rename to street_crime_of_month;
alter index safety.incident_count_of_area rename to street_crime_count_of_area;
alter index safety.incident_pkey rename to street_crime_pkey;
alter index safety.incident_month_pkey rename to street_crime_month_pkey;
alter index safety.incident_month_month_force_key rename to street_crime_month_month_force_key;
alter index safety.incident_count_pkey rename to street_crime_count_pkey;
comment on table safety.street_crime is 'A row of a month of street-level crime, as published';
comment on table safety.street_crime_count is 'How many rows of a month, area and type there are';
