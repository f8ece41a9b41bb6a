-- Reminders of actions (partnership practice B.3): five working days before the due day, on it, and one, five and ten working
-- days after it. Worked through set by set once a morning; the key makes each go out once, whoever runs it and however often.
create table cases.action_reminder (
  action_id bigint not null references cases.action,
  due_on date not null,
  step text not null check (step in ('SOON', 'DUE', 'SUPERVISOR', 'MANAGER', 'EXCEPTION')),
  day date not null,
  told text,
  at timestamptz not null,
  primary key (action_id, due_on, step)
);
comment on column cases.action_reminder.due_on is 'The due day it reminds of: a moved action is reminded of anew';
comment on column cases.action_reminder.told is 'The officer or the post told; null where a later reminder had overtaken it before it could go';
alter table cases.action_reminder enable row level security;
alter table cases.action_reminder force row level security;
create policy the_round on cases.action_reminder using ((select identity.acting()) = 'system');

create table cases.action_round (
  only_row boolean primary key default true check (only_row),
  begun_at timestamptz not null
);
comment on table cases.action_round is 'That the morning round of reminders has begun: its process runs from then on';

-- The numbers of the steps as they hold today.
create function cases.action_step_days(of_code text) returns integer
  language sql stable
  set search_path = pg_catalog
as $$
  select p.number from law.period p where p.code = of_code
     and p.valid_from <= identity.today() and (p.valid_to is null or p.valid_to >= identity.today())
$$;

-- Writes down every reminder that has come due and has not gone, and gives back those to send: of each action the latest
-- alone. "is_chased": an earlier one has made it somebody's to chase already. For the system only; it names actions by reference and officers by user name.
create function cases.take_due_reminders(at_instant timestamptz)
  returns table (reference text, step text, due_on date, to_officer text, to_post text, is_chased boolean)
  language sql volatile
as $$
  with step as (
    select 'SOON' as step, 1 as rank, -cases.action_step_days('P-ACT-SOON') as days
    union all select 'DUE', 2, 0
    union all select 'SUPERVISOR', 3, cases.action_step_days('P-ACT-SUPERVISOR')
    union all select 'MANAGER', 4, cases.action_step_days('P-ACT-MANAGER')
    union all select 'EXCEPTION', 5, cases.action_step_days('P-ACT-EXCEPTION')),
  come as (
    select a.id, a.reference, a.due_on, s.step, s.rank, case when s.days = 0 then a.due_on else t.day end as day,
           coalesce(a.owner_username, a.chaser_username) as who, a.owner_agency,
           row_number() over (partition by a.id order by s.rank desc) as latest
      from cases.action a
      join law.calendar_day f on f.day = a.due_on
     cross join step s
      left join law.calendar_day t on s.days <> 0 and t.working
            and t.number = f.number + s.days + case when s.days < 0 and not f.working then 1 else 0 end
     where a.ended_on is null
       and case when s.days = 0 then a.due_on else t.day end between a.due_set_on + 1 and identity.today()),
  desk as (
    select c.*, coalesce((select d.post_code from identity.agency_desk d
                           where d.agency_code = c.owner_agency and d.valid_from <= identity.today()
                             and (d.valid_to is null or d.valid_to >= identity.today())), 'PM') as desk_post
      from come c),
  written as (
    insert into cases.action_reminder as r (action_id, due_on, step, day, told, at)
    select d.id, d.due_on, d.step, d.day,
           case when d.latest > 1 then null
                when d.step in ('SOON', 'DUE') then coalesce(d.who, d.desk_post)
                when d.step = 'SUPERVISOR' then case when d.who is null then d.desk_post else identity.supervisor_of(d.who) end
                when d.step = 'MANAGER' then 'PM'
                else 'OMG' end,
           at_instant
      from desk d
    on conflict do nothing
    returning r.action_id, r.due_on, r.step, r.told)
  select d.reference, w.step, w.due_on,
         case when w.step in ('SOON', 'DUE', 'SUPERVISOR') then d.who end,
         case when w.step in ('SOON', 'DUE') then case when d.who is null then d.desk_post end else w.told end,
         exists (select 1 from cases.action_reminder b
                  where b.action_id = w.action_id and b.due_on = w.due_on and b.told is not null and b.step <> w.step
                    and b.step in ('SUPERVISOR', 'MANAGER', 'EXCEPTION'))
    from written w join desk d on d.id = w.action_id and d.step = w.step
   where w.told is not null
   order by d.reference
$$;

-- How many days back the board looks for what ended: from one Operational Management Group to the next.
create function cases.action_recent_days() returns integer
  language sql stable
  set search_path = pg_catalog
as $$ select cases.action_step_days('P-OMG-STEP') $$;

-- Who answers for an overdue action says what they did about it.
alter table cases.action_change drop constraint action_change_what_check;
alter table cases.action_change add constraint action_change_what_check check (
  what in ('ADDED', 'STARTED', 'BLOCKED', 'UNBLOCKED', 'MOVED', 'GIVEN', 'TAKEN', 'DONE', 'CANCELLED', 'CHASED'));
