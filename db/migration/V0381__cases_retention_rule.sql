-- How long each kind of record is kept (partnership practice F.6): dated rows, in the order of the paper's table. The Kent schedule is to
-- confirm them; until then a row is changed by a migration that names who agreed to it.
create table cases.retention_rule (
  code text not null check (code ~ '^[A-Z_]{2,30}$'),
  position smallint not null,
  title text not null,
  runs_from text not null,
  months_after_end smallint check (months_after_end > 0),
  birthday smallint check (birthday between 18 and 100),
  words text not null,
  kept_here boolean not null,
  remark text not null default '',
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on column cases.retention_rule.runs_from is 'What the time is counted from, in words';
comment on column cases.retention_rule.months_after_end is 'Kept so long after the record was closed or answered; null where that does not count';
comment on column cases.retention_rule.birthday is 'Kept to this birthday of the youngest child at least; null where no birthday counts';
comment on column cases.retention_rule.kept_here is 'False of a kind of which this system keeps no record, or which is disposed of elsewhere: the remark says which';
revoke insert, update, delete on cases.retention_rule from "${app}";
insert into cases.retention_rule (code, position, title, runs_from, months_after_end, birthday, words, kept_here, remark, valid_from, source, mark) values
('PLACEMENT', 1, 'Placement of a looked-after child', 'the child’s birth', null, 75, 'the 75th birthday, or 15 years after the death of somebody who died under 18', false, 'No placement is kept here yet.', '2009-07-01', 'Partnership practice F.6; Care Planning, Placement and Case Review Regulations', 'sure'),
('FAMILY', 2, 'Family case without a statutory status', 'the youngest child’s birth, and the closing', 72, 25, 'the youngest child’s 25th birthday, or 6 years after the closing, whichever is later', true, '', '2009-07-01', 'Partnership practice F.6', 'design'),
('CHILD_IN_NEED', 3, 'Case that social care led: child in need, child protection', 'the youngest child’s birth, and the closing', 72, 25, 'the youngest child’s 25th birthday, and never less than 6 years after the closing', true, 'A case that was stepped up to social care counts as one.', '2009-07-01', 'Partnership practice F.6; some keep 18 and three years without activity', 'check'),
('INDIVIDUAL', 4, 'Anti-social behaviour, and cases of one person', 'the closing', 72, null, '6 years after the closing', true, '', '2009-07-01', 'Partnership practice F.6', 'design'),
('PROPERTY', 5, 'Property case', 'the closing', 72, null, '6 years after the closing; as long as an application or a licence of the house is kept', true, 'A file to which an application for a licence belongs is not disposed of: the public register names it.', '2009-07-01', 'Partnership practice F.6', 'design'),
('NOTICE', 6, 'Notice served on a house', 'the end of its effect', 72, null, 'as long as it is operative, and 6 years more', false, 'It goes with its property case.', '2009-07-01', 'Partnership practice F.6', 'design'),
('LANDLORD', 7, 'Landlord case and problem file', 'the closing', 72, null, '6 years after the closing', true, 'Not in the paper: as a property case.', '2009-07-01', 'Partnership practice F.6, as property', 'check'),
('REFERRAL_SAFEGUARDING', 8, 'Referral not taken on, with a safeguarding concern', 'the answer', 72, null, '6 years after the answer', true, 'A concern about a child, or an urgent ground of child protection or threat to life.', '2009-07-01', 'Partnership practice F.6', 'design'),
('REFERRAL', 9, 'Referral not taken on', 'the answer', 12, null, '12 months after the answer', true, '', '2009-07-01', 'Partnership practice F.6', 'design'),
('MARAC', 10, 'MARAC flag', 'the conference', 12, null, 'a flag of 12 months, then a review; minutes in a store of their own', false, 'No record of a conference is kept here.', '2009-07-01', 'Partnership practice F.6', 'likely'),
('INTELLIGENCE', 11, 'Intelligence shared in a sanitised copy', 'its receipt', 12, null, 'reviewed at 12 months and deleted; the police keep their own', false, 'No intelligence is kept here yet.', '2009-07-01', 'Partnership practice F.6', 'likely'),
('SAFETY_FLAG', 12, 'Safety flag', 'its review', null, null, 'as long as it is kept at its reviews', false, 'It is ended at its own reviews and is no record of a case.', '2009-07-01', 'Partnership practice D.3', 'design'),
('AUDIT', 13, 'Access audit', 'the record’s own disposal', 72, null, '6 years after the record’s own disposal', false, 'Its lines are a chain: none is taken out. The first would be due six years after the first disposal.', '2009-07-01', 'Partnership practice F.6', 'design');

-- Which concerns make a referral one of safeguarding.
alter table cases.concern_category add column safeguarding boolean not null default false;
update cases.concern_category set safeguarding = true where code = 'CHILD';
alter table cases.urgent_ground add column safeguarding boolean not null default false;
update cases.urgent_ground set safeguarding = true where code in ('CHILD', 'LIFE');

-- Who governs it: proposes, decides, holds, lifts (partnership practice F.5, F.6, A.3).
insert into identity.function (code, object, letter, name) values
  ('disposal.propose', 'Disposal', 'U', 'Propose that records that are due are disposed of'),
  ('disposal.decide', 'Disposal', 'A', 'Decide about a disposal that somebody else proposed'),
  ('disposal-hold.keep', 'Hold on disposal', 'C', 'Set, keep and lift a hold on disposal');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice F.6: disposal takes two persons', 'design'
  from (values ('disposal.propose', 'IGO'), ('disposal.decide', 'PM IGO'), ('disposal-hold.keep', 'IGO PM LGL')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
