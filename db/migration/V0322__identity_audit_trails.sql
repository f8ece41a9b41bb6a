-- Whose trail one may read (partnership practice F.3, D23): everybody their own, a supervisor their team's, who answers for information
-- governance and who audits all.
create table identity.team_trail (
  post_code text not null references identity.post,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  primary key (post_code, valid_from)
);
comment on table identity.team_trail is 'The posts that read the trail of those whose work they answer for (identity.supervision)';
insert into identity.team_trail (post_code, valid_from, source) values
('HTL', '2010-09-01', 'Partnership practice F.3, D23: own and team'),
('PS', '2010-09-01', 'Partnership practice F.3, D23: own and team');
revoke insert, update, delete on identity.team_trail from "${app}";

-- The officers whose trail the one acting reads because they answer for their work.
create function identity.trail_team() returns text[]
  language sql stable security definer
  set search_path = identity, pg_catalog
as $$
  select coalesce(array_agg(distinct o.username), '{}')
    from identity.team_trail t
    join identity.supervision s on s.supervisor_post_code = t.post_code
    join identity.officer_post p on p.post_code = s.post_code
    join identity.officer o on o.id = p.officer_id
   where t.post_code = any (identity.acting_posts())
     and t.valid_from <= identity.today() and (t.valid_to is null or t.valid_to >= identity.today())
     and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
     and p.valid_from <= identity.today() and (p.valid_to is null or p.valid_to >= identity.today())
$$;

drop policy own_reading on identity.audit_entry;
create policy own_reading on identity.audit_entry for select using (
  officer = (select identity.acting())
  or officer = any ((select identity.trail_team())::text[])
  or 23::smallint = any ((select identity.full_classes())::smallint[])
  or (select identity.acting()) = 'system');

-- A trail is read the latest first, of one officer or of all; what was done with a record by its reference.
create index audit_entry_of_officer on identity.audit_entry (officer, at desc, id desc);
create index audit_entry_latest on identity.audit_entry (at desc, id desc);
create index audit_entry_of_reference on identity.audit_entry (reference, at desc, id desc);
create index audit_entry_of_case on identity.audit_entry (case_reference, at desc, id desc) where case_reference is not null;
