-- The demo town's officers: an invented person in every post. Their password is in the README; it is worth nothing, because
-- this file is only ever read in demo mode.
select set_config('mtf.officer', 'system', true);

create temporary table invented (username text, display_name text, email text, agency_code text, post_code text);
insert into invented values
  ('r.ferreira', 'Rosalind Ferreira', 'r.ferreira@kent.example', 'KCC', 'PM'),
  ('d.whitlock', 'Dean Whitlock', 'd.whitlock@thanet.example', 'TDC', 'CSO'),
  ('a.okonkwo', 'Amara Okonkwo', 'a.okonkwo@thanet.example', 'TDC', 'HTL'),
  ('p.sandys', 'Peter Sandys', 'p.sandys@thanet.example', 'TDC', 'HIO'),
  ('i.dumitru', 'Ilinca Dumitru', 'i.dumitru@thanet.example', 'TDC', 'HIO'),
  ('y.rahman', 'Yusuf Rahman', 'y.rahman@thanet.example', 'TDC', 'HIO'),
  ('k.hollands', 'Kirsty Hollands', 'k.hollands@thanet.example', 'TDC', 'HIO'),
  ('m.brightwell', 'Martin Brightwell', 'm.brightwell@kentpolice.example', 'POL', 'PS'),
  ('l.tapsell', 'Lucy Tapsell', 'l.tapsell@kentpolice.example', 'POL', 'PC'),
  ('g.pryce', 'Gareth Pryce', 'g.pryce@kentpolice.example', 'POL', 'PC'),
  ('n.hussain', 'Nadia Hussain', 'n.hussain@kentpolice.example', 'POL', 'PC'),
  ('t.solley', 'Tom Solley', 't.solley@kentpolice.example', 'POL', 'PC'),
  ('w.nowak', 'Wiktoria Nowak', 'w.nowak@kentpolice.example', 'POL', 'PC'),
  ('a.keane', 'Aidan Keane', 'a.keane@kentpolice.example', 'POL', 'PC'),
  ('s.goodban', 'Shirley Goodban', 's.goodban@kentpolice.example', 'POL', 'PCSO'),
  ('m.kowalczyk', 'Marek Kowalczyk', 'm.kowalczyk@kentpolice.example', 'POL', 'PCSO'),
  ('j.fagg', 'Jade Fagg', 'j.fagg@kentpolice.example', 'POL', 'PCSO'),
  ('o.adeyemi', 'Oluwaseun Adeyemi', 'o.adeyemi@kentpolice.example', 'POL', 'PCSO'),
  ('c.pettman', 'Colin Pettman', 'c.pettman@kentpolice.example', 'POL', 'PCSO'),
  ('b.mutasa', 'Blessing Mutasa', 'b.mutasa@kentpolice.example', 'POL', 'PCSO'),
  ('t.lindo', 'Teresa Lindo', 't.lindo@kent.example', 'KCC', 'FIW'),
  ('f.benali', 'Fatima Benali', 'f.benali@kent.example', 'KCC', 'SWA'),
  ('c.mannering', 'Craig Mannering', 'c.mannering@kent.example', 'KCC', 'YOW'),
  ('l.duffy', 'Leanne Duffy', 'l.duffy@kent.example', 'KCC', 'DYW'),
  ('a.carvalho', 'Ana Carvalho', 'a.carvalho@thanet.example', 'TDC', 'ENG'),
  ('r.ovenden', 'Robin Ovenden', 'r.ovenden@kentfire.example', 'KFRS', 'FSO'),
  ('m.stokes', 'Maureen Stokes', 'm.stokes@thanet.example', 'TDC', 'AA'),
  ('g.linklater', 'Gary Linklater', 'g.linklater@jobcentre.example', 'JCP', 'JCP'),
  ('a.menon', 'Anjali Menon', 'a.menon@eckpct.example', 'NHS', 'HLT'),
  ('r.castleton', 'Ruth Castleton', 'r.castleton@kentprobation.example', 'PRB', 'PRB'),
  ('s.vane', 'Simon Vane', 's.vane@ukba.example', 'UKBA', 'UKBA'),
  ('p.oduya', 'Patricia Oduya', 'p.oduya@kent.example', 'KCC', 'SCM'),
  ('e.birchall', 'Elaine Birchall', 'e.birchall@kentpolice.example', 'POL', 'POLINT'),
  ('h.ransome', 'Hugh Ransome', 'h.ransome@thanet.example', 'TDC', 'LGL'),
  ('s.kapoor', 'Sunita Kapoor', 's.kapoor@thanet.example', 'TDC', 'FIN'),
  ('m.eldridge', 'Margaret Eldridge', 'm.eldridge@kent.example', 'KCC', 'IGO'),
  ('k.havel', 'Karol Havel', 'k.havel@thanet.example', 'TDC', 'SYS'),
  ('b.teague', 'Bronwen Teague', 'b.teague@kent.example', 'KCC', 'AUD'),
  ('s.rook', 'Stephen Rook', 's.rook@kent.example', 'KCC', 'OMG'),
  ('c.ashby', 'Caroline Ashby', 'c.ashby@kent.example', 'KCC', 'STG');

insert into identity.officer (username, display_name, email, agency_code, recorded_at)
select username, display_name, email, agency_code, timestamptz '2010-09-06 09:00+01' from invented;

insert into identity.officer_post (officer_id, post_code, valid_from)
select o.id, i.post_code, date '2010-09-06' from identity.officer o join invented i using (username);

insert into identity.credential (officer_id, password_hash)
select o.id, 'PBKDF2WithHmacSHA512:210000:Sol4uC0Sai+1tmauA32SGGb3ztzm5EQ2/aam1UsxwUU=:YSBlaABuixXL+VboQkRKFG9QvSiOc4Y9xvYA+ONtLpH1W8Jliul1zoJgn2LGkZEZLrsboz0SOypzdrwSSKaLnQ=='
  from identity.officer o join invented i using (username);

drop table invented;
