-- Who may be seen through a property's case is asked in nearly every statement on people, and of every year: these answer it,
-- and the policies on it, without the tables themselves.
drop index people.residency_of_property_ever;
create index residency_of_property_ever on people.residency (property_uprn, recorded_at)
  include (data_class, person_id, recorded_by);
create index property_interest_of_property_ever on people.property_interest (property_uprn)
  include (data_class, person_id, recorded_by) where person_id is not null;
