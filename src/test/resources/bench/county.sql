-- A county to measure in: nobody of it lives, and each run makes the same. ${scale} = 1 is Kent: 300,000 dwellings, a million persons,
-- ten years of residencies, 200,000 cases with five million notes and lines of their timelines, 100,000 open tasks, 500,000 actions,
-- 100,000 licences. It is written past the doors, as the schema's owner and in the shapes that the doors write: a million persons
-- through them would take days. What the doors' triggers keep is written here too, or they are let run.
create schema bench;

-- A number in [0,1) that is always the same for the same i and salt.
create function bench.r(i bigint, salt int) returns double precision language sql immutable parallel safe
  as $$ select (hashint8extended(i, salt) & 1073741823) / 1073741824.0 $$;
-- One of so many, from nought; skewed: the first are had far more often, as names and streets are.
create function bench.one_of(i bigint, salt int, so_many bigint) returns int language sql immutable parallel safe
  as $$ select least(so_many - 1, floor(bench.r(i, salt) * so_many))::int $$;
create function bench.skewed(i bigint, salt int, so_many int) returns int language sql immutable parallel safe
  as $$ select least(so_many - 1, floor(power(bench.r(i, salt), 2.2) * so_many))::int $$;

create table bench.size as
  select greatest(40, round(300000 * ${scale}))::int units, greatest(100, round(1000000 * ${scale}))::int persons,
         greatest(20, round(200000 * ${scale}))::int cases, 13 as notes_a_case, 12 as lines_a_case,
         greatest(20, round(500000 * ${scale}))::int actions, greatest(20, round(100000 * ${scale}))::int tasks,
         greatest(6, round(75 * ${scale}))::int officers_of_each, greatest(10, round(100000 * ${scale}))::int licences, greatest(20, round(200000 * ${scale}))::int incidents,
         '${scale}'::text as scale;

create function bench.cases() returns bigint language plpgsql immutable parallel safe as $$ begin return (select cases from bench.size); end $$;

-- ## Officers: many of each who is on the list already, with their posts, so that each has some forty open cases.
insert into identity.officer (username, display_name, email, agency_code, recorded_by)
select 'b' || k || '.' || split_part(o.username, '.', 2), split_part(o.display_name, ' ', 1) || ' ' || split_part(o.display_name, ' ', 2) || ' ' || k,
       'b' || k || '.' || o.email, o.agency_code, 'system'
  from identity.officer o, generate_series(1, (select officers_of_each from bench.size)) k where o.username !~ '^b[0-9]' and o.username not in ('system', 'public');
insert into identity.officer_post (officer_id, post_code, valid_from, valid_to)
select n.id, p.post_code, p.valid_from, p.valid_to
  from identity.officer o join identity.officer_post p on p.officer_id = o.id
  join identity.officer n on n.username in (select 'b' || k || '.' || split_part(o.username, '.', 2) from generate_series(1, (select officers_of_each from bench.size)) k);
insert into identity.credential (officer_id, password_hash, changed_at)
select n.id, c.password_hash, c.changed_at
  from identity.officer o join identity.credential c on c.officer_id = o.id
  join identity.officer n on n.username in (select 'b' || k || '.' || split_part(o.username, '.', 2) from generate_series(1, (select officers_of_each from bench.size)) k);
create table bench.officer as
  select row_number() over (order by o.username) - 1 as i, o.username, o.agency_code from identity.officer o
   where o.active and exists (select from identity.officer_post p where p.officer_id = o.id
                                 and p.post_code not in ('SYS', 'AUD', 'IGO', 'UKBA', 'LGL', 'FIN', 'OMG', 'STG', 'SYSTEM', 'PUBLIC'));
create unique index on bench.officer (i);
analyze bench.officer;
create function bench.officers() returns bigint language plpgsql immutable parallel safe as $$ begin return (select count(*) from bench.officer); end $$;

-- ## Streets and doors: a house of one to eight dwellings.
insert into place.street (name, town, recorded_at, recorded_by)
select (array['Albion','Athelstan','Byron','Canterbury','Dalby','Edgar','Ethelbert','Fort','Gordon','Grosvenor','Harold','Norfolk','Northdown','Percy',
        'Surrey','Sweyn','Trinity','Warwick','Wilderness','Zion','Addiscombe','Beacon','Clifton','Dane','Eaton','Fitzroy','Godwin','Hawley','Invicta','Marine'])[1 + i % 30]
       || ' ' || (array['Road','Street','Avenue','Terrace','Gardens','Crescent','Place','Hill','Grove','Close','Lane','Square'])[1 + (i / 30) % 12]
       || case when i >= 360 then ' ' || (array['North','South','East','West','Upper','Lower','Old','New'])[1 + (i / 360) % 8] else '' end,
       'Bench ' || i / 2880, now(), 'system'
  from generate_series(0, (select units / 60 from bench.size)) i;
create table bench.street as select row_number() over (order by id) - 1 as i, id, name from place.street where town like 'Bench%';

create table bench.house as
  select i, 700000000000 + i * 10 as uprn, 1 + i % 60 as number, (i / 60) as street,
         (array[1,1,1,1,1,2,2,3,4,6,8])[1 + bench.one_of(i, 1, 11)] as flats
    from generate_series(0, (select units / 2 from bench.size)) i;
delete from bench.house where street >= (select count(*) from bench.street);
insert into place.property (uprn, pao_number, street_id, town, postcode, easting, northing, longitude, latitude, point_source, building_type, storeys, recorded_at, recorded_by)
select h.uprn::text, h.number::text, s.id, 'Bench', 'CT' || 1 + h.street % 20 || ' ' || 1 + h.street % 9 || chr(65 + h.street / 26 % 26) || chr(65 + h.street % 26),
       600000 + h.street % 4000 * 10, 140000 + h.number * 12, 1.0 + h.street % 4000 * 0.00014, 51.1 + h.number * 0.0001, 'SURVEYED',
       case when h.flats > 1 then 'CONVERTED_HOUSE' else 'HOUSE' end, 1 + least(4, h.flats), now(), 'system'
  from bench.house h join bench.street s on s.i = h.street;
insert into place.dwelling_unit (uprn, property_id, label, self_contained, recorded_at, recorded_by)
select (h.uprn + f)::text, p.id, 'Flat ' || f, true, now(), 'system'
  from bench.house h join place.property p on p.uprn = h.uprn::text, generate_series(1, h.flats) f where h.flats > 1;
create table bench.door as
  select row_number() over (order by a.uprn) - 1 as i, a.uprn, a.property_uprn, a.postcode
    from place.address a join place.property p on p.uprn = a.property_uprn where p.town = 'Bench'
     and (a.dwelling_unit_id is not null or not exists (select from place.dwelling_unit u where u.property_id = p.id));
create unique index on bench.door (i);
analyze bench.door;
create function bench.doors() returns bigint language plpgsql immutable parallel safe as $$ begin return (select count(*) from bench.door); end $$;

-- ## People: forenames by their tenth year of birth, family names by how many bear them, ages as a poor town's.
-- Nine tenths are called as Britain is: the listed family names, borne by two in five, and for the others made ones, few of them common
-- and most rare. The others are called as the demonstration's communities are.
create table bench.name_list (community int, given text[], family text[]);
create table bench.forename (sex char(1), year int, rank int, name text);
create table bench.surname (name text, weight double precision);
${names}
create table bench.surname_slot as
  select row_number() over (order by n.name) - 1 as i, n.name from bench.surname n, generate_series(1, greatest(1, round(n.weight * 200)::int));
create unique index on bench.surname_slot (i);
create index on bench.forename (sex, year, rank);
analyze bench.surname_slot;
analyze bench.forename;
create function bench.made_name(i bigint) returns text language sql immutable parallel safe as $$
  select (array['Al','Ash','Bar','Bex','Black','Brad','Bright','Brom','Cald','Carl','Chil','Clay','Col','Crock','Dal','Den','Dray','Dun','East','Ed','Elm','Fair','Far','Fen','Gar','Glad','Graf','Hal','Ham','Har','Hath','Haw','Hol','Hux','Ing','Kel','Kings','Lang','Led','Lock','Lyd','Mar','Mel','Mill','Nor','Oak','Old','Pem','Pres','Quin','Rad','Rock','Rush','Sand','Shel','Stan','Sut','Swin','Thorn','Tun','Up','Wal','West','Wick'])[1 + (i % 64)::int]
      || (array['','er','ing','e','en','ers','s','i'])[1 + (i / 64 % 8)::int]
      || (array['bank','beck','berry','borne','bourne','bridge','brook','burn','bury','by','cliff','combe','cote','cott','croft','dale','den','down','fell','field','ford','gate','grave','ham','hay','head','hill','holme','house','hurst','ington','land','ley','low','man','mere','mond','more','nall','ness','over','port','ridge','sall','sby','shaw','side','smith','stead','stock','stoke','stone','thorpe','ton','tree','wall','ward','water','way','well','wick','win','wood','worth'])[1 + (i / 512 % 64)::int] $$;
alter table people.person disable trigger user;
insert into people.person (reference, given_names, family_name, born_on, born_precision, sex, telephone, recorded_at, recorded_by)
select 'P-' || 5000000 + p.i,
       case when p.british then f.name || case when bench.r(p.i, 12) < 0.6 then ' ' || g.name else '' end
            else n.given[1 + bench.skewed(p.i, 11, cardinality(n.given))] end,
       case when not p.british then n.family[1 + bench.skewed(p.i / 3, 14, cardinality(n.family))]
            when bench.r(p.i / 3, 17) < 0.39 then s.name
            else bench.made_name(floor(power(bench.r(p.i / 3, 18), 2.5) * 32768)::bigint) end,
       p.born, 'EXACT', case when p.sex = 'F' then 'FEMALE' else 'MALE' end,
       case when bench.r(p.i, 16) < 0.5 then '07' || lpad((p.i * 7919 % 1000000000)::text, 9, '0') end, now(), 'system'
  from (select i, born, 1904 + 10 * greatest(0, least(9, round((extract(year from born) - 1904) / 10)::int)) as year,
               case when i % 2 = 0 then 'F' else 'M' end as sex, bench.r(i / 3, 10) < 0.9 as british
          from (select i, date '2011-05-01' - (power(bench.r(i, 15), 1.3) * 90 * 365)::int as born
                  from generate_series(0::bigint, (select persons - 1 from bench.size)) i) b) p
  join bench.forename f on f.sex = p.sex and f.year = p.year and f.rank = 1 + bench.skewed(p.i, 11, 95)
  join bench.forename g on g.sex = p.sex and g.year = p.year and g.rank = 1 + bench.skewed(p.i, 13, 95)
  join bench.surname_slot s on s.i = bench.one_of(p.i / 3, 14, (select count(*) from bench.surname_slot))
  left join bench.name_list n on not p.british and n.community = bench.one_of(p.i / 3, 19, (select max(community) + 1 from bench.name_list));
alter table people.person enable trigger user;
create table bench.person as select row_number() over (order by id) - 1 as i, id from people.person where reference >= 'P-5000000' and length(reference) = 9;
create unique index on bench.person (i);
analyze bench.person;
create function bench.persons() returns bigint language plpgsql immutable parallel safe as $$ begin return (select count(*) from bench.person); end $$;
-- ## The keys by which they are found
do $$
declare p people.person;
begin
  for p in select x.* from people.person x join bench.person b on b.id = x.id loop
    perform people.keep_names_of(p);
  end loop;
end $$;
-- ## Ten years of homes: the one of today and up to three before
alter table people.residency disable trigger user;
insert into people.residency (reference, data_class, person_id, uprn, property_uprn, tenure, is_main, valid_from, valid_to, source_agency, source_type, confidence, recorded_at, recorded_by)
select 'RS-' || 5000000 + p.i * 4 + k, case when k = 0 then 3 else 4 end, p.id, d.uprn, d.property_uprn,
       (array['PRIVATE_RENT','PRIVATE_RENT','SOCIAL','OWNER'])[1 + bench.one_of(p.i, 21, 4)], true,
       date '2011-05-01' - (900 * (k + 1)) + bench.one_of(p.i, 22 + k, 300), case when k > 0 then date '2011-05-01' - (900 * k) - 1 end,
       'TDC', 'COUNCIL_TAX', 'PROBABLE', now(), 'system'
  from bench.person p, generate_series(0, 3) k, lateral (select * from bench.door where i = ((p.i / 3 + k * 7907) % bench.doors())) d
 where k = 0 or bench.r(p.i, 30 + k) < 0.6;
alter table people.residency enable trigger user;

-- ## Cases: a fifth of them open, three officers on each, one to three subjects.
insert into cases.shared_case (reference, type, stage, lead_agency, lead_professional, marking, uprn, heading, opened_on, closed_on, recorded_at, recorded_by,
                               priority, risk, shared, opening_reason, ward_basis, closure_reason, closure_summary)
select 'MTF-' || case g.i % 4 when 0 then 'F' when 1 then 'I' when 2 then 'F' else 'B' end || '-' || 2001 + g.i % 11 || '-' || 500000 + g.i,
       case g.i % 4 when 0 then 'FAMILY' when 1 then 'INDIVIDUAL' when 2 then 'FAMILY' else 'PROBLEM' end,
       case when g.i % 5 = 0 then 'ACTIVE' else 'CLOSED' end, o.agency_code, o.username, 'PROTECT',
       case when g.i % 3 = 0 then (select d.property_uprn from bench.door d where d.i = g.i % bench.doors()) end,
       (array['Noise and rubbish','Rent arrears','Missing school','Quarrels on the stairs','Damp and mould','Young carer','Drinking in the street','Moved three times'])[1 + g.i % 8],
       date '2001-01-01' + (g.i % 3700)::int, case when g.i % 5 > 0 then least(date '2011-05-20', date '2001-01-01' + (g.i % 3700)::int + 200 + (g.i % 400)::int) end,
       now(), 'system', 'P' || 1 + g.i % 3, (array['STANDARD','STANDARD','MEDIUM','HIGH'])[1 + g.i % 4], g.i % 10 > 0, 'Referred',
       case when g.i % 2 = 0 then 'CLIFTONVILLE_WEST' else 'MARGATE_CENTRAL' end,
       case when g.i % 5 > 0 then 'NEEDS_MET' end, case when g.i % 5 > 0 then 'What was needed was done, and it held.' end
  from generate_series(0::bigint, (select cases - 1 from bench.size)) as g(i)
  join bench.officer o on o.i = bench.one_of(g.i, 40, bench.officers());
create table bench.case_of as
  select row_number() over (order by id) - 1 as i, id, reference, opened_on, closed_on from cases.shared_case where opening_reason = 'Referred' and recorded_by = 'system' and reference ~ '-[56][0-9]{5}$';
create unique index on bench.case_of (i);
analyze bench.case_of;
insert into cases.team_member (case_id, case_reference, username, valid_from, valid_to, reason, recorded_at, recorded_by)
select distinct on (c.id, o.username) c.id, c.reference, o.username, c.opened_on, c.closed_on, 'Works with them', now(), 'system'
  from bench.case_of c, generate_series(0, 2) k, lateral (select * from bench.officer where i = bench.one_of(c.i, 40 + k, bench.officers())) o;
insert into cases.case_subject (case_id, data_class, kind, person_id, role, valid_from, recorded_at, recorded_by)
select distinct on (c.id, p.id) c.id, 4, 'PERSON', p.id, case when k = 0 then 'SUBJECT' else 'MEMBER' end, c.opened_on, now(), 'system'
  from bench.case_of c, generate_series(0, 2) k, lateral (select * from bench.person where i = ((c.i * 5 + k) % bench.persons())) p
 where k = 0 or bench.r(c.i, 50 + k) < 0.6;

-- ## What was written: notes of all classes, most of them everyday ones.
analyze bench.person;
analyze cases.shared_case;
create table bench.class_of as select * from unnest(
  array[6,6,6,6,6,6,6,6,6,6,7,7,10,10,13,14,15,15,16,19]::smallint[],
  array['KCC','TDC','POL','TDC','KCC','NHS','JCP','TDC','POL','KFRS','POL','KCC','TDC','POL','POL','KCC','KCC','KCC','NHS','JCP']) with ordinality as t(data_class, agency_code, i);
create table bench.phrase as select array['Called at the flat and spoke to the mother.','Nobody in; card left.','The stair is clear and the light works.','Rent is paid up to the end of the month.',
  'School says attendance is better than last term.','Neighbour below complains of noise after eleven.','The ceiling in the back bedroom is wet again.','He has an appointment on Thursday and means to go.',
  'Agreed to meet the landlord together next week.','The boiler was mended on Monday.','She asks for help with the forms.','Seen at the seafront with the same group.','The younger child has started at the nursery.',
  'No food in the kitchen; parcel brought in the afternoon.','The dog is kept in the yard now.','Curfew kept all week.','The panel was told.','Letter read through with him line by line.','Electrics unsafe in the hall.','All well; next visit in a fortnight.'] p;
insert into cases.note (reference, case_id, data_class, agency_code, type, nature, body, occurred_at, recorded_at, recorded_by, marking)
select 'N-' || 50000000 + c.i * 100 + k, c.id, x.data_class, x.agency_code,
       (array['VISIT','CALL','OBSERVATION','MEETING'])[1 + (c.i + k) % 4], 'FACT',
       p.p[1 + bench.one_of(c.i * 100 + k, 60, 20)] || ' ' || p.p[1 + bench.one_of(c.i * 100 + k, 61, 20)] || ' ' || p.p[1 + bench.one_of(c.i * 100 + k, 62, 20)],
       t.at, t.at, o.username, 'PROTECT'
  from bench.case_of c cross join bench.phrase p, generate_series(1, (select notes_a_case from bench.size) * case when (select c.i % 100) = 0 then 8 else 1 end) k,
       lateral (select c.opened_on + ((coalesce(c.closed_on, date '2011-05-20') - c.opened_on) * bench.r(c.i * 100 + k, 63))::int + time '09:00' + k * interval '1 minute' as at) t,
       lateral (select * from bench.class_of where i = 1 + bench.one_of(c.i * 100 + k, 64, 20)) x,
       lateral (select * from bench.officer where i = bench.one_of(c.i, 40 + k % 3, bench.officers())) o
 where k < 100;
-- ## Lines of the timelines
insert into cases.timeline_entry (case_id, data_class, agency_code, occurred_at, heading, body, subject_reference, recorded_at, recorded_by)
select c.id, x.data_class, x.agency_code, t.at, (array['Visited','Called','Plan agreed','Action done','Reviewed','Met'])[1 + (c.i + k) % 6],
       p.p[1 + bench.one_of(c.i * 100 + k, 70, 20)], c.reference, t.at, o.username
  from bench.case_of c cross join bench.phrase p, generate_series(1, (select lines_a_case from bench.size)) k,
       lateral (select c.opened_on + ((coalesce(c.closed_on, date '2011-05-20') - c.opened_on) * bench.r(c.i * 100 + k, 73))::int + time '10:00' + k * interval '1 minute' as at) t,
       lateral (select * from bench.class_of where i = 1 + bench.one_of(c.i * 100 + k, 74, 20)) x,
       lateral (select * from bench.officer where i = bench.one_of(c.i, 40 + k % 3, bench.officers())) o;

-- ## Actions, a fifth of them open; tasks that wait; incidents.
insert into cases.action (reference, data_class, agency_code, case_id, case_reference, title, detail, strand, source, priority, owner_agency, owner_username,
                          created_on, due_on, due_set_on, original_due_on, status, ended_on, completion_note, recorded_at, recorded_by)
select 'AC-' || 2001 + g.i % 11 || '-' || 500000 + g.i, 5, o.agency_code, c.id, c.reference,
       (array['Ring the landlord','Send the form','Bring them to the nursery','Look at the stairs','Ask the school','Clear the yard'])[1 + g.i % 6], 'As agreed at the meeting.',
       (array['HOUSING','FAMILIES','SAFETY','WORK'])[1 + g.i % 4], (array['TAF','REVIEW','VISIT','TASKING'])[1 + g.i % 4], (array['HIGH','NORMAL','NORMAL','LOW'])[1 + g.i % 4],
       o.agency_code, o.username, d.day, d.day + 20, d.day, d.day + 20, case when g.i % 5 = 0 then 'OPEN' else 'DONE' end,
       case when g.i % 5 > 0 then least(d.day + 10 + (g.i % 20)::int, date '2011-05-22') end, case when g.i % 5 > 0 then 'Done as it was agreed.' end, now(), o.username
  from generate_series(0::bigint, (select actions - 1 from bench.size)) as g(i)
  join bench.case_of c on c.i = (case when g.i % 5 = 0 then (g.i * 5) % bench.cases() else g.i % bench.cases() end)
  join bench.officer o on o.i = bench.one_of(c.i, 40 + (g.i % 3)::int, bench.officers()),
       lateral (select case when g.i % 5 = 0 then date '2011-04-20' + (g.i % 30)::int else c.opened_on + (g.i % 90)::int end as day) d;
insert into workflow.worklist (task_id, process_key, task_key, title, page, reference, heading, case_reference, agency_code, group_code, assignee, due_on, sort_on, created_at)
select 'bench-' || g.i, 'SharedCase', 'review', (array['Review the case','Agree the plan','Allocate','Close or go on'])[1 + g.i % 4], 'cases/case', c.reference,
       'Case ' || c.reference, c.reference, o.agency_code, p.post_code, case when g.i % 3 > 0 then o.username end,
       date '2011-04-01' + (g.i % 120)::int, date '2011-04-01' + (g.i % 120)::int, now()
  from generate_series(0::bigint, (select tasks - 1 from bench.size)) as g(i)
  join bench.case_of c on c.i = (g.i * 5) % bench.cases()
  join bench.officer o on o.i = bench.one_of(c.i, 40 + (g.i % 3)::int, bench.officers())
  join lateral (select post_code from identity.officer_post q join identity.officer f on f.id = q.officer_id where f.username = o.username limit 1) p on true;
insert into safety.incident (reference, data_class, agency_code, occurred_on, type, uprn, property_uprn, easting, northing, summary, recorded_at, recorded_by)
select 'IN-' || 2006 + g.i % 6 || '-' || 500000 + g.i, t.data_class, 'POL', date '2006-01-01' + (g.i % 1960)::int, t.code, d.uprn, d.property_uprn, 635000 + (g.i % 900)::int, 170000 + (g.i % 700)::int,
       'Shouting and things thrown on the stairs.', now(), o.username
  from generate_series(0::bigint, (select incidents - 1 from bench.size)) as g(i)
  join (select row_number() over (order by code) - 1 as n, code, data_class from safety.incident_type where data_class in (10, 13)) t on t.n = g.i % 12
  join bench.door d on d.i = (g.i * 31) % bench.doors()
  join bench.officer o on o.i = bench.one_of(g.i, 80, bench.officers());

-- ## Licences in force, with the application that each came of and its line in the public register.
insert into licensing.house (recorded_at, recorded_by, extent, property_uprn, address, street, postcode)
select now(), 'system', 'WHOLE_BUILDING', h.uprn::text, h.number || ' ' || s.name || ', Margate', s.name, p.postcode
  from bench.house h join bench.street s on s.i = h.street join place.property p on p.uprn = h.uprn::text
 where h.i < (select licences from bench.size);
create table bench.licensed as select row_number() over (order by id) - 1 as i, id, address, street, postcode from licensing.house where property_uprn ~ '^7000';
alter table licensing.application disable trigger user;
insert into licensing.application (recorded_at, recorded_by, reference, agency_code, case_reference, case_id, state, house_id, last_saved_at, last_saved_by,
                                   application_type, submitted_via, licence_type, under_appeal, data_class, received_on)
select now(), 'system', 'SL-2011-' || 500000 + l.i, 'TDC', c.reference, c.id, 'IN_FORCE', l.id, now(), 'system', 'NEW', 'PAPER', 'DWELLING', false, 2, date '2011-04-21' + (l.i % 20)::int
  from bench.licensed l join bench.case_of c on c.i = l.i % bench.cases();
alter table licensing.application enable trigger user;
insert into licensing.licence (recorded_at, recorded_by, reference, application_id, house_id, state, granted_on, commences_on, ends_on)
select now(), 'system', 'L-2011-' || 500000 + l.i, a.id, l.id, 'IN_FORCE', date '2011-05-10', date '2011-05-11', date '2016-05-10'
  from bench.licensed l join licensing.application a on a.house_id = l.id;
insert into licensing.register_entry (recorded_at, recorded_by, licence_reference, holder_name, manager_name, house_address, street, postcode, description, conditions_summary,
                                      commences_on, ends_on, entered_on)
select now(), 'system', 'L-2011-' || 500000 + l.i, 'Bench Lettings Ltd', 'Bench Lettings Ltd', l.address, l.street, l.postcode, 'Converted house', 'Sch 4', date '2011-05-11', date '2016-05-10', date '2011-05-11'
  from bench.licensed l;
insert into licensing.house_unit (house_id, uprn, label)
select h.id, a.uprn, a.line from licensing.house h join place.address a on a.property_uprn = h.property_uprn
 where h.property_uprn ~ '^7000'
   and (a.dwelling_unit_id is not null or not exists (select from place.dwelling_unit u where u.property_id = a.property_id));
-- ## A designation: a tenth of the houses, two in three of them licensed
insert into place.area (kind, code, name, valid_from, outline_hash, recorded_at, recorded_by)
values ('DESIGNATION', 'DESIGNATION-2011', 'A tenth of the houses', '2011-01-12', 'bench', now(), 'system');
insert into place.property_area (property_id, area_id)
select p.id, r.id from bench.house h join place.property p on p.uprn = h.uprn::text
  join place.area r on r.kind = 'DESIGNATION' and r.code = 'DESIGNATION-2011'
 where h.i % 10 = 0;
-- ## All of it is there
create table bench.filled as select now() as at;
