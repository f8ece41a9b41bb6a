-- What a piece of bulk work printed of each house, so that all of it is printed on paper at once and in one order.
alter table licensing.bulk_item add column letters text[] not null default '{}';
comment on column licensing.bulk_item.letters is 'The letters and notices that were written when it was done, by their references, in order';
