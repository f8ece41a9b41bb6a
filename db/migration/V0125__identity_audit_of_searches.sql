-- A search is audited with what was looked for and how much was found (partnership practice F.5): in columns of their own, so
-- that every other line still names records and never what stands in them. Seen, as every line, by oneself and by D23.
alter table identity.audit_entry add column terms text check (action = 'SEARCH' or terms is null);
alter table identity.audit_entry add column results integer check (action = 'SEARCH' or results is null);
comment on column identity.audit_entry.terms is 'What was typed into a search; nowhere else is it kept';
