-- A whole extract of a register also says what it no longer has: those records are lines of the import without a line of the file.
alter table intake.file_import add column gone integer not null default 0 check (gone >= 0);
alter table intake.file_import drop constraint file_import_check;
alter table intake.file_import add constraint file_import_lines
  check (lines_read + gone = added + changed + unchanged + waiting + refused);
comment on column intake.file_import.gone is 'How many of those changed are records that the file no longer has';
comment on column intake.import_line.number is 'The line of the file; 0 of a record that the file no longer has';
