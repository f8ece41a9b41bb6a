-- PostgreSQL compiles a statement to machine code when it expects it to be dear. A statement under row-level security looks dear
-- for the number of its parts and is over before it is compiled: two seconds of compiling for a tenth of a second of work.
do $$
begin
  execute format('alter role "${app}" in database %I set jit = off', current_database());
end $$;
