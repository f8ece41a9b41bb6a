-- D7: what an agency keeps to itself is for its own members of the case, and a file that came in is no exception.
create policy of_the_writing_agency on documents.received_file as restrictive
  using (data_class <> 7 or agency_code = (select identity.acting_agency()));
