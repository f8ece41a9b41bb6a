-- A route that crosses agencies offers its tasks to posts of several: a task belongs to the agency of the post it is offered
-- to, whoever made it, and is seen by that agency and by those who hold the post.
create policy own_post on workflow.worklist for select using (
  group_code = any ((select identity.acting_posts())::text[]) or assignee = (select identity.acting()));
create policy own_post_taking on workflow.worklist for update using (
  group_code = any ((select identity.acting_posts())::text[]) or assignee = (select identity.acting()));

-- A process about something classified: beyond those to whom a task of it is offered, it shows only to whom the class does.
create table workflow.classified_process (
  process_key text primary key,
  data_class smallint not null references identity.data_class
);
comment on table workflow.classified_process is 'Processes whose subjects'' headings are of a class; a process that is not here is about class D1';

create function workflow.processes_beyond_sight() returns text[]
  language plpgsql stable
  set search_path = pg_catalog, workflow
as $$
begin
  return coalesce((select array_agg(process_key) from workflow.classified_process
                    where data_class <> all (identity.full_classes())), '{}');
end $$;

create policy class_of_process on workflow.worklist as restrictive for select using (
  process_key <> all ((select workflow.processes_beyond_sight())::text[])
  or group_code = any ((select identity.acting_posts())::text[])
  or assignee = (select identity.acting())
  or (select identity.acting()) = 'system');

-- The worklist is kept by whoever moves the process on, who need not be of the agency whose task begins or ends with that:
-- each acts as the system for its own statement and gives back nothing but how many rows it wrote.
create function workflow.add_row(of_task text, with_key text, with_title text, with_page text, of_group text, for_assignee text,
                                 due date, sorted date, at_instant timestamptz, of_reference text) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  written integer;
begin
  perform set_config('mtf.officer', 'system', true);
  insert into workflow.worklist (task_id, process_key, task_key, title, page, reference, heading, case_reference, agency_code,
                                 group_code, assignee, due_on, sort_on, created_at)
  select of_task, s.process_key, with_key, with_title, with_page, s.reference, s.heading, s.case_reference, p.agency_code,
         of_group, for_assignee, due, sorted, at_instant
    from workflow.subject s join identity.post p on p.code = of_group
   where s.reference = of_reference
  on conflict (task_id) do nothing;
  get diagnostics written = row_count;
  perform set_config('mtf.officer', who, true);
  return written;
end $$;

create function workflow.change_row(of_task text, for_assignee text, due date, sorted date) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  written integer;
begin
  perform set_config('mtf.officer', 'system', true);
  update workflow.worklist set assignee = for_assignee, due_on = due, sort_on = sorted where task_id = of_task;
  get diagnostics written = row_count;
  perform set_config('mtf.officer', who, true);
  return written;
end $$;

create function workflow.remove_row(of_task text) returns integer
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  written integer;
begin
  perform set_config('mtf.officer', 'system', true);
  delete from workflow.worklist where task_id = of_task;
  get diagnostics written = row_count;
  perform set_config('mtf.officer', who, true);
  return written;
end $$;
