-- What a household may say it needs, and what may be seen of a building: chosen from lists, so that a street can be counted.
create table cases.survey_need (
  code text not null check (code ~ '^[A-Z_]+$'),
  words text not null,
  position smallint not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from)
);
comment on table cases.survey_need is 'The questions of the door survey "Your Home, Your Health"';
insert into cases.survey_need (code, words, position, valid_from, source, mark) values
('HOUSING', 'The state of the home', 1, '2010-09-01', 'Partnership practice D.2: door survey "Your Home, Your Health"', 'check'),
('LANDLORD', 'Trouble with the landlord or agent', 2, '2010-09-01', 'Partnership practice D.2', 'check'),
('MONEY', 'Money or benefits', 3, '2010-09-01', 'Partnership practice D.2', 'check'),
('WORK', 'Work or training', 4, '2010-09-01', 'Partnership practice D.2', 'check'),
('HEALTH', 'Health: a doctor, a dentist, a nurse', 5, '2010-09-01', 'Partnership practice D.2', 'check'),
('CHILDREN', 'Children: school, nursery, play', 6, '2010-09-01', 'Partnership practice D.2', 'check'),
('ALONE', 'Lives alone and sees few people', 7, '2010-09-01', 'Partnership practice D.2', 'check'),
('CRIME', 'Crime or nuisance in the street', 8, '2010-09-01', 'Partnership practice D.2', 'check'),
('LANGUAGE', 'English lessons or an interpreter', 9, '2010-09-01', 'Partnership practice D.2', 'check'),
('FIRE', 'A home fire safety visit', 10, '2010-09-01', 'Partnership practice D.2', 'check'),
('RUBBISH', 'Rubbish and recycling', 11, '2010-09-01', 'Partnership practice D.2', 'check');

create table cases.seen_hazard (
  code text not null check (code ~ '^[A-Z_]+$'),
  words text not null,
  position smallint not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (code, valid_from)
);
comment on table cases.seen_hazard is 'What an officer can see from the door or the stairs; it names a hazard and scores none: that is for an inspection';
insert into cases.seen_hazard (code, words, position, valid_from, source, mark) values
('NO_ALARM', 'No smoke alarm in the common parts', 1, '2010-09-01', 'Housing Act 2004 s.2; SI 2005/3208 Sch 1 para 24 (fire)', 'likely'),
('ESCAPE', 'Way out blocked', 2, '2010-09-01', 'SI 2005/3208 Sch 1 para 24 (fire)', 'likely'),
('DAMP', 'Damp or mould', 3, '2010-09-01', 'SI 2005/3208 Sch 1 para 1 (damp and mould growth)', 'likely'),
('COLD', 'Cold: broken windows or doors', 4, '2010-09-01', 'SI 2005/3208 Sch 1 para 2 (excess cold)', 'likely'),
('ELECTRIC', 'Bare or broken electrics', 5, '2010-09-01', 'SI 2005/3208 Sch 1 para 23 (electrical hazards)', 'likely'),
('STAIRS', 'Stairs or rails unsafe', 6, '2010-09-01', 'SI 2005/3208 Sch 1 para 21 (falling on stairs)', 'likely'),
('CROWDED', 'Crowded', 7, '2010-09-01', 'SI 2005/3208 Sch 1 para 11 (crowding and space)', 'likely'),
('ENTRY', 'Street door does not lock', 8, '2010-09-01', 'SI 2005/3208 Sch 1 para 12 (entry by intruders)', 'likely'),
('REFUSE', 'Rubbish, pests', 9, '2010-09-01', 'SI 2005/3208 Sch 1 para 15 (domestic hygiene, pests and refuse)', 'likely'),
('STRUCTURE', 'Something may fall', 10, '2010-09-01', 'SI 2005/3208 Sch 1 para 29 (structural collapse and falling elements)', 'likely');

do $$
declare
  thing text;
begin
  foreach thing in array array['survey_need', 'seen_hazard'] loop
    execute format('revoke insert, update, delete on cases.%I from "${app}"', thing);
  end loop;
end $$;
