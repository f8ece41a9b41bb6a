-- Conditions are tested again at the door: what was seen on a visit is a finding of that day, with the visit it was seen at.
alter table licensing.condition_finding add column visit_reference text;
comment on column licensing.condition_finding.visit_reference is 'The visit at which it was seen; null of what was found otherwise';
create index condition_finding_of_visit on licensing.condition_finding (visit_reference) where visit_reference is not null;
alter table licensing.condition_finding drop constraint condition_finding_what_check;
alter table licensing.condition_finding add constraint condition_finding_what_check
  check (what in ('PRODUCED', 'BREACH', 'MENDED', 'SEEN_GOOD', 'NOT_LOOKED_AT'));
alter table licensing.condition_finding drop constraint condition_finding_words_check;
alter table licensing.condition_finding add constraint condition_finding_words_check
  check (what in ('SEEN_GOOD', 'MENDED') and visit_reference is not null or btrim(words) <> '');
