-- A note and the minutes of a meeting bear a marking of their own (partnership practice F.4). Until today every page said
-- RESTRICTED over them, so that is what those already written bear: nobody has decided otherwise.
alter table cases.note add column marking text not null default 'RESTRICTED'
  constraint note_no_higher_marking check (marking in ('NOT PROTECTIVELY MARKED', 'PROTECT', 'RESTRICTED', 'OFFICIAL', 'OFFICIAL-SENSITIVE'));
alter table cases.note alter column marking drop default;
-- what it bore before, and why that was changed
alter table cases.note_version add column marking text not null default 'RESTRICTED';
alter table cases.note_version alter column marking drop default;
alter table cases.note_version add column reason text;
alter table cases.meeting add column marking text
  constraint meeting_no_higher_marking check (marking in ('NOT PROTECTIVELY MARKED', 'PROTECT', 'RESTRICTED', 'OFFICIAL', 'OFFICIAL-SENSITIVE'));
comment on column cases.meeting.marking is 'What its minutes bear, decided by who issues them; null before';
