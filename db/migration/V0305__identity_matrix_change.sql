-- The two matrices of the agreement (who sees what, F.3; who may do what, A.3) are changed by two persons: the information
-- governance officer proposes a cell with its day and its reason, somebody else decides. The application cannot write to the
-- matrices in any other way; a row that was in force stays as it was, ended on the day before the next.
revoke insert, update, delete on identity.post_sight, identity.function, identity.function_right from "${app}";
alter table identity.post_sight add constraint post_sight_once exclude using gist
  (post_code with =, data_class with =, daterange(valid_from, valid_to, '[]') with &&);
alter table identity.post_sight add column change_reference text;
alter table identity.function_right add column change_reference text;

-- What must also hold for a letter of the matrix. Where nothing checks it, the letter counts for nothing: deny wins.
create table identity.sight_condition (
  words text primary key,
  checked_by text,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design'))
);
comment on column identity.sight_condition.checked_by is 'How it is checked; null where nothing does: the letter then counts for nothing';
insert into identity.sight_condition (words, checked_by, mark)
select distinct s.condition,
       case s.condition
         when 'only a representative at MARAC' then 'by whether the officer stands as a representative on the day, for the score of referrals'
         when 'only those under 18' then 'by the age of a member of a group'
         when 'only individuals on the allow-list of the record' then 'by the allow-list of the protected person'
         when 'only the assigned officer, and never printed on letters' then null
       end, 'design'
  from identity.post_sight s where s.condition is not null;

create table identity.matrix_change (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  reference text not null unique,
  post_code text not null references identity.post check (post_code not in ('SYSTEM', 'PUBLIC')),
  data_class smallint references identity.data_class,
  sight char(1) check (sight in ('F', 'C', 'S', 'P', 'A', 'H', 'O')),
  condition text references identity.sight_condition,
  function_code text references identity.function,
  may boolean,
  from_day date not null,
  reason text not null check (length(reason) between 20 and 1000),
  agreement text not null default '',
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  decided_by text,
  decided_at timestamptz,
  in_force_from date,
  answer text,
  recorded_at timestamptz not null,
  recorded_by text not null references identity.officer (username),
  check ((data_class is null) = (sight is null) and (function_code is null) = (may is null)
         and (data_class is null) <> (function_code is null)),
  check (condition is null or sight is not null),
  check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint two_persons check (state not in ('APPROVED', 'REFUSED') or decided_by <> recorded_by),
  check (state <> 'REFUSED' or length(answer) >= 10),
  check ((state = 'APPROVED') = (in_force_from is not null))
);
create unique index matrix_change_waiting on identity.matrix_change (post_code, coalesce(data_class, 0), coalesce(function_code, ''))
  where state = 'PROPOSED';
create index matrix_change_latest on identity.matrix_change (recorded_at desc, id desc);
revoke insert, update, delete on identity.matrix_change from "${app}";
alter table identity.matrix_change enable row level security;
alter table identity.matrix_change force row level security;
create policy governing on identity.matrix_change using (
  (select identity.acting_posts())::text[] && array['IGO', 'PM', 'AUD', 'SYS']);

insert into identity.function (code, object, letter, name) values
  ('matrix.propose', 'Agreement', 'U', 'Propose who sees or does what from a day on'),
  ('matrix.decide', 'Agreement', 'A', 'Decide what somebody else proposed');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'F.3: governance is the information governance officer''s; a second person decides', 'design'
  from (values ('matrix.propose', 'IGO'), ('matrix.decide', 'IGO PM')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);

-- Each act on a change asks the dated rows itself, so that no way around the boundary gives one person both halves.
create function identity.propose_change(of_post text, of_class smallint, to_sight char, with_condition text, of_function text,
                                        to_may boolean, on_day date, why text, by_agreement text, at_instant timestamptz) returns text
  language plpgsql volatile security definer
  set search_path = identity, pg_catalog
as $$
declare
  new_reference text := base.next_number('MC', extract(year from identity.today())::integer);
begin
  if not identity.may('matrix.propose') then
    raise exception 'not for this post' using errcode = '42501';
  end if;
  insert into identity.matrix_change (reference, post_code, data_class, sight, condition, function_code, may, from_day, reason,
                                      agreement, recorded_at, recorded_by)
  values (new_reference, of_post, of_class, to_sight, with_condition, of_function, to_may, on_day, why, by_agreement, at_instant,
          identity.acting());
  return new_reference;
end $$;

create function identity.withdraw_change(of_reference text, of_version integer, at_instant timestamptz) returns boolean
  language plpgsql volatile security definer
  set search_path = identity, pg_catalog
as $$
declare
  done integer;
begin
  update identity.matrix_change
     set state = 'WITHDRAWN', decided_by = identity.acting(), decided_at = at_instant, version = version + 1
   where reference = of_reference and version = of_version and state = 'PROPOSED' and recorded_by = identity.acting();
  get diagnostics done = row_count;
  return done = 1;
end $$;

-- Approved, the change is in force from its day, or from today where that day is past: what has been is never written anew.
-- A cell that already changes on that day or later keeps what is to come.
create function identity.decide_change(of_reference text, of_version integer, approved boolean, why text, at_instant timestamptz)
  returns boolean
  language plpgsql volatile security definer
  set search_path = identity, pg_catalog
as $$
declare
  c identity.matrix_change;
  begins date;
  next_begins date;
begin
  if not identity.may('matrix.decide') then
    raise exception 'not for this post' using errcode = '42501';
  end if;
  select * into c from identity.matrix_change
   where reference = of_reference and version = of_version and state = 'PROPOSED' for update;
  if not found then
    return false;
  end if;
  if approved then
    begins := greatest(c.from_day, identity.today());
    if c.data_class is not null then
      select min(valid_from) into next_begins from identity.post_sight
       where post_code = c.post_code and data_class = c.data_class and valid_from > begins;
      update identity.post_sight set valid_to = begins - 1
       where post_code = c.post_code and data_class = c.data_class and valid_from < begins and (valid_to is null or valid_to >= begins);
      insert into identity.post_sight (post_code, data_class, sight, condition, valid_from, valid_to, source, change_reference)
      values (c.post_code, c.data_class, c.sight, c.condition, begins, next_begins - 1,
              coalesce(nullif(c.agreement, ''), c.reason), c.reference);
    else
      select min(valid_from) into next_begins from identity.function_right
       where post_code = c.post_code and function_code = c.function_code and valid_from > begins;
      update identity.function_right set valid_to = begins - 1
       where post_code = c.post_code and function_code = c.function_code and valid_from < begins
         and (valid_to is null or valid_to >= begins);
      if c.may then
        insert into identity.function_right (function_code, post_code, valid_from, valid_to, source, mark, change_reference)
        values (c.function_code, c.post_code, begins, next_begins - 1, coalesce(nullif(c.agreement, ''), c.reason), 'sure', c.reference);
      elsif exists (select 1 from identity.function_right
                     where post_code = c.post_code and function_code = c.function_code and valid_from = begins) then
        raise exception 'it changes on that day already' using errcode = '23P01';
      end if;
    end if;
  end if;
  update identity.matrix_change
     set state = case when approved then 'APPROVED' else 'REFUSED' end, decided_by = identity.acting(), decided_at = at_instant,
         answer = why, in_force_from = begins, version = version + 1
   where id = c.id;
  return true;
end $$;
