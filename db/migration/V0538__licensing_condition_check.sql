-- How a condition of the library is checked, by the day on which it is: what the file that shows it is, and what of it can be seen at
-- the door. The wording of a condition is the licence's; this is the council's own practice, and changes without touching a licence.
alter table documents.received_file drop constraint received_file_kind_check;
alter table documents.received_file add constraint received_file_kind_check check (
  kind in ('GAS_CERTIFICATE', 'ELECTRICAL_REPORT', 'FIRE_ALARM_REPORT', 'SAFETY_DECLARATION', 'ENERGY_CERTIFICATE', 'FLOOR_PLAN',
           'TENANCY_AGREEMENT', 'REFERENCES', 'MANAGEMENT_RECORD', 'IDENTITY', 'LETTER', 'OTHER', 'INSPECTION_PHOTOGRAPH'));

create table licensing.condition_check (
  code text not null,
  file_kind text not null,
  look_for text check (btrim(look_for) <> ''),
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text check (mark in ('check', 'design')),
  primary key (code, valid_from)
);
comment on table licensing.condition_check is 'How a condition is checked, by the day of the check';
comment on column licensing.condition_check.file_kind is 'What the file is that shows it is kept to: decides which class it has, and so who sees it';
comment on column licensing.condition_check.look_for is 'What is looked at when the house is visited; null where nothing of it can be seen there';
revoke insert, update, delete on licensing.condition_check from "${app}";

insert into licensing.condition_check (code, file_kind, look_for, valid_from, source, mark) values
('M1', 'GAS_CERTIFICATE', null, '2006-04-06', 'Housing Act 2004 Sch 4 para 1(2)', 'design'),
('M2', 'SAFETY_DECLARATION', 'Are the appliances that belong to the house whole, and does the furniture bear its fire label?', '2006-04-06', 'Housing Act 2004 Sch 4 para 1(3)', 'check'),
('M3', 'FIRE_ALARM_REPORT', 'Is there a smoke alarm on each storey that is lived in, and does it sound when its button is pressed?', '2006-04-06', 'Housing Act 2004 Sch 4 para 1(4)', 'check'),
('M4', 'TENANCY_AGREEMENT', null, '2006-04-06', 'Housing Act 2004 Sch 4 para 1(5)', 'design'),
('M5', 'REFERENCES', null, '2006-04-06', 'Housing Act 2004 Sch 4 para 2', 'design'),
('M6', 'SAFETY_DECLARATION', 'Is there a carbon monoxide alarm in each room where the licence asks for one, and does it sound?', '2015-10-01', 'Housing Act 2004 Sch 4 para 1, as amended by SI 2015/1693', 'check'),
('M7', 'ELECTRICAL_REPORT', 'Are there broken sockets or switches, bare wires, or marks of burning?', '2020-06-01', 'Housing Act 2004 Sch 4 para 1, as amended by SI 2020/312', 'check'),
('ASB1', 'REFERENCES', null, '2011-04-21', 'partnership practice', 'design'),
('ASB2', 'LETTER', null, '2011-04-21', 'partnership practice', 'design'),
('ASB3', 'LETTER', null, '2011-04-21', 'partnership practice', 'design'),
('TEN1', 'LETTER', 'Can an occupier show the telephone number for emergencies?', '2011-04-21', 'partnership practice', 'check'),
('TEN2', 'MANAGEMENT_RECORD', null, '2011-04-21', 'partnership practice', 'design'),
('TEN3', 'TENANCY_AGREEMENT', null, '2011-04-21', 'partnership practice', 'design'),
('TEN4', 'TENANCY_AGREEMENT', null, '2011-04-21', 'partnership practice', 'design'),
('PRO1', 'OTHER', 'Are there bins enough for all who live here, and is the front area free of refuse?', '2011-04-21', 'partnership practice', 'check'),
('PRO2', 'MANAGEMENT_RECORD', 'Are garden, yard and forecourt clean and in order?', '2011-04-21', 'partnership practice', 'check'),
('PRO3', 'MANAGEMENT_RECORD', 'Are there signs of rats, mice or insects?', '2011-04-21', 'partnership practice', 'check'),
('PRO4', 'MANAGEMENT_RECORD', 'What is the condition of the house: has disrepair been reported that nobody has begun to mend?', '2011-04-21', 'partnership practice', 'check'),
('PRO5', 'MANAGEMENT_RECORD', 'Is every part that is empty shut against entry?', '2011-04-21', 'partnership practice', 'check'),
('PRO6', 'ENERGY_CERTIFICATE', null, '2011-04-21', 'partnership practice', 'design'),
('OCC1', 'OTHER', 'How many persons and households live here: more than the licence allows?', '2011-04-21', 'partnership practice', 'check'),
('OCC2', 'OTHER', 'Is a room slept in that the licence says is not to be slept in?', '2011-04-21', 'partnership practice', 'check'),
('ADM2', 'OTHER', 'Is the licence displayed with the manager’s name and number, or has every occupier a copy?', '2011-04-21', 'partnership practice', 'check'),
('ADM3', 'OTHER', null, '2011-04-21', 'partnership practice', 'design');
