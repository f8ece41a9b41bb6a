-- Which licences under Part 2 covered the house on the day of the question, and why it was answered against them: part of the answer,
-- and like it never altered (Housing Act 2004 s.85(1)(a)).
alter table licensing.licensability_decision
  add column hmo_licences text not null default '',
  add column in_spite_because text not null default '' check (in_spite_because = '' or hmo_licences <> '');
comment on column licensing.licensability_decision.hmo_licences is 'The licences under Part 2 that covered the whole house that day, with commas between them';
comment on column licensing.licensability_decision.in_spite_because is 'Why the house is none to which Part 2 applies, in spite of them; empty where they led the answer';
create index licensability_by_hmo_licence on licensing.licensability_decision (application_reference) where hmo_licences <> '';
