-- Who is signed in where. A session is known by a digest of its seal: what stands here opens nothing. By the machine's clock,
-- as all sign-ins are.
create table identity.session (
  id bigint generated always as identity primary key,
  reference uuid not null unique default gen_random_uuid(),
  seal_hash text not null unique,
  officer_id bigint not null references identity.officer,
  how text not null check (how in ('PASSWORD', 'CODE', 'RECOVERY', 'AGENCY')),
  device text not null,
  place text not null,
  began_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  ended_by text
);
comment on table identity.session is 'A session as its officer and an administrator see it; ended here, its next request is refused';
comment on column identity.session.how is 'PASSWORD alone, with a CODE or a RECOVERY code beside it, or by the officer''s own AGENCY (OpenID Connect)';
comment on column identity.session.last_seen_at is 'Put forward once a minute at most';
create index session_open on identity.session (officer_id, last_seen_at desc) where ended_at is null;

alter table identity.session enable row level security;
alter table identity.session force row level security;
create policy door on identity.session using ((select identity.acting()) = 'system');
create policy own on identity.session for select using (
  officer_id = (select o.id from identity.officer o where o.username = (select identity.acting())));
create policy own_ending on identity.session for update using (
  officer_id = (select o.id from identity.officer o where o.username = (select identity.acting())));
create policy administering on identity.session for select using ((select identity.may('officer.keep')));
create policy ending on identity.session for update using ((select identity.may('officer.keep')));

insert into law.regime (code, edition, title, valid_from, valid_to, source, mark) values
('SESSION', '2009', 'How long a sign-in lasts', '2009-07-01', null, 'design: web.xml holds the server''s own idle limit, which is the same', 'design');
insert into law.regime_number (regime_id, name, number)
select r.id, n.name, n.number
  from law.regime r
  join (values ('minutes idle', 15), ('hours at most', 10), ('days remembered', 365)) n (name, number) on true
 where r.code = 'SESSION' and r.edition = '2009';
