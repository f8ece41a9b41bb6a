-- A merge's row in the worklist names two persons' records: class D3, to be seen by whom it is offered to and by whoever sees the class.
insert into workflow.classified_process (process_key, data_class) values ('PersonMerge', 3) on conflict do nothing;
