-- Who holds what at a door is asked with every step of a licence; the index by property did not serve the door itself.
create index property_interest_of_door on people.property_interest (uprn, kind, valid_from) where superseded_at is null;
