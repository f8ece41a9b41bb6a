-- Certified extracts of the three registers (Housing Act 2004 s.232(4) to (6)): numbered, certified by an officer, for a reasonable fee.
insert into law.amount (code, title, pence, row_name, valid_from, valid_to, source, mark) values
('FEE_REGISTER_EXTRACT', 'Certified extract of an entry of a register', 1000, 'FEE_REGISTER_EXTRACT_2011', '2011-04-21', null, 'Housing Act 2004 s.232(6): a reasonable fee', 'design');

create table licensing.register_extract (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reference text not null unique,
  data_class smallint not null default 1 check (data_class = 1),
  register text not null check (register in ('LICENCES', 'EXEMPTIONS', 'ORDERS')),
  entry_reference text not null,
  given_on date not null,
  fee_pence bigint not null check (fee_pence >= 0),
  receipt text not null check (receipt <> ''),
  document_reference text not null unique
);
comment on table licensing.register_extract is 'Certified extracts that were given, of which entry, by whom, and the fee that was paid; never to whom';
alter table licensing.register_extract enable row level security;
alter table licensing.register_extract force row level security;
create policy need_to_know on licensing.register_extract using (
  (select identity.acting()) not in ('system', 'public') and data_class = any ((select identity.full_classes())::smallint[]));
revoke delete, update on licensing.register_extract from "${app}";

insert into identity.function (code, object, letter, name) values
  ('register.extract', 'Property case', 'C', 'Certify an extract of an entry of the public registers');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select 'register.extract', p, date '2009-07-01', 'partnership practice A.13', 'design' from unnest(array['HTL', 'HIO', 'AA']) p;
