-- Users of other systems complained of points of contact that nobody keeps up, and auditors of information that nobody owns
-- (partnership practice I-5, I-8).

-- When somebody last signed in, by the machine's clock as all sign-ins are.
create table identity.last_sign_in (
  officer_id bigint primary key references identity.officer,
  at timestamptz not null
);
alter table identity.last_sign_in enable row level security;
alter table identity.last_sign_in force row level security;
create policy sign_in on identity.last_sign_in using ((select identity.acting()) = 'system');
create policy keeping_up on identity.last_sign_in for select using (
  (select identity.acting_posts())::text[] && array['SYS', 'PM', 'IGO']);

insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('DORMANT_SIGN_IN', '2009', 'A sign-in that nobody uses', '2009-07-01', null, 'Partnership practice I-8', 'design');
insert into law.regime_number (regime_id, name, number)
select id, 'days without signing in', 60 from law.regime where code = 'DORMANT_SIGN_IN' and edition = '2009';

-- After how many days without signing in somebody should ask why.
create function identity.dormant_after() returns integer
  language sql stable
as $$
  select n.number from law.regime r join law.regime_number n on n.regime_id = r.id
   where r.code = 'DORMANT_SIGN_IN' and n.name = 'days without signing in'
     and r.valid_from <= identity.today() and (r.valid_to is null or r.valid_to >= identity.today())
$$;

-- The post that answers for a class of information: what it holds, how good it is, who reads it.
create table identity.data_class_owner (
  data_class smallint not null references identity.data_class,
  post_code text not null references identity.post,
  valid_from date not null,
  valid_to date,
  source text not null,
  primary key (data_class, valid_from)
);
insert into identity.data_class_owner (data_class, post_code, valid_from, source)
select o.data_class, o.post_code, date '2010-09-01', 'design: partnership practice I-5 asks for a named owner'
  from (values (1, 'HTL'), (2, 'HTL'), (3, 'PM'), (4, 'SCM'), (5, 'PM'), (6, 'PM'), (7, 'IGO'), (8, 'PS'), (9, 'PS'),
               (10, 'CSO'), (11, 'POLINT'), (12, 'POLINT'), (13, 'PS'), (14, 'YOW'), (15, 'SCM'), (16, 'HLT'), (17, 'PS'),
               (18, 'SCM'), (19, 'JCP'), (20, 'UKBA'), (21, 'CSO'), (22, 'PM'), (23, 'IGO'), (24, 'LGL'), (25, 'IGO'))
       as o (data_class, post_code);
