-- A notice or order about several hazards is revoked for some of them and stands for the rest (Housing Act 2004 ss.16(3) and 25(3)).
alter table housing.notice add column partly_revoked_on date;
comment on column housing.notice.partly_revoked_on is 'When it was last revoked for some of its hazards; for the others it stands';
alter table housing.notice_hazard
  add column revoked_on date,
  add column revoked_because text,
  add check ((revoked_on is null) = (revoked_because is null));
comment on column housing.notice_hazard.revoked_on is 'Since when the notice is not about this hazard any more; null where it is';
