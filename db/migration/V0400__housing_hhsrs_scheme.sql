-- The Housing Health and Safety Rating System as data under a version (Housing Act 2004 s.2; SI 2005/3208; Operating Guidance,
-- February 2006). One row a line: the unit tests of the arithmetic read these very lines.
create table housing.hhsrs_scheme (
  code text primary key,
  title text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design'))
);
comment on table housing.hhsrs_scheme is 'A version of the rating system: an assessment is made under the one in force on its day and keeps it';
insert into housing.hhsrs_scheme (code, title, valid_from, valid_to, source, mark) values
('HHSRS_2005', 'Housing Health and Safety Rating System', '2006-04-06', null, 'SI 2005/3208; Operating Guidance, February 2006', 'sure');

create table housing.hhsrs_hazard (
  scheme text not null references housing.hhsrs_scheme,
  no integer not null,
  name text not null,
  group_letter char(1) not null,
  group_words text not null,
  part_words text not null,
  vulnerable text not null,
  two_stages boolean not null default false,
  fire boolean not null default false,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (scheme, no)
);
comment on column housing.hhsrs_hazard.vulnerable is 'The age most vulnerable to it: whom the assessment imagines there, whoever lives there now (reg 6(7)); empty where none is';
comment on column housing.hhsrs_hazard.two_stages is 'Crowding: first without regard to who lives there, then with the household as it is';
comment on column housing.hhsrs_hazard.fire is 'A prescribed fire hazard (reg 4): before action on it in an HMO or common parts the fire authority is consulted (s.10)';
insert into housing.hhsrs_hazard (scheme, no, name, group_letter, group_words, part_words, vulnerable, two_stages, fire, source, mark) values
('HHSRS_2005', 1, 'Damp and mould growth', 'A', 'Physiological requirements', 'Hygrothermal conditions', '14 or under', false, false, 'SI 2005/3208 Sch 1 para 1; published sheets', 'sure'),
('HHSRS_2005', 2, 'Excess cold', 'A', 'Physiological requirements', 'Hygrothermal conditions', '65 or over', false, false, 'SI 2005/3208 Sch 1 para 2; published sheets', 'sure'),
('HHSRS_2005', 3, 'Excess heat', 'A', 'Physiological requirements', 'Hygrothermal conditions', '65 or over', false, false, 'SI 2005/3208 Sch 1 para 3; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 4, 'Asbestos and manufactured mineral fibres', 'A', 'Physiological requirements', 'Pollutants (non-microbial)', '', false, false, 'SI 2005/3208 Sch 1 para 4; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 5, 'Biocides', 'A', 'Physiological requirements', 'Pollutants (non-microbial)', '', false, false, 'SI 2005/3208 Sch 1 para 5; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 6, 'Carbon monoxide and fuel combustion products', 'A', 'Physiological requirements', 'Pollutants (non-microbial)', 'carbon monoxide: 65 or over; nitrogen dioxide, sulphur dioxide and smoke: no age', false, false, 'SI 2005/3208 Sch 1 para 6; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 7, 'Lead', 'A', 'Physiological requirements', 'Pollutants (non-microbial)', 'under 3', false, false, 'SI 2005/3208 Sch 1 para 7; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 8, 'Radiation', 'A', 'Physiological requirements', 'Pollutants (non-microbial)', '60 to 64 with lifelong exposure', false, false, 'SI 2005/3208 Sch 1 para 8; published sheets', 'sure'),
('HHSRS_2005', 9, 'Uncombusted fuel gas', 'A', 'Physiological requirements', 'Pollutants (non-microbial)', '', false, false, 'SI 2005/3208 Sch 1 para 9; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 10, 'Volatile organic compounds', 'A', 'Physiological requirements', 'Pollutants (non-microbial)', '', false, false, 'SI 2005/3208 Sch 1 para 10; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 11, 'Crowding and space', 'B', 'Psychological requirements', 'Space, security, light and noise', '', true, false, 'SI 2005/3208 Sch 1 para 11; published sheets', 'sure'),
('HHSRS_2005', 12, 'Entry by intruders', 'B', 'Psychological requirements', 'Space, security, light and noise', '', false, false, 'SI 2005/3208 Sch 1 para 12; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 13, 'Lighting', 'B', 'Psychological requirements', 'Space, security, light and noise', '', false, false, 'SI 2005/3208 Sch 1 para 13; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 14, 'Noise', 'B', 'Psychological requirements', 'Space, security, light and noise', '', false, false, 'SI 2005/3208 Sch 1 para 14; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 15, 'Domestic hygiene, pests and refuse', 'C', 'Protection against infection', 'Hygiene, sanitation and water supply', '', false, false, 'SI 2005/3208 Sch 1 para 15; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 16, 'Food safety', 'C', 'Protection against infection', 'Hygiene, sanitation and water supply', '', false, false, 'SI 2005/3208 Sch 1 para 16; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 17, 'Personal hygiene, sanitation and drainage', 'C', 'Protection against infection', 'Hygiene, sanitation and water supply', 'under 5', false, false, 'SI 2005/3208 Sch 1 para 17; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 18, 'Water supply', 'C', 'Protection against infection', 'Hygiene, sanitation and water supply', '', false, false, 'SI 2005/3208 Sch 1 para 18; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 19, 'Falls associated with baths etc', 'D', 'Protection against accidents', 'Falls', '60 or over', false, false, 'SI 2005/3208 Sch 1 para 19; published sheets', 'sure'),
('HHSRS_2005', 20, 'Falling on level surfaces etc', 'D', 'Protection against accidents', 'Falls', '60 or over', false, false, 'SI 2005/3208 Sch 1 para 20; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 21, 'Falling on stairs etc', 'D', 'Protection against accidents', 'Falls', '60 or over', false, false, 'SI 2005/3208 Sch 1 para 21; published sheets', 'sure'),
('HHSRS_2005', 22, 'Falling between levels', 'D', 'Protection against accidents', 'Falls', 'under 5', false, false, 'SI 2005/3208 Sch 1 para 22; published sheets', 'sure'),
('HHSRS_2005', 23, 'Electrical hazards', 'D', 'Protection against accidents', 'Electric shocks, fire, burns and scalds', 'under 5', false, false, 'SI 2005/3208 Sch 1 para 23; published sheets', 'sure'),
('HHSRS_2005', 24, 'Fire', 'D', 'Protection against accidents', 'Electric shocks, fire, burns and scalds', '60 or over', false, true, 'SI 2005/3208 regs 4 and 6 and Sch 1 para 24; published sheets', 'sure'),
('HHSRS_2005', 25, 'Flames, hot surfaces etc', 'D', 'Protection against accidents', 'Electric shocks, fire, burns and scalds', 'under 5', false, false, 'SI 2005/3208 Sch 1 para 25; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 26, 'Collision and entrapment', 'D', 'Protection against accidents', 'Collisions, cuts and strains', 'under 5; low architectural features: 16 or over', false, false, 'SI 2005/3208 Sch 1 para 26; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 27, 'Explosions', 'D', 'Protection against accidents', 'Collisions, cuts and strains', '', false, false, 'SI 2005/3208 Sch 1 para 27; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 28, 'Position and operability of amenities etc', 'D', 'Protection against accidents', 'Collisions, cuts and strains', '60 or over', false, false, 'SI 2005/3208 Sch 1 para 28; Operating Guidance, February 2006', 'likely'),
('HHSRS_2005', 29, 'Structural collapse and falling elements', 'D', 'Protection against accidents', 'Collisions, cuts and strains', '', false, false, 'SI 2005/3208 Sch 1 para 29; Operating Guidance, February 2006', 'likely');

-- Likelihood: the chance of harm in twelve months is 1 in so many; ranges share their ends. Ends in tenths (7.5 is 75).
create table housing.hhsrs_likelihood (
  scheme text not null references housing.hhsrs_scheme,
  point integer not null,
  from_tenths integer,
  to_tenths integer,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (scheme, point)
);
comment on table housing.hhsrs_likelihood is 'Ranges of likelihood and the point that stands for each: harm to 1 in so many relevant occupiers in twelve months (reg 6, Table 1)';
insert into housing.hhsrs_likelihood (scheme, point, from_tenths, to_tenths, source, mark) values
('HHSRS_2005', 5600, null, 42000, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 3200, 42000, 24000, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 1800, 24000, 13000, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 1000, 13000, 7500, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 560, 7500, 4200, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 320, 4200, 2400, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 180, 2400, 1300, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 100, 1300, 750, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 56, 750, 420, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 32, 420, 240, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 18, 240, 130, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 10, 130, 75, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 6, 75, 40, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 3, 40, 25, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 2, 25, 15, 'SI 2005/3208 reg 6 Table 1', 'sure'),
('HHSRS_2005', 1, 15, null, 'SI 2005/3208 reg 6 Table 1', 'sure');

-- Outcomes: of those harmed, the percentage in a class; points in tenths of a percent, ends in hundredths (0.05 is 5).
create table housing.hhsrs_outcome (
  scheme text not null references housing.hhsrs_scheme,
  tenths integer not null,
  from_hundredths integer,
  to_hundredths integer,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (scheme, tenths)
);
comment on table housing.hhsrs_outcome is 'Ranges of a percentage of harm and the point that stands for each (reg 6, Table 2)';
insert into housing.hhsrs_outcome (scheme, tenths, from_hundredths, to_hundredths, source, mark) values
('HHSRS_2005', 0, null, 5, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely'),
('HHSRS_2005', 1, 5, 15, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely'),
('HHSRS_2005', 2, 15, 30, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely'),
('HHSRS_2005', 5, 30, 70, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely'),
('HHSRS_2005', 10, 70, 150, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely'),
('HHSRS_2005', 22, 150, 300, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely'),
('HHSRS_2005', 46, 300, 700, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely'),
('HHSRS_2005', 100, 700, 1500, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely'),
('HHSRS_2005', 215, 1500, 2600, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely'),
('HHSRS_2005', 316, 2600, 3800, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely'),
('HHSRS_2005', 464, 3800, null, 'SI 2005/3208 reg 6 Table 2; range ends from memory', 'likely');

create table housing.hhsrs_harm (
  scheme text not null references housing.hhsrs_scheme,
  class integer not null check (class between 1 and 4),
  name text not null,
  examples text not null,
  weight integer not null,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (scheme, class)
);
comment on table housing.hhsrs_harm is 'The four classes of harm (Sch 2) and what each weighs (reg 7)';
insert into housing.hhsrs_harm (scheme, class, name, examples, weight, source, mark) values
('HHSRS_2005', 1, 'Extreme', 'death, lung cancer, burns of 80%, permanent paralysis below the neck', 10000, 'SI 2005/3208 reg 7 and Sch 2; examples from memory', 'likely'),
('HHSRS_2005', 2, 'Severe', 'cardio-respiratory disease, asthma, loss of a hand or foot, serious fractures, serious burns, loss of consciousness for days', 1000, 'SI 2005/3208 reg 7 and Sch 2; examples from memory', 'likely'),
('HHSRS_2005', 3, 'Serious', 'eye disorders, rhinitis, hypertension, sleep disturbance, strain, serious puncture or bruising, loss of a finger, severe concussion', 300, 'SI 2005/3208 reg 7 and Sch 2; examples from memory', 'likely'),
('HHSRS_2005', 4, 'Moderate', 'pleural plaques, occasional severe discomfort, benign tumours, slight concussion, moderate cuts, regular serious coughs or colds', 10, 'SI 2005/3208 reg 7 and Sch 2; examples from memory', 'likely');

create table housing.hhsrs_band (
  scheme text not null references housing.hhsrs_scheme,
  band char(1) not null,
  at_least integer not null,
  category integer not null check (category in (1, 2)),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (scheme, band)
);
comment on table housing.hhsrs_band is 'The bands by their lowest score (reg 7, Table 3); category 1 is A to C (reg 8). The table leaves gaps between whole numbers: the exact value decides';
insert into housing.hhsrs_band (scheme, band, at_least, category, source, mark) values
('HHSRS_2005', 'A', 5000, 1, 'SI 2005/3208 regs 7 and 8', 'sure'),
('HHSRS_2005', 'B', 2000, 1, 'SI 2005/3208 regs 7 and 8', 'sure'),
('HHSRS_2005', 'C', 1000, 1, 'SI 2005/3208 regs 7 and 8', 'sure'),
('HHSRS_2005', 'D', 500, 2, 'SI 2005/3208 regs 7 and 8', 'sure'),
('HHSRS_2005', 'E', 200, 2, 'SI 2005/3208 regs 7 and 8', 'sure'),
('HHSRS_2005', 'F', 100, 2, 'SI 2005/3208 regs 7 and 8', 'sure'),
('HHSRS_2005', 'G', 50, 2, 'SI 2005/3208 regs 7 and 8', 'sure'),
('HHSRS_2005', 'H', 20, 2, 'SI 2005/3208 regs 7 and 8', 'sure'),
('HHSRS_2005', 'I', 10, 2, 'SI 2005/3208 regs 7 and 8', 'sure'),
('HHSRS_2005', 'J', 0, 2, 'SI 2005/3208 regs 7 and 8', 'sure');

-- What dwellings of a kind come to on average: shown beside the choice, never chosen. These are no scale points.
create table housing.hhsrs_average (
  scheme text not null references housing.hhsrs_scheme,
  hazard_no integer not null,
  position integer not null,
  dwellings text not null,
  likelihood integer,
  class_1 integer,
  class_2 integer,
  class_3 integer,
  class_4 integer,
  score integer,
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (scheme, hazard_no, position)
);
comment on table housing.hhsrs_average is 'National averages of a hazard by kind of dwelling, as far as they could be verified; percentages in tenths';
insert into housing.hhsrs_average (scheme, hazard_no, position, dwellings, likelihood, class_1, class_2, class_3, class_4, score, source, mark) values
('HHSRS_2005', 1, 1, 'House of 1920 to 1945', null, null, null, null, null, 10, 'Published assessment sheets', 'sure'),
('HHSRS_2005', 2, 1, 'Before 1920, not an HMO', 330, 340, 60, 180, 420, 1066, 'Published assessment sheets (score); Operating Guidance tables', 'likely'),
('HHSRS_2005', 2, 2, '1920 to 1945, not an HMO', 340, 340, 60, 180, 420, 1035, 'Published assessment sheets (score); Operating Guidance tables', 'likely'),
('HHSRS_2005', 2, 3, 'Self-contained flat of 1946 to 1979', 400, null, null, null, null, null, 'Published assessment sheets', 'sure'),
('HHSRS_2005', 2, 4, 'All dwellings', 380, 340, 60, 180, 420, 926, 'Operating Guidance tables', 'likely'),
('HHSRS_2005', 8, 1, 'All dwellings (radon)', 10000, null, null, null, null, 162, 'Published assessment sheets: the likelihood is that of houses', 'sure'),
('HHSRS_2005', 11, 1, 'House from before 1920', null, null, null, null, null, 22, 'Published assessment sheets', 'sure'),
('HHSRS_2005', 19, 1, 'House of 1920 to 1945', 3861, null, null, null, null, 5, 'Published assessment sheets', 'sure'),
('HHSRS_2005', 21, 1, 'House of 1920 to 1945', 226, null, null, null, null, null, 'Published assessment sheets', 'sure'),
('HHSRS_2005', 21, 2, 'Flat from after 1979', 409, null, null, null, null, null, 'Published assessment sheets', 'sure'),
('HHSRS_2005', 21, 3, 'All dwellings', 245, 19, 67, 217, 697, 134, 'Operating Guidance tables', 'likely'),
('HHSRS_2005', 22, 1, 'House of 1946 to 1979', 1259, null, null, null, null, 27, 'Published assessment sheets', 'sure'),
('HHSRS_2005', 22, 2, 'Flat from before 1920', 2742, null, null, null, null, null, 'Published assessment sheets', 'sure'),
('HHSRS_2005', 22, 3, 'Flat from after 1979', 1235, null, null, null, null, null, 'Published assessment sheets', 'sure'),
('HHSRS_2005', 23, 1, 'House of 1920 to 1945', 19869, null, null, null, null, null, 'Published assessment sheets', 'sure'),
('HHSRS_2005', 24, 1, 'House from after 1979', 5701, null, null, null, null, 17, 'Published assessment sheets', 'sure');

revoke insert, update on housing.hhsrs_scheme, housing.hhsrs_hazard, housing.hhsrs_likelihood, housing.hhsrs_outcome, housing.hhsrs_harm,
  housing.hhsrs_band, housing.hhsrs_average from "${app}";
