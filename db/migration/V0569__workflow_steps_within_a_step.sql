-- Each step that is completed asks the engine for steps within it, of which our processes have none, and for that all that waits was read
-- from end to end: 7 ms with ten thousand, more with more.
create index act_ru_task_within on camunda.act_ru_task (parent_task_id_) where parent_task_id_ is not null;
