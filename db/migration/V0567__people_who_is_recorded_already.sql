-- Whether the landlord of an application is on record was asked of the likeness of all names: 3.4 s each among a million persons, and of
-- many of one name only the five likeliest were looked at. Who is the same is somebody of the same words at the same address. By hash,
-- because a tree costs as much as the indexes for likeness by the planner's reckoning, and those take 0.2 s for what is equal.
create index name_to_find_whole on people.name_to_find using hash (whole);
drop index people.person_name;
