-- Documents and files know their case by its reference: whether one is on its team is asked for each of them.
create index team_member_by_reference on cases.team_member (case_reference, username) include (valid_from, valid_to);
