-- A task given to somebody of another post, by one who need not see it: which task it is, and to whom it is offered from now on.
create function workflow.task_of(with_key text, of_reference text) returns text
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  found_task text;
begin
  perform set_config('mtf.officer', 'system', true);
  select w.task_id into found_task from workflow.worklist w where w.task_key = with_key and w.reference = of_reference for update;
  perform set_config('mtf.officer', who, true);
  return found_task;
end $$;
comment on function workflow.task_of(text, text) is 'The engine''s id of an open task, for moving it on; never shown';

create function workflow.offer_row(of_task text, to_post text) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  written integer;
begin
  perform set_config('mtf.officer', 'system', true);
  update workflow.worklist w set group_code = to_post, agency_code = p.agency_code
    from identity.post p where p.code = to_post and w.task_id = of_task;
  get diagnostics written = row_count;
  perform set_config('mtf.officer', who, true);
  return written;
end $$;
