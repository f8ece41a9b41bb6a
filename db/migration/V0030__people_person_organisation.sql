-- Persons (class D3) and organisations (class D1).
create sequence people.person_number;
create sequence people.organisation_number;

create table people.person (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^P-[0-9]{6,}$'),
  data_class smallint not null default 3 references identity.data_class check (data_class in (3, 25)),
  title text,
  given_names text not null,
  family_name text not null,
  born_on date check (born_on between '1880-01-01' and '2200-01-01'),
  address text,
  postcode text check (postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$'),
  email text,
  telephone text,
  email_service_agreed boolean not null default false,
  name text generated always as (given_names || ' ' || family_name) stored,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on column people.person.email_service_agreed is 'Agreed in writing to be served by e-mail (Housing Act 2004 s.247(1)-(2) [service by agreed electronic means])';
create index person_name on people.person using gist (name public.gist_trgm_ops (siglen = 64));

create table people.organisation (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique check (reference ~ '^O-[0-9]{6,}$'),
  data_class smallint not null default 1 references identity.data_class,
  name text not null,
  company_number text unique check (company_number ~ '^([0-9]{8}|[A-Z]{2}[0-9]{6}|R0[0-9]{6})$'),
  address text,
  postcode text check (postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$'),
  email text,
  telephone text,
  email_service_agreed boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index organisation_name on people.organisation using gist (name public.gist_trgm_ops (siglen = 64));

alter table people.person enable row level security;
alter table people.person force row level security;
-- Who wrote a record down knows what it says; whoever else may is a matter of their post, or of their cases (cases adds that).
create policy need_to_know on people.person using (
  (select identity.acting()) <> 'public'
  and (data_class = any ((select identity.full_classes())::smallint[])
       or recorded_by = (select identity.acting()) and data_class = any ((select identity.member_classes())::smallint[])));
alter table people.organisation enable row level security;
alter table people.organisation force row level security;
create policy need_to_know on people.organisation using (
  (select identity.acting()) <> 'public'
  and (data_class = any ((select identity.full_classes())::smallint[])
       or recorded_by = (select identity.acting()) and data_class = any ((select identity.member_classes())::smallint[])));
revoke delete on people.person, people.organisation from "${app}";
