-- Two of the demo town's officers represent their agencies at MARAC.
select set_config('mtf.officer', 'system', true);
insert into identity.standing (username, what, valid_from) values
  ('m.brightwell', 'MARAC_REP', '2010-09-06'),
  ('f.benali', 'MARAC_REP', '2010-09-06');
