-- Protective markings (partnership practice F.4): the Government Protective Marking Scheme until 1 April 2014, the Government
-- Security Classifications from 2 April 2014. What is above the highest that is kept is refused at save. Height puts the
-- markings of both schemes in one order, so that a list or bundle of old and new records bears its highest: it compares, and
-- turns no record's marking into another; that is a person's decision at the next edit.
create table identity.marking (
  name text not null,
  scheme text not null check (scheme in ('GPMS', 'GSC')),
  height smallint not null,
  kept boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (name, valid_from)
);
comment on column identity.marking.kept is 'False of what belongs in no system of this kind: a form offers it, and its save says where it goes';
insert into identity.marking (name, scheme, height, kept, valid_from, valid_to, source, mark) values
('NOT PROTECTIVELY MARKED', 'GPMS', 0, true, '2006-04-06', '2014-04-01', 'Government Protective Marking Scheme', 'sure'),
('PROTECT', 'GPMS', 10, true, '2006-04-06', '2014-04-01', 'Government Protective Marking Scheme', 'sure'),
('RESTRICTED', 'GPMS', 20, true, '2006-04-06', '2014-04-01', 'Government Protective Marking Scheme', 'sure'),
('CONFIDENTIAL', 'GPMS', 30, false, '2006-04-06', '2014-04-01', 'Government Protective Marking Scheme', 'sure'),
('SECRET', 'GPMS', 40, false, '2006-04-06', '2014-04-01', 'Government Protective Marking Scheme', 'sure'),
('TOP SECRET', 'GPMS', 50, false, '2006-04-06', '2014-04-01', 'Government Protective Marking Scheme', 'sure'),
('OFFICIAL', 'GSC', 15, true, '2014-04-02', null, 'Government Security Classifications, April 2014', 'sure'),
('OFFICIAL-SENSITIVE', 'GSC', 25, true, '2014-04-02', null, 'Government Security Classifications, April 2014: handling caveat', 'sure'),
('SECRET', 'GSC', 40, false, '2014-04-02', null, 'Government Security Classifications, April 2014', 'sure'),
('TOP SECRET', 'GSC', 50, false, '2014-04-02', null, 'Government Security Classifications, April 2014', 'sure');

-- What a record is born with: by the type of a case, and by the class of everything else.
create table identity.default_marking (
  about text not null check (about ~ '^(CASE [A-Z]+|CLASS [0-9]{1,2}|REFERRAL)$'),
  marking text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  primary key (about, valid_from)
);
insert into identity.default_marking (about, marking, valid_from, valid_to, source, mark)
select d.about, case when d.sensitive then s.sensitive else s.plain end, s.valid_from, s.valid_to, 'Partnership practice F.4', d.mark
  from (values ('PROTECT', 'RESTRICTED', date '2006-04-06', date '2014-04-01'),
               ('OFFICIAL', 'OFFICIAL-SENSITIVE', date '2014-04-02', null)) as s (plain, sensitive, valid_from, valid_to)
 cross join (values ('CASE FAMILY', true, 'sure'), ('CASE INDIVIDUAL', true, 'design'), ('CASE PROPERTY', false, 'design'),
                    ('CASE LANDLORD', false, 'design'), ('CASE PROBLEM', false, 'design'), ('REFERRAL', true, 'design')
             union all
             -- property, enforcement, person index, case header, programme: loss would hurt little
             select 'CLASS ' || c.code, c.code not in (1, 2, 3, 5, 22), 'design' from identity.data_class c) as d (about, sensitive, mark);
revoke insert, update, delete on identity.marking, identity.default_marking from "${app}";
