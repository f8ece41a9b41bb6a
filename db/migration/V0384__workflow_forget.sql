-- What the engine and the worklist remember of a record that was disposed of goes with it. Only what has ended is forgotten.
create function workflow.forget(of_reference text) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  about text[];
  ended text[];
  kind text;
begin
  if coalesce(current_setting('mtf.officer', true), '') <> 'system' then
    raise exception 'forgotten with a disposal alone' using errcode = '42501';
  end if;
  select coalesce(array_agg(s.reference), '{}') || of_reference into about
    from workflow.subject s where s.case_reference = of_reference;
  select coalesce(array_agg(p.proc_inst_id_), '{}') into ended from camunda.act_hi_procinst p where p.business_key_ = any (about);
  foreach kind in array array['act_hi_actinst', 'act_hi_taskinst', 'act_hi_varinst', 'act_hi_detail', 'act_hi_comment', 'act_hi_attachment',
                              'act_hi_op_log', 'act_hi_incident', 'act_hi_ext_task_log', 'act_hi_procinst'] loop
    execute format('delete from camunda.%I where proc_inst_id_ = any ($1)', kind) using ended;
  end loop;
  delete from camunda.act_hi_identitylink where root_proc_inst_id_ = any (ended);
  delete from camunda.act_hi_job_log where process_instance_id_ = any (ended);
  delete from workflow.worklist where reference = any (about);
  delete from workflow.task_change where reference = any (about);
  delete from workflow.subject where reference = any (about);
  return cardinality(ended);
end $$;
