-- What a list needs besides its own rows, in a county of 150,000 houses, 200,000 cases and a million persons.

-- The agencies that lead a case, for a filter: every case was read; one is looked up for each agency.
create index shared_case_of_agency on cases.shared_case (lead_agency);

-- The first page of all persons by name: a million were sorted for twenty-five.
create index person_listed on people.person (family_name, given_names, id) include (data_class, merged_into_id, recorded_by);

-- The first page of all properties by street and number: every house with its address was read and sorted twice. They are counted by the
-- addresses of buildings alone and read street by street.
create index street_name on place.street (name);
create index address_of_building on place.address (property_id) include (property_uprn) where dwelling_unit_id is null;

-- Which families the rules of protected persons open: every membership, ended ones among them, was read for each list with a family in it.
create index family_member_of_family_ever on people.family_member (family_id, person_id);
