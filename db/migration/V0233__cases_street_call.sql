-- Each call at a door, in three rows for three kinds of reader: what came of it goes with the week (D1); what was seen of the
-- building is enforcement detail (D2); what the household said is a note (D6), kept only where it agreed, and read by those who go
-- on the week. Without a yes there is no row that could hold an answer.
create table cases.street_call (
  id bigint generated always as identity primary key,
  street_week_id bigint not null references cases.street_week,
  door_id bigint not null references cases.street_door,
  data_class smallint not null default 1 references identity.data_class check (data_class = 1),
  outcome text not null check (outcome in ('ANSWERED', 'REFUSED', 'NO_REPLY', 'VACANT')),
  consent boolean check (consent is null or outcome = 'ANSWERED'),
  call_again_on date,
  called_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((outcome = 'ANSWERED') = (consent is not null)),
  unique (id, consent)
);
comment on column cases.street_call.called_at is 'When somebody stood at the door; later than that it may have been sent (recorded_at)';
create index street_call_of_door on cases.street_call (door_id, called_at, id);
create index street_call_of_week on cases.street_call (street_week_id, called_at);
revoke update, delete on cases.street_call from "${app}";
alter table cases.street_call enable row level security;
alter table cases.street_call force row level security;
create policy with_the_week on cases.street_call using (
  exists (select 1 from cases.street_week w where w.id = street_week_id)) with check ((select identity.acting()) <> 'public');

create table cases.street_sighting (
  call_id bigint primary key references cases.street_call,
  street_week_id bigint not null references cases.street_week,
  door_id bigint not null references cases.street_door,
  data_class smallint not null default 2 references identity.data_class check (data_class = 2),
  hazards text[] not null check (cardinality(hazards) > 0)
);
create index street_sighting_of_week on cases.street_sighting (street_week_id, door_id);
revoke update, delete on cases.street_sighting from "${app}";
alter table cases.street_sighting enable row level security;
alter table cases.street_sighting force row level security;
create policy need_to_know on cases.street_sighting using (
  (select identity.acting()) = 'system'
  or data_class = any ((select identity.full_classes())::smallint[])
  or exists (select 1 from cases.street_week w where w.id = street_week_id and (select identity.acting()) = any (w.usernames)))
  with check ((select identity.acting()) <> 'public');

create table cases.street_answer (
  call_id bigint primary key,
  consent boolean not null check (consent),
  street_week_id bigint not null references cases.street_week,
  door_id bigint not null references cases.street_door,
  data_class smallint not null default 6 references identity.data_class check (data_class = 6),
  needs text[] not null,
  words text check (length(words) <= 500),
  foreign key (call_id, consent) references cases.street_call (id, consent),
  check (cardinality(needs) > 0 or words is not null)
);
comment on table cases.street_answer is 'What a household said that agreed to the survey; one that says no later takes it back: its answers are seen by nobody';
create index street_answer_of_week on cases.street_answer (street_week_id, door_id);
revoke update, delete on cases.street_answer from "${app}";
alter table cases.street_answer enable row level security;
alter table cases.street_answer force row level security;
-- the system reads it to count, in the one function below
create policy need_to_know on cases.street_answer using (
  ((select identity.acting()) = 'system'
   or data_class = any ((select identity.full_classes())::smallint[])
   or exists (select 1 from cases.street_week w where w.id = street_week_id and (select identity.acting()) = any (w.usernames)))
  and exists (select 1 from cases.street_door d where d.id = door_id and d.consent))
  with check ((select identity.acting()) <> 'public');

-- At how many doors of a week each need was named and each hazard seen, by the latest answer of each door. For whoever may see the
-- week: numbers alone, also of rows that they may not read; what is shown of small ones is for who asks to keep back.
create function cases.street_tally(of_reference text) returns table (kind text, code text, doors integer)
  language plpgsql volatile
as $$
declare
  who text := identity.acting();
  of_week bigint;
begin
  select w.id into of_week from cases.street_week w where w.reference = of_reference;
  perform set_config('mtf.officer', 'system', true);
  return query
    select 'NEED'::text, n.code, count(*)::integer
      from (select distinct on (a.door_id) a.needs from cases.street_answer a join cases.street_call c on c.id = a.call_id
             where a.street_week_id = of_week order by a.door_id, c.called_at desc, c.id desc) l
     cross join lateral unnest(l.needs) as n (code)
     group by n.code
    union all
    select 'HAZARD'::text, h.code, count(distinct s.door_id)::integer
      from cases.street_sighting s cross join lateral unnest(s.hazards) as h (code)
     where s.street_week_id = of_week
     group by h.code;
  perform set_config('mtf.officer', who, true);
end $$;
