-- What the government reckons of small areas (the English Indices of Deprivation): a long table, for the columns differ from
-- edition to edition. Rank 1 and decile 1 are the most deprived. No person is in it; class D22, aggregates for every post.
create table place.indicator (
  area_code text not null,
  edition smallint not null check (edition between 2000 and 2100),
  domain text not null,
  measure text not null check (measure in ('RANK', 'DECILE', 'SCORE')),
  value numeric not null,
  data_class smallint not null default 22 references identity.data_class,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (area_code, edition, domain, measure)
);
comment on table place.indicator is 'An LSOA''s rank, decile or score in a domain of the Index of Multiple Deprivation of a year';
alter table place.indicator enable row level security;
alter table place.indicator force row level security;
create policy figures on place.indicator for select using (
  (select identity.acting()) = 'system'
  or data_class = any ((select identity.full_classes())::smallint[])
  or data_class = any ((select identity.classes_seen('A'))::smallint[]));
create policy keeping on place.indicator using (
  (select identity.acting()) = 'system' or data_class = any ((select identity.full_classes())::smallint[]));
