-- A line of the access audit says as what (the posts held), from where, upon which request, for which case or purpose, and
-- with what outcome (partnership practice F.5). Two more words for what partners do with information, one for a list shown.
alter table identity.audit_entry drop constraint audit_entry_action_check;
alter table identity.audit_entry add constraint audit_entry_action_check check (action in (
  'VIEW', 'LIST', 'SEARCH', 'PRINT', 'EXPORT', 'DISCLOSE', 'BREAKGLASS', 'EDIT', 'DENIED', 'SIGN_IN', 'SIGN_OUT'));

alter table identity.audit_entry
  add column posts text,
  add column purpose text check (length(purpose) <= 200),
  add column case_reference text check (length(case_reference) <= 40),
  add column outcome text not null default 'DONE' check (outcome in ('DONE', 'REFUSED', 'NOT_FOUND')),
  add column request_id text check (length(request_id) <= 40),
  add column address text check (length(address) <= 60),
  add column device text check (length(device) <= 60),
  add column written_at timestamptz not null default clock_timestamp();
comment on column identity.audit_entry.purpose is 'What for, in the words of whoever gave a reason; null where the case is the purpose';
comment on column identity.audit_entry.case_reference is 'The case in whose context it was done';
comment on column identity.audit_entry.request_id is 'What was done upon one request stands under one number';
comment on column identity.audit_entry.address is 'The network address that the request came from; null of timers and jobs';
comment on column identity.audit_entry.device is 'Browser and system, in a word each';
comment on column identity.audit_entry.written_at is 'By the machine''s clock: the town''s day may be another';
comment on column identity.audit_entry.results is 'How many the officer was shown to exist';

alter table identity.audit_entry drop constraint audit_entry_check1;
alter table identity.audit_entry add constraint audit_entry_results_check check (action in ('SEARCH', 'LIST') or results is null);
