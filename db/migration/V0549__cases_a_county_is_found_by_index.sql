-- What a page asks about one case, one officer or one door is found by index in a whole county too (a million persons, 200,000 cases,
-- 500,000 actions; figures of that size, before and after).

-- The actions of a case and of an officer, of which the header says whether they are open: every open one of the county was read (400 ms;
-- 0.4 and 13).
create index action_of_case_reference on cases.action (case_reference) where case_reference is not null;
drop index cases.action_of_owner;
create index action_of_owner on cases.action (owner_username, due_on) include (status, data_class);
drop index cases.action_of_chaser;
create index action_of_chaser on cases.action (chaser_username) where chaser_username is not null;

-- The cases about a door or an organisation, closed ones and former subjects among them: every subject of every case was read, twice
-- (245 ms, and 1,160 for what others hold; under 50).
create index case_subject_of_place on cases.case_subject (uprn) where uprn is not null;
create index case_subject_of_organisation on cases.case_subject (organisation_id) where organisation_id is not null;

-- Who lives or lived behind a door, whether it is a building or a home in one: every residency was read (473 ms; 1).
create index residency_of_home on people.residency (uprn) where uprn is not null;

-- The few values of a column of many rows, for a filter, are stepped through.
create index person_first_language on people.person (first_language) where first_language is not null;
create index worklist_kind on workflow.worklist (task_key)
  include (title, agency_code, group_code, assignee, process_key, case_reference, reference);
