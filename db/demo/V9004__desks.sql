-- Numbers that Ofcom keeps for plays and films: they reach nobody.
select set_config('mtf.officer', 'system', true);
update identity.agency_desk d set telephone = n.telephone
  from (values ('MTF', '01632 960 201'), ('TDC', '01632 960 202'), ('POL', '01632 960 203'), ('KCC', '01632 960 205'), ('KFRS', '01632 960 207'),
               ('NHS', '01632 960 208'), ('JCP', '01632 960 209'), ('PRB', '01632 960 210')) as n (agency, telephone)
 where n.agency = d.agency_code;
