-- Under which interest the holder of a licence stands among the interests in its house. Two licences may run beside each other where a
-- tribunal directs one (Housing Act 2004 Sch 5 para 34): when one ends, whoever holds the other holds it still.
alter table licensing.licence add column holder_interest text;
comment on column licensing.licence.holder_interest is
  'The interest that says who holds it, such as PI-000042; one interest may say so of two licences of one holder. Null of a licence granted before this was kept';
create index licence_of_interest on licensing.licence (holder_interest) where holder_interest is not null;
