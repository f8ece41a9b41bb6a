-- Who may do what (partnership practice A.3), as dated rows: an act, or a small family of acts, has a name, and each post that
-- may do it has a row. Boundaries name the act alone (@For); a row ended today shuts the door at the next request. Row-level
-- sight (F.3) still applies to every read. Rights to a case by its type, to meetings, referrals, holds and packs have tables
-- of their own (cases.post_right, cases.meeting_sight, cases.referral_duty, cases.hold_kind, continuity.reader).
create table identity.function (
  code text primary key check (code ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  object text not null,
  letter char(1) not null check (letter in ('C', 'R', 'U', 'A', 'X')),
  name text not null
);
comment on table identity.function is
  'An act a post may do: on what (a line of the function matrix A.3, or one of ours), as which of its letters: C create, R read, U update, A approve, X close or cancel';

create table identity.function_right (
  id bigint generated always as identity primary key,
  function_code text not null references identity.function,
  post_code text not null references identity.post,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  mark text not null check (mark in ('sure', 'likely', 'check', 'design')),
  exclude using gist (function_code with =, post_code with =, daterange(valid_from, valid_to, '[]') with &&)
);
revoke delete on identity.function_right from "${app}";

-- Whether a post of the one acting may do this today
create function identity.may(of_function text) returns boolean
  language plpgsql stable security definer
  set search_path = identity, pg_catalog
as $$
declare
  posts text[] := identity.acting_posts();
  today date := identity.today();
begin
  return exists (select 1 from identity.function_right r
                  where r.function_code = of_function and r.post_code = any (posts)
                    and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today));
end $$;
comment on function identity.may(text) is 'Whether a post of the one acting may do this today (partnership practice A.3)';

-- Exactly the posts that might when these were written in the code. Nothing is against A.3; what A.3 leaves open is marked.
insert into identity.function (code, object, letter, name) values
  ('visit.plan', 'Visit or operations day', 'C', 'Plan a visit'),
  ('street-week.plan', 'Visit or operations day', 'C', 'Plan a street week'),
  ('safety-flag.propose', 'Safety flag', 'C', 'Propose a safety flag'),
  ('safety-flag.decide', 'Safety flag', 'A', 'Decide a proposed safety flag'),
  ('safety-flag.review', 'Safety flag', 'U', 'Renew or remove a safety flag'),
  ('hold.keep', 'Hold on an address', 'C', 'Set, keep and release a hold'),
  ('hold.let-visit-through', 'Hold on an address', 'A', 'Let a visit through a hold'),
  ('continuity.keep-contacts', 'Continuity pack', 'U', 'Keep the numbers to call'),
  ('continuity.see-packs', 'Continuity pack', 'C', 'See that packs are there, and make one'),
  ('continuity.take-pack', 'Continuity pack', 'R', 'Take a pack along'),
  ('export.decide', 'Export', 'A', 'Agree to a large export, or refuse it'),
  ('officer.list', 'Officers', 'R', 'List the officers'),
  ('officer.keep', 'Officers', 'X', 'Close an officers account, and open it again'),
  ('remark.answer', 'Remark on the system', 'U', 'Answer what officers say does not work'),
  ('file-import.map-columns', 'File of another agency', 'U', 'Keep how its columns are called'),
  ('file-import.take-in-persons', 'File of another agency', 'C', 'Take persons in'),
  ('file-import.take-in-interests', 'File of another agency', 'C', 'Take interests in property in'),
  ('file-import.take-in-incidents', 'File of another agency', 'C', 'Take incidents in'),
  ('licence.record-application', 'Property case', 'C', 'Record an application for a licence'),
  ('licence.record-payment', 'Property case', 'U', 'Record a payment'),
  ('licence.receive-file', 'Property case', 'U', 'Keep what came with an application'),
  ('licence.chase-missing-items', 'Property case', 'U', 'Ask for what is missing'),
  ('licence.withdraw-application', 'Property case', 'X', 'Record that an application is withdrawn'),
  ('licence.decide-licensability', 'Property case', 'U', 'Find whether a house needs a licence'),
  ('licence.validate', 'Property case', 'U', 'Find an application duly made, or return it'),
  ('licence.assess', 'Property case', 'U', 'Assess an application'),
  ('licence.approve-recommendation', 'Property case', 'A', 'Approve a recommendation, or send it back'),
  ('licence.serve-proposal', 'Property case', 'U', 'Serve a proposal'),
  ('licence.record-representation', 'Property case', 'U', 'Record a representation'),
  ('licence.consider-representations', 'Property case', 'U', 'Answer and consider representations'),
  ('licence.decide', 'Property case', 'A', 'Decide an application'),
  ('licence.serve-decision', 'Property case', 'U', 'Serve a decision, and serve again what came back'),
  ('licence.record-appeal', 'Property case', 'U', 'Record an appeal and what became of it'),
  ('licence.send-expiry-reminder', 'Property case', 'U', 'Remind a holder that the licence ends'),
  ('licence.read-register-addresses', 'Property case', 'R', 'Read the addresses behind the public register'),
  ('merge.request', 'Person', 'U', 'Ask that two records of a person be made one'),
  ('merge.decide', 'Person', 'A', 'Decide whether two records are one person'),
  ('gazetteer.import', 'Gazetteer', 'U', 'Take in the gazetteer'),
  ('indicators.import', 'Indicators', 'U', 'Take in figures'),
  ('street-crime.import', 'Indicators', 'U', 'Take in the street crimes the police publish'),
  ('peer-group.keep', 'Case about anti-social behaviour', 'U', 'Keep a group and its members'),
  ('peer-group.close', 'Case about anti-social behaviour', 'X', 'Close a group, or take it up again'),
  ('relationship-chart.draw', 'Person', 'R', 'Draw a relationship chart'),
  ('incident.record', 'Incident', 'C', 'Record an incident'),
  ('incident.correct', 'Incident', 'U', 'Correct an incident of ones agency'),
  ('incident.link', 'Incident', 'U', 'Say who and which case an incident is about');

insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', f.source, f.mark
  from (values
    ('visit.plan', 'AA CSO HTL HIO PS PC PCSO FIW SWA SCM YOW DYW FSO', 'partnership practice A.3; the social work manager as the assistant', 'design'),
    ('street-week.plan', 'AA CSO HTL HIO PS PC PCSO FIW SWA SCM YOW DYW FSO', 'partnership practice A.3; the social work manager as the assistant', 'design'),
    ('safety-flag.propose', 'CSO HTL HIO PS PC PCSO FIW SWA SCM YOW DYW FSO HLT', 'partnership practice A.3; the social work manager as the assistant', 'design'),
    ('safety-flag.decide', 'HTL PS', 'partnership practice A.3', 'design'),
    ('safety-flag.review', 'HTL PS', 'partnership practice A.3, D.3: who approves reviews; the assistants U is the proposal', 'design'),
    ('hold.keep', 'SCM SWA PS CSO HTL', 'partnership practice D.2, D.5', 'design'),
    ('hold.let-visit-through', 'SCM SWA', 'partnership practice D.2', 'design'),
    ('continuity.keep-contacts', 'PM', 'design', 'design'),
    ('continuity.see-packs', 'PM HTL PS AA SYS', 'design', 'design'),
    ('continuity.take-pack', 'PM HTL PS AA', 'design', 'design'),
    ('export.decide', 'IGO', 'partnership practice F.2', 'design'),
    ('officer.list', 'SYS PM IGO', 'partnership practice A.3: users are the administrators; I-8: who asks about dormant sign-ins', 'design'),
    ('officer.keep', 'SYS', 'partnership practice A.3', 'design'),
    ('remark.answer', 'PM SYS', 'partnership practice I', 'design'),
    ('file-import.map-columns', 'CSO HTL PS SWA SCM PC PCSO', 'who takes files in', 'design'),
    ('file-import.take-in-persons', 'CSO HTL PS SWA SCM', 'who writes to the person index for their agency', 'check'),
    ('file-import.take-in-interests', 'CSO HTL PS', 'who writes to the person index for their agency', 'check'),
    ('file-import.take-in-incidents', 'CSO HTL PS PC PCSO', 'partnership practice A.3: cases about anti-social behaviour', 'check'),
    ('licence.record-application', 'HIO HTL AA', 'partnership practice A.3; what comes by post is the administrators', 'design'),
    ('licence.record-payment', 'HIO HTL AA', 'partnership practice A.3; what comes by post is the administrators', 'design'),
    ('licence.receive-file', 'HIO HTL AA', 'partnership practice A.3; what comes by post is the administrators', 'design'),
    ('licence.chase-missing-items', 'HIO HTL AA', 'partnership practice A.3; letters are the administrators', 'design'),
    ('licence.withdraw-application', 'HIO HTL AA', 'partnership practice A.3; what comes by post is the administrators', 'design'),
    ('licence.decide-licensability', 'HIO HTL AA', 'partnership practice A.3', 'design'),
    ('licence.validate', 'HIO HTL', 'partnership practice A.3', 'design'),
    ('licence.assess', 'HIO HTL', 'partnership practice A.3', 'design'),
    ('licence.approve-recommendation', 'HTL HIO', 'partnership practice A.3; a second housing officer where nothing speaks against a person', 'check'),
    ('licence.serve-proposal', 'HIO HTL', 'partnership practice A.3', 'design'),
    ('licence.record-representation', 'HIO HTL AA', 'partnership practice A.3; what comes by post is the administrators', 'design'),
    ('licence.consider-representations', 'HIO HTL', 'partnership practice A.3', 'design'),
    ('licence.decide', 'HTL', 'partnership practice A.3; who drafts does not sign', 'design'),
    ('licence.serve-decision', 'HIO HTL AA', 'partnership practice A.3; letters are the administrators', 'design'),
    ('licence.record-appeal', 'HIO HTL', 'partnership practice A.3', 'design'),
    ('licence.send-expiry-reminder', 'HIO HTL AA', 'partnership practice A.3; letters are the administrators', 'design'),
    ('licence.read-register-addresses', 'HIO HTL AA', 'Housing Act 2004 s.232; A.3', 'design'),
    ('merge.request', 'PM AA CSO HTL HIO PS PC PCSO FIW SWA YOW SCM', 'partnership practice B.1 BR-ID2: who reads the person index', 'design'),
    ('merge.decide', 'HTL SWA PS', 'partnership practice B.1 BR-ID2', 'design'),
    ('gazetteer.import', 'HTL AA PM', 'design', 'design'),
    ('indicators.import', 'AA PM', 'partnership practice A.3', 'design'),
    ('street-crime.import', 'AA PM', 'partnership practice A.3', 'design'),
    ('peer-group.keep', 'CSO PS PC PCSO YOW', 'partnership practice A.3', 'design'),
    ('peer-group.close', 'CSO PS', 'partnership practice A.3', 'design'),
    ('relationship-chart.draw', 'CSO HTL PS PC PCSO FIW SWA SCM YOW', 'partnership practice A.3: who reads cases about anti-social behaviour, and the whole person index', 'design'),
    ('incident.record', 'CSO HTL HIO PS PC PCSO FIW SWA SCM FSO AA PM', 'partnership practice B.1: every agency once', 'design'),
    ('incident.correct', 'CSO HTL HIO PS PC PCSO FIW SWA SCM FSO AA', 'partnership practice B.1', 'design'),
    ('incident.link', 'CSO HTL HIO PS PC PCSO FIW SWA SCM FSO AA', 'partnership practice B.1', 'design')
  ) as f (code, posts, source, mark)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
