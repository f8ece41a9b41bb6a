-- The acts on the access audit, as the posts that had them.
insert into identity.function (code, object, letter, name) values
  ('audit.read-seals', 'Access audit', 'R', 'See how long the audit''s chain is and when its head was written outside'),
  ('audit.prove', 'Access audit', 'A', 'Prove the audit''s chain');
insert into identity.function_right (function_code, post_code, valid_from, source, mark)
select f.code, p.code, date '2009-07-01', 'partnership practice A.3, F.5', 'design'
  from (values ('audit.read-seals', 'IGO AUD SYS'), ('audit.prove', 'IGO AUD')) as f (code, posts)
 cross join lateral unnest(string_to_array(f.posts, ' ')) as p (code);
