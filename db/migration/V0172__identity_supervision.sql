-- Who is told when somebody's work is late, and at which desk an agency takes what is given to it and to nobody by name
-- (partnership practice A.1). Where A.1 puts the supervisor outside the team, or does not say, the Programme Manager is told.
create table identity.supervision (
  post_code text not null references identity.post,
  supervisor_post_code text not null references identity.post,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (post_code, valid_from)
);
comment on table identity.supervision is 'The post that answers for another''s work; a post without a row answers to the Programme Manager';

insert into identity.supervision (post_code, supervisor_post_code, valid_from, source, mark) values
('CSO', 'PM', '2009-07-01', 'Partnership practice A.1', 'sure'),
('HTL', 'PM', '2009-07-01', 'Partnership practice A.1', 'sure'),
('HIO', 'HTL', '2009-07-01', 'Partnership practice A.1', 'sure'),
('PS', 'PM', '2009-07-01', 'Partnership practice A.1', 'sure'),
('PC', 'PS', '2009-07-01', 'Partnership practice A.1', 'sure'),
('PCSO', 'PS', '2009-07-01', 'Partnership practice A.1', 'sure'),
('FIW', 'SCM', '2009-07-01', 'Partnership practice A.1: Kent children, families and education', 'likely'),
('SWA', 'SCM', '2009-07-01', 'Partnership practice A.1', 'sure'),
('ENG', 'PM', '2009-07-01', 'Partnership practice A.1', 'sure'),
('AA', 'PM', '2009-07-01', 'Partnership practice A.1', 'sure'),
('POLINT', 'PS', '2009-07-01', 'Partnership practice A.1: intelligence gatekeeper', 'likely');

create table identity.agency_desk (
  agency_code text not null references identity.agency,
  post_code text not null references identity.post,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  primary key (agency_code, valid_from)
);
comment on table identity.agency_desk is 'The post that takes in what an agency is asked to do; an agency without a row is the Programme Manager''s to chase';

insert into identity.agency_desk (agency_code, post_code, valid_from, source) values
('MTF', 'PM', '2009-07-01', 'Partnership practice A.1'),
('TDC', 'HTL', '2009-07-01', 'Partnership practice A.1'),
('KCC', 'SCM', '2009-07-01', 'Partnership practice A.1'),
('POL', 'PS', '2009-07-01', 'Partnership practice A.1'),
('KFRS', 'FSO', '2009-07-01', 'Partnership practice A.1'),
('NHS', 'HLT', '2009-07-01', 'Partnership practice A.1'),
('JCP', 'JCP', '2009-07-01', 'Partnership practice A.1'),
('PRB', 'PRB', '2009-07-01', 'Partnership practice A.1'),
('UKBA', 'UKBA', '2009-07-01', 'Partnership practice A.1'),
('VCS', 'ENG', '2009-07-01', 'Partnership practice A.1');

-- The agencies at whose desk the one acting sits today.
create function identity.desks_of() returns text[]
  language plpgsql stable
  set search_path = identity, pg_catalog
as $$
declare
  posts text[] := identity.acting_posts();
begin
  return (select coalesce(array_agg(d.agency_code), '{}') from identity.agency_desk d
           where d.post_code = any (posts) and d.valid_from <= identity.today()
             and (d.valid_to is null or d.valid_to >= identity.today()));
end $$;
comment on function identity.desks_of() is 'Agencies at whose desk the one acting sits: what is given to the agency and to nobody by name waits there';

-- The post that answers for an officer's work today; the Programme Manager where none is named.
create function identity.supervisor_of(of_username text) returns text
  language sql stable
  set search_path = identity, pg_catalog
as $$
  select coalesce((
    select s.supervisor_post_code
      from identity.officer o
      join identity.officer_post p on p.officer_id = o.id
      join identity.supervision s on s.post_code = p.post_code
     where o.username = of_username
       and p.valid_from <= identity.today() and (p.valid_to is null or p.valid_to >= identity.today())
       and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
     order by s.supervisor_post_code <> 'PM' desc, s.supervisor_post_code limit 1), 'PM')
$$;
