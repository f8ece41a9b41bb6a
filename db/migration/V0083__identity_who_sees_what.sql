-- Who sees what by default (partnership practice F.3): one letter for each class and post, in force since the team began.
-- A letter with a condition is written with it and counts for nothing until something checks the condition: deny wins.
-- O: only their own lines of the access audit. D7 is C here; the tables that hold such notes add "of the authoring agency".
alter table identity.post_sight drop constraint post_sight_sight_check;
alter table identity.post_sight add constraint post_sight_sight_check check (sight in ('F', 'C', 'S', 'P', 'A', 'H', 'O'));
alter table identity.post_sight add column condition text;
comment on column identity.post_sight.sight is
  'F all such records; C only as a member of the case; S that it exists; P instruction only; A aggregates; H hidden; O their own';
comment on column identity.post_sight.condition is 'What must also hold; null where nothing';

create or replace function identity.classes_seen(how char) returns smallint[]
  language sql stable security definer
  set search_path = identity, pg_catalog
as $$
  select coalesce(array_agg(distinct s.data_class), '{}')
    from identity.post_sight s
   where s.post_code = any (identity.acting_posts()) and s.sight = how and s.condition is null
     and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
$$;

insert into identity.post_sight (post_code, data_class, sight, valid_from, source)
select post.code, class.code, substr(class.letters, post.place::int, 1), date '2010-09-01', 'partnership practice F.3'
  from unnest(array[
         'PM', 'AA', 'CSO', 'HTL', 'HIO', 'PS', 'PC', 'PCSO', 'FIW', 'SWA', 'YOW',
         'DYW', 'ENG', 'FSO', 'JCP', 'HLT', 'PRB', 'UKBA', 'IGO', 'SYS', 'OMG'
       ]) with ordinality as post (code, place)
 cross join (values
         (1, 'FFFFFFFFFFFCFFHHCHHHA'),
         (2, 'SCCFFSSSCSHHHCHHHHHHA'),
         (3, 'FCFFCFFFFFFCHCCCCHSHH'),
         (4, 'HCCCCCCCCCCCHCHCCHHHH'),
         (5, 'FFFFCFCCFFCCHCCCCHSHA'),
         (6, 'HCCCCCCCCCCCHCHCCHHHH'),
         (7, 'CCCCCCCCCCCCCCCCCHHHH'),
         (8, 'PPPPPPPPPPPPPPPPPHHHA'),
         (9, 'HHSSHFCCCCCHHHHHCHHHH'),
         (10, 'ACFCCFFFCCCHHCHHCHHHA'),
         (11, 'HHCCHFFCHCCHHCHHCHHHH'),
         (12, 'HHHHHFCHHHHHHHHHHHHHH'),
         (13, 'HHCHHFFCCCFHHHHHFHHHA'),
         (14, 'HHSHHSHHCCFHHHHHHHHHA'),
         (15, 'SHHHHSHHCFCHHHHCSHHHA'),
         (16, 'HHHHHHHHCCHHHHHCHHHHA'),
         (17, 'HHHHHFHHHFHHHHHCCHHHA'),
         (18, 'AHHHHSHHHFSHHHHSHHHHA'),
         (19, 'AHHHHHHHCHHHHHCHHHHHA'),
         (20, 'HHHHHCHHHCHHHHHHHHHHH'),
         (21, 'HHCCCCCCHHHHHHHHHHHHH'),
         (22, 'FFAAAAAAAAAAAAAAAHHHF'),
         (23, 'SHOOOOOOOOOOOOOOOHFHA'),
         (24, 'HHCCHCHHHHHHHHHHHHHHH'),
         (25, 'HHHHHHHHHHHHHHHHHHFHH')
       ) as class (code, letters);

update identity.post_sight s set condition = c.condition
  from (values
    (8, 'UKBA', 'only the addresses of an approved operations day, from briefing to close'),
    (10, 'YOW', 'only those under 18'),
    (11, 'CSO', 'only if the handling condition admits the role and the officer accepted it'),
    (11, 'HTL', 'only if the handling condition admits the role and the officer accepted it'),
    (11, 'SWA', 'only if the handling condition admits the role and the officer accepted it'),
    (11, 'YOW', 'only if the handling condition admits the role and the officer accepted it'),
    (11, 'FSO', 'only if the handling condition admits the role and the officer accepted it'),
    (11, 'PRB', 'only if the handling condition admits the role and the officer accepted it'),
    (12, 'PC', 'only constables named by the sergeant'),
    (13, 'YOW', 'young people only'),
    (15, 'PS', 'sees only whether there is a child protection plan'),
    (16, 'FIW', 'only domains consented to, and the lead professional'),
    (16, 'SWA', 'only domains consented to, and the lead professional'),
    (17, 'PS', 'only a representative at MARAC'),
    (17, 'FIW', 'on the case: the instruction to ask the safety lead before any letter or call'),
    (17, 'SWA', 'only a representative at MARAC'),
    (17, 'HLT', 'only a representative at MARAC'),
    (17, 'PRB', 'only a representative at MARAC'),
    (19, 'FIW', 'consented'),
    (20, 'PS', 'only where the person''s own case needs it'),
    (20, 'SWA', 'only where the person''s own case needs it'),
    (21, 'HIO', 'only the assigned officer, and never printed on letters'),
    (23, 'HTL', 'their own and their team''s'),
    (23, 'PS', 'their own and their team''s'),
    (23, 'SYS', 'runs the store without reading subjects'),
    (25, 'PS', 'only individuals on the allow-list of the record'),
    (25, 'SWA', 'only individuals on the allow-list of the record')
  ) as c (data_class, post_code, condition)
 where s.data_class = c.data_class and s.post_code = c.post_code;

-- Posts that stand outside the table: the Steering Group sees what the Operational Management Group sees; the social work
-- manager what the assistant sees; the rest only what is named, and every other class is hidden.
insert into identity.post_sight (post_code, data_class, sight, valid_from, source, condition)
select other.code, s.data_class, s.sight, s.valid_from, s.source, s.condition
  from identity.post_sight s
  join (values ('STG', 'OMG'), ('SCM', 'SWA')) as other (code, like_post) on s.post_code = other.like_post;

insert into identity.post_sight (post_code, data_class, sight, valid_from, source)
select post.code, class.code, coalesce(seen.sight, 'H'), date '2010-09-01', 'partnership practice F.3, below the table'
  from (values ('POLINT'), ('LGL'), ('FIN'), ('AUD')) as post (code)
 cross join identity.data_class class
  left join (values
         ('POLINT', 11, 'F'), ('POLINT', 12, 'F'),
         ('LGL', 2, 'C'), ('LGL', 5, 'C'), ('LGL', 24, 'C'),
         ('FIN', 22, 'F'),
         ('AUD', 23, 'F')) as seen (code, class, sight) on seen.code = post.code and seen.class = class.code;

-- Timers and jobs work on houses, their licences and the cases about them, and on nothing narrower. The public register
-- shows what the statute prescribes (Housing Act 2004 s.232).
insert into identity.post_sight (post_code, data_class, sight, valid_from, source)
select post.code, class.code, case when seen.code is null then 'H' else 'F' end, date '2004-11-18', post.source
  from (values ('SYSTEM', 'narrowest for the statutory timers'), ('PUBLIC', 'Housing Act 2004 s.232')) as post (code, source)
 cross join identity.data_class class
  left join (values ('SYSTEM', 1), ('SYSTEM', 2), ('SYSTEM', 3), ('SYSTEM', 5), ('PUBLIC', 1)) as seen (code, class)
         on seen.code = post.code and seen.class = class.code;
